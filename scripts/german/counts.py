"""Read counts: a number in digits or in words, without scale words and without its unit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from .numerals import as_decimal, cardinal, digits_value, vulgar_fraction
from .ordinals import is_last_day, is_ordinal
from .tokens import Token, Tokens, is_spaced, skip
from .units import unit_at
from .words.numbers import HALVES, INDEFINITE_ARTICLES, SCALES
from .words.units import SWISS_SIGNS

MINUS_SIGNS = ("-", "\u2212", "–")

_DECIMALS = frozenset(map(Decimal, range(100)))
"""The numbers that can stand behind 'Komma'."""

_LARGEST_DENOMINATOR = 100


class Amount(NamedTuple):
    """A number before its unit: ``value`` times ``scale``.

    ``end`` is the index of the token behind it.

    vague
        The words say more than the number: 'Hunderte', 'mehrere Millionen'.
    is_article, is_half
        The words are only 'ein' or only 'halbe'. The words that follow decide whether that is a
        number at all.
    ratio
        The number as a fraction, if it is one alone: '1/3', '½'. Without a unit it is a share.
    in_words
        The number is a number word.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    vague: bool = False
    is_article: bool = False
    is_half: bool = False
    ratio: Fraction | None = None
    in_words: bool = False

    @property
    def total(self) -> Decimal:
        """Return the number with its scale words multiplied in."""
        return self.value * self.scale


def count_at(tokens: list[Token], index: int) -> Amount | None:
    """Return the number at ``index``, in digits or in words, without scale words."""
    token = tokens[index]
    if token.kind == "fraction":
        ratio = vulgar_fraction(token.text)
        return Amount(as_decimal(ratio), index + 1, ratio=ratio)
    if token.kind == "number":
        return _remembered_digits(tokens, index)
    value = cardinal(token.key) if token.kind == "word" else None
    if token.key == "ein" and skip(tokens, index + 1, "komma"):
        value = Decimal(1)  # 'ein Komma zwei'
    if value is None:
        return None
    if part := _and_a_part(tokens, index + 1):
        return Amount(value + part[0], part[1], in_words=True)
    return with_decimals(tokens, Amount(value, index + 1, in_words=True))


