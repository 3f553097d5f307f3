"""Count dates from another date: the steps that relative dates consist of.

Each step is a pure function of the anchor, which is the date that it counts from. A result is no
finer than the words of the step, and a count of years is a year. Where the words lead to more
than one date, a step raises `UncountableDate`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .words.relative import Step as Unit

Direction = Literal["past", "present", "future"]

YEAR, MONTH, DAY = 1, 2, 3
"""How precise a date is."""

PRECISIONS: dict[Unit, int] = {"day": DAY, "week": DAY, "month": MONTH, "quarter": MONTH, "year": 1}
MONTHS_OF_UNIT: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
PRECISION_NAMES = {YEAR: "year", MONTH: "month", DAY: "day"}

WINTER = 24
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
"""The months of spring, summer and autumn. A winter lies in two years."""

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?])?")


class UncountableDate(ValueError):
    """Words that lead from an anchor to no date, or to more than one."""

    def __init__(self, message: str, *, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


GIVE_FINER_ANCHOR = "count from a finer date, or give the date with inferred(…)"
GIVE_ANOTHER = "give the date with inferred(…)"
GIVE_DIRECTION = 'say direction="past" or direction="future"'


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that words count from: its first and last day, and how precise it is."""

    first: date
    last: date
    precision: int
    is_about: bool = False

    @property
    def is_single(self) -> bool:
        """Whether it is one year, month or day, and no span of them."""
        return "/" not in write_dates(self.first, self.last, self.precision)

    @property
    def is_year(self) -> bool:
        """Whether it is one year and no more is known."""
        return self.precision == YEAR and self.first.year == self.last.year


@dataclass(frozen=True, slots=True)
class CountedDate:
    """An EDTF date that words lead to, and in which direction from the anchor it lies."""

    edtf: str
    direction: Direction


def parse_anchor(edtf: str) -> Anchor:
    """Return the anchor that an EDTF date is. Raises UncountableDate if nothing counts from it."""
    begin, _, end = re.sub(r"^\[([^,]+),([^,]+)\]$", r"\1/\2", edtf).partition("/")
    matches = [_DATE.fullmatch(part) for part in (begin, end or begin)]
    days = []
    for match in matches:
        if match is None:
            raise UncountableDate(
                f"a year, a month or a day to count from, not {edtf}", remedy=GIVE_FINER_ANCHOR
            )
        try:
            days.append(_first_and_last(match))
        except UncountableDate:
            raise
        except (ValueError, KeyError):
            raise UncountableDate(
                f"a date of the calendar to count from, not {edtf}", remedy=GIVE_FINER_ANCHOR
            ) from None
    precision = max(1 + (m[2] is not None) + (m[3] is not None) for m in matches if m)
    is_about = any(match[4] for match in matches if match)
    return Anchor(days[0][0], days[1][1], precision, is_about)


def _first_and_last(match: re.Match[str]) -> tuple[date, date]:
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if month == WINTER:
        raise UncountableDate(
            "a month or a day to count from: a winter lies in two years", remedy=GIVE_FINER_ANCHOR
        )
    if year is None or month is None:
        return date(year or 0, 1, 1), date(year or 0, 12, 31)
    if day is not None:
        return date(year, month, day), date(year, month, day)
    first, last = (month, month) if month <= 12 else SEASON_MONTHS[month]
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def write_dates(
    first: date, last: date, precision: int, *, is_about: bool = False, is_one_of: bool = False
) -> str:
    """Return the EDTF date from one day to another, as precise as asked for.

    If ``is_one_of``, it is a date at one of the two ends, and no span.
    """
    length = {YEAR: 4, MONTH: 7, DAY: 10}[precision]
    ends = [f"{day.isoformat()[:length]}{'~' * is_about}" for day in (first, last)]
    if ends[0] == ends[1]:
        return ends[0]
    return f"[{','.join(ends)}]" if is_one_of else "/".join(ends)


def add(day: date, unit: Unit, count: int) -> date:
    """Return a day so many units later. Raises UncountableDate beyond the calendar."""
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        index = day.year * 12 + day.month - 1 + count * MONTHS_OF_UNIT[unit]
        year, month = divmod(index, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        raise UncountableDate(
            "a date within the years 1 to 9999", remedy="correct the words, or the anchor"
        ) from None


def monday(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def _quarter_ends(day: date) -> tuple[date, date]:
    first = (day.month - 1) // 3 * 3 + 1
    return date(day.year, first, 1), date(day.year, first + 2, monthrange(day.year, first + 2)[1])


def direction_of(count: int) -> Direction:
    """Return the direction of a count."""
    return "past" if count < 0 else "future" if count else "present"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the anchor: 'vor drei Jahren', 'gestern', 'vergangene Woche'."""

    unit: Unit
    count: int
    is_about: bool = False

    def apply(self, anchor: Anchor, direction: Direction | None) -> CountedDate:
        """Return the date, as precise as the coarser of the unit and the anchor."""
        precision = min(PRECISIONS[self.unit], anchor.precision)
        if self.count and PRECISIONS[self.unit] - anchor.precision > 1:
            raise UncountableDate(
                f"a month or a day to count a {self.unit} from", remedy=GIVE_FINER_ANCHOR
            )
        first = add(anchor.first, self.unit, self.count)
        last = add(anchor.last, self.unit, self.count)
        is_one_of = anchor.is_single
        if self.unit == "week" and precision == DAY:
            first, last = monday(first), add(monday(last), "day", 6)
            is_one_of = False
        if self.unit == "quarter" and precision >= MONTH:
            first, last = _quarter_ends(first)[0], _quarter_ends(last)[1]
            is_one_of = False
        is_about = self.is_about or anchor.is_about
        edtf = write_dates(first, last, precision, is_about=is_about, is_one_of=is_one_of)
        return CountedDate(edtf, direction_of(self.count))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time from so many units before the anchor to it, or from it on: 'letzten 16 Jahren'."""

    unit: Unit
    count: int
    is_about: bool = False

    def apply(self, anchor: Anchor, direction: Direction | None) -> CountedDate:
        """Return the interval, as precise as the unit."""
        precision = PRECISIONS[self.unit]
        if precision > anchor.precision:
            raise UncountableDate(
                f"a {PRECISION_NAMES[precision]} to count from", remedy=GIVE_FINER_ANCHOR
            )
        ends = sorted((anchor.first, add(anchor.first, self.unit, self.count)))
        last = sorted((anchor.last, add(anchor.last, self.unit, self.count)))[1]
        is_about = self.is_about or anchor.is_about
        edtf = write_dates(ends[0], last, precision, is_about=is_about)
        return CountedDate(edtf, direction_of(self.count))


AnyStep = Shift | Stretch
