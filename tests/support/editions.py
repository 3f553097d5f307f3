"""Two editions of a small package: a test changes the second and compares it with the first."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from alibaba_press.schemas import Column, TableModel
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import arrow
from alibaba_press.tests.support.release_inputs import small_inputs

TABLES = ("articles", "people", "figures", "evidence", "corrections")
"""The tables of an edition: enough for all kinds of changes, and few, so that tests are fast."""

Row = dict[str, Any]
Change = Callable[["Edition"], object]


class Edition:
    """The models, rows, documents and descriptor of an edition. A test changes and writes them."""

    def __init__(self) -> None:
        inputs = small_inputs()
        self.models = {name: inputs.models[name] for name in TABLES}
        self.rows: dict[str, list[Row]] = {
            name: copy.deepcopy(inputs.tables[name].to_pylist()) for name in TABLES
        }
        self.documents: dict[str, str] = {"README.md": "Read me.\n"}
        self.change_descriptor: Callable[[dict[str, Any]], object] = lambda descriptor: None

    # Rows

    def row(self, table: str, id: str) -> Row:
        """Return the row with an identifier."""
        return next(row for row in self.rows[table] if row["id"] == id)

    def evidence(self, table: str, row: str, column: str | None) -> Row:
        """Return the one row of evidence of a row or of a cell."""
        [evidence] = [
            evidence
            for evidence in self.rows["evidence"]
            if (evidence["table"], evidence["row"], evidence["column"]) == (table, row, column)
        ]
        return evidence

    def set(self, table: str, row: str, /, **cells: Any) -> None:
        """Change cells of a row."""
        self.row(table, row).update(cells)

    def add(self, table: str, like: str, /, **cells: Any) -> None:
        """Add a copy of a row with other cells."""
        self.rows[table].append({**self.row(table, like), **cells})

    def withdraw(self, table: str, condition: Callable[[Row], object]) -> None:
        """Remove the rows that fulfil a condition."""
        remaining = [row for row in self.rows[table] if not condition(row)]
        assert len(remaining) < len(self.rows[table])
        self.rows[table] = remaining

    # Models

    def set_columns(self, table: str, change: Callable[[list[Column]], list[Column]]) -> None:
        """Change the columns of a table."""
        model = self.models[table]
        self.models[table] = replace(model, columns=tuple(change(list(model.columns))))

    def set_column(self, table: str, name: str, change: Callable[[Column], Column]) -> None:
        """Change the declaration of a column."""
        self.set_columns(
            table,
            lambda columns: [
                change(column) if column.name == name else column for column in columns
            ],
        )

    def add_table(self, name: str, like: str) -> None:
        """Add a copy of a table under another name."""
        model: TableModel = self.models[like]
        self.models[name] = replace(model, name=name)
        self.rows[name] = copy.deepcopy(self.rows[like])

    def remove_table(self, name: str) -> None:
        """Remove a table."""
        del self.models[name], self.rows[name]

    def write(self, folder: Path) -> Path:
        """Write the edition into a new folder."""
        built = {name: arrow.from_rows(self.models[name], self.rows[name]) for name in self.models}
        library.write(built, self.models, folder)
        for name, text in self.documents.items():
            (folder / name).write_text(text, encoding="utf-8")
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        self.change_descriptor(descriptor)
        path.write_text(json.dumps(descriptor), encoding="utf-8")
        return folder


def text_column(name: str) -> Column:
    """Return a curated column of optional text that no model has."""
    title = small_inputs().models["figures"].column("title")
    assert title is not None
    return replace(title, name=name, required=False)


def resource(descriptor: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the CSV resource of a table."""
    resources: list[dict[str, Any]] = descriptor["resources"]
    return next(resource for resource in resources if resource["name"] == name)
