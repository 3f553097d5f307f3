"""An article with relative dates, and what they count from."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.build import build
from alibaba_press.scripts.language import Cell, inferred, misread, relative, stated
from alibaba_press.scripts.limits import MAX_COUNTED_STEPS
from alibaba_press.tests.support.small import TEXT, SmallExtraction, small_extraction
from alibaba_press.tests.support.small_package import Tables, shared_tables

DATE = "14. Mai 2019"
LINE = (
    "Vor drei Jahren zog sie um. Am Montag sagte sie es. 2017 kam sie, vier Jahre später ging sie."
)
PUBLISHED = stated("2019-05-14", DATE)
IN_2017 = stated("2017", "2017 kam sie")
FROM_DAY = "Counted from 2019-05-14"
ON_BY_FOUR = 'on by "vier Jahre später"'
REASON = f'{FROM_DAY}: back by "Vor drei Jahren".'


SENTENCES = ("Vor drei Jahren zog sie um", "Am Montag sagte sie es", "2017 kam sie")
LETTERS = "abcdefghijklmnop"
"""What sets events apart whose dates are the same."""

NUMBERS = ("Vor drei Jahren", "2017 kam", "vier Jahre später")


def extraction_of(
    folder: Path, *starts: Cell[str], published: Cell[str] | None = PUBLISHED
) -> SmallExtraction:
    """Return the small extraction with an event for each date on which it starts."""
    line = LINE if published is None else f"{DATE}. {LINE}"
    extraction = small_extraction(folder, f"{TEXT}{line}\n")
    article = extraction.article
    if published is not None:
        extraction.publish(published)
    used = " ".join(words for start in starts for words in words_of(start))
    article.set_aside_numbers(
        "figure_of_speech", *(words for words in NUMBERS if words not in used)
    )
    for number, start in enumerate(starts):
        article.event(
            f"moves-{number}",
            SENTENCES,
            type="statement" if number < 4 else "meeting",
            title=f"Muster moves, in the words of {start.value}, case {LETTERS[number]}",
            start=start,
            status="planned" if start.value >= "2020" else "happened",
        )
    return extraction


def words_of(cell: Cell[str]) -> list[str]:
    """Return the words of a cell, and of what it counts from."""
    anchor = cell.counting.anchor if cell.counting else None
    return [*(quote.words for quote in cell.quotes), *(words_of(anchor) if anchor else [])]


def counted_often(steps: int) -> Cell[str]:
    """Return a date that counts from 2017 in so many steps."""
    cell: Cell[str] = IN_2017
    for number in range(1, steps + 1):
        cell = relative(f"{2017 + 4 * number}", "vier Jahre später", anchor=cell)
    return cell


COUNTED: list[tuple[Cell[str], list[str], str]] = [
    (
        relative("2016", "Vor drei Jahren"),
        [DATE, "Vor drei Jahren"],
        f'{FROM_DAY}: back by "Vor drei Jahren".',
    ),
    (
        relative("2016?", "Vor drei Jahren zog sie um"),
        [DATE, "Vor drei Jahren zog sie um"],
        f'{FROM_DAY}: back by "Vor drei Jahren".',
    ),
    (
        relative("2019-05-13", "Am Montag", direction="past"),
        [DATE, "Am Montag"],
        f'{FROM_DAY}: back by "Am Montag".',
    ),
    (
        relative("2021", "vier Jahre später", anchor=IN_2017),
        ["2017 kam sie", "vier Jahre später"],
        'Counted from 2017: on by "vier Jahre später".',
    ),
    (
        relative("2020", "vier Jahre später", anchor=relative("2016", "Vor drei Jahren")),
        [DATE, "Vor drei Jahren", "vier Jahre später"],
        f'{FROM_DAY}: back by "Vor drei Jahren", on by "vier Jahre später".',
    ),
    (
        relative(
            "2021",
            "vier Jahre später",
            anchor=inferred("2017", "2017 kam sie", because="She came then."),
        ),
        ["2017 kam sie", "vier Jahre später"],
        'Counted from 2017: on by "vier Jahre später". She came then.',
    ),
    (
        counted_often(MAX_COUNTED_STEPS),
        ["2017 kam sie", "vier Jahre später"],
        f"Counted from 2017: {', '.join([ON_BY_FOUR] * MAX_COUNTED_STEPS)}.",
    ),
    (
        misread("2016-21", "2017 kam sie", reader="2017", because="A misprint of 2016."),
        ["2017 kam sie"],
        "Misread as 2017, meant as 2016-21: A misprint of 2016.",
    ),
]
"""Dates, with the quotes and the reason of their evidence."""


def counted_tables() -> Tables:
    """Return the tables of a package with all these dates, and of one that a context shares."""
    return shared_tables("counted-tables", _build_counted_tables)


def _build_counted_tables(folder: Path) -> Tables:
    starts = [start for start, _, _ in COUNTED]
    extraction = extraction_of(folder, *starts)
    context = extraction.article.on(start=relative("2016", "Vor drei Jahren"))
    context.event("tells", "sagte sie es", type="statement", title="Told", status="happened")
    return build(extraction.inputs())
