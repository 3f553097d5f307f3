"""Which inferred numbers go together with the numbers that the reader reads in their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from ...schemas import Column
from ..german import Reading
from ..german.reader import read_numbers
from ..reasons import Misreading, describe_cells, describe_number, describe_readings
from .comparison import Problem, compare_companions
from .english_numbers import numbers_named


class InferredNumber(NamedTuple):
    """A number with the cells that belong to it, and the quotes and the reason of its evidence."""

    column: Column
    value: Any
    companions: Mapping[Column, Any]
    quotes: Sequence[str]
    reason: str

    @property
    def words(self) -> str:
        """The quotes, as a finding shows them."""
        return " and ".join(map(repr, self.quotes))


def problems_of(number: InferredNumber) -> list[Problem]:
    """Return what is wrong with an inferred number, given what the reader reads in its words.

    It is a number in the words, or its reason names both. If the reader errs, the reason states
    what it reads, and what is meant. If the words have no number, the reason names the number.
    """
    readings = [(reading, quote) for quote in number.quotes for reading in read_numbers(quote)]
    if misreading := Misreading.parse(number.reason):
        return _misreading_problems(number, misreading, [reading for reading, _ in readings])
    typed = Decimal(repr(number.value))
    equal = [(reading, quote) for reading, quote in readings if reading.value == typed]
    if equal:
        by_reading = [
            compare_companions(number.column, number.companions, reading, quote)
            for reading, quote in equal
        ]
        return min(by_reading, key=len)
    missing = _numbers(number, [reading for reading, _ in readings]) - numbers_named(number.reason)
    if not missing:
        return []
    read = describe_readings(reading for reading, _ in readings)
    meaning = describe_cells(number.column, number.value, number.companions)
    named = "these numbers and that of the cell" if readings else "the number of the cell"
    return [
        Problem(
            f"{read} as read in {number.words}, or a reason that names {named} in digits",
            f"{meaning}: {number.reason}",
        )
    ]


def _misreading_problems(
    number: InferredNumber, misreading: Misreading, readings: list[Reading]
) -> list[Problem]:
    """Return what is wrong with a number that the reader is said to misread."""
    read = describe_readings(readings)
    meaning = describe_cells(number.column, number.value, number.companions)
    names_value = misreading.reader == describe_number(number.value) != read
    if len(readings) == 1 and _agrees(number, readings[0], but_for_qualifier=names_value):
        stated = f"a stated number: the reader reads {read} in {number.words}"
        return [Problem(stated, number.reason)]
    if read != misreading.reader:
        expected = f"misread as {read}, as the reader reads {number.words}"
        return [Problem(expected, misreading.reader)]
    if meaning != misreading.meaning:
        return [Problem(f"meant as {meaning}, as the cells say", misreading.meaning)]
    return []


def _agrees(number: InferredNumber, reading: Reading, *, but_for_qualifier: bool) -> bool:
    """Return whether the reader reads a number with the cells that belong to it."""
    companions = {
        column: cell
        for column, cell in number.companions.items()
        if not (but_for_qualifier and column.reading and column.reading.attribute == "qualifier")
    }
    return reading.value == Decimal(repr(number.value)) and not compare_companions(
        number.column, companions, reading, ""
    )


def _numbers(number: InferredNumber, readings: list[Reading]) -> set[float | str]:
    """Return the numbers of the readings and of the cells."""
    tops = [
        cell
        for companion, cell in number.companions.items()
        if companion.reading and companion.reading.attribute == "value_max"
    ]
    ends = [end for reading in readings for end in (reading.value, reading.value_max)]
    return {abs(float(end)) for end in [number.value, *tops, *ends] if end is not None}
