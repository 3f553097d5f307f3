"""Put changes together that are the same but for the row, the column or the table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .change_text import format_detail, format_place
from .difference import Change
from .shown_values import format_list, format_value

COLUMN_KINDS = ("column-removed", "column-renamed", "column-rules", "column-added")
"""The kinds of changes of columns that several tables can share."""

EVIDENCE_KINDS = ("evidence-withdrawn", "evidence-changed", "evidence-added")

MOST_LISTED = 20
"""Changes of one kind in one table that are listed."""

MOST_LISTED_EVIDENCE = 3
"""Changes of evidence of one kind in one table that are listed."""


class SharedChange(NamedTuple):
    """A change of one or more rows: where it is, what changed, and of how many rows."""

    place: str
    detail: str
    number: int = 1


class ColumnChange(NamedTuple):
    """A change that one or more columns share: what changed, and the tables of each column."""

    detail: str
    tables: dict[str, list[str]]

    @property
    def number(self) -> int:
        """How many changes it stands for."""
        return sum(map(len, self.tables.values()))


def most_listed(kind: str) -> int:
    """Return how many changes of a kind in one table are listed."""
    return MOST_LISTED_EVIDENCE if kind in EVIDENCE_KINDS else MOST_LISTED


def shared_row_changes(changes: Iterable[Change]) -> list[SharedChange]:
    """Return changes of rows. Those of one column from one value to another become one."""
    rows: dict[tuple[str | None, str], list[Change]] = {}
    for number, change in enumerate(changes):
        is_shared = change.kind == "cell-changed"
        key = (change.column, format_detail(change)) if is_shared else (None, str(number))
        rows.setdefault(key, []).append(change)
    return [_shared(group) for group in rows.values()]


def _shared(group: list[Change]) -> SharedChange:
    first = group[0]
    if len(group) == 1:
        return SharedChange(format_place(first), format_detail(first))
    rows = format_list([change.row for change in group])
    place = f"{format_value(first.column)} of {len(group):,} rows"
    return SharedChange(place, f"{format_detail(first)} ({rows})", len(group))


def shared_column_changes(changes: Iterable[Change]) -> list[ColumnChange]:
    """Return changes of columns. Those that read the same become one."""
    shared: dict[str, ColumnChange] = {}
    for change in changes:
        detail = format_detail(change)
        tables = shared.setdefault(detail, ColumnChange(detail, {})).tables
        tables.setdefault(format_place(change), []).append(change.table or "")
    return list(shared.values())
