"""The double entry: what a person typed, and what the German reader reads in the words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from ...schemas import Column, TableModel
from .catalogue import rule
from .comparison import Problem, compare
from .findings import Finding
from .inferred_numbers import InferredNumber, problems_of
from .package import Package
from .queries import findings_of
from .short_words import problem_of_length
from .sql_names import quote_name
from .withheld import (
    PublishedNumbers,
    known_words,
    published_numbers,
    without_withheld_words,
)


@rule(
    name="reading-mismatch",
    aliases=("double-entry",),
    description="Every number and every date is what the German reader reads in its words, with "
    "unit and qualifier, and the words hold only one. A corrected value is not what the words say. "
    "An inferred number is one of those in its words, or its reason names both in digits; without "
    "numbers in the words, the reason names that of the cell. Where the reader errs, the reason "
    "states what it reads, and what is meant.",
    why="A person and a program read the same words independently, so a slip of either shows.",
    needs="words",
    remedy="correct the value, or quote only the words that state it; say misread(…) where the "
    "reader errs, and only there",
)
def reading_mismatch(package: Package) -> Iterator[Finding]:
    yield from without_withheld_words(package, _mismatches(package))


def _mismatches(package: Package) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """Yield the findings of reading-mismatch, with the quotes that they show."""
    published = published_numbers(package)
    columns = {
        (table.name, column.name): column
        for table, column in package.columns(lambda column: column.is_double_entered)
    }
    for entry in chain(_dates(package, published), _numbers(package, published)):
        for problem in _problems(columns[entry.table, entry.column], entry):
            finding = Finding(
                "reading-mismatch",
                f"data/{entry.table}.csv",
                expected=problem.expected,
                found=problem.found,
                line=entry.line,
                column=problem.column or entry.column,
                key=entry.key,
            )
            yield finding, entry.quotes


def _problems(column: Column, entry: Entry) -> list[Problem]:
    """Return what is expected and what is typed, for each disagreement of words and cells."""
    if entry.basis is None:
        return [Problem("words of its own", "none")]
    if problem := problem_of_length(entry.quotes):
        return [Problem(*problem)]
    if entry.basis == "inferred":
        number = InferredNumber(
            column, entry.value, entry.companions, entry.quotes, entry.reason or ""
        )
        return problems_of(number)
    return [
        problem
        for quote in entry.quotes
        for problem in compare(column, entry.value, entry.companions, quote, entry.basis)
    ]


class Entry(NamedTuple):
    """A value with basis, quotes and reason of its evidence, and the cells that belong to it."""

    table: str
    column: str
    line: int
    key: str
    basis: str | None
    quotes: tuple[str, ...]
    reason: str | None
    value: Any
    companions: dict[Column, Any]


def _dates(package: Package, published: PublishedNumbers) -> Iterator[Entry]:
    """Yield the dates that are not inferred, each with its evidence; of equal ones, the first."""
    rows = package.database.stream(
        f"""SELECT d.table_name, d.column_name, min(d.csv_line) AS csv_line,
            min_by(d.row_id, d.csv_line), e.basis, {WORDS_OF_ONE}, edtf
        FROM dates AS d LEFT JOIN quoted_evidence AS e
            ON e.table_name = d.table_name AND e.row_id = d.row_id
            AND e.column_name = d.column_name
        WHERE edtf IS NOT NULL AND e.basis IS DISTINCT FROM 'inferred'
        GROUP BY d.table_name, d.column_name, e.basis, quotes, withheld, edtf
        ORDER BY d.table_name, d.column_name, csv_line"""
    )
    for table, column, line, key, basis, quotes, withheld, date in rows:
        words = known_words(quotes, withheld, published)
        if words is not None:
            yield Entry(table, column, line, key, basis, words, None, date, {})


def _numbers(package: Package, published: PublishedNumbers) -> Iterator[Entry]:
    """Yield the numbers, each with its evidence and its companions; of equal ones, the first."""
    for table, column in package.columns(lambda column: column.is_read_number):
        companions = table.companions(column)
        for query in (STATED_NUMBERS, INFERRED_NUMBERS):
            for (
                line,
                key,
                basis,
                quotes,
                withheld,
                reason,
                value,
                *cells,
            ) in package.database.stream(_query(query, table, column), [table.name, column.name]):
                words = known_words(quotes, withheld, published)
                if words is None:
                    continue
                companion_cells = dict(zip(companions, cells, strict=True))
                if withheld:  # What a rate is counted for can stand apart from its number.
                    companion_cells = {
                        companion: cell
                        for companion, cell in companion_cells.items()
                        if not (companion.reading and companion.reading.attribute == "per")
                    }
                yield Entry(
                    table.name, column.name, line, key, basis, words, reason, value, companion_cells
                )


WORDS_OF_ONE = """
    CASE WHEN e.quote IS NULL THEN [] ELSE [e.quote] END AS quotes,
    CASE WHEN e.quote IS NULL AND e.passage IS NOT NULL THEN [e.passage] ELSE [] END AS withheld
"""
"""The quote of a piece of evidence, and its passage if it is withheld, each as a list."""

STATED_NUMBERS = f"""
SELECT min(t.csv_line), min_by(t.id, t.csv_line), e.basis, {WORDS_OF_ONE}, NULL AS reason, {{cells}}
FROM {{table}} AS t LEFT JOIN quoted_evidence AS e
    ON e.table_name = ? AND e.row_id = t.id AND e.column_name = ?
WHERE t.{{column}} IS NOT NULL AND e.basis IS DISTINCT FROM 'inferred'
GROUP BY ALL ORDER BY 1
"""
"""The numbers that are not inferred, each with the quote of a piece of evidence."""

INFERRED_NUMBERS = """
SELECT min(csv_line), min_by(id, csv_line), 'inferred', coalesce(quotes, []),
    coalesce(withheld, []), reason, {names}
FROM (
    SELECT t.csv_line, t.id, e.reason, {cells},
        list(e.quote ORDER BY e.article, e.span_start) FILTER (e.quote IS NOT NULL) AS quotes,
        list(e.passage ORDER BY e.passage) FILTER (e.quote IS NULL) AS withheld
    FROM {table} AS t JOIN quoted_evidence AS e
        ON e.table_name = ? AND e.row_id = t.id AND e.column_name = ?
    WHERE t.{column} IS NOT NULL AND e.basis = 'inferred'
    GROUP BY t.csv_line, t.id, e.reason, {cells}
)
GROUP BY quotes, withheld, reason, {names} ORDER BY 1
"""
"""The inferred numbers, each with all words that have one reason."""


def _query(query: str, table: TableModel, column: Column) -> str:
    """Return a query for a column of numbers, whose rows end with the number and its companions."""
    names = [quote_name(cell.name) for cell in (column, *table.companions(column))]
    return query.format(
        table=quote_name(table.name),
        column=quote_name(column.name),
        names=", ".join(names),
        cells=", ".join(f"t.{name}" for name in names),
    )


@rule(
    name="incomplete-number",
    aliases=("number-whole",),
    description="A number, its unit and its qualifier are filled together or not at all. A range "
    "ends above where it begins.",
    why="A number without a unit cannot be used, and a unit without a number says nothing.",
    needs="tables",
    scope="row",
    remedy="fill the cells that belong together, or none of them",
)
def incomplete_number(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "incomplete-number")
