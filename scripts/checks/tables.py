"""Rules on single tables, as written to disk: pandera's, and that the formats say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING, Any

from ...schemas import Description
from ..frames import to_pandas
from .catalogue import rule
from .findings import Finding
from .package import MOST, Package
from .sql import Look, Query, quoted

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema


@rule(
    "model",
    "Every table keeps the types, patterns, vocabularies and bounds of its pandera model.",
    needs="cells",
    remedy="correct the cell in the extraction module that states it, and rebuild",
)
def model(package: Package) -> Iterator[Finding]:
    # The files are read alike from CSV and Parquet, which `formats-agree` has shown: once is both.
    for name in package.tables:
        yield from islice(_model(package, name), MOST)


def _model(package: Package, name: str) -> Iterator[Finding]:
    import pandera.errors

    schema, line = _schema(package.models[name]), 2
    cells = schema.columns
    for chunk in package.tables[name]():
        # The columns, their order and their types the Arrow schema has settled, and it is known
        # where no cell is empty: to see to that anew takes pandera as long as all else.
        schema.columns = {
            column: asked
            for column, asked in cells.items()
            if asked.checks or (chunk[column].null_count and not asked.nullable)
        }
        frame = to_pandas(chunk.select(list(schema.columns)))
        try:
            schema.validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as errors:
            yield from _findings(f"data/{name}.csv", frame, errors.failure_cases, line)
        line += chunk.num_rows


def _schema(table: Description) -> DataFrameSchema:
    """The pandera schema of a table, which asks of no column that it is there or of what type."""
    from ...schemas.pandera_schema import pandera_schema

    schema = copy(pandera_schema(table))
    schema.strict = schema.ordered = False
    schema.columns = {name: copy(column) for name, column in schema.columns.items()}
    for column in schema.columns.values():
        column.dtype = None
    return schema


def _findings(file: str, frame: Any, cases: Any, first: int) -> Iterator[Finding]:
    for case in cases.head(MOST).to_dict("records"):
        index = case["index"]
        at = int(index) if isinstance(index, (int, float)) and index == index else None
        yield Finding(
            "model",
            file,
            str(case["check"]),
            repr(case["failure_case"]),
            line=at + first if at is not None else None,
            column=case["column"] if isinstance(case["column"], str) else None,
            key=str(frame["id"].iloc[at]) if at is not None else None,
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
