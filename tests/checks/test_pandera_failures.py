"""Failures of pandera's checks: which cells they name, and how many are listed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts.checks.pandera_failures import CellCheck, Failure
from alibaba_press.scripts.limits import MAX_FINDINGS

FIGURES = tables()["figures"]


def figures() -> pa.Table:
    return parquet.read_table(ROOT / "data" / "figures.parquet")


def failures(table: TableModel, chunks: Iterator[pa.Table], most: int) -> list[Failure]:
    """Return the failures of a table after its rows were taken."""
    check = CellCheck(table, most)
    deque(check.watch(chunks), maxlen=0)
    return check.failures


def with_cell(column: str, row: int, value: object) -> pa.Table:
    """The figures with another value in one cell."""
    rows = figures()
    cells = rows[column].to_pylist()
    cells[row] = value
    index = rows.schema.get_field_index(column)
    field = rows.schema.field(index)
    return rows.set_column(index, field, pa.array(cells, field.type))


def chunks(rows: pa.Table, size: int = 20) -> Iterator[pa.Table]:
    return (rows.slice(start, size) for start in range(0, rows.num_rows, size))


@pytest.mark.parametrize(
    ("column", "row", "value", "line"),
    [
        ("metric", 0, "no term", 2),
        ("id", 50, "No Slug", 52),
        ("title", 59, None, 61),
        ("period", 60, "2018-12-24T00:00", 62),
    ],
)
def test_a_failure_names_the_line_the_column_and_the_key(
    column: str, row: int, value: object, line: int
) -> None:
    broken = with_cell(column, row, value)
    [failure] = failures(FIGURES, chunks(broken), MAX_FINDINGS)
    assert (failure.line, failure.column) == (line, column)
    assert failure.key == broken["id"][row].as_py()


def test_an_empty_cell_is_shown_as_nothing() -> None:
    for column in ("title", "metric"):
        [failure] = failures(FIGURES, chunks(with_cell(column, 0, None)), MAX_FINDINGS)
        assert (failure.check, failure.found) == ("not_nullable", "nothing")


@pytest.mark.parametrize("name", tables())
def test_the_real_tables_have_no_failures(name: str) -> None:
    rows = parquet.read_table(ROOT / "data" / f"{name}.parquet")
    assert failures(tables()[name], chunks(rows, 1_000), MAX_FINDINGS) == []


def test_no_more_failures_are_listed_than_asked_for() -> None:
    rows = figures()
    index = rows.schema.get_field_index("metric")
    invalid_rows = rows.set_column(index, "metric", pa.array(["no term"] * rows.num_rows))
    first_failures = failures(FIGURES, chunks(pa.concat_tables([invalid_rows] * 200)), 150)
    assert [failure.line for failure in first_failures] == list(range(2, 152))


def test_a_table_without_rows_has_no_failures() -> None:
    assert failures(FIGURES, iter([figures().slice(0, 0)]), MAX_FINDINGS) == []
