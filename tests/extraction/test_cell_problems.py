"""The cells that a build refuses are those that the rule on cells refuses, described in words."""

from __future__ import annotations

from collections import deque
from typing import Any, get_args

import pytest

from alibaba_press.schemas import Column, TableModel, tables
from alibaba_press.schemas.columns import Format
from alibaba_press.scripts.checks.pandera_failures import CellCheck
from alibaba_press.scripts.diagnosis.cell_problems import FORMS, find_invalid_cells
from alibaba_press.scripts.limits import MAX_FINDINGS
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.tests.support.small_package import small_tables

VALUES: dict[str, list[Any]] = {
    "string": [None, "x", "No Slug", "2019-13-45", "zz", "x" * 20_000],
    "number": [None, -1.0, 0.0, 2.5],
    "integer": [None, -1, 0, 3],
    "date": [None],
}
"""Values for the cells of each type, most of which some columns refuse."""

FIRST_LINE = 2
"""The line of the first row in a CSV file."""


Cells = set[tuple[int, str | None]]
"""The number of the row and the column of each cell."""


def refused_by_rule(table: TableModel, rows: list[dict[str, Any]]) -> Cells:
    """Return the cells that the rule refuses."""
    check = CellCheck(table, MAX_FINDINGS)
    deque(check.watch(iter([from_rows(table, rows)])), maxlen=0)
    assert len(check.failures) < MAX_FINDINGS
    return {((failure.line or 0) - FIRST_LINE, failure.column) for failure in check.failures}


def kind_of(column: Column) -> tuple[object, ...]:
    """Return what the limits of a cell depend on."""
    limits = column.max_length, column.required, column.minimum
    return column.type, column.format, bool(column.terms), *limits


def tables_by_kinds_of_columns() -> list[Any]:
    """Return all tables. Those with no other kinds of columns than the tables before are slow."""
    kinds: set[tuple[object, ...]] = set()
    parameters = []
    for table in tables().values():
        others = {kind_of(column) for column in table.columns} - kinds
        kinds |= others
        marks = [] if others else [pytest.mark.slow]
        parameters.append(pytest.param(table, id=table.name, marks=marks))
    return parameters


@pytest.mark.parametrize("table", tables_by_kinds_of_columns())
def test_a_build_and_the_rule_refuse_the_same_cells(table: TableModel) -> None:
    rows = small_tables()[table.name].to_pylist()
    sound: dict[str, Any] = rows[0] if rows else dict.fromkeys(c.name for c in table.columns)
    rows = [
        sound
        | {
            column.name: VALUES[column.type][number % len(VALUES[column.type])]
            for column in table.columns
        }
        for number in range(max(map(len, VALUES.values())))
    ]
    refused = {
        (number, column.name)
        for number, row in enumerate(rows)
        for _, column, _ in find_invalid_cells(table, [row])
    }
    by_rule = refused_by_rule(table, rows)
    # Dates of a right form that are not in the calendar have a rule of their own.
    dates = {
        (n, column.name) for n in range(len(rows)) for column in table.columns if column.is_date
    }
    assert refused - dates == by_rule - dates
    assert refused >= by_rule


def test_every_format_is_described() -> None:
    assert FORMS.keys() == set(get_args(Format))
