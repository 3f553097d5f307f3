"""Tables and columns as plain data: what everything that is generated from the models reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ..scripts.limits import MAX_CELL_LENGTH, MAX_IDENTIFIER_LENGTH
from .fact_forms import FactForm

Provenance = Literal["key", "quoted", "curated", "derived"]
PROVENANCES: dict[Provenance, str] = {
    "key": "identifies the row",
    "quoted": "an article says it, and evidence has the words that carry it",
    "curated": "our classification or wording",
    "derived": "computed from other cells or from the articles",
}
"""Where the cells of a column come from."""

ColumnType = Literal["string", "integer", "number", "date"]
"""The Table Schema type of a column."""

ReadingAttribute = Literal["value", "value_max", "unit", "qualifier", "per"]
"""An attribute of a reading that a cell can hold."""

Attribution = Literal["article", "basis", "rank", "conflict", "restates", "link_count"]
"""What a cell can say of its row as a whole, as it follows from other rows."""

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
DATE = r"(\d{4}(-\d{2}(-\d{2})?)?|\d{3}X|\d{2}XX|XXXX-\d{2}(-\d{2})?)[~?]?"
"""A date, a decade, a century, or a month or day whose year is not stated."""
LABELS = ("name", "title", "text", "label", "label_en", "quote", "printed")
"""The columns that say what a row is about. A row is shown by the first one that it has."""

MAX_ALTERNATIVES = 9
"""The most dates that a date can be one of, besides the first."""

PATH = r"[a-z0-9_-]+(/[a-z0-9_-]+)*"

Format = Literal[
    "slug",
    "path",
    "edtf",
    "sha256",
    "country_code",
    "iso_3166",
    "language",
    "verbatim",
]
PATTERNS: dict[Format, str] = {
    "slug": SLUG,
    "path": PATH,
    "edtf": rf"({DATE}|\.\.)(/({DATE}|\.\.))?|\[{DATE}(,{DATE}){{1,{MAX_ALTERNATIVES}}}\]",
    "sha256": r"[0-9a-f]{64}",
    "country_code": r"[A-Z]{2}",
    "iso_3166": r"[A-Z]{2}(-[A-Z0-9]{1,3})?",
    "language": r"[a-z]{2}(-[A-Z][a-z]{3})?",
    "verbatim": r"(?s:.+)",
}
"""Formats of text columns. Patterns match in full, as a Table Schema ``pattern`` does."""


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """One attribute of what the German reader reads in the words of a column."""

    column: str
    attribute: ReadingAttribute


@dataclass(frozen=True, slots=True)
class DateBound:
    """The first or the last day that the EDTF date in a column can mean."""

    column: str
    end: Literal["earliest", "latest"]


@dataclass(frozen=True, slots=True)
class DateModifier:
    """The date that a modifier belongs to, and the modifier that its column implies, if any."""

    column: str
    implied: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        name: The name. A declaration in `fields` leaves it empty; the table fills it in.
        type: The Table Schema type.
        description: What the cells hold. It is published in the descriptor.
        provenance: Where the cells come from: a key of `PROVENANCES`.
        required: Whether every row has a value.
        unique: Whether no two rows share a value.
        references: The table to whose rows the cells refer.
        kinds: The kinds of entity that the cells can refer to, if not all.
        vocabulary: The controlled vocabulary of the cells.
        terms: The terms of that vocabulary, sorted.
        format: The format of a text: a key of `PATTERNS`.
        minimum: The least value of a number.
        reading: The part of a reading that the cell must agree with.
        modifies: The date whose modifier the cell is.
        bound: The date whose first or last day the cell is.
        repeats_words_of: The column whose evidence words the cell repeats.
        unit: The unit of a number, if the table has no column for it.
        attribution: What the cell says of the row as a whole.
        named_in_context: Whether the words around those of the row may name the entity.
        default: What a claim has in the column if no call of the extraction gives a value.
        dates_row: Whether the date says when the row is stated to hold. A claim without a date
            takes that of its event or of its article there.
        stands_alone: Whether the text is understood without its row, and so names and numbers it.
    """

    name: str
    type: ColumnType
    description: str
    provenance: Provenance
    required: bool = False
    unique: bool = False
    references: str | None = None
    kinds: tuple[str, ...] = ()
    vocabulary: str | None = None
    terms: tuple[str, ...] = ()
    format: Format | None = None
    minimum: float | None = None
    reading: ReadingPart | None = None
    modifies: DateModifier | None = None
    bound: DateBound | None = None
    repeats_words_of: str | None = None
    unit: str | None = None
    attribution: Attribution | None = None
    named_in_context: bool = False
    default: str | None = None
    dates_row: bool = False
    stands_alone: bool = False

    @property
    def pattern(self) -> str | None:
        """The regular expression that a cell matches in full, if its format has one."""
        return PATTERNS[self.format] if self.format and self.format != "verbatim" else None

    @property
    def max_length(self) -> int:
        """The most characters of a text. What reads the cells takes time that follows from it."""
        is_identifier = self.format in ("slug", "path") or self.references
        return MAX_IDENTIFIER_LENGTH if is_identifier else MAX_CELL_LENGTH

    @property
    def is_typed(self) -> bool:
        """Whether a person types the cell."""
        return self.provenance in ("quoted", "curated")

    @property
    def is_date(self) -> bool:
        """Whether the cell is an EDTF date."""
        return self.format == "edtf"

    @property
    def is_read_number(self) -> bool:
        """Whether the cell is a number that the German reader reads in its words."""
        reading = self.reading
        return reading is not None and reading.column == self.name and reading.attribute == "value"

    @property
    def is_double_entered(self) -> bool:
        """Whether the German reader reads the cell in its words: a date or a number."""
        return self.is_date or self.is_read_number

    @property
    def is_qualifier(self) -> bool:
        """Whether the cell says how exact a number is."""
        return self.reading is not None and self.reading.attribute == "qualifier"

    @property
    def is_companion(self) -> bool:
        """Whether the cell belongs to a number: its unit, its qualifier or its upper end."""
        return self.reading is not None and self.reading.column != self.name


