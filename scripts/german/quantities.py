"""Quantities: how a number is bounded, its range and its unit."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .amounts import ARTICLES, amount_at, count_at
from .glyphs import GAP, after_gap, after_joint, word_at
from .numerals import DENOMINATORS, LONGEST_WORD, ORDINAL_STEMS, REMEMBERED, cardinal, percent
from .reading import Qualifier, Reading, Unit
from .units import TIME, compound, unit_at

QUALIFIERS: dict[Qualifier, tuple[str, ...]] = {
    "about": ("rund", "etwa", "circa", "zirka", "ca.", "ungefähr", "um die", "schätzungsweise"),
    "more_than": ("über", "mehr als", "gut"),
    "less_than": ("weniger als", "nicht einmal", "unter"),
    "nearly": ("knapp", "fast", "nahezu", "beinahe", "annähernd"),
    "at_least": ("mindestens", "wenigstens", "zumindest", "nicht weniger als"),
    "at_most": ("höchstens", "maximal", "nicht mehr als"),
    "up_to": ("bis zu",),
}
FILLERS = ("insgesamt", "nur", "volle", "noch", "schon", "zunächst", "umgerechnet")
"""Words that may stand between a qualifier and its number."""

_BY_WORD = {word: qualifier for qualifier, words in QUALIFIERS.items() for word in words}
_WORDS = "|".join(sorted(_BY_WORD, key=len, reverse=True)).replace(".", r"\.").replace(" ", GAP)
_QUALIFIER = re.compile(
    rf"({_WORDS})(?:{GAP}|(?<=\.)(?=[0-9]))(?:(?:{'|'.join(FILLERS)}){GAP})*", re.IGNORECASE
)
_DEFINITE = re.compile(rf"(?:die|der|das|dem){GAP}", re.IGNORECASE)
_SIGN = re.compile(rf"(?:US-?)?(?P<sign>[$€])(?:{GAP})?(?=[0-9])")
_SIGNS: dict[str, Unit] = {"$": "USD", "€": "EUR"}
_BETWEEN = re.compile(rf"zwischen{GAP}", re.IGNORECASE)
_AND = re.compile(rf"{GAP}und{GAP}")
_TO = re.compile(rf"{GAP}bis{GAP}|[-–](?=[0-9])")
_TOGETHER = re.compile(rf"zu{GAP}({'|'.join(ORDINAL_STEMS)})(?!\w)", re.IGNORECASE)
_BEYOND = re.compile(rf"{GAP}hinaus(?!\w)")
_FOR_INSTANCE = re.compile(rf"(?<!\w)wie{GAP}$", re.IGNORECASE)

_LEADER = re.compile(
    "zwischen|zu|minus|us|die|paar|(?:mehrere|einige|etliche|viele)[nr]?", re.IGNORECASE
)
"""Words that count nothing, but with what follows them may: 'zu zweit', 'mehrere Hundert'."""

BEGINS = re.compile("|".join(word.split()[0].rstrip(".") for word in _BY_WORD), re.IGNORECASE)
"""Words that qualifiers begin with."""


class Measure(NamedTuple):
    """What a quantity says before its qualifier; ``vague`` marks 'Hunderte', more than one."""

    end: int
    value: Decimal
    unit: Unit | None = None
    value_max: Decimal | None = None
    vague: bool = False


def quantity_at(text: str, pos: int) -> Reading | None:
    """The quantity whose words begin at ``pos``: qualifier, number, range and unit, or None."""
    qualifier: Qualifier = "exact"
    begin = pos
    if match := _QUALIFIER.match(text, pos):
        qualifier, begin = _BY_WORD[re.sub(GAP, " ", match[1].lower())], match.end()
    qualified = begin > pos
    if not qualified and counts_nothing(word_at(text, pos)):
        return None
    noun = _DEFINITE.match(text, begin) if qualified else None
    measure = (
        _share(text, noun.end() if noun else begin)
        or _single_word(text, noun.end() if noun else begin)
        or _together(text, begin)
        or _priced(text, begin)
        or _range(text, begin)
        or _measured(text, begin, qualified)
    )
    if measure is None or (qualified and _is_year(text, pos, begin, measure.end)):
        return None
    if measure.vague and not qualified:
        qualifier = "more_than"
    top = None if measure.value_max is None else _plain(measure.value_max)
    value = _plain(measure.value)
    return Reading(pos, measure.end, "quantity", value, top, measure.unit, qualifier)


@lru_cache(REMEMBERED)
def counts_nothing(word: str) -> bool:
    """Whether no quantity begins with a word, whatever follows it."""
    if not word or len(word) > LONGEST_WORD or _LEADER.fullmatch(word):
        return False
    return not (_share(word, 0) or _single_word(word, 0) or amount_at(word, 0))


def _is_year(text: str, start: int, begin: int, end: int) -> bool:
    """Whether a number after a qualifier is a bare year all the same.

    'rund 2000' and 'über 2000' count, but 'über 2020 hinaus' and 'wie etwa 2008' do not.
    """
    beyond = _BEYOND.match(text, end) or _FOR_INSTANCE.search(text, max(0, start - 8), start)
    return bool(text[begin:end].isdecimal() and beyond)


def _plain(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _share(text: str, pos: int) -> Measure | None:
    """A fraction noun with its count, in percent: 'Hälfte', 'zwei Drittel', 'einem Fünftel'."""
    word = word_at(text, pos)
    parts, begin = Decimal(1), pos
    if word.lower() in ARTICLES:
        begin = after_gap(text, pos + len(word)) or pos
    elif counted := count_at(text, pos):
        parts, begin = counted.value, after_joint(text, counted.end) or pos
    noun = word_at(text, begin)
    # Dative and genitive: 'zwei Dritteln', 'eines Drittels'.
    of = DENOMINATORS.get(noun.lower()) or DENOMINATORS.get(noun.lower().rstrip("ns"))
    return Measure(begin + len(noun), percent(parts, of), "percent") if of else None


def _single_word(text: str, pos: int) -> Measure | None:
    """A number and its unit in one word: 'Fünfjahresplan', 'verzehnfacht', 'doppelt'."""
    word = word_at(text, pos)
    found = compound(word) if cardinal(word) is None else None
    return found and Measure(pos + len(word), *found)


def _together(text: str, pos: int) -> Measure | None:
    """A number of people who do something together: 'zu zweit'."""
    match = _TOGETHER.match(text, pos)
    number = ORDINAL_STEMS[match[1].lower()] if match else 1
    return Measure(match.end(), Decimal(number)) if match and number > 1 else None


def _priced(text: str, pos: int) -> Measure | None:
    """An amount behind the sign of its currency: '$100', 'US-$ 5 Mrd.'."""
    match = _SIGN.match(text, pos)
    amount = amount_at(text, match.end()) if match else None
    return Measure(amount.end, amount.total, _SIGNS[match["sign"]]) if match and amount else None


def _range(text: str, pos: int) -> Measure | None:
    """Two rising amounts: '300 bis 400', '20–30 Prozent', 'zwischen 2 und 3 Milliarden'."""
    between = _BETWEEN.match(text, pos)
    low = amount_at(text, between.end() if between else pos)
    joint = (_AND if between else _TO).match(text, low.end) if low else None
    high = amount_at(text, joint.end()) if joint else None
    if low is None or high is None or high.article:
        return None
    # In '2 bis 3 Milliarden' the scale word is said once and meant twice.
    bottom = low.total if low.scale > 1 else low.value * high.scale
    unit, end = unit_at(text, high.end) or (None, high.end)
    return Measure(end, bottom, unit, high.total) if bottom < high.total else None


def _measured(text: str, pos: int, qualified: bool) -> Measure | None:
    """A single amount with its unit.

    'ein' is a number before a currency, a percent or an area, and after a qualifier before a
    time ('mehr als ein Jahr'); else it is an article.  'halbe' without 'eine', without a scale
    word and without a unit is half of the thing named: 50 percent.
    """
    amount = amount_at(text, pos)
    if amount is None:
        return None
    found = unit_at(text, amount.end)
    unit, end = found or (None, amount.end)
    if amount.article and (unit is None or unit == "times" or (unit in TIME and not qualified)):
        return None
    if amount.half and found is None:
        return Measure(end, Decimal(50), "percent")
    return Measure(end, amount.total, unit, vague=amount.vague)
