"""The difference between two packages as plain data, and the kinds of changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from enum import IntEnum
from typing import Any, NamedTuple


class Level(IntEnum):
    """The part of a version that a change raises."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Kind(NamedTuple):
    """A kind of change: the level that it requires, and what one and several are called."""

    level: Level
    singular: str
    plural: str

    @property
    def heading(self) -> str:
        """The heading of a list of such changes."""
        return self.plural[0].upper() + self.plural[1:]

    def counted(self, count: int) -> str:
        """Return a number of such changes in words."""
        return f"{count:,} {self.singular if count == 1 else self.plural}"


KINDS: dict[str, Kind] = {
    "table-removed": Kind(Level.MAJOR, "table removed", "tables removed"),
    "table-added": Kind(Level.MINOR, "table added", "tables added"),
    "primary-key": Kind(Level.MAJOR, "primary key changed", "primary keys changed"),
    "column-removed": Kind(Level.MAJOR, "column removed", "columns removed"),
    "column-renamed": Kind(Level.MAJOR, "column renamed", "columns renamed"),
    "column-retyped": Kind(Level.MAJOR, "column retyped", "columns retyped"),
    "column-rules": Kind(
        Level.MINOR, "column with other constraints", "columns with other constraints"
    ),
    "column-added": Kind(Level.MINOR, "column added", "columns added"),
    "row-withdrawn": Kind(Level.MAJOR, "row withdrawn", "rows withdrawn"),
    "row-rekeyed": Kind(Level.MAJOR, "row with another key", "rows with another key"),
    "row-added": Kind(Level.MINOR, "row added", "rows added"),
    "cell-changed": Kind(Level.MINOR, "value changed", "values changed"),
    "evidence-withdrawn": Kind(Level.MINOR, "evidence withdrawn", "evidence withdrawn"),
    "evidence-changed": Kind(Level.MINOR, "evidence changed", "evidence changed"),
    "evidence-added": Kind(Level.MINOR, "evidence added", "evidence added"),
    "cell-reworded": Kind(Level.PATCH, "text reworded", "texts reworded"),
    "evidence-reworded": Kind(Level.PATCH, "reason reworded", "reasons reworded"),
    "documentation": Kind(Level.PATCH, "change of documentation", "changes of documentation"),
}
"""The kinds of changes, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change, of a table or, where ``table`` is None, of the package.

    ``row`` is the key of a row and ``column`` the name of a column, if the change concerns one.
    ``old`` and ``new`` are the states before and after: of a row its cells by column, of a row
    with another key that key, of a column its field in the descriptor, of a cell its value. Of a
    table they are the number of its rows, its description and the names of its columns.

    Of documentation, ``column`` can also be a member of the descriptor or the name of a file. Of
    evidence, ``table``, ``row`` and ``column`` say what it supports, and ``old`` and ``new`` are
    the other cells of its row.
    """

    kind: str
    table: str | None
    _: KW_ONLY
    row: str | None = None
    column: str | None = None
    old: Any = None
    new: Any = None

    @property
    def is_of_evidence(self) -> bool:
        """Whether evidence was added, withdrawn or changed."""
        return self.kind.startswith("evidence-")


@dataclass(frozen=True, slots=True)
class Identity:
    """Name and version of a package, from its descriptor."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The changes between an old package and a new one.

    Very many changes are counted and only in part listed, see `ChangeList`.

    counts
        How many changes there are, by kind.
    changes
        The listed changes, in the order of `KINDS`.
    reported
        How many changes reports show, by kind and table. The evidence of rows that were added or
        withdrawn is left out: it follows from them.
    by_kind
        The listed ones of the changes that reports show, by kind.
    evidence_alone
        Table and key of the rows of which only the evidence changed, as many as are listed.
    evidence_alone_count
        How many such rows there are.
    """

    old: Identity
    new: Identity
    counts: Mapping[str, int]
    changes: tuple[Change, ...]
    reported: Mapping[str, Mapping[str | None, int]]
    by_kind: Mapping[str, tuple[Change, ...]]
    evidence_alone: Sequence[tuple[str, str]]
    evidence_alone_count: int

    @property
    def is_empty(self) -> bool:
        """Whether there are no changes."""
        return not self.counts

    def by_table(self, kind: str) -> Iterator[tuple[str | None, int, list[Change]]]:
        """Yield each table with the number of changes that reports show, and the listed ones."""
        listed: dict[str | None, list[Change]] = {}
        for change in self.by_kind.get(kind, ()):
            listed.setdefault(change.table, []).append(change)
        for table, count in self.reported[kind].items():
            yield table, count, listed.get(table, [])
