"""Write ``LOGICAL-HASHES`` and ``SHA256SUMS``, in the format of ``sha256sum``.

``SHA256SUMS`` has the SHA-256 of every other file. ``LOGICAL-HASHES`` has the logical hash of each
table. The bytes of a Parquet file depend on the library that wrote it. A logical hash depends only
on the content: any program in any language computes the same one from the CSV file, the Parquet
file, the database or the workbook. It is the SHA-256 of these lines of UTF-8, each with a line feed
at its end:

- first, a JSON array with an array for each column: its name and its type, one of the Table Schema
  types ``string``, ``integer``, ``number`` and ``date``;
- then, for each row, a JSON array of its cells: the text of the cell in the CSV file, or ``null``
  for an empty cell. These lines are sorted by their bytes.

The JSON follows RFC 8785: no spaces, and only the escapes that JSON demands.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from ..errors import PressError, Problem
from ..package.formats import CHUNK_ROWS
from .inputs import ReleaseInputs
from .row_lines import sorted_lines
from .sha256sums import SHA256SUMS, file_hashes

LOGICAL = "LOGICAL-HASHES"


class UnsupportedColumnType(PressError):
    """A column has a type that has no logical hash."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the logical hashes, and then the SHA-256 of every file. This writer runs last."""
    hashes = {name: logical_hash(table) for name, table in inputs.tables.items()}
    _write_list(folder / LOGICAL, hashes)
    _write_list(folder / SHA256SUMS, file_hashes(folder))


def _write_list(path: Path, hashes: dict[str, str]) -> None:
    """Write hashes and names as ``sha256sum`` does."""
    lines = "".join(f"{hash}  {name}\n" for name, hash in sorted(hashes.items()))
    path.write_text(lines, encoding="utf-8", newline="\n")


def logical_hash(table: pa.Table) -> str:
    """Return the logical hash of a table, in hexadecimal digits.

    Raises UnsupportedColumnType if a column holds neither text, integers, numbers nor dates.
    """
    starts = range(0, table.num_rows, CHUNK_ROWS)
    return hash_chunks(table.schema, (table.slice(start, CHUNK_ROWS) for start in starts))


def hash_chunks(schema: pa.Schema, chunks: Iterable[pa.Table]) -> str:
    """Return the logical hash of a table whose rows come in chunks, as `logical_hash` does."""
    columns = [[field.name, _type(field)] for field in schema]
    header = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    hasher = hashlib.sha256(f"{header}\n".encode())
    for lines in sorted_lines(chunks):
        hasher.update(lines)
    return hasher.hexdigest()


def _type(field: pa.Field) -> str:
    """Return the Table Schema type of a column, for any of the Arrow types that can hold it."""
    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return "string"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_floating(kind):
        return "number"
    if pa.types.is_date(kind):
        return "date"
    expected = "text, integers, numbers or dates"
    message = "there is no logical hash for a column of this type"
    raise UnsupportedColumnType(
        str(
            Problem(
                field.name,
                message,
                expected=expected,
                found=str(kind),
                remedy="cast it to one of these",
            )
        )
    )
