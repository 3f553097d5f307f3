"""The double entry: what a person typed, and what the reader of German reads in the words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from ...schemas import Column
from ..german import Reading, readings_of_kind
from ..german.reading import Unit
from .catalogue import rule
from .dated import share_dates
from .findings import Finding
from .package import Package
from .sql import Look, literal, quoted

READ_UNITS = frozenset(get_args(Unit))
"""Units that the reader reads: where one is typed, the words must hold it."""

read_once = cache(readings_of_kind)


def is_entered_twice(column: Column) -> bool:
    """Whether the reader reads a column: dates and numbers."""
    return column.is_double_entered


@rule(
    name="reading-mismatch",
    aliases=("double-entry",),
    description="Every number and every date is what the German reader reads in its words, with "
    "unit and qualifier, and the words hold only one. A corrected value is not what the words say.",
    why="A person and a program read the same words independently, so a slip of either shows.",
    needs="words",
    remedy="correct the value, or quote only the words that state it",
)
def reading_mismatch(package: Package) -> Iterator[Finding]:
    entered = {
        (table.name, column.name): column for table, column in package.columns(is_entered_twice)
    }
    for name, at, line, id, basis, words, typed, companions in [
        *_dates(package),
        *_numbers(package),
    ]:
        if basis is None:
            problems = [("words of its own", "none")]
        elif basis == "inferred" or words is None:
            continue
        else:
            problems = compare(entered[name, at], typed, companions, words, basis)
        for expected, found in problems:
            yield Finding(
                "reading-mismatch",
                f"data/{name}.csv",
                expected=expected,
                found=found,
                line=line,
                column=at,
                key=id,
            )


Entry = tuple[str, str, int, str, str | None, str | None, Any, dict[Column, Any]]
"""Table and column, line and identifier, basis and words, what is typed, and what goes with it."""


def _dates(package: Package) -> Iterator[Entry]:
    """The dates, each with its evidence; of those that are alike, the first."""
    share_dates(package)
    rows = package.sql(
        """SELECT tab, col, min(t.line), min_by(t.id, t.line), e.basis, e.quote, typed
        FROM dated AS t LEFT JOIN evidence AS e
        ON e."table" = tab AND e."row" = t.id AND e."column" = col
        WHERE typed IS NOT NULL GROUP BY ALL ORDER BY 1, 2, 3"""
    )
    for row in rows:
        yield *row, {}


def _numbers(package: Package) -> Iterator[Entry]:
    """The numbers, each with its evidence and its companions; of those that are alike, the
    first."""
    for table, column in package.columns(is_entered_twice):
        if column.is_date:
            continue
        companions = [
            other
            for other in table.columns
            if other.is_companion and other.reading and other.reading.column == column.name
        ]
        typed = ", ".join(f"t.{quoted(c.name)}" for c in [column, *companions])
        rows = package.sql(
            f"""SELECT min(t.line), min_by(t.id, t.line), e.basis, e.quote, {typed}
                FROM {quoted(table.name)} AS t LEFT JOIN evidence AS e
                ON e."table" = {literal(table.name)} AND e."row" = t.id
                AND e."column" = {literal(column.name)}
                WHERE t.{quoted(column.name)} IS NOT NULL GROUP BY ALL ORDER BY 1"""
        )
        for line, id, basis, words, value, *others in rows:
            with_it = dict(zip(companions, others, strict=True))
            yield table.name, column.name, line, id, basis, words, value, with_it


def compare(
    column: Column, typed: Any, companions: dict[Column, Any], words: str, basis: str
) -> list[tuple[str, str]]:
    """Return what is expected and what is typed wherever words and cells disagree."""
    readings = read_once(words, dates=column.is_date)
    if len(readings) != 1:
        what = "date" if column.is_date else "number"
        parts = ", ".join(repr(words[r.start : r.end]) for r in readings) or "none"
        return [(f"words with one {what}", f"{len(readings)} in {words!r}: {parts}")]
    reading = readings[0]
    if column.is_date:
        plain = typed.rstrip("~?") if reading.qualifier == "about" else typed
        same, said = plain == reading.edtf, str(reading.edtf)
    else:
        same, said = Decimal(repr(typed)) == reading.value, str(reading.value)
    if basis == "corrected":
        return [(f"a misprint in {words!r}", f"the words say {typed!r}")] if same else []
    problems = [] if same else [(f"{said} as read in {words!r}", repr(typed))]
    if column.unit is not None and column.unit != reading.unit:
        problems.append((f"{reading.unit} as read in {words!r}", column.unit))
    for other, cell in companions.items():
        problems += _companion(other, cell, reading, words)
    return problems


def _companion(column: Column, typed: Any, reading: Reading, words: str) -> list[tuple[str, str]]:
    """The unit, qualifier or upper end that goes with a number."""
    attribute = column.reading.attribute if column.reading else ""
    said: Any = getattr(reading, attribute)
    if attribute == "unit":
        unread = said is None and typed not in READ_UNITS
        same = typed == said or (unread and (typed == "rank") == (reading.kind == "ordinal"))
    elif attribute == "value_max":
        same = (None if typed is None else Decimal(repr(typed))) == said
    else:
        same = typed == said
    return [] if same else [(f"{column.name} {said} as read in {words!r}", repr(typed))]


@rule(
    name="incomplete-number",
    aliases=("number-whole",),
    description="A number, its unit and its qualifier are filled together or not at all. A range "
    "ends above where it begins.",
    why="A number without a unit cannot be used, and a unit without a number says nothing.",
    needs="tables",
    remedy="fill the cells that belong together, or none of them",
)
def incomplete_number(package: Package) -> Iterator[Finding]:
    looks: list[Look] = []
    for table, column in package.columns(lambda column: column.is_companion):
        assert column.reading is not None
        number, attribute = column.reading.column, column.reading.attribute
        n, c = quoted(number), quoted(column.name)
        if attribute == "value_max":
            wrong, expected = f"{c} <= {n}", f"more than {number}"
        else:
            wrong, expected = (
                f"({n} IS NULL) <> ({c} IS NULL)",
                f"filled if {number} is, and only then",
            )
        looks.append(Look(table.name, column.name, expected, wrong, c))
    yield from package.found_in_rows("incomplete-number", *looks)