def _and_a_part(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    """Return what 'und eine halbe' or 'und ein viertel' adds, and 'tausend und eine', or None."""
    begin = skip(tokens, index, "und")
    if begin is None or not is_spaced(tokens, begin + 1):
        return None
    article, part = tokens[begin].key, tokens[begin + 1]
    if article in INDEFINITE_ARTICLES and part.key in HALVES:
        return Decimal("0.5"), begin + 2
    if tokens[index - 1].key in ("hundert", "tausend") and part.is_capitalized:
        return (Decimal(1), begin + 1) if article in INDEFINITE_ARTICLES else None
    quarters = 1 if article in INDEFINITE_ARTICLES else {"drei": 3}.get(article)
    is_scaled = is_spaced(tokens, begin + 2) and (
        tokens[begin + 2].key in SCALES or unit_at(tokens, begin + 2) is not None
    )
    if quarters is None or part.text != "viertel" or not is_scaled:
        return None
    return Decimal(quarters) / 4, begin + 2


def _remembered_digits(tokens: list[Token], index: int) -> Amount | None:
    """Return the number in digits at ``index``. All grammars ask for it one after the other."""
    if not isinstance(tokens, Tokens):
        return _digits(tokens, index)
    return tokens.remember(_digits, index)


def _digits(tokens: list[Token], index: int) -> Amount | None:
    """Return the number in digits at ``index``, with a fraction behind it: '3½', '3 1/2', '1/3'."""
    value, end = digits_value(tokens[index]), index + 1
    if value is None:
        return None
    following = tokens[end]
    if following.joined and following.kind == "word":
        # Letters right behind the digits make a code ('5G'), unless they are a unit ('137cm').
        is_measured = unit_at(tokens, end) or following.key in SCALES
        return Amount(value, end) if is_measured else None
    if following.kind == "fraction" and "," not in tokens[index].text:
        return Amount(value + as_decimal(vulgar_fraction(following.text)), end + 1)
    if slashed := _slashed(tokens, index):
        return slashed
    if is_spaced(tokens, end) and (slashed := _slashed(tokens, end)) and slashed.value < 1:
        return Amount(value + slashed.value, slashed.end)
    if following.joined and following.kind == "mark":
        after = tokens[end + 1]
        if following.key in (".", ",", ":", "/") and after.joined and after.kind == "number":
            if swiss := _swiss_decimals(tokens, index):
                return swiss
            return None  # The digits go on: '1.5' and '10:30' are no German numbers.
        if following.key in (",", ".") and after.joined and after.key in MINUS_SIGNS:
            is_double = tokens[end + 2].joined and tokens[end + 2].key in MINUS_SIGNS
            return Amount(value, end + 2 + is_double)  # '5,- Euro'
    if is_ordinal(tokens, index) or is_last_day(tokens, index):
        return None
    return with_decimals(tokens, Amount(value, end))


def _swiss_decimals(tokens: list[Token], index: int) -> Amount | None:
    """Return francs with a full stop for the decimal mark: 'CHF 4.50', "5'000.50 Franken"."""
    stop, decimals, end = tokens[index + 1], tokens[index + 2], index + 3
    goes_on = tokens[end].joined and tokens[end].kind in ("number", "word")
    is_decimal = stop.key == "." and len(decimals.text) <= 2 and decimals.text.isdecimal()
    if not is_decimal or "," in tokens[index].text or goes_on:
        return None
    sign = index - 1 - (index > 1 and tokens[index - 1].key == ".")  # 'SFr. 3.5 Mio.'
    before = tokens[sign] if sign >= 0 else None
    scaled = end + 1 if is_spaced(tokens, end) and tokens[end].key in SCALES else end
    unit = unit_at(tokens, scaled)
    is_swiss = (before is not None and before.key in SWISS_SIGNS) or (unit and unit.unit == "CHF")
    integer = digits_value(tokens[index])
    if not is_swiss or integer is None:
        return None
    return Amount(integer + Decimal(f"0.{decimals.text}"), end)


def _slashed(tokens: list[Token], index: int) -> Amount | None:
    """Return a fraction in digits with a slash, smaller than one."""
    upper, slash, lower = tokens[index], tokens[index + 1], tokens[index + 2]
    if upper.kind != "number" or slash.key not in ("/", "⁄") or lower.kind != "number":
        return None
    if not (slash.joined and lower.joined and upper.text.isdecimal() and lower.text.isdecimal()):
        return None
    numerator, denominator = int(upper.text[:5]), int(lower.text[:5])
    is_fraction = (
        0 < numerator < denominator <= _LARGEST_DENOMINATOR
        and upper.text[0] != "0"
        and (denominator <= 10 or denominator in (12, 16, 20, 100))
    )
    # '19/20' is rather a season than nineteen twentieths.
    if denominator > 10 and numerator == denominator - 1:
        return None
    after = tokens[index + 3]
    goes_on = after.joined and (after.kind in ("number", "word") or after.key == "/")
    if not is_fraction or goes_on:
        return None
    ratio = Fraction(numerator, denominator)
    return Amount(as_decimal(ratio), index + 3, ratio=ratio)


def with_decimals(tokens: list[Token], amount: Amount) -> Amount | None:
    """Return a number with the decimals that follow the word 'Komma': 'vier Komma zwei'.

    If they are not read, neither is the number: None.
    """
    end = skip(tokens, amount.end, "komma")
    if end is None:
        return amount
    decimals = ""
    while is_spaced(tokens, end):
        token = tokens[end]
        value = digits_value(token) if token.kind == "number" else cardinal(token.key)
        if token.kind not in ("word", "number") or value not in _DECIMALS:
            break
        decimals += str(value)
        end += 1
    if not decimals or amount.total % 1:
        return None
    return amount._replace(value=Decimal(f"{amount.total:f}.{decimals}"), scale=Decimal(1), end=end)
