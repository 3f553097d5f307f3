"""Large packages are compared with little memory and time, whatever differs between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.benchmarks.multiply import multiply, read
from alibaba_press.schemas import tables
from alibaba_press.scripts.project import ROOT
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.shared import shared_folder

ROWS = 430_000
"""The rows of a package whose CSV files have about 100 MB."""

Tables = dict[str, pa.Table]


@pytest.fixture
def old() -> Path:
    """Return a large package. It is shared."""
    folder = shared_folder("large-package", lambda folder: write(folder, read(ROOT, tables())))
    return folder / "package"


def write(folder: Path, rows: Tables) -> Path:
    """Write a large package of copies of some rows."""
    multiply(rows, tables(), ROWS, folder / "package")
    return folder / "package"


def nothing(rows: Tables) -> None:
    """Change nothing."""


def each_row(rows: Tables) -> None:
    """Change a cell of each row of evidence and of each event."""
    for table, column in (("evidence", "quote"), ("events", "title")):
        index = rows[table].column_names.index(column)
        field = rows[table].schema.field(column)
        texts = pa.array([f"{text} x" for text in rows[table][column].to_pylist()])
        rows[table] = rows[table].set_column(index, field, texts)


def one_row(rows: Tables) -> None:
    """Withdraw the first of all rows that are copied, with all its copies."""
    rows["statements"] = rows["statements"].slice(1)


@pytest.mark.slow
@pytest.mark.parametrize("change", [nothing, one_row, each_row])
def test_two_packages_of_100_megabytes_are_compared(
    change: Callable[[Tables], None], old: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    rows = read(ROOT, tables())
    change(rows)
    call = ["diff", str(old), str(write(tmp_path, rows)), "--format", "json"]
    result = sandbox.call(*call)
    assert result.code == (0 if change is nothing else 1), result.error
