"""The rows of a package as SQL tables, with the models beside them, for the rules to query.

Columns have the names of `sql_names`. Each row has its line in the CSV file as ``csv_line``.
`views.sql` defines what several rules share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import Column, TableModel
from ..package.passages import WORD_COLUMNS, Passages
from .sql_connection import SqlConnection
from .sql_names import quote_name, sql_name

Chunks = Callable[[], Iterator[pa.Table]]
"""Yields the rows of a table in chunks, in order, from the beginning at each call."""

VIEWS = Path(__file__).with_name("views.sql")
EVIDENCE_TABLES = ("unconfirmed_evidence", "outside_evidence")
"""Tables of lines of evidence that several rules need. Each has its query in a file."""


class Database(SqlConnection):
    """An SQL database of the rows of a package.

    All tables are loaded first, and then `derive_tables` is called. ``unsorted`` are the tables
    whose identifiers do not increase from row to row.
    """

    def __init__(self, models: Mapping[str, TableModel], *, csv_size: int) -> None:
        super().__init__(csv_size)
        self.models = models
        self.unsorted: set[str] = set()
        self._column_numbers = {
            (model.name, column.name): number
            for number, (model, column) in enumerate(
                (model, column) for model in models.values() for column in model.columns
            )
        }

    def load(self, name: str, chunks: Iterator[pa.Table]) -> None:
        """Create, or replace, a table of the package from its rows."""
        for _ in self.load_parts(name, self._rows(name, chunks)):
            pass

    def load_evidence(self, chunks: Iterator[pa.Table], passages: Passages) -> None:
        """Create, or replace, the table of evidence, and the table of its passages."""
        rows = self._rows("evidence", map(passages.take_out, chunks))
        for is_first in self.load_parts("evidence", rows):
            self.load_part("passages", passages.new_passages(), is_first=is_first)

    def derive_tables(self) -> None:
        """Create what several rules share."""
        self._store_models()
        self.collect_cells()
        self._execute(VIEWS.read_text(encoding="utf-8"))
        self.relate_evidence()

    def collect_cells(self) -> None:
        """Create, or replace, the table of filled cells, and the view of references in evidence."""
        columns = [(model, column) for model in self._own_models() for column in model.columns]
        # Evidence is most of a large package. As cells, rules need only its references, and a view
        # of these takes less time and memory.
        others = (pair for pair in columns if pair[0].name != "evidence")
        references = (pair for pair in columns if pair[0].name == "evidence" and pair[1].references)
        self.create_table("cell_values", self.cells_query(others))
        self.connection.execute(
            f"CREATE OR REPLACE VIEW evidence_references AS {self.cells_query(references)}"
        )

    def relate_evidence(self) -> None:
        """Create, or replace, the tables that relate evidence to cells and rows."""
        for name in EVIDENCE_TABLES:
            query = VIEWS.with_name(f"{name}.sql").read_text(encoding="utf-8")
            self.create_table(name, query)

    def _rows(self, name: str, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """Yield rows under their SQL names with their lines; note whether identifiers increase."""
        self.unsorted.discard(name)
        model, line, last = self.models[name], 2, pa.chunked_array([], pa.string())
        for chunk in chunks:
            ids = pa.chunked_array([*last.chunks, *chunk["id"].chunks], pa.string())
            if pc.any(pc.less_equal(ids.slice(1), ids.slice(0, max(0, len(ids) - 1)))).as_py():
                self.unsorted.add(name)
            last = ids.slice(max(0, len(ids) - 1))
            lines = pa.array(np.arange(line, line + chunk.num_rows))
            names = [sql_name(model, column) for column in chunk.column_names]
            yield chunk.rename_columns(names).append_column("csv_line", lines)
            line += chunk.num_rows

    def _own_models(self) -> list[TableModel]:
        """Return the models of the tables that are not derived. Rules on cells are about these."""
        return [model for model in self.models.values() if not model.is_derived]

    def _store_models(self) -> None:
        """Store the models as the tables ``model_tables`` and ``model_columns``."""
        tables = self._own_models()
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
            modified_column=[column.modifies and column.modifies.column for _, column in columns],
            implied_modifier=[column.modifies and column.modifies.implied for _, column in columns],
            bound_column=[column.bound and column.bound.column for _, column in columns],
            bound_end=[column.bound and column.bound.end for _, column in columns],
            stands_alone=[column.stands_alone for _, column in columns],
            repeats_words_of=[column.repeats_words_of for _, column in columns],
        )

    def cells_query(self, columns: Iterable[tuple[TableModel, Column]]) -> str:
        """Return the query for the filled cells of columns, as text.

        One branch for each table is quicker to plan than one for each column.
        """
        by_table: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for model, column in columns:
            number = self._column_numbers[model.name, column.name]
            name = quote_name(sql_name(model, column.name))
            is_words = model.name == "evidence" and column.name in WORD_COLUMNS
            table = "quoted_evidence" if is_words else model.name
            by_table[table].append((str(number), f"{name}::VARCHAR"))
        branches = (
            f"""SELECT unnest([{", ".join(number for number, _ in cells)}]) AS column_number,
                csv_line, id AS row_id, unnest([{", ".join(value for _, value in cells)}]) AS value
            FROM {quote_name(table)}"""
            for table, cells in by_table.items()
        )
        return f"SELECT * FROM ({' UNION ALL '.join(branches)}) WHERE value IS NOT NULL"
