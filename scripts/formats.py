"""The file formats that a table is written in: one entry each."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. ``write`` gives the same bytes for the same table; ``read`` gives a table
    back, for CSV with the types of the given schema. ``sized`` says whether a descriptor may
    give the size (frictionless cannot count the bytes of a Parquet file), ``bounded`` whether it
    may set a minimum to numbers that can be missing (in Parquet it takes them for not-a-number)."""

    name: str
    mediatype: str
    resource: str
    sized: bool
    bounded: bool
    write: Callable[[pa.Table, Path], None]
    read: Callable[[Path, pa.Schema], pa.Table]

    def file(self, table: str) -> str:
        """Path of a table's file in the package."""
        return f"data/{table}.{self.name}"

    def resource_name(self, table: str) -> str:
        """Name of a table's resource in the descriptor."""
        return self.resource.format(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def write_csv(table: pa.Table, path: Path) -> None:
    """Write UTF-8 without BOM, comma, LF, quotes where needed; an empty cell is no value."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.column_names)
        for row in table.to_pylist():
            writer.writerow([_cell(value) for value in row.values()])


def read_csv(path: Path, schema: pa.Schema) -> pa.Table:
    """Read with the types of ``schema``. Raises pyarrow.ArrowInvalid where a cell has another."""
    from pyarrow import csv as arrow_csv

    options = arrow_csv.ConvertOptions(
        column_types=schema, null_values=[""], strings_can_be_null=True
    )
    table = arrow_csv.read_csv(path, convert_options=options)
    return table.cast(schema) if table.column_names == schema.names else table


def write_parquet(table: pa.Table, path: Path) -> None:
    """Write with the schema of the table, an all-empty column keeping its type."""
    from pyarrow import parquet

    parquet.write_table(table, path, compression="zstd", store_schema=True)


def read_parquet(path: Path, schema: pa.Schema) -> pa.Table:
    """Read as it is; the schema is the file's own."""
    from pyarrow import parquet

    return parquet.ParquetFile(path).read()


FORMATS = (
    Format("csv", "text/csv", "{}", True, True, write_csv, read_csv),
    Format(
        "parquet",
        "application/vnd.apache.parquet",
        "{}-parquet",
        False,
        False,
        write_parquet,
        read_parquet,
    ),
)
