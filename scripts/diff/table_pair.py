"""The rows of a table before and after, in a database, to compare them there.

Very many rows can differ, so only those that are listed become Python values.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, Self

import pyarrow as pa

from ..checks.sql_connection import SqlConnection
from ..checks.sql_names import quote_name
from ..package.csv_cells import format_cell
from .change_list import PAGE_ROWS
from .keys import COMPARE, with_keys
from .package_contents import Table

OLD, NEW = '"#old"', '"#new"'
"""Columns, in SQL, of the positions of an old row and of a new one. They differ from all columns of
packages."""

NUMERIC = frozenset({"integer", "number"})
"""The types whose values are not text in the database. Dates are: Python has no days after 9999."""


SHARED = """
CREATE TABLE rekeyed ("#table" VARCHAR, "#old key" VARCHAR, "#new key" VARCHAR);
CREATE TABLE changed_rows (table_name VARCHAR, row_key VARCHAR, is_added_or_withdrawn BOOLEAN);
"""
"""What the comparison of rows notes for that of evidence: the rows with another key, and all rows
that were added, withdrawn or changed. No column of a package has a name with #."""


@contextmanager
def open_database(csv_size: int) -> Iterator[SqlConnection]:
    """Open a database to compare packages of so many bytes in it."""
    with closing(SqlConnection(csv_size, COMPARE)) as database:
        database.query(SHARED)
        yield database


class TablePair:
    """A table of an old and of a new package, with the rows of both in a database.

    ``old_rows`` and ``new_rows`` are the names of these rows in SQL. In queries their aliases are
    ``o`` and ``n``. ``columns`` are those that both tables have.
    """

    def __init__(self, database: SqlConnection, old: Table, new: Table) -> None:
        self.database, self.name, self.old, self.new = database, new.name, old, new
        self.old_rows, self.new_rows = (quote_name(f"{age} {new.name}") for age in ("old", "new"))
        self.columns = [column for column in old.fields if column in new.fields]
        self._load(f"old {new.name}", old)
        self._load(f"new {new.name}", new)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Remove the rows from the database."""
        for rows in (self.old_rows, self.new_rows):
            self.database.query(f"DROP TABLE {rows}")

    def is_retyped(self, column: str) -> bool:
        """Return whether a column has another type in the new table."""
        return self.old.type_of(column) != self.new.type_of(column)

    def differ(self, column: str) -> str:
        """Return the condition that the texts of two cells of a column differ."""
        old, new = (_text_column(table, column) for table in (self.old, self.new))
        if not self.is_retyped(column):
            old = new = quote_name(column)
        return f"o.{old} IS DISTINCT FROM n.{new}"

    def comparable(self, column: str) -> tuple[str, str]:
        """Return expressions for the old and for the new cells of a column, to compare them with.

        A text and a number are never the same.
        """
        old, new = (_text_column(table, column) for table in (self.old, self.new))
        if not self.is_retyped(column):
            return quote_name(column), quote_name(column)
        if (self.old.type_of(column) in NUMERIC) == (self.new.type_of(column) in NUMERIC):
            return old, new
        return f"('old' || left({old}, 0))", f"('new' || left({new}, 0))"

    def count(self, table: str) -> int:
        """Return the number of rows of a table of the database."""
        [(count,)] = self.database.query(f"SELECT count(*) FROM {table}")
        return int(count)

    @property
    def shared_rows(self) -> str:
        """The rows that both tables have, in SQL."""
        return f'{self.old_rows} AS o JOIN {self.new_rows} AS n ON o."#key" = n."#key"'

    @property
    def rows_at_positions(self) -> str:
        """The joins, in SQL, with the rows at two positions, each of which may be null."""
        return f"""LEFT JOIN {self.old_rows} AS o ON o."#position" = {OLD}
            LEFT JOIN {self.new_rows} AS n ON n."#position" = {NEW}"""

    def stream(
        self, source: str, order: str, columns: str, joins: str, *, page_rows: int = PAGE_ROWS
    ) -> Iterator[tuple[Any, ...]]:
        """Yield columns of the rows of a query and of the tables that it is joined with, in order.

        ``order`` is a column of the query with another natural number in each row.
        """
        last, is_complete = -1, False
        while not is_complete:
            page = f"FROM ({source}) WHERE {order} > {last} ORDER BY {order} LIMIT {page_rows}"
            query = f"SELECT {order}, {columns} FROM ({page}) AS page {joins} ORDER BY {order}"
            rows = 0
            for row in self.database.stream(query):
                last, rows = row[0], rows + 1
                yield row[1:]
            is_complete = rows < page_rows

    def _load(self, name: str, table: Table) -> None:
        retyped = [column for column in self.columns if self.is_retyped(column)]
        numbers = [column for column in retyped if table.type_of(column) in NUMERIC]
        chunks = (_prepared(rows, numbers) for rows in with_keys(table.chunks(), table.key))
        for _ in self.database.load_parts(name, chunks):
            pass


def _text_column(table: Table, column: str) -> str:
    return quote_name(f"#text {column}" if table.type_of(column) in NUMERIC else column)


def _prepared(rows: pa.Table, numbers: list[str]) -> pa.Table:
    """Return rows with dates as text, and with the text of some columns of numbers in addition."""
    for index, field in enumerate(rows.schema):
        if pa.types.is_date(field.type):
            rows = rows.set_column(index, field.name, rows[field.name].cast(pa.string()))
    for column in numbers:
        values = rows[column].to_pylist()
        texts = [None if value is None else format_cell(value) for value in values]
        rows = rows.append_column(f"#text {column}", pa.array(texts, pa.string()))
    return rows
