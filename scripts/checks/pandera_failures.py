"""The cells of a table that fail a check of its pandera schema."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from ...schemas import TableModel
from ..package.pandas_frames import to_pandas

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema


class Failure(NamedTuple):
    """A failed check of a cell, or of a whole column, which has no line and no key.

    ``line`` is the line of the cell in the CSV file, and ``key`` the identifier of its row.
    """

    line: int | None
    column: str | None
    key: str | None
    check: str
    found: str


def failures(table: TableModel, chunks: Iterator[pa.Table], most: int) -> list[Failure]:
    """Return the failures of a table, at most ``most`` of them."""
    import pandera.errors

    schema, line = _schema(table), 2
    columns = schema.columns
    listed: list[Failure] = []
    for chunk in chunks:
        # Columns, order and types follow from the Arrow schema, and Arrow counts empty cells. To
        # check these again takes pandera as long as everything else.
        schema.columns = {
            name: column
            for name, column in columns.items()
            if column.checks or (chunk[name].null_count and not column.nullable)
        }
        frame = to_pandas(chunk.select(list(schema.columns)))
        try:
            schema.validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as errors:
            listed += _failures(frame, errors.failure_cases.head(most - len(listed)), line)
        if len(listed) == most:
            break
        line += chunk.num_rows
    return listed


def _schema(table: TableModel) -> DataFrameSchema:
    """Return the pandera schema of a table without its checks of names and types of columns."""
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
        position = int(index) if isinstance(index, (int, float)) and index == index else None
        yield Failure(
            position + first if position is not None else None,
            case["column"] if isinstance(case["column"], str) else None,
            str(frame["id"].iloc[position]) if position is not None else None,
            str(case["check"]),
            repr(case["failure_case"]),
        )
