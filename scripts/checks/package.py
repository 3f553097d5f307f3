"""A package as the rules see it: its files and what was met in reading them, its tables as SQL
tables, and the articles where they are at hand."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import Column, TableModel
from ..package.seeds import ArticleText
from ..package.withholding import restore_words
from .findings import Finding
from .machine import cores
from .sql import OWN_LINE, Look, Query, literal, quoted

if TYPE_CHECKING:
    import duckdb

Chunks = Callable[[], Iterator[pa.Table]]
"""Gives the rows of a table from the beginning, some at a time, in order."""

MOST = 1000
"""Findings of one rule on one column that are listed."""

LARGE = 256 << 20
"""Bytes of CSV from which on the SQL tables are kept on disk, where they are compressed, and not in
memory, which would have to be put out to disk and fetched back for each rule."""

SETTINGS = (
    "SET memory_limit = '1GB'",
    "SET preserve_insertion_order = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
"""The database holds a stranger's data: it reads no file and loads no extension."""


def _with_lines(chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """The rows of a table with their ``line`` in the CSV file."""
    line = 2
    for chunk in chunks:
        names = [OWN_LINE if name == "line" else name for name in chunk.column_names]
        lines = pa.array(np.arange(line, line + chunk.num_rows))
        yield chunk.rename_columns(names).append_column("line", lines)
        line += chunk.num_rows


@dataclass
class Package:
    """What rules look at.

    ``tables`` give the rows of the tables that could be read. ``damaged`` are the files whose
    bytes are not what the descriptor says, ``unreadable`` those that are no table of their
    model, each with what was expected and found; ``schemas`` the Arrow schemas of the Parquet
    files; ``disagreements`` what CSV and Parquet say differently; ``unsorted``, when the database
    is there, the tables whose identifiers do not go up from row to row.
    """

    models: Mapping[str, TableModel]
    tables: dict[str, Chunks] = field(default_factory=dict)
    texts: Mapping[str, ArticleText] | None = None
    folder: Path | None = None
    descriptor: Mapping[str, Any] = field(default_factory=dict)
    damaged: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unreadable: dict[str, tuple[str, str]] = field(default_factory=dict)
    schemas: dict[str, pa.Schema] = field(default_factory=dict)
    disagreements: list[Finding] = field(default_factory=list)
    bytes: int = 0
    unsorted: set[str] = field(default_factory=set)
    _shared: set[str] = field(default_factory=set)
    _spill: tempfile.TemporaryDirectory[str] | None = None

    @cached_property
    def database(self) -> duckdb.DuckDBPyConnection:
        """The tables as SQL tables of their names, each row with its ``line`` in the CSV file.

        A column of a table that is called ``line`` itself is `OWN_LINE` there.
        """
        import duckdb

        self._spill = tempfile.TemporaryDirectory(prefix="alibaba-press-")
        file = f"{self._spill.name}/rules.duckdb" if self.bytes > LARGE else ":memory:"
        database = duckdb.connect(file)
        database.execute(f"SET threads = {cores()}")
        database.execute(f"SET temp_directory = {literal(self._spill.name + '/spill')}")
        for setting in SETTINGS:
            database.execute(setting)
        for name, chunks in self.tables.items():
            # As one statement: one for each chunk takes three times as long.
            rows = self._watched(name, _with_lines(self._whole(name, chunks())))
            first = next(rows)
            batches = (batch for some in chain([first], rows) for batch in some.to_batches())
            reader = pa.RecordBatchReader.from_batches(first.schema, batches)
            database.from_arrow(reader).create(quoted(name))
        return database

    def load(self) -> None:
        """Have the database made, if it is not there, and with it what is noted of the rows."""
        _ = self.database

    def _whole(self, name: str, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """The same rows; evidence with the words that are withheld, as far as they are at hand."""
        if name != "evidence":
            return chunks
        return (restore_words(chunk, self.texts or {}) for chunk in chunks)

    def _watched(self, name: str, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """The same rows; a table is noted whose identifiers do not go up from row to row."""
        before = pa.chunked_array([], pa.string())
        for chunk in chunks:
            ids = pa.chunked_array([*before.chunks, *chunk["id"].chunks], pa.string())
            later, sooner = ids.slice(1), ids.slice(0, max(0, len(ids) - 1))
            if pc.any(pc.less_equal(later, sooner)).as_py():
                self.unsorted.add(name)
            before = ids.slice(max(0, len(ids) - 1))
            yield chunk

    def close(self) -> None:
        """Let go of the database and its files."""
        if "database" in self.__dict__:
            self.database.close()
            del self.__dict__["database"]
            self._shared.clear()
        if self._spill is not None:
            self._spill.cleanup()
            self._spill = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def sql(self, query: str) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        return self.database.execute(query).fetchall()

    def share(self, name: str, query: str) -> None:
        """Put what a query gives beside the package's tables, under ``name``, for all rules: it is
        asked once."""
        if name not in self._shared:
            self.database.execute(f"CREATE TABLE {quoted(name)} AS {query}")
            self._shared.add(name)

    def keep(self, name: str, query: str, *given: Any) -> None:
        """Put what a query gives, which may ask for values with ``?``, beside the package's tables,
        under ``name``, as a table of a rule's own."""
        made = f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS {query}"
        self.database.execute(made, given)

    @cached_property
    def withheld(self) -> str | None:
        """How much of the evidence has no words, neither here nor in an article at hand."""
        [(missing, all)] = self.sql("SELECT count(*) - count(quote), count(*) FROM evidence")
        if not missing:
            return None
        return f"of {all} quotes {missing} are withheld, and stand in articles not at hand"

    def columns(self, wanted: Callable[[Column], object]) -> Iterator[tuple[TableModel, Column]]:
        """The columns of all tables that ``wanted`` says yes to."""
        for table in self.models.values():
            for column in table.columns:
                if wanted(column):
                    yield table, column

    def found_in_rows(self, rule: str, *looks: Look) -> Iterator[Finding]:
        """What looks of one rule find, as `found` of their queries.

        Each table is gone through once, to see which of its looks may find something at all: a
        query for each would take longer to plan than to run.
        """
        by_table: dict[str, list[Look]] = {}
        for look in looks:
            by_table.setdefault(look.table, []).append(look)
        if not by_table:
            return
        scans = " UNION ALL ".join(
            f"""SELECT {literal(table)}, [{", ".join(f"bool_or({look.wrong})" for look in some)}]
            FROM {quoted(table)}"""
            for table, some in by_table.items()
        )
        suspect = {
            look
            for table, anywhere in self.sql(scans)
            for look, is_there in zip(by_table[table], anywhere, strict=True)
            if is_there
        }
        yield from self.found(rule, *(look.query() for look in looks if look in suspect))

    def found_anywhere(self, rule: str, query: str) -> Iterator[Finding]:
        """What an SQL query of one rule finds in several tables, at most `MOST` findings, by table
        and line: it gives table, column, line, identifier, what was found and what was expected.
        """
        columns = '"table", "column", line, key, seen, wanted'
        for table, column, line, key, seen, wanted in self.sql(
            f'FROM ({query}) AS found({columns}) ORDER BY "table", line, "column" LIMIT {MOST}'
        ):
            yield Finding(
                rule,
                f"data/{table}.csv",
                expected=wanted,
                found=seen,
                line=line,
                column=column,
                key=key,
            )

    def found(self, rule: str, *queries: Query) -> Iterator[Finding]:
        """What queries of one rule find, at most `MOST` findings in all, by table and line.

        They run as one statement: planning each by itself would take longer than running it.
        """
        if not queries:
            return
        branches = []
        for number, query in enumerate(queries):
            given = "" if query.expected is None else f", {literal(query.expected)}"
            branches.append(f"SELECT {number}, *{given} FROM ({query.sql})")
        statement = " UNION ALL ".join(branches)
        for number, line, key, seen, wanted in self.sql(
            f"FROM ({statement}) AS found(query, line, key, seen, wanted) "
            f"ORDER BY query, line LIMIT {MOST}"
        ):
            table, column = queries[number].table, queries[number].column
            shown = "nothing" if seen is None else str(seen)
            yield Finding(
                rule,
                f"data/{table}.csv",
                expected=str(wanted),
                found=shown,
                line=line,
                column=column,
                key=key,
            )
