"""Read quantities: a number or range with its qualifier and its unit."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .amounts import INDEFINITE_ARTICLES, amount_at, count_at
from .numerals import CACHE_SIZE, DENOMINATORS, MAX_WORD_LENGTH, ORDINAL_STEMS, as_percent, cardinal
from .patterns import GAP, after_gap, after_gap_or_hyphen, word_at
from .reading import Qualifier, Reading, Unit
from .units import TIME_UNITS, number_and_unit, unit_at

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
"""Words that can stand between a qualifier and its number."""

_QUALIFIER_BY_WORD = {word: qualifier for qualifier, words in QUALIFIERS.items() for word in words}
_QUALIFIER_WORDS = (
    "|".join(sorted(_QUALIFIER_BY_WORD, key=len, reverse=True))
    .replace(".", r"\.")
    .replace(" ", GAP)
)
_QUALIFIER = re.compile(
    rf"({_QUALIFIER_WORDS})(?:{GAP}|(?<=\.)(?=[0-9]))(?:(?:{'|'.join(FILLERS)}){GAP})*",
    re.IGNORECASE,
)
"""Matches a qualifier, and the blanks and filler words up to the number."""

_DEFINITE_ARTICLE = re.compile(rf"(?:die|der|das|dem){GAP}", re.IGNORECASE)
"""Matches the article between a qualifier and a noun: 'mehr als die Hälfte'."""

_CURRENCY_SIGN = re.compile(rf"(?:US-?)?(?P<sign>[$€])(?:{GAP})?(?=[0-9])")
"""Matches the sign of a currency before digits."""

_CURRENCY_BY_SIGN: dict[str, Unit] = {"$": "USD", "€": "EUR"}
_BETWEEN = re.compile(rf"zwischen{GAP}", re.IGNORECASE)
"""Matches the first word of 'zwischen 2 und 3'."""

_AND = re.compile(rf"{GAP}und{GAP}")
"""Matches the 'und' of 'zwischen 2 und 3'."""

_TO = re.compile(rf"{GAP}bis{GAP}|[-–](?=[0-9])")
"""Matches what separates the ends of a range: 'bis' or a dash."""

_TOGETHER = re.compile(rf"zu{GAP}({'|'.join(ORDINAL_STEMS)})(?!\w)", re.IGNORECASE)
"""Matches 'zu zweit'."""

_BEYOND = re.compile(rf"{GAP}hinaus(?!\w)")
"""Matches the second word of 'über 2020 hinaus'."""

_FOR_INSTANCE = re.compile(rf"(?<!\w)wie{GAP}$", re.IGNORECASE)
"""Matches the 'wie' of 'wie etwa 2008'."""

_LEAD_IN = re.compile(
    "zwischen|zu|minus|us|die|paar|(?:mehrere|einige|etliche|viele)[nr]?", re.IGNORECASE
)
"""Matches words that begin a quantity only with what follows: 'zu zweit', 'mehrere Hundert'."""

FIRST_WORDS = re.compile(
    "|".join(word.split()[0].rstrip(".") for word in _QUALIFIER_BY_WORD), re.IGNORECASE
)
"""Matches the words that qualifiers begin with."""


class Measure(NamedTuple):
    """A quantity without its qualifier. ``vague`` words say more than the number: 'Hunderte'."""

    end: int
    value: Decimal
    unit: Unit | None = None
    value_max: Decimal | None = None
    vague: bool = False


def quantity_at(text: str, position: int) -> Reading | None:
    """Return the quantity that begins at ``position``, with its qualifier and unit, or None."""
    qualifier: Qualifier = "exact"
    begin = position
    if match := _QUALIFIER.match(text, position):
        qualifier, begin = _QUALIFIER_BY_WORD[re.sub(GAP, " ", match[1].lower())], match.end()
    qualified = begin > position
    if not qualified and begins_no_quantity(word_at(text, position)):
        return None
    noun = _DEFINITE_ARTICLE.match(text, begin) if qualified else None
    measure = (
        _fraction(text, noun.end() if noun else begin)
        or _single_word(text, noun.end() if noun else begin)
        or _together(text, begin)
        or _signed_amount(text, begin)
        or _range(text, begin)
        or _amount_with_unit(text, begin, qualified)
    )
    if measure is None or (qualified and _is_year(text, position, begin, measure.end)):
        return None
    if measure.vague and not qualified:
        qualifier = "more_than"
    top = None if measure.value_max is None else _normalized(measure.value_max)
    value = _normalized(measure.value)
    return Reading(position, measure.end, "quantity", value, top, measure.unit, qualifier)


@lru_cache(CACHE_SIZE)
def begins_no_quantity(word: str) -> bool:
    """Return whether no quantity begins with a word, whatever follows it."""
    if not word or len(word) > MAX_WORD_LENGTH or _LEAD_IN.fullmatch(word):
        return False
    return not (_fraction(word, 0) or _single_word(word, 0) or amount_at(word, 0))


def _is_year(text: str, start: int, begin: int, end: int) -> bool:
    """Return whether a number after a qualifier is a year.

    'rund 2000' and 'über 2000' are amounts, 'über 2020 hinaus' and 'wie etwa 2008' are years.
    """
    beyond = _BEYOND.match(text, end) or _FOR_INSTANCE.search(text, max(0, start - 8), start)
    return bool(text[begin:end].isdecimal() and beyond)


def _normalized(value: Decimal) -> Decimal:
    """Return a number without zeros at its end."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _fraction(text: str, position: int) -> Measure | None:
    """Return a fraction, in percent: 'Hälfte', 'zwei Drittel', 'einem Fünftel'."""
    word = word_at(text, position)
    parts, begin = Decimal(1), position
    if word.lower() in INDEFINITE_ARTICLES:
        begin = after_gap(text, position + len(word)) or position
    elif counted := count_at(text, position):
        parts, begin = counted.value, after_gap_or_hyphen(text, counted.end) or position
    noun = word_at(text, begin)
    # Dative and genitive: 'zwei Dritteln', 'eines Drittels'.
    denominator = DENOMINATORS.get(noun.lower()) or DENOMINATORS.get(noun.lower().rstrip("ns"))
    return (
        Measure(begin + len(noun), as_percent(parts, denominator), "percent")
        if denominator
        else None
    )


