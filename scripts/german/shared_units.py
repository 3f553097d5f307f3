"""Give a number the unit that only a later number names: 'von 3 auf 5 Prozent'."""

from __future__ import annotations

from decimal import Decimal

from .amounts import scale_at
from .measures import Measure, amount_with_unit
from .patterns import words
from .qualifiers import qualifier_at
from .tokens import Token, is_spaced
from .units import unit_at
from .words.units import CURRENCIES

_LINKS = frozenset({"und", "oder", "bzw.", "beziehungsweise", "respektive", "statt", "zu"})
"""Words between two numbers with one unit: '3 und 5 Prozent'."""

_ADVERBS = words("zuletzt nun jetzt aktuell derzeit inzwischen mittlerweile heute nunmehr dann")
"""Words before the second number: 'von 12 auf zuletzt 9 Prozent'."""

_LARGEST_RATIO = 10
"""How many times larger one number may be than the other, to share a scale word."""


LONGEST_LIST = 12
"""The most numbers of a list that share the unit behind the last: '2, 3 und 5 Prozent'."""


def with_shared_unit(
    tokens: list[Token], index: int, measure: Measure, most: int = LONGEST_LIST
) -> Measure:
    """Return a measure with the unit and the scale of the number that follows it.

    In 'von 5 auf 10 Milliarden Euro' both belong to the 5 too. ``most`` is the number of measures
    that may share a unit.
    """
    amount = measure.amount
    if measure.unit or amount is None or measure.vague:
        return measure
    if bracketed := _behind_bracket(tokens, measure):
        return bracketed
    if measure.value_max is not None:
        return measure
    link = tokens[measure.end]
    before = tokens[index - 1].key if index else ""
    changes = link.key == "auf" and before in ("von", "um")
    begin = measure.end + 1
    if changes and tokens[begin].key in _ADVERBS and is_spaced(tokens, begin + 1):
        begin += 1
    if link.key == "," and is_spaced(tokens, begin):
        if bound := qualifier_at(tokens, begin):
            # 'mindestens sechs, höchstens acht Wochen'
            bounded = amount_with_unit(tokens, bound.begin, is_bounded=True)
            is_bounded = qualifier_at(tokens, index) is not None and bounded is not None
            return measure._replace(unit=bounded.unit) if is_bounded and bounded else measure
        return _in_list(tokens, begin, measure, most) if most > 2 else measure
    if not (changes or link.key in _LINKS) or not is_spaced(tokens, measure.end):
        return measure
    if bound := qualifier_at(tokens, begin):
        begin = bound.begin
    following = amount_with_unit(tokens, begin, is_bounded=False)
    if following is None or following.amount is None or following.vague:
        return measure
    if following.amount.is_article or (following.unit is None and not changes):
        return measure
    if changes and before == "um" and following.unit not in CURRENCIES:
        return measure  # 'um 3 auf 5 Prozent' are three percentage points
    value, scale = measure.value, following.amount.scale
    if amount.scale == 1 < scale and value:
        if value >= 1000 or not _are_near(measure, following):
            return measure._replace(unit=following.unit) if value >= 1000 else measure
        value *= scale
    return measure._replace(value=value, unit=following.unit)


def _in_list(tokens: list[Token], begin: int, measure: Measure, most: int) -> Measure:
    """Return the first number of a list with the unit behind the last: '2, 3 und 5 Prozent'."""
    following = amount_with_unit(tokens, begin, is_bounded=False)
    if (
        following is None
        or following.unit
        or following.amount is None
        or following.amount.is_article
    ):
        return measure
    last = with_shared_unit(tokens, begin, following, most - 1)
    return (
        measure._replace(unit=last.unit) if last.unit and last.value == following.value else measure
    )


def _are_near(measure: Measure, following: Measure) -> bool:
    """Return whether two numbers before the same scale word are of like size."""
    first, second = abs(measure.value), abs(following.value)
    if following.amount is not None:
        second = abs(following.amount.value)
    return bool(second) and first < second * _LARGEST_RATIO and second < first * _LARGEST_RATIO


_LONGEST_BRACKET = 9
"""The most tokens of a bracket between a number and its unit: '445,2 (Vj.: 398,5) Mio. Euro'."""


def _behind_bracket(tokens: list[Token], measure: Measure) -> Measure | None:
    """Return a measure with the scale word and the unit behind the bracket that follows it."""
    amount, end = measure.amount, measure.end
    if amount is None or amount.scale > 1 or amount.in_words:
        return None
    if tokens[end].key == "(":
        closing = range(end + 1, end + _LONGEST_BRACKET)
        end = next((place for place in closing if tokens[place].key == ")"), end)
        if not any(token.kind == "number" for token in tokens[measure.end : end]):
            return None
    if tokens[end].key != ")" or not is_spaced(tokens, end + 1):
        return None
    scale, after = scale_at(tokens, end + 1) or (Decimal(1), end + 1)
    unit = unit_at(tokens, after)
    if scale == 1 and (unit is None or unit.unit not in ("percent", *CURRENCIES)):
        return None
    top = measure.value_max
    return measure._replace(
        value=measure.value * scale,
        value_max=None if top is None else top * scale,
        unit=unit.unit if unit else None,
    )
