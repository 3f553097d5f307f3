"""Count changes, and keep as many as are listed."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ..limits import MAX_LISTED_SIZE
from .difference import KINDS, Change, Difference, Identity

ALWAYS_LISTED = 20
"""Changes of one kind in one table that are listed even if there are very many others."""

PAGE_ROWS = 10_000
"""Rows that are sorted at a time, as long as most of them are listed."""


class ChangeList:
    """Counts all changes, and lists them until their JSON has `MAX_LISTED_SIZE` characters.

    Half of the room is kept for the first `ALWAYS_LISTED` changes of each kind in each table.
    """

    def __init__(self) -> None:
        self._size = 0
        self._counts: Counter[str] = Counter()
        self._reported: dict[str, dict[str | None, int]] = defaultdict(dict)
        self._listed: dict[str, list[Change]] = defaultdict(list)
        self._shown: dict[str, list[Change]] = defaultdict(list)
        self._listed_counts: Counter[tuple[str, str | None, bool]] = Counter()
        self._evidence_alone: Sequence[tuple[str, str]] = ()
        self._evidence_alone_count = 0

    @property
    def is_half_full(self) -> bool:
        """Whether only the first changes of each kind in each table are listed from now on."""
        return self._size >= MAX_LISTED_SIZE // 2

    @property
    def is_full(self) -> bool:
        """Whether nothing more is listed."""
        return self._size >= MAX_LISTED_SIZE

    @property
    def page_rows(self) -> int:
        """How many rows to sort at a time, to list them."""
        return ALWAYS_LISTED if self.is_half_full else PAGE_ROWS

    def lists_another(self, kind: str, table: str | None, *, is_shown: bool = True) -> bool:
        """Return whether another change of a kind in a table is listed."""
        is_one_of_the_first = self._listed_counts[kind, table, is_shown] < ALWAYS_LISTED
        return not (self.is_full if is_one_of_the_first else self.is_half_full)

    def add(self, changes: Iterable[Change]) -> None:
        """Count changes that are in memory, and list them."""
        for change in changes:
            self.count(change.kind, change.table, 1)
            self.list([change])

    def count(self, kind: str, table: str | None, number: int, *, is_shown: bool = True) -> None:
        """Count changes. ``is_shown`` is whether reports show them."""
        if number:
            self._counts[kind] += number
        if number and is_shown:
            reported = self._reported[kind]
            reported[table] = reported.get(table, 0) + number

    def list(self, changes: Iterable[Change], *, is_shown: bool = True) -> None:
        """List changes of one kind in one table, which are counted, as far as there is room."""
        for change in changes:
            if not self.lists_another(change.kind, change.table, is_shown=is_shown):
                return
            self._size += json_size((change.row, change.column, change.old, change.new))
            self._listed_counts[change.kind, change.table, is_shown] += 1
            self._listed[change.kind].append(change)
            if is_shown:
                self._shown[change.kind].append(change)

    def set_evidence_alone(self, rows: Iterable[tuple[str, str]], count: int) -> None:
        """Set the rows of which only the evidence changed, and list them as far as there is room.

        The first `ALWAYS_LISTED` of them are always listed.
        """
        listed: list[tuple[str, str]] = []
        for row in rows:
            if len(listed) >= ALWAYS_LISTED and self.is_half_full:
                break
            self._size += json_size(row)
            listed.append(row)
        self._evidence_alone, self._evidence_alone_count = listed, count

    def difference(self, old: Identity, new: Identity) -> Difference:
        """Return the difference that consists of the changes."""
        return Difference(
            old=old,
            new=new,
            counts={kind: self._counts[kind] for kind in KINDS if self._counts[kind]},
            changes=tuple(change for kind in KINDS for change in self._listed[kind]),
            reported={kind: self._reported[kind] for kind in KINDS if kind in self._reported},
            by_kind={kind: tuple(self._shown[kind]) for kind in KINDS if self._shown[kind]},
            evidence_alone=self._evidence_alone,
            evidence_alone_count=self._evidence_alone_count,
        )


def json_size(value: Any) -> int:
    """Return the number of characters of a value as JSON."""
    return len(json.dumps(value, ensure_ascii=False))
