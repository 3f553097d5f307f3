"""The difference between two packages as plain data, and the kinds of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass
from enum import IntEnum
from functools import cached_property
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
    with another key that key, of a column its field in the descriptor, of a cell its value.

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


@dataclass(frozen=True)
class Difference:
    """All changes between an old package and a new one."""

    old: Identity
    new: Identity
    changes: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there are no changes."""
        return not self.changes

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Change, ...]]:
        """The changes that reports list, by kind, in the order of `KINDS`.

        The evidence of rows that were added or withdrawn is left out: it follows from them.
        """
        rows = {(c.table, c.row) for c in self.changes if c.kind in ("row-added", "row-withdrawn")}
        changes = [c for c in self.changes if not (c.is_of_evidence and (c.table, c.row) in rows)]
        by_kind = {kind: tuple(c for c in changes if c.kind == kind) for kind in KINDS}
        return {kind: of_kind for kind, of_kind in by_kind.items() if of_kind}

    def evidence_alone(self) -> list[tuple[str, str]]:
        """Return table and key of the rows of which only the evidence changed."""
        rows: dict[tuple[str, str], set[bool]] = {}
        for change in self.changes:
            if change.table is not None and change.row is not None:
                row = (change.table, change.row)
                rows.setdefault(row, set()).add(change.is_of_evidence)
        return [row for row, of_evidence in rows.items() if of_evidence == {True}]


def by_table(changes: Iterable[Change]) -> Iterator[tuple[str | None, list[Change]]]:
    """Yield each table with its changes."""
    tables: dict[str | None, list[Change]] = {}
    for change in changes:
        tables.setdefault(change.table, []).append(change)
    yield from tables.items()
