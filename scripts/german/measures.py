"""Read single measures: an amount with its unit, or both in one word."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from .amounts import amount_at, scale_at
from .counts import Amount
from .numerals import cardinal
from .ordinals import DEFINITE_ARTICLES
from .patterns import words
from .reading import Qualifier, Unit
from .tokens import Token, fold, is_spaced, skip
from .units import Measured, number_and_unit, sign_at, unit_at
from .words.numbers import HALVES, INDEFINITE_ARTICLES, LARGE_SCALES, ORDINAL_STEMS
from .words.people import names_people
from .words.units import CURRENCIES, SUBUNITS, TIMES


class Measure(NamedTuple):
    """A quantity without the qualifier before it. It ends before the token at ``end``.

    vague
        The words say more than the number: 'Hunderte'.
    qualifier
        What an adjective inside says: 'ein gutes Drittel'.
    amount
        The number alone, without its unit.
    """

    end: int
    value: Decimal
    unit: Unit | None = None
    value_max: Decimal | None = None
    vague: bool = False
    qualifier: Qualifier | None = None
    amount: Amount | None = None


def _inflected(stems: str) -> frozenset[str]:
    return frozenset(
        stem + ending for stem in stems.split() for ending in ("e", "en", "er", "es", "em")
    )


BOUNDING_ADJECTIVES: dict[str, Qualifier] = {
    **dict.fromkeys(_inflected("gut reichlich"), "more_than"),
    **dict.fromkeys(_inflected("knapp"), "nearly"),
}
"""Adjectives that bound a number: 'ein gutes Drittel', 'ein knappes Dutzend'."""

FULL_ADJECTIVES = _inflected("voll ganz rund")
"""Adjectives that change no number: 'ein volles Jahr'."""

_NO_COMPARISONS = frozenset({"schlimm", "wild", "tragisch"})
_PERIODS = words("vierteljahr vierteljahres halbjahr viertelstunde halbjahres")
_SUBUNITS = frozenset(map(fold, SUBUNITS))
_AMBIGUOUS: frozenset[Unit | None] = frozenset({"ZAR", "BRL", "KRW", "barrel", "horsepower", None})
"""Units whose names have other meanings: behind 'ein' they are not read."""

_SMALLER_UNITS: dict[Unit | None, tuple[Unit, int]] = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The smaller unit that can follow a time, and how many of it make one of the larger."""

_LONGEST_COMPOSED = 1000
"""A number from which on no second unit follows: no one says '1000 Stunden und 20 Minuten'."""

_BEFORE_DURATIONS = words(
    """
    blieb bleibt bleiben blieben dauert dauerte dauern dauerten gedauert waehrt waehrte wartet
    wartete warten warteten vergeht verging braucht brauchte brauchen verliert spart
    """
)
"""Verbs behind which 'ein Jahr' is a duration."""

_BEFORE_BOUNDED_TIMES = words(
    """
    nach vor seit in binnen dauert dauerte fuer um erst schon nur ueber blieb noch von bis innerhalb
    waehrend
    """
)
"""Words behind which 'ein gutes Jahr' is more than a year, and not a year that was good."""

_AFTER_DURATIONS = frozenset({"lang"})
_AFTER_BOUNDED_TIMES = words("spaeter lang zuvor danach alt frueher vorher darauf")


def single_word(tokens: list[Token], index: int) -> Measure | None:
    """Return the number and unit in one word: 'Fünfjahresplan', 'verzehnfacht', 'doppelt'."""
    token = tokens[index]
    if token.kind != "word" or cardinal(token.key) is not None:
        return None
    if token.key == "halb":
        return _half_as_many(tokens, index)
    measure = number_and_unit(token.key)
    if measure is None or (token.key in _PERIODS and _is_definite(tokens, index)):
        return None
    number, unit = measure
    if unit == "times" and is_spaced(tokens, index + 1) and names_people(tokens[index + 1].key):
        unit = None  # 'ein dreifacher Vater'
    # 'Viertelmillion' has no unit of its own.
    further = unit_at(tokens, index + 1) if token.key.endswith(tuple(LARGE_SCALES)) else None
    if further is None:
        is_fraction = unit == "percent" and "prozent" not in token.key
        return Measure(index + 1, number, unit, qualifier="fraction" if is_fraction else None)
    return Measure(further.end, number * further.factor, further.unit)


