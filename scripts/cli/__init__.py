"""The command line: one module per command.

A command module has `HELP`; `EXAMPLES`, which end the help; and `run`, which checks the arguments,
calls the library once and prints the result. A new command is a module and a line in `COMMANDS`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from . import (
    about,
    build,
    console,
    coverage,
    describe,
    diff,
    facts,
    fetch,
    generate,
    new_article,
    publish,
    release,
    rules,
    search,
    site,
    trace,
    validate,
    verify,
    versions,
)
from .completion import drop_invalid_request
from .options import epilog
from .program import run_program
from .usage_errors import VisibleUsageErrors

COMMANDS = (
    build, validate, rules, coverage, describe, facts, search, about, trace, new_article, diff,
    release, site, verify, publish, fetch, versions, generate,
)  # fmt: skip
"""The command modules, in the order of the help."""


class Program(typer.Typer):
    """The program, which a call runs in this process."""

    def __call__(
        self, arguments: Sequence[str] | None = None, *, standalone_mode: bool = True
    ) -> object:
        """Run it with arguments, by default those of the process, and exit with its code.

        Otherwise, without ``standalone_mode``, return its result to a Python program.
        """
        call = super().__call__
        if not standalone_mode:
            return call(arguments, standalone_mode=False)
        drop_invalid_request(os.environ)
        run_program(lambda: call(arguments))


app = Program(
    cls=VisibleUsageErrors,
    help="Alibaba in the German-language press, 2016–2021: build, check and trace the tables.",
    epilog="Run `alibaba-press COMMAND --help` for the options and examples of a command.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(requested: bool) -> None:
    if requested:
        from ..changelog import version
        from ..project import NAME

        with console.handle_errors():
            console.print_line(f"{NAME} {version()}")
        raise typer.Exit()


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Exit codes: 0 valid or done, 1 invalid or different, 2 usage, 3 could not run.

    `publish` has one more: 4, other content is published under this version."""


for _module in COMMANDS:
    _name = _module.__name__.rpartition(".")[2].replace("_", "-")
    app.command(_name, help=_module.HELP, epilog=epilog(_module.EXAMPLES))(_module.run)
