"""The tables while they are made: rows, where each comes from, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...schemas import Column, TableModel
from ..errors import Problem, nearest
from ..language import Origin

Row = dict[str, Any]


@dataclass
class Draft:
    """The tables as rows, the places in the extraction that they come from, and all problems
    met on the way, so that a person sees them at once."""

    tables: Mapping[str, TableModel]
    rows: dict[str, list[Row]] = field(default_factory=dict)
    origins: dict[tuple[str, str], list[Origin]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rows = {name: [] for name in self.tables}

    def report(self, origin: object, message: str, expected: str, found: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(
            Problem(str(origin), message, expected=expected, found=found, remedy=remedy)
        )

    def add(self, table: str, row: Row, origin: Origin | None = None) -> Row:
        """Add a row, with every column of its table; what is not given is empty."""
        full = {column.name: row.get(column.name) for column in self.tables[table].columns}
        self.rows[table].append(full)
        if origin is not None:
            self.origins.setdefault((table, str(full["id"])), []).append(origin)
        return full

    def typed_column(self, table: TableModel, name: str, origin: Origin) -> Column | None:
        """A column that a person may type; None, and a problem, for any other."""
        column = table.column(name)
        if column is not None and column.provenance not in ("derived", "key"):
            return column
        known = [c.name for c in table.columns if c.provenance in ("quoted", "curated")]
        self.report(
            origin,
            f"a person does not type {table.name}.{name}",
            f"one of {', '.join(known)}",
            name,
            nearest(name, known),
        )
        return None
