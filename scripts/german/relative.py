"""Read dates that count from another date: 'vor drei Jahren', 'am Dienstag', 'im April'.

`count_date` takes words and the date that they count from, and returns an EDTF date. It knows no
article and reads no clock: the day of the article is an anchor like any other.

How the program counts:

- 'vor drei Jahren' is a year, 'vor drei Monaten' a month, 'vor drei Wochen' the week from Monday to
  Sunday. A count is no finer than its unit and the anchor. If the anchor is so coarse that two
  dates are possible, the result is one of both: ``[2017-01,2017-02]``.
- 'am Dienstag' and 'im April' without an adjective lie before the anchor or behind it. Verbs such
  as 'wurde' or 'wird' decide, or the person who gives the direction. A Tuesday counted from a
  Tuesday is this day, and April counted from a day of April is this month. If the anchor is a year,
  'im April' is the April of that year.
- 'letzten Dienstag' is the last one before the anchor, 'kommenden Dienstag' the next behind it.
- Words that two readers understand in two ways are refused, and so are words without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .named_steps import DayOfYear, MonthsOfYear, Weekday, Which
from .reader import read
from .relative_counts import Shape, Step
from .relative_shapes import shapes_in, which_of
from .steps import (
    GIVE_ANOTHER,
    SEASON_MONTHS,
    WINTER,
    Direction,
    Shift,
    UncountableDate,
    parse_anchor,
)
from .words.calendar import UNKNOWN_YEAR, any_word
from .words.relative import ADJECTIVES, FUTURE_WORDS, PARTS, PAST_WORDS

SuppliedDirection = Literal["past", "future"]

_LINK = re.compile(r"(?:, ?| )(?:(?:am|im|in|vom|seit|zum|den|dem|der|des) ){0,2}")
"""Matches what stands between two phrases that are one date."""

_PART = re.compile(rf"(?<!\w)(?:{any_word(PARTS)})(?!\w)")
_ADJECTIVE = re.compile(rf"(?<!\w)(?P<stem>(?i:{any_word(ADJECTIVES)}))e[rnms]?(?!\w)")
_YEAR_BEHIND = re.compile(
    rf"(?:(?P<stem>{any_word(ADJECTIVES)})e[ns] Jahres|(?P<noun>Vor|Folge)jahres|desselben Jahres)$"
)
_LEAD = re.compile(r"(?<!\w)(?i:im|am|seit|ab|bis|bis zum|vom|zum|seit dem|ab dem|für) $")
_LONGEST_LEAD = 12
"""More characters than a preposition and an article have."""

YEAR_NOUNS = {"Vor": -1, "Folge": 1, None: 0}
"""The years to that of 'des Vorjahres', 'des Folgejahres' and 'desselben Jahres'."""

_PAST = re.compile(rf"(?<!\w)(?i:{any_word(PAST_WORDS)})(?!\w)")
_FUTURE = re.compile(rf"(?<!\w)(?i:{any_word(FUTURE_WORDS)})(?!\w)")


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Words that count from another date, and their meaning."""

    start: int
    end: int
    shape: Shape


@dataclass(frozen=True, slots=True)
class Count:
    """A date that was counted: the words, the EDTF date, its direction, and a TIMEX3 modifier."""

    words: str
    edtf: str
    direction: Direction
    modifier: str | None


def relative_dates(text: str) -> list[RelativeDate]:
    """Return the relative dates in a text, in order and without overlap.

    At each place the longest wins.
    """
    candidates = [RelativeDate(*place) for place in shapes_in(text)]
    candidates += _dates_without_year(text)
    candidates.sort(key=lambda date: (date.start, -date.end))
    chosen: list[RelativeDate] = []
    for candidate in candidates:
        if not chosen or chosen[-1].end <= candidate.start:
            chosen.append(candidate)
    return _joined(text, chosen)


def count_date(
    quotes: Sequence[str], anchor: str, direction: SuppliedDirection | None = None
) -> Count:
    """Return the date that the only relative date in quotes leads to, counted from an anchor.

    Raises UncountableDate if there is none or more than one, or if the words lead to no date, or
    to more than one.
    """
    words, relative = find_relative_date(quotes)
    step = _step(relative)
    supplied = direction or _direction_of_words(words, quotes)
    counted = step.apply(parse_anchor(anchor), supplied)
    if direction is not None and counted.direction not in (direction, "present"):
        raise UncountableDate(
            f"the direction of the words, which lead to the {counted.direction}",
            remedy="take the direction out",
        )
    return Count(words, counted.edtf, counted.direction, relative.shape.modifier)


