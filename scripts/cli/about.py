"""The command `about`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import console, frames

HELP = """\
Show everything on an entity: its own row, and all rows that refer to it.

Exit codes: 0 shown; 2 usage, such as an unknown entity; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press about jack-ma": "List the rows on Jack Ma.",
    "alibaba-press about 'Ant Group' --format csv": "Name the entity by its name; print CSV.",
}


def run(
    entity: Annotated[
        str, typer.Argument(help="The identifier of an entity, or a name that only it has.")
    ],
    format: frames.FormatOption = frames.TABLE,
) -> None:
    with console.handle_errors():
        from ..package.load import UnknownName
        from ..package.lookup import rows_of_entity

        try:
            frame = rows_of_entity(entity)
        except UnknownName as error:
            console.fail(error, console.USAGE)
        frames.print_frame(frame, format)
