"""Rows of the tables as the exports need them: by identifier, and each fact once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .inputs import ReleaseInputs

Row = Mapping[str, Any]

DEPRECATED = "deprecated"


def rows_of(inputs: ReleaseInputs, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table, sorted by their identifiers."""
    return sorted(inputs.tables[table].to_pylist(), key=lambda row: str(row["id"]))


def rows_by_id(inputs: ReleaseInputs, table: str) -> dict[str, dict[str, Any]]:
    """Return the rows of a table by their identifiers."""
    return {row["id"]: row for row in rows_of(inputs, table)}


def row_id(table: str, row: str) -> str:
    """Return the identifier of a row beside those of other tables.

    An identifier has no dot itself. Those of entities are unique already and stay as they are.
    """
    return f"{table}.{row}"


def counts(*rows: Row) -> bool:
    """Return whether rows restate nothing and are not deprecated, so that they count once."""
    return all(row["restates"] is None and row["rank"] != DEPRECATED for row in rows)
