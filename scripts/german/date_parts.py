"""Make EDTF strings of the named groups that a pattern of a date matches."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping

from .tokens import fold
from .words.calendar import (
    COUNTS,
    FEASTS,
    MONTHS,
    MOVABLE_FEASTS,
    NAMED_QUARTERS,
    ORDINALS,
    ROMAN,
    SEASONS,
    SHORT_MONTHS,
    UNKNOWN_YEAR,
    YEAR_PARTS,
)
from .words.numbers import TENS

Groups = Mapping[str, str | None]

_LATEST_SHORT_YEAR = 49
"""Years of two digits up to this one belong to this century."""

_LATEST_CENTURY = 22


def day_or_month(groups: Groups) -> str | None:
    """Return a day, a month or a year: 'year', 'yy', 'month', 'mm', 'day', 'word'."""
    year = _year(groups)
    if name := groups.get("month"):
        month = (MONTHS | SHORT_MONTHS)[name]
    elif numeric := groups.get("mm"):
        month = int(numeric)
    else:
        return year
    if not 1 <= month <= 12:
        return None
    day = _number(groups, "day")
    if day is None:
        return f"{year}-{month:02}"
    # A day without a year only has to exist in some year: 29 February does.
    longest = monthrange(2000 if year == UNKNOWN_YEAR else int(year), month)[1]
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= longest else None


def season(groups: Groups) -> str:
    """Return a season: 'season', 'year'."""
    return f"{_year(groups)}-{SEASONS[groups['season'] or '']}"


def feast(groups: Groups) -> str:
    """Return the month or the day of a feast: 'feast', 'year'."""
    name, year = groups["feast"] or "", _year(groups)
    return f"{year}-{FEASTS.get(name) or _month_after_easter(int(year), MOVABLE_FEASTS[name])}"


def turn_of_year(groups: Groups) -> str | None:
    """Return the months around the turn of a year: 'year', 'next'."""
    first = int(groups["year"] or 0)
    follows = str(first + 1).endswith(groups["next"] or "")
    return f"{first}-12/{first + 1}-01" if follows else None


def two_years(groups: Groups) -> str | None:
    """Return two years of two digits, the second right behind the first: 'yy', 'next'."""
    first = int(_year(groups))
    return f"{first}/{first + 1}" if str(first + 1).endswith(groups["next"] or "") else None


def part_of_year(groups: Groups) -> str | None:
    """Return a numbered part of a year: 'part', 'count', 'roman', 'word', 'quarter'."""
    year = _year(groups)
    if quarter := groups.get("quarter"):
        length, number = 3, NAMED_QUARTERS[quarter]
    else:
        length, number = YEAR_PARTS[groups["part"] or ""], _number(groups, "count") or 0
    last = length * number
    return _months(year, last - length + 1, last) if 0 < last <= 12 else None


def first_or_last_parts(groups: Groups) -> str | None:
    """Return 'ersten drei Quartalen': 'side', 'number', 'part'."""
    number = fold(groups["number"] or "")
    count = int(number) if number.isdecimal() else COUNTS[number]
    length = count * YEAR_PARTS[groups["part"] or ""]
    if not 0 < length <= 12:
        return None
    is_first = groups["side"] == "ersten"
    return _months(_year(groups), *((1, length) if is_first else (13 - length, 12)))


def decade(groups: Groups) -> str:
    """Return a decade: 'decade' without its zero, or 'tens' and 'century'."""
    if digits := groups.get("decade"):
        return f"{digits}X"
    return f"{int(groups['century'] or 0) - 1:02}{TENS[fold(groups['tens'] or '')] // 10}X"


def century(groups: Groups) -> str | None:
    """Return a century, or the one in 'century' to the one in 'last'."""
    centuries = [_number(groups, "century"), _number(groups, "last")]
    numbers = [number for number in centuries if number is not None]
    if not all(1 < number <= _LATEST_CENTURY for number in numbers) or numbers != sorted(numbers):
        return None
    return "/".join(f"{number - 1:02}XX" for number in numbers)


def anno_domini(groups: Groups) -> str:
    """Return a year of at most four digits: 'year'."""
    return f"{int(groups['year'] or 0):04}"


def _year(groups: Groups) -> str:
    if short := groups.get("yy"):
        return f"{'20' if int(short) <= _LATEST_SHORT_YEAR else '19'}{short}"
    return groups.get("year") or UNKNOWN_YEAR


def _number(groups: Groups, name: str) -> int | None:
    """Return the number in a group of digits, or else in the groups 'roman' or 'word'."""
    if digits := groups.get(name):
        return int(digits)
    if roman := groups.get("roman"):
        return ROMAN[roman]
    word = groups.get("word") if name != "last" else None
    return ORDINALS[fold(word)] if word else None


def _months(year: str, first: int, last: int) -> str:
    return f"{year}-{first:02}/{year}-{last:02}"


def _month_after_easter(year: int, days: int) -> str:
    """Return the month of the day so many days after Easter, by the Gregorian calendar."""
    golden, century_ = year % 19, year // 100
    leap = (century_ - century_ // 4 - (8 * century_ + 13) // 25 + 19 * golden + 15) % 30
    moon = leap - (leap // 28) * (1 - (29 // (leap + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century_ + century_ // 4) % 7
    before_march = monthrange(year, 1)[1] + monthrange(year, 2)[1]
    day, month = before_march + moon - weekday + 28 + days, 1
    while day > monthrange(year, month)[1]:
        day -= monthrange(year, month)[1]
        month += 1
    return f"{month:02}"
