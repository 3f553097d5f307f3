"""The file formats of tables: how each is written and read. `FORMATS` lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from ..limits import MAX_LINE_SIZE
from .csv_cells import format_cell
from .plain_files import open_plain

CHUNK_ROWS = 65_536
"""Rows of a chunk: as many as are held in memory at a time when a file is read."""

CHUNK_BYTES = 64 << 20
"""Bytes above which a chunk has fewer rows."""

NUMERAL = r"^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?(e-[0-9]{2,})?$"
"""A number as it is written: digits without zeros that say nothing, or very small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format of tables.

    ``write`` writes the same bytes for the same table. ``read_chunks`` reads a table of a schema
    in chunks of `CHUNK_ROWS` rows. ``resource`` is a template for the names of resources.
    ``stated_size`` tells whether the descriptor states encoding and size: frictionless cannot count
    the bytes of a Parquet file. ``optional_minimum`` tells whether it states the minimum of numbers
    that can be missing: in Parquet, frictionless takes missing ones for not-a-number.
    ``delimiter`` separates the cells of a text format. The dialect states it, or readers guess it.
    """

    name: str
    mediatype: str
    resource: str
    stated_size: bool
    optional_minimum: bool
    delimiter: str | None
    write: Callable[[pa.Table, Path], None]
    read_chunks: Callable[[Path, pa.Schema], Iterator[pa.Table]]

    def file(self, table: str) -> str:
        """Return the path of a table's file in the package."""
        return f"data/{table}.{self.name}"

    def resource_name(self, table: str) -> str:
        """Return the name of a table's resource in the descriptor."""
        return self.resource.format(table)


# CSV


def write_csv(table: pa.Table, path: Path) -> None:
    """Write a CSV file: UTF-8 without BOM, commas, LF, quotes where needed.

    An empty cell is a missing value.
    """
    import pyarrow.compute as pc

    comma, line_end, nothing = (pa.scalar(text, pa.large_string()) for text in (",", "\n", ""))
    with path.open("wb") as file:
        file.write(f"{','.join(table.column_names)}\n".encode())
        for chunk in table.to_batches(CHUNK_ROWS):
            cells = [_csv_cells(column) for column in chunk.columns]
            lines = pc.binary_join_element_wise(
                *cells, comma, null_handling="replace", null_replacement=""
            )
            ended = pc.binary_join_element_wise(lines, line_end, nothing)
            _, _, text = ended.buffers()
            if text is not None:
                file.write(text.slice(0, pc.sum(pc.binary_length(ended)).as_py()))


def _csv_cells(column: pa.Array) -> pa.LargeStringArray:
    """Return the cells of a column as they stand in a CSV file."""
    import pyarrow.compute as pc

    if pa.types.is_integer(column.type):
        return column.cast(pa.large_string())
    if not pa.types.is_string(column.type):
        return pa.array(map(format_cell, column.to_pylist()), pa.large_string())
    cells = column.cast(pa.large_string())
    is_quoted = pc.match_substring_regex(cells, '[",\n]')
    if not pc.any(is_quoted, min_count=0).as_py():
        return cells
    quote, nothing = (pa.scalar(text, pa.large_string()) for text in ('"', ""))
    doubled = pc.replace_substring(cells, '"', '""')
    quoted = pc.binary_join_element_wise(quote, doubled, quote, nothing)
    return pc.if_else(is_quoted, quoted, cells)


def read_csv_chunks(path: Path, schema: pa.Schema) -> Iterator[pa.Table]:
    """Read a CSV file with the types of ``schema``. An empty table gives one empty chunk.

    Raises pyarrow.ArrowInvalid if the columns or the type of a cell are not those of the schema,
    and NotAPlainFile if there is no plain file.
    """
    from pyarrow import csv as arrow_csv

    types = [pa.string() if _is_number(field.type) else field.type for field in schema]
    options = arrow_csv.ConvertOptions(
        column_types=dict(zip(schema.names, types, strict=True)),
        null_values=[""],
        strings_can_be_null=True,
        true_values=[],
        false_values=[],
    )
    with open_plain(path) as file:
        header = file.readline(MAX_LINE_SIZE).decode("utf-8", errors="replace").rstrip("\r\n")
        if header != ",".join(schema.names):
            raise pa.ArrowInvalid(f"the columns are {header[:200]!r}")
        file.seek(0)
        # An empty line is not a row of any table, but other readers take it for one.
        lines = arrow_csv.ParseOptions(ignore_empty_lines=False)
        with (
            _native(file) as source,
            arrow_csv.open_csv(source, parse_options=lines, convert_options=options) as reader,
        ):
            yield from rechunk((_parse_numbers(batch, schema) for batch in reader), schema)


