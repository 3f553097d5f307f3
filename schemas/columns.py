"""A table as plain data: what all that is generated from the models is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Provenance = Literal["key", "quoted", "curated", "derived"]
PROVENANCES: dict[Provenance, str] = {
    "key": "identifies the row",
    "quoted": "an article says it, and evidence has the words that carry it",
    "curated": "our classification or wording",
    "derived": "computed from other cells or from the articles",
}
"""How the cells of a column are known."""

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
PATH = r"[a-z0-9_-]+(/[a-z0-9_-]+)*"

PATTERNS = {
    "slug": SLUG,
    "path": PATH,
    "edtf": r"(\d{4}(-\d{2}(-\d{2})?)?[~?]?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?[~?]?|\.\.))?",
    "sha256": r"[0-9a-f]{64}",
    "country_code": r"[A-Z]{2}",
    "iso_3166": r"[A-Z]{2}(-[A-Z0-9]{1,3})?",
    "language": r"[a-z]{2}(-[A-Z][a-z]{3})?",
    "verbatim": r"(?s:.+)",
}
"""Formats of text columns. Patterns match in full, as a Table Schema ``pattern`` does."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``type`` is a Table Schema type. ``reading`` is the column whose words hold the cell and the
    attribute of the reading; ``bound`` the EDTF column and which of its ends the cell is;
    ``words_of`` the column whose evidence the cell repeats; ``unit`` the
    unit of a number, where the table has no column for it.
    """

    name: str
    type: str
    description: str
    provenance: Provenance
    required: bool = False
    unique: bool = False
    references: str | None = None
    vocabulary: str | None = None
    terms: tuple[str, ...] = ()
    format: str | None = None
    minimum: float | None = None
    reading: tuple[str, str] | None = None
    bound: tuple[str, str] | None = None
    words_of: str | None = None
    unit: str | None = None

    @property
    def pattern(self) -> str | None:
        """The regular expression that a cell matches in full, where its format has one."""
        return PATTERNS[self.format] if self.format and self.format != "verbatim" else None

    @property
    def is_companion(self) -> bool:
        """Whether the cell goes with a number: its unit, its qualifier or its upper end."""
        return self.reading is not None and self.reading[0] != self.name

    @property
    def is_date(self) -> bool:
        """Whether the cell is an EDTF string."""
        return self.format == "edtf"


@dataclass(frozen=True, slots=True)
class TableModel:
    """One table. ``singular`` is what one row is called; ``describes`` the kind of entity that
    its rows are; ``links`` the table, its column, the column of the other entity and the column
    of the role where rows only tie an entity to a row of that table."""

    name: str
    title: str
    singular: str
    evidenced: bool
    describes: str | None
    links: tuple[str, str, str, str | None] | None
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        """The column of that name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)
