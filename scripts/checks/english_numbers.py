"""Read the numbers that English texts write in digits."""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = re.compile(
    r"(?<!\w)([A-Za-z]*)(\d+(?:,\d{3})*(?:\.\d+)?)(\w*)(?: (thousand|million|billion|trillion))?"
)
"""An English number: letters that make it a label, digits, the ending of an ordinal, a scale."""

SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

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
