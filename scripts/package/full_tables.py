"""Load tables in full: with names beside identifiers, and words of the articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from ...schemas import TableModel, tables
from ..project import ROOT
from .full_query import EVIDENCE, FullTable, sql_identifier
from .load import load_table, read_table, table_path

if TYPE_CHECKING:
    import pandas as pd

INTEGERS = ("quote_start", "quote_end")
"""The added columns that are no text."""


def load_full(name: str, root: Path = ROOT) -> pd.DataFrame:
    """Return a table in full as a frame.

    It has the columns of the table, and after them the name of each row that it refers to, the
    entities that are linked to the row, and the best published words. Raises as `load_table` does.
    """
    return load_full_tables([name], root)[name]


def load_full_tables(names: Iterable[str], root: Path = ROOT) -> dict[str, pd.DataFrame]:
    """Return tables in full as `load_full` does, by name. What they refer to is read once."""
    inserted: set[str] = set()
    with closing(sqlite3.connect(":memory:")) as database:
        return {name: _full(name, root, database, inserted) for name in names}


def _full(name: str, root: Path, database: sqlite3.Connection, inserted: set[str]) -> pd.DataFrame:
    """Return a table in full. The tables that it needs are inserted into the database before."""
    import pandas as pd

    frame = load_table(name, root)
    full = FullTable(tables()[name], tables())
    if not full.added:
        return frame
    for source in sorted({name, *full.sources} - inserted):
        _insert(database, tables()[source], root)
        inserted.add(source)
    query = full.select(own=("id",))
    added = pd.DataFrame(
        database.execute(query).fetchall(), columns=["id", *full.added], dtype=object
    )
    types = {column: "Int64" if column in INTEGERS else "str" for column in full.added}
    added = added.set_index("id").loc[frame["id"]].reset_index(drop=True).astype(types)
    joined = pd.concat([frame, added], axis="columns")
    joined.attrs = frame.attrs | {"columns": frame.attrs["columns"] | full.descriptions}
    return joined


def _insert(database: sqlite3.Connection, model: TableModel, root: Path) -> None:
    """Create a table with its rows. Its index of evidence is that of the rows that it supports."""
    rows = read_table(table_path(model.name, root))
    names = [column for column in rows.column_names if rows[column].type != "date32[day]"]
    columns = ", ".join(map(sql_identifier, names))
    table = sql_identifier(model.name)
    database.execute(f'CREATE TABLE {table} ({columns}, PRIMARY KEY ("id"))')
    marks = ", ".join("?" * len(names))
    cells = (rows[name].to_pylist() for name in names)
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", zip(*cells, strict=True))
    if model.name == EVIDENCE:
        database.execute(f'CREATE INDEX by_row ON {table} ("table", "row", "column")')
    for column in model.columns:
        if model.link is not None and column.name == model.link.column:
            index = sql_identifier(f"{model.name}_by_claim")
            database.execute(f"CREATE INDEX {index} ON {table} ({sql_identifier(column.name)})")
