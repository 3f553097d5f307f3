"""Lay out the sheets of tables: names beside identifiers, notes on the columns, and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa

from ...schemas import TableModel
from ..package.full_query import (
    ENTITIES,
    EVIDENCE,
    FACTS,
    description_of_linked,
    name_of_reference,
    named_references,
)
from .inputs import ReleaseInputs
from .workbook_cells import Link

MAX_LINKS = 65_530
"""The most links of a sheet in Excel."""

WORDS = ("article", "start", "end")
"""The columns of `evidence` that say where words are."""

WORDS_OF_FACT = ("quote_article", "start", "end")
"""The same in `facts`."""


class SheetColumn(NamedTuple):
    """A column of a sheet: its head, the note on that, and its cells."""

    name: str
    note: str
    cells: Sequence[Any]


def _is_table_of_claims(model: TableModel) -> bool:
    """Return whether the rows of a table are claims, or a part of claims."""
    return model.column("rank") is not None and not model.is_derived


class SheetTables:
    """The tables of a release as columns of sheets."""

    def __init__(self, inputs: ReleaseInputs) -> None:
        self._models, self._tables = inputs.models, inputs.tables
        self._labels = cache(self._read_labels)
        self._places = cache(self._read_places)

    def columns(self, model: TableModel) -> Iterator[SheetColumn]:
        """Yield the columns of a table, and after the identifiers of claims what they name."""
        table = self._tables[model.name]
        named = dict(self._named(model))
        links = self._links(table) if model.name == FACTS else {}
        for column in model.columns:
            cells = table[column.name].to_pylist()
            yield SheetColumn(column.name, column.description, links.pop(column.name, cells))
            if (target := named.get(column.name)) is not None:
                name, description = name_of_reference(column, target)
                labels = self._labels(target.name)
                yield SheetColumn(name, description, [labels.get(id) for id in cells])
        if _is_table_of_claims(model):
            for link in self._models.values():
                if link.is_linked_to(model):
                    yield self._linked(link, table["id"].to_pylist())
        for name, cells in links.items():
            yield SheetColumn(
                name, "The evidence with the words, on the sheet of this name.", cells
            )

    def _named(self, model: TableModel) -> Iterator[tuple[str, TableModel]]:
        """Yield the columns of claims whose identifiers get a name, and the table that has it."""
        if not _is_table_of_claims(model):
            return
        for column, target in named_references(model, self._models):
            yield column.name, target

    def _linked(self, table: TableModel, ids: Sequence[str]) -> SheetColumn:
        """Return the names of the entities that a table links to rows, with their roles."""
        link = table.link
        assert link is not None
        names: dict[str, list[str]] = {}
        for row in self._tables[table.name].to_pylist():
            role = f" ({row[link.role_column]})" if link.role_column else ""
            name = self._labels(ENTITIES).get(row[link.entity_column])
            names.setdefault(row[link.column], []).append(f"{name}{role}")
        cells = ["; ".join(names[id]) if id in names else None for id in ids]
        return SheetColumn(table.name, description_of_linked(table), cells)

    def _read_labels(self, name: str) -> Mapping[str, str | None]:
        """Return what each row of a table is called, by its identifier."""
        labels = self._models[name].labels
        return {
            row["id"]: next((row[label] for label in labels if row[label] is not None), None)
            for row in self._tables[name].select(["id", *labels]).to_pylist()
        }

    def _read_places(self, name: str, *keys: str) -> Mapping[tuple[Any, ...], int]:
        """Return on which row of its sheet each row of a table is, the first by these columns."""
        rows = zip(*(self._tables[name][key].to_pylist() for key in keys), strict=True)
        numbered = [(row, number) for number, row in enumerate(rows, 1)]
        return dict(reversed(numbered))

    def _links(self, facts: pa.Table) -> dict[str, list[Link | None]]:
        """Return the cells of `facts` that lead to the claim and to the evidence with its words."""
        if 2 * facts.num_rows > MAX_LINKS:
            return {}
        rows, evidence = [], []
        ids = self._tables[EVIDENCE]["id"].to_pylist()
        words = self._places(EVIDENCE, "table", "row", *WORDS)
        for fact in facts.to_pylist():
            table, row = fact["table"], fact["row"]
            place = self._places(table, "id").get((row,))
            rows.append(Link(row, table, place) if place else row)
            number = words.get((table, row, *(fact[name] for name in WORDS_OF_FACT)))
            evidence.append(Link(ids[number - 1], EVIDENCE, number) if number else None)
        return {"row": rows, EVIDENCE: evidence}
