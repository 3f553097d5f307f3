"""Map values and days to places on an axis, and choose the ticks."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LOGARITHMIC_FROM = 100
"""How many times as large the largest value is as the smallest, on a logarithmic axis."""

STEPS = (1, 2, 2.5, 5, 10)
MOST_TICKS = 5
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
DAYS_OF_YEAR = 366


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place of an axis."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` at the place ``left`` to ``high`` at the place ``right``."""

    low: float
    high: float
    left: float
    right: float
    ticks: tuple[Tick, ...]
    is_logarithmic: bool = False

    def place(self, value: float) -> float:
        """Return the place of a value, which is at most the end of the axis."""
        low, high = self._project(self.low), self._project(self.high)
        part = (self._project(value) - low) / (high - low)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def _project(self, value: float) -> float:
        return math.log10(value) if self.is_logarithmic else value


def value_scale(
    values: Sequence[float], left: float, right: float, *, label: Callable[[float], str]
) -> Scale:
    """Return the axis of numbers. It begins at 0, unless it is logarithmic."""
    lowest, highest = min(values), max(values)
    if lowest > 0 and highest / lowest >= LOGARITHMIC_FROM:
        first, last = math.floor(math.log10(lowest)), math.floor(math.log10(highest)) + 1
        step = math.ceil((last - first) / (MOST_TICKS - 2))
        powers = [float(10**power) for power in range(first, last + 1, step)]
        ticks = tuple(Tick(power, label(power)) for power in powers)
        return Scale(10.0**first, 10.0**last, left, right, ticks, is_logarithmic=True)
    low, high = min(0.0, lowest), max(0.0, highest)
    width = nice_step((high - low) or 1.0)
    first_step, last_step = math.floor(low / width), math.floor(high / width) + 1
    ticks = tuple(Tick(i * width, label(i * width)) for i in range(first_step, last_step + 1))
    return Scale(first_step * width, last_step * width, left, right, ticks)


def nice_step(span: float) -> float:
    """Return a round step by which a span has few ticks."""
    rough = span / (MOST_TICKS - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    return power * next(step for step in STEPS if step * power >= rough * 0.999)


def time_scale(days: list[datetime.date], left: float, right: float) -> Scale:
    """Return the axis of days, from the beginning of a year to the end of one."""
    first, last = min(days).year, max(days).year + 1
    step = next(years for years in YEARS if (last - first) / years <= MOST_TICKS)
    years = range(-(-first // step) * step, last + 1, step)
    ticks = tuple(Tick(day_of_year(year), str(year)) for year in years)
    return Scale(day_of_year(first), day_of_year(last), left, right, ticks)


def day_of_year(year: int) -> float:
    """Return the first day of a year as a number, also of the year after the last."""
    if year > datetime.MAXYEAR:
        return float(datetime.date.max.toordinal() + 1)
    return float(datetime.date(year, 1, 1).toordinal())
