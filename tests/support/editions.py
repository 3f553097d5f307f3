"""Two editions of a small package, the second with something changed, for tests that compare
them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from alibaba_press.schemas import Column, TableModel
from alibaba_press.schemas.columns import ColumnType
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import arrow
from alibaba_press.tests.support.released import small_inputs

TABLES = ("articles", "people", "figures", "evidence", "corrections")
"""Enough of the tables; fewer are faster."""

Row = dict[str, Any]
Change = Callable[["Edition"], object]


class Edition:
    """The rows and models of an edition; a test changes them, then writes it."""

    def __init__(self) -> None:
        contents = small_inputs()
        self.models = {name: contents.models[name] for name in TABLES}
        self.rows: dict[str, list[Row]] = {
            name: copy.deepcopy(contents.tables[name].to_pylist()) for name in TABLES
        }
        self.documents: dict[str, str] = {"README.md": "Read me.\n"}
        self.descriptor: Callable[[dict[str, Any]], object] = lambda descriptor: None

    def row(self, table: str, id: str) -> Row:
        """One of the rows."""
        return next(row for row in self.rows[table] if row["id"] == id)

    def set(self, table: str, row: str, /, **cells: Any) -> None:
        """Change cells of a row."""
        self.row(table, row).update(cells)

    def add(self, table: str, like: str, /, **cells: Any) -> None:
        """Add a row like another one."""
        self.rows[table].append({**self.row(table, like), **cells})

    def withdraw(self, table: str, wanted: Callable[[Row], object]) -> None:
        """Take rows away."""
        left = [row for row in self.rows[table] if not wanted(row)]
        assert len(left) < len(self.rows[table])
        self.rows[table] = left

    def evidence(self, table: str, row: str, column: str | None) -> Row:
        """The evidence of a row or of a cell."""
        [found] = [
            one
            for one in self.rows["evidence"]
            if (one["table"], one["row"], one["column"]) == (table, row, column)
        ]
        return found

    def columns(self, table: str, change: Callable[[list[Column]], list[Column]]) -> None:
        """Change the columns of a table."""
        model = self.models[table]
        self.models[table] = replace(model, columns=tuple(change(list(model.columns))))

    def field(self, table: str, column: str, **about: Any) -> None:
        """Change what is said of a column."""
        self.columns(
            table, lambda all: [replace(c, **about) if c.name == column else c for c in all]
        )

    def describe(self, table: str, **about: Any) -> None:
        """Change what is said of a table."""
        self.models[table] = replace(self.models[table], **about)

    def table(self, name: str, like: str) -> None:
        """Add a table like another one."""
        model: TableModel = self.models[like]
        self.models[name] = replace(model, name=name)
        self.rows[name] = copy.deepcopy(self.rows[like])

    def drop(self, name: str) -> None:
        """Take a table away."""
        del self.models[name], self.rows[name]

    def write(self, folder: Path) -> Path:
        """Write the edition into a folder that is not there yet."""
        built = {name: arrow.from_rows(self.models[name], self.rows[name]) for name in self.models}
        library.write(built, self.models, folder)
        for name, text in self.documents.items():
            (folder / name).write_text(text, encoding="utf-8")
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        self.descriptor(descriptor)
        path.write_text(json.dumps(descriptor), encoding="utf-8")
        return folder


def field(name: str, type: ColumnType = "string", **about: Any) -> Column:
    """A column that is not in any model."""
    like = small_inputs().models["figures"].column("title")
    assert like is not None
    return replace(like, name=name, type=type, required=False, **about)


def resource(descriptor: dict[str, Any], name: str) -> dict[str, Any]:
    """The resource of a table, as CSV."""
    found: dict[str, Any] = next(one for one in descriptor["resources"] if one["name"] == name)
    return found
