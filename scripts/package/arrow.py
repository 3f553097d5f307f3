"""Tables in memory: Arrow, with the schema that the model of the table gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from ...schemas import Column, TableModel

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
}
"""The Arrow type of each Table Schema type that the models use."""


def schema(table: TableModel) -> pa.Schema:
    """The Arrow schema of a table; the descriptions travel in it."""
    fields = [
        pa.field(c.name, TYPES[c.type], not c.required, {"description": c.description})
        for c in table.columns
    ]
    return pa.schema(fields, {"title": table.name, "description": table.title})


def from_rows(table: TableModel, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as an Arrow table. Raises TypeError, naming the cell, where a type is wrong."""
    rows = list(rows)
    columns = [_column(table, column, rows) for column in table.columns]
    return pa.Table.from_arrays(columns, schema=schema(table))


def _column(table: TableModel, column: Column, rows: list[Mapping[str, Any]]) -> pa.Array:
    kind = TYPES[column.type]
    try:
        return pa.array([row[column.name] for row in rows], kind)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        for row in rows:
            try:
                pa.array([row[column.name]], kind)
            except (pa.ArrowInvalid, pa.ArrowTypeError):
                raise TypeError(
                    f"{table.name}/{row['id']}: {column.name} is a {column.type}, "
                    f"not {row[column.name]!r}"
                ) from error
        raise
