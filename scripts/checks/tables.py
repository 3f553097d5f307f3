"""Rules on single tables, as written to disk: pandera's, and that the formats say the same."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of
from .sql_names import quote_name, quote_text


@rule(
    name="invalid-cell",
    aliases=("model",),
    description="Every cell has the type, pattern, vocabulary and bounds of its column.",
    why="Programs that filter by a term or calculate with a number rely on these limits.",
    needs="cells",
    remedy="correct the cell in the extraction module that states it, and rebuild",
)
def invalid_cell(package: Package) -> Iterator[Finding]:
    # `format-mismatch` has shown that CSV and Parquet are read alike, so one look covers both.
    for name in package.tables:
        for failure in package.cell_failures(name):
            yield Finding(
                "invalid-cell",
                f"data/{name}.csv",
                expected="a value" if failure.check == "not_nullable" else failure.check,
                found=failure.found,
                line=failure.line,
                column=failure.column,
                key=failure.key,
            )


@rule(
    name="infinite-number",
    aliases=("finite",),
    description="No number is infinite.",
    why="One infinite value makes every sum and mean of its column useless.",
    needs="cells",
    remedy="write the number, or leave the cell empty if it is not known",
)
def infinite_number(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "infinite-number")


@rule(
    name="duplicate-id",
    aliases=("unique-id",),
    description="No two rows of a table have the same identifier.",
    why="References and evidence point to a row by its identifier, so a shared one points to two "
    "rows.",
    needs="rows",
    remedy="give one of the rows another identifier",
)
def duplicate_id(package: Package) -> Iterator[Finding]:
    query = """SELECT {literal} AS table_name, 'id' AS column_name, csv_line, id AS row_id,
            'a value that occurs once' AS expected,
            concat(id, ', also in line ', first_line) AS found
        FROM (SELECT csv_line, id, min(csv_line) OVER (PARTITION BY id) AS first_line FROM {name})
        WHERE csv_line > first_line"""
    yield from _of_unsorted_tables(package, "duplicate-id", query)


@rule(
    name="duplicate-value",
    aliases=("unique-cell",),
    description="No two rows have the same value in a column whose values are unique.",
    why="Such a column identifies a row, so a value that occurs twice stands for two rows.",
    needs="cells",
    remedy="correct one of the cells",
)
def duplicate_value(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "duplicate-value")


@rule(
    name="unsorted-rows",
    aliases=("row-order",),
    description="The rows of a table are in the order of their identifiers.",
    why="A fixed order lets users compare two versions line by line and makes the files "
    "reproducible.",
    needs="rows",
    remedy="rebuild the package with: alibaba-press build",
)
def unsorted_rows(package: Package) -> Iterator[Finding]:
    query = """SELECT {literal} AS table_name, 'id' AS column_name, csv_line, id AS row_id,
            'an identifier after ' || previous AS expected, id AS found
        FROM (SELECT csv_line, id, lag(id) OVER (ORDER BY csv_line) AS previous FROM {name})
        WHERE id < previous"""
    yield from _of_unsorted_tables(package, "unsorted-rows", query)


def _of_unsorted_tables(package: Package, rule: str, query: str) -> Iterator[Finding]:
    """Yield the findings of a query in each table whose identifiers do not increase."""
    queries = [
        query.format(name=quote_name(name), literal=quote_text(name))
        for name in package.database.unsorted
    ]
    if queries:
        yield from findings_of(package, rule, " UNION ALL ".join(queries))
