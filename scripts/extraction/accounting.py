"""Account for each sentence and each number of an article: its disposition.

A sentence is *extracted* if evidence of a row overlaps it, and does more than name an entity. A
number is *carried* if it lies in the evidence of a numeric or a date cell, and *part of a name* if
it lies in a mention. A person sets the others aside, with a reason. A rule reports those that have
no disposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ...schemas import Column, TableModel
from ..language import SetAside
from ..package.seeds import ArticleText
from ..spans import SortedSpans, Span
from .assembly import Assembly, EvidenceRow
from .mentions import Mention
from .quote_search import QuoteError, locate_quote

EXTRACTED, CARRIED, PART_OF_NAME = "extracted", "carried", "part_of_name"
FIGURE_OF_SPEECH = "figure_of_speech"
COMPUTED_DISPOSITIONS = (EXTRACTED, CARRIED, PART_OF_NAME)
"""Dispositions that follow from the rows. A person gives the others."""


def is_named_only(table: TableModel, column: Column | None) -> bool:
    """Return whether evidence of a column only names an entity.

    Without a column, return it for the evidence of the rows themselves.
    """
    is_name = column is None or column.name == "name"
    return table.name == "names" or (table.entity_kind is not None and is_name)


def is_counted(column: Column) -> bool:
    """Return whether evidence of a column accounts for the numbers in it."""
    return column.is_date or column.type in ("number", "integer")


def add_sentences(
    assembly: Assembly,
    text: ArticleText,
    set_asides: Iterable[SetAside],
    evidence: Iterable[EvidenceRow],
) -> None:
    """Add the sentences of an article with their dispositions, given its rows of evidence."""

    def states_something(table: TableModel, column: Column | None) -> bool:
        return not is_named_only(table, column)

    evidence_spans = _evidence_spans(assembly, evidence, states_something)
    set_aside_by_span = _set_aside_spans(assembly, text, set_asides, "sentence", text.sentences)
    for span in text.sentences:
        set_aside = set_aside_by_span.get(span)
        is_extracted = evidence_spans.overlap(span)
        if is_extracted and set_aside is not None:
            _report_both(assembly, text, set_aside, span, EXTRACTED)
        row: dict[str, Any] = {
            "id": span.id,
            "article": span.article,
            "start": span.start,
            "end": span.end,
            "line": text.line(span.start),
        }
        if is_extracted:
            row["disposition"] = EXTRACTED
        elif set_aside is not None:
            row["disposition"], row["note"] = set_aside.disposition, set_aside.note
        assembly.add("sentences", row, set_aside.origin if set_aside else None)


def add_numbers(
    assembly: Assembly,
    text: ArticleText,
    set_asides: Iterable[SetAside],
    evidence: Iterable[EvidenceRow],
    mentions: Sequence[Mention],
) -> None:
    """Add the numbers of an article with their dispositions, given its rows of evidence."""

    def counts(table: TableModel, column: Column | None) -> bool:
        return column is not None and is_counted(column)

    evidence_spans = _evidence_spans(assembly, evidence, counts)
    names = SortedSpans(mention.span for mention in mentions)
    set_aside_by_span = _set_aside_spans(assembly, text, set_asides, "number", text.readings)
    for span, reading in text.readings.items():
        set_aside = set_aside_by_span.get(span)
        is_carried = evidence_spans.contain(span)
        if is_carried and set_aside is not None:
            _report_both(assembly, text, set_aside, span, CARRIED)
        words = text.text[span.start : span.end]
        if set_aside is not None and is_doubtful(set_aside, words):
            assembly.report(
                set_aside.origin,
                "a number in digits is set aside as a figure of speech without a note",
                expected="the true reason, or a note that names the saying",
                found=repr(words),
                remedy="choose another reason: schemas/terms.toml lists them under "
                "number_disposition; or add note=…",
            )
        row: dict[str, Any] = {
            "id": span.id,
            "article": span.article,
            "start": span.start,
            "end": span.end,
            "words": words,
            "kind": reading.kind,
        }
        if is_carried:
            row["disposition"] = CARRIED
        elif set_aside is not None:
            row["disposition"] = set_aside.disposition
        elif names.contain(span):
            row["disposition"] = PART_OF_NAME
        assembly.add("numbers", row, set_aside.origin if set_aside else None)


def is_doubtful(set_aside: SetAside, words: str) -> bool:
    """Return whether a number is set aside as a figure of speech though it is in digits.

    Sayings have few digits: '08/15'. A note names the saying.
    """
    has_digits = any(character.isdecimal() for character in words)
    return set_aside.disposition == FIGURE_OF_SPEECH and has_digits and not set_aside.note


def _evidence_spans(
    assembly: Assembly,
    evidence: Iterable[EvidenceRow],
    accepts: Callable[[TableModel, Column | None], bool],
) -> SortedSpans:
    """Return the spans of evidence for the columns that ``accepts`` accepts."""
    accepted = {
        (table.name, column.name if column else None)
        for table in assembly.tables.values()
        for column in (None, *table.columns)
        if accepts(table, column)
    }
    return SortedSpans({e.passage.span for e in evidence if (e.table, e.column) in accepted})


def _set_aside_spans(
    assembly: Assembly,
    text: ArticleText,
    set_asides: Iterable[SetAside],
    kind: str,
    spans: Iterable[Span],
) -> dict[Span, SetAside]:
    """Return which of the spans are set aside, each with the call that does it.

    A quote stands for the sentence that contains it, and for the numbers that it contains.
    """
    set_aside_by_span: dict[Span, SetAside] = {}
    for set_aside in set_asides:
        if set_aside.kind != kind:
            continue
        for quote in set_aside.quotes:
            try:
                words = locate_quote(text, quote.words, quote.occurrence)
            except QuoteError as error:
                assembly.doubts.spans += error.spans
                assembly.report(
                    set_aside.origin,
                    str(error),
                    expected=error.expected,
                    found=error.found,
                    remedy=error.remedy,
                )
                continue
            if kind == "sentence":
                matches = [span for span in spans if span.contains(words)]
                expected = "words within one sentence"
            else:
                matches = [span for span in spans if words.contains(span)]
                expected = "words around whole numbers"
            if not matches:
                assembly.doubts.spans.append(words)
                assembly.report(
                    set_aside.origin,
                    f"the words stand for no {kind}",
                    expected=expected,
                    found=repr(quote.words),
                    remedy="correct the words",
                )
            set_aside_by_span |= dict.fromkeys(matches, set_aside)
    return set_aside_by_span


def _report_both(
    assembly: Assembly, text: ArticleText, set_aside: SetAside, span: Span, disposition: str
) -> None:
    assembly.report(
        set_aside.origin,
        f"the {set_aside.kind} is set aside and yet {disposition}",
        expected="the one or the other",
        found=repr(text.text[span.start : span.end]),
        remedy="take the set-aside out, or the row",
    )
