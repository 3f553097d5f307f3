"""What corruptions are made of: the rows of all tables, and edits of them."""

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
    """Cells of a row that change; None where the row goes, and ``new`` where one comes before
    it. ``at`` counts the rows of the table as they were, from 0."""

    table: str
    at: int
    cells: Row | None
    new: bool = False


Change = list[Edit]

SPANS = ("evidence", "mentions", "sentences", "numbers")
"""Tables whose rows are spans of an article."""


@dataclass
class World:
    """The tables as they are, and what is known of them."""

    models: Mapping[str, TableModel]
    rows: Rows
    texts: Mapping[str, ArticleText]

    @cached_property
    def evidence(self) -> dict[tuple[str, str, str | None], list[int]]:
        """The places of the evidence of each row (column None) and cell."""
        found = defaultdict(list)
        for at, row in enumerate(self.rows["evidence"]):
            found[row["table"], row["row"], row["column"]].append(at)
        return found

    def any_row(self, rng: Random, tables: Iterable[str]) -> tuple[str, int, Row]:
        """A row of one of some tables: each table is as likely, however many rows it has."""
        table = rng.choice([name for name in tables if self.rows[name]])
        at = rng.randrange(len(self.rows[table]))
        return table, at, self.rows[table][at]

    def any_cell(self, rng: Random, columns: Iterable[tuple[str, Column]]) -> Cell | None:
        """A filled cell of one of some columns: each table, and each column of it, is as likely."""
        by_table = defaultdict(list)
        for table, column in columns:
            by_table[table].append(column)
        table = rng.choice(sorted(by_table))
        column = rng.choice(by_table[table])
        filled = [
            at for at, row in enumerate(self.rows[table]) if row[column.name] not in (None, "")
        ]
        if not filled:
            return None
        at = rng.choice(filled)
        return Cell(table, at, column, self.rows[table][at])

    def columns(self) -> list[tuple[str, Column]]:
        """All columns of all tables."""
        return [(t.name, column) for t in self.models.values() for column in t.columns]


class Cell(NamedTuple):
    """A cell, with its row."""

    table: str
    at: int
    column: Column
    row: Row

    @property
    def value(self) -> Any:
        """What is in it."""
        return self.row[self.column.name]

    def set(self, value: Any) -> Edit:
        """The edit that puts another value in it."""
        return Edit(self.table, self.at, {self.column.name: value})

    def told(self, world: World, value: Any) -> Change:
        """The edits that make its evidence say another value."""
        places = world.evidence[self.table, self.row["id"], self.column.name]
        return [Edit("evidence", at, {"value": format_cell(value)}) for at in places]


def named(table: str, row: Row) -> Row:
    """A row of a table of spans under the identifier that its cells make."""
    span = f"{row['article']}/{row['start']:05}-{row['end']:05}"
    if table == "evidence":
        parts = [row["table"], row["row"], *([row["column"]] if row["column"] else [])]
        span = "/".join([*parts, span])
    return row | {"id": span}


def rewritten(world: World, table: str, at: int, row: Row) -> Change:
    """The edits that put another row in the place of one, where its identifier belongs."""
    return [Edit(table, at, None), added(world, table, row)]


def added(world: World, table: str, row: Row) -> Edit:
    """The edit that puts a row in where its identifier belongs."""
    place = bisect_left(world.rows[table], row["id"], key=lambda other: str(other["id"]))
    return Edit(table, place, row, new=True)


def applied(rows: Rows, change: Change) -> Rows:
    """The rows after a change; tables that it does not touch are the same lists."""
    after: Rows = dict(rows)
    for table in {edit.table for edit in change}:
        kept: list[list[Row]] = [*([dict(row)] for row in rows[table]), []]
        for edit in change:
            if edit.table != table:
                continue
            if edit.new:
                kept[edit.at].insert(0, dict(edit.cells or {}))
            elif edit.cells is None:
                kept[edit.at].pop()
            else:
                kept[edit.at][-1].update(edit.cells)
        after[table] = [row for place in kept for row in place]
    return after
