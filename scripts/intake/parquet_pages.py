"""Measure how much memory a Parquet file takes when it is read, before a library reads it.

The metadata at the end of a file cannot be trusted: it may state a size that is too small. But
each page is preceded by a header with its lengths, compressed and uncompressed. So the headers of
all pages are read, without decompressing any page.

The layout, from parquet.thrift and the README of Apache Parquet: a file ends with its metadata,
the length of the metadata (four bytes) and ``PAR1``. A column of a row group is a run of pages,
each preceded by its header. Fields of a header or of the metadata are known by their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, BinaryIO, NamedTuple

from ..limits import (
    MAX_PAGE_HEADER_SIZE,
    MAX_PAGE_HEADERS_SHARE,
    MAX_PAGE_SIZE,
    MAX_PAGES,
    MAX_PARQUET_METADATA_SIZE,
    MAX_PARQUET_RATIO,
    PAGE_HEADERS_ALLOWANCE,
    PARQUET_ALLOWANCE,
)
from .thrift import CompactReader, Int64, MalformedThrift

MAGIC = b"PAR1"
"""The last bytes of every Parquet file."""

USUAL_HEADER = 1 << 9
"""Bytes that are read of the header of a page at first: enough for most."""

DATA_PAGE, DICTIONARY_PAGE, DATA_PAGE_V2 = 0, 2, 3
"""The types of pages."""

TYPE_HEADERS = {DATA_PAGE: (5, 2), DICTIONARY_PAGE: (7, 2), DATA_PAGE_V2: (8, 4)}
"""For each type of page, the field of the header with its details, and therein the field of the
encoding. The number of values is always the first field of the details."""

PLAIN, PLAIN_DICTIONARY, RLE, RLE_DICTIONARY = 0, 2, 3, 8
ENCODINGS = frozenset({PLAIN, PLAIN_DICTIONARY, RLE, RLE_DICTIONARY})
"""The accepted encodings: only a value of a dictionary can be larger than its encoded bytes."""


def find_page_fault(file: BinaryIO, csv_size: int) -> str | None:
    """Return why a Parquet file must not be read, or None if it may be read.

    It must be a flat table and no larger than a table of ``csv_size`` bytes of CSV can be.
    """
    try:
        metadata = _read_metadata(file)
        return _find_metadata_fault(metadata, csv_size) or _find_fault(file, metadata, csv_size)
    except (MalformedThrift, LookupError, TypeError, AttributeError, ValueError) as error:
        return f"metadata of another form: {error}"


def _read_metadata(file: BinaryIO) -> dict[int, Any]:
    size = file.seek(0, 2)
    if size < 12:
        raise MalformedThrift("it ends too early")
    file.seek(size - 8)
    length = int.from_bytes(file.read(4), "little")
    if file.read(4) != MAGIC or not 0 < length <= min(size - 12, MAX_PARQUET_METADATA_SIZE):
        raise MalformedThrift(f"{length} bytes of metadata before the end")
    file.seek(size - 8 - length)
    return CompactReader(file.read(length)).struct()


def _find_metadata_fault(metadata: dict[int, Any], csv_size: int) -> str | None:
    root, *columns = metadata[2]
    groups = metadata.get(4, [])
    if root.get(5) != len(columns) or any(column.get(5) for column in columns):
        return "columns within columns"
    if any(len(group[1]) != len(columns) for group in groups):
        return "a row group without one of the columns"
    rows = sum(group[3] for group in groups)
    if rows != metadata[3] or min([0, *(group[3] for group in groups)]) < 0:
        return f"{metadata[3]} rows, and {rows} in its row groups"
    # In CSV there is a comma or a line end after each cell.
    return f"{rows} rows of {len(columns)} cells" if rows * len(columns) > csv_size else None


def _find_fault(file: BinaryIO, metadata: dict[int, Any], csv_size: int) -> str | None:
    total = 0
    for count, (header, rows) in enumerate(_page_headers(file, metadata), start=1):
        uncompressed, (details, encoding_field) = header[2], TYPE_HEADERS[header[1]]
        values, encoding = header[details][1], header[details][encoding_field]
        is_dictionary = header[1] == DICTIONARY_PAGE
        total += uncompressed
        if not 0 <= uncompressed <= MAX_PAGE_SIZE:
            return f"a page of {uncompressed} bytes"
        if encoding not in ENCODINGS:
            return f"a page in the encoding {encoding}"
        if not 0 <= values <= (uncompressed if is_dictionary else rows):
            return f"a page of {values} values"
        if total > MAX_PARQUET_RATIO * csv_size + PARQUET_ALLOWANCE or count > MAX_PAGES:
            return f"{count} pages of {total} bytes and more"
    return None


class _Chunk(NamedTuple):
    """A column of a row group: where its pages start and end, and the rows of the group."""

    start: int
    end: int
    rows: int


def _chunks(file: BinaryIO, metadata: dict[int, Any]) -> list[_Chunk]:
    """Return the chunks with pages, in the order of the file. None overlaps another."""
    size = file.seek(0, 2)
    chunks: list[_Chunk] = []
    for group in metadata.get(4, []):
        for column in group[1]:
            if 1 in column:
                raise MalformedThrift("a column in another file")
            chunk = column[3]
            if chunk[5] <= 0:
                continue  # no library reads the pages of a column without values
            if not isinstance(chunk.get(11, Int64()), Int64):
                raise MalformedThrift("a field 11 of another type")
            start = chunk[9]
            if 0 < chunk.get(11, 0) < start:  # a dictionary page comes first
                start = chunk[11]
            end = start + chunk[7]
            if not 0 < start <= end <= size:
                raise MalformedThrift("a column outside of the file")
            chunks.append(_Chunk(start, end, group[3]))
    chunks.sort()
    for earlier, later in pairwise(chunks):
        if later.start < earlier.end:
            raise MalformedThrift("columns that share their pages")
    return chunks


def _page_headers(file: BinaryIO, metadata: dict[int, Any]) -> Iterator[tuple[dict[int, Any], int]]:
    """Yield the header of each page, and how many rows the row group of the page has."""
    size = file.seek(0, 2)
    largest = size * MAX_PAGE_HEADERS_SHARE // 100 + PAGE_HEADERS_ALLOWANCE
    total = 0
    for position, end, rows in _chunks(file, metadata):
        while position < end:
            header, length = _read_header(file, position)
            total += length
            if total > largest:
                raise MalformedThrift(f"headers of pages of more than {largest} bytes")
            if header[3] < 0:
                raise MalformedThrift("a page of less than no bytes")
            yield header, rows
            position += length + header[3]
        if position > end:
            raise MalformedThrift("a page that goes beyond its column")


def _read_header(file: BinaryIO, position: int) -> tuple[dict[int, Any], int]:
    """Return the header of the page at a position, and the length of the header."""
    for size in (USUAL_HEADER, MAX_PAGE_HEADER_SIZE):
        file.seek(position)
        reader = CompactReader(file.read(size))
        try:
            return reader.struct(), reader.position
        except MalformedThrift:
            if size == MAX_PAGE_HEADER_SIZE:
                raise
    raise AssertionError("unreachable")
