"""EDTF dates (ISO 8601-2): the days that they can mean, and how fine they are.

Read here is the part of EDTF that the tables use: years, months, days and seasons, each with
``~`` or ``?``, and intervals of them with open ends. Tests hold it against the library `edtf`,
which takes some ten milliseconds for each date.
"""

from __future__ import annotations

import calendar
import datetime
import re

PARTS = re.compile(r"(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[~?]?")
"""One EDTF date, with X for a year that the words leave out."""

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of spring, summer, autumn and winter, as the library takes them."""

OPEN = ".."

Bounds = tuple[datetime.date | None, datetime.date | None]


def bounds(edtf: str) -> Bounds:
    """Return the first and the last day that an EDTF string can mean; None where it is open.

    Raises ValueError where the string is no such EDTF date, names no day of the calendar, or
    ends before it begins.
    """
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _day_or_span(begin, edtf)
    earliest = _day_or_span(begin, edtf)[0] if begin != OPEN else None
    latest = _day_or_span(end, edtf)[1] if end != OPEN else None
    if earliest and latest and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it begins")
    return earliest, latest


def _day_or_span(part: str, edtf: str) -> tuple[datetime.date, datetime.date]:
    found = PARTS.fullmatch(part)
    if found is None or found["year"] == "XXXX":
        raise ValueError(f"{edtf!r} is no EDTF date that the tables use")
    year, month, day = int(found["year"]), found["month"], found["day"]
    try:
        if day is not None:
            return (only := datetime.date(year, int(month), int(day))), only
        first, last = (1, 12) if month is None else SEASONS.get(int(month), (int(month),) * 2)
        last_day = calendar.monthrange(year, last)[1]
        return datetime.date(year, first, 1), datetime.date(year, last, last_day)
    except ValueError as error:
        raise ValueError(f"{edtf!r} is not in the calendar: {error}") from error


def precision(edtf: str) -> int:
    """Say how fine the finest part of an EDTF string is: 1 year, 2 month or season, 3 day."""
    return max(sum(part is not None for part in m.groups()) for m in PARTS.finditer(edtf))


def same_month_and_day(typed: str, read: str) -> bool:
    """Whether an inferred date keeps to the month and the day that words without a year say."""
    said = PARTS.fullmatch(read)
    if said is None or said["year"] != "XXXX":
        return True
    return any(
        all(
            m[part] is None or said[part] is None or m[part] == said[part]
            for part in ("month", "day")
        )
        for m in PARTS.finditer(typed)
    )
