"""The names of columns in SQL, which reserves some of ours, and how names and texts are quoted."""

from __future__ import annotations

from ...schemas import TableModel

SQL_NAMES = {"table": "table_name", "row": "row_id", "column": "column_name"}
SPAN_NAMES = {"start": "span_start", "end": "span_end"}
"""The names in SQL of columns that point to a cell, and of columns of spans."""


def sql_name(model: TableModel, column: str) -> str:
    """Return the SQL name of a column."""
    described = model.column(column)
    if column in SPAN_NAMES and described is not None and described.type == "integer":
        return SPAN_NAMES[column]
    return SQL_NAMES.get(column, column)


def quote_name(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
