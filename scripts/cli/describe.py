"""The command `describe`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import console, frames

HELP = """\
Describe a table: its columns with types, units, terms and meanings. Without a name, list the
tables.

Exit codes: 0 shown; 2 usage, such as an unknown table; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press describe": "List the tables.",
    "alibaba-press describe figures": "Describe the columns of a table.",
    "alibaba-press describe figures --format csv": "Print the description as CSV.",
}


def run(
    table: Annotated[str | None, typer.Argument(help="The name of a table.")] = None,
    format: frames.FormatOption = frames.TABLE,
) -> None:
    with console.handle_errors():
        from ..package.description import describe
        from ..package.load import UnknownName

        try:
            frame = describe(table)
        except UnknownName as error:
            console.fail(error, console.USAGE)
        frames.print_frame(frame, format)
