"""Count the relative dates of calls, and compare them with what a person typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..calls import Cell, Counting, Quote
from ..german import readings_of_kind
from ..german.relative import Count, count_date, find_relative_date
from ..german.steps import UncountableDate
from ..limits import MAX_COUNTED_STEPS
from ..package.edtf import precision
from ..reasons import CountedFrom, agrees_with_count
from ..spans import Span
from .assembly import Assembly
from .evidence_rows import EvidenceWriter

PUBLISHED = "published"
"""The column of the date of an article."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date to count from: its EDTF date, its words, and how it follows from its root."""

    edtf: str
    spans: list[Span]
    root: CountedFrom


class RelativeDates:
    """Counts relative dates. ``cells_by_article`` are the cells of the articles themselves."""

    def __init__(
        self,
        assembly: Assembly,
        evidence: EvidenceWriter,
        cells_by_article: Mapping[str, Mapping[str, Any]],
    ) -> None:
        self.assembly, self.evidence = assembly, evidence
        self.cells_by_article = cells_by_article

    def count(self, article: str, cell: Cell[Any]) -> tuple[list[Span], str] | None:
        """Return the spans and the reason of a relative date. Report it if it does not follow."""
        anchor = self._count(article, cell)
        return None if anchor is None else (anchor.spans, str(anchor.root))

    def _count(self, article: str, cell: Cell[Any]) -> Anchor | None:
        """Return a relative date, which other relative dates can count from."""
        counting = cell.counting
        assert counting is not None
        spans = self.evidence.locate(article, cell.quotes, cell.origin)
        if len(spans) < len(cell.quotes):
            return None
        words = [self.evidence.quote(span) for span in spans]
        anchor = self._anchor(article, cell, counting, words)
        if anchor is None:
            return None
        try:
            count = count_date(words, anchor.edtf, counting.direction)
        except UncountableDate as error:
            self._report(
                cell,
                f"the words lead to no date from {anchor.edtf}",
                expected=str(error),
                found=_shown(words),
                remedy=error.remedy,
            )
            return None
        if '"' in count.words:
            self._report(
                cell,
                "the words of a relative date contain a quotation mark",
                expected="the words of the date alone",
                found=_shown(words),
                remedy="quote less",
            )
            return None
        steps = (*anchor.root.steps, (count.direction, count.words))
        if len(steps) > MAX_COUNTED_STEPS:
            self._report(
                cell,
                "the date counts from too many others",
                expected=f"at most {MAX_COUNTED_STEPS} steps",
                found=f"{len(steps)}",
                remedy="count from a nearer date that the article states: anchor=stated(…)",
            )
            return None
        root = CountedFrom(anchor.root.root, steps, anchor.root.because)
        if not agrees_with_count(cell.value, count.edtf):
            self._report_disagreement(cell, count, root)
            return None
        return Anchor(cell.value, list(dict.fromkeys([*spans, *anchor.spans])), root)

    def _anchor(
        self, article: str, cell: Cell[Any], counting: Counting, words: list[str]
    ) -> Anchor | None:
        """Return what a relative date counts from. Report it if there is no such date."""
        if counting.anchor is not None:
            return self._stated_anchor(article, counting.anchor)
        try:
            _, relative = find_relative_date(words)
        except UncountableDate:
            is_narrative = False  # it is reported when it is counted
        else:
            is_narrative = relative.shape.is_narrative
        if is_narrative:
            self._report(
                cell,
                "the words count from a date that the text has told, not from that of the article",
                expected="anchor=stated(…), the date that they count from",
                found=_shown(words),
                remedy='give the date with its words: anchor=stated("2017", "im Jahr 2017")',
            )
            return None
        source = _article_of(article, cell.quotes)
        published = self.cells_by_article.get(source, {}).get(PUBLISHED)
        if self.assembly.doubts.includes("articles", source, PUBLISHED):
            return None
        if published is cell or not isinstance(published, Cell):
            self._report(
                cell,
                f"the article {source!r} has no date to count from",
                expected=f"{PUBLISHED}=stated(…) in Article(…), or anchor=stated(…)",
                found="neither",
                remedy="give the article its date, or the relative date an anchor with its words",
            )
            return None
        return self._stated_anchor(source, published, is_published=True)

    def _stated_anchor(
        self, article: str, cell: Cell[Any], *, is_published: bool = False
    ) -> Anchor | None:
        """Return an anchor with its words. Report it if its words state another date."""
        if cell.counting is not None:
            return self._count(article, cell)
        spans = self.evidence.locate(article, cell.quotes, cell.origin)
        if not is_published and cell.basis == "stated":
            dates = [
                reading.edtf
                for span in spans
                for reading in readings_of_kind(self.evidence.quote(span), dates=True)
            ]
            if dates != [cell.value]:
                self._report(
                    cell,
                    "the anchor is not the date in its words",
                    expected=" and ".join(map(str, dates)) or "words with a date",
                    found=cell.value,
                    remedy="correct the date, or quote the words that state it",
                )
                return None
        root = CountedFrom(cell.value, (), cell.because)
        return Anchor(cell.value, spans, root)

    def _report_disagreement(self, cell: Cell[Any], count: Count, reason: CountedFrom) -> None:
        is_finer = precision(cell.value) > precision(count.edtf)
        self._report(
            cell,
            "the relative date is finer than its words" if is_finer else "the count differs",
            expected=f"{count.edtf}. {CountedFrom(reason.root, reason.steps)}",
            found=cell.value,
            remedy="correct the date, or what it counts from: anchor=stated(…)",
        )

    def _report(
        self, cell: Cell[Any], message: str, *, expected: str, found: str, remedy: str
    ) -> None:
        self.assembly.report(cell.origin, message, expected=expected, found=found, remedy=remedy)


def _article_of(article: str, quotes: Iterable[Quote]) -> str:
    """Return the article of the first quote."""
    return next((quote.article or article for quote in quotes), article)


def _shown(words: Iterable[str]) -> str:
    return " and ".join(map(repr, words))
