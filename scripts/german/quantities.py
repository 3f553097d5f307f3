"""Read quantities: a number or range with its qualifier and its unit."""

from __future__ import annotations

from decimal import Decimal

from .dates import date_at
from .labels import mark_at
from .measures import Measure, amount_with_unit, signed_amount, single_word, together
from .patterns import words
from .qualifiers import Bound, qualifier_after, qualifier_at, qualifies
from .ranges import range_at
from .reading import Qualifier, Reading
from .shared_units import with_shared_unit
from .shares import fraction_noun, share_at
from .tokens import Token, Tokens, is_spaced
from .units import unit_at
from .words.nouns import is_counted
from .words.numbers import INDEFINITE_ARTICLES
from .years import is_modern

_NOUN_ARTICLES = frozenset({"die", "der", "das", "dem", "den"})
"""Articles between a qualifier and a noun: 'mehr als die Hälfte'."""

_COMPARISONS = frozenset({"mehr als", "weniger als", "hoeher als", "niedriger als"})
_BEFORE_ABOUT = words(
    """
    kamen kommen kam zaehlt zaehlte beschaeftigt beschaeftigte kostet kostete waren sind lag liegt
    liegen lagen betrug betraegt stieg steigt sank sinkt fiel faellt wuchs waechst hat hatte
    verdient
    """
)
"""Verbs behind which 'gegen' means about: 'Es kamen gegen 200 Leute.'"""

_FEWEST_ABOUT = 20
"""The smallest number without a unit before which 'gegen' means about."""

_LONGEST_RANGE = 8
"""How many tokens before 'bis' the begin of its range is looked for."""

_BEFORE_NO_YEAR = frozenset({"ab", "gegen", "kaum", "bis zum", "bis zur", "zumindest"})
"""Qualifiers behind which four digits are a year: 'ab 2020'."""


def quantity_at(tokens: Tokens, index: int) -> tuple[Reading, int] | None:
    """Return the quantity at ``index``, with its qualifier and unit, and the index behind it."""
    bound = None if _goes_on_from_hyphen(tokens, index) else qualifier_at(tokens, index)
    if bound is None:
        measure = _measure(tokens, index, is_bounded=False)
        return measure and _reading(tokens, index, measure, "unqualified")
    begin = bound.begin
    if tokens[begin].key in INDEFINITE_ARTICLES and is_spaced(tokens, begin + 1):
        measure = single_word(tokens, begin + 1)
    elif tokens[begin].key in _NOUN_ARTICLES and is_spaced(tokens, begin + 1):
        measure = share_at(tokens, begin + 1) or single_word(tokens, begin + 1)
    else:
        measure = None
    longest = _measure(tokens, begin, is_bounded=True)
    if measure is None or (longest is not None and longest.end > measure.end):
        measure = longest
    if measure is None or not _is_bounded(tokens, index, bound, measure):
        return None
    if _begins_longer_reading(tokens, begin, measure.end):
        return None
    return _reading(tokens, index, measure, bound.qualifier)


def _goes_on_from_hyphen(tokens: list[Token], index: int) -> bool:
    """Return whether a word is the end of another one: the 'AB' of 'K-AB 123'."""
    return tokens[index].kind == "word" and tokens[index].joined and tokens[index - 1].key == "-"


def _begins_longer_reading(tokens: Tokens, index: int, end: int) -> bool:
    """Return whether the number at ``index`` begins a date or a label: 'ab 1. 1. 2020'."""
    date = date_at(tokens, index)
    label_end = mark_at(tokens, index)
    return (date is not None and date[1] > end) or (label_end is not None and label_end > end)


def _measure(tokens: list[Token], index: int, *, is_bounded: bool) -> Measure | None:
    """Return the longest measure at ``index``."""
    measures = (
        range_at(tokens, index),
        share_at(tokens, index),
        single_word(tokens, index),
        together(tokens, index),
        signed_amount(tokens, index),
        amount_with_unit(tokens, index, is_bounded=is_bounded),
    )
    candidates = [measure for measure in measures if measure]
    return max(candidates, key=lambda measure: measure.end) if candidates else None


