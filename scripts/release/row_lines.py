"""Make the lines of a logical hash from rows, with Arrow: a large table would be slow in Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from ..package.csv_cells import format_cell
from ..package.formats import CHUNK_ROWS

TEXT = pa.large_string()
CONTROL = r"[\x00-\x1f]"
ESCAPES = [(chr(code), json.dumps(chr(code))[1:-1]) for code in (*b'\\"', *range(0x20))]
"""What JSON demands an escape for, and the escape. The backslash comes first."""


def sorted_lines(chunks: Iterable[pa.Table]) -> Iterator[memoryview]:
    """Yield the lines of all rows, sorted by their bytes, as many at a time as a chunk has."""
    lines = pa.chunked_array([_lines(chunk) for chunk in chunks], TEXT).combine_chunks()
    order = pc.sort_indices(lines)
    for start in range(0, len(order), CHUNK_ROWS):
        yield _bytes(lines.take(order.slice(start, CHUNK_ROWS)))


def _bytes(lines: pa.LargeStringArray) -> memoryview:
    """Return the bytes of texts, one after the other."""
    _, offsets, data = lines.buffers()
    ends = memoryview(offsets).cast("q")
    return memoryview(data)[ends[lines.offset] : ends[lines.offset + len(lines)]]


def _lines(rows: pa.Table) -> pa.LargeStringArray:
    """Return each row as a JSON array with a line feed."""
    cells = [_json(column.combine_chunks()) for column in rows.columns]
    arrays = pc.binary_join_element_wise(*cells, pa.scalar(",", TEXT))
    ends = (pa.scalar(text, TEXT) for text in ("[", "]\n", ""))
    start, end, nothing = ends
    return pc.binary_join_element_wise(start, arrays, end, nothing)


def _json(column: pa.Array) -> pa.LargeStringArray:
    """Return the cells of a column as JSON: the text in the CSV file, or null for an empty cell."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    texts = _texts(column)
    quote, nothing = pa.scalar('"', TEXT), pa.scalar("", TEXT)
    quoted = pc.binary_join_element_wise(quote, texts, quote, nothing)
    is_empty = pc.fill_null(pc.equal(texts, nothing), True)
    return pc.if_else(is_empty, pa.scalar("null", TEXT), quoted)


def _texts(column: pa.Array) -> pa.LargeStringArray:
    """Return the texts of cells, escaped."""
    if pa.types.is_floating(column.type):
        numbers = column.dictionary_encode()
        texts = [format_cell(number) for number in numbers.dictionary.to_pylist()]
        return pa.array(texts, TEXT).take(numbers.indices)
    texts = column.cast(TEXT)
    if pa.types.is_large_string(column.type) or pa.types.is_string(column.type):
        has_control = pc.any(pc.match_substring_regex(texts, CONTROL), min_count=0).as_py()
        for character, escape in ESCAPES if has_control else ESCAPES[:2]:
            texts = pc.replace_substring(texts, character, escape)
    return texts
