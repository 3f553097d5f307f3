"""Turn quotes into rows of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...schemas import Column
from ..errors import nearest
from ..german import Reading, rate_at
from ..german.modifiers import lead_start
from ..german.reader import read_dates, read_numbers
from ..language import Claim, Origin, Quote
from ..package.seeds import ArticleText, sha256
from ..spans import Span
from .assembly import Assembly, EvidenceRow, Passage
from .quote_search import QuoteError, locate_quote


class EvidenceWriter:
    """Finds quotes in the articles and adds rows of evidence."""

    def __init__(self, assembly: Assembly, texts: Mapping[str, ArticleText]) -> None:
        self.assembly, self.texts = assembly, texts

    def quote(self, span: Span) -> str:
        """Return the words of a span."""
        return self.texts[span.article].text[span.start : span.end]

    def locate(self, article: str, quotes: Iterable[Quote], origin: Origin) -> list[Span]:
        """Return the spans of quotes. Report each that is not exactly once in its article.

        The places that such a quote may stand for are in doubt.
        """
        spans = []
        for quote in quotes:
            source = quote.article or article
            doubts = self.assembly.doubts
            if source not in self.texts and (doubts.is_partial or source in doubts.ids):
                continue  # this article could not be read, which is reported
            if source not in self.texts:
                self.assembly.report(
                    origin,
                    f"there is no article {source!r}",
                    expected=f"one of {', '.join(self.texts)}",
                    found=source,
                    remedy=nearest(source, self.texts),
                )
                continue
            try:
                spans.append(locate_quote(self.texts[source], quote.words, quote.occurrence))
            except QuoteError as error:
                doubts.spans += error.spans
                self.assembly.report(
                    origin,
                    str(error),
                    expected=error.expected,
                    found=error.found,
                    remedy=error.remedy,
                )
        return spans

    def locate_reading(
        self, claim: Claim, column: Column, spans: Iterable[Span], *, takes_rate: bool
    ) -> list[Span]:
        """Return the span of the only number, or the only date, in the quotes of a row.

        If the number ``takes_rate``, its span covers the words of the rate. Report it if the
        quotes hold none or several.
        """
        read = read_dates if column.is_date else read_numbers
        readings: list[tuple[Span, Reading]] = [
            (self._reading_span(span, reading, takes_rate=takes_rate), reading)
            for span in spans
            for reading in read(self.quote(span))
        ]
        if any(reading.kind == "quantity" for _, reading in readings):
            readings = [(span, reading) for span, reading in readings if reading.kind != "ordinal"]
        if len(readings) == 1:
            [(span, _)] = readings
            return [self._with_lead(span, spans) if column.is_date else span]
        kind = "date" if column.is_date else "number"
        self.assembly.report(
            claim.origin,
            f"the words of {claim.id!r} hold {len(readings) or 'no'} {kind}s for {column.name}",
            expected=f"one {kind}",
            found=", ".join(repr(self.quote(span)) for span, _ in readings) or "none",
            remedy=f"give the cell words of its own: {column.name}=stated(…, …)",
        )
        return []

    def _reading_span(self, span: Span, reading: Reading, *, takes_rate: bool) -> Span:
        """Return the span of a reading in a quote, with the words of its rate."""
        rate = rate_at(self.quote(span), reading.start, reading.end) if takes_rate else None
        return span.part(*(rate[1:] if rate else (reading.start, reading.end)))

    def add(
        self,
        table: str,
        row: str,
        column: str | None,
        spans: Iterable[Span],
        *,
        origin: Origin,
        basis: str = "stated",
        speaker: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Add a row of evidence for each span. It supports a cell, or the row if column is None."""
        cell = f"{table}/{row}/{column}" if column else f"{table}/{row}"
        for span in spans:
            self.assembly.evidence.append(
                EvidenceRow(
                    id=f"{cell}/{span.id}",
                    table=table,
                    row=row,
                    column=column,
                    value=None,
                    basis=basis,
                    passage=self._passage(span),
                    speaker=speaker,
                    reason=reason,
                    origin=origin,
                )
            )

    def _passage(self, span: Span) -> Passage:
        """Return the passage of a span. It is made once for all its evidence."""
        passage = self.assembly.passages.get(span)
        if passage is None:
            quote = self.quote(span)
            prefix, suffix = self.texts[span.article].context(span.start, span.end)
            passage = self.assembly.passages[span] = Passage(
                span, sha256(quote.encode("utf-8")), quote, prefix or None, suffix or None
            )
        return passage

    def _with_lead(self, date: Span, spans: Iterable[Span]) -> Span:
        """Return the span of a date with the word before it that modifies it: 'vor 2018'."""
        around = next(span for span in spans if span.contains(date))
        start = lead_start(self.quote(around), date.start - around.start)
        return around.part(start, date.end - around.start)
