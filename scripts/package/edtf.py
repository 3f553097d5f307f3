"""Read EDTF dates (ISO 8601-2): which days they can mean, and how precise they are.

Only the part of EDTF that the tables use is read: years, months, days and seasons, each with
``~`` or ``?``, and intervals of them with open ends. The library `edtf` takes some ten
milliseconds for each date. Tests compare the results with it.
"""

from __future__ import annotations

import calendar
import datetime
import re

PARTS = re.compile(r"(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[~?]?")
"""One EDTF date. XXXX stands for a year that the words do not state."""

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of spring, summer, autumn and winter, as in the library `edtf`."""

OPEN = ".."
"""The open end of an interval."""

Bounds = tuple[datetime.date | None, datetime.date | None]


def bounds(edtf: str) -> Bounds:
    """Return the first and the last day that an EDTF date can mean. None is an open end.

    Raises ValueError if the text is not an EDTF date that the tables use, if it names a day that
    does not exist, or if it ends before it begins.
    """
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _days(begin, edtf)
    earliest = _days(begin, edtf)[0] if begin != OPEN else None
    latest = _days(end, edtf)[1] if end != OPEN else None
    if earliest and latest and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it begins")
    return earliest, latest


def _days(part: str, edtf: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of one date of an interval."""
    match = PARTS.fullmatch(part)
    if match is None or match["year"] == "XXXX":
        raise ValueError(f"{edtf!r} is no EDTF date that the tables use")
    year, month, day = int(match["year"]), match["month"], match["day"]
    try:
        if day is not None:
            date = datetime.date(year, int(month), int(day))
            return date, date
        first, last = (1, 12) if month is None else SEASONS.get(int(month), (int(month),) * 2)
        last_day = calendar.monthrange(year, last)[1]
        return datetime.date(year, first, 1), datetime.date(year, last, last_day)
    except ValueError as error:
        raise ValueError(f"{edtf!r} is not in the calendar: {error}") from error


def precision(edtf: str) -> int:
    """Return the precision of the most precise part: 1 year, 2 month or season, 3 day."""
    return max(sum(part is not None for part in m.groups()) for m in PARTS.finditer(edtf))


def same_month_and_day(edtf: str, words: str) -> bool:
    """Return whether a date keeps the month and the day of the words' date, if that has no year.

    A date of the words that has a year is not compared: the result is True.
    """
    date_in_words = PARTS.fullmatch(words)
    if date_in_words is None or date_in_words["year"] != "XXXX":
        return True
    return any(
        all(
            match[part] is None or date_in_words[part] is None or match[part] == date_in_words[part]
            for part in ("month", "day")
        )
        for match in PARTS.finditer(edtf)
    )
