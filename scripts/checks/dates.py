"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from ..dates import bounds
from .catalogue import rule
from .findings import Finding
from .package import Package, Query, literal, quoted
from .reach import follows, said


@rule(
    "calendar",
    "Every date is an EDTF date of the calendar, and its derived ends are the days it can mean.",
    needs="tables",
    remedy="correct the date in the extraction module, and rebuild",
)
def calendar(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    known = []
    typed = " UNION ".join(
        f"SELECT {quoted(column.name)} AS value FROM {quoted(table.name)}"
        for table, column in package.columns(lambda column: column.is_date)
    )
    for (value,) in package.sql(f"SELECT value FROM ({typed}) WHERE value IS NOT NULL ORDER BY 1"):
        try:
            known.append((value, *bounds(value)))
        except ValueError:
            continue  # not among the known: found below, with its place
    columns = list(zip(*known, strict=True)) or [(), (), ()]
    kinds = (pa.string(), pa.date32(), pa.date32())
    arrays = [pa.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
    package.keep("calendar", pa.table(arrays, names=["value", "earliest", "latest"]))
    for table, column in package.columns(lambda column: column.is_date):
        queries.append(
            Query(
                table.name,
                column.name,
                "an EDTF date of the calendar that does not end before it begins",
                f"""SELECT line, id, {quoted(column.name)} FROM {quoted(table.name)}
                WHERE {quoted(column.name)} IS NOT NULL
                AND {quoted(column.name)} NOT IN (SELECT value FROM calendar)""",
            ),
        )
    for table, column in package.columns(lambda column: column.bound):
        assert column.bound is not None
        source, end = column.bound
        queries.append(
            Query(
                table.name,
                column.name,
                None,
                f"""SELECT line, id, t.{quoted(column.name)}, coalesce(c.{end}::VARCHAR, 'nothing')
                FROM {quoted(table.name)} AS t LEFT JOIN calendar AS c ON c.value = t.{source}
                WHERE t.{quoted(column.name)} IS DISTINCT FROM c.{end}
                AND (t.{source} IS NULL OR c.value IS NOT NULL)""",
            ),
        )
    yield from package.found("calendar", *queries)


@rule(
    "date-fineness",
    "No inferred date is finer than the words that it is inferred from, or against them: what they "
    "do not say of it, they lead to, as in 'last year' or 'four years later'.",
    needs="words",
    remedy="give the date as coarse as the words, or quote the words that are finer",
)
def date_fineness(package: Package) -> Iterator[Finding]:
    for table, column in package.columns(lambda column: column.is_date):
        name = quoted(column.name)
        rows = package.sql(
            f"""WITH words AS (
                    SELECT min(t.line) AS line, min(t.id) AS id, t.{name} AS typed,
                        list(e.quote ORDER BY e.quote) AS quotes
                    FROM {quoted(table.name)} AS t JOIN evidence AS e
                    ON e."table" = {literal(table.name)} AND e."row" = t.id
                    AND e."column" = {literal(column.name)} AND e.basis = 'inferred'
                    WHERE t.{name} IS NOT NULL GROUP BY t.id, t.{name}
                    HAVING bool_and(e.quote IS NOT NULL))
                SELECT min(line), min_by(id, line), typed, quotes FROM words
                GROUP BY typed, quotes ORDER BY 1"""
        )
        for line, id, typed, quotes in rows:
            if not follows(typed, tuple(quotes)):
                dates = [date for quote in quotes for date in said(quote)]
                yield Finding(
                    "date-fineness",
                    f"data/{table.name}.csv",
                    f"a date no finer than, and in line with, {', '.join(dates) or 'no date'} "
                    f"in {' and '.join(map(repr, quotes))}",
                    typed,
                    line,
                    column.name,
                    id,
                )


ORDERED = (("start", "end"), ("since", "until"))
"""Columns of which the second is not before the first."""


@rule(
    "chronology",
    "Nothing ends before it begins.",
    needs="tables",
    remedy="correct one of the dates",
)
def chronology(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    for table in package.models.values():
        for begin, end in ORDERED:
            first, last = table.column(begin), table.column(end)
            if first is None or last is None or not (first.is_date and last.is_date):
                continue
            queries.append(
                Query(
                    table.name,
                    end,
                    f"not before {begin}",
                    f"""SELECT line, id, {quoted(end)} FROM {quoted(table.name)}
                    WHERE {quoted(end + "_latest")} < {quoted(begin + "_earliest")}""",
                ),
            )
    yield from package.found("chronology", *queries)
