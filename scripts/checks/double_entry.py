"""The double entry: what a person typed, and what the reader of German reads in the words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args

from ...schemas import Column, Description
from ..entries import held
from ..german import Reading
from ..german.reading import Unit
from .catalogue import rule
from .findings import Finding
from .package import Package

READ_UNITS = frozenset(get_args(Unit))
"""Units that the reader reads: where one is typed, the words must hold it."""


@rule(
    "double-entry",
    "Every number and every date is what the reader of German reads in its words, unit and "
    "qualifier too, and the words hold one only; a corrected one is not.",
    needs="tables",
    remedy="correct the value, or quote the words that carry it and no others",
)
def double_entry(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            if not (column.is_date or column.reading == (column.name, "value")):
                continue
            if row[column.name] is None:
                continue
            evidence = package.evidence.get((table.name, row["id"], column.name), [])
            stated = [e for e in evidence if e["basis"] != "inferred"]
            problems = [] if evidence else [("words of its own", "none")]
            for found in stated:
                problems += _compare(table, column, row, found)
            for expected, seen in problems:
                yield Finding(
                    "double-entry",
                    f"data/{table.name}.csv",
                    expected,
                    seen,
                    line,
                    column.name,
                    row["id"],
                )


def _compare(
    table: Description, column: Column, row: dict[str, Any], evidence: dict[str, Any]
) -> list[tuple[str, str]]:
    words, typed = evidence["quote"], row[column.name]
    readings = held(words, dates=column.is_date)
    what = "date" if column.is_date else "number"
    if len(readings) != 1:
        parts = ", ".join(repr(words[r.start : r.end]) for r in readings) or "none"
        return [(f"words with one {what}", f"{len(readings)} in {words!r}: {parts}")]
    reading = readings[0]
    if column.is_date:
        plain = typed.rstrip("~?") if reading.qualifier == "about" else typed
        same = plain == reading.edtf
        read_value: object = reading.edtf
    else:
        same = Decimal(repr(typed)) == reading.value
        read_value = reading.value
    if evidence["basis"] == "corrected":
        return [(f"a misprint in {words!r}", f"the words say {typed!r}")] if same else []
    problems = [] if same else [(f"{read_value} as read in {words!r}", repr(typed))]
    if column.unit is not None and column.unit != reading.unit:
        problems.append((f"{reading.unit} as read in {words!r}", column.unit))
    for other in table.columns:
        if other.reading is None or other.reading[0] != column.name or other is column:
            continue
        problems += _companion(other, row[other.name], reading, words)
    return problems


def _companion(column: Column, typed: Any, reading: Reading, words: str) -> list[tuple[str, str]]:
    """The unit, qualifier or upper end that goes with a number."""
    attribute = column.reading[1] if column.reading else ""
    read_value: Any = getattr(reading, attribute)
    if attribute == "unit":
        unread = read_value is None and typed not in READ_UNITS
        same = typed == read_value or (unread and (typed == "rank") == (reading.kind == "ordinal"))
    elif attribute == "value_max":
        same = (None if typed is None else Decimal(repr(typed))) == read_value
    else:
        same = typed == read_value
    return [] if same else [(f"{column.name} {read_value} as read in {words!r}", repr(typed))]
