"""The double entry: what a person typed, and what the German reader reads in the words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, get_args

from ...schemas import Column
from ..german import Reading, readings_of_kind
from ..german.reading import Unit
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .short_words import remember_short
from .sql_names import quote_name

OPTIONAL_UNITS: frozenset[Unit] = frozenset({"oclock"})
"""Units that the words can leave out: 'von neun bis neun'."""

READ_UNITS = frozenset(get_args(Unit)) - OPTIONAL_UNITS
"""The units that the reader reads. If one is typed, it has to be in the words."""

read_dates = remember_short(partial(readings_of_kind, dates=True))
read_numbers = remember_short(partial(readings_of_kind, dates=False))


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
    columns = {
        (table.name, column.name): column
        for table, column in package.columns(lambda column: column.is_double_entered)
    }
    for entry in chain(_dates(package), _numbers(package)):
        column = columns[entry.table, entry.column]
        if entry.basis is None:
            problems = [("words of its own", "none")]
        elif entry.basis == "inferred" or entry.quote is None:
            continue
        else:
            problems = compare(column, entry.value, entry.companions, entry.quote, entry.basis)
        for expected, found in problems:
            yield Finding(
                "reading-mismatch",
                f"data/{entry.table}.csv",
                expected=expected,
                found=found,
                line=entry.line,
                column=entry.column,
                key=entry.key,
            )


class Entry(NamedTuple):
    """A value with the basis and the quote of its evidence, and the cells that belong to it."""

    table: str
    column: str
    line: int
    key: str
    basis: str | None
    quote: str | None
    value: Any
    companions: dict[Column, Any]


def _dates(package: Package) -> Iterator[Entry]:
    """Yield the dates, each with its evidence; of equal ones, the first."""
    rows = package.database.stream(
        """SELECT d.table_name, d.column_name, min(d.csv_line) AS csv_line,
            min_by(d.row_id, d.csv_line), e.basis, e.quote, edtf
        FROM dates AS d LEFT JOIN quoted_evidence AS e
            ON e.table_name = d.table_name AND e.row_id = d.row_id
            AND e.column_name = d.column_name
        WHERE edtf IS NOT NULL
        GROUP BY d.table_name, d.column_name, e.basis, e.quote, edtf
        ORDER BY d.table_name, d.column_name, csv_line"""
    )
    for table, column, line, key, basis, quote, date in rows:
        yield Entry(table, column, line, key, basis, quote, date, {})


def _numbers(package: Package) -> Iterator[Entry]:
    """Yield the numbers, each with its evidence and its companions; of equal ones, the first."""
    for table, column in package.columns(lambda column: column.is_read_number):
        companions = [
            companion
            for companion in table.columns
            if companion.is_companion
            and companion.reading
            and companion.reading.column == column.name
        ]
        cells = ", ".join(f"t.{quote_name(cell.name)}" for cell in [column, *companions])
        rows = package.database.stream(
            f"""SELECT min(t.csv_line), min_by(t.id, t.csv_line), e.basis, e.quote, {cells}
            FROM {quote_name(table.name)} AS t LEFT JOIN quoted_evidence AS e
                ON e.table_name = ? AND e.row_id = t.id AND e.column_name = ?
            WHERE t.{quote_name(column.name)} IS NOT NULL GROUP BY ALL ORDER BY 1""",
            [table.name, column.name],
        )
        for line, key, basis, quote, value, *others in rows:
            cells_of_companions = dict(zip(companions, others, strict=True))
            yield Entry(
                table.name, column.name, line, key, basis, quote, value, cells_of_companions
            )


def compare(
    column: Column, typed: Any, companions: dict[Column, Any], words: str, basis: str
) -> list[tuple[str, str]]:
    """Return what is expected and what is typed, for each disagreement of words and cells."""
    readings = read_dates(words) if column.is_date else read_numbers(words)
    if len(readings) != 1:
        what = "date" if column.is_date else "number"
        parts = ", ".join(repr(words[r.start : r.end]) for r in readings) or "none"
        return [(f"words with one {what}", f"{len(readings)} in {words!r}: {parts}")]
    reading = readings[0]
    if column.is_date:
        plain = typed.rstrip("~?") if reading.qualifier == "about" else typed
        agrees, expected = plain == reading.edtf, str(reading.edtf)
    else:
        agrees, expected = Decimal(repr(typed)) == reading.value, str(reading.value)
    if basis == "corrected":
        return [(f"a misprint in {words!r}", f"the words say {typed!r}")] if agrees else []
    problems = [] if agrees else [(f"{expected} as read in {words!r}", repr(typed))]
    if column.unit is not None and column.unit != reading.unit:
        problems.append((f"{reading.unit} as read in {words!r}", column.unit))
    for companion, cell in companions.items():
        problems += _companion(companion, cell, reading, words)
    return problems


def _companion(column: Column, typed: Any, reading: Reading, words: str) -> list[tuple[str, str]]:
    """Compare the unit, the qualifier or the upper end of a number."""
    attribute = column.reading.attribute if column.reading else ""
    expected: Any = getattr(reading, attribute)
    if attribute == "unit":
        unread = expected is None and typed not in READ_UNITS
        agrees = typed == expected or (unread and (typed == "rank") == (reading.kind == "ordinal"))
    elif attribute == "value_max":
        agrees = (None if typed is None else Decimal(repr(typed))) == expected
    else:
        agrees = typed == expected
    return [] if agrees else [(f"{column.name} {expected} as read in {words!r}", repr(typed))]


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
    yield from findings_of(package, "incomplete-number")
