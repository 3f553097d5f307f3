"""The rows of all tables, and edits of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, NamedTuple

from alibaba_press.schemas import Column, TableModel
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.seeds import ArticleText

Row = dict[str, Any]
Rows = dict[str, list[Row]]


class Edit(NamedTuple):
    """A change of one row.

    ``position`` counts the rows of the table before the change. ``cells`` are the cells that
    change; None removes the row. With ``new``, they are a row that is inserted before it.
    """

    table: str
    position: int
    cells: Row | None
    new: bool = False


Change = list[Edit]

SPANS = ("evidence", "mentions", "sentences", "numbers")
"""Tables whose rows are spans of an article."""


@dataclass
class Contents:
    """The tables of the package and the articles."""

    models: Mapping[str, TableModel]
    rows: Rows
    texts: Mapping[str, ArticleText]

    @cached_property
    def evidence(self) -> dict[tuple[str, str, str | None], list[int]]:
        """The indexes of the evidence of each cell, and of each row (without a column)."""
        indexes = defaultdict(list)
        for index, row in enumerate(self.rows["evidence"]):
            indexes[row["table"], row["row"], row["column"]].append(index)
        return indexes

    def any_row(self, rng: Random, tables: Iterable[str]) -> tuple[str, int, Row]:
        """Choose a row; each table is equally likely, whatever its size."""
        table = rng.choice([name for name in tables if self.rows[name]])
        index = rng.randrange(len(self.rows[table]))
        return table, index, self.rows[table][index]

    def any_cell(self, rng: Random, columns: Iterable[tuple[str, Column]]) -> Cell | None:
        """Choose a filled cell; each table and each of its columns is equally likely."""
        by_table = defaultdict(list)
        for table, column in columns:
            by_table[table].append(column)
        table = rng.choice(sorted(by_table))
        column = rng.choice(by_table[table])
        indexes = [
            index
            for index, row in enumerate(self.rows[table])
            if row[column.name] not in (None, "")
        ]
        if not indexes:
            return None
        index = rng.choice(indexes)
        return Cell(table, index, column, self.rows[table][index])

    @property
    def stated_tables(self) -> list[str]:
        """The tables that do not follow from others. After a change, the derived ones follow."""
        return [name for name in self.rows if not self.models[name].is_derived]

    def columns(self) -> list[tuple[str, Column]]:
        """Return all columns of these tables."""
        return [(t, column) for t in self.stated_tables for column in self.models[t].columns]


class Cell(NamedTuple):
    """A cell with its row."""

    table: str
    position: int
    column: Column
    row: Row

    @property
    def value(self) -> Any:
        """The value of the cell."""
        return self.row[self.column.name]

    def set(self, value: Any) -> Edit:
        """Return the edit that sets the cell to a value."""
        return Edit(self.table, self.position, {self.column.name: value})

    def evidence_edits(self, contents: Contents, value: Any) -> Change:
        """Return the edits that set the value of its evidence."""
        indexes = contents.evidence[self.table, self.row["id"], self.column.name]
        return [Edit("evidence", index, {"value": format_cell(value)}) for index in indexes]


def with_span_id(table: str, row: Row) -> Row:
    """Return a row of a table of spans with the identifier composed of its cells."""
    span = f"{row['article']}/{row['start']:05}-{row['end']:05}"
    if table == "evidence":
        parts = [row["table"], row["row"], *([row["column"]] if row["column"] else [])]
        span = "/".join([*parts, span])
    return row | {"id": span}


def replace_row(contents: Contents, table: str, index: int, row: Row) -> Change:
    """Return the edits that replace a row by another, in the order of identifiers."""
    return [Edit(table, index, None), insert_row(contents, table, row)]


def insert_row(contents: Contents, table: str, row: Row) -> Edit:
    """Return the edit that inserts a row in the order of identifiers."""
    index = bisect_left(contents.rows[table], row["id"], key=lambda existing: str(existing["id"]))
    return Edit(table, index, row, new=True)


def apply(rows: Rows, change: Change) -> Rows:
    """Return the rows after a change. Tables that it does not touch are the same lists."""
    after: Rows = dict(rows)
    for table in {edit.table for edit in change}:
        groups: list[list[Row]] = [*([dict(row)] for row in rows[table]), []]
        inserted: dict[int, list[Row]] = defaultdict(list)
        for edit in change:
            if edit.table != table:
                continue
            if edit.new:
                inserted[edit.position].append(dict(edit.cells or {}))
            elif edit.cells is None:
                groups[edit.position].pop()
            else:
                groups[edit.position][-1].update(edit.cells)
        for position, new in inserted.items():
            groups[position][:0] = sorted(new, key=lambda row: str(row["id"]))
        after[table] = [row for group in groups for row in group]
    return after
