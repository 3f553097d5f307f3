"""Compare what a person typed with what the German reader reads in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from ...schemas import Column
from ..german import Reading, rate_at
from ..german.reader import read_dates, read_numbers
from ..german.reading import Unit
from ..german.words.units import UNIT_FORMS


class Problem(NamedTuple):
    """What is expected, and what is in the package.

    ``column`` is the column of the cell, unless it is that of the number or of the date.
    """

    expected: str
    found: str
    column: str | None = None


OPTIONAL_UNITS: frozenset[Unit] = frozenset({"oclock"})
"""Units that the words can leave out: 'von neun bis neun'."""

READ_UNITS = frozenset(UNIT_FORMS) - OPTIONAL_UNITS
"""The units that the reader reads. If one is typed, it has to be in the words."""


def compare(
    column: Column, typed: Any, companions: dict[Column, Any], words: str, basis: str
) -> list[Problem]:
    """Return what is expected and what is typed, for each disagreement of words and cells."""
    readings = read_dates(words) if column.is_date else read_numbers(words)
    if len(readings) != 1:
        what = "date" if column.is_date else "number"
        parts = ", ".join(repr(words[r.start : r.end]) for r in readings) or "none"
        return [Problem(f"words with one {what}", f"{len(readings)} in {words!r}: {parts}")]
    reading = readings[0]
    if column.is_date:
        plain = typed.rstrip("~?") if reading.qualifier == "about" else typed
        agrees, expected = plain == reading.edtf, str(reading.edtf)
    else:
        agrees, expected = Decimal(repr(typed)) == reading.value, str(reading.value)
    if basis == "corrected":
        misprint = Problem(f"a misprint in {words!r}", f"the words say {typed!r}")
        problems = [misprint] if agrees else []
    else:
        problems = [] if agrees else [Problem(f"{expected} as read in {words!r}", repr(typed))]
    return problems + compare_companions(column, companions, reading, words)


def compare_companions(
    column: Column, companions: Mapping[Column, Any], reading: Reading, words: str
) -> list[Problem]:
    """Return what is expected and what is typed, for each cell beside the number that disagrees."""
    problems = []
    if column.unit is not None and column.unit != reading.unit:
        problems.append(Problem(f"{reading.unit or 'no unit'} as read in {words!r}", column.unit))
    for companion, cell in companions.items():
        problems += _companion(companion, cell, reading, words)
    return problems


def _companion(column: Column, typed: Any, reading: Reading, words: str) -> list[Problem]:
    """Compare the unit, the qualifier or the upper end of a number."""
    attribute = column.reading.attribute if column.reading else ""
    if attribute == "per":
        rate = rate_at(words, reading.start, reading.end)
        expected: Any = rate and rate.unit
    elif attribute == "qualifier":
        expected = reading.qualifier_term
    else:
        expected = getattr(reading, attribute)
    if attribute == "unit":
        unread = expected is None and typed not in READ_UNITS
        agrees = typed == expected or (unread and (typed == "rank") == (reading.kind == "ordinal"))
    elif attribute == "value_max":
        agrees = (None if typed is None else Decimal(repr(typed))) == expected
    else:
        agrees = typed == expected
    if agrees:
        return []
    read = f"no {column.name}" if expected is None else f"{column.name} {expected}"
    cell = "nothing" if typed is None else repr(typed)
    return [Problem(f"{read} as read in {words!r}", cell, column.name)]
