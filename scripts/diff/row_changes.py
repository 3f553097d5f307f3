"""Compare the rows of a table: which were added, withdrawn or changed, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..package.csv_cells import format_cell
from .difference import Change
from .package_contents import Row, Table
from .wording_columns import is_wording


def compare_rows(old: Table, new: Table) -> Iterator[Change]:
    """Yield the changes of rows and cells. Rows are matched by key."""
    table = new.name
    columns = [column for column in old.fields if column in new.fields]
    withdrawn = [id for id in old.rows if id not in new.rows]
    added = [id for id in new.rows if id not in old.rows]
    other_columns = [column for column in columns if column not in {*old.key, *new.key}]
    rekeyed = dict(_rekeyed_rows(old, new, withdrawn, added, other_columns))
    for id in withdrawn:
        if id in rekeyed:
            yield Change("row-rekeyed", table, row=id, old=id, new=rekeyed[id])
        else:
            yield Change("row-withdrawn", table, row=id, old=old.rows[id])
    for id in added:
        if id not in rekeyed.values():
            yield Change("row-added", table, row=id, new=new.rows[id])
    for column in columns:
        yield from _compare_cells(old, new, column)


def _compare_cells(old: Table, new: Table, column: str) -> Iterator[Change]:
    """Yield the changes in a column of the rows that both tables have."""
    is_retyped = old.fields[column]["type"] != new.fields[column]["type"]
    is_reworded = is_wording(old, column) and is_wording(new, column)
    kind = "cell-reworded" if is_reworded else "cell-changed"
    for id, row in old.rows.items():
        if id not in new.rows:
            continue
        before, after = row[column], new.rows[id][column]
        same = before == after or (is_retyped and format_cell(before) == format_cell(after))
        if not same:
            yield Change(kind, new.name, row=id, column=column, old=before, new=after)


def _rekeyed_rows(
    old: Table, new: Table, withdrawn: Iterable[str], added: Iterable[str], columns: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield each withdrawn row with the added row that has the same cells and another key."""
    candidates: dict[tuple[Any, ...], list[str]] = {}
    for id in added:
        candidates.setdefault(_cells(new.rows[id], columns), []).append(id)
    for id in withdrawn:
        cells = _cells(old.rows[id], columns)
        if any(cell is not None for cell in cells) and candidates.get(cells):
            yield id, candidates[cells].pop(0)


def _cells(row: Row, columns: list[str]) -> tuple[Any, ...]:
    return tuple(row[column] for column in columns)
