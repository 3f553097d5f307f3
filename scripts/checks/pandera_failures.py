"""The cells of a table that fail a check of its pandera schema."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

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


class CellCheck:
    """Checks the cells of a table while its rows are taken.

    ``failures`` are those of the rows that were taken, at most ``most`` of them.
    """

    def __init__(self, table: TableModel, most: int) -> None:
        self._table = table
        self._schema = _schema(table)
        self._columns = self._schema.columns
        self._most = most
        self.failures: list[Failure] = []

    def watch(self, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """Yield chunks of rows as they are."""
        line = 2
        for chunk in chunks:
            if chunk.num_rows and len(self.failures) < self._most:
                self._check(chunk, line)
            yield chunk
            line += chunk.num_rows

    def _check(self, chunk: pa.Table, line: int) -> None:
        """Add the failures of a chunk whose first row has a line in the CSV file."""
        import pandera.errors

        most = self._most - len(self.failures)
        self.failures += islice(_long_cells(self._table, chunk, line), most)
        # Columns, order and types follow from the Arrow schema, and Arrow counts empty cells. To
        # check these again takes pandera as long as everything else.
        self._schema.columns = {
            name: column
            for name, column in self._columns.items()
            if column.checks or (chunk[name].null_count and not column.nullable)
        }
        frame = to_pandas(chunk.select(list(self._schema.columns)))
        try:
            self._schema.validate(frame, lazy=True)
        except pandera.errors.SchemaErrors as errors:
            cases = errors.failure_cases.head(self._most - len(self.failures))
            self.failures += _failures(frame, cases, line)


def _schema(table: TableModel) -> DataFrameSchema:
    """Return the pandera schema of a table without its checks of names and types of columns."""
    from ...schemas.pandera_schema import pandera_schema

    schema = copy(pandera_schema(table))
    schema.strict = schema.ordered = False
    schema.columns = {name: copy(column) for name, column in schema.columns.items()}
    for column in schema.columns.values():
        column.dtype = None
    return schema


def _long_cells(table: TableModel, chunk: pa.Table, line: int) -> Iterator[Failure]:
    """Yield the cells whose text is too long: later rules read them word by word."""
    for column in table.columns:
        cells = chunk[column.name]
        if column.type != "string":
            continue
        if (pc.max(pc.binary_length(cells)).as_py() or 0) <= column.max_length:
            continue  # a text has no more characters than bytes, and Arrow knows these
        lengths = pc.utf8_length(cells)
        for position in pc.indices_nonzero(pc.greater(lengths, column.max_length)).to_pylist():
            yield Failure(
                line + position,
                column.name,
                chunk["id"][position].as_py(),
                f"at most {column.max_length:,} characters",
                f"{lengths[position].as_py():,} characters",
            )


def _failures(frame: Any, cases: Any, first: int) -> Iterator[Failure]:
    for case in cases.to_dict("records"):
        index = case["index"]
        position = int(index) if isinstance(index, (int, float)) and index == index else None
        yield Failure(
            position + first if position is not None else None,
            case["column"] if isinstance(case["column"], str) else None,
            str(frame["id"].iloc[position]) if position is not None else None,
            str(case["check"]),
            "nothing" if case["check"] == "not_nullable" else repr(case["failure_case"]),
        )
