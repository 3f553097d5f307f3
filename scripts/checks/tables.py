"""Rules on single tables, as written to disk: pandera's, and that the formats say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .catalogue import rule
from .findings import Finding
from .package import MOST, Package
from .pandera_failures import failures
from .sql import Look, Query, quoted


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
    for name, rows in package.tables.items():
        for failure in failures(package.models[name], rows(), MOST):
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
    looks: list[Look] = []
    for table, column in package.columns(lambda column: column.type == "number"):
        if table.name in package.tables:
            cell = quoted(column.name)
            wrong = f"NOT isfinite({cell})"
            looks.append(Look(table.name, column.name, "a finite number", wrong, cell))
    yield from package.found_in_rows("infinite-number", *looks)


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
    package.load()
    some = (name for name in package.tables if name in package.unsorted)
    yield from _unique(package, "duplicate-id", ((name, "id") for name in some))


@rule(
    name="duplicate-value",
    aliases=("unique-cell",),
    description="No two rows have the same value in a column whose values are unique.",
    why="Such a column identifies a row, so a value that occurs twice stands for two rows.",
    needs="cells",
    remedy="correct one of the cells",
)
def duplicate_value(package: Package) -> Iterator[Finding]:
    columns = package.columns(lambda column: column.unique)
    yield from _unique(package, "duplicate-value", ((t.name, c.name) for t, c in columns))


def _unique(package: Package, rule: str, columns: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    queries: list[Query] = []
    for name, column in columns:
        t, c = quoted(name), quoted(column)
        queries.append(
            Query(
                name,
                column,
                "a value that occurs once",
                f"""WITH many AS (
                    SELECT {c} AS held, min(line) AS first FROM {t}
                    WHERE {c} IS NOT NULL GROUP BY 1 HAVING count(*) > 1)
                SELECT t.line, t.id, concat(m.held, ', also in line ', m.first)
                FROM {t} AS t JOIN many AS m ON t.{c} = m.held WHERE t.line > m.first""",
            ),
        )
    yield from package.found(rule, *queries)


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
    yield from package.found("unsorted-rows", *queries)
