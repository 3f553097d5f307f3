"""What dates follow from words: those that they say, and those that they lead to from there."""

from __future__ import annotations

import re
from functools import cache

from ..german import read
from ..package.edtf import PARTS, SEASONS, precision, same_month_and_day

EARLIER = re.compile(
    r"letzt|vergangen|vorig|vorher|vorjahr|zuvor|früher|davor|\balt\b|\bseit\b", re.I
)
LATER = re.compile(r"nächst|kommend|folgend|später|darauf|danach", re.I)
"""Words that lead from a date to one before it, or after it."""


@cache
def dates_in(words: str) -> tuple[str, ...]:
    """The dates that words hold."""
    return tuple(reading.edtf for reading in read(words) if reading.edtf is not None)


@cache
def distances(words: str) -> frozenset[int]:
    """The numbers of years that words hold."""
    values = (reading.value for reading in read(words) if reading.unit == "year")
    return frozenset(int(value) for value in values if value is not None)


def parts(edtf: str, name: str) -> set[int]:
    """The years, months or days that an EDTF string has; a season has its months."""
    found = {int(m[name]) for m in PARTS.finditer(edtf) if (m[name] or "XXXX") != "XXXX"}
    if name != "month":
        return found
    spans = [SEASONS.get(month, (month, month)) for month in found]
    return {month for first, last in spans for month in range(first, last + 1)}


def follows(typed: str, quotes: tuple[str, ...]) -> bool:
    """Whether an inferred date follows from words.

    It is no finer than a date that they say. It has a year, a month and a day that they say; where
    words lead to an earlier or a later time, the year can be the one before or after, or as many
    years away as they say, the month the one before or after, and the day any.
    """
    dates = [date for quote in quotes for date in dates_in(quote)]
    if precision(typed) > max(map(precision, dates), default=0):
        return False
    signs = [
        sign
        for sign, words in ((-1, EARLIER), (1, LATER))
        if any(words.search(quote) for quote in quotes)
    ]
    steps = {1}.union(*map(distances, quotes))
    years, months, days = (
        {part for date in dates for part in parts(date, name)} for name in ("year", "month", "day")
    )
    years |= {year + sign * step for year in years for sign in signs for step in steps}
    months |= {(month - 1 + sign) % 12 + 1 for month in months for sign in signs}
    return (
        all(same_month_and_day(typed, date) for date in dates)
        and parts(typed, "year") <= years
        and parts(typed, "month") <= months
        and (bool(signs) or parts(typed, "day") <= days)
    )
