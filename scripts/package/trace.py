"""Trace a row and its cells to the words of the articles: who says so, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import nearest
from ..limits import MAX_ARTICLE_SIZE
from ..project import ROOT
from ..spans import Span
from . import seeds
from .load import UnknownName, read_table, table_path

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

CONFLICT_TABLES = ("conflicts", "conflict_claims")
"""Tables whose rows are traced to the evidence of claims in other tables."""


class UnknownRow(UnknownName):
    """A table has no row of this identifier."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of an article that supports a row or one of its cells.

    ``column`` is None if it supports the row. ``basis`` is stated, inferred or corrected, and
    ``reason`` says why where it is not stated. ``speaker`` is who says so, if not the article.
    ``start`` and ``end`` count Unicode code points from 0, end exclusive. ``quote`` is None if the
    words are withheld and the article is not at hand. ``before`` and ``after`` are the rest of the
    sentence if the article is at hand, and otherwise up to 32 code points of the same line.
    """

    column: str | None
    basis: str
    article: str
    file: str
    start: int
    end: int
    quote: str | None
    before: str
    after: str
    speaker: str | None
    reason: str | None

    @property
    def span(self) -> Span:
        """The place of the words in the article."""
        return Span(self.article, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Trace:
    """A row with its evidence. ``print`` shows it for people.

    ``evidence`` supports the row. ``cells`` is the evidence of each cell, by column. For a
    conflict, it is also that of each claim, by the claim's table, row, column and use.
    """

    table: str
    id: str
    row: Row
    evidence: tuple[Evidence, ...]
    cells: dict[str, tuple[Evidence, ...]]

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def trace(table: str, id: str, root: Path = ROOT, articles: Path | None = None) -> Trace:
    """Return a row with its evidence and that of its cells.

    ``articles`` is the folder of the articles, for those who hold them. It is ``seeds`` in the
    package by default. Raises UnknownTable or UnknownRow with a suggestion.
    """
    package = _Package(root, root / "seeds" if articles is None else articles)
    rows = package.rows(table, id=id)
    if not rows:
        raise UnknownRow(f"there is no row {id!r} in {table}: {nearest(id, package.ids(table))}")
    row, evidence = rows[0], package.evidence(table, id)
    cells = {
        column: tuple(e for e in evidence if e.column == column)
        for column in row
        if any(e.column == column for e in evidence)
    }
    if table in CONFLICT_TABLES:
        cells |= package.claim_evidence(id)
    return Trace(table, id, row, tuple(e for e in evidence if e.column is None), cells)


# Read


@dataclass(frozen=True, slots=True)
class _Package:
    """The rows of a package in ``root``, and those articles that a folder contains."""

    root: Path
    articles: Path

    def rows(self, table: str, /, **cells: str) -> list[Row]:
        """Return the rows of a table with certain cells. Raises UnknownTable."""
        path = table_path(table, self.root)
        positions = _positions(path, tuple(cells)).get(tuple(cells.values()), [])
        return [row for index in positions for row in _read(path).slice(index, 1).to_pylist()]

    def ids(self, table: str) -> list[str]:
        """Return the identifiers of a table."""
        return [id for (id,) in _positions(table_path(table, self.root), ("id",))]

    def evidence(self, table: str, id: str) -> list[Evidence]:
        """Return the evidence of a row and of its cells."""
        return [self._evidence(row) for row in self.rows("evidence", table=table, row=id)]

    def claim_evidence(self, id: str) -> dict[str, tuple[Evidence, ...]]:
        """Return the evidence of each claim of a conflict, or of one claim of a conflict."""
        by_claim = {}
        claims = self.rows("conflict_claims", conflict=id) or self.rows("conflict_claims", id=id)
        for claim in claims:
            table, row, column = claim["table"], claim["row"], claim["column"]
            place = "/".join([table, row, *([column] if column else [])])
            evidence = [e for e in self.evidence(table, row) if e.column == column]
            by_claim[f"{place} ({claim['used']})"] = tuple(evidence)
        return by_claim

    def _evidence(self, row: Row) -> Evidence:
        article = self.rows("articles", id=row["article"])[0]
        text = _read_text(self.articles / article["file"], article["sha256"])
        span = Span.of_row(row)
        if text is None:
            quote, before, after = row["quote"], row["prefix"] or "", row["suffix"] or ""
        else:
            sentences = _read_spans(table_path("sentences", self.root))
            around = [span, *(sentence for sentence in sentences if sentence.overlaps(span))]
            first = min(sentence.start for sentence in around)
            last = max(sentence.end for sentence in around)
            quote = text[span.start : span.end]
            before, after = text[first : span.start], text[span.end : last]
        return Evidence(
            column=row["column"],
            basis=row["basis"],
            article=row["article"],
            file=article["file"],
            start=span.start,
            end=span.end,
            quote=quote,
            before=before,
            after=after,
            speaker=row["speaker"],
            reason=row["reason"],
        )


@cache
def _read(path: Path) -> pa.Table:
    return read_table(path)


@cache
def _read_spans(path: Path) -> list[Span]:
    columns = (_read(path)[name].to_pylist() for name in Span._fields)
    return [Span(*cells) for cells in zip(*columns, strict=True)]


@cache
def _positions(path: Path, columns: tuple[str, ...]) -> dict[tuple[str, ...], list[int]]:
    """Return the positions of the rows of a table by their cells in some columns.

    For the few rows of one trace, importing pyarrow.compute would take longer.
    """
    positions: dict[tuple[str, ...], list[int]] = {}
    cells = (_read(path)[column].to_pylist() for column in columns)
    for index, values in enumerate(zip(*cells, strict=True)):
        positions.setdefault(values, []).append(index)
    return positions


@cache
def _read_text(path: Path, sha256: str) -> str | None:
    """Return the text of an article, or None if the file is missing or another one."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        data = file.read(MAX_ARTICLE_SIZE + 1)
    return data.decode("utf-8") if seeds.sha256(data) == sha256 else None


