"""How rules write SQL: names and texts, and queries for what is wrong."""

from __future__ import annotations

from typing import NamedTuple

OWN_LINE = "text_line"
"""The SQL name of a column that a table itself calls ``line``."""


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


class Query(NamedTuple):
    """An SQL query for what is wrong in a column of a table: it gives line, identifier and what
    was found, and, where ``expected`` is None, what was expected."""

    table: str
    column: str | None
    expected: str | None
    sql: str


class Look(NamedTuple):
    """A look at each row of a table by itself: an SQL condition for what is wrong in a column, and
    what is found there, also as SQL."""

    table: str
    column: str
    expected: str
    wrong: str
    found: str

    def query(self) -> Query:
        """The query for the rows."""
        sql = f"SELECT line, id, {self.found} FROM {quoted(self.table)} WHERE {self.wrong}"
        return Query(self.table, self.column, self.expected, sql)
