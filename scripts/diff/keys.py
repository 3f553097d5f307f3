"""The keys of rows as text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..checks.query_limits import Purpose
from ..checks.sql_connection import SqlConnection
from ..limits import MAX_COMPARISON_SECONDS

POSITION, KEY = "#position", "#key"
"""Columns that are added to rows. No column of a package has such a name."""

COMPARE = Purpose(
    "the packages cannot be compared",
    "comparisons",
    "compare smaller packages",
    in_memory=32 << 20,
    seconds=MAX_COMPARISON_SECONDS,
    bytes_per_second=4 << 20,
)

FIRST_FAULT = """
    SELECT "#key" FROM (
        SELECT "#position", "#key",
            row_number() OVER (PARTITION BY "#key" ORDER BY "#position") AS number
        FROM keys
    )
    WHERE "#key" IS NULL OR number = 2
    ORDER BY "#position"
    LIMIT 1
"""


def with_keys(chunks: Iterator[pa.Table], key: tuple[str, ...]) -> Iterator[pa.Table]:
    """Yield rows with their position and their key as text, which is null if a part of it is."""
    position = 0
    for chunk in chunks:
        positions = pa.array(np.arange(position, position + chunk.num_rows))
        rows = chunk.append_column(POSITION, positions)
        yield rows.append_column(KEY, _key_texts(chunk, key))
        position += chunk.num_rows


def _key_texts(rows: pa.Table, key: tuple[str, ...]) -> pa.ChunkedArray:
    texts = [_as_text(rows[column]) for column in key]
    return texts[0] if len(texts) == 1 else pc.binary_join_element_wise(*texts, ", ")


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_string(column.type):
        return column
    if pa.types.is_date(column.type):
        return column.cast(pa.string())
    texts = (None if value is None else str(value) for value in column.to_pylist())
    return pa.chunked_array([pa.array(texts, pa.string())])


def count_rows(chunks: Iterator[pa.Table], key: tuple[str, ...]) -> tuple[int, bool]:
    """Return how many rows there are, and whether it is easy to see that all keys are unique.

    It is if they increase from row to row, or if all rows are in one chunk.
    """
    rows, count, is_complete, increase = 0, 0, True, True
    keys = last = pa.chunked_array([], pa.string())
    for chunk in chunks:
        keys = _key_texts(chunk, key)
        rows, count = rows + chunk.num_rows, count + 1
        is_complete = is_complete and not keys.null_count
        sequence = pa.chunked_array([*last.chunks, *keys.chunks], pa.string())
        increases = pc.greater(sequence.slice(1), sequence.slice(0, max(0, len(sequence) - 1)))
        increase = increase and pc.all(increases, min_count=0).as_py()
        last = sequence.slice(max(0, len(sequence) - 1))
    if count == 1:
        increase = pc.count_distinct(keys).as_py() == rows
    return rows, is_complete and increase


def find_key_fault(chunks: Iterator[pa.Table], key: tuple[str, ...], csv_size: int) -> str | None:
    """Return what is wrong with the first row whose key is empty or that of an earlier row."""
    keys = (rows.select([POSITION, KEY]) for rows in with_keys(chunks, key))
    with closing(SqlConnection(csv_size, COMPARE)) as database:
        for _ in database.load_parts("keys", keys):
            pass
        faults = database.query(FIRST_FAULT)
    for (id,) in faults:
        return "an empty key" if id is None else f"{id!r} twice"
    return None
