"""Rules on single tables, as written to disk: pandera's, and that the formats say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .catalogue import rule
from .findings import Finding
from .package import MOST, Package
from .sql import Look, Query, quoted


@rule(
    "model",
    "Every table keeps the types, patterns, vocabularies and bounds of its pandera model.",
    needs="cells",
    remedy="correct the cell in the extraction module that states it, and rebuild",
)
def model(package: Package) -> Iterator[Finding]:
    # The files are read alike from CSV and Parquet, which `formats-agree` has shown: once is both.
    for name, rows in package.tables.items():
        for failure in package.pandera(package.models[name], rows(), MOST):
            yield Finding(
                "model",
                f"data/{name}.csv",
                expected=failure.check,
                found=failure.found,
                line=failure.line,
                column=failure.column,
                key=failure.key,
            )


@rule(
    "finite",
    "Every number is one: none is infinite.",
    needs="cells",
    remedy="write the number, or none where it is not known",
)
def finite(package: Package) -> Iterator[Finding]:
    looks: list[Look] = []
    for table, column in package.columns(lambda column: column.type == "number"):
        if table.name in package.tables:
            cell = quoted(column.name)
            wrong = f"NOT isfinite({cell})"
            looks.append(Look(table.name, column.name, "a number", wrong, cell))
    yield from package.found_in_rows("finite", *looks)


@rule(
    "unique-id",
    "No two rows of a table have one identifier.",
    needs="rows",
    remedy="give one of the rows another identifier",
)
def unique_id(package: Package) -> Iterator[Finding]:
    package.load()
    some = (name for name in package.tables if name in package.unsorted)
    yield from _unique(package, "unique-id", ((name, "id") for name in some))


@rule(
    "unique-cell",
    "No two rows have one value in a column whose values are unique.",
    needs="cells",
    remedy="correct one of the cells",
)
def unique_cell(package: Package) -> Iterator[Finding]:
    columns = package.columns(lambda column: column.unique)
    yield from _unique(package, "unique-cell", ((t.name, c.name) for t, c in columns))


def _unique(package: Package, rule: str, columns: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    queries: list[Query] = []
    for name, column in columns:
        t, c = quoted(name), quoted(column)
        queries.append(
            Query(
                name,
                column,
                "a value of its own",
                f"""WITH many AS (
                    SELECT {c} AS held, min(line) AS first FROM {t}
                    WHERE {c} IS NOT NULL GROUP BY 1 HAVING count(*) > 1)
                SELECT t.line, t.id, concat(m.held, ', as in line ', m.first)
                FROM {t} AS t JOIN many AS m ON t.{c} = m.held WHERE t.line > m.first""",
            ),
        )
    yield from package.found(rule, *queries)


@rule(
    "row-order",
    "The rows of a table stand in the order of their identifiers.",
    needs="rows",
    remedy="rebuild the package with: alibaba-press build",
)
def row_order(package: Package) -> Iterator[Finding]:
    package.load()
    queries = [
        Query(
            name,
            "id",
            None,
            f"""SELECT line, id, id, 'an identifier after ' || before FROM (
                SELECT line, id, lag(id) OVER (ORDER BY line) AS before FROM {quoted(name)})
            WHERE id < before""",
        )
        for name in package.tables
        if name in package.unsorted
    ]
    yield from package.found("row-order", *queries)
