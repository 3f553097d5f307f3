"""What a Parquet file takes up when it is read, from the pages themselves.

A page says before its bytes how long they are and how long they become. What the end of the file
says of it is not enough to go by: a stranger can write a small number there. So the pages are
walked over one by one, without unpacking any, before anything else reads the file.

From parquet.thrift and the README of Apache Parquet: a file ends in its metadata, their length
(four bytes) and ``PAR1``; a column of a row group is a run of pages, each after its header.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa

from ..package.formats import CHUNK_BYTES, CHUNK_ROWS, rechunk
from ..package.plain_files import open_plain
from .thrift import Broken, Compact

MAGIC = b"PAR1"
LARGEST_END = 1 << 20
"""Bytes of the metadata at the end of a file."""

LARGEST_HEADER = 1 << 16
SMALL_HEADER = 1 << 9
"""Bytes of the header of a page, and those that are read of it at first."""

LARGEST_PAGE = 16 << 20
"""Bytes of a page when unpacked; writers begin a new one at 1 MiB."""

MOST_PAGES = 1 << 17

SWELL = 8
SLACK = 1 << 20
"""All pages, unpacked, take no more than so many times the bytes of the table as CSV, and these:
a text has four bytes more than its own, a number eight where CSV has one and a comma."""

DATA_PAGE, DICTIONARY_PAGE, DATA_PAGE_V2 = 0, 2, 3
ABOUT = {DATA_PAGE: (5, 2), DICTIONARY_PAGE: (7, 2), DATA_PAGE_V2: (8, 4)}
"""For each type of page, the field of its header that is about it, and that field's field of the
encoding; the number of values is always the first."""

PLAIN, PLAIN_DICTIONARY, RLE, RLE_DICTIONARY = 0, 2, 3, 8
ENCODINGS = frozenset({PLAIN, PLAIN_DICTIONARY, RLE, RLE_DICTIONARY})
"""Encodings in which no value but one of a dictionary is larger than the bytes it is made of."""


def excess(file: BinaryIO, csv_size: int) -> str | None:
    """What makes a Parquet file larger than the table of ``csv_size`` bytes of CSV can be, or
    another thing than a flat table; None where nothing does."""
    try:
        about = _end(file)
        return _of_metadata(about, csv_size) or _of_pages(file, about, csv_size)
    except (Broken, LookupError, TypeError, AttributeError, ValueError) as error:
        return f"metadata of another form: {error}"


def _end(file: BinaryIO) -> dict[int, Any]:
    size = file.seek(0, 2)
    if size < 12:
        raise Broken("it ends too early")
    file.seek(size - 8)
    length = int.from_bytes(file.read(4), "little")
    if file.read(4) != MAGIC or not 0 < length <= min(size - 12, LARGEST_END):
        raise Broken(f"{length} bytes of metadata before the end")
    file.seek(size - 8 - length)
    return Compact(file.read(length)).struct()


def _of_metadata(about: dict[int, Any], csv_size: int) -> str | None:
    root, *columns = about[2]
    groups = about.get(4, [])
    if root.get(5) != len(columns) or any(column.get(5) for column in columns):
        return "columns within columns"
    if any(len(group[1]) != len(columns) for group in groups):
        return "a row group without one of the columns"
    rows = sum(group[3] for group in groups)
    if rows != about[3] or min([0, *(group[3] for group in groups)]) < 0:
        return f"{about[3]} rows, and {rows} in its row groups"
    # In CSV there is a comma or a line end after each cell.
    return f"{rows} rows of {len(columns)} cells" if rows * len(columns) > csv_size else None


def _of_pages(file: BinaryIO, about: dict[int, Any], csv_size: int) -> str | None:
    total = 0
    for count, (header, rows) in enumerate(_pages(file, about)):
        unpacked, (own, encoded) = header[2], ABOUT[header[1]]
        values, encoding = header[own][1], header[own][encoded]
        total += unpacked
        if not 0 <= unpacked <= LARGEST_PAGE:
            return f"a page of {unpacked} bytes"
        if encoding not in ENCODINGS:
            return f"a page in the encoding {encoding}"
        if not 0 <= values <= (unpacked if own == 7 else rows):
            return f"a page of {values} values"
        if total > SWELL * csv_size + SLACK or count >= MOST_PAGES:
            return f"{count + 1} pages of {total} bytes and more"
    return None


def _pages(file: BinaryIO, about: dict[int, Any]) -> Iterator[tuple[dict[int, Any], int]]:
    """The header of each page, and how many rows its row group has."""
    size = file.seek(0, 2)
    for group in about.get(4, []):
        for column in group[1]:
            if 1 in column:
                raise Broken("a column in another file")
            meta = column[3]
            if meta[5] <= 0:
                continue  # nothing reads the pages of a column without values
            at = meta[9]
            if 0 < meta.get(11, 0) < at:
                at = meta[11]
            end = at + meta[7]
            if not 0 < at <= end <= size:
                raise Broken("a column outside of the file")
            while at < end:
                header, length = _header(file, at)
                if header[3] < 0:
                    raise Broken("a page of less than no bytes")
                yield header, group[3]
                at += length + header[3]
            if at > end:
                raise Broken("a page that goes beyond its column")


def _header(file: BinaryIO, at: int) -> tuple[dict[int, Any], int]:
    """The header of the page at a place, and its length."""
    for most in (SMALL_HEADER, LARGEST_HEADER):
        file.seek(at)
        compact = Compact(file.read(most))
        try:
            return compact.struct(), compact.at
        except Broken:
            if most == LARGEST_HEADER:
                raise
    raise AssertionError("unreachable")


def careful_chunks(path: Path, schema: pa.Schema, rows: int) -> Iterator[pa.Table]:
    """Read as `formats.parquet_chunks` does, but a text that stands in many rows once only, as
    long as it is not known whether all of it goes into memory. For files without `excess`."""
    from pyarrow import parquet

    texts = [field.name for field in schema if pa.types.is_string(field.type)]
    with open_plain(path) as source, parquet.ParquetFile(source, read_dictionary=texts) as file:
        batches = file.iter_batches(batch_size=rows, use_threads=False)
        parts = (part for batch in batches for part in unfolded(batch, schema))
        for chunk in rechunk(parts, schema):
            chunk.validate(full=True)
            yield chunk


def rows_at_once(rows: int, csv_size: int) -> int:
    """How many rows to read at a time of a table of so many rows and bytes of CSV."""
    return max(1, min(CHUNK_ROWS, CHUNK_BYTES * rows // max(1, csv_size)))


def unfolded(batch: pa.RecordBatch, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """A batch with texts as numbers in dictionaries, in parts that hold the texts themselves.

    One text of a dictionary can stand in every row: a part holds no more than `PIECE` bytes of
    text, but for one that is a single row.
    """
    columns = [column for column in batch.columns if pa.types.is_dictionary(column.type)]
    most = batch.num_rows * sum(column.dictionary.nbytes for column in columns)
    if most > CHUNK_BYTES and sum(map(_length, columns)) > CHUNK_BYTES and batch.num_rows > 1:
        half = batch.num_rows // 2
        yield from unfolded(batch.slice(0, half), schema)
        yield from unfolded(batch.slice(half), schema)
    else:
        yield batch.cast(schema)


def _length(column: pa.DictionaryArray) -> int:
    """Bytes of the texts of a column."""
    import pyarrow.compute as pc

    lengths = pc.binary_length(column.dictionary).cast(pa.int64())
    return pc.sum(lengths.take(column.indices)).as_py() or 0
