"""Read the numbers that English texts write in digits, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

NUMBER = re.compile(
    r"(?<!\w)([A-Za-z]*)(\d+(?:,\d{3})*(?:\.\d+)?)(\w*)(?: (thousand|million|billion|trillion))?"
)
"""An English number: letters that make it a label, digits, the ending of an ordinal, a scale."""

SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {
    **{word: float(number) for number, word in enumerate(ONES.split(), 1)},
    **{word: 10.0 * number for number, word in enumerate(TENS.split(), 2)},
}
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
MULTIPLES = {"twice": 2, "double": 2, "doubles": 2, "doubled": 2, "twofold": 2, "threefold": 3}
MULTIPLES |= {"triple": 3, "fivefold": 5, "tenfold": 10, "hundredfold": 100}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
"""Parts of a whole, each with how many of them make it."""

COUNTABLE = [word for word in CARDINALS if word != "one"]
"""Numbers in words that count something. "One" can also stand for a thing."""

CARDINAL = re.compile(
    rf"\b({'|'.join(COUNTABLE)})(?:-({'|'.join(ONES.split()[:9])}))?\b(?: ([a-z]+))?", re.IGNORECASE
)
"""A number in words, such as five or twenty-five, and the word after it."""

COUNTED = {"hundred": 10**2, **{word: scale for word, scale in SCALES.items() if word}}
"""What numbers in words count: hundreds, thousands, millions."""

SUPERLATIVES = {"largest", "biggest", "richest", "highest", "greatest", "oldest", "best", "most"}
"""Words that put a thing first."""

LATE_HOUR = re.compile(
    rf"\b({'|'.join(CARDINALS)}|[0-9]{{1,2}})(?: o'clock)? (?:in the (?:afternoon|evening)|p\.m\.)"
)
"""An hour after noon, counted from noon."""

LONGEST_NUMBER = 100
"""The number of digits up to which numbers are compared by value, and above which as text."""


def number_of(digits: str, scale: str = "") -> float | str:
    """Return the number that digits and a scale mean, or the digits if they are very many."""
    return float(Decimal(digits) * SCALES[scale]) if len(digits) <= LONGEST_NUMBER else digits


def numbers_named(words: str) -> frozenset[float | str]:
    """Return the numbers that an English text names in digits, without their signs."""
    return frozenset(
        number_of(digits.replace(",", ""), scale) for _, digits, _, scale in NUMBER.findall(words)
    )


def numbers_in(words: str) -> frozenset[float]:
    """Return the numbers that an English text says in digits or in words, without their signs.

    A part of a whole is a number from 0 to 1 and one in per cent.
    """
    tokens = re.findall("[a-z]+", words.lower())
    numbers = {number for number in numbers_named(words) if isinstance(number, float)}
    numbers |= {float(MULTIPLES[token]) for token in tokens if token in MULTIPLES}
    numbers |= {1.0 for token in tokens if token in SUPERLATIVES}
    numbers |= {float(n) for n, word in enumerate(ORDINALS.split(), 1) if word in tokens}
    for hour in LATE_HOUR.findall(words.lower()):
        numbers.add(12 + (CARDINALS[hour] if hour in CARDINALS else float(hour)))
    for place, token in enumerate(tokens):
        following = tokens[place + 1 :]
        if (number_of_parts := PARTS.get(token.removesuffix("s"))) is not None:
            parts = CARDINALS.get(tokens[place - 1], 1) if place else 1
            numbers |= {parts / number_of_parts, 100 * parts / number_of_parts}
            numbers.add(_counted(1 / number_of_parts, following[following[:1] == ["a"] :]))
        elif token in CARDINALS:
            numbers |= {CARDINALS[token], _counted(CARDINALS[token], following)}
        elif token.removesuffix("s") in COUNTED:
            numbers.add(_counted(1, [token.removesuffix("s"), *following]))
    return frozenset(numbers)


def cardinals(words: str) -> Iterator[tuple[str, frozenset[float]]]:
    """Yield the numbers that an English text says in words, from two on, and what each can mean.

    Parts of a whole, such as two thirds, are left out.
    """
    for ten, one, following in CARDINAL.findall(words):
        if following.lower().removesuffix("s") in PARTS:
            continue
        number = CARDINALS[ten.lower()] + (CARDINALS[one.lower()] if one else 0)
        numeral = f"{ten}-{one}" if one else ten
        yield numeral, frozenset({number, _counted(number, [following.lower()])})


def _counted(number: float, following: list[str]) -> float:
    """Return a number times the hundred and the scale that follow it, as in two hundred million."""
    for token in following[:2]:
        if token not in COUNTED:
            break
        number *= COUNTED[token]
    return number
