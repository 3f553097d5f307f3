"""Read ranges: '300 bis 400', '20–30 Prozent', 'zwischen 2 und 3', 'drei- bis viermal'."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from .amounts import amount_at
from .counts import Amount, count_at
from .measures import Measure, amount_with_unit, signed_amount, single_word
from .numerals import as_percent, cardinal, digits_value
from .shares import fraction_noun, share_at
from .tokens import Token, is_spaced, skip
from .units import sign_at, unit_at
from .words.numbers import INDEFINITE_ARTICLES

DASHES = ("-", "–", "—", "\u2212")

_SHARED_ENDINGS = ("hunderttausend", "tausend", "hundert")
"""Ends of number words that the first number of 'drei- bis vierhundert' leaves out."""

_LARGEST_PAIR = 12
"""The largest number of which 'drei, vier Tage' makes a range."""

Link = Callable[[list[Token], int], int | None]
"""A function that returns the index behind the words between the ends of a range."""


def range_at(tokens: list[Token], index: int) -> Measure | None:
    """Return the range that begins at ``index``, or None."""
    if tokens[index].key == "zwischen":
        begin = index + 1
        begin += tokens[begin].key in ("rund", "etwa", "ca.", "circa", "knapp")
        return _from_to(tokens, begin, _and) if is_spaced(tokens, begin) else None
    return _shortened(tokens, index) or _pair(tokens, index) or _from_to(tokens, index, _to)


def _and(tokens: list[Token], index: int) -> int | None:
    return skip(tokens, index, "und")


def _to(tokens: list[Token], index: int) -> int | None:
    """Return the index behind 'bis', 'bis zu' or a dash, or None."""
    token, following = tokens[index], tokens[index + 1]
    if token.key == "bis" and is_spaced(tokens, index):
        begin = skip(tokens, index + 1, "hin") or index + 1
        bounded = (skip(tokens, begin, key) for key in ("zu", "maximal", "hoechstens"))
        return next((end for end in bounded if end), begin)
    if token.key not in DASHES or following.kind != "number":
        return None
    is_even = token.joined == following.joined
    return index + 1 if is_even and (token.joined or is_spaced(tokens, index)) else None


def _end(tokens: list[Token], index: int) -> Measure | None:
    """Return a measure that can be an end of a range. 'ein' is a number there."""
    if tokens[index].key in ("+", "plus", "die", "dem", "der"):
        index += 1
    measure = share_at(tokens, index) or signed_amount(tokens, index) or single_word(tokens, index)
    if measure or (measure := amount_with_unit(tokens, index, is_bounded=True)):
        return measure
    amount = amount_at(tokens, index)
    return amount and Measure(amount.end, amount.total, amount=amount)


def _from_to(tokens: list[Token], index: int, link: Link) -> Measure | None:
    """Return the range between two measures, if they go together and the second is larger."""
    low = _end(tokens, index)
    begin = link(tokens, low.end) if low else None
    high = _end(tokens, begin) if begin else None
    if low is None or high is None or low.vague or high.vague:
        return None
    bottom = low.value
    if high.unit is None:
        if high.amount is None or high.amount.is_article or _is_foreign_year(tokens, low, high):
            return None
        if low.unit is not None and not sign_at(tokens, index):
            return None
    elif low.unit is None and low.amount:
        bottom = _in_unit_of(tokens, low.value, high)
    elif low.unit != high.unit:
        return None
    first, last = low.amount, high.amount
    # In '2 bis 3 Milliarden' the scale word applies to both numbers.
    if first and last and first.scale == 1 < last.scale and first.value < last.value:
        bottom *= last.scale
    if high.value < bottom < 0:
        # 'minus zwei bis minus drei Prozent'
        return high._replace(value=high.value, value_max=bottom, unit=high.unit or low.unit)
    if bottom >= high.value:
        return None
    return high._replace(value=bottom, value_max=high.value, unit=high.unit or low.unit)


def _is_foreign_year(tokens: list[Token], low: Measure, high: Measure) -> bool:
    """Return whether the second number is a year and the first is none: 'ein bis 2030 …'."""
    return _has_form_of_year(tokens[high.end - 1]) and not _has_form_of_year(tokens[low.end - 1])


def _has_form_of_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20", "21")


def _in_unit_of(tokens: list[Token], number: Decimal, high: Measure) -> Decimal:
    """Return a number in the unit that only the second number has: 'ein bis zwei Drittel'."""
    if high.amount is None:
        denominator = fraction_noun(tokens[high.end - 1])
        total = cardinal(tokens[high.end - 1].key) or _digits_value(tokens[high.end - 1])
        if total and tokens[high.end - 2].key == "von":
            return as_percent(number, int(total))
        is_share = denominator and high.unit == "percent"
        return as_percent(number, denominator) if denominator and is_share else number
    measured = unit_at(tokens, high.amount.end)
    return number * measured.factor if measured else number


def _digits_value(token: Token) -> Decimal | None:
    return digits_value(token) if token.kind == "number" else None


def _shortened(tokens: list[Token], index: int) -> Measure | None:
    """Return a range whose first number leaves out what both share: 'drei- bis vierhundert'."""
    low = count_at(tokens, index)
    if low is None and tokens[index].key == "ein":
        low = Amount(Decimal(1), index + 1)
    if low is None or tokens[low.end].key not in DASHES or not tokens[low.end].joined:
        return None
    link = low.end + 1
    if tokens[link].key == "," and tokens[link].joined:
        begin: int | None = link + 1
    else:
        begin = skip(tokens, link, "bis") or skip(tokens, link, "oder")
    if begin is None or not is_spaced(tokens, begin):
        return None
    high = single_word(tokens, begin) or amount_with_unit(tokens, begin, is_bounded=False)
    if high is None or high.vague:
        return None
    factor = high.amount.scale * _shared_ending(tokens[begin].key, low) if high.amount else 1
    bottom = low.value * factor
    return high._replace(value=bottom, value_max=high.value) if bottom < high.value else None


def _shared_ending(key: str, low: Amount) -> Decimal:
    """Return the value of the end of a number word that a smaller number before it leaves out."""
    for ending in _SHARED_ENDINGS:
        head = cardinal(key.removesuffix(ending)) if key.endswith(ending) else None
        value = cardinal(ending)
        if head and value and low.value < head:
            return value
    return Decimal(1)


def _pair(tokens: list[Token], index: int) -> Measure | None:
    """Return two numbers in a row as a range: 'zwei, drei Tage', '3 oder 4 Jahre'."""
    token = tokens[index]
    in_digits = token.kind == "number" and token.text.isdecimal()
    if in_digits:
        low = digits_value(token)
    else:
        low = Decimal(1) if token.key in INDEFINITE_ARTICLES else cardinal(token.key)
    if low is None:
        return None
    if not in_digits and tokens[index + 1].key == "," and tokens[index + 1].joined:
        begin: int | None = index + 2
    else:
        begin = skip(tokens, index + 1, "oder")
    if begin is None or not is_spaced(tokens, begin):
        return None
    high = amount_with_unit(tokens, begin, is_bounded=False)
    if high is None or high.amount is None or high.amount.in_words == in_digits:
        return None
    after = tokens[high.end]
    is_counted = high.unit is not None or (after.is_capitalized and is_spaced(tokens, high.end))
    if high.amount.value != low + 1 or high.amount.value > _LARGEST_PAIR or not is_counted:
        return None
    bottom = _in_unit_of(tokens, low, high) * high.amount.scale
    return high._replace(value=bottom, value_max=high.value)
