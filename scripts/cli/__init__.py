"""The command line: a module for each command, whose docstring is its help and whose function
`run` checks what it is given, calls the library once, and prints."""

from __future__ import annotations

import inspect

import typer

from . import (
    build,
    coverage,
    diff,
    fetch,
    new_article,
    publish,
    release,
    rules,
    trace,
    validate,
    verify,
    versions,
)

COMMANDS = (
    build, validate, rules, coverage, trace, new_article, diff, release, verify, publish, fetch,
    versions,
)  # fmt: skip
"""The commands, named as their modules, in the order of the help."""

app = typer.Typer(
    help="Alibaba in the German-language press, 2016–2021: build, check and trace the tables.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def main() -> None:
    """Exit codes: 0 valid or done, 1 invalid or different, 2 usage, 3 could not run.

    `publish` besides: 4 another content is published under this version."""


for _module in COMMANDS:
    _name = _module.__name__.rpartition(".")[2].replace("_", "-")
    app.command(_name, help=inspect.getdoc(_module))(_module.run)