def _is_definite(tokens: list[Token], index: int) -> bool:
    """Return whether a determiner makes one certain thing of a period: 'im Vierteljahr'."""
    before = tokens[index - 1].key if index and is_spaced(tokens, index) else ""
    return before in DEFINITE_ARTICLES or before in ("dieses", "diesem", "pro", "je")


def _half_as_many(tokens: list[Token], index: int) -> Measure | None:
    """Return 'halb' in 'halb so viele' as a multiple. 'halb so wild' is a figure of speech."""
    end = skip(tokens, index + 1, "so")
    if end is None or not is_spaced(tokens, end) or tokens[end].kind != "word":
        return None
    is_compared = not tokens[end].is_capitalized and tokens[end].key not in _NO_COMPARISONS
    return Measure(index + 1, Decimal("0.5"), "times") if is_compared else None


def together(tokens: list[Token], index: int) -> Measure | None:
    """Return the number of people who do something together: 'zu zweit'."""
    if tokens[index].key != "zu" or not is_spaced(tokens, index + 1):
        return None
    number = ORDINAL_STEMS.get(tokens[index + 1].key, 1)
    return Measure(index + 2, Decimal(number)) if number > 1 else None


def signed_amount(tokens: list[Token], index: int) -> Measure | None:
    """Return an amount behind the sign of its currency: '$100', 'EUR 5,5 Mio.'."""
    sign = sign_at(tokens, index)
    if sign is None or tokens[sign[1]].kind not in ("number", "fraction"):
        return None
    amount = amount_at(tokens, sign[1])
    if amount is None:
        return None
    unit = unit_at(tokens, amount.end)
    end = unit.end if unit and unit.unit == sign[0] else amount.end
    return Measure(end, amount.total, sign[0], amount=amount)


def amount_with_unit(tokens: list[Token], index: int, *, is_bounded: bool) -> Measure | None:
    """Return a single amount with its unit.

    'ein' is a number before a currency, a percentage, a length or an area, and before a time only
    after a qualifier ('mehr als ein Jahr') or a verb of duration. Elsewhere it is an article.
    'halbe' without 'eine', a scale word or a unit is half of the thing named: 50 percent.
    """
    if bounded := _bounded_by_adjective(tokens, index):
        return bounded
    amount = amount_at(tokens, index)
    if amount is None:
        return None
    measured = unit_at(tokens, amount.end)
    if composed := _with_smaller_unit(tokens, amount, measured):
        return composed
    if amount.is_article and not _is_one(tokens, index, amount, is_bounded=is_bounded):
        return None
    if measured is None:
        if amount.is_half:
            return Measure(amount.end, Decimal(50), "percent", qualifier="fraction")
        return Measure(amount.end, amount.total, vague=amount.vague, amount=amount)
    if measured.unit == "oclock" and amount.is_article and tokens[index].key != "ein":
        return None  # 'eine Uhr' shows the time
    value = amount.total * measured.factor
    measure = Measure(measured.end, value, measured.unit, vague=amount.vague, amount=amount)
    if measured.unit == "celsius" and (frost := _below_zero(tokens, measure)):
        return frost
    return _with_hundredths(tokens, measure)


def _with_smaller_unit(
    tokens: list[Token], amount: Amount, measured: Measured | None
) -> Measure | None:
    """Return a time in two units in the smaller one: 'eine Stunde und 20 Minuten'."""
    smaller = _SMALLER_UNITS.get(measured.unit) if measured and measured.factor == 1 else None
    if measured is None or smaller is None or amount.vague:
        return None
    if not 0 < amount.total < _LONGEST_COMPOSED or amount.total % 1:
        return None
    begin = skip(tokens, measured.end, "und") or measured.end
    rest = amount_at(tokens, begin) if is_spaced(tokens, begin) else None
    if rest is None or not 0 < rest.total < smaller[1]:
        return None
    unit = unit_at(tokens, rest.end)
    if unit is None or unit.unit != smaller[0] or unit.factor != 1:
        return None
    value = amount.total * smaller[1] + rest.total
    return Measure(unit.end, value, smaller[0], amount=amount._replace(is_article=False))


