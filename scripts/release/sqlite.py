"""Write ``alibaba-press.sqlite``: all tables, and a view of each in full, with names and quotes.

`facts` has a full-text index. Tables, keys and constraints follow from the models (see `ddl`). The
file is the same to the byte whichever version of SQLite writes it.
"""

from __future__ import annotations

import datetime
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from ..errors import PressError, Problem
from ..package.full_query import sql_identifier
from ..project import NAME
from .addresses import addresses
from .ddl import SEARCH, create_indexes, create_search, create_table, create_view
from .inputs import ReleaseInputs

FILE = f"{NAME}.sqlite"
APPLICATION_ID = int.from_bytes(b"ABPR", "big")
PAGE_SIZE = 4096

MIN_VERSION = (3, 31, 0)
"""The version of SQLite whose grammar the database keeps to."""

ABOUT = "about"
"""The table that says what the database is: a name and a value in each row."""

CHANGE_COUNTER, VERSION_VALID_FOR, WRITER_VERSION = 24, 92, 96
"""Offsets of three fields of four bytes in the header of the file: the change counter, the change
counter for which the version is valid, and the version of the last writer. See
https://sqlite.org/fileformat2.html."""

HEADER_SIZE = 100
POINTERS = {2: 12, 5: 12, 10: 8, 13: 8}
"""Where the pointers to the cells of a page begin, by its type."""


class CannotWriteDatabase(PressError):
    """The database cannot be written."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the database.

    Raises CannotWriteDatabase if SQLite is too old, or if a row violates a constraint.
    """
    if sqlite3.sqlite_version_info < MIN_VERSION:
        _fail(
            "the library",
            expected=f"SQLite {'.'.join(map(str, MIN_VERSION))} or later",
            found=sqlite3.sqlite_version,
            remedy="use a newer Python",
        )
    path = folder / FILE
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        _insert_tables(database, inputs)
    _normalize_header(path)
    _clear_unused_bytes(path)


def _insert_tables(database: sqlite3.Connection, inputs: ReleaseInputs) -> None:
    """Create all tables, indexes and views, and insert the rows."""
    settings = {
        "page_size": PAGE_SIZE,
        "encoding": "'UTF-8'",
        "auto_vacuum": "NONE",
        "journal_mode": "MEMORY",
        "foreign_keys": "OFF",
        "secure_delete": "ON",  # unused bytes are zeros whatever the library is built with
        "application_id": APPLICATION_ID,
        "user_version": version_number(inputs.entry.version),
    }
    for name, value in settings.items():
        database.execute(f"PRAGMA {name} = {value}")
    database.execute("BEGIN")
    for name, model in inputs.models.items():
        database.execute(create_table(model))
        marks = ", ".join("?" * len(model.columns))
        order = [column.name for column in model.columns]
        rows = _rows(inputs.tables[name].select(order))
        try:
            database.executemany(f"INSERT INTO {sql_identifier(name)} VALUES ({marks})", rows)
        except sqlite3.IntegrityError as error:
            _fail(
                name,
                expected="rows that keep what their model says",
                found=str(error),
                remedy="correct the rows",
            )
    for model in inputs.models.values():
        for statement in create_indexes(model):
            database.execute(statement)
    for model in inputs.models.values():
        if (view := create_view(model, inputs.models)) is not None:
            database.execute(view)
    try:
        for statement in create_search():
            database.execute(statement)
    except sqlite3.OperationalError as error:
        _fail(
            SEARCH,
            expected="SQLite with its module FTS5",
            found=str(error),
            remedy="use a Python whose SQLite has FTS5",
        )
    database.execute(f"CREATE TABLE {ABOUT} (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)")
    database.executemany(f"INSERT INTO {ABOUT} VALUES (?, ?)", _about(inputs).items())
    database.execute("COMMIT")
    broken = database.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        table, row, target, _ = broken
        _fail(
            table,
            expected=f"rows that refer to rows of {target}",
            found=f"row {row} does not",
            remedy="correct the row",
        )
    database.execute("VACUUM")


def _about(inputs: ReleaseInputs) -> dict[str, str]:
    """Return what the database is, by name."""
    descriptor = inputs.descriptor
    licence = descriptor["licenses"][0]
    return {
        "title": descriptor["title"],
        "description": descriptor["description"],
        "version": inputs.entry.version,
        "date": inputs.entry.date.isoformat(),
        "licence": licence["title"],
        "licence_address": licence["path"],
        **addresses(descriptor),
    }


def _rows(rows: pa.Table) -> Iterator[tuple[Any, ...]]:
    """Return the rows as SQLite stores them."""
    columns = [map(_cell, column.to_pylist()) for column in rows.columns]
    return zip(*columns, strict=True)


def _cell(value: Any) -> Any:
    """Return a date as text, and any other value unchanged."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def version_number(version: str) -> int:
    """Return a version as one integer that sorts as versions do: 1.2.3 is 1002003.

    Raises CannotWriteDatabase if a part of it is 1000 or more.
    """
    major, minor, patch = map(int, version.split("."))
    if max(major, minor, patch) > 999:
        _fail(
            "the version",
            expected="parts below 1000",
            found=version,
            remedy="raise the part before it",
        )
    return major * 1_000_000 + minor * 1000 + patch


def _normalize_header(path: Path) -> None:
    """Make the header independent of the library: the oldest possible version, and one change."""
    major, minor, patch = MIN_VERSION
    version = major * 1_000_000 + minor * 1000 + patch
    fields = {CHANGE_COUNTER: 1, VERSION_VALID_FOR: 1, WRITER_VERSION: version}
    with path.open("r+b") as file:
        for offset, value in fields.items():
            file.seek(offset)
            file.write(value.to_bytes(4, "big"))


def _clear_unused_bytes(path: Path) -> None:
    """Write zeros between pointers and cells of each page, where versions leave old bytes."""
    content = bytearray(path.read_bytes())
    for page in range(0, len(content), PAGE_SIZE):
        head = page or HEADER_SIZE
        if (pointers := POINTERS.get(content[head])) is None:
            continue  # the page continues a long cell
        cell_count, cells = struct.unpack_from(">HH", content, head + 3)
        start, end = head + pointers + 2 * cell_count, page + cells
        content[start:end] = bytes(end - start)
    path.write_bytes(content)


def _fail(place: str, *, expected: str, found: str, remedy: str) -> NoReturn:
    """Raise CannotWriteDatabase."""
    message = "the database cannot be written"
    raise CannotWriteDatabase(
        str(Problem(f"{FILE}: {place}", message, expected=expected, found=found, remedy=remedy))
    )
