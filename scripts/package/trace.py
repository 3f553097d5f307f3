"""Who says so, in which words: the evidence of a row and of each of its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import PressError, nearest
from ..project import ROOT
from ..spans import Span
from .load import table_path

Row = dict[str, Any]


class UnknownRow(PressError, KeyError):
    """There is no row of that identifier."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of an article that carries a row (``column`` is None) or a cell.

    ``start`` and ``end`` count Unicode code points from 0, end exclusive. ``quote`` is None where
    the words are withheld and the article is not at hand. ``before`` and ``after`` are the rest of
    the sentence where the article is at hand, else up to 32 code points of the line, or empty.
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


@dataclass(frozen=True, slots=True)
class Trace:
    """A row, the evidence of the row, and that of each cell; of a conflict, that of each of the
    claims, by table, row, column and use."""

    table: str
    id: str
    row: Row
    evidence: tuple[Evidence, ...]
    cells: dict[str, tuple[Evidence, ...]]

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def trace(table: str, id: str, root: Path = ROOT, articles: Path | None = None) -> Trace:
    """Return the evidence of a row.

    ``articles`` is the folder of the articles, for those who hold them: by default ``seeds``
    beside the package. Raises UnknownTable or UnknownRow, naming the nearest.
    """
    articles = root / "seeds" if articles is None else articles
    table_path(table, root)
    rows = _rows(table, root)
    if id not in rows:
        raise UnknownRow(f"there is no row {id!r} in {table}: {nearest(id, rows)}")
    row = rows[id]
    found = _evidence_of(table, id, root, articles)
    columns = [name for name in row if any(e.column == name for e in found)]
    cells = {name: tuple(e for e in found if e.column == name) for name in columns}
    if table in CLAIMS:
        cells |= _claims(id, root, articles)
    return Trace(table, id, row, tuple(e for e in found if e.column is None), cells)


CLAIMS = ("conflicts", "conflict_claims")
"""Tables whose rows point to claims that stand in other tables."""


def _claims(id: str, root: Path, articles: Path) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each claim of a conflict, or of the one claim of that identifier."""
    found = {}
    for claim in _rows("conflict_claims", root).values():
        if id not in (claim["conflict"], claim["id"]):
            continue
        table, row, column = claim["table"], claim["row"], claim["column"]
        place = "/".join([table, row, *([column] if column else [])])
        evidence = [e for e in _evidence_of(table, row, root, articles) if e.column == column]
        found[f"{place} ({claim['used']})"] = tuple(evidence)
    return found


def _evidence_of(table: str, id: str, root: Path, articles: Path) -> list[Evidence]:
    rows = _rows("evidence", root).values()
    return [_evidence(e, root, articles) for e in rows if _of(e, table, id)]


def _of(evidence: Row, table: str, id: str) -> bool:
    return bool(evidence["table"] == table and evidence["row"] == id)


@cache
def _rows(table: str, root: Path) -> dict[str, Row]:
    from pyarrow import parquet

    rows = parquet.ParquetFile(table_path(table, root)).read().to_pylist()
    return {row["id"]: row for row in rows}


@cache
def _text(file: str, sha256: str, articles: Path) -> str | None:
    from . import seeds

    path = articles / file
    if not path.is_file():
        return None
    data = path.read_bytes()
    return data.decode("utf-8") if seeds.sha256(data) == sha256 else None


def _evidence(row: Row, root: Path, folder: Path) -> Evidence:
    article = _rows("articles", root)[row["article"]]
    text = _text(article["file"], article["sha256"], folder)
    start, end = row["start"], row["end"]
    quote, before, after = row["quote"], row["prefix"] or "", row["suffix"] or ""
    if text is not None:
        around = [
            sentence
            for sentence in map(Span.of_row, _rows("sentences", root).values())
            if sentence.overlaps(Span.of_row(row))
        ]
        first = min([start, *(sentence.start for sentence in around)])
        last = max([end, *(sentence.end for sentence in around)])
        quote, before, after = text[start:end], text[first:start], text[end:last]
    return Evidence(
        row["column"],
        row["basis"],
        row["article"],
        article["file"],
        start,
        end,
        quote,
        before,
        after,
        row["speaker"],
        row["reason"],
    )


def _shown(value: Any) -> str:
    """A value as a person reads it: whole numbers in groups of three."""
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return str(value)


def _lines(found: Trace) -> Iterator[str]:
    yield f"{found.table} / {found.id}"
    filled = {name: value for name, value in found.row.items() if value is not None}
    width = max(map(len, filled))
    for name, value in filled.items():
        yield f"  {name:<{width}}  {_shown(value)}"
    row_words = {(e.article, e.start, e.end) for e in found.evidence}
    own = {
        name: several
        for name, several in found.cells.items()
        if not {(e.article, e.start, e.end) for e in several} <= row_words
        or any(e.basis != "stated" for e in several)
    }
    if found.evidence:
        by_row = [name for name in found.cells if name not in own]
        yield f"the row{' and its ' * bool(by_row)}{', '.join(by_row)}"
        yield from _evidence_lines(found.evidence)
    for name, several in own.items():
        yield f"{name} = {_shown(found.row[name])}" if name in found.row else name
        yield from _evidence_lines(several)
    if not found.evidence and not found.cells:
        yield "derived from other tables, or our own: no words of an article carry it"


def _evidence_lines(several: tuple[Evidence, ...]) -> Iterator[str]:
    for evidence in several:
        speaker = f", says {evidence.speaker}" if evidence.speaker else ""
        place = f"{evidence.article} ({evidence.file}) {evidence.start}–{evidence.end}"
        yield f"  {evidence.basis}{speaker}, {place}"
        if evidence.quote is None:
            count = evidence.end - evidence.start
            yield f"    ({count} characters, withheld: read them in the article)"
        else:
            yield f"    {evidence.before}»{evidence.quote}«{evidence.after}"
    for reason in dict.fromkeys(e.reason for e in several if e.reason):
        yield f"  because {reason}"
