"""Trace a row and its cells to the words of the articles: who says so, and where."""

from __future__ import annotations

import bisect
import math
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import PressError, nearest
from ..limits import (
    MAX_ARTICLE_SIZE,
    MAX_COMPARED_NAMES,
    MAX_TRACED_EVIDENCE,
    MAX_TRACED_WORDS,
)
from ..project import ROOT
from ..spans import Span
from . import seeds
from .load import DamagedTable, UnknownName, read_table, require_text, table_path

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Row = dict[str, Any]

FACTS = "facts"
"""The table whose rows are traced as the rows of the tables that they follow from."""

CONFLICT_TABLES = ("conflicts", "conflict_claims")
"""Tables whose rows are traced to the evidence of claims in other tables."""


class UnknownRow(UnknownName):
    """A table has no row of this identifier."""


class NoFolder(PressError, FileNotFoundError):
    """The folder of the articles that is named does not exist."""


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
    """A row with its evidence. ``print`` and a notebook show it for people.

    ``evidence`` supports the row. ``cells`` is the evidence of each cell, by column. For a
    conflict, it is also that of each claim, by the claim's table, row, column and use. ``omitted``
    pieces of evidence are in neither, as there are too many.
    """

    table: str
    id: str
    row: Row
    evidence: tuple[Evidence, ...]
    cells: dict[str, tuple[Evidence, ...]]
    omitted: int = 0

    @property
    def supported_by_row(self) -> list[str]:
        """The columns whose cells the words of the row state, and no others."""
        spans = {evidence.span for evidence in self.evidence}
        return [
            column
            for column, evidence in self.cells.items()
            if all(e.basis == "stated" and e.span in spans for e in evidence)
        ]

    def to_frame(self) -> pd.DataFrame:
        """Return the evidence as a pandas frame, a row for each piece.

        ``column`` is empty if the piece supports the row. The other columns are those of
        `Evidence`.
        """
        from .trace_display import to_frame

        return to_frame(self)

    def __str__(self) -> str:
        from .trace_display import to_text

        return to_text(self)

    def _repr_html_(self) -> str:
        from .trace_display import to_html

        return to_html(self)


def trace(table: str, id: str, root: Path = ROOT, articles: Path | None = None) -> Trace:
    """Return a row with its evidence and that of its cells.

    ``articles`` is the folder of the articles, for those who hold them. It is ``seeds`` in the
    package by default. A row of `facts` is traced as the claim that it shows. Raises UnknownTable
    or UnknownRow with a suggestion, NotText if one of them is not text, and NoFolder if the folder
    of the articles does not exist.
    """
    require_text(id, "the identifier of a row", "singles-day-2016-sales")
    if articles is not None and not articles.is_dir():
        raise NoFolder(
            f"{articles}: there are no articles\n"
            "    expected: the folder of the articles\n"
            f"    found:    {'another file' if articles.exists() else 'nothing'}\n"
            "    remedy:   name the folder, or none to see the published words"
        )
    package = _Package(root, root / "seeds" if articles is None else articles)
    rows = package.rows(table, id=id)
    if not rows:
        names = package.ids(table)[:MAX_COMPARED_NAMES]
        raise UnknownRow(f"there is no row {id!r} in {table}: {nearest(id, names)}")
    if table == FACTS:
        return trace(rows[0]["table"], rows[0]["row"], root, articles)
    row, evidence = rows[0], package.evidence(table, id)
    cells = {
        column: tuple(e for e in evidence if e.column == column)
        for column in row
        if any(e.column == column for e in evidence)
    }
    if table in CONFLICT_TABLES:
        cells |= package.claim_evidence(id)
    of_row = tuple(e for e in evidence if e.column is None)
    return Trace(table, id, row, of_row, cells, package.omitted)


# Read


@dataclass(slots=True)
class _Package:
    """The rows of a package in ``root``, and those articles that a folder contains.

    ``listed`` pieces of evidence were returned, and ``omitted`` would be too many.
    """

    root: Path
    articles: Path
    listed: int = 0
    omitted: int = 0

    def rows(self, table: str, /, *, most: int = MAX_TRACED_EVIDENCE, **cells: str) -> list[Row]:
        """Return the rows of a table with certain cells, at most so many. Raises UnknownTable."""
        path = table_path(table, self.root)
        positions = _positions(path, tuple(cells)).get(tuple(cells.values()), [])[:most]
        return [row for index in positions for row in _read(path).slice(index, 1).to_pylist()]

    def ids(self, table: str) -> list[str]:
        """Return the identifiers of a table."""
        return [id for (id,) in _positions(table_path(table, self.root), ("id",))]

    def evidence(self, table: str, id: str) -> list[Evidence]:
        """Return the evidence of a row and of its cells, as much as may be listed."""
        path = table_path("evidence", self.root)
        total = len(_positions(path, ("table", "row")).get((table, id), []))
        most = min(total, MAX_TRACED_EVIDENCE - self.listed)
        self.listed, self.omitted = self.listed + most, self.omitted + total - most
        return [
            self._evidence(row) for row in self.rows("evidence", most=most, table=table, row=id)
        ]

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
        article = self._article(row["article"])
        span = Span.of_row(row)
        quote, before, after = row["quote"], row["prefix"] or "", row["suffix"] or ""
        if (text := self._text(article)) is not None:
            quote, before, after = self._words(text, span)
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

    def _article(self, id: str) -> Row:
        """Return the row of an article. Raises DamagedTable if there is none."""
        if articles := self.rows("articles", id=id):
            return articles[0]
        raise DamagedTable(
            f"{table_path('articles', self.root)}: there is no article {id!r}, which is evidence\n"
            "    remedy: install the package again; in a checkout: alibaba-press build"
        )

    def _text(self, article: Row) -> str | None:
        """Return the text of an article, or None if it is not at hand."""
        file = article["file"]
        is_name = file == Path(file).name  # A path could lead out of the folder.
        return _read_text(self.articles / file, article["sha256"]) if is_name else None

    def _words(self, text: str, span: Span) -> tuple[str | None, str, str]:
        """Return the words of a span, and the rest of the sentences that it begins and ends in."""
        if not 0 <= span.length <= MAX_TRACED_WORDS:
            return None, "", ""
        sentences = _read_spans(table_path("sentences", self.root))
        index = bisect.bisect_right(sentences, (span.article, span.start, math.inf)) - 1
        last_index = bisect.bisect_left(sentences, (span.article, span.end, -1)) - 1
        around = [
            sentence
            for sentence in (sentences[i] for i in (index, last_index) if i >= 0)
            if sentence.overlaps(span)
        ]
        first = min((sentence.start for sentence in around), default=span.start)
        last = max((sentence.end for sentence in around), default=span.end)
        start = max(min(first, span.start), span.start - MAX_TRACED_WORDS, 0)
        end = min(max(last, span.end), span.end + MAX_TRACED_WORDS)
        return text[span.start : span.end], text[start : span.start], text[span.end : end]


@cache
def _read(path: Path) -> pa.Table:
    return read_table(path)


@cache
def _read_spans(path: Path) -> list[Span]:
    """Return the spans of a table, sorted."""
    columns = (_read(path)[name].to_pylist() for name in Span._fields)
    return sorted(Span(*cells) for cells in zip(*columns, strict=True))


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
    """Return the text of a file, or None if it is missing or not the article."""
    if not os.path.isfile(path):  # Path.is_file raises OSError for a name that is too long.
        return None
    with path.open("rb") as file:
        data = file.read(MAX_ARTICLE_SIZE + 1)
    if seeds.sha256(data) != sha256:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
