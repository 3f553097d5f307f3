"""Read the rows of an untrusted Parquet file in bounded memory, after its pages were checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from ..package.formats import CHUNK_BYTES, CHUNK_ROWS, rechunk
from ..package.plain_files import open_plain


def read_checked_chunks(path: Path, schema: pa.Schema, rows: int) -> Iterator[pa.Table]:
    """Read a Parquet file as `formats.read_parquet_chunks` does, but safely, and validate its data.

    A text that many rows share is held once until it is known that all its copies fit into
    memory. The pages must have been checked with `parquet_pages.find_page_fault`.
    """
    from pyarrow import parquet

    texts = [field.name for field in schema if pa.types.is_string(field.type)]
    with open_plain(path) as source, parquet.ParquetFile(source, read_dictionary=texts) as file:
        batches = file.iter_batches(batch_size=rows, use_threads=False)
        parts = (part for batch in batches for part in _without_dictionaries(batch, schema))
        for chunk in rechunk(parts, schema):
            chunk.validate(full=True)
            yield chunk


def rows_per_chunk(rows: int, csv_size: int) -> int:
    """Return how many rows to read at a time from a table of so many rows and bytes of CSV."""
    return max(1, min(CHUNK_ROWS, CHUNK_BYTES * rows // max(1, csv_size)))


def _without_dictionaries(batch: pa.RecordBatch, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a batch with plain texts instead of indices into dictionaries.

    One long text can stand in every row. So the batch is halved until a part has at most
    `CHUNK_BYTES` bytes of text, or one row.
    """
    columns = [column for column in batch.columns if pa.types.is_dictionary(column.type)]
    upper_bound = batch.num_rows * sum(column.dictionary.nbytes for column in columns)
    too_large = upper_bound > CHUNK_BYTES and sum(map(_text_bytes, columns)) > CHUNK_BYTES
    if too_large and batch.num_rows > 1:
        half = batch.num_rows // 2
        yield from _without_dictionaries(batch.slice(0, half), schema)
        yield from _without_dictionaries(batch.slice(half), schema)
    else:
        yield batch.cast(schema)


def _text_bytes(column: pa.DictionaryArray) -> int:
    """Return how many bytes the texts of a column take without its dictionary."""
    import pyarrow.compute as pc

    lengths = pc.binary_length(column.dictionary).cast(pa.int64())
    return pc.sum(lengths.take(column.indices)).as_py() or 0
