"""Whether two files of a table, read some rows at a time, say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from ..checks import Finding
from ..package.formats import FORMATS

LONGEST = 10_000
"""Characters of a cell that are told of: in Parquet one can be larger than a line of CSV."""


def side_by_side(
    one: Iterator[pa.Table], other: Iterator[pa.Table]
) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Pairs of parts of two tables with the same rows; where one has rows that the other has not,
    the last pair has these, and none."""
    one, other = (filter(len, parts) for parts in (one, other))
    left = right = None
    while True:
        left = next(one, None) if left is None else left
        right = next(other, None) if right is None else right
        if left is None or right is None:
            rest = left if right is None else right
            if rest is not None:
                none = rest.slice(0, 0)
                yield (none, rest) if left is None else (rest, none)
            return
        rows = min(left.num_rows, right.num_rows)
        yield left.slice(0, rows), right.slice(0, rows)
        left = left.slice(rows) if left.num_rows > rows else None
        right = right.slice(rows) if right.num_rows > rows else None


def differing(name: str, left: pa.Table, right: pa.Table, line: int) -> Iterator[Finding]:
    """Where the CSV part and the Parquet part of a table differ, row by row in each column.

    ``line`` is that of the first row in the CSV file.
    """
    csv, parquet = (format.file(name) for format in FORMATS)
    if left.num_rows != right.num_rows:
        rows = [f"{line - 2 + one.num_rows} rows" for one in (right, left)]
        yield Finding("format-mismatch", csv, expected=f"{rows[0]} as in {parquet}", found=rows[1])
        return
    for column in left.column_names:
        if left[column].equals(right[column]):
            continue
        # As text: a day of the year 20000 is none of Python's.
        pairs = zip(_texts(left[column]), _texts(right[column]), strict=True)
        for row, (one, other) in enumerate(pairs):
            if one != other:
                yield Finding(
                    "format-mismatch",
                    csv,
                    expected=f"{_shown(other)} as in {parquet}",
                    found=_shown(one),
                    line=line + row,
                    column=column,
                    key=str(left["id"][row])[:LONGEST],
                )


def _shown(value: Any) -> str:
    return repr(value[:LONGEST] if isinstance(value, str) else value)


def _texts(column: pa.ChunkedArray) -> list[Any]:
    is_date = pa.types.is_date(column.type)
    texts: list[Any] = (column.cast(pa.string()) if is_date else column).to_pylist()
    return texts
