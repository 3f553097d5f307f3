"""The command `facts`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import console, frames

HELP = """\
Print all claims of the articles in one table: what is claimed, of whom, when, who says so, and the
best published words.

A claim that restates another one, or that a conflict is decided against, is left out with --once.

Exit codes: 0 shown; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press facts --format csv": "Print all claims as CSV.",
    "alibaba-press facts --once --format json": "Print each fact once, as JSON.",
}

SHOWN = ("id", "date", "claim", "speaker_name", "quote")
"""The columns of the table for people. The other formats have all."""


def run(
    once: Annotated[
        bool, typer.Option("--once", help="Leave out restatements and deprecated claims.")
    ] = False,
    format: frames.FormatOption = frames.TABLE,
) -> None:
    with console.handle_errors():
        from ..package.load import load_table

        frame = load_table("facts")
        if once:
            frame = frame[frame["restates"].isna() & (frame["rank"] != "deprecated")]
        if format == frames.TABLE:
            frame = frame[list(SHOWN)]
        frames.print_frame(frame, format)
