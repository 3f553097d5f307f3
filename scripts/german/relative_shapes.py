"""List the shapes of the words that count from another date, each with the step that it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .named_steps import Weekday, Which
from .patterns import GAP
from .relative_counts import (
    COUNT,
    HEDGE,
    PLURAL,
    UNIT,
    Groups,
    Shape,
    count_before_word,
    count_behind_word,
    stretch,
)
from .steps import Shift
from .words.calendar import any_word
from .words.relative import (
    ADJECTIVES,
    BACK,
    BEHIND_NOUNS,
    COMPOUNDED_NOUNS,
    DAY_ADJECTIVES,
    DAY_WORDS,
    DOUBTFUL,
    FORWARD,
    LAST,
    NARRATIVE_ADJECTIVES,
    NARRATIVE_NOUNS,
    NEXT,
    NOW,
    PARTS,
    PARTS_OF_DAY,
    PARTS_OF_NOUNS,
    PREFIXED_NOUNS,
    UNITS,
    VAGUE_UNITS,
    WEEKDAYS,
)

_MANY_DAYS = any_word(PARTS_OF_DAY)
_PART = rf"(?:(?P<part>{any_word(PARTS)}){GAP}(?:(?:des|der|dieses|dieser){GAP})?)?"
_PREPOSITION = r"(?i:im|in|am|seit|bis|ab|vom|von|zum|zur|für|gegen)"
_ADJECTIVE = rf"(?P<adjective>(?i:{any_word(ADJECTIVES)}))e[rnms]?"
_NARRATIVE = (
    rf"(?P<adjective>(?i:{any_word(NARRATIVE_ADJECTIVES)}|(?:des|dem|den|der)selb))e[rnms]?"
)
_WEEKDAY = (
    rf"(?P<weekday>{any_word(WEEKDAYS)})"
    r"(?:morgen|vormittag|mittag|nachmittag|abend|früh)?(?!\w|-\w)"
)
_OF_NOUN = rf"(?={GAP}(?:der|dem|den|seine[rm]|ihre[rm]|diese[rm])(?!\w))"
_NO_FINAL = rf"(?!{GAP}(?:des|im){GAP}(?:Jahre?s?|Monats?|Quartals?)(?!\w))"
"""Matches unless a unit follows: 'in der letzten Woche des Jahres' is the final one."""


_BEHIND = any_word(word for word in (*FORWARD, *BACK, "alt") if word not in ("vor", "nach"))


def _unit_with_adjective(groups: Groups) -> Shape | None:
    """Return 'im vergangenen Jahr', 'Ende dieser Woche', 'am nächsten Tag'."""
    stem = groups["adjective"].lower()
    unit = UNITS[groups["unit"]]
    offset = ADJECTIVES[stem]
    if unit == "day" and offset < 0:
        return None  # 'am letzten Tag' is the final one
    step = Shift(unit, offset)
    return Shape(step, _modifier(groups), is_narrative=unit == "day")


def _narrative_unit(groups: Groups) -> Shape:
    """Return 'im folgenden Jahr', 'am selben Tag'."""
    stem = re.sub("^(?:des|dem|den|der)(?=selb)", "", groups["adjective"].lower())
    unit = UNITS[groups["unit"]]
    step = Shift(unit, NARRATIVE_ADJECTIVES[stem])
    return Shape(step, _modifier(groups), is_narrative=True)


def _noun(groups: Groups) -> Shape:
    """Return 'im Vorjahr', 'Ende des Folgejahres'."""
    noun = groups["noun"]
    is_narrative = noun in NARRATIVE_NOUNS
    unit, count = (NARRATIVE_NOUNS if is_narrative else PREFIXED_NOUNS)[noun]
    return Shape(Shift(unit, count), _modifier(groups), is_narrative=is_narrative)


def _noun_and_word(groups: Groups) -> Shape:
    """Return 'im Jahr darauf', 'am Tag zuvor'."""
    unit = UNITS[groups["unit"]]
    return Shape(Shift(unit, BEHIND_NOUNS[groups["behind"]]), is_narrative=True)


def _day_behind_word(groups: Groups) -> Shape:
    """Return 'tags darauf'."""
    return Shape(Shift("day", BEHIND_NOUNS[groups["behind"]]), is_narrative=True)


def _part_of_unit(groups: Groups) -> Shape:
    """Return 'Anfang des Jahres', 'Ende der Woche'."""
    noun = groups["genitive"]
    unit = UNITS[noun if noun in UNITS else noun.removesuffix("s").removesuffix("e")]
    return Shape(Shift(unit, 0), _modifier(groups))


def _compound(groups: Groups) -> Shape:
    """Return 'seit Jahresbeginn', 'zum Monatsende'."""
    return Shape(Shift(COMPOUNDED_NOUNS[groups["noun"]], 0), PARTS_OF_NOUNS[groups["ending"]])


def _day_word(groups: Groups) -> Shape:
    return Shape(Shift("day", DAY_WORDS[groups["word"].lower()]))


def _now(groups: Groups) -> Shape:
    return Shape(Shift("day", 0))


def _this_year(groups: Groups) -> Shape:
    return Shape(Shift("year", 0))


def _year_ago(groups: Groups) -> Shape:
    return Shape(Shift("year", -1))


def _day_with_adjective(groups: Groups) -> Shape:
    """Return 'am gestrigen Montag', 'am heutigen Tag'."""
    days = DAY_ADJECTIVES[groups["adjective"].lower()]
    if "weekday" not in groups:
        return Shape(Shift("day", days))
    return Shape(Weekday(WEEKDAYS[groups["weekday"]], days=days))


def _weekday(groups: Groups) -> Shape | None:
    """Return 'am Dienstag', 'vergangenen Dienstag'."""
    stem = groups.get("adjective", "").lower()
    if not stem and "preposition" not in groups:
        return None
    which = which_of(stem)
    if which not in ("bare", "last", "next", 0):
        return None
    return Shape(Weekday(WEEKDAYS[groups["weekday"]], which, is_doubtful=stem in DOUBTFUL))


def _weekday_of_week(groups: Groups) -> Shape:
    """Return 'kommende Woche Montag'."""
    week = ADJECTIVES[groups["adjective"].lower()]
    return Shape(Weekday(WEEKDAYS[groups["weekday"]], week))


def which_of(stem: str) -> Which:
    """Return which of those that bear a name an adjective before the name means."""
    if not stem:
        return "bare"
    if stem in LAST:
        return "last"
    return "next" if stem in NEXT else ADJECTIVES[stem]


def _modifier(groups: Groups) -> str | None:
    return PARTS.get(groups.get("part", ""))


_SHAPES: tuple[tuple[str, Callable[[Groups], Shape | None]], ...] = (
    (rf"(?P<word>(?i:vorgestern|gestern|heute|übermorgen))(?:{GAP}(?:{_MANY_DAYS}))?", _day_word),
    (rf"(?<!am )(?P<word>morgen)(?:{GAP}(?:{_MANY_DAYS}))?", _day_word),
    (rf"(?i:{any_word(NOW)})", _now),
    (r"(?i:heuer)", _this_year),
    (rf"(?i:vor){GAP}Jahresfrist", _year_ago),
    (
        rf"(?:(?i:am|vom|seit|zum){GAP})?(?P<adjective>(?i:{any_word(DAY_ADJECTIVES)}))e[nrms]{GAP}"
        rf"(?:{_WEEKDAY}|Tag(?:e?s)?)",
        _day_with_adjective,
    ),
    (
        rf"(?:(?P<preposition>{_PREPOSITION})(?:{GAP}(?:de[mn]|zum))?{GAP})?"
        rf"(?:{_ADJECTIVE}{GAP})?{_WEEKDAY}",
        _weekday,
    ),
    (rf"{_ADJECTIVE}{GAP}Woche{GAP}{_WEEKDAY}", _weekday_of_week),
    (
        rf"(?:{_PREPOSITION}{GAP})?{_PART}{_ADJECTIVE}{GAP}{UNIT}(?:e?s)?(?!\w){_NO_FINAL}",
        _unit_with_adjective,
    ),
    (rf"(?:{_PREPOSITION}{GAP})?{_PART}{_NARRATIVE}{GAP}{UNIT}(?:e?s)?", _narrative_unit),
    (
        rf"(?:{_PREPOSITION}{GAP})?{_PART}(?:(?:der|des|dem){GAP})?"
        rf"(?P<noun>{any_word([*PREFIXED_NOUNS, *NARRATIVE_NOUNS])})(?:e?s)?",
        _noun,
    ),
    (rf"(?P<lead>(?i:vor|seit|in|nach)){GAP}{HEDGE}{COUNT}{GAP}{PLURAL}", count_behind_word),
    (rf"{HEDGE}{COUNT}{GAP}{PLURAL}{GAP}(?P<behind>{_BEHIND})", count_before_word),
    (
        rf"{HEDGE}{COUNT}{GAP}{PLURAL}{GAP}(?P<behind>vor|nach)(?!\w){_OF_NOUN}",
        count_before_word,
    ),
    (
        rf"(?:(?i:in|während|binnen){GAP})?(?i:den|der|die){GAP}"
        rf"(?P<adjective>{any_word([*LAST, *NEXT])})en{GAP}{HEDGE}(?:{COUNT}{GAP})?"
        rf"(?P<unit>{any_word(UNITS)})e?n",
        stretch,
    ),
    (
        rf"(?i:im|am|in{GAP}der|das|den|die|dem){GAP}{UNIT}{GAP}"
        rf"(?:(?P<behind>darauf|danach|zuvor|davor|vorher|später))",
        _noun_and_word,
    ),
    (
        rf"(?i:im|am|in{GAP}der){GAP}{UNIT}{GAP}(?P<behind>vor|nach)(?!\w){_OF_NOUN}",
        _noun_and_word,
    ),
    (rf"[Tt]ags{GAP}(?P<behind>darauf|danach|zuvor|davor)", _day_behind_word),
    (
        rf"(?:{_PREPOSITION}{GAP})?(?P<part>{any_word(PARTS)}){GAP}(?:des|der){GAP}"
        rf"(?P<genitive>Jahres|Monats|Quartals|Woche)(?!\w|{GAP}[0-9]|{GAP}darauf)",
        _part_of_unit,
    ),
    (
        rf"(?:{_PREPOSITION}{GAP})?(?P<noun>{any_word(COMPOUNDED_NOUNS)})"
        rf"(?P<ending>{any_word(PARTS_OF_NOUNS)})(?!\w|{GAP}[0-9])",
        _compound,
    ),
)

SHAPES = tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), make) for pattern, make in _SHAPES)


def shapes_in(text: str) -> Iterator[tuple[int, int, Shape]]:
    """Yield each place of a shape in a text, and the shape. They can overlap."""
    for pattern, make in SHAPES:
        for match in pattern.finditer(text):
            groups = {name: part for name, part in match.groupdict().items() if part is not None}
            shape = make(groups)
            if shape is not None and groups.get("unit") in VAGUE_UNITS:
                shape = Shape(None, refusal="a unit to count: decades are vague")
            if shape is not None:
                yield match.start(), match.end(), shape
