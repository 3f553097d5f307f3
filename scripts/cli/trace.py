"""The command `trace`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Show who says so, in which words: the evidence of a row and of its cells.

Exit codes: 0 shown; 2 there is no such table or row; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press trace figures singles-day-2016-sales": "Show the words behind a figure.",
    "alibaba-press trace events alibaba-ipo-2014 --articles articles": (
        "Show all words, from your copies of the articles."
    ),
}


def run(
    table: Annotated[str, typer.Argument(help="The name of a table.")],
    id: Annotated[str, typer.Argument(help="The identifier of one of its rows.")],
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            help="The folder of the articles; by default, seeds/ beside the package.",
        ),
    ] = None,
) -> None:
    with console.handle_errors():
        from ..package.load import UnknownName
        from ..package.trace import trace

        try:
            text = str(trace(table, id, articles=articles))
        except UnknownName as error:
            console.fail(error, console.USAGE)
        console.print_lines(text)
