"""Which dates follow from words: those that they state, and those that they lead to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import suppress

from ..german import read
from ..german.reader import read_dates
from ..german.relative import SuppliedDirection, count_date, find_relative_date
from ..german.remember import remember_short
from ..german.steps import UncountableDate
from ..german.words.units import TIMES
from ..package.edtf import (
    NO_DATE,
    PARTS,
    SEASONS,
    possible_years,
    precision,
    same_month_and_day,
)
from ..reasons import agrees_with_count

EARLIER = re.compile(
    r"letzt|vergangen|vorig|vorher|vorjahr|zuvor|früher|davor|\balt\b|\bseit\b", re.I
)
LATER = re.compile(r"nächst|kommend|folgend|später|darauf|danach|innerhalb|\bbinnen\b", re.I)
"""Words that lead from a date to an earlier or a later one."""


def dates_in(words: str) -> tuple[str, ...]:
    """Return the dates in words."""
    return tuple(reading.edtf for reading in read_dates(words) if reading.edtf is not None)


@remember_short
def distances(words: str) -> frozenset[int]:
    """Return the numbers of years in words."""
    values = (reading.value for reading in read(words) if reading.unit == "year")
    return frozenset(int(value) for value in values if value is not None)


def parts(edtf: str, name: str) -> set[int]:
    """Return the months or days of an EDTF date; a season has its months."""
    numbers = {int(match[name]) for match in PARTS.finditer(edtf) if match[name]}
    if name != "month":
        return numbers
    spans = [SEASONS.get(month, (month, month)) for month in numbers]
    return {month for first, last in spans for month in range(first, last + 1)}


def follows(date: str, quotes: tuple[str, ...]) -> bool:
    """Return whether an inferred date follows from quotes, loosely or by a count."""
    return follows_loosely(date, quotes) or is_counted(date, quotes)


def is_counted(date: str, quotes: tuple[str, ...]) -> bool:
    """Return whether the only relative date in quotes leads from a date in them to a date."""
    try:
        words, _ = find_relative_date(quotes)
    except UncountableDate:
        return False
    anchors = {stated for quote in quotes for stated in dates_in(quote)}
    return any(
        agrees_with_count(date, counted) for anchor in anchors for counted in _counts(words, anchor)
    )


def _counts(words: str, anchor: str) -> Iterator[str]:
    """Yield the dates that words lead to from an anchor, in either direction."""
    directions: tuple[SuppliedDirection, ...] = ("past", "future")
    for direction in directions:
        with suppress(UncountableDate):
            yield count_date([words], anchor, direction).edtf


def follows_loosely(date: str, quotes: tuple[str, ...]) -> bool:
    """Return whether an inferred date is in line with quotes.

    It is no finer than a date in them, and its year, month and day are in them. A decade follows
    from a year in it. If words lead to an earlier or a later date, the year can be the one before
    or after, or as many years away as the words say. The month can be the one before or after, and
    the day any.
    """
    signs = [
        sign
        for sign, words in ((-1, EARLIER), (1, LATER))
        if any(words.search(quote) for quote in quotes)
    ]
    return _is_in_line(date, quotes, signs)


def can_follow(date: str, words: tuple[str, ...]) -> bool:
    """Return whether an inferred date can follow from words of which some are not known.

    Those can lead to an earlier or to a later date. A length of time in the known ones can be what
    the date is counted by.
    """
    if any(reading.unit in TIMES for quote in words for reading in read(quote)):
        return True
    return _is_in_line(date, words, (-1, 1))


def _is_in_line(date: str, quotes: tuple[str, ...], signs: Collection[int]) -> bool:
    dates = [stated for quote in quotes for stated in dates_in(quote)]
    if precision(date) > max(map(precision, dates), default=NO_DATE):
        return False
    steps = {1}.union(*map(distances, quotes))
    years = {year for stated in dates for m in PARTS.finditer(stated) for year in possible_years(m)}
    months, days = (
        {part for stated in dates for part in parts(stated, name)} for name in ("month", "day")
    )
    years |= {year + sign * step for year in years for sign in signs for step in steps}
    months |= {(month - 1 + sign) % 12 + 1 for month in months for sign in signs}
    return (
        all(same_month_and_day(date, stated) for stated in dates)
        and all(possible_years(m) & years for m in PARTS.finditer(date) if possible_years(m))
        and parts(date, "month") <= months
        and (bool(signs) or parts(date, "day") <= days)
    )
