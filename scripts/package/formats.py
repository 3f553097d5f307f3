"""The file formats that a table is written in: one entry each."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from .csv_cells import format_cell
from .plain_files import open_plain
from .plain_lines import LONGEST_LINE

CHUNK_ROWS = 65_536
CHUNK_BYTES = 64 << 20
"""Rows, and bytes, that are held in memory at a time when a file is read."""

NUMERAL = r"^-?[0-9]+(\.[0-9]+)?([Ee][+-]?[0-9]+)?$"
"""A number as Table Schema writes it, but for those that are infinite or not a number."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. ``write`` gives the same bytes for the same table; ``chunks`` gives the
    table back, `CHUNK` rows at a time, from CSV with the types of the given schema. ``sized``
    says whether a descriptor may give the size (frictionless cannot count the bytes of a Parquet
    file), ``bounded`` whether it may set a minimum to numbers that can be missing (in Parquet it
    takes them for not-a-number)."""

    name: str
    mediatype: str
    resource: str
    sized: bool
    bounded: bool
    write: Callable[[pa.Table, Path], None]
    chunks: Callable[[Path, pa.Schema], Iterator[pa.Table]]

    def file(self, table: str) -> str:
        """Path of a table's file in the package."""
        return f"data/{table}.{self.name}"

    def resource_name(self, table: str) -> str:
        """Name of a table's resource in the descriptor."""
        return self.resource.format(table)


def write_csv(table: pa.Table, path: Path) -> None:
    """Write UTF-8 without BOM, comma, LF, quotes where needed; an empty cell is no value."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.column_names)
        for row in table.to_pylist():
            writer.writerow([format_cell(value) for value in row.values()])


def read_csv_chunks(path: Path, schema: pa.Schema) -> Iterator[pa.Table]:
    """Read with the types of ``schema``; an empty table gives one empty chunk.

    Raises pyarrow.ArrowInvalid where a cell has another type or the columns are others, and
    NotAPlainFile where there is no plain file.
    """
    from pyarrow import csv as arrow_csv

    written = [pa.string() if _is_number(f.type) else f.type for f in schema]
    options = arrow_csv.ConvertOptions(
        column_types=dict(zip(schema.names, written, strict=True)),
        null_values=[""],
        strings_can_be_null=True,
        true_values=[],
        false_values=[],
    )
    with open_plain(path) as file:
        header = file.readline(LONGEST_LINE).decode("utf-8", errors="replace").rstrip("\r\n")
        if header != ",".join(schema.names):
            raise pa.ArrowInvalid(f"the columns are {header[:200]!r}")
        file.seek(0)
        # An empty line is no row of any table, and other readers take it for one.
        lines = arrow_csv.ParseOptions(ignore_empty_lines=False)
        with arrow_csv.open_csv(file, parse_options=lines, convert_options=options) as reader:
            yield from rechunk((_with_numbers(batch, schema) for batch in reader), schema)


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _with_numbers(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """The same rows with the numbers of a schema for their texts.

    Arrow would take 0x10 and inf for numbers too, which other readers of CSV take for text.
    """
    import pyarrow.compute as pc

    for at, field in enumerate(schema):
        if _is_number(field.type):
            numerals = pc.match_substring_regex(batch.column(at), NUMERAL)
            if not pc.all(numerals, min_count=0).as_py():
                odd = batch.column(at).filter(pc.invert(numerals))[0].as_py()
                raise pa.ArrowInvalid(f"{field.name}: {odd[:200]!r} is no number")
            batch = batch.set_column(at, field, batch.column(at).cast(field.type))
    return batch


def write_parquet(table: pa.Table, path: Path) -> None:
    """Write with the schema of the table, an all-empty column keeping its type."""
    from pyarrow import parquet

    parquet.write_table(table, path, compression="zstd", row_group_size=CHUNK_ROWS)


def read_parquet_chunks(
    path: Path, schema: pa.Schema, rows: int = CHUNK_ROWS
) -> Iterator[pa.Table]:
    """Read as it is, ``rows`` at a time: the types are the file's own; an empty table gives one
    empty chunk. Raises NotAPlainFile where there is no plain file."""
    from pyarrow import parquet

    with open_plain(path) as source, parquet.ParquetFile(source) as file:
        own = file.schema_arrow
        yield from rechunk(file.iter_batches(batch_size=rows, use_threads=False), own)


def rechunk(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Put batches together to tables of `CHUNK` rows, or of fewer with `PIECE` bytes and more;
    the last, or only one, may be shorter."""
    waiting: list[pa.RecordBatch] = []
    rows, size, given = 0, 0, False
    for batch in batches:
        waiting.append(batch.cast(schema) if batch.schema != schema else batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if rows < CHUNK_ROWS and size < CHUNK_BYTES:
            continue
        table = pa.Table.from_batches(waiting, schema)
        whole = rows if size >= CHUNK_BYTES else rows - rows % CHUNK_ROWS
        for start in range(0, whole, CHUNK_ROWS):
            yield table.slice(start, min(CHUNK_ROWS, whole - start))
            given = True
        rest = table.slice(whole)
        waiting, rows, size = rest.to_batches(), rest.num_rows, rest.nbytes
    if rows or not given:
        yield pa.Table.from_batches(waiting, schema)


FORMATS = (
    Format("csv", "text/csv", "{}", True, True, write_csv, read_csv_chunks),
    Format(
        "parquet",
        "application/vnd.apache.parquet",
        "{}-parquet",
        False,
        False,
        write_parquet,
        read_parquet_chunks,
    ),
)
