"""A connection to an SQL database of its own, whose queries take a limited amount of resources."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from ..package.scratch import scratch_folder
from .query_limits import CHECK_RULES, Purpose, QueryLimits
from .sql_names import quote_name, quote_text

if TYPE_CHECKING:
    import duckdb

SETTINGS = (
    "SET preserve_insertion_order = false",
    "SET asof_loop_join_threshold = 0",
    "SET write_buffer_row_group_count = 1",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET enable_external_access = false",
    "SET enable_progress_bar = false",
    "SET lock_configuration = true",
)
"""The rows can come from a stranger: the database reads no file and loads no extension. More rows
in a buffer take more memory."""

CHUNKS_OF_PART = 16
"""Chunks of rows that are loaded with one statement. One for each takes three times as long."""

STREAMED_ROWS = 10_000
"""Rows of a query that are made Python values at a time, if there can be many."""

Result = list[tuple[Any, ...]]
Parameters = Sequence[object] | Mapping[str, object]
"""The values of ``?`` by position, or those of ``$name`` by name."""


class SqlConnection:
    """A connection to an SQL database.

    ``csv_size`` is the size of the package's CSV files in bytes, from which the limits of queries
    follow, and ``purpose`` what they are for. ``folder`` has its temporary files.
    """

    def __init__(self, csv_size: int, purpose: Purpose = CHECK_RULES) -> None:
        import duckdb

        self.limits = QueryLimits(csv_size, purpose)
        self._resources = ExitStack()
        self.folder = self._resources.enter_context(scratch_folder())
        self.connection: duckdb.DuckDBPyConnection = duckdb.connect()
        if csv_size > purpose.in_memory:
            # Nobody reads the file after a crash, so a log of what was written is of no use.
            file = quote_text(str(self.folder / "rules.duckdb"))
            self.connection.execute(f"ATTACH {file} AS rules (RECOVERY_MODE 'no_wal_writes')")
            self.connection.execute("USE rules")
        # More threads take more memory.
        self.connection.execute(f"SET threads = {min(2, _usable_cores())}")
        self.connection.execute(f"SET temp_directory = {quote_text(str(self.folder / 'spilled'))}")
        for setting in (*self.limits.settings, *SETTINGS):
            self.connection.execute(setting)

    def query(self, sql: str, parameters: Parameters = ()) -> Result:
        """Return the rows of a query."""
        return self._execute(sql, parameters)

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query, few at a time. The next query ends it."""
        with self._errors():
            result = self.connection.execute(sql, parameters)
        while True:
            with self._errors():  # DuckDB runs a query as far as rows are fetched
                rows = result.fetchmany(STREAMED_ROWS)
            if not rows:
                return
            yield from self.limits.watch(rows)

    def create_table(self, name: str, query: str) -> None:
        """Create, or replace, a table from the rows of a query."""
        self._execute(f"CREATE OR REPLACE TABLE {quote_name(name)} AS {query}")

    def store(self, name: str, **columns: Sequence[object]) -> None:
        """Create, or replace, a table from columns of Python values."""
        arrays = {column: _array(values) for column, values in columns.items()}
        self.load_part(name, pa.table(arrays), is_first=True)

    def load_parts(self, name: str, chunks: Iterator[pa.Table]) -> Iterator[bool]:
        """Create, or replace, a table from chunks of rows, part by part.

        Yields after each part whether it was the first.
        """
        is_first = True
        while (first := next(chunks, None)) is not None:
            part = chain([first], islice(chunks, CHUNKS_OF_PART - 1))
            batches = (batch for chunk in part for batch in chunk.to_batches())
            errors: list[BaseException] = []
            rows = pa.RecordBatchReader.from_batches(first.schema, _collect_error(batches, errors))
            try:
                self.load_part(name, rows, is_first=is_first)
            except Exception:
                if errors:  # DuckDB raises its own error for one of the reader
                    raise errors[0] from None
                raise
            yield is_first
            is_first = False

    def load_part(
        self, name: str, rows: pa.Table | pa.RecordBatchReader, *, is_first: bool
    ) -> None:
        """Create, or replace, a table from its first part, or add another part to it."""
        start = "CREATE OR REPLACE TABLE {} AS" if is_first else "INSERT INTO {}"
        self.connection.register("arrow_rows", rows)
        self._execute(f"{start.format(quote_name(name))} FROM arrow_rows")
        self.connection.unregister("arrow_rows")

    def _execute(self, sql: str, parameters: Parameters = ()) -> Result:
        """Execute a statement and return its rows."""
        with self._errors():
            return self.connection.execute(sql, parameters).fetchall()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Enforce the limits, and raise what is meant by an error of DuckDB."""
        try:
            with self.limits.enforce(self.connection):
                yield
        except Exception as error:
            # DuckDB raises other errors for Ctrl-C: while it runs a query, and while it reads rows.
            if str(error).rstrip().endswith(("Query interrupted", "\nKeyboardInterrupt")):
                raise KeyboardInterrupt from error
            raise

    def close(self) -> None:
        """Close the database and delete its files."""
        self.connection.close()
        self._resources.close()


def _collect_error(
    batches: Iterator[pa.RecordBatch], errors: list[BaseException]
) -> Iterator[pa.RecordBatch]:
    """Yield batches, and add the error to the list that reading them raises."""
    try:
        yield from batches
    except GeneratorExit:
        raise
    except BaseException as error:
        errors.append(error)
        raise


def _array(values: Sequence[object]) -> pa.Array:
    """Return values as an array: text, if there are none, and integers of the size of literals."""
    array = pa.array(values)
    if pa.types.is_null(array.type):
        return array.cast(pa.string())
    return array.cast(pa.int32()) if pa.types.is_integer(array.type) else array


def _usable_cores() -> int:
    """Return the number of cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
