"""The command `search`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import console, frames

HELP = """\
Find the rows that contain words: in names, titles, texts, English and German terms, and the
published words of the articles.

Case and accents make no difference, and ae is the same as ä. All words must stand in one place.

Exit codes: 0 found; 1 found nothing; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press search Börsengang": "List the rows on initial public offerings.",
    "alibaba-press search wine shop --format json": "Find two words in one place; print JSON.",
}


def run(
    words: Annotated[list[str], typer.Argument(help="The words.")],
    format: frames.FormatOption = frames.TABLE,
) -> None:
    with console.handle_errors():
        from ..package.lookup import PLACES_SEARCHED, NoWords, rows_with_words

        try:
            frame = rows_with_words(" ".join(words))
        except NoWords as error:
            console.fail(error, console.USAGE)
        if frame.empty:
            console.fail(
                f"no row contains {' '.join(words)!r}: {PLACES_SEARCHED} were searched\n"
                "    remedy: try fewer words, or a part of a word",
                console.INVALID,
            )
        frames.print_frame(frame, format)
