"""The rows of a package as SQL tables, with the models beside them, for the rules to query.

Columns have the names of `sql_names`. Each row has its line in the CSV file as ``csv_line``.
`views.sql` defines what several rules share.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import Column, TableModel
from .query_limits import QueryLimits
from .sql_names import quote_name, quote_text, sql_name

if TYPE_CHECKING:
    import duckdb

Chunks = Callable[[], Iterator[pa.Table]]
"""Yields the rows of a table in chunks, in order, from the beginning at each call."""

SETTINGS = (
    "SET preserve_insertion_order = false",
    "SET asof_loop_join_threshold = 0",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
"""The rows can come from a stranger: the database reads no file and loads no extension."""

VIEWS = Path(__file__).with_name("views.sql")
UNCONFIRMED = Path(__file__).with_name("unconfirmed_evidence.sql")

LARGE = 256 << 20
"""The size of the CSV files, in bytes, above which the database is a temporary file.

In a file the tables are compressed. In memory each rule would write tables out and read them back.
"""

STREAMED_ROWS = 10_000
"""Rows of a query that are made Python values at a time, if there can be many."""

Result = list[tuple[Any, ...]]
Parameters = Sequence[object] | Mapping[str, object]
"""The values of ``?`` by position, or those of ``$name`` by name."""


class Database:
    """An SQL database of the rows of a package.

    ``unsorted`` are the tables whose identifiers do not increase from row to row. ``csv_size`` is
    the size of the package's CSV files in bytes, from which the limits of queries follow.
    """

    def __init__(
        self, models: Mapping[str, TableModel], tables: Mapping[str, Chunks], *, csv_size: int
    ) -> None:
        import duckdb

        self.models = models
        self.limits = QueryLimits(csv_size)
        self.unsorted: set[str] = set()
        self._column_numbers = {
            (model.name, column.name): number
            for number, (model, column) in enumerate(
                (model, column) for model in models.values() for column in model.columns
            )
        }
        self._folder = tempfile.TemporaryDirectory(prefix="alibaba-press-")
        file = f"{self._folder.name}/rules.duckdb" if csv_size > LARGE else ":memory:"
        self.connection: duckdb.DuckDBPyConnection = duckdb.connect(file)
        try:
            self._fill(tables)
        except BaseException:
            self.close()
            raise

    def _fill(self, tables: Mapping[str, Chunks]) -> None:
        """Load the tables and the models, and define what several rules share."""
        # More threads take more memory.
        self.connection.execute(f"SET threads = {min(2, _usable_cores())}")
        self.connection.execute(
            f"SET temp_directory = {quote_text(self._folder.name + '/spilled')}"
        )
        for setting in (*self.limits.settings, *SETTINGS):
            self.connection.execute(setting)
        for name, chunks in tables.items():
            self.load(name, chunks)
        self._store_models()
        self.collect_cells()
        self._execute(VIEWS.read_text(encoding="utf-8"))
        self.confirm_evidence()

    def load(self, name: str, chunks: Chunks) -> None:
        """Create, or replace, a table of the package from its rows."""
        self.unsorted.discard(name)
        errors: list[BaseException] = []
        rows = (
            _prepare(self.models[name], chunk, line)
            for chunk, line in self._numbered(name, chunks())
        )
        first = next(rows)
        batches = (batch for chunk in chain([first], rows) for batch in chunk.to_batches())
        reader = pa.RecordBatchReader.from_batches(first.schema, _collect_error(batches, errors))
        try:
            # As one statement: one for each chunk takes three times as long.
            self._create_from(name, reader)
        except Exception:
            if errors:  # DuckDB raises its own error for one of the reader
                raise errors[0] from None
            raise

    def collect_cells(self) -> None:
        """Create, or replace, the table of filled cells, and the view of references in evidence."""
        columns = [(model, column) for model in self.models.values() for column in model.columns]
        # Evidence is most of a large package. As cells, rules need only its references, and a view
        # of these takes less time and memory.
        others = (pair for pair in columns if pair[0].name != "evidence")
        references = (pair for pair in columns if pair[0].name == "evidence" and pair[1].references)
        self.create_table("cell_values", self.cells_query(others))
        self.connection.execute(
            f"CREATE OR REPLACE VIEW evidence_references AS {self.cells_query(references)}"
        )

    def confirm_evidence(self) -> None:
        """Create, or replace, the table of evidence that its cell does not confirm."""
        self.create_table("unconfirmed_evidence", UNCONFIRMED.read_text(encoding="utf-8"))

    def _create_from(self, name: str, rows: pa.Table | pa.RecordBatchReader) -> None:
        self.connection.register("arrow_rows", rows)
        self._execute(f"CREATE OR REPLACE TABLE {quote_name(name)} AS FROM arrow_rows")
        self.connection.unregister("arrow_rows")

    def _numbered(self, name: str, chunks: Iterator[pa.Table]) -> Iterator[tuple[pa.Table, int]]:
        """Yield each chunk with its first CSV line; note whether the identifiers increase."""
        line, last = 2, pa.chunked_array([], pa.string())
        for chunk in chunks:
            ids = pa.chunked_array([*last.chunks, *chunk["id"].chunks], pa.string())
            if pc.any(pc.less_equal(ids.slice(1), ids.slice(0, max(0, len(ids) - 1)))).as_py():
                self.unsorted.add(name)
            last = ids.slice(max(0, len(ids) - 1))
            yield chunk, line
            line += chunk.num_rows

    def _store_models(self) -> None:
        """Store the models as the tables ``model_tables`` and ``model_columns``."""
        tables = list(self.models.values())
        self.store(
            "model_tables",
            table_name=[table.name for table in tables],
            has_evidence=[table.has_evidence for table in tables],
            entity_kind=[table.entity_kind for table in tables],
            link_column=[table.link and table.link.column for table in tables],
            link_entity_column=[table.link and table.link.entity_column for table in tables],
        )
        columns = [(table, column) for table in tables for column in table.columns]
        self.store(
            "model_columns",
            column_number=[
                self._column_numbers[table.name, column.name] for table, column in columns
            ],
            table_name=[table.name for table, _ in columns],
            column_name=[column.name for _, column in columns],
            type=[column.type for _, column in columns],
            provenance=[column.provenance for _, column in columns],
            format=[column.format for _, column in columns],
            is_required=[column.required for _, column in columns],
            is_unique=[column.unique for _, column in columns],
            is_companion=[column.is_companion for _, column in columns],
            refers_to=[column.references for _, column in columns],
            read_column=[column.reading and column.reading.column for _, column in columns],
            read_attribute=[column.reading and column.reading.attribute for _, column in columns],
            bound_column=[column.bound and column.bound.column for _, column in columns],
            bound_end=[column.bound and column.bound.end for _, column in columns],
            repeats_words_of=[column.repeats_words_of for _, column in columns],
        )

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
            yield from rows

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

    def create_table(self, name: str, query: str) -> None:
        """Create, or replace, a table from the rows of a query."""
        self._execute(f"CREATE OR REPLACE TABLE {quote_name(name)} AS {query}")

    def store(self, name: str, **columns: Sequence[object]) -> None:
        """Create, or replace, a table from columns of Python values."""
        arrays = {column: _array(values) for column, values in columns.items()}
        self._create_from(name, pa.table(arrays))

    def cells_query(self, columns: Iterable[tuple[TableModel, Column]]) -> str:
        """Return the query for the filled cells of columns, as text.

        One branch for each table is quicker to plan than one for each column.
        """
        by_table: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for model, column in columns:
            number = self._column_numbers[model.name, column.name]
            name = quote_name(sql_name(model, column.name))
            by_table[model.name].append((str(number), f"{name}::VARCHAR"))
        branches = (
            f"""SELECT unnest([{", ".join(number for number, _ in cells)}]) AS column_number,
                csv_line, id AS row_id, unnest([{", ".join(value for _, value in cells)}]) AS value
            FROM {quote_name(table)}"""
            for table, cells in by_table.items()
        )
        return f"SELECT * FROM ({' UNION ALL '.join(branches)}) WHERE value IS NOT NULL"

    def close(self) -> None:
        """Close the database and delete its files."""
        self.connection.close()
        self._folder.cleanup()


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


def _prepare(model: TableModel, chunk: pa.Table, line: int) -> pa.Table:
    """Return the rows of a chunk under their SQL names, with their lines in the CSV file."""
    lines = pa.array(np.arange(line, line + chunk.num_rows))
    names = [sql_name(model, name) for name in chunk.column_names]
    return chunk.rename_columns(names).append_column("csv_line", lines)


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
