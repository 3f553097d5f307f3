"""Compare the CSV and the Parquet file of a table, both read in chunks of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from ..checks import Finding
from ..limits import MAX_LINE_SIZE
from ..package.formats import FORMATS


def pair_chunks(
    left: Iterator[pa.Table], right: Iterator[pa.Table]
) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Cut the chunks of two tables so that both chunks of a pair have the same rows.

    If one table has more rows than the other, the last pair is a chunk and an empty one.
    """
    left, right = (filter(len, chunks) for chunks in (left, right))
    left_rows = right_rows = None
    while True:
        left_rows = next(left, None) if left_rows is None else left_rows
        right_rows = next(right, None) if right_rows is None else right_rows
        if left_rows is None or right_rows is None:
            if left_rows is not None:
                yield left_rows, left_rows.slice(0, 0)
            elif right_rows is not None:
                yield right_rows.slice(0, 0), right_rows
            return
        count = min(left_rows.num_rows, right_rows.num_rows)
        yield left_rows.slice(0, count), right_rows.slice(0, count)
        left_rows, right_rows = _rows_after(left_rows, count), _rows_after(right_rows, count)


def _rows_after(rows: pa.Table, count: int) -> pa.Table | None:
    return rows.slice(count) if rows.num_rows > count else None


def compare_chunks(
    table: str, csv_rows: pa.Table, parquet_rows: pa.Table, line: int
) -> Iterator[Finding]:
    """Yield a finding for each cell in which a pair of chunks differs, column by column.

    ``line`` is the line of the first row in the CSV file.
    """
    csv, parquet = (format.file(table) for format in FORMATS)
    if csv_rows.num_rows != parquet_rows.num_rows:
        earlier_rows = line - 2
        yield Finding(
            "format-mismatch",
            csv,
            expected=f"{earlier_rows + parquet_rows.num_rows} rows as in {parquet}",
            found=f"{earlier_rows + csv_rows.num_rows} rows",
        )
        return
    for column in csv_rows.column_names:
        if csv_rows[column].equals(parquet_rows[column]):
            continue
        pairs = zip(_values(csv_rows[column]), _values(parquet_rows[column]), strict=True)
        for index, (csv_value, parquet_value) in enumerate(pairs):
            if csv_value != parquet_value:
                yield Finding(
                    "format-mismatch",
                    csv,
                    expected=f"{_shorten(parquet_value)} as in {parquet}",
                    found=_shorten(csv_value),
                    line=line + index,
                    column=column,
                    key=str(csv_rows["id"][index])[:MAX_LINE_SIZE],
                )


def _shorten(value: Any) -> str:
    return repr(value[:MAX_LINE_SIZE] if isinstance(value, str) else value)


def _values(column: pa.ChunkedArray) -> list[Any]:
    """Return the values of a column, dates as text: Python has no days after the year 9999."""
    is_date = pa.types.is_date(column.type)
    values: list[Any] = (column.cast(pa.string()) if is_date else column).to_pylist()
    return values
