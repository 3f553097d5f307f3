"""What pandera finds wrong in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from ...schemas import TableModel
from ..package.pandas_frames import to_pandas

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema


class Failure(NamedTuple):
    """A check that a cell does not keep, or a column as a whole, which has no line and no key.

    ``line`` is that of the cell in the CSV file, ``key`` the identifier of its row.
    """

    line: int | None
    column: str | None
    key: str | None
    check: str
    found: str


Pandera = Callable[[TableModel, Iterator[pa.Table], int], Iterable[Failure]]
"""Asks pandera about the rows of a table, some at a time, and gives at most so many failures."""


def failures(table: TableModel, chunks: Iterator[pa.Table], most: int) -> list[Failure]:
    """Ask pandera in this process."""
    import pandera.errors

    schema, line = _schema(table), 2
    cells = schema.columns
    found: list[Failure] = []
    for chunk in chunks:
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
            found += _failures(frame, errors.failure_cases.head(most - len(found)), line)
        if len(found) == most:
            break
        line += chunk.num_rows
    return found


def _schema(table: TableModel) -> DataFrameSchema:
    """The pandera schema of a table, which asks of no column that it is there or of what type."""
    from ...schemas.pandera_schema import pandera_schema

    schema = copy(pandera_schema(table))
    schema.strict = schema.ordered = False
    schema.columns = {name: copy(column) for name, column in schema.columns.items()}
    for column in schema.columns.values():
        column.dtype = None
    return schema


def _failures(frame: Any, cases: Any, first: int) -> Iterator[Failure]:
    for case in cases.to_dict("records"):
        index = case["index"]
        at = int(index) if isinstance(index, (int, float)) and index == index else None
        yield Failure(
            at + first if at is not None else None,
            case["column"] if isinstance(case["column"], str) else None,
            str(frame["id"].iloc[at]) if at is not None else None,
            str(case["check"]),
            repr(case["failure_case"]),
        )
