"""Draft cells with the dates of a sentence: stated ones, and those that count from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..calls import Quote
from ..german import Reading
from ..german.relative import RelativeDate, SuppliedDirection, count_date, relative_dates
from ..german.steps import UncountableDate
from ..package.edtf import UNKNOWN_YEAR
from ..package.seeds import ArticleText
from ..spans import Span
from .python_source import PLACEHOLDER, Group, quote_source, string_literal
from .short_quotes import quote_readable, quote_reading, quote_words

DIRECTIONS: tuple[SuppliedDirection, ...] = ("past", "future")

_SURE_DATE = re.compile(
    r"vor .*|.* (?:später|zuvor|danach|darauf|davor|vorher|früher)", re.IGNORECASE
)
"""Matches words with a number that are a date and no duration: 'vor drei Jahren'."""


@dataclass(frozen=True, slots=True)
class DateInSentence:
    """A date in a sentence: what the reader reads, or a date that counts from another one."""

    span: Span
    reading: Reading | None
    relative: RelativeDate | None

    @property
    def edtf(self) -> str:
        """The date, or nothing if it counts from another one."""
        return (self.reading.edtf or "") if self.reading and not self.relative else ""


class DraftDates:
    """Drafts cells with dates. ``anchor`` is the date of the article, if its text says it."""

    def __init__(self, text: ArticleText, anchor: str | None) -> None:
        self.text, self.anchor = text, anchor

    def in_sentence(self, sentence: Span, readings: Sequence[Reading]) -> list[DateInSentence]:
        """Return the dates of a sentence, in order. A number of years may be a duration."""
        words = self.text.text[sentence.start : sentence.end]
        dates = [reading for reading in readings if reading.kind == "date"]
        numbers = [self._span(reading) for reading in readings if reading.kind != "date"]
        in_order: list[DateInSentence] = []
        for relative in relative_dates(words):
            span = sentence.part(relative.start, relative.end)
            is_sure = _SURE_DATE.fullmatch(words[relative.start : relative.end]) is not None
            is_number = not is_sure and any(map(span.overlaps, numbers))
            is_present = self._count(words[relative.start : relative.end]) == self.anchor
            if not is_number and not (self.anchor and is_present):
                inside = [reading for reading in dates if span.overlaps(self._span(reading))]
                in_order.append(DateInSentence(span, inside[0] if inside else None, relative))
        counted = [date.span for date in in_order]
        for reading in dates:
            span = self._span(reading)
            if not any(span.overlaps(other) for other in counted):
                in_order.append(DateInSentence(span, reading, None))
        return sorted(in_order, key=lambda date: date.span.start)

    def cell(self, sentence: Span, date: DateInSentence, name: str = "") -> Group:
        """Return a cell with a date. A person gives what the words do not say."""
        if date.relative is not None:
            return Group(f"{name}relative(", tuple(self._relative(sentence, date)))
        quote = quote_source(self.quote(sentence, date))
        edtf = date.edtf
        if UNKNOWN_YEAR in edtf:
            return Group(f"{name}inferred(", (PLACEHOLDER, quote, f"because={PLACEHOLDER}"))
        return Group(f"{name}stated(", (string_literal(edtf), quote))

    def quote(self, sentence: Span, date: DateInSentence) -> Quote:
        """Return the shortest quote of a date."""
        if date.relative is not None or date.reading is None:
            quote = quote_readable(self.text, sentence, date.span, self._is_one_relative_date)
        else:
            quote = quote_reading(self.text, sentence, date.span, date.reading)
        return quote or quote_words(self.text, date.span)

    def _is_one_relative_date(self, start: int, end: int) -> bool:
        return len(relative_dates(self.text.text[start:end])) == 1

    def _relative(self, sentence: Span, date: DateInSentence) -> Iterator[str | Group]:
        """Yield the arguments of a relative date."""
        quote = self.quote(sentence, date)
        source = quote_source(quote)
        assert date.relative is not None
        if date.relative.shape.is_narrative:
            yield from (PLACEHOLDER, source, f"anchor={PLACEHOLDER}")
        elif edtf := self._count(quote.words):
            yield from (string_literal(edtf), source)
        else:
            yield from (PLACEHOLDER, source)
            if self.anchor and any(self._count(quote.words, way) for way in DIRECTIONS):
                yield f"direction={PLACEHOLDER}"

    def _count(self, words: str, direction: SuppliedDirection | None = None) -> str | None:
        """Return the date that words count from that of the article, if they count one."""
        if self.anchor is None:
            return None
        try:
            return count_date([words], self.anchor, direction).edtf
        except UncountableDate:
            return None

    def _span(self, reading: Reading) -> Span:
        return Span(self.text.article, reading.start, reading.end)
