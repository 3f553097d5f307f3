"""Cells of several tables at once, as SQL: a query for each column would take longer to plan than
to run."""

from __future__ import annotations

from collections.abc import Iterable

from ...schemas import Column, TableModel
from .sql import literal, quoted


def held_in(columns: Iterable[tuple[TableModel, Column]]) -> str:
    """The filled cells of columns, as SQL: table ``tab`` and column ``col``, line and identifier of
    the row, and what is ``held``."""
    parts = [
        f"""SELECT {literal(table.name)} AS tab, {literal(column.name)} AS col, line, id,
            {quoted(column.name)} AS held FROM {quoted(table.name)}
        WHERE held IS NOT NULL"""
        for table, column in columns
    ]
    none = "SELECT '' AS tab, '' AS col, 0 AS line, '' AS id, '' AS held WHERE false"
    return " UNION ALL ".join(parts) or none


def is_pointed_at(table: TableModel) -> bool:
    """Whether evidence can point to rows of a table."""
    return table.has_evidence or table.name == "articles"


def points_to(cells: Iterable[tuple[TableModel, Column | None]], evidence: str = "") -> str:
    """The SQL condition that evidence, which may have an alias, is of one of some cells; of a row
    where the column is None."""
    of = f"{evidence}." if evidence else ""
    names = (f"{table.name}.{column.name}" if column else table.name for table, column in cells)
    among = ", ".join(map(literal, names)) or "NULL"
    return f"""concat_ws('.', {of}"table", {of}"column") IN ({among})"""
