"""What differs between two packages, as plain data; and what each kind of difference forces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any, NamedTuple


class Level(IntEnum):
    """Which part of a version a difference raises."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Kind(NamedTuple):
    """A kind of difference: what it forces, what it is called when there is one and when there
    are several, and how a list of them is headed."""

    level: Level
    one: str
    several: str

    @property
    def heading(self) -> str:
        """The heading of a list of such differences."""
        return self.several[0].upper() + self.several[1:]

    def counted(self, count: int) -> str:
        """So many of them, in words."""
        return f"{count:,} {self.one if count == 1 else self.several}"


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
"""The kinds of differences, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``row`` is the key of a row, ``column`` a column, each where it is about one. ``old`` and
    ``new`` are what was and what is there: of a row its cells by column, of a row with another key
    that key, of a column what the descriptor says of it, of a value the value. Of documentation,
    ``column`` is the member of the descriptor or the file if ``table`` is None. Of evidence,
    ``table``, ``row`` and ``column`` say what it carries, ``old`` and ``new`` are its own cells.
    """

    kind: str
    table: str | None
    row: str | None
    column: str | None
    old: Any
    new: Any

    @property
    def about_evidence(self) -> bool:
        """Whether it is a change of evidence."""
        return self.kind.startswith("evidence-")


@dataclass(frozen=True, slots=True)
class Identity:
    """Name and version of a package, as its descriptor has them."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True)
class Difference:
    """What differs between an old package and a new one."""

    old: Identity
    new: Identity
    changes: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.changes

    @cached_property
    def told(self) -> tuple[Change, ...]:
        """The changes but for the evidence of rows that came or went, which goes without
        saying."""
        rows = {(c.table, c.row) for c in self.changes if c.kind in ("row-added", "row-withdrawn")}
        return tuple(
            change
            for change in self.changes
            if not (change.about_evidence and (change.table, change.row) in rows)
        )

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Change, ...]]:
        """What is told of each kind that there is, in the order of `KINDS`."""
        found = {kind: tuple(c for c in self.told if c.kind == kind) for kind in KINDS}
        return {kind: changes for kind, changes in found.items() if changes}

    def evidence_alone(self) -> list[tuple[str, str]]:
        """Table and key of the rows of which nothing but the evidence changed."""
        rows: dict[tuple[str, str], set[bool]] = {}
        for change in self.changes:
            if change.table is not None and change.row is not None:
                place = (change.table, change.row)
                rows.setdefault(place, set()).add(change.about_evidence)
        return [place for place, kinds in rows.items() if kinds == {True}]


def by_table(changes: tuple[Change, ...]) -> Iterator[tuple[str | None, list[Change]]]:
    """The changes of each table."""
    found: dict[str | None, list[Change]] = {}
    for change in changes:
        found.setdefault(change.table, []).append(change)
    yield from found.items()
