"""Tables in memory: Arrow tables with the schema of their model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
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
    remaining = iter(rows)
    batches = []
    while chunk := list(islice(remaining, CHUNK_ROWS)):
        columns = [_column_array(table, column, chunk) for column in table.columns]
        batches.append(pa.RecordBatch.from_arrays(columns, schema=schema(table)))
    return pa.Table.from_batches(batches, schema(table))


def _column_array(table: TableModel, column: Column, rows: Sequence[Mapping[str, Any]]) -> pa.Array:
    type = TYPES[column.type]
    try:
        return pa.array([row[column.name] for row in rows], type)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        for row in rows:
            try:
                pa.array([row[column.name]], type)
            except (pa.ArrowInvalid, pa.ArrowTypeError):
                raise TypeError(
                    f"{table.name}/{row['id']}: {column.name} is a {column.type}, "
                    f"not {row[column.name]!r}"
                ) from error
        raise
