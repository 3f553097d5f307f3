"""The cells of a table that fail a check of its pandera schema.

Arrow looks at each column first, because pandera takes much longer. pandera then checks only the
columns with a cell that Arrow refuses, and names and describes what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from importlib.util import find_spec
from itertools import islice
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import Column, TableModel
from ...schemas.columns import PATTERNS
from ..package.pandas_frames import to_pandas


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
        if find_spec("pandera") is None:
            # Importing it takes time, and is needed only if a column is not sound.
            raise ModuleNotFoundError("No module named 'pandera'", name="pandera")
        self._table = table
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
        most = self._most - len(self.failures)
        self.failures += islice(_long_cells(self._table, chunk, line), most)
        unsound = [
            column for column in self._table.columns if not is_sound(column, chunk[column.name])
        ]
        if unsound:
            most = self._most - len(self.failures)
            self.failures += _pandera_failures(self._table, unsound, chunk, line, most)


def is_sound(column: Column, cells: pa.ChunkedArray) -> bool:
    """Return whether all cells of a column have its presence, terms, format and minimum.

    The type needs no check: it is that of the Arrow schema.
    """
    if column.required and cells.null_count:
        return False
    values = cells.drop_null()
    if column.terms:
        sound = pc.is_in(values, value_set=pa.array(column.terms))
    elif column.format is not None:
        sound = pc.match_substring_regex(values, rf"^(?:{PATTERNS[column.format]})\z")
    else:
        sound = pc.is_valid(values)
    if column.minimum is not None:
        sound = pc.and_(sound, pc.greater_equal(values, column.minimum))
    return bool(pc.all(sound, min_count=0).as_py())


def _pandera_failures(
    table: TableModel, columns: Iterable[Column], chunk: pa.Table, line: int, most: int
) -> Iterator[Failure]:
    """Yield the failures of pandera's checks of columns, at most so many."""
    import pandera.errors

    from ...schemas.pandera_schema import pandera_schema

    schema = copy(pandera_schema(table))
    # Names, order and types of columns follow from the Arrow schema.
    schema.strict = schema.ordered = False
    schema.columns = {column.name: copy(schema.columns[column.name]) for column in columns}
    for checked in schema.columns.values():
        checked.dtype = None
    try:
        schema.validate(to_pandas(chunk.select(list(schema.columns))), lazy=True)
    except pandera.errors.SchemaErrors as errors:
        yield from _failures(chunk["id"], errors.failure_cases.head(most), line)


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


def _failures(ids: pa.ChunkedArray, cases: Any, first: int) -> Iterator[Failure]:
    for case in cases.to_dict("records"):
        index = case["index"]
        position = int(index) if isinstance(index, (int, float)) and index == index else None
        yield Failure(
            position + first if position is not None else None,
            case["column"] if isinstance(case["column"], str) else None,
            ids[position].as_py() if position is not None else None,
            str(case["check"]),
            "nothing" if case["check"] == "not_nullable" else repr(case["failure_case"]),
        )
