"""EDTF dates (ISO 8601-2): the days that they can mean, and how fine they are."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any

PARTS = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?[~?]?")
"""One EDTF date, with X for a year that the words leave out."""


@cache
def bounds(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day that an EDTF string can mean; None where it is open.

    Raises ValueError where the string is no EDTF date, names no day of the calendar, or ends
    before it begins.
    """
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(edtf)
        for part in PARTS.finditer(edtf):  # the library lets 2017-02-29/2017-03 pass
            if part["day"]:
                datetime.date(int(part["year"]), int(part["month"]), int(part["day"]))
    except (EDTFParseException, ValueError) as error:
        raise ValueError(f"{edtf!r} is no EDTF date of the calendar") from error
    earliest, latest = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    if earliest and latest and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it begins")
    return earliest, latest


def _day(bound: Any) -> datetime.date | None:
    if isinstance(bound, float):  # an open end is an infinite number
        return None
    return datetime.date(*tuple(bound)[:3])


def fineness(edtf: str) -> int:
    """Say how fine the finest part of an EDTF string is: 1 year, 2 month or season, 3 day."""
    return max(sum(part is not None for part in m.groups()) for m in PARTS.finditer(edtf))


def agrees(typed: str, read: str) -> bool:
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
