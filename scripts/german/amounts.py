"""Read amounts: a number in digits or words, with the scale words that multiply it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from .counts import MINUS_SIGNS, Amount, count_at, with_decimals
from .numerals import as_decimal
from .tokens import Token, is_spaced, skip
from .units import unit_at
from .words.abbreviations import SCALES as ABBREVIATED_SCALES
from .words.numbers import (
    HALVES,
    INDEFINITE_ARTICLES,
    LARGE_SCALES,
    SCALES,
    VAGUE_SCALES,
)
from .words.units import CURRENCIES

INDEFINITE_COUNTS = frozenset(
    f"{stem}{ending}"
    for stem in ("mehrere", "einige", "etliche", "viele", "wenige", "manche")
    for ending in ("", "n", "r")
)
"""Words that say "more than one" before a scale word: 'mehrere Hundert'."""

QUARTERS = {"viertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)}
"""Fractions before a scale word or a unit: 'dreiviertel Million'."""

_INDEFINITE_SCALES = {"zehntausend": Decimal(10**4), "hunderttausend": Decimal(10**5)}
"""Number words that are scale words behind 'mehrere'."""

_MOST_SCALES = 3
"""The most scale words in a row: 'hundert tausend Milliarden'."""


def amount_at(tokens: list[Token], index: int) -> Amount | None:
    """Return the amount at ``index``: '1,2 Milliarden', 'einer halben Million', 'Hunderte'."""
    token = tokens[index]
    if token.key in MINUS_SIGNS or (token.key == "minus" and is_spaced(tokens, index + 1)):
        is_signed_twice = tokens[index + 1].key in (*MINUS_SIGNS, "minus")
        amount = None if is_signed_twice else amount_at(tokens, index + 1)
        return amount and amount._replace(value=-amount.value)
    if counted := count_at(tokens, index):
        amount = _with_smaller_amounts(tokens, _scaled(tokens, counted))
        return amount if amount.scale == 1 else with_decimals(tokens, amount)
    if token.kind != "word":
        return None
    if token.key in INDEFINITE_ARTICLES:
        return _after_article(tokens, index)
    if token.key in HALVES:
        return _scaled(tokens, Amount(Decimal("0.5"), index + 1, is_half=True))
    if token.key in QUARTERS:
        is_measured = scale_at(tokens, index + 1) or unit_at(tokens, index + 1)
        return _quarters(tokens, index) if is_measured else None
    if token.key in INDEFINITE_COUNTS or token.key in ("die", "paar"):
        begin = index + 1 if token.key != "die" else skip(tokens, index + 1, "paar")
        return _vague(tokens, begin) if begin else None
    return _bare_scale(tokens, index)


def _vague(tokens: list[Token], index: int) -> Amount | None:
    """Return an amount behind a word such as 'mehrere', or None if no scale word follows."""
    scale = _INDEFINITE_SCALES.get(tokens[index].key) if is_spaced(tokens, index) else None
    if scale:
        return Amount(Decimal(1), index + 1, scale, vague=True)
    amount = _scaled(tokens, Amount(Decimal(1), index, vague=True))
    return amount if amount.scale > 1 else None


def _quarters(tokens: list[Token], index: int) -> Amount:
    """Return 'viertel' or 'dreiviertel' with the scale words behind it."""
    ratio = QUARTERS[tokens[index].key]
    return _scaled(tokens, Amount(as_decimal(ratio), index + 1, ratio=ratio))


def _bare_scale(tokens: list[Token], index: int) -> Amount | None:
    """Return a scale word without a number before it: 'Hunderte', 'Millionen'."""
    token = tokens[index]
    scale = SCALES.get(token.key) or VAGUE_SCALES.get(token.key)
    # 'Milliarden-Deal' is a kind of deal, not an amount. English 'million' has no capital.
    if scale is None or (tokens[index + 1].key == "-" and tokens[index + 1].joined):
        return None
    if token.key in LARGE_SCALES and not token.is_capitalized:
        return None
    # Alone, 'Mio.' belongs to a number that is not right before it.
    if token.key.rstrip(".") in ABBREVIATED_SCALES or (index and tokens[index - 1].key == ")"):
        return None
    return _scaled(tokens, Amount(Decimal(1), index + 1, scale, token.key in VAGUE_SCALES))


def _after_article(tokens: list[Token], index: int) -> Amount | None:
    """Return the amount that begins with 'ein': 'eine halbe Million', 'ein paar Hundert', 'ein'."""
    following = tokens[index + 1]
    if is_spaced(tokens, index + 1):
        if following.key in HALVES:
            return _scaled(tokens, Amount(Decimal("0.5"), index + 2))
        if following.key in QUARTERS and not following.is_capitalized:
            return _quarters(tokens, index + 1)
        if following.key == "paar" and (vague := _vague(tokens, index + 2)):
            return vague
    amount = _scaled(tokens, Amount(Decimal(1), index + 1, is_article=True, in_words=True))
    if amount.is_article:
        return amount
    return with_decimals(tokens, _with_smaller_amounts(tokens, amount))


def _scaled(tokens: list[Token], amount: Amount) -> Amount:
    """Return ``amount`` with the scale words that follow it multiplied in."""
    scale, end = amount.scale, amount.end
    for _ in range(_MOST_SCALES):
        following = scale_at(tokens, end)
        if following is None:
            break
        scale, end = scale * following[0], following[1]
    if end == amount.end:
        return amount
    return Amount(amount.value, end, scale, amount.vague, in_words=amount.in_words)


def scale_at(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    """Return the factor and the end of a scale word behind a number that ends at ``index``.

    A blank, 'von', a hyphen or nothing stands between the two.
    """
    token = tokens[index]
    if (token.key == "-" and token.joined and tokens[index + 1].joined) or (
        token.key == "von" and is_spaced(tokens, index) and is_spaced(tokens, index + 1)
    ):
        index += 1
    elif not (is_spaced(tokens, index) or token.joined):
        return None
    token = tokens[index]
    scale = SCALES.get(token.key) or VAGUE_SCALES.get(token.key)
    if scale is None or token.key == "zig":
        return None
    if token.key in LARGE_SCALES and not token.is_capitalized:
        return None
    return scale, index + 1


def _with_smaller_amounts(tokens: list[Token], amount: Amount) -> Amount:
    """Return an amount with the smaller ones that follow it: 'zwei Millionen dreihunderttausend'.

    Digits are added only if they have a scale word of their own.
    """
    if amount.vague or amount.total <= 0:
        return amount
    while (scale := _last_scale(tokens, amount)) >= 100:
        linked = skip(tokens, amount.end, "und")
        begin = linked or amount.end
        if not is_spaced(tokens, begin) or tokens[begin].key in (*MINUS_SIGNS, "minus"):
            break
        smaller = _smaller_amount(tokens, begin)
        if smaller is None or not 0 < smaller.total < scale:
            break
        if not ((smaller.in_words and amount.in_words) or smaller.scale >= 1000):
            break
        if linked and smaller.total < 1000 and tokens[smaller.end].kind != "end":
            break
        amount = Amount(amount.total + smaller.total, smaller.end, in_words=smaller.in_words)
    return amount


def _smaller_amount(tokens: list[Token], index: int) -> Amount | None:
    """Return the number at ``index`` with its scale words; 'ein' needs one, or a currency."""
    if counted := count_at(tokens, index):
        return _scaled(tokens, counted)
    if tokens[index].key not in INDEFINITE_ARTICLES:
        return None
    amount = _scaled(tokens, Amount(Decimal(1), index + 1, in_words=True))
    measured = unit_at(tokens, amount.end)
    # 'zehn Millionen ein Euro' is one amount; 'zehn Millionen ein Jahr lang' is two.
    is_money = measured is not None and measured.unit in CURRENCIES and measured.factor == 1
    return amount if amount.scale > 1 or is_money else None


def _last_scale(tokens: list[Token], amount: Amount) -> Decimal:
    """Return the factor of the last scale word of an amount."""
    key = tokens[amount.end - 1].key
    return SCALES.get(key) or VAGUE_SCALES.get(key) or Decimal(1)
