"""Tables in memory: Arrow tables with the schema of their model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any

import pyarrow as pa

from ...schemas import Column, TableModel
from .formats import CHUNK_ROWS

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
}
"""The Arrow type of each Table Schema type that the models use."""


def schema(table: TableModel) -> pa.Schema:
    """Return the Arrow schema of a table, with the descriptions of table and columns."""
    fields = [
        pa.field(c.name, TYPES[c.type], not c.required, {"description": c.description})
        for c in table.columns
    ]
    return pa.schema(fields, {"title": table.name, "description": table.title})


def from_rows(table: TableModel, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return rows as an Arrow table. Raises TypeError, naming the cell, if a type is wrong.

    Takes no more than `CHUNK_ROWS` rows at a time, so ``rows`` need not be in memory at once.
    """
    return from_tuples(table, map(itemgetter(*(column.name for column in table.columns)), rows))


def from_tuples(table: TableModel, rows: Iterable[tuple[Any, ...]]) -> pa.Table:
    """Return rows as `from_rows` does. Each has its cells in the order of the columns."""
    remaining = iter(rows)
    batches = []
    while chunk := list(islice(remaining, CHUNK_ROWS)):
        columns = zip(table.columns, zip(*chunk, strict=True), strict=True)
        arrays = [_column_array(table, column, cells, chunk) for column, cells in columns]
        batches.append(pa.RecordBatch.from_arrays(arrays, schema=schema(table)))
    return pa.Table.from_batches(batches, schema(table))


def _column_array(
    table: TableModel, column: Column, cells: Sequence[Any], rows: Sequence[tuple[Any, ...]]
) -> pa.Array:
    """Return the cells of a column as an array. Only an error needs their rows."""
    type = TYPES[column.type]
    try:
        return pa.array(cells, type)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        for cell, row in zip(cells, rows, strict=True):
            try:
                pa.array([cell], type)
            except (pa.ArrowInvalid, pa.ArrowTypeError):
                id = row[[each.name for each in table.columns].index("id")]
                raise TypeError(
                    f"{table.name}/{id}: {column.name} is a {column.type}, not {cell!r}"
                ) from error
        raise
