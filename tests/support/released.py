"""What a release of the small package is made from, and of the real one, for tests of its
parts."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.changelog import Entry
from alibaba_press.scripts.release.contents import Contents
from alibaba_press.tests.support.small import whole

ENTRY = Entry("1.2.3", datetime.date(2026, 1, 31), "Something is new.\n")


@cache
def small() -> Contents:
    """The contents of a release of the small package."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = library.build(whole(folder).sources())
        library.write(built, tables(), folder / "package")
        return Contents(ENTRY, tables(), built, _descriptor(folder / "package"))


@cache
def real() -> Contents:
    """The contents of a release of the package of this checkout."""
    held = {name: _table(ROOT / "data" / f"{name}.parquet") for name in tables()}
    return Contents(ENTRY, tables(), held, _descriptor(ROOT))


def changed(contents: Contents, table: str, change: Callable[[pa.Table], pa.Table]) -> Contents:
    """The same contents but for one table."""
    held = dict(contents.tables) | {table: change(contents.tables[table])}
    return Contents(contents.entry, contents.models, held, contents.descriptor)


def with_cell(column: str, value: object, row: int = 0) -> Callable[[pa.Table], pa.Table]:
    """A change of one cell."""

    def change(rows: pa.Table) -> pa.Table:
        cells = rows[column].to_pylist()
        cells[row] = value
        at = rows.column_names.index(column)
        return rows.set_column(at, rows.field(at), pa.array(cells, rows.field(at).type))

    return change


def _table(path: Path) -> pa.Table:
    return parquet.ParquetFile(path).read()


def _descriptor(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return found
