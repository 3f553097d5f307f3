"""The rows of all tables while they are assembled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any

from ...schemas import Column, TableModel
from ..calls import Origin
from ..errors import Problem, nearest, similar_names
from ..spans import Span
from .doubts import Doubts

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

    def is_of(self, table: str, row: str) -> bool:
        """Return whether it supports a row or a cell of it."""
        return (self.table, self.row) == (table, row)

    def has_empty_text(self) -> bool:
        """Return whether a call gives a text of it that is empty, other than the value."""
        return "" in (self.row, self.passage.span.article, self.speaker, self.reason)

    def cells(self) -> Row:
        """Return the cells by column."""
        return {column: attrgetter(place)(self) for column, place in EVIDENCE_CELLS.items()}


EVIDENCE_CELLS = {
    "id": "id",
    "table": "table",
    "row": "row",
    "column": "column",
    "value": "value",
    "basis": "basis",
    "article": "passage.span.article",
    "start": "passage.span.start",
    "end": "passage.span.end",
    "sha256": "passage.sha256",
    "quote": "passage.quote",
    "prefix": "passage.prefix",
    "suffix": "passage.suffix",
    "speaker": "speaker",
    "reason": "reason",
}
"""Where the cell of each column is in an `EvidenceRow`."""


@dataclass
class Assembly:
    """The rows of all tables, the calls that they come from, and the problems.

    ``rows`` are those of all tables but evidence. Problems are collected, so that a person sees all
    of them at once. ``doubts`` are the cells and words that they leave in doubt.
    """

    tables: Mapping[str, TableModel]
    rows: dict[str, list[Row]] = field(init=False)
    evidence: list[EvidenceRow] = field(default_factory=list)
    passages: dict[Span, Passage] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: Doubts = field(default_factory=Doubts)
    _unknown_names: dict[str, list[Problem]] = field(default_factory=dict, repr=False)
    _cell_origins: dict[tuple[str, str, str | None], Origin] = field(
        default_factory=dict, repr=False
    )
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

    def report_unknown_name(
        self, origin: Origin, message: str, *, expected: str, found: str, remedy: str
    ) -> None:
        """Add a problem with a name that may be used again. All its uses give one problem."""
        problem = Problem(str(origin), message, expected=expected, found=found, remedy=remedy)
        self._unknown_names.setdefault(message, []).append(problem)

    def report_unknown_names(self) -> None:
        """Add the problems of unknown names, each with the number of its uses."""
        for problems in self._unknown_names.values():
            self.problems.append(count_uses(problems[0], len(problems)))
        self._unknown_names.clear()

    def add_once(self, table: str, cells: Row, origin: Origin) -> Row | None:
        """Add a row and return it, as `add` does. Report an identifier that exists already."""
        id = str(cells["id"])
        if (table, id) not in self._rows_by_id:
            return self.add(table, cells, origin)
        first = " and ".join(map(str, self.origins(table, id)))
        self.report(
            f"{first} and {origin}",
            f"[duplicate-id] in {table} of {id!r}",
            expected="a value that occurs once",
            found=f"{id}, in both places",
            remedy="give one of the rows another identifier",
        )
        return None

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

    def tuples(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Yield the cells of the rows of a table, in the order of its columns."""
        columns = [column.name for column in self.tables[table].columns]
        if table == "evidence":
            return map(attrgetter(*(EVIDENCE_CELLS[column] for column in columns)), self.evidence)
        return map(itemgetter(*columns), self.rows[table])

    def origins(self, table: str, id: str) -> list[Origin]:
        """Return the calls that a row comes from."""
        if table == "evidence":
            return [row.origin for row in self.evidence_by_id.get(id, [])]
        return self._origins.get((table, id), [])

    @cached_property
    def evidence_by_id(self) -> dict[str, list[EvidenceRow]]:
        """The evidence by its identifier. Only messages need it."""
        evidence_by_id: dict[str, list[EvidenceRow]] = defaultdict(list)
        for evidence in self.evidence:
            evidence_by_id[evidence.id].append(evidence)
        return evidence_by_id

    def set_cell_origin(self, table: str, id: str, column: str, origin: Origin) -> None:
        """Set the call that gives a cell, if it is another one than that of the row."""
        self._cell_origins[table, id, column] = origin

    def place(self, table: str, id: str, column: str | None) -> str | None:
        """Return the file and the line of the call that gives a cell, or else of its row."""
        cell = (table, id, column)
        origin = self._cell_origins.get(cell) or self._origins_by_cell.get(cell)
        origins = [origin] if column and origin else self.origins(table, id)
        return " and ".join(map(str, origins)) or None

    @cached_property
    def _origins_by_cell(self) -> dict[tuple[str, str, str | None], Origin]:
        """The calls that the evidence of cells comes from. Only messages need them."""
        return {(row.table, row.row, row.column): row.origin for row in reversed(self.evidence)}

    def row(self, table: str, id: str) -> Row | None:
        """Return the row of that identifier: the last, if there are several."""
        return self._rows_by_id.get((table, id))

    def typed_column(self, table: TableModel, name: str, origin: Origin, row: str) -> Column | None:
        """Return a column that a person may type. Report any other and return None."""
        column = table.column(name)
        if column is not None and column.is_typed:
            return column
        names = [column.name for column in table.columns if column.is_typed]
        # The cell is probably meant for a column with a similar name, which is then not missing.
        self.doubts.add_row(table.name, row, similar_names(name, names))
        self.report_unknown_name(
            origin,
            f"a person does not type {table.name}.{name}",
            expected=f"one of {', '.join(names)}",
            found=name,
            remedy=nearest(name, names),
        )
        return None


def count_uses(problem: Problem, uses: int) -> Problem:
    """Return the problem of a name at its first use, with the number of its uses."""
    if uses == 1:
        return problem
    return replace(problem, message=f"{problem.message} (used {uses} times, first here)")
