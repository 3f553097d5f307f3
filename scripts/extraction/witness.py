"""From quotes to evidence: where the words are, and what they carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...schemas import Column
from ..errors import nearest
from ..german import Reading, readings_of_kind
from ..language import Claim, Origin, Quote
from ..package.seeds import ArticleText, sha256
from ..spans import Span
from .draft import Draft
from .quoting import QuoteError, locate


class Witness:
    """Finds quotes in the articles and writes the rows of evidence."""

    def __init__(self, draft: Draft, texts: Mapping[str, ArticleText]) -> None:
        self.draft, self.texts = draft, texts

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.texts[span.article].text[span.start : span.end]

    def locate(self, article: str, quotes: Iterable[Quote], origin: Origin) -> list[Span]:
        """The spans of quotes; one that is not exactly once in its article is a problem."""
        spans = []
        for quote in quotes:
            source = quote.article or article
            if source not in self.texts:
                self.draft.report(
                    origin,
                    f"there is no article {source!r}",
                    f"one of {', '.join(self.texts)}",
                    source,
                    nearest(source, self.texts),
                )
                continue
            try:
                span = locate(self.texts[source], quote.words, quote.occurrence)
            except QuoteError as error:
                self.draft.report(origin, str(error), error.expected, error.found, error.remedy)
                continue
            spans.append(span)
        return spans

    def narrow(self, claim: Claim, column: Column, spans: Iterable[Span]) -> list[Span]:
        """The one number, or the one date, that the words of a row hold; else a problem."""
        found: list[tuple[Span, Reading]] = []
        for span in spans:
            for reading in readings_of_kind(self.words(span), dates=column.is_date):
                found.append((span.part(reading.start, reading.end), reading))
        if any(reading.kind == "quantity" for _, reading in found):
            found = [(span, reading) for span, reading in found if reading.kind != "ordinal"]
        if len(found) == 1:
            return [found[0][0]]
        what = "date" if column.is_date else "number"
        self.draft.report(
            claim.origin,
            f"the words of {claim.id!r} hold {len(found) or 'no'} {what}s for {column.name}",
            f"one {what}",
            ", ".join(repr(self.words(span)) for span, _ in found) or "none",
            f"give the cell words of its own: {column.name}=stated(…, …)",
        )
        return []

    def add(
        self,
        table: str,
        row: str,
        column: str | None,
        spans: Iterable[Span],
        *,
        basis: str = "stated",
        speaker: str | None = None,
        reason: str | None = None,
        origin: Origin | None = None,
    ) -> None:
        """Add a row of evidence for each span."""
        for span in spans:
            words = self.words(span)
            prefix, suffix = self.texts[span.article].context(span.start, span.end)
            parts = [table, row, *([column] if column else []), span.id]
            evidence = {
                "id": "/".join(parts),
                "table": table,
                "row": row,
                "column": column,
                "basis": basis,
                "article": span.article,
                "start": span.start,
                "end": span.end,
                "sha256": sha256(words.encode("utf-8")),
                "quote": words,
                "prefix": prefix or None,
                "suffix": suffix or None,
                "speaker": speaker,
                "reason": reason,
            }
            self.draft.add("evidence", evidence, origin)
