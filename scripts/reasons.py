"""Compose the reasons of inferred values that a program can check, and parse them.

A misread value has a reason such as "Misread as 5, meant as 20 percent: every fifth is meant." It
states what the German reader reads in the words, and what they mean. A relative date has a reason
such as 'Counted from 2019-05-14: back by "vor drei Jahren".'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..schemas import Column
from .german import Reading
from .german.relative import count_date
from .german.steps import Direction, UncountableDate
from .limits import MAX_COUNTED_STEPS

NOTHING = "nothing"
"""What the reader reads in words that have no number, or no date, for it."""

_MISREAD, _MEANT = "Misread as ", ", meant as "


@dataclass(frozen=True, slots=True)
class Misreading:
    """What the reader reads in words, what they mean instead, and why."""

    reader: str
    meaning: str
    because: str

    def __str__(self) -> str:
        return f"{_MISREAD}{self.reader}{_MEANT}{self.meaning}: {self.because}"

    @classmethod
    def parse(cls, reason: str | None) -> Misreading | None:
        """Return the misreading that a reason states, or None."""
        head, lead, rest = (reason or "").partition(_MISREAD)
        reader, _, rest = rest.partition(_MEANT)
        meaning, _, because = rest.partition(": ")
        is_misreading = bool(lead and not head and reader and meaning and because)
        return cls(reader, meaning, because) if is_misreading else None


_STEP = r'(?:back by|on by|at) "[^"]+"'
_STEPS = rf"{_STEP}(?:, {_STEP}){{0,{MAX_COUNTED_STEPS - 1}}}"
_COUNTED = re.compile(rf"Counted from (?P<root>\S+): (?P<steps>{_STEPS})\.(?: (?P<because>.+))?")
_DIRECTIONS: dict[str, Direction] = {"back by": "past", "on by": "future", "at": "present"}
_WORDS_OF_DIRECTIONS = {direction: words for words, direction in _DIRECTIONS.items()}


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """How a relative date follows: from a root, by words that each lead in a direction.

    ``because`` is why the root follows, if it is inferred.
    """

    root: str
    steps: tuple[tuple[Direction, str], ...]
    because: str | None = None

    def __str__(self) -> str:
        steps = ", ".join(
            f'{_WORDS_OF_DIRECTIONS[direction]} "{words}"' for direction, words in self.steps
        )
        return f"Counted from {self.root}: {steps}." + (f" {self.because}" if self.because else "")

    @classmethod
    def parse(cls, reason: str | None) -> CountedFrom | None:
        """Return the count that a reason states, or None."""
        match = _COUNTED.fullmatch(reason or "")
        if match is None:
            return None
        steps = tuple(
            (_DIRECTIONS[direction], words)
            for direction, words in re.findall(r'(back by|on by|at) "([^"]+)"', match["steps"])
        )
        return cls(match["root"], steps, match["because"])

    def count(self) -> str:
        """Return the EDTF date that the steps lead to. Raises UncountableDate."""
        edtf = self.root
        for direction, words in self.steps:
            counted = count_date([words], edtf, None if direction == "present" else direction)
            if counted.direction != direction:
                raise UncountableDate(
                    f"words that lead to the {counted.direction}", remedy="correct the reason"
                )
            edtf = counted.edtf
        return edtf


def agrees_with_count(typed: str, counted: str) -> bool:
    """Return whether a typed date is a counted one. It may be more uncertain, and not less."""
    plain_typed, plain_counted = (re.sub("[~?]", "", date) for date in (typed, counted))
    return plain_typed == plain_counted and ("~" not in counted or "~" in typed)


def describe_number(
    value: Decimal | float | None,
    *,
    value_max: Decimal | float | None = None,
    unit: str | None = None,
    qualifier: str | None = None,
    per: str | None = None,
) -> str:
    """Return a number as a reason writes it: '5', 'more than 120 person', '1.5 to 2 percent'."""
    if value is None:
        return NOTHING
    numbers = [_plain(number) for number in (value, value_max) if number is not None]
    words = "" if qualifier in (None, "unqualified") else (qualifier or "").replace("_", " ")
    rate = f"per {per}" if per else None
    return " ".join(filter(None, (words, " to ".join(numbers), unit, rate)))


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
        per=parts.get("per"),
    )


def describe_readings(readings: Iterable[Reading]) -> str:
    """Return readings of numbers or dates as a reason writes them."""
    return " and ".join(map(_describe, readings)) or NOTHING


def _describe(reading: Reading) -> str:
    if reading.edtf is not None or reading.value is None:
        return reading.edtf or NOTHING
    unit = "rank" if reading.kind == "ordinal" else reading.unit
    return describe_number(
        reading.value, value_max=reading.value_max, unit=unit, qualifier=reading.qualifier_term
    )


def _plain(number: Decimal | float) -> str:
    """Return a number with commas between thousands and without zeros at the end."""
    decimal = number if isinstance(number, Decimal) else Decimal(repr(number))
    digits = f"{decimal:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