@contextmanager
def _native(file: BinaryIO) -> Iterator[BinaryIO | pa.NativeFile]:
    """Open an open file once more, so that it is read without Python.

    Arrow reads ahead in a thread of its own. If that needs Python while the process ends, for
    instance after an error in an earlier part of the file, the process is aborted.
    """
    try:
        native = pa.OSFile(f"/dev/fd/{file.fileno()}")
    except OSError:  # a system without such names
        yield file
        return
    with native:
        yield native


def _is_number(type: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type) or pa.types.is_floating(type))


def _parse_numbers(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """Convert the text of number columns to numbers.

    Arrow would also accept 0x10 and inf, which other readers of CSV take for text.
    """
    import pyarrow.compute as pc

    for index, field in enumerate(schema):
        if _is_number(field.type):
            texts = batch.column(index)
            is_numeral = pc.match_substring_regex(texts, NUMERAL)
            if not pc.all(is_numeral, min_count=0).as_py():
                invalid = texts.filter(pc.invert(is_numeral))[0].as_py()
                raise pa.ArrowInvalid(
                    f"{field.name}: {invalid[:200]!r} is no number in plain digits"
                )
            numbers = texts.cast(field.type)
            if pa.types.is_floating(field.type) and pc.any(pc.is_inf(numbers)).as_py():
                too_large = texts.filter(pc.is_inf(numbers))[0].as_py()
                raise pa.ArrowInvalid(f"{field.name}: {too_large[:200]!r} is too large a number")
            batch = batch.set_column(index, field, numbers)
    return batch


# Parquet


def write_parquet(table: pa.Table, path: Path) -> None:
    """Write a Parquet file with the schema of the table, so that empty columns keep their type."""
    from pyarrow import parquet

    parquet.write_table(table, path, compression="zstd", row_group_size=CHUNK_ROWS)


def read_parquet_chunks(
    path: Path, schema: pa.Schema, rows: int = CHUNK_ROWS
) -> Iterator[pa.Table]:
    """Read a Parquet file with its own types. An empty table gives one empty chunk.

    Raises NotAPlainFile if there is no plain file.
    """
    from pyarrow import parquet

    with open_plain(path) as source, parquet.ParquetFile(source) as file:
        batches = file.iter_batches(batch_size=rows, use_threads=False)
        yield from rechunk(batches, file.schema_arrow)


# Chunks


def rechunk(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Combine batches to chunks of `CHUNK_ROWS` rows, or of fewer if they have `CHUNK_BYTES` bytes.

    The last chunk may be smaller. If there are no rows, one empty chunk is yielded.
    """
    waiting: list[pa.RecordBatch] = []
    rows, size, is_empty = 0, 0, True
    for batch in batches:
        waiting.append(batch.cast(schema) if batch.schema != schema else batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if rows < CHUNK_ROWS and size < CHUNK_BYTES:
            continue
        table = pa.Table.from_batches(waiting, schema)
        complete = rows if size >= CHUNK_BYTES else rows - rows % CHUNK_ROWS
        for start in range(0, complete, CHUNK_ROWS):
            yield table.slice(start, min(CHUNK_ROWS, complete - start))
            is_empty = False
        remainder = table.slice(complete)
        waiting, rows, size = remainder.to_batches(), remainder.num_rows, remainder.nbytes
    if rows or is_empty:
        yield pa.Table.from_batches(waiting, schema)


FORMATS = (
    Format(
        name="csv",
        mediatype="text/csv",
        resource="{}",
        stated_size=True,
        optional_minimum=True,
        delimiter=",",
        write=write_csv,
        read_chunks=read_csv_chunks,
    ),
    Format(
        name="parquet",
        mediatype="application/vnd.apache.parquet",
        resource="{}-parquet",
        stated_size=False,
        optional_minimum=False,
        delimiter=None,
        write=write_parquet,
        read_chunks=read_parquet_chunks,
    ),
)
"""All formats. Every table is written in each of them."""
