"""Read EDTF dates (ISO 8601-2): which days they can mean, and how precise they are.

Only a part of EDTF is read: centuries, decades, years, months, days and seasons, each with ``~``
or ``?``, intervals of them with open ends, and one of several: ``[2017-01,2017-02]``. A decade is
``199X`` and a century ``19XX``, as in level 1 of EDTF. Where the words state no year, it is
``XXXX``. The library `edtf` takes some ten milliseconds for each date. Tests compare the results
with it.
"""

from __future__ import annotations

import calendar
import datetime
import re

from .date_parts import part_of

PARTS = re.compile(
    r"(?:(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"|(?P<years>[0-9]{3}X|[0-9]{2}XX)(?!-))[~?]?"
)
"""One EDTF date. XXXX stands for a year that the words do not state."""

UNKNOWN_YEAR = "XXXX"
LEAP_YEAR = 2000
"""A year with all days, in which a day without a year has to exist."""

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of spring, summer, autumn and winter, as in the library `edtf`."""

OPEN = ".."
"""The open end of an interval."""

ONE_OF = re.compile(r"\[(?P<dates>[^,/\[\]]+(?:,[^,/\[\]]+)+)\]")
"""One of several dates."""

Bounds = tuple[datetime.date | None, datetime.date | None]


def bounds(edtf: str, modifier: str | None = None) -> Bounds:
    """Return the first and the last day that an EDTF date can mean. None is an open end.

    A date whose year is not known is open at both ends. ``modifier`` is a TIMEX3 modifier: a part
    of the date, or what lies before it or after it.

    Raises ValueError if the text is not an EDTF date that the tables use, if it names a day that
    does not exist, if it ends before it begins, if both ends are written as open, or if the date
    cannot have the modifier.
    """
    earliest, latest = _unmodified_bounds(edtf)
    if modifier is None:
        return earliest, latest
    if earliest is None or latest is None:
        if PARTS.fullmatch(edtf) is None:
            raise ValueError(f"{edtf!r} has an open end, and so no {modifier}")
        return None, None
    if modifier in ("START", "MID", "END"):
        days = part_of(earliest, latest, modifier) if PARTS.fullmatch(edtf) else None
        if days is None:
            raise ValueError(f"{edtf!r} is a day or no single date, and so has no {modifier}")
        return days
    day = datetime.timedelta(days=1)
    try:
        return {
            "BEFORE": (None, earliest - day),
            "AFTER": (latest + day, None),
            "ON_OR_BEFORE": (None, latest),
            "ON_OR_AFTER": (earliest, None),
        }[modifier]
    except (KeyError, OverflowError) as error:
        raise ValueError(f"{edtf!r} cannot have the modifier {modifier!r}") from error


def _unmodified_bounds(edtf: str) -> Bounds:
    if alternatives := ONE_OF.fullmatch(edtf):
        days = [_days(part, edtf) for part in alternatives["dates"].split(",")]
        firsts, lasts = [first for first, _ in days if first], [last for _, last in days if last]
        is_open = len(firsts) < len(days) or len(lasts) < len(days)
        return (None, None) if is_open else (min(firsts), max(lasts))
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _days(begin, edtf)
    earliest = _days(begin, edtf)[0] if begin != OPEN else None
    latest = _days(end, edtf)[1] if end != OPEN else None
    if begin == end == OPEN:
        raise ValueError(f"{edtf!r} has neither a beginning nor an end")
    if earliest and latest and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it begins")
    return earliest, latest


def _days(part: str, edtf: str) -> Bounds:
    """Return the first and the last day of one date of an interval."""
    match = PARTS.fullmatch(part)
    if match is None or (part.startswith(UNKNOWN_YEAR) and match["month"] is None):
        raise ValueError(f"{edtf!r} is no EDTF date that the tables use")
    try:
        if years := match["years"]:
            first_year, last_year = (int(years.replace("X", digit)) for digit in "09")
            return datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31)
        if match["year"] == UNKNOWN_YEAR:
            _days_of_year(LEAP_YEAR, match["month"], match["day"])
            return None, None
        return _days_of_year(int(match["year"]), match["month"], match["day"])
    except ValueError as error:
        raise ValueError(f"{edtf!r} is not in the calendar: {error}") from error


def _days_of_year(year: int, month: str | None, day: str | None) -> Bounds:
    """Return the first and the last day of a year, of a month or season in it, or of a day."""
    if day is not None:
        date = datetime.date(year, int(month or 0), int(day))
        return date, date
    first, last = (1, 12) if month is None else SEASONS.get(int(month), (int(month),) * 2)
    last_day = calendar.monthrange(year, last)[1]
    return datetime.date(year, first, 1), datetime.date(year, last, last_day)


CENTURY, DECADE, YEAR = -1, 0, 1
"""Precisions of dates without a month."""

NO_DATE = CENTURY - 1
"""Less precise than every date."""


def precision(edtf: str) -> int:
    """Return the precision of the most precise part.

    It is ``CENTURY``, ``DECADE``, ``YEAR``, 2 for a month or season, or 3 for a day.
    """
    return max((_precision(match) for match in PARTS.finditer(edtf)), default=NO_DATE)


def _precision(match: re.Match[str]) -> int:
    if years := match["years"]:
        return YEAR - years.count("X")
    return YEAR + (match["month"] is not None) + (match["day"] is not None)


def possible_years(match: re.Match[str]) -> frozenset[int]:
    """Return the years that a match of ``PARTS`` can mean; none if it states no year."""
    if years := match["years"]:
        first, last = (int(years.replace("X", digit)) for digit in "09")
        return frozenset(range(first, last + 1))
    return frozenset() if match["year"] == UNKNOWN_YEAR else frozenset({int(match["year"])})


def same_month_and_day(edtf: str, words: str) -> bool:
    """Return whether a date keeps the month and the day of the words' date, if that has no year.

    A date of the words that has a year is not compared: the result is True.
    """
    date_in_words = PARTS.fullmatch(words)
    if date_in_words is None or date_in_words["year"] != UNKNOWN_YEAR:
        return True
    return any(
        all(
            match[part] is None or date_in_words[part] is None or match[part] == date_in_words[part]
            for part in ("month", "day")
        )
        for match in PARTS.finditer(edtf)
    )
