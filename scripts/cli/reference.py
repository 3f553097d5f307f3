"""The page docs/commands.md, made from the help texts of the commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from ..project import NAME

WIDTH = 80
"""Characters per line of the help texts on the page."""

HEAD = f"""\
<!-- Made from the help texts by: {NAME} generate; do not edit. -->

# Commands

Each section is what `{NAME} COMMAND --help` prints. Shell completion: `{NAME}
--install-completion`.
"""


def reference_page() -> str:
    """Return the page: the help of the program, then of each command."""
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    from . import app

    program: Any = get_command(app)
    yield _block(program, NAME, None)
    context = program.context_class(program, info_name=NAME, terminal_width=WIDTH)
    for name, command in program.commands.items():
        yield f"## {name}\n"
        yield _block(command, name, context)


def _block(command: Any, name: str, parent: Any) -> str:
    context = command.context_class(command, info_name=name, parent=parent, terminal_width=WIDTH)
    return f"```text\n{command.get_help(context).rstrip()}\n```\n"