# Show


def _lines(trace: Trace) -> Iterator[str]:
    yield f"{trace.table} / {trace.id}"
    filled_cells = {name: value for name, value in trace.row.items() if value is not None}
    width = max(map(len, filled_cells))
    for name, value in filled_cells.items():
        yield f"  {name:<{width}}  {_format(value)}"
    row_spans = {evidence.span for evidence in trace.evidence}
    supported_by_row = [
        name for name, evidence in trace.cells.items() if _adds_nothing(evidence, row_spans)
    ]
    if trace.evidence:
        yield f"the row{' and its ' * bool(supported_by_row)}{', '.join(supported_by_row)}"
        yield from _evidence_lines(trace.evidence)
    for name, evidence in trace.cells.items():
        if name not in supported_by_row:
            yield f"{name} = {_format(trace.row[name])}" if name in trace.row else name
            yield from _evidence_lines(evidence)
    if not trace.evidence and not trace.cells:
        yield "derived from other tables, or curated: no words of an article support it"


def _adds_nothing(evidence: Iterable[Evidence], row_spans: set[Span]) -> bool:
    """Return whether a cell is stated by words that support its row, and by no others."""
    return all(e.basis == "stated" and e.span in row_spans for e in evidence)


def _evidence_lines(evidence: tuple[Evidence, ...]) -> Iterator[str]:
    for e in evidence:
        speaker = f", says {e.speaker}" if e.speaker else ""
        yield f"  {e.basis}{speaker}, {e.article} ({e.file}) {e.start}–{e.end}"
        if e.quote is None:
            yield f"    ({e.span.length} characters, withheld: read them in the article)"
        else:
            yield f"    {e.before}»{e.quote}«{e.after}"
    for reason in dict.fromkeys(e.reason for e in evidence if e.reason):
        yield f"  because {reason}"


def _format(value: Any) -> str:
    """Return a value for people: digits in groups of three."""
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return str(value)
