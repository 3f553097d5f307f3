"""The rows of all tables while they are assembled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...schemas import Column, TableModel
from ..errors import Problem, nearest
from ..language import Origin
from ..spans import Span

Row = dict[str, Any]


@dataclass(slots=True)
class Passage:
    """A span with its quote, prefix and suffix. These are None if they are withheld.

    All evidence with one span shares its passage.
    """

    span: Span
    sha256: str
    quote: str | None
    prefix: str | None
    suffix: str | None


@dataclass(slots=True)
class EvidenceRow:
    """A row of evidence, and the call that it comes from.

    Most rows are evidence, and these objects take much less memory than dicts.
    """

    id: str
    table: str
    row: str
    column: str | None
    value: str | None
    basis: str
    passage: Passage
    speaker: str | None
    reason: str | None
    origin: Origin

    def cells(self) -> Row:
        """Return the cells by column."""
        span, passage = self.passage.span, self.passage
        return {
            "id": self.id,
            "table": self.table,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "basis": self.basis,
            "article": span.article,
            "start": span.start,
            "end": span.end,
            "sha256": passage.sha256,
            "quote": passage.quote,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "speaker": self.speaker,
            "reason": self.reason,
        }


@dataclass
class Assembly:
    """The rows of all tables, the calls that they come from, and the problems.

    ``rows`` are those of all tables but evidence. Problems are collected, so that a person sees all
    of them at once.
    """

    tables: Mapping[str, TableModel]
    rows: dict[str, list[Row]] = field(init=False)
    evidence: list[EvidenceRow] = field(default_factory=list)
    passages: dict[Span, Passage] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _origins: dict[tuple[str, str], list[Origin]] = field(default_factory=dict, repr=False)
    _rows_by_id: dict[tuple[str, str], Row] = field(default_factory=dict, repr=False)
    _empty_rows: dict[str, Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.rows = {name: [] for name in self.tables if name != "evidence"}
        self._empty_rows = {
            name: dict.fromkeys(column.name for column in table.columns)
            for name, table in self.tables.items()
        }

    def report(
        self, place: object, message: str, *, expected: str, found: str, remedy: str
    ) -> None:
        """Add a problem."""
        self.problems.append(
            Problem(str(place), message, expected=expected, found=found, remedy=remedy)
        )

    def add(self, table: str, cells: Row, origin: Origin | None = None) -> Row:
        """Add a row and return it. It has every column of its table, empty where no cell is."""
        row = self._empty_rows[table] | cells
        key = (table, str(row["id"]))
        self.rows[table].append(row)
        self._rows_by_id[key] = row
        if origin is not None:
            self._origins.setdefault(key, []).append(origin)
        return row

    def cells(self, table: str) -> Iterable[Row]:
        """Return the cells of the rows of a table, by column."""
        if table == "evidence":
            return (evidence.cells() for evidence in self.evidence)
        return self.rows[table]

    def origins(self, table: str, id: str) -> list[Origin]:
        """Return the calls that a row comes from."""
        if table == "evidence":
            return self._evidence_origins.get(id, [])
        return self._origins.get((table, id), [])

    @cached_property
    def _evidence_origins(self) -> dict[str, list[Origin]]:
        """The calls that evidence comes from, by its identifier. Only messages need them."""
        origins: dict[str, list[Origin]] = defaultdict(list)
        for evidence in self.evidence:
            origins[evidence.id].append(evidence.origin)
        return origins

    def row(self, table: str, id: str) -> Row | None:
        """Return the row of that identifier: the last, if there are several."""
        return self._rows_by_id.get((table, id))

    def typed_column(self, table: TableModel, name: str, origin: Origin) -> Column | None:
        """Return a column that a person may type. Report any other and return None."""
        column = table.column(name)
        if column is not None and column.is_typed:
            return column
        names = [column.name for column in table.columns if column.is_typed]
        self.report(
            origin,
            f"a person does not type {table.name}.{name}",
            expected=f"one of {', '.join(names)}",
            found=name,
            remedy=nearest(name, names),
        )
        return None
