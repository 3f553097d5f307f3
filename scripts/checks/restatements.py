"""Rules on rows that state the same: whoever leaves out the restatements has each fact once."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import TableModel
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of, read_query
from .sql_names import quote_name, quote_text, sql_name

REPEATED = (
    "repeated-share",
    "repeated-holding",
    "repeated-event",
    "repeated-title",
    "repeated-words",
)
"""Queries for rows that state the same though not all cells of an identity are equal."""


@rule(
    name="wrong-restatement",
    description="The row that another one restates is of the same table and restates none itself. "
    "Both agree in what they are about: the metric of a figure, the type of an event, the subject "
    "and the topic of a statement, the two entities of a position, a relationship or a subsidiary.",
    why="Users leave out the rows that restate others, so a chain or a circle would hide a fact.",
    needs="tables",
    remedy="name the row that states the fact itself",
)
def wrong_restatement(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "wrong-restatement")


@rule(
    name="repeated-claim",
    description="No two rows state the same, unless one restates the other or a conflict sets one "
    "aside: figures of one subject, metric, unit, event and period with equal values, a parent and "
    "child, a position, a relationship, a share of one owner at one time, a statement in the same "
    "words, events of one type, time and place with the same participants, or of a series at one "
    "time, or with the same title, dates and place, shareholdings with equal cells and words, or "
    "events or statements that rest on the same words and differ in nothing but our text.",
    why="Sums and counts come out double if a fact stands in two rows.",
    needs="tables",
    scope="row",
    remedy="name in `restates` the row that states the same, or record a conflict",
)
def repeated_claim(package: Package) -> Iterator[Finding]:
    queries = [
        _repeated_rows(table, columns)
        for table in package.models.values()
        if (columns := table.identity)
    ]
    queries += [f"({read_query(name)})" for name in REPEATED]
    yield from findings_of(package, "repeated-claim", " UNION ".join(queries))


def _repeated_rows(table: TableModel, columns: tuple[str, ...]) -> str:
    """Return the query for rows of a table that have the cells of another row in some columns."""
    name = quote_name(table.name)
    cells = ", ".join(quote_name(sql_name(table, column)) for column in columns)
    return f"""SELECT {quote_text(table.name)} AS table_name, 'restates' AS column_name, csv_line,
            id AS row_id, first AS expected, 'nothing' AS found
        FROM (
            SELECT id, csv_line, min_by(id, csv_line) OVER (PARTITION BY {cells}) AS first
            FROM {name}
            WHERE restates IS NULL AND rank <> 'deprecated'
        )
        WHERE id <> first"""
