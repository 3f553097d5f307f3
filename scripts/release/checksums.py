"""The checksums of a release: of its files, and of what its tables say.

The bytes of a Parquet file hang on the library that wrote it. The logical hash of a table hangs on
nothing but its content: it is the same computed from the CSV file, the Parquet file, the database
or the workbook, by any program in any language. It is the SHA-256 of lines of UTF-8, each with a
line feed at its end:

- the first line is a JSON array with an array for each column: its name and its type, which is one
  of ``string``, ``integer``, ``number``, ``date`` (those of Table Schema);
- then there is a line for each row, sorted by their bytes: a JSON array of the cells, each a string
  as it is written in the CSV file, or ``null`` where there is none.

The JSON is that of RFC 8785: no spaces, and no escapes but those that JSON demands.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..errors import PressError, Problem
from ..package.csv_cells import format_cell
from .contents import Contents
from .hash_list import SUMS, sums

LOGICAL = "LOGICAL-HASHES"


class NoType(PressError):
    """A column has a type that no table of ours has."""


def write(contents: Contents, folder: Path) -> None:
    """Write the logical hash of each table, and then the SHA-256 of every file that is there but
    of the list itself: this part comes last."""
    hashes = {name: logical_hash(table) for name, table in contents.tables.items()}
    _write(folder / LOGICAL, hashes)
    _write(folder / SUMS, sums(folder))


def _write(path: Path, hashes: dict[str, str]) -> None:
    """Write lines as ``sha256sum`` does."""
    lines = "".join(f"{hash}  {name}\n" for name, hash in sorted(hashes.items()))
    path.write_text(lines, encoding="utf-8", newline="\n")


def logical_hash(table: pa.Table) -> str:
    """The logical hash of a table, in hexadecimal digits: see above for what it is made of.

    Raises NoType where a column is none of text, whole numbers, numbers and days.
    """
    found = hashlib.sha256(_line([field.name, _type(field)] for field in table.schema))
    columns = [map(format_cell, column.to_pylist()) for column in table.columns]
    for line in sorted(_line(cell or None for cell in row) for row in zip(*columns, strict=True)):
        found.update(line)
    return found.hexdigest()


def _line(values: Iterable[Any]) -> bytes:
    found = json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
    return f"{found}\n".encode()


def _type(field: pa.Field) -> str:
    """The Table Schema type of a column, however a library keeps it in memory."""
    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return "string"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_floating(kind):
        return "number"
    if pa.types.is_date(kind):
        return "date"
    expected = "text, whole numbers, numbers or days"
    message = "there is no logical hash for a column of this type"
    raise NoType(
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
