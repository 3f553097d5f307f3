"""Count to a named month, season, quarter, day or weekday: 'im April', 'am Dienstag'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .steps import (
    DAY,
    GIVE_ANOTHER,
    GIVE_DIRECTION,
    GIVE_FINER_ANCHOR,
    MONTH,
    WINTER,
    Anchor,
    CountedDate,
    Direction,
    UncountableDate,
    direction_of,
    monday,
)

Which = Literal["bare", "last", "next"] | int
"""Which of those that bear the name: the last or the next, or the one so many years (for weekdays,
weeks) from the anchor's own. A bare name needs a direction."""

WEEK = 7


@dataclass(frozen=True, slots=True)
class MonthsOfYear:
    """A month, or the months of a season or a part of a year. ``first`` and ``last`` are months.

    ``ending`` is the part of the EDTF date behind the year, such as ``-04`` or ``-23``.
    """

    first: int
    last: int
    ending: str
    which: Which = "bare"

    def apply(self, anchor: Anchor, direction: Direction | None) -> CountedDate:
        """Return the months in the year that they lie in."""
        return _in_one_year(self, anchor, direction)

    def year(self, day: date, precision: int, direction: Direction | None) -> tuple[int, Direction]:
        """Return the year that the months lie in, counted from a day, and the direction."""
        if self.ending == f"-{WINTER}" and (
            isinstance(self.which, int) or day.month in (12, 1, 2, 3)
        ):
            raise UncountableDate("words that tell which winter is meant", remedy=GIVE_ANOTHER)
        return _year(
            self.which,
            day.year,
            is_within=self.first <= day.month <= self.last,
            is_before=self.last < day.month,
            direction=direction,
            name=lambda year: self.write(year),
        )

    def write(self, year: int) -> str:
        """Return the months in a year as an EDTF date."""
        return "/".join(f"{year:04}{part}" for part in self.ending.split("/"))


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of a month: 'am 2. November'. ``weekday`` is that of the words, from 0 for Monday."""

    month: int
    day: int
    which: Which = "bare"
    weekday: int | None = None

    def apply(self, anchor: Anchor, direction: Direction | None) -> CountedDate:
        """Return the day in the year that it lies in."""
        counted = _in_one_year(self, anchor, direction)
        try:
            day = date.fromisoformat(counted.edtf.rstrip("~"))
        except ValueError:
            raise UncountableDate(
                f"a day of the calendar, not {counted.edtf}", remedy="correct the anchor"
            ) from None
        if self.weekday is not None and day.weekday() != self.weekday:
            raise UncountableDate(
                f"the weekday of {counted.edtf}", remedy="count from another date"
            )
        return counted

    def year(self, day: date, precision: int, direction: Direction | None) -> tuple[int, Direction]:
        """Return the year that the day lies in, counted from a day or a month."""
        own, other = (self.month, self.day), (day.month, day.day)
        if precision == MONTH:
            own, other = (self.month, 0), (day.month, 0)
        return _year(
            self.which,
            day.year,
            is_within=own == other,
            is_before=own < other,
            direction=direction,
            name=lambda year: self.write(year),
        )

    def write(self, year: int) -> str:
        """Return the day in a year as an EDTF date."""
        return f"{year:04}-{self.month:02}-{self.day:02}"


def _in_one_year(
    step: MonthsOfYear | DayOfYear, anchor: Anchor, direction: Direction | None
) -> CountedDate:
    """Return a date in the year that it lies in, if all days of the anchor lead to one.

    In a year that the text has named, a bare month is a month of that year.
    """
    if anchor.is_year and (step.which == "bare" or isinstance(step.which, int)):
        offset = step.which if isinstance(step.which, int) else 0
        return CountedDate(_written(step, anchor.first.year + offset, anchor), direction_of(offset))
    years = {step.year(day, anchor.precision, direction) for day in (anchor.first, anchor.last)}
    if len(years) > 1 or anchor.is_year:
        raise UncountableDate("a finer date to count from", remedy=GIVE_FINER_ANCHOR)
    [(year, direction_of_year)] = years
    return CountedDate(_written(step, year, anchor), direction_of_year)


def _written(step: MonthsOfYear | DayOfYear, year: int, anchor: Anchor) -> str:
    if not 1 <= year <= 9999:
        raise UncountableDate("a date within the years 1 to 9999", remedy="correct the anchor")
    edtf = step.write(year)
    return "/".join(f"{part}~" for part in edtf.split("/")) if anchor.is_about else edtf


def _year(
    which: Which,
    year: int,
    *,
    is_within: bool,
    is_before: bool,
    direction: Direction | None,
    name: Callable[[int], str],
) -> tuple[int, Direction]:
    """Return the year of something that recurs each year, and the direction.

    The anchor lies within it, or it is before the anchor in the anchor's own year, or behind.
    """
    if isinstance(which, int) and which:
        return year + which, direction_of(which)
    if which == 0:
        return year, "present" if is_within else "past" if is_before else "future"
    if which == "bare" and is_within:
        return year, "present"
    past = year if is_before else year - 1
    future = year if not is_before and not is_within else year + 1
    if which != "bare":
        direction = "past" if which == "last" else "future"
    if direction not in ("past", "future"):
        raise UncountableDate(
            f"a direction: the words lead to {name(past)} or to {name(future)}",
            remedy=GIVE_DIRECTION,
        )
    return (past if direction == "past" else future), direction


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: 'am Dienstag'. ``is_doubtful`` if people understand it in two ways.

    ``days`` is the distance from the anchor if the words state it, as in 'am gestrigen Montag'.
    """

    weekday: int
    which: Which = "bare"
    is_doubtful: bool = False
    days: int | None = None

    def apply(self, anchor: Anchor, direction: Direction | None) -> CountedDate:
        """Return the day. The anchor has to be a day."""
        if anchor.precision != DAY or anchor.first != anchor.last:
            raise UncountableDate("a day to count a weekday from", remedy=GIVE_FINER_ANCHOR)
        try:
            day = self._day(anchor.first, direction)
        except OverflowError:
            raise UncountableDate(
                "a date within the years 1 to 9999", remedy="correct the anchor"
            ) from None
        if self.is_doubtful and monday(day) == monday(anchor.first):
            raise UncountableDate(
                "words that tell whether the weekday of this week is meant, or another",
                remedy=GIVE_ANOTHER,
            )
        edtf = f"{day.isoformat()}{'~' * anchor.is_about}"
        return CountedDate(edtf, direction_of((day - anchor.first).days))

    def _day(self, anchor: date, direction: Direction | None) -> date:
        if self.days is not None:
            day = anchor + timedelta(days=self.days)
            if day.weekday() != self.weekday:
                raise UncountableDate(
                    f"the weekday of {day.isoformat()}", remedy="count from another date"
                )
            return day
        if isinstance(self.which, int):
            return monday(anchor) + timedelta(days=WEEK * self.which + self.weekday)
        ahead = (self.weekday - anchor.weekday()) % WEEK
        if self.which == "bare" and not ahead:
            return anchor
        past, future = anchor + timedelta(days=ahead - WEEK), anchor + timedelta(days=ahead or WEEK)
        if self.which != "bare":
            return past if self.which == "last" else future
        if direction not in ("past", "future"):
            raise UncountableDate(
                f"a direction: the words lead to {past} or to {future}", remedy=GIVE_DIRECTION
            )
        return past if direction == "past" else future
