"""Read how many days, weeks, months or years words count: 'vor rund drei Jahren'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .named_steps import DayOfYear, MonthsOfYear, Weekday
from .numerals import cardinal
from .patterns import GAP
from .steps import Shift, Stretch
from .tokens import fold
from .words.calendar import any_word
from .words.numbers import INDEFINITE_ARTICLES
from .words.relative import ABOUT, BOUNDS, EXACT, FORWARD, NEXT, UNITS, VAGUE_COUNTS

Step = Shift | Stretch | MonthsOfYear | DayOfYear | Weekday


@dataclass(frozen=True, slots=True)
class Shape:
    """What words mean: a step, or why they count nothing.

    ``modifier`` is the TIMEX3 modifier of 'Anfang', 'Mitte' and 'Ende'. ``is_narrative`` if the
    words count from a date that the text has told before, and not from the day of the article.
    """

    step: Step | None
    modifier: str | None = None
    is_narrative: bool = False
    refusal: str | None = None


Groups = dict[str, str]

_VAGUE = Shape(None, refusal="a number to count with: the words are vague")
_BOUND = Shape(None, refusal="a date: the words only bound it")

UNIT = rf"(?P<unit>{any_word(UNITS)})"
PLURAL = rf"{UNIT}(?:en|n|e)?(?!\w)"
HEDGE = rf"(?P<hedge>(?:(?i:{any_word([*ABOUT, *BOUNDS, *EXACT])}){GAP}){{0,3}})"
COUNT = rf"(?P<count>[1-9][0-9]{{0,3}}|ein{GAP}paar|[^\W\d_]+)"


def _number(groups: Groups) -> int | Shape:
    """Return the count of a phrase, or the shape of a phrase that counts nothing."""
    hedge, count = groups["hedge"].lower(), groups["count"]
    if any(re.search(rf"(?<!\w){bound}(?!\w)", hedge) for bound in BOUNDS):
        return _BOUND
    if re.sub(GAP, " ", count.lower()) in VAGUE_COUNTS:
        return _VAGUE
    if count.isdecimal():
        return int(count)
    key = fold(count)
    if key in INDEFINITE_ARTICLES:
        return 1
    value = cardinal(key)
    if value is None:
        return Shape(None)
    return int(value) if value % 1 == 0 and value <= 9999 else _VAGUE


def _counted(groups: Groups, sign: int, *, is_narrative: bool = False) -> Shape | None:
    """Return the shape of a counted phrase, or None if the count is no number."""
    number = _number(groups)
    if isinstance(number, Shape):
        return number if number.refusal else None
    unit = UNITS[groups["unit"]]
    is_about = any(word in groups["hedge"].lower().split() for word in ABOUT)
    return Shape(Shift(unit, sign * number, is_about), is_narrative=is_narrative)


def count_behind_word(groups: Groups) -> Shape | None:
    """Return 'vor drei Jahren', 'seit zwei Wochen', 'in einem Jahr', 'nach drei Tagen'."""
    lead = groups["lead"].lower()
    sign = 1 if lead in ("in", "nach") else -1
    return _counted(groups, sign, is_narrative=lead == "nach")


def count_before_word(groups: Groups) -> Shape | None:
    """Return 'drei Jahre später', 'einen Tag zuvor', 'zwei Monate nach der Wahl'."""
    behind = groups["behind"]
    sign = 1 if behind in FORWARD else -1
    return _counted(groups, sign, is_narrative=behind != "alt")


def stretch(groups: Groups) -> Shape | None:
    """Return 'in den letzten 16 Jahren'."""
    sign = 1 if groups["adjective"].lower().startswith(NEXT) else -1
    if "count" not in groups:
        return _VAGUE
    shape = _counted(groups, sign)
    if shape is None or not isinstance(shape.step, Shift):
        return shape
    return Shape(Stretch(shape.step.unit, shape.step.count, shape.step.is_about))
