"""Parts of CSV and Parquet files for tests of untrusted tables."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts.package import arrow

MILLION = 1_000_000
SCHEMAS = {name: arrow.schema(table) for name, table in tables().items()}


def header(schema: pa.Schema) -> bytes:
    """Return the first line of a CSV file."""
    return ",".join(schema.names).encode() + b"\n"


def row(schema: pa.Schema, cell: bytes = b"b") -> bytes:
    """Return a line with this text in its second cell."""
    return b"a," + cell + b"," * (len(schema) - 2) + b"\n"


def rows(*cells: bytes) -> Callable[[pa.Schema], bytes]:
    """Return a function that makes a CSV file with a row for each cell."""
    return lambda schema: header(schema) + b"".join(row(schema, cell) for cell in cells)


def lines(*parts: bytes) -> Callable[[pa.Schema], bytes]:
    """Return a function that makes a CSV file of these bytes after the header."""
    return lambda schema: header(schema) + b"".join(parts)


def parquet_file(table: pa.Table, **options: Any) -> bytes:
    """Return a compressed Parquet file."""
    target = io.BytesIO()
    parquet.write_table(table, target, **{"compression": "zstd", **options})
    return target.getvalue()


def column(text: str, count: int = 1) -> pa.Table:
    """Return a table in which one text stands in every row, and only once in memory."""
    indices = pa.array([0], pa.int32()).take(pa.array([0] * count))
    return pa.table({"id": pa.DictionaryArray.from_arrays(indices, pa.array([text]))})