def _is_bounded(tokens: list[Token], index: int, bound: Bound, measure: Measure) -> bool:
    """Return whether a qualifier bounds the measure behind it."""
    is_year = (
        measure.unit is None
        and measure.end == bound.begin + 1
        and _has_form_of_year(tokens[bound.begin])
    )
    if is_year and bound.key in _COMPARISONS:
        # 'mehr als 2017' compares with a year, 'mehr als 2000' counts.
        is_odd = not tokens[bound.begin].text.endswith("00") and is_modern(tokens[bound.begin])
        follows = tokens[measure.end]
        if _is_compared(tokens, index) or (is_odd and not follows.is_capitalized):
            return False
    if is_year and (bound.key in _BEFORE_NO_YEAR or _is_named_as_year(tokens, index, measure)):
        return False
    if bound.key == "gegen" and measure.unit != "oclock":
        is_many = measure.unit is not None or measure.value >= _FEWEST_ABOUT
        return index > 0 and is_many and tokens[index - 1].key in _BEFORE_ABOUT
    if measure.unit == "oclock":
        return bound.key in ("gegen", "ca.", "circa", "etwa")
    if bound.key.endswith("um die") and measure.unit == "percent" and measure.amount is None:
        return False  # 'um die Hälfte gesunken'
    if bound.key == "bis":
        is_counted_noun = measure.unit is None and is_counted(tokens, measure.end)
        is_measured = measure.unit not in (None, "oclock") or is_counted_noun
        return is_measured and not _ends_range(tokens, index)
    if bound.key in ("bis zum", "bis zur"):
        return measure.unit in ("times", "percent") and measure.amount is None
    return qualifies(tokens, index, bound, measure.end, has_unit=measure.unit is not None)


def _ends_range(tokens: list[Token], index: int) -> bool:
    """Return whether 'bis' goes on from 'von' in its clause: 'von acht Uhr bis 600 Euro'."""
    for place in range(index - 1, max(0, index - _LONGEST_RANGE) - 1, -1):
        if tokens[place].kind == "mark":
            return False
        if tokens[place].key in ("von", "ab", "vom") or tokens[place].kind == "number":
            return True
    return False


def _is_compared(tokens: list[Token], index: int) -> bool:
    """Return whether an amount stands before 'mehr als': 'ein Drittel mehr als 2015'."""
    before = tokens[index - 1]
    if not index or not is_spaced(tokens, index):
        return False
    is_unit = unit_at(tokens, index - 1) is not None
    return is_unit or before.kind == "number" or fraction_noun(before) is not None


def _has_form_of_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal()


def _is_named_as_year(tokens: list[Token], index: int, measure: Measure) -> bool:
    """Return whether words make a year of a number: 'über 2020 hinaus', 'wie etwa 2008'."""
    return tokens[measure.end].key == "hinaus" or (index > 0 and tokens[index - 1].key == "wie")


def _reading(
    tokens: list[Token], index: int, measure: Measure, qualifier: Qualifier
) -> tuple[Reading, int]:
    """Return the reading of a measure that begins with its qualifier at ``index``."""
    if qualifier == "unqualified":
        qualifier = measure.qualifier or ("more_than" if measure.vague else "unqualified")
    measure = with_shared_unit(tokens, index, measure)
    end = measure.end
    if qualifier in ("unqualified", "fraction") and (after := qualifier_after(tokens, end)):
        qualifier, end = after
    top = None if measure.value_max is None else _normalized(measure.value_max)
    start, stop = tokens[index].start, tokens[end - 1].end
    value = _normalized(measure.value)
    is_fraction = qualifier == "fraction"
    qualifier = "unqualified" if is_fraction else qualifier
    unit = measure.unit
    reading = Reading(start, stop, "quantity", value, top, unit, qualifier, None, is_fraction)
    return reading, end


def _normalized(value: Decimal) -> Decimal:
    """Return a number without zeros at its end."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()
