"""Rows of the tables as the exports need them: by identifier, and each fact once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .inputs import ReleaseInputs

Row = dict[str, Any]

DEPRECATED = "deprecated"


def rows_of(inputs: ReleaseInputs, table: str) -> list[Row]:
    """Return the rows of a table, sorted by their identifiers."""
    return sorted(inputs.tables[table].to_pylist(), key=lambda row: str(row["id"]))


def rows_by_id(inputs: ReleaseInputs, table: str) -> dict[str, Row]:
    """Return the rows of a table by their identifiers."""
    return {row["id"]: row for row in rows_of(inputs, table)}


def row_id(table: str, row: str) -> str:
    """Return the identifier of a row beside those of other tables.

    An identifier has no dot itself. Those of entities are unique already and stay as they are.
    """
    return f"{table}.{row}"


def counts(*rows: Row) -> bool:
    """Return whether rows restate nothing and are not deprecated, so that they count once."""
    return all(row["restates"] is None and not is_deprecated(row) for row in rows)


def is_deprecated(row: Row) -> bool:
    """Return whether a conflict is decided against a row."""
    return bool(row["rank"] == DEPRECATED)


def group_restating(rows: Iterable[Row]) -> list[list[Row]]:
    """Return groups of rows that state the same: one that restates nothing, and those of it.

    Deprecated rows are in no group. A row that restates one of these stands for itself.
    """
    valid = {row["id"]: row for row in rows if not is_deprecated(row)}
    groups = {id: [row] for id, row in valid.items() if row["restates"] not in valid}
    for row in valid.values():
        if row["restates"] in groups:
            groups[row["restates"]].append(row)
    return list(groups.values())
