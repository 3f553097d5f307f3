"""Compose the reasons of inferred values that a program can check, and parse them.

A misread value has a reason such as "Misread as 5, meant as 20 percent: every fifth is meant." It
states what the German reader reads in the words, and what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..schemas import Column
from .german import Reading

NOTHING = "nothing"
"""What the reader reads in words that have no number, or no date, for it."""

_MISREADING = re.compile(r"Misread as (?P<reader>.+?), meant as (?P<meaning>.+?): (?P<because>.+)")


@dataclass(frozen=True, slots=True)
class Misreading:
    """What the reader reads in words, what they mean instead, and why."""

    reader: str
    meaning: str
    because: str

    def __str__(self) -> str:
        return f"Misread as {self.reader}, meant as {self.meaning}: {self.because}"

    @classmethod
    def parse(cls, reason: str | None) -> Misreading | None:
        """Return the misreading that a reason states, or None."""
        match = _MISREADING.fullmatch(reason or "")
        return cls(**match.groupdict()) if match else None


def describe_number(
    value: Decimal | float,
    *,
    value_max: Decimal | float | None = None,
    unit: str | None = None,
    qualifier: str | None = None,
) -> str:
    """Return a number as a reason writes it: '5', 'more than 120 person', '1.5 to 2 percent'."""
    numbers = [_plain(number) for number in (value, value_max) if number is not None]
    words = "" if qualifier in (None, "exact") else (qualifier or "").replace("_", " ")
    return " ".join(filter(None, (words, " to ".join(numbers), unit)))


def describe_cells(column: Column, value: Any, companions: Mapping[Column, Any]) -> str:
    """Return a number with the cells that belong to it, or a date, as a reason writes it."""
    if column.is_date:
        return str(value)
    parts = {
        companion.reading.attribute: cell
        for companion, cell in companions.items()
        if companion.reading
    }
    return describe_number(
        value,
        value_max=parts.get("value_max"),
        unit=parts.get("unit") or column.unit,
        qualifier=parts.get("qualifier"),
    )


def describe_readings(readings: Iterable[Reading]) -> str:
    """Return readings of numbers or dates as a reason writes them."""
    return " and ".join(map(_describe, readings)) or NOTHING


def _describe(reading: Reading) -> str:
    if reading.edtf is not None or reading.value is None:
        return reading.edtf or NOTHING
    unit = "rank" if reading.kind == "ordinal" else reading.unit
    return describe_number(
        reading.value, value_max=reading.value_max, unit=unit, qualifier=reading.qualifier
    )


def _plain(number: Decimal | float) -> str:
    """Return a number with commas between thousands and without zeros at the end."""
    decimal = number if isinstance(number, Decimal) else Decimal(repr(number))
    digits = f"{decimal:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
