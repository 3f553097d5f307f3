"""Read German numerals: digits with separators, number words, ordinal and fraction words."""

import re
from decimal import Decimal
from functools import lru_cache

from .patterns import SPACES

CACHE_SIZE = 4096
"""How many words each cache holds. Most words of a text occur in it more than once."""

ONES = {
    "ein": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
TEENS = {
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
BELOW_100 = (
    ONES
    | TEENS
    | TENS
    | {f"{unit}und{ten}": ONES[unit] + TENS[ten] for ten in TENS for unit in ONES}
)

INFLECTED = {
    "zweier": "zwei",
    "zweien": "zwei",
    "dreier": "drei",
    "dreien": "drei",
    "vieren": "vier",
    "fünfen": "fünf",
    "sechsen": "sechs",
    "zwölfen": "zwölf",
}
"""Number words with a case ending. 'achten' and 'Elfen' are other words and are not listed."""

STANDALONE_WORDS = {
    "null": Decimal(0),
    "nullen": Decimal(0),
    "eins": Decimal(1),
    "einsen": Decimal(1),
    "anderthalb": Decimal("1.5"),
}
"""Number words that form no compounds."""

SCALES = {
    "hundert": Decimal(100),
    "tausend": Decimal(1000),
    "dutzend": Decimal(12),
    "Tausend": Decimal(1000),
    "Hundert": Decimal(100),
    "Dutzend": Decimal(12),
    "Tsd": Decimal(1000),
    "Million": Decimal(10**6),
    "Mio": Decimal(10**6),
    "Milliarde": Decimal(10**9),
    "Mrd": Decimal(10**9),
    "Billion": Decimal(10**12),
    "Bio": Decimal(10**12),
    "Billiarde": Decimal(10**15),
}
"""Words that multiply the number before them. English 'million', in lower case, is not one."""

PLURAL_SCALES = {
    "Millionen": Decimal(10**6),
    "Milliarden": Decimal(10**9),
    "Billionen": Decimal(10**12),
    "Billiarden": Decimal(10**15),
    "Hunderte": Decimal(100),
    "Hunderten": Decimal(100),
    "Tausende": Decimal(1000),
    "Tausenden": Decimal(1000),
    "Zehntausende": Decimal(10**4),
    "Zehntausenden": Decimal(10**4),
    "Hunderttausende": Decimal(10**5),
    "Hunderttausenden": Decimal(10**5),
    "Dutzende": Decimal(12),
    "Dutzenden": Decimal(12),
}
"""Plurals of scale words. Without a number before them they say "more than one"."""

_IRREGULAR_ORDINALS = {1: ["erst"], 3: ["dritt"], 7: ["siebt", "siebent"], 8: ["acht"]}


def _ordinal_stems() -> dict[str, int]:
    """Return the ordinals below 100, and of 100 and 1000, without their case ending."""
    stems = {"hundertst": 100, "tausendst": 1000}
    for word, number in BELOW_100.items():
        regular = [word + ("t" if number < 20 else "st")]
        stems |= dict.fromkeys(_IRREGULAR_ORDINALS.get(number, regular), number)
    return stems


ORDINAL_STEMS = _ordinal_stems()
"""The number of each ordinal without its case ending: 'zweit', 'zwanzigst'."""

NUMBER_WORD_PREFIXES = tuple(
    sorted(
        {*ONES, *TEENS, *TENS, *INFLECTED, *STANDALONE_WORDS, "hundert", "tausend"}
        | {word for words in _IRREGULAR_ORDINALS.values() for word in words}
    )
)
"""The beginnings of all number words, cardinal or ordinal, alone or in a compound."""

DENOMINATORS = {"hälfte": 2} | {
    f"{stem}el": number for stem, number in ORDINAL_STEMS.items() if number > 2
}
"""The number of parts that a fraction noun divides by: 'hälfte', 'drittel', 'viertel'."""

MAX_WORD_LENGTH = 100
MAX_DIGITS_LENGTH = 40
"""The longest number word and the longest number in digits that are read, in characters."""

_DIGITS = re.compile(
    rf"""(?: (?<![\w.,)]) [-\u2212] )?            # a minus sign, not a hyphen inside a word
    (?: [1-9][0-9]{{0,2}} (?P<sep>[.{SPACES}]) [0-9]{{3}} (?: (?P=sep)[0-9]{{3}} ){{0,12}} (?![0-9])
      | 0 (?![0-9]) | [1-9][0-9]* )
    (?: ,[0-9]+ )?
    (?! [0-9] | [.,:/][0-9] )""",
    re.VERBOSE,
)
"""Matches a number in digits, plain or in groups of three, that does not go on behind its end."""


def digits_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """Return the number in digits at ``position`` and its end, or None.

    The decimal mark is a comma. A full stop or a blank separates thousands, in groups of exactly
    three digits. A full stop before any other number of digits is not German: None.
    """
    match = _DIGITS.match(text, position)
    if match is None:
        return None
    plain = re.sub(rf"[.{SPACES}]", "", match.group()).replace(",", ".").replace("\u2212", "-")
    return (Decimal(plain), match.end()) if len(plain) <= MAX_DIGITS_LENGTH else None


def compound_number(word: str) -> int | None:
    """Return the value of a lower-case number word as compounds use it: 'ein', 'zweihundert'."""
    head, scale, tail = word.partition("tausend")
    if not scale:
        return _below_1000(word)
    thousands = _below_1000(head) if head else 1
    remainder = _below_1000(tail.removeprefix("und")) if tail else 0
    return None if thousands is None or remainder is None else thousands * 1000 + remainder


def _below_1000(word: str) -> int | None:
    """Return the value of a lower-case number word below 1000."""
    head, scale, tail = word.partition("hundert")
    if not scale:
        return BELOW_100.get("ein" if word == "eins" else word)
    hundreds = BELOW_100.get(head) if head else 1
    remainder = _below_1000(tail.removeprefix("und")) if tail else 0
    return None if hundreds is None or remainder is None else hundreds * 100 + remainder


@lru_cache(CACHE_SIZE)
def cardinal(word: str) -> Decimal | None:
    """Return the value of a number word, or None. 'ein' alone is an article, not a number."""
    word = word.lower()
    if len(word) > MAX_WORD_LENGTH or not word.startswith(NUMBER_WORD_PREFIXES):
        return None
    word = INFLECTED.get(word, word)
    if word in STANDALONE_WORDS:
        return STANDALONE_WORDS[word]
    if word.endswith("einhalb") and (integer := compound_number(word.removesuffix("einhalb"))):
        return integer + Decimal("0.5")
    value = None if word == "ein" else compound_number(word)
    return None if value is None else Decimal(value)


_INFLECTION = re.compile("(.+?)(?:e|er|es|en|em|ens)")
"""Matches an ordinal: its stem as group 1, and its case ending."""

_SUPERLATIVE = re.compile(
    rf"(?!acht(?:bar|los|sam))({'|'.join(sorted(ORDINAL_STEMS, key=len, reverse=True))})\w+[sß]t"
)
"""Matches a superlative with an ordinal before it, without its case ending: 'zweitgrößt'."""


@lru_cache(CACHE_SIZE)
def ordinal(word: str) -> int | None:
    """Return the number of an inflected ordinal: 'zweiten', or in a superlative 'zweitgrößte'.

    In superlatives 'erst' is no number: 'erstbeste' means any. 'drittletzte' counts from the end
    and is not read.
    """
    word = word.lower()
    may_be_ordinal = len(word) <= MAX_WORD_LENGTH and word.startswith(NUMBER_WORD_PREFIXES)
    match = _INFLECTION.fullmatch(word) if may_be_ordinal else None
    if match is None:
        return None
    number = _ordinal_stem(match[1])
    if number is None and (superlative := _SUPERLATIVE.fullmatch(match[1])):
        number = ORDINAL_STEMS[superlative[1]]
        return number if number > 1 else None
    return number


def _ordinal_stem(bare: str) -> int | None:
    """Return the number of an ordinal without its ending. Above 100 only its last part is one."""
    for scale in ("hundert", "tausend"):
        head, separator, tail = bare.rpartition(scale)
        remainder = 0 if tail == "st" else ORDINAL_STEMS.get(tail.removeprefix("und"))
        if separator and remainder is not None and (base := compound_number(head + scale)):
            return base + remainder
    return ORDINAL_STEMS.get(bare)


def as_percent(parts: Decimal, denominator: int) -> Decimal:
    """Return a fraction in percent, rounded to six decimals."""
    return (parts * 100 / denominator).quantize(Decimal("0.000001"))