def find_relative_date(quotes: Iterable[str]) -> tuple[str, RelativeDate]:
    """Return the only relative date in quotes, and its words. Raises UncountableDate."""
    dates = [(quote, date) for quote in quotes for date in relative_dates(quote)]
    if len(dates) != 1:
        words = ", ".join(repr(quote[date.start : date.end]) for quote, date in dates)
        raise UncountableDate(
            f"words with one relative date, not {len(dates) or 'none'}"
            + f": {words}" * bool(words),
            remedy="quote only the words of the date, such as 'vor drei Jahren'",
        )
    [(quote, date)] = dates
    words = quote[date.start : date.end]
    # The words alone have to mean the same, so that they can be counted again.
    alone = relative_dates(words)
    is_same = len(alone) == 1 and alone[0].shape == date.shape
    return (words if is_same else quote), date


def _step(relative: RelativeDate) -> Step:
    if relative.shape.step is None:
        raise UncountableDate(relative.shape.refusal or "a relative date", remedy=GIVE_ANOTHER)
    return relative.shape.step


def _direction_of_words(words: str, quotes: Iterable[str]) -> Direction | None:
    """Return the direction that 'seit' or the verbs around a date show, if they show one."""
    if words.lower().startswith("seit "):
        return "past"
    text = "\n".join(quotes)
    is_past, is_future = _PAST.search(text) is not None, _FUTURE.search(text) is not None
    if is_past == is_future:
        return None
    return "past" if is_past else "future"


def _dates_without_year(text: str) -> Iterable[RelativeDate]:
    """Yield the months, seasons, days and parts of a year without a year that the reader reads."""
    for reading in read(text):
        if reading.edtf is None or UNKNOWN_YEAR not in reading.edtf:
            continue
        words = text[reading.start : reading.end]
        shape = _shape_of_date(reading.edtf, words)
        before = text[max(0, reading.start - _LONGEST_LEAD) : reading.start]
        lead = _LEAD.search(before)
        start = reading.start - (len(before) - lead.start() if lead else 0)
        yield RelativeDate(start, reading.end, shape)


def _shape_of_date(edtf: str, words: str) -> Shape:
    """Return the shape of a date without a year, with an adjective or a relative year around it."""
    part = _PART.search(words)
    modifier = PARTS[part[0]] if part else None
    is_narrative = False
    which: Which = "bare"
    if year := _YEAR_BEHIND.search(words):
        which = ADJECTIVES[year["stem"]] if year["stem"] else YEAR_NOUNS[year["noun"]]
        is_narrative = not year["stem"] and year["noun"] != "Vor"
    elif adjective := _ADJECTIVE.search(words):
        which = which_of(adjective["stem"].lower())
    step = _named(edtf, which)
    refusal = None if step else "a month, a season, a quarter or one day"
    return Shape(step, modifier, is_narrative, refusal)


def _named(edtf: str, which: Which) -> MonthsOfYear | DayOfYear | None:
    """Return the step to a date without a year.

    It is None for an interval of days or of two years, and for one of two dates.
    """
    if edtf.startswith("["):
        return None
    begin, _, end = (part.removeprefix(UNKNOWN_YEAR) for part in edtf.partition("/"))
    numbers = [int(part) for part in re.findall("[0-9]{2}", begin)]
    if len(numbers) == 2:
        return None if end else DayOfYear(numbers[0], numbers[1], which)
    [month] = numbers
    if not end:
        first, last = (12, 12) if month == WINTER else SEASON_MONTHS.get(month, (month, month))
        return MonthsOfYear(first, last, begin, which)
    last_numbers = [int(part) for part in re.findall("[0-9]{2}", end)]
    if len(last_numbers) != 1 or not month < last_numbers[0] <= 12:
        return None
    return MonthsOfYear(month, last_numbers[0], f"{begin}/{end}", which)


def _joined(text: str, dates: list[RelativeDate]) -> list[RelativeDate]:
    """Join neighbours that are one date: 'im vergangenen Jahr am 11. November'."""
    joined: list[RelativeDate] = []
    for date in dates:
        if joined and _LINK.fullmatch(text[joined[-1].end : date.start]):
            shape = _join(joined[-1].shape, date.shape) or _join(date.shape, joined[-1].shape)
            if shape is not None:
                joined[-1] = RelativeDate(joined[-1].start, date.end, shape)
                continue
        joined.append(date)
    return joined


def _join(frame: Shape, named: Shape) -> Shape | None:
    """Return one shape for a year and a bare month or day in it, or a week and a weekday."""
    outer, inner = frame.step, named.step
    modifier = named.modifier or frame.modifier
    is_narrative = frame.is_narrative or named.is_narrative
    if isinstance(inner, Weekday) and inner.which == "bare" and inner.days is None:
        if isinstance(outer, Shift) and outer.unit == "week" and not outer.is_about:
            return Shape(replace(inner, which=outer.count), modifier, is_narrative)
        if isinstance(outer, DayOfYear):
            return Shape(replace(outer, weekday=inner.weekday), modifier, is_narrative)
    if not isinstance(outer, Shift) or outer.unit != "year" or outer.is_about:
        return None
    if isinstance(inner, MonthsOfYear | DayOfYear) and inner.which == "bare":
        return Shape(replace(inner, which=outer.count), modifier, is_narrative)
    return None
