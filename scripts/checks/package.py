"""A package as the rules see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from ...schemas import Description
from ..seeds import Text

Row = dict[str, Any]
Evidence = dict[tuple[str, str, str | None], list[Row]]


@dataclass
class Package:
    """Tables, their models, and as far as they are at hand the files and the articles.

    ``tables`` are what the rules on tables look at; ``copies`` are the same tables as read from
    each file format. ``damaged`` are the files whose bytes are not what the descriptor says, and
    ``unreadable`` those that are no table of their model; what was expected and found of each.
    """

    models: Mapping[str, Description]
    tables: dict[str, pa.Table] = field(default_factory=dict)
    texts: Mapping[str, Text] | None = None
    folder: Path | None = None
    descriptor: Mapping[str, Any] = field(default_factory=dict)
    copies: dict[str, dict[str, pa.Table]] = field(default_factory=dict)
    damaged: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unreadable: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    _rows: dict[str, list[Row]] = field(default_factory=dict)

    def rows(self, table: str) -> list[Row]:
        """The rows of a table; none where the table could not be read."""
        if table not in self._rows:
            known = self.tables.get(table)
            self._rows[table] = known.to_pylist() if known is not None else []
        return self._rows[table]

    def cells(self) -> Iterator[tuple[Description, int, Row]]:
        """Every row with its table and its line in the CSV file."""
        for name, model in self.models.items():
            for line, row in enumerate(self.rows(name), start=2):
                yield model, line, row

    @cached_property
    def lines(self) -> Mapping[tuple[str, str], int]:
        """Line of each row in the CSV file of its table."""
        return {(model.name, row["id"]): line for model, line, row in self.cells()}

    @cached_property
    def by_id(self) -> Mapping[str, Mapping[str, Row]]:
        """Rows by table and identifier."""
        return {name: {row["id"]: row for row in self.rows(name)} for name in self.models}

    @cached_property
    def evidence(self) -> Evidence:
        """Evidence by table, row and column."""
        found: Evidence = {}
        for row in self.rows("evidence"):
            found.setdefault((row["table"], row["row"], row["column"]), []).append(row)
        return found
