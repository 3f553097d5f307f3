"""Inputs of a release, of the small package and of the real one, for tests of single files."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.changelog import Entry
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support.small_package import small_package, small_tables

ENTRY = Entry("1.2.3", datetime.date(2026, 1, 31), "Something is new.\n")


@cache
def small_inputs() -> ReleaseInputs:
    """Return the inputs of a release of the small package."""
    return ReleaseInputs(ENTRY, tables(), small_tables(), _descriptor(small_package()))


@cache
def real_inputs() -> ReleaseInputs:
    """Return the inputs of a release of the package of this checkout."""
    rows = {name: _table(ROOT / "data" / f"{name}.parquet") for name in tables()}
    return ReleaseInputs(ENTRY, tables(), rows, _descriptor(ROOT))


def with_table_changed(
    inputs: ReleaseInputs, table: str, change: Callable[[pa.Table], pa.Table]
) -> ReleaseInputs:
    """Return the same inputs with one table changed."""
    rows = dict(inputs.tables) | {table: change(inputs.tables[table])}
    return ReleaseInputs(inputs.entry, inputs.models, rows, inputs.descriptor)


def with_cell(column: str, value: object, row: int = 0) -> Callable[[pa.Table], pa.Table]:
    """Return a function that changes one cell of a table."""

    def change(rows: pa.Table) -> pa.Table:
        cells = rows[column].to_pylist()
        cells[row] = value
        index = rows.column_names.index(column)
        field = rows.field(index)
        return rows.set_column(index, field, pa.array(cells, field.type))

    return change


def with_rows_swapped(rows: pa.Table) -> pa.Table:
    """Return a table with its halves swapped, so that its rows are in another order."""
    half = rows.num_rows // 2
    return pa.concat_tables([rows.slice(half), rows.slice(0, half)])


def _table(path: Path) -> pa.Table:
    return parquet.ParquetFile(path).read()


def _descriptor(folder: Path) -> dict[str, object]:
    descriptor: dict[str, object] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return descriptor