def _single_word(text: str, position: int) -> Measure | None:
    """Return the number and unit in one word: 'Fünfjahresplan', 'verzehnfacht', 'doppelt'."""
    word = word_at(text, position)
    measure = number_and_unit(word) if cardinal(word) is None else None
    return measure and Measure(position + len(word), *measure)


def _together(text: str, position: int) -> Measure | None:
    """Return the number of people who do something together: 'zu zweit'."""
    match = _TOGETHER.match(text, position)
    number = ORDINAL_STEMS[match[1].lower()] if match else 1
    return Measure(match.end(), Decimal(number)) if match and number > 1 else None


def _signed_amount(text: str, position: int) -> Measure | None:
    """Return an amount behind the sign of its currency: '$100', 'US-$ 5 Mrd.'."""
    match = _CURRENCY_SIGN.match(text, position)
    amount = amount_at(text, match.end()) if match else None
    return (
        Measure(amount.end, amount.total, _CURRENCY_BY_SIGN[match["sign"]])
        if match and amount
        else None
    )


def _range(text: str, position: int) -> Measure | None:
    """Return a range: '300 bis 400', '20–30 Prozent', 'zwischen 2 und 3 Milliarden'."""
    between = _BETWEEN.match(text, position)
    low = amount_at(text, between.end() if between else position)
    separator = (_AND if between else _TO).match(text, low.end) if low else None
    high = amount_at(text, separator.end()) if separator else None
    if low is None or high is None or high.bare_article:
        return None
    # In '2 bis 3 Milliarden' the scale word applies to both numbers.
    bottom = low.total if low.scale > 1 else low.value * high.scale
    unit, end = unit_at(text, high.end) or (None, high.end)
    return Measure(end, bottom, unit, high.total) if bottom < high.total else None


def _amount_with_unit(text: str, position: int, qualified: bool) -> Measure | None:
    """Return a single amount with its unit.

    'ein' is a number before a currency, a percentage, a length or an area, and before a time only
    after a qualifier ('mehr als ein Jahr'). Elsewhere it is an article. 'halbe' without 'eine', a
    scale word or a unit is half of the thing named: 50 percent.
    """
    amount = amount_at(text, position)
    if amount is None:
        return None
    unit_end = unit_at(text, amount.end)
    unit, end = unit_end or (None, amount.end)
    if amount.bare_article and (
        unit is None or unit == "times" or (unit in TIME_UNITS and not qualified)
    ):
        return None
    if amount.bare_half and unit_end is None:
        return Measure(end, Decimal(50), "percent")
    return Measure(end, amount.total, unit, vague=amount.vague)
