"""Draft the calls for the numbers and dates of an article.

A draft holds what the words say: value, unit, qualifier and the quote. What only a person can say
is `...`, and the build does not accept a call with it.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from ..german import Reading, rate_at
from ..german.words.units import CURRENCIES
from ..language import Quote
from ..limits import MAX_DRAFTED_LENGTH, MAX_DRAFTED_NUMBERS, MAX_DRAFTING_SECONDS
from ..package.seeds import ArticleText
from ..reasons import describe_readings
from ..spans import Span
from .article_cells import is_date_of_article
from .counted_units import counted_unit, noun_behind, noun_of_whole, shared_currency
from .draft_dates import DateInSentence, DraftDates
from .likely_metrics import likely_metric
from .mentions import Mention, slugify
from .page_furniture import is_furniture, is_rights, number_disposition
from .python_source import (
    PLACEHOLDER,
    Group,
    Remarked,
    number_literal,
    quote_source,
    string_literal,
)
from .short_quotes import (
    quote_among_others,
    quote_name,
    quote_numbers,
    quote_reading,
    quote_words,
)

SHARED_UNIT = "The unit, or the scale, stands behind the other number."
"""Why a number has a unit that does not stand behind itself: 'von 96 auf 41 Millionen Euro'."""

UNIT_OF_NUMBER_NEARBY = "The currency is that of the other number in the sentence."
"""Why a number has a currency that its words lack: 'nach 31 Millionen im Vorjahr'."""

MAX_EVENT_WORDS = 300
"""Characters of a sentence that is quoted for an event. Of a longer one, a part is."""

RANKS = ("größ", "best", "höchst", "wichtigst", "reichst", "stärkst", "teuerst", "ältest")
"""Adjectives that make a rank of an ordinal: 'zweitgrößter'."""


class DraftCalls:
    """Drafts the calls of one article.

    ``kinds`` are the rows of the registered entities, ``shared_forms`` the names that several of
    them have, ``units`` the terms for units. ``date_of_article`` is that which its text says.
    """

    def __init__(
        self,
        text: ArticleText,
        kinds: Mapping[str, str],
        shared_forms: Collection[str],
        units: Collection[str],
        date_of_article: str | None,
    ) -> None:
        self.text, self.kinds, self.shared_forms, self.units = text, kinds, shared_forms, units
        self.dates = DraftDates(text, date_of_article)
        self._ids: dict[str, int] = {}
        self._end = time.process_time() + MAX_DRAFTING_SECONDS

    def can_draft(self, sentence: Span, readings: Sequence[Reading]) -> bool:
        """Return whether a sentence is short enough for drafts, and time is left for them."""
        is_short = sentence.length <= MAX_DRAFTED_LENGTH and len(readings) <= MAX_DRAFTED_NUMBERS
        return is_short and time.process_time() < self._end

    def of_sentence(
        self, sentence: Span, readings: Sequence[Reading], mentions: Sequence[Mention]
    ) -> Iterator[Group]:
        """Yield the calls for a sentence with these numbers and names."""
        words = self._words(sentence.start, sentence.end)
        is_of_page = is_furniture(words) or is_rights(self.text, sentence)
        if is_furniture(words):
            yield self._set_aside(
                "set_aside", '"page_furniture"', [quote_words(self.text, sentence)]
            )
        if is_of_page and readings:
            yield self._set_aside_numbers("page_furniture", sentence, readings)
        if is_of_page or is_date_of_article(self.text, sentence, readings):
            return
        spans = [mention.span for mention in mentions]
        unnamed = [
            reading
            for reading in readings
            if not any(span.contains(self._span(reading)) for span in spans)
        ]
        bearers = self._bearers(readings, mentions)
        dates = self.dates.in_sentence(sentence, unnamed)
        unnamed = [
            reading
            for reading in unnamed
            if not any(date.span.contains(self._span(reading)) for date in dates)
        ]
        figures = [reading for reading in unnamed if self._is_figure(reading)]
        noun = None
        for reading in unnamed:
            if not self.can_draft(sentence, readings):
                return
            if reading in figures:
                behind = noun_behind(self.text.text, reading.end)
                whole = noun_of_whole(self.text.text, reading, figures)
                noun = (behind and behind[0]) or whole or noun
                currency = shared_currency(self.text.text, reading, figures)
                unit = currency or self._unit(reading, noun)
                yield self._figure(sentence, reading, unit, noun, dates, bearers)
            else:
                yield self._set_aside_numbers(
                    number_disposition(self.text, reading), sentence, [reading]
                )
        for date in () if figures else dates:
            yield self._event(sentence, date, bearers)

    def _bearers(self, readings: Sequence[Reading], mentions: Sequence[Mention]) -> dict[str, Span]:
        """Return the entities that a fact can be about, with the first place of each.

        The unit of a number is none ('Euro'), and a name of several entities says too little.
        """
        spans = [self._span(reading) for reading in readings]
        bearers: dict[str, Span] = {}
        for mention in mentions:
            is_unit = any(span.contains(mention.span) for span in spans)
            form = self._words(mention.span.start, mention.span.end)
            is_clear = not is_unit and form not in self.shared_forms
            if is_clear and self.kinds.get(mention.entity) != "place":
                bearers.setdefault(mention.entity, mention.span)
        return bearers

    def _is_figure(self, reading: Reading) -> bool:
        if reading.kind != "ordinal":
            return reading.kind == "quantity"
        words = self._words(reading.start, reading.end).lower()
        is_rank = any(rank in words for rank in RANKS)
        return is_rank or self.text.text[reading.end :].startswith(" Mal")

    def _figure(
        self,
        sentence: Span,
        reading: Reading,
        unit: str,
        noun: str | None,
        dates: Sequence[DateInSentence],
        bearers: Mapping[str, Span],
    ) -> Group:
        core, behind = self._span(reading), noun_behind(self.text.text, reading.end)
        if reading.unit is None and reading.kind == "quantity" and behind:
            core = Span(core.article, core.start, min(behind[1], sentence.end))
        rate = rate_at(self.text.text, reading.start, reading.end)
        if rate and sentence.start <= rate.start and rate.end <= sentence.end:
            core = Span(core.article, rate.start, rate.end)
        quote = quote_reading(self.text, sentence, core, reading)
        quote = quote or quote_reading(self.text, sentence, self._span(reading), reading)
        value = number_literal(reading.value or Decimal())
        if quote is None:
            quote = self._quote_with_neighbour(sentence, reading)
            arguments = (value, quote_source(quote), f"because={string_literal(SHARED_UNIT)}")
            value_item: str | Group = Group("value=inferred(", arguments)
        elif reading.unit is None and unit in CURRENCIES:
            read = string_literal(describe_readings([reading]))
            because = string_literal(UNIT_OF_NUMBER_NEARBY)
            value_item = Group(
                "value=misread(",
                (value, quote_source(quote), f"reader={read}", f"because={because}"),
            )
        else:
            value_item = f"value={value}"
        items: list[str | Group | Remarked] = [
            string_literal(self._id(value, unit if unit != PLACEHOLDER else noun or "")),
            quote_source(quote),
            self._subject(sentence, bearers),
            self._metric(sentence, core, unit),
            f"title={PLACEHOLDER}",
            value_item,
        ]
        if reading.value_max is not None:
            items.append(f"value_max={number_literal(reading.value_max)}")
        if unit != PLACEHOLDER and unit not in self.units:
            items.append(f"# {unit} is no term yet: add it to schemas/terms.toml.")
        items.append(f"unit={unit}" if unit == PLACEHOLDER else f"unit={string_literal(unit)}")
        if reading.qualifier_term != "unqualified":
            items.append(f"qualifier={string_literal(reading.qualifier_term)}")
        if rate:
            items.append(f"per={string_literal(rate.unit)}")
        items += [f"# period={self.dates.cell(sentence, date)}," for date in dates]
        return Group("article.figure(", (*items, f"status={PLACEHOLDER}"), is_tall=True)

    def _subject(self, sentence: Span, bearers: Mapping[str, Span]) -> str | Remarked:
        """Return the subject for a person to fill in, with those whom the sentence names."""
        cells = [
            str(Group("stated(", (string_literal(entity), self._quote_name(sentence, span))))
            for entity, span in bearers.items()
        ]
        subject = f"subject={PLACEHOLDER}"
        return Remarked(subject, f"{', '.join(cells)},") if cells else subject

    def _metric(self, sentence: Span, number: Span, unit: str) -> str | Remarked:
        """Return the metric for a person to fill in, with one that the sentence names."""
        metric = likely_metric(self.text, sentence, number, unit)
        item = f"metric={PLACEHOLDER}"
        return Remarked(item, f"{string_literal(metric)}, perhaps") if metric else item

    def _quote_name(self, sentence: Span, span: Span) -> str | Group:
        return quote_source(quote_name(self.text, sentence, span))

    def _unit(self, reading: Reading, noun: str | None) -> str:
        if reading.kind == "ordinal":
            return "rank"
        if reading.unit is not None:
            return reading.unit
        return counted_unit(noun) if noun else PLACEHOLDER

    def _quote_with_neighbour(self, sentence: Span, reading: Reading) -> Quote:
        """Return a quote with a number and the next one, which has its unit."""
        ends = [span.end for span in self.text.readings if span.start > reading.start]
        core = Span(sentence.article, reading.start, min([*ends[:1], sentence.end]))
        quote = quote_among_others(self.text, sentence, core, reading)
        return quote or quote_words(self.text, core)

    def _event(self, sentence: Span, date: DateInSentence, bearers: Mapping[str, Span]) -> Group:
        """Return the draft of an event at a date, with those whom the sentence names."""
        words = self._words(sentence.start, sentence.end).rstrip(".!?")
        core = Span(sentence.article, sentence.start, sentence.start + len(words))
        is_stated = date.reading is not None and date.relative is None
        start: str | Group = self.dates.cell(sentence, date, "start=")
        quote = None
        if len(words) > MAX_EVENT_WORDS:
            quote = self.dates.quote(sentence, date)
        elif date.reading is not None and is_stated:
            quote = quote_reading(self.text, sentence, core, date.reading)
            if quote is not None and str(start).startswith("start=stated("):
                start = f"start={string_literal(date.edtf)}"
        roles = tuple(f"{string_literal(entity)}: {PLACEHOLDER}" for entity in bearers)
        return Group(
            "article.event(",
            (
                string_literal(
                    self._id(date.edtf or self._words(date.span.start, date.span.end), "")
                ),
                quote_source(quote or quote_words(self.text, core)),
                *(f"{name}={PLACEHOLDER}" for name in ("type", "title")),
                start,
                f"status={PLACEHOLDER}",
                *([Group("participants={", roles, "}")] if roles else []),
            ),
            is_tall=True,
        )

    def _set_aside_numbers(
        self, disposition: str | None, sentence: Span, readings: Sequence[Reading]
    ) -> Group:
        spans = [self._span(reading) for reading in readings]
        quotes = [
            quote_numbers(self.text, sentence, span) or quote_words(self.text, span)
            for span in spans
        ]
        reason = string_literal(disposition) if disposition else PLACEHOLDER
        return self._set_aside("set_aside_numbers", reason, quotes)

    def _set_aside(self, name: str, reason: str, quotes: Sequence[Quote]) -> Group:
        return Group(f"article.{name}(", (reason, *map(quote_source, quotes)))

    def _id(self, value: str, unit: str) -> str:
        """Return an identifier that no other draft has."""
        sign = "minus" if value.startswith("-") else ""
        slug = slugify(f"{self.text.article} {sign} {value.replace('_', '')} {unit}")
        self._ids[slug] = self._ids.get(slug, 0) + 1
        return slug if self._ids[slug] == 1 else f"{slug}-{self._ids[slug]}"

    def _span(self, reading: Reading) -> Span:
        return Span(self.text.article, reading.start, reading.end)

    def _words(self, start: int, end: int) -> str:
        return self.text.text[start:end]
