"""Which days are the beginning, the middle and the end of a date.

The convention: a month has the days 1-10, 11-20 and from 21. A year has the months January to
April, May to August and September to December. A season has the first, the second and the
third of its months. The parts of a decade have 4, 3 and 3 years, and those of a century 33, 34 and
33.
"""

from __future__ import annotations

import datetime
from itertools import accumulate

Days = tuple[datetime.date, datetime.date]

LENGTHS = {
    12: (4, 4, 4),
    3: (1, 1, 1),
    10 * 12: (48, 36, 36),
    100 * 12: (33 * 12, 34 * 12, 33 * 12),
}
"""The months of the beginning, the middle and the end, by the months of the date."""

DAYS_OF_MONTH = ((1, 10), (11, 20), (21, 31))
"""The first and the last day of the beginning, the middle and the end of a month."""


def part_of(earliest: datetime.date, latest: datetime.date, modifier: str) -> Days | None:
    """Return the days of a part of a date: START, MID or END. A day has none, and so has a span."""
    part = ("START", "MID", "END").index(modifier)
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    if earliest == latest:
        return None
    if months == 1:
        first, last = DAYS_OF_MONTH[part]
        return earliest.replace(day=first), latest.replace(day=min(last, latest.day))
    if months not in LENGTHS:
        return None
    starts = [0, *accumulate(LENGTHS[months])]
    first_day = _first_of_month(earliest, starts[part])
    behind = _first_of_month(earliest, starts[part + 1])
    return first_day, latest if modifier == "END" else behind - datetime.timedelta(days=1)


def _first_of_month(date: datetime.date, months: int) -> datetime.date:
    """Return the first day of the month so many months after that of a date."""
    years, month = divmod(date.month - 1 + months, 12)
    return datetime.date(min(date.year + years, datetime.MAXYEAR), month + 1, 1)
