"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..german.modifiers import LEAD_WORDS
from ..package.date_modifiers import modifier_of
from ..package.edtf import bounds
from ..reasons import CountedFrom, Misreading
from .catalogue import rule
from .explained_dates import (
    Problem,
    problems_of_count,
    problems_of_known_words,
    problems_of_misreading,
)
from .findings import Finding
from .inferred_dates import dates_in, follows
from .package import Package
from .queries import findings_of, read_query
from .short_words import problem_of_length
from .withheld import known_words, published_numbers, without_withheld_words

LEADS = frozenset(LEAD_WORDS.values())
"""Modifiers that a date has by a word before it, which belongs to no number."""


@rule(
    name="invalid-date",
    aliases=("calendar",),
    description="Every date is an EDTF date of the calendar, and the days derived from it and its "
    "modifier are the first and the last day that it can mean. No modifier is without a date.",
    why="Users sort and filter by the derived days, which must follow from the date.",
    needs="tables",
    remedy="correct the date in the extraction module, and rebuild",
)
def invalid_date(package: Package) -> Iterator[Finding]:
    calendar = []
    for date, modifier in package.database.query(
        "SELECT DISTINCT edtf, modifier FROM dates WHERE edtf IS NOT NULL ORDER BY 1, 2"
    ):
        try:
            days = bounds(date, modifier)
        except ValueError:
            continue  # A date that is not in the calendar is a finding.
        calendar.append((date, modifier, *(None if day is None else str(day) for day in days)))
    package.database.store(
        "calendar",
        edtf=[date for date, _, _, _ in calendar],
        modifier=[modifier for _, modifier, _, _ in calendar],
        earliest=[earliest for _, _, earliest, _ in calendar],
        latest=[latest for _, _, _, latest in calendar],
    )
    yield from findings_of(package, "invalid-date")


@rule(
    name="unsupported-date",
    aliases=("date-fineness",),
    description="An inferred date is no finer than the words that it is inferred from and does not "
    "contradict them. What they do not state, they lead to, as in 'last year' or 'four years "
    "later'. A reason that counts the date from another one can be counted again.",
    why="A date that is more precise than its source pretends to knowledge that nobody has.",
    needs="words",
    remedy="give the date as coarse as the words, or quote words that are finer; for words that "
    "count from another date, say relative(…)",
)
def unsupported_date(package: Package) -> Iterator[Finding]:
    yield from without_withheld_words(package, _unsupported_dates(package))


def _unsupported_dates(package: Package) -> Iterator[tuple[Finding, Sequence[str]]]:
    """Yield the findings of unsupported-date, with the quotes that they show."""
    numbers = published_numbers(package)
    for *place, date, quotes, withheld, reasons, published in package.database.stream(
        read_query("unsupported-date")
    ):
        if withheld:
            words = known_words(quotes, withheld, numbers)
            problems = () if words is None else problems_of_known_words(date, words, reasons)
        else:
            dates_of_articles = [day for day in published if day is not None]
            problems = _problems(date, tuple(quotes), reasons, dates_of_articles)
        for expected, found in problems:
            yield _finding("unsupported-date", place, expected, found), quotes


@rule(
    name="modifier-mismatch",
    description="A date has the modifier that its words have: 'Anfang 2021' is a START, 'vor 2018' "
    "is BEFORE. Words that only say what the column means, as 'seit' of a beginning, give none.",
    why="A date without its modifier is coarser than its source, and the days that follow from it "
    "span months too many.",
    needs="words",
    scope="row",
    remedy="rebuild the package with: alibaba-press build; if the modifier is not meant, quote "
    "words without it",
)
def modifier_mismatch(package: Package) -> Iterator[Finding]:
    yield from without_withheld_words(package, _wrong_modifiers(package))


def _wrong_modifiers(package: Package) -> Iterator[tuple[Finding, Sequence[str]]]:
    """Yield the findings of modifier-mismatch, with the quotes that they show."""
    numbers = published_numbers(package)
    for *place, date, cell, quotes, withheld, reasons, implied in package.database.stream(
        read_query("modifier-mismatch")
    ):
        words = known_words(quotes, withheld, numbers)
        if words is None or problem_of_length(words):
            continue  # reading-mismatch and unsupported-date report words that are too many.
        modifier = modifier_of(date, words, reasons, implied=implied)
        if withheld and cell in LEADS:
            continue  # A word before the date can say so, and it is withheld.
        if modifier != cell:
            shown = " and ".join(map(repr, words))
            expected = f"{modifier or 'no modifier'} as read in {shown}"
            yield _finding("modifier-mismatch", place, expected, cell or "nothing"), quotes


def _finding(rule: str, place: Sequence[Any], expected: str, found: str) -> Finding:
    """Return a finding at a place: table, column, line and key."""
    table, column, line, key = place
    return Finding(
        rule,
        f"data/{table}.csv",
        expected=expected,
        found=found,
        line=line,
        column=column,
        key=key,
    )


def _problems(
    date: str, quotes: tuple[str, ...], reasons: Iterable[str | None], published: list[str]
) -> Iterator[Problem]:
    """Yield what is expected of an inferred date, and what is in the package."""
    if problem := problem_of_length(quotes):
        yield problem
        return
    is_explained = False
    for reason in reasons:
        if count := CountedFrom.parse(reason):
            yield from problems_of_count(date, count, quotes, published)
        elif misreading := Misreading.parse(reason):
            yield from problems_of_misreading(date, misreading, quotes)
        else:
            continue
        is_explained = True
    if not is_explained and not follows(date, quotes):
        stated = ", ".join(date for quote in quotes for date in dates_in(quote))
        yield (
            f"a date no finer than, and in line with, {stated or 'no date'} "
            f"in {' and '.join(map(repr, quotes))}",
            date,
        )


@rule(
    name="end-before-start",
    aliases=("chronology",),
    description="Nothing ends before it begins.",
    why="Durations come out negative, and one of the two dates is certainly wrong.",
    needs="tables",
    remedy="correct one of the dates",
)
def end_before_start(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "end-before-start")
