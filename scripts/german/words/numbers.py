"""Hold the words that German numbers are made of, as `tokens.fold` folds them."""

from __future__ import annotations

from decimal import Decimal

from .abbreviations import SCALES as ABBREVIATED_SCALES

ONES = {
    "ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9,
}  # fmt: skip
TEENS = {
    "zehn": 10, "elf": 11, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fuenfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreissig": 30, "vierzig": 40, "fuenfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
BELOW_100 = (
    ONES
    | TEENS
    | TENS
    | {f"{unit}und{ten}": ONES[unit] + TENS[ten] for ten in TENS for unit in ONES}
)

INFLECTED = {
    "zweier": "zwei", "zweien": "zwei", "dreier": "drei", "dreien": "drei", "vieren": "vier",
    "fuenfen": "fuenf", "sechsen": "sechs", "zwoelfen": "zwoelf",
}  # fmt: skip
"""Number words with a case ending. 'achten' and 'Elfen' are other words and are not listed."""

STANDALONE_WORDS = {
    "null": Decimal(0), "nullen": Decimal(0), "eins": Decimal(1), "einsen": Decimal(1),
    "anderthalb": Decimal("1.5"),
}  # fmt: skip
"""Number words that form no compounds."""

ENDING_FRACTIONS = {
    "einhalb": Decimal("0.5"), "einviertel": Decimal("0.25"), "dreiviertel": Decimal("0.75"),
}  # fmt: skip
"""Fractions that end a number word: 'zweieinhalb'."""

INDEFINITE_ARTICLES = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
HALVES = frozenset({"halbe", "halben", "halber", "halbes", "halbem"})

LARGE_SCALES = {
    stem + ending: Decimal(10) ** power
    for stem, power in {
        "million": 6, "milliarde": 9, "billion": 12, "billiarde": 15, "trillion": 18,
    }.items()
    for ending in ("", "n" if stem.endswith("e") else "en")
}  # fmt: skip
"""Scale words that are nouns. In small letters 'million' is English."""

SCALES = {
    **{"hundert": Decimal(100), "tausend": Decimal(1000), "dutzend": Decimal(12)},
    **LARGE_SCALES,
    **{word: Decimal(factor) for word, factor in ABBREVIATED_SCALES.items()},
    **{f"{word}.": Decimal(factor) for word, factor in ABBREVIATED_SCALES.items()},
}
"""Words that multiply the number before them."""

_PLURALS = {
    "hunderte": 10**2, "tausende": 10**3, "zehntausende": 10**4, "zigtausende": 10**4,
    "hunderttausende": 10**5, "abertausende": 10**3, "aberhunderte": 10**2, "dutzende": 12,
}  # fmt: skip
VAGUE_SCALES = {
    **{word: value for word, value in LARGE_SCALES.items() if word.endswith("en")},
    **{f"{word}{ending}": Decimal(v) for word, v in _PLURALS.items() for ending in ("", "n", "r")},
    **{"zigtausend": Decimal(10**4), "zighundert": Decimal(100), "zig": Decimal(10)},
    **{"abermillionen": Decimal(10**6), "abermilliarden": Decimal(10**9)},
    **{"zigmillionen": Decimal(10**7), "zigmilliarden": Decimal(10**10)},
    **{"zehnmillionen": Decimal(10**7), "hundertmillionen": Decimal(10**8)},
}  # fmt: skip
"""Scale words that, without a number before them, say "more than one"."""

IRREGULAR_ORDINALS = {1: ["erst"], 3: ["dritt"], 7: ["siebt", "siebent"], 8: ["acht"]}


def _ordinal_stems() -> dict[str, int]:
    """Return the ordinals below 100, and of the scale words, without their case ending."""
    stems = {"hundertst": 100, "tausendst": 1000, "millionst": 10**6, "milliardst": 10**9}
    for word, number in BELOW_100.items():
        regular = [word + ("t" if number < 20 else "st")]
        stems |= dict.fromkeys(IRREGULAR_ORDINALS.get(number, regular), number)
    return stems


ORDINAL_STEMS = _ordinal_stems()
"""The number of each ordinal without its case ending: 'zweit', 'zwanzigst'."""

DENOMINATORS = {"haelfte": 2} | {
    f"{stem}el": number for stem, number in ORDINAL_STEMS.items() if number > 2
}
"""The number of parts that a fraction noun divides by: 'haelfte', 'drittel', 'viertel'."""

PREFIXES = tuple(
    sorted(
        {*ONES, *TEENS, *TENS, *INFLECTED, *STANDALONE_WORDS, "hundert", "tausend", "million"}
        | {"milliard", "siebent", "zig"}
        | {word for words in IRREGULAR_ORDINALS.values() for word in words}
    )
)
"""The beginnings of all number words, cardinal or ordinal, alone or in a compound."""

VULGAR_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
"""Single characters that are fractions."""
