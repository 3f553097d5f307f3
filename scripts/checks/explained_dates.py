"""Which dates follow from reasons that a program can check: counted dates, and misread ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..german.reader import read_dates
from ..german.steps import UncountableDate
from ..reasons import CountedFrom, Misreading, agrees_with_count, describe_readings
from .inferred_dates import can_follow, follows_loosely

Problem = tuple[str, str]
"""What is expected, and what is in the package."""


def problems_of_count(
    date: str, count: CountedFrom, quotes: tuple[str, ...], published: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with a counted date.

    It counts from the date of its article or from one in its quotes, by words in them, and they
    lead to it.
    """
    missing = [words for _, words in count.steps if not any(words in quote for quote in quotes)]
    if missing:
        yield f"a count by words in {_shown(quotes)}", f"{missing[0]!r}"
        return
    if count.root not in published and not _is_in(count, quotes):
        yield (
            f"a count from the date of the article, or from one in {_shown(quotes)}",
            f"a count from {count.root}",
        )
        return
    yield from _problems_of_result(date, count)


def problems_of_known_words(
    date: str, words: tuple[str, ...], reasons: Iterable[str | None]
) -> Iterator[Problem]:
    """Yield what is wrong with an inferred date of which some words are withheld.

    Those can lead to an earlier or a later date. A count and a misreading are in the reason.
    """
    is_explained = False
    for reason in reasons:
        if count := CountedFrom.parse(reason):
            yield from _problems_of_result(date, count)
        elif misreading := Misreading.parse(reason):
            if misreading.meaning != date:
                yield f"meant as {misreading.meaning}, as the reason says", date
        else:
            continue
        is_explained = True
    if not is_explained and not can_follow(date, words):
        yield f"a date no finer than, and in line with, the dates in {_shown(words)}", date


def _problems_of_result(date: str, count: CountedFrom) -> Iterator[Problem]:
    try:
        counted = count.count()
    except UncountableDate as error:
        yield f"a count that leads to a date: {error}", str(count)
        return
    if not agrees_with_count(date, counted):
        yield f"{counted}: {count}", date


def _is_in(count: CountedFrom, quotes: tuple[str, ...]) -> bool:
    """Return whether the root is in the quotes without the words that count from it."""
    others = quotes
    for _, words in count.steps:
        others = tuple(quote.replace(words, " ", 1) for quote in others)
    return follows_loosely(count.root, others)


def problems_of_misreading(
    date: str, misreading: Misreading, quotes: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield what is wrong with a date that the reader is said to misread."""
    readings = [reading for quote in quotes for reading in read_dates(quote)]
    read = describe_readings(readings)
    if read == date:
        yield f"a stated date: the reader reads {read} in {_shown(quotes)}", str(misreading)
    elif read != misreading.reader:
        yield f"misread as {read}, as the reader reads {_shown(quotes)}", misreading.reader
    elif misreading.meaning != date:
        yield f"meant as {date}, as the cell says", misreading.meaning


def _shown(quotes: tuple[str, ...]) -> str:
    return " and ".join(map(repr, quotes))