@dataclass(frozen=True, slots=True)
class Link:
    """How the rows of a table tie entities to the rows of another table.

    Attributes:
        table: The other table.
        column: The column that refers to it.
        entity_column: The column that refers to the entity.
        role_column: The column of the entity's role, if the table has one.
    """

    table: str
    column: str
    entity_column: str
    role_column: str | None = None


@dataclass(frozen=True)
class TableModel:
    """One table.

    Attributes:
        name: The name of the table, its files and its module.
        title: What a row is. It is published in the descriptor.
        row_name: What the extraction calls one row.
        has_evidence: Whether each row has evidence.
        entity_kind: The kind of entity that each row describes, if it describes one.
        link: What its rows tie together, if it is a link table.
        columns: The columns, in their order.
        identity: Columns. Two rows that are equal in all of them state the same.
        fact: How a row becomes a row of `facts`, if it is a claim of its own.
        is_derived: Whether all rows follow from those of other tables.
    """

    name: str
    title: str
    row_name: str
    has_evidence: bool
    entity_kind: str | None
    link: Link | None
    columns: tuple[Column, ...]
    identity: tuple[str, ...] = ()
    fact: FactForm | None = field(default=None, hash=False)
    is_derived: bool = False

    @property
    def is_claimed(self) -> bool:
        """Whether a call of the extraction states a row as such, and not as a part of another."""
        return self.has_evidence and self.entity_kind is None and self.link is None

    def is_linked_to(self, table: TableModel) -> bool:
        """Return whether the rows of this table tie entities to rows of the other."""
        return self.link is not None and self.link.table == table.name

    def column(self, name: str) -> Column | None:
        """Return the column of that name, or None."""
        return self._columns_by_name.get(name)

    @cached_property
    def _columns_by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    @property
    def labels(self) -> tuple[str, ...]:
        """The columns that say what a row is about. The first one with a value does."""
        return tuple(name for name in LABELS if self.column(name) is not None)

    @cached_property
    def date_columns(self) -> tuple[Column, ...]:
        """The columns of EDTF dates."""
        return tuple(column for column in self.columns if column.is_date)

    @cached_property
    def qualified_numbers(self) -> Mapping[str, str]:
        """The column of the number that each column of a qualifier belongs to."""
        return {
            column.name: column.reading.column
            for column in self.columns
            if column.reading is not None and column.is_qualifier
        }

    @cached_property
    def stated_defaults(self) -> Mapping[str, str]:
        """The defaults of quoted columns. The words of a row state them if its call gives none."""
        return {
            column.name: column.default
            for column in self.columns
            if column.default is not None and column.provenance == "quoted"
        }

    @property
    def row_date(self) -> Column | None:
        """The date that says when a row is stated to hold, if the table has one."""
        return next((column for column in self.columns if column.dates_row), None)

    def companions(self, number: Column) -> tuple[Column, ...]:
        """Return the columns of the unit, the qualifier and the upper end of a number."""
        return tuple(
            column
            for column in self.columns
            if column.is_companion and column.reading and column.reading.column == number.name
        )
