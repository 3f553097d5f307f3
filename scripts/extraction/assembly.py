"""The rows of all tables while they are assembled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...schemas import Column, TableModel
from ..errors import Problem, nearest
from ..language import Origin

Row = dict[str, Any]


@dataclass
class Assembly:
    """The rows of all tables, the calls that they come from, and the problems.

    Problems are collected, so that a person sees all of them at once.
    """

    tables: Mapping[str, TableModel]
    rows: dict[str, list[Row]] = field(init=False)
    origins: dict[tuple[str, str], list[Origin]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _rows_by_id: dict[tuple[str, str], Row] = field(default_factory=dict, repr=False)
    _empty_rows: dict[str, Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.rows = {name: [] for name in self.tables}
        self._empty_rows = {
            name: dict.fromkeys(column.name for column in table.columns)
            for name, table in self.tables.items()
        }

    def report(
        self, place: object, message: str, *, expected: str, found: str, remedy: str
    ) -> None:
        """Add a problem."""
        self.problems.append(
            Problem(str(place), message, expected=expected, found=found, remedy=remedy)
        )

    def add(self, table: str, cells: Row, origin: Origin | None = None) -> Row:
        """Add a row and return it. It has every column of its table, empty where no cell is."""
        row = self._empty_rows[table] | cells
        key = (table, str(row["id"]))
        self.rows[table].append(row)
        self._rows_by_id[key] = row
        if origin is not None:
            self.origins.setdefault(key, []).append(origin)
        return row

    def row(self, table: str, id: str) -> Row | None:
        """Return the row of that identifier: the last, if there are several."""
        return self._rows_by_id.get((table, id))

    def typed_column(self, table: TableModel, name: str, origin: Origin) -> Column | None:
        """Return a column that a person may type. Report any other and return None."""
        column = table.column(name)
        if column is not None and column.is_typed:
            return column
        names = [column.name for column in table.columns if column.is_typed]
        self.report(
            origin,
            f"a person does not type {table.name}.{name}",
            expected=f"one of {', '.join(names)}",
            found=name,
            remedy=nearest(name, names),
        )
        return None