def _below_zero(tokens: list[Token], measure: Measure) -> Measure | None:
    """Return degrees below or above zero: '5 Grad unter null', 'fünf Grad minus'."""
    end = measure.end
    if above := skip(tokens, end, "ueber", "null"):
        return measure._replace(end=above)
    below = skip(tokens, end, "unter", "null") or skip(tokens, end, "minus")
    if below is None or measure.value <= 0 or tokens[below].kind == "number":
        return None
    return measure._replace(end=below, value=-measure.value)


def _is_one(tokens: list[Token], index: int, amount: Amount, *, is_bounded: bool) -> bool:
    """Return whether 'ein' before a unit is the number 1."""
    measured = unit_at(tokens, amount.end)
    if measured is None or measured.unit == "times" or measured.unit in _AMBIGUOUS:
        return False
    if measured.unit not in TIMES or measured.factor != 1 or is_bounded:
        return True
    if tokens[amount.end].key == "-":
        return True
    before = index - 1
    while before > 0 and tokens[before].key in ("nur", "noch", "etwa", "rund", "schon", "mich"):
        before -= 1
    is_duration = index > 0 and tokens[before].key in _BEFORE_DURATIONS
    return is_duration or (
        is_spaced(tokens, measured.end) and tokens[measured.end].key in _AFTER_DURATIONS
    )


def _bounded_by_adjective(tokens: list[Token], index: int) -> Measure | None:
    """Return an amount with an adjective inside: 'ein gutes Dutzend', 'eine knappe Stunde'."""
    if tokens[index].key not in INDEFINITE_ARTICLES or not is_spaced(tokens, index + 1):
        return None
    key = tokens[index + 1].key
    qualifier = BOUNDING_ADJECTIVES.get(key)
    if qualifier is None and key not in FULL_ADJECTIVES:
        return None
    begin, part = index + 2, Decimal(1)
    if is_spaced(tokens, begin) and tokens[begin].key in HALVES:
        begin, part = begin + 1, Decimal("0.5")
    if scale := scale_at(tokens, begin):
        unit = unit_at(tokens, scale[1])
        end, unit_name = (unit.end, unit.unit) if unit else (scale[1], None)
        return Measure(end, part * scale[0], unit_name, qualifier=qualifier)
    unit = unit_at(tokens, begin) if is_spaced(tokens, begin) else None
    if unit is None or unit.unit in _AMBIGUOUS or unit.unit == "times":
        return None
    if unit.unit in TIMES:
        precedes = index > 0 and tokens[index - 1].key in _BEFORE_BOUNDED_TIMES
        if not precedes and tokens[unit.end].key not in _AFTER_BOUNDED_TIMES:
            return None
    return Measure(unit.end, part * unit.factor, unit.unit, qualifier=qualifier)


def _with_hundredths(tokens: list[Token], measure: Measure) -> Measure:
    """Return a measure with its hundredths: '2 Euro und 50 Cent', '1 Meter 83'."""
    amount = measure.amount
    if measure.unit not in CURRENCIES and tokens[measure.end - 1].text != "Meter":
        return measure
    if amount is None or amount.scale < 1:
        return measure
    if measure.value != measure.value.to_integral_value():
        return measure
    begin = skip(tokens, measure.end, "und") or measure.end
    hundredths = amount_at(tokens, begin) if is_spaced(tokens, begin) else None
    if hundredths is None or hundredths.scale > 1 or not 0 <= hundredths.value < 100:
        return measure
    following = tokens[hundredths.end]
    sum_of_both = measure.value + hundredths.value / 100
    if following.key in _SUBUNITS and is_spaced(tokens, hundredths.end):
        return measure._replace(end=hundredths.end + 1, value=sum_of_both)
    is_short = begin == measure.end and not hundredths.is_article and hundredths.value >= 10
    goes_on = following.kind in ("number", "fraction") or following.is_capitalized
    is_in_list = following.key == "," and tokens[hundredths.end + 1].kind == "number"
    if not is_short or goes_on or is_in_list or following.key in ("%", "-", "–", "bis", "$", "€"):
        return measure
    return measure._replace(end=hundredths.end, value=sum_of_both)
