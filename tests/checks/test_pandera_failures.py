"""Failures of pandera's checks: which cells they name, and how many are listed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import Column, TableModel, tables
from alibaba_press.schemas.columns import PATTERNS
from alibaba_press.scripts.checks import pandera_failures
from alibaba_press.scripts.checks.pandera_failures import CellCheck, Failure, is_sound
from alibaba_press.scripts.limits import MAX_FINDINGS
from alibaba_press.scripts.package.arrow import from_rows

FIGURES = tables()["figures"]

TEXTS = [
    *("a", "a-b", "a/b", "a--b", "A", "ä", "1", "x", "DE", "DE-NW", "zh-Hans", "0" * 64),
    *("2019", "2019-05~", "2019/..", "[2019,2020]", "٢٠١٩", "2019\n"),
    *("", " ", "\n", "a\n", "\na", "a b", "a\0", "\u2028"),
]
ID = Column("id", "string", "A.", "key", required=True, format="slug")
COLUMNS = (
    *(Column(name, "string", "A.", "quoted", format=name) for name in PATTERNS),
    Column("term", "string", "A.", "curated", vocabulary="v", terms=("x", "DE")),
    Column("text", "string", "A.", "curated"),
    Column("count", "integer", "A.", "derived", minimum=0),
    Column("share", "number", "A.", "quoted", required=True, minimum=0.5),
)


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


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_cell_that_pandera_refuses_is_not_sound(
    column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = TEXTS if column.type == "string" else [-1, 0, 1, 2]
    table = TableModel("t", "T.", "t", False, None, None, (ID, column))
    rows = from_rows(table, [{"id": "a", column.name: value} for value in [*values, None]])
    sound = [
        is_sound(column, rows[column.name].slice(number, 1)) for number in range(rows.num_rows)
    ]
    assert True in sound
    monkeypatch.setattr(pandera_failures, "is_sound", lambda *arguments: False)
    refused = {failure.line for failure in failures(table, iter([rows]), MAX_FINDINGS)}
    assert not any(is_sound for line, is_sound in enumerate(sound, 2) if line in refused)
    assert refused or column.name == "text"
    assert is_sound(column, rows[column.name]) == all(sound)
