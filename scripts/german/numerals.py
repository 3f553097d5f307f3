"""Read German numerals: digits with separators, number words, and ordinal words."""

from __future__ import annotations

import re
import unicodedata
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from ..limits import MAX_NUMBER_DIGITS, MAX_NUMBER_WORD
from .patterns import SPACES
from .tokens import CACHE_SIZE, Token
from .words.numbers import (
    BELOW_100,
    ENDING_FRACTIONS,
    INFLECTED,
    LARGE_SCALES,
    ORDINAL_STEMS,
    PREFIXES,
    STANDALONE_WORDS,
)

MANY_DIGITS = Context(prec=3 * MAX_NUMBER_DIGITS)
"""A context for any number of words, with the words that multiply it."""


_SEPARATORS = re.compile(f"[.'’{SPACES}]")
_SWISS_SEPARATORS = re.compile("['’]")


def digits_value(token: Token) -> Decimal | None:
    """Return the value of a number token, or None. '007' is no number."""
    is_swiss = "." in token.text and ("'" in token.text or "’" in token.text)
    separators = _SWISS_SEPARATORS if is_swiss else _SEPARATORS
    plain = token.text if token.text.isdecimal() else separators.sub("", token.text)
    plain = plain.replace(",", ".")
    has_zero_before = plain[0] == "0" and plain[1:2].isdecimal()
    return None if has_zero_before or len(plain) > MAX_NUMBER_DIGITS else Decimal(plain)


@lru_cache(CACHE_SIZE)
def vulgar_fraction(character: str) -> Fraction:
    """Return the value of a fraction in one character."""
    return Fraction(unicodedata.numeric(character)).limit_denominator(10)


def as_decimal(ratio: Fraction) -> Decimal:
    """Return a fraction as a decimal number, rounded to eight places."""
    decimal = Decimal(ratio.numerator) / ratio.denominator
    return decimal.quantize(Decimal("0.00000001")).normalize()


def as_percent(parts: Decimal, denominator: int) -> Decimal:
    """Return a fraction in percent, rounded to six decimals."""
    return rounded(parts * 100 / denominator)


def rounded(number: Decimal) -> Decimal:
    """Return a number, which may be very large, rounded to six decimals."""
    return number.quantize(Decimal("0.000001"), context=MANY_DIGITS)


@lru_cache(CACHE_SIZE)
def cardinal(key: str) -> Decimal | None:
    """Return the value of a number word, or None. 'ein' alone is an article, not a number."""
    if len(key) > MAX_NUMBER_WORD or not key.startswith(PREFIXES):
        return None
    key = INFLECTED.get(key, key)
    if key.startswith(("hundertundein", "tausendundein")) and not key.endswith("s"):
        key = _INFLECTION_OF_ONE.sub("", key)  # 'tausendundeine Nacht'
    if key in STANDALONE_WORDS:
        return STANDALONE_WORDS[key]
    if mixed := _mixed_number(key):
        return mixed
    for ending, factor in (("tausend", 1000), ("hundert", 100)):
        if key.endswith(ending) and (mixed := _mixed_number(key.removesuffix(ending))):
            return mixed * factor
    value = None if key == "ein" or key.startswith("million") else _compound(key)
    return None if value is None else Decimal(value)


def _mixed_number(key: str) -> Decimal | None:
    """Return the value of a number word with a fraction, 'zweieinhalb' or 'anderthalb', or None."""
    if key == "anderthalb":
        return STANDALONE_WORDS[key]
    for ending, fraction in ENDING_FRACTIONS.items():
        if key.endswith(ending) and (integer := _compound(key.removesuffix(ending))):
            return integer + fraction
    return None


def _compound(key: str) -> int | None:
    """Return the value of a number word as compounds use it: 'ein', 'zweihundert'."""
    head, scale, tail = _split_at_large_scale(key)
    if not scale:
        return _below_million(key)
    factor = _below_million(head.removesuffix("e") if head.endswith("eine") else head)
    remainder = _below_million(tail.removeprefix("und")) if tail else 0
    return None if factor is None or remainder is None else factor * scale + remainder


_INFLECTION_OF_ONE = re.compile("e[nrm]?$")
_LARGE_SCALE = re.compile("|".join(sorted(LARGE_SCALES, key=len, reverse=True)))


