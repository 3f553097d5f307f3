"""Write numbers in English as a newspaper does: 30.7 billion, 122,399."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from .scales import Scale

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
QUALIFIERS = {
    "more_than": "more than {}",
    "at_least": "at least {}",
    "less_than": "less than {}",
    "at_most": "at most {}",
    "about": "about {}",
    "nearly": "nearly {}",
}
LARGEST = 1e15
"""From here on numbers are written with an exponent."""


def english_number(value: float) -> str:
    """Return a number in words and digits, without losing a digit that it has."""
    size = abs(value)
    if size >= LARGEST:
        return f"{value:.6g}"
    for scale, name in SCALES:
        if size >= scale and _is_short(value / scale):
            return f"{_digits(value / scale)} {name}"
    return _digits(value)


def qualified(number: str, qualifier: str | None) -> str:
    """Return a number with the words that say how exact it is."""
    return QUALIFIERS.get(qualifier or "", "{}").format(number)


def axis_label(scale: Scale) -> tuple[Callable[[float], str], str]:
    """Return how the ticks of an axis are labelled, and which number their labels count.

    The ticks of an axis in billions are 10, 20, 30. Those of a logarithmic axis are in full.
    """
    largest = max(abs(scale.low), abs(scale.high))
    if not scale.is_logarithmic and largest < LARGEST:
        for size, name in SCALES:
            if largest >= size:
                return partial(_in_units, size), name
    return english_number, ""


def _in_units(size: float, value: float) -> str:
    return _digits(value / size)


def _is_short(value: float) -> bool:
    return abs(round(value, 3) - value) < 1e-9 * max(abs(value), 1)


def _digits(value: float) -> str:
    text = f"{value:,.6f}".rstrip("0").removesuffix(".")
    return text.replace("-", "−")
