"""German numerals: digits with their separators, number words, ordinal and fraction words."""

import re
from decimal import Decimal
from functools import lru_cache

from .glyphs import SPACES

REMEMBERED = 4096
"""Words whose value is remembered: a text says most of its words more than once."""

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
    ONES | TEENS | TENS | {f"{one}und{ten}": ONES[one] + TENS[ten] for ten in TENS for one in ONES}
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
"""Number words that take case endings.  'achten' and 'Elfen' are other words and stay out."""

WHOLE_WORDS = {
    "null": Decimal(0),
    "nullen": Decimal(0),
    "eins": Decimal(1),
    "einsen": Decimal(1),
    "anderthalb": Decimal("1.5"),
}

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
"""Words that multiply the number before them.  English 'million', uncapitalised, is none."""

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
"""The same in the plural: with no number before them they say 'more than one of these'."""

_IRREGULAR_ORDINALS = {1: ["erst"], 3: ["dritt"], 7: ["siebt", "siebent"], 8: ["acht"]}


def _ordinal_stems() -> dict[str, int]:
    stems = {"hundertst": 100, "tausendst": 1000}
    for word, number in BELOW_100.items():
        regular = [word + ("t" if number < 20 else "st")]
        stems |= dict.fromkeys(_IRREGULAR_ORDINALS.get(number, regular), number)
    return stems


ORDINAL_STEMS = _ordinal_stems()
"""'zweit', 'zwanzigst' ... without their case ending, to their number."""

BEGINNINGS = tuple(
    sorted(
        {*ONES, *TEENS, *TENS, *INFLECTED, *WHOLE_WORDS, "hundert", "tausend"}
        | {word for words in _IRREGULAR_ORDINALS.values() for word in words}
    )
)
"""What every number word begins with, cardinal or ordinal, alone or in a compound."""

DENOMINATORS = {"hälfte": 2} | {
    f"{stem}el": number for stem, number in ORDINAL_STEMS.items() if number > 2
}
"""'hälfte', 'drittel', 'viertel' ... to the number of parts."""

LONGEST_WORD = 100
MOST_DIGITS = 40
"""Letters of a number word, and characters of a number in digits: longer ones are no numbers."""

_DIGITS = re.compile(
    rf"""(?: (?<![\w.,)]) [-\u2212] )?            # a minus sign, not a hyphen inside a word
    (?: [1-9][0-9]{{0,2}} (?P<sep>[.{SPACES}]) [0-9]{{3}} (?: (?P=sep)[0-9]{{3}} ){{0,12}} (?![0-9])
      | 0 (?![0-9]) | [1-9][0-9]* )
    (?: ,[0-9]+ )?
    (?! [0-9] | [.,:/][0-9] )""",
    re.VERBOSE,
)


def digits_at(text: str, pos: int) -> tuple[Decimal, int] | None:
    """The number written in digits at ``pos`` and its end, or None.

    The decimal mark is a comma; thousands are parted by a full stop or a blank, in exact groups
    of three.  A full stop before any other number of digits is not German and gives None.
    """
    match = _DIGITS.match(text, pos)
    if match is None:
        return None
    plain = re.sub(rf"[.{SPACES}]", "", match.group()).replace(",", ".").replace("\u2212", "-")
    return (Decimal(plain), match.end()) if len(plain) <= MOST_DIGITS else None


def stem(word: str) -> int | None:
    """Value of a lower-case number word as it stands in compounds ('ein', 'zweihundert')."""
    head, found, tail = word.partition("tausend")
    if not found:
        return _below_1000(word)
    thousands = _below_1000(head) if head else 1
    rest = _below_1000(tail.removeprefix("und")) if tail else 0
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _below_1000(word: str) -> int | None:
    head, found, tail = word.partition("hundert")
    if not found:
        return BELOW_100.get("ein" if word == "eins" else word)
    hundreds = BELOW_100.get(head) if head else 1
    rest = _below_1000(tail.removeprefix("und")) if tail else 0
    return None if hundreds is None or rest is None else hundreds * 100 + rest


@lru_cache(REMEMBERED)
def cardinal(word: str) -> Decimal | None:
    """Value of a number word in any case, or None; 'ein' alone is an article, not a number."""
    word = word.lower()
    if len(word) > LONGEST_WORD or not word.startswith(BEGINNINGS):
        return None
    word = INFLECTED.get(word, word)
    if word in WHOLE_WORDS:
        return WHOLE_WORDS[word]
    if word.endswith("einhalb") and (whole := stem(word.removesuffix("einhalb"))):
        return whole + Decimal("0.5")
    value = None if word == "ein" else stem(word)
    return None if value is None else Decimal(value)


_INFLECTION = re.compile("(.+?)(?:e|er|es|en|em|ens)")
_SUPERLATIVE = re.compile(
    rf"(?!acht(?:bar|los|sam))({'|'.join(sorted(ORDINAL_STEMS, key=len, reverse=True))})\w+[sß]t"
)


@lru_cache(REMEMBERED)
def ordinal(word: str) -> int | None:
    """Number of an inflected ordinal ('zweiten'), also before a superlative ('zweitgrößte').

    'erstbeste' says any, not first, so that superlatives count from two; 'drittletzte' counts
    from the end and is not read.
    """
    word = word.lower()
    may_be = len(word) <= LONGEST_WORD and word.startswith(BEGINNINGS)
    match = _INFLECTION.fullmatch(word) if may_be else None
    if match is None:
        return None
    number = _ordinal_stem(match[1])
    if number is None and (superlative := _SUPERLATIVE.fullmatch(match[1])):
        number = ORDINAL_STEMS[superlative[1]]
        return number if number > 1 else None
    return number


def _ordinal_stem(bare: str) -> int | None:
    """Number of an ordinal without its ending; above a hundred the last part is the ordinal."""
    for scale in ("hundert", "tausend"):
        head, found, tail = bare.rpartition(scale)
        rest = 0 if tail == "st" else ORDINAL_STEMS.get(tail.removeprefix("und"))
        if found and rest is not None and (base := stem(head + scale)):
            return base + rest
    return ORDINAL_STEMS.get(bare)


def percent(parts: Decimal, of: int) -> Decimal:
    """``parts`` of ``of`` in percent, to six decimals: those of thirds never end."""
    return (parts * 100 / of).quantize(Decimal("0.000001"))
