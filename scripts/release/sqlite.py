"""The tables as a SQLite database, with a view of each table of facts that a person can read."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from ..errors import PressError, Problem
from ..project import NAME
from .contents import Contents
from .ddl import indexes, quoted, table, view

FILE = f"{NAME}.sqlite"
APPLICATION = int.from_bytes(b"ABPR", "big")
PAGE = 4096

OLDEST = (3, 37, 0)
"""The first version of SQLite with STRICT tables."""

COUNTER, VALID_FOR, WRITER = 24, 92, 96
"""Where in the header of the file are the change counter, the counter at which the last writer's
version was noted, and that version, of four bytes each (https://sqlite.org/fileformat2.html). A
reader compares the first two, and shows the third."""


class NoDatabase(PressError):
    """The database cannot be made."""


def write(contents: Contents, folder: Path) -> None:
    """Write the database. Raises NoDatabase where the library is too old, or where a row breaks
    what its table or a reference demands."""
    if sqlite3.sqlite_version_info < OLDEST:
        expected = f"SQLite {'.'.join(map(str, OLDEST))} or later, for its STRICT tables"
        _refuse("the library", expected, sqlite3.sqlite_version, "use a newer Python")
    path = folder / FILE
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        _fill(database, contents)
    _settle(path)


def _fill(database: sqlite3.Connection, contents: Contents) -> None:
    settings = {
        "page_size": PAGE,
        "encoding": "'UTF-8'",
        "auto_vacuum": "NONE",
        "journal_mode": "MEMORY",
        "foreign_keys": "OFF",
        "application_id": APPLICATION,
        "user_version": number(contents.entry.version),
    }
    for name, value in settings.items():
        database.execute(f"PRAGMA {name} = {value}")
    database.execute("BEGIN")
    for name, model in contents.models.items():
        database.execute(table(model))
        marks = ", ".join("?" * len(model.columns))
        order = [column.name for column in model.columns]
        rows = _rows(contents.tables[name].select(order))
        try:
            database.executemany(f"INSERT INTO {quoted(name)} VALUES ({marks})", rows)
        except sqlite3.IntegrityError as error:
            _refuse(name, "rows that keep what their model says", str(error), "correct the rows")
    for model in contents.models.values():
        for statement in indexes(model):
            database.execute(statement)
    for model in contents.models.values():
        if model.has_evidence:
            database.execute(view(model, contents.models))
    database.execute("COMMIT")
    broken = database.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        expected = f"rows that refer to rows of {broken[2]}"
        _refuse(broken[0], expected, f"row {broken[1]} does not", "correct the row")
    database.execute("VACUUM")


def _rows(rows: pa.Table) -> Iterator[tuple[Any, ...]]:
    columns = [map(_cell, column.to_pylist()) for column in rows.columns]
    return zip(*columns, strict=True)


def _cell(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def number(version: str) -> int:
    """A version as one whole number, which sorts as versions do: 1.2.3 is 1002003.

    Raises NoDatabase where a part of it is 1000 or more.
    """
    major, minor, patch = map(int, version.split("."))
    if max(major, minor, patch) > 999:
        _refuse("the version", "parts below 1000", version, "raise the part before it")
    return major * 1_000_000 + minor * 1000 + patch


def _settle(path: Path) -> None:
    """Have the header say the same whichever library wrote it: as if the first version that can
    read the file had, in one go."""
    oldest = OLDEST[0] * 1_000_000 + OLDEST[1] * 1000 + OLDEST[2]
    with path.open("r+b") as file:
        for at, value in ((COUNTER, 1), (VALID_FOR, 1), (WRITER, oldest)):
            file.seek(at)
            file.write(value.to_bytes(4, "big"))


def _refuse(place: str, expected: str, found: str, remedy: str) -> NoReturn:
    message = "the database cannot be made"
    raise NoDatabase(
        str(Problem(f"{FILE}: {place}", message, expected=expected, found=found, remedy=remedy))
    )