def _split_at_large_scale(key: str) -> tuple[str, int, str]:
    """Return what stands before a scale word such as 'millionen', its factor, and the rest."""
    match = _LARGE_SCALE.search(key)
    if match is None:
        return key, 0, ""
    return key[: match.start()], int(LARGE_SCALES[match.group()]), key[match.end() :]


def _below_million(key: str) -> int | None:
    """Return the value of a number word below a million."""
    head, scale, tail = key.partition("tausend")
    if not scale:
        return _below_thousand(key)
    thousands = _below_thousand(head) if head else 1
    remainder = _below_thousand(tail.removeprefix("und")) if tail else 0
    return None if thousands is None or remainder is None else thousands * 1000 + remainder


def _below_thousand(key: str) -> int | None:
    """Return the value of a number word without 'tausend'; 'zwoelfhundert' is one too."""
    head, scale, tail = key.partition("hundert")
    if not scale:
        return BELOW_100.get("ein" if key == "eins" else key)
    hundreds = BELOW_100.get(head) if head else 1
    remainder = _below_thousand(tail.removeprefix("und")) if tail else 0
    return None if hundreds is None or remainder is None else hundreds * 100 + remainder


_YEAR_WORD = re.compile("(?:elf|zwoelf|[a-z]{1,20}zehn)hundert[a-z]+")


def is_year_word(key: str) -> bool:
    """Return whether a number word has the form of a year: 'achtzehnhundertvierzig'."""
    return bool(_YEAR_WORD.fullmatch(key)) and cardinal(key) is not None


_NUMERAL_WORD = re.compile(
    rf"(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))}).*"
    "|.+(?:zig|ssig|zehn|hundert|tausend)"
)
_NO_NUMERALS = re.compile(
    r"ein\w*|achtung|acht(?:los|sam|bar)\w*|zweifel\w*|dreist(?!ell)\w*|drehw*|erst\w*"
)


@lru_cache(CACHE_SIZE)
def looks_like_numeral(key: str) -> bool:
    """Return whether a word that is not read may be a number word all the same."""
    return bool(_NUMERAL_WORD.fullmatch(key)) and not _NO_NUMERALS.fullmatch(key)


_INFLECTION = re.compile("(.+?)(?:e|er|es|en|em|ens)")
"""Matches an ordinal: its stem as group 1, and its case ending."""

_SUPERLATIVE = re.compile(
    rf"(?!acht(?:bar|los|sam))({'|'.join(sorted(ORDINAL_STEMS, key=len, reverse=True))})"
    r"(?:\w+(?:st|sst)|platziert|plaziert|rangig)"
)
"""Matches a superlative with an ordinal before it, without its case ending: 'zweitgroesst'."""


@lru_cache(CACHE_SIZE)
def ordinal(key: str) -> int | None:
    """Return the number of an inflected ordinal: 'zweiten', or in a superlative 'zweitgroesste'.

    In superlatives 'erst' is no number: 'erstbeste' means any. 'drittletzte' counts from the end
    and is not read.
    """
    may_be_ordinal = len(key) <= MAX_NUMBER_WORD and key.startswith(PREFIXES)
    match = _INFLECTION.fullmatch(key) if may_be_ordinal else None
    if match is None:
        return None
    number = _ordinal_stem(match[1])
    if number is None and (superlative := _SUPERLATIVE.fullmatch(match[1])):
        number = ORDINAL_STEMS[superlative[1]]
        return number if number > 1 else None
    return number


def _ordinal_stem(stem: str) -> int | None:
    """Return the number of an ordinal without its ending. Above 100 only its last part is one."""
    if stem in ORDINAL_STEMS:
        return ORDINAL_STEMS[stem]
    for scale, value in _ORDINAL_SCALES.items():
        head, separator, tail = stem.partition(scale)
        if not separator:
            continue
        remainder = 0 if tail == "st" else _ordinal_stem(tail.removeprefix("und"))
        factor = _below_million(head) if head else 1
        if remainder is not None and factor and remainder < value:
            return factor * value + remainder
    return None


_ORDINAL_SCALES = {"milliard": 10**9, "million": 10**6, "tausend": 1000, "hundert": 100}
"""The scale words in ordinals: 'zweitausendste'."""
