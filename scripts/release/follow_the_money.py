"""Entities and statements of FollowTheMoney, as plain data, and the parts of its model in use.

The library `followthemoney` is not needed: it compiles against ICU and brings ten packages. A test
reads what is written with the library.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...schemas import Column, TableModel
from ..package.csv_cells import format_cell
from .export_rows import Row, row_id
from .inputs import ReleaseInputs

IS_A: dict[str, frozenset[str]] = {
    "Person": frozenset({"LegalEntity"}),
    "LegalEntity": frozenset({"LegalEntity"}),
    "Organization": frozenset({"LegalEntity", "Organization"}),
    "PublicBody": frozenset({"LegalEntity", "Organization"}),
    "Company": frozenset({"LegalEntity", "Organization", "Asset"}),
}
"""What each schema of an entity is, as far as links demand it of their ends."""

PROPERTY_TYPES = {
    "alias": "name",
    "asset": "entity",
    "author": "string",
    "classification": "string",
    "country": "country",
    "date": "date",
    "director": "entity",
    "employee": "entity",
    "employer": "entity",
    "endDate": "date",
    "fileName": "string",
    "id": "id",
    "incorporationDate": "date",
    "involved": "entity",
    "keywords": "string",
    "location": "address",
    "name": "name",
    "object": "entity",
    "organization": "entity",
    "organizer": "entity",
    "owner": "entity",
    "percentage": "string",
    "position": "string",
    "proof": "entity",
    "publishedAt": "date",
    "publisher": "string",
    "role": "string",
    "sector": "string",
    "sharesCurrency": "string",
    "sharesValue": "string",
    "startDate": "date",
    "status": "string",
    "subject": "entity",
    "summary": "text",
    "title": "string",
}
"""The properties in use and their types."""

SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A value of a property.

    ``original`` is the words that state it, if they are published, or the cell if it has another
    text. ``origin`` is the row that it comes from.
    """

    prop: str
    value: str
    origin: str
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity, which a link or an event is too. Its statements are sorted."""

    id: str
    schema: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """Makes statements from the cells of rows.

    ``words`` are the published words for each table, row and column.
    """

    models: Mapping[str, TableModel]
    words: Mapping[tuple[str, str, str], str]

    def statements(
        self, table: str, row: Row, columns: Iterable[tuple[str, str]]
    ) -> Iterator[Statement]:
        """Yield statements for properties and columns, of those cells that have a value."""
        for prop, name in columns:
            column = self.models[table].column(name)
            assert column is not None, f"{table} has no column {name}"
            value, cell = value_of(column, row)
            if value is not None:
                words = self.words.get((table, row["id"], name))
                original = words or (cell if cell != value else None)
                yield Statement(prop, value, row_id(table, row["id"]), original)

    def name_statements(
        self, prop: str, table: str, row: Row, column: str, names: Mapping[str, str]
    ) -> Iterator[Statement]:
        """Yield a statement with the name of the entity that a cell refers to."""
        if (name := names.get(row[column])) is not None:
            words = self.words.get((table, row["id"], column))
            yield Statement(prop, name, row_id(table, row["id"]), words)


def read_cells(inputs: ReleaseInputs) -> Cells:
    """Return the cells of a release with their published words, of several pieces the first."""
    columns = ["id", "table", "row", "column", "quote"]
    rows = inputs.tables["evidence"].select(columns).to_pylist()
    words = {
        (row["table"], row["row"], row["column"]): SPACES.sub(" ", row["quote"])
        for row in sorted(rows, key=lambda row: str(row["id"]), reverse=True)
        if row["quote"] is not None and row["column"] is not None
    }
    return Cells(inputs.models, words)


def entity(id: str, schema: str, statements: Iterable[Statement]) -> Entity:
    """Return an entity that has each value of a property once."""
    unique: dict[tuple[str, str], Statement] = {}
    for statement in statements:
        unique.setdefault((statement.prop, statement.value), statement)
    return Entity(id, schema, tuple(unique[key] for key in sorted(unique)))


def proof(table: str, row: Row) -> Statement:
    """Return the article of a row as its proof."""
    return Statement("proof", row_id("articles", row["article"]), row_id(table, row["id"]))


def value_of(column: Column, row: Row) -> tuple[str | None, str | None]:
    """Return the value that FollowTheMoney has for a cell, and the text of the cell."""
    cell = format_cell(row[column.name]) or None
    if column.is_date:
        modifier = row[f"{column.name}_modifier"]
        value = date_prefix(row[f"{column.name}_earliest"], row[f"{column.name}_latest"])
        return value, f"{cell} {modifier}" if modifier else cell
    if column.format == "country_code":
        return cell and cell.lower(), cell
    return cell, cell


def date_prefix(earliest: Any, latest: Any) -> str | None:
    """Return the day, month or year in which both days lie, or None if they lie in no such.

    FollowTheMoney has no other dates: no seasons, no spans, nothing uncertain or open.
    """
    if not (isinstance(earliest, datetime.date) and isinstance(latest, datetime.date)):
        return None
    first, last = earliest.isoformat(), latest.isoformat()
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)
