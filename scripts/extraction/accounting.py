"""What became of each sentence and of each number of an article.

A sentence is *extracted* where evidence of a row lies in it that is more than the naming of an
entity. A number is *carried* where it lies in the evidence of a numeric or a date cell, and a
*part of a name* where it lies in a mention. All others are set aside with a reason, or are
unaccounted for, which stops the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...schemas import Column, TableModel
from ..german import read, sentences
from ..language import SetAside
from ..package.seeds import ArticleText
from ..spans import Span
from .quoting import QuoteError, locate

if TYPE_CHECKING:
    from .draft import Draft
    from .mentions import Mention

Row = Mapping[str, Any]

DISPOSITION = "fate"
"""The column for the disposition of a sentence or a number."""

EXTRACTED, CARRIED, PART_OF_NAME = "extracted", "carried", "part_of_name"
COMPUTED_DISPOSITIONS = (EXTRACTED, CARRIED, PART_OF_NAME)
"""Dispositions that follow from the rows. A person gives the others."""


def is_named_only(table: TableModel, column: Column | None) -> bool:
    """Whether evidence of a column of a table, or of its rows where the column is None, carries
    no more than the naming of an entity."""
    name = column is None or column.name == "name"
    return table.name == "names" or (table.entity_kind is not None and name)


def is_counted(column: Column) -> bool:
    """Whether evidence of a column carries the numbers that lie in it."""
    return column.is_date or column.type in ("number", "integer")


def _states(tables: Mapping[str, TableModel], evidence: Row) -> bool:
    table = tables[evidence["table"]]
    column = table.column(evidence["column"]) if evidence["column"] is not None else None
    return not is_named_only(table, column)


def _counts(tables: Mapping[str, TableModel], evidence: Row) -> bool:
    if evidence["column"] is None:
        return False
    column = tables[evidence["table"]].column(evidence["column"])
    return column is not None and is_counted(column)


def sentence_rows(draft: Draft, text: ArticleText, set_asides: Iterable[SetAside]) -> None:
    """Add the sentences of an article with what became of them."""
    spans = [Span(text.article, start, end) for start, end in sentences(text.text)]
    carried = _spans(draft, text, _states)
    fates = _fates(draft, text, set_asides, "sentence", spans)
    for span in spans:
        extracted = any(span.overlaps(evidence) for evidence in carried)
        fate, note = _settle(draft, text, span, extracted, "extracted", fates)
        row = {
            "id": span.id,
            "article": span.article,
            "start": span.start,
            "end": span.end,
            "line": text.line(span.start),
            "fate": fate,
            "note": note,
        }
        draft.add("sentences", row)


def number_rows(
    draft: Draft, text: ArticleText, set_asides: Iterable[SetAside], mentions: Sequence[Mention]
) -> None:
    """Add the numbers of an article with what became of them."""
    readings = read(text.text)
    spans = [Span(text.article, reading.start, reading.end) for reading in readings]
    carried = _spans(draft, text, _counts)
    fates = _fates(draft, text, set_asides, "number", spans)
    for reading, span in zip(readings, spans, strict=True):
        is_carried = any(evidence.contains(span) for evidence in carried)
        fate, _ = _settle(draft, text, span, is_carried, "carried", fates)
        if fate is None and any(mention.span.contains(span) for mention in mentions):
            fate = "part_of_name"
        row = {
            "id": span.id,
            "article": span.article,
            "start": span.start,
            "end": span.end,
            "words": text.text[span.start : span.end],
            "kind": reading.kind,
            "fate": fate,
        }
        draft.add("numbers", row)


def _spans(
    draft: Draft, text: ArticleText, wanted: Callable[[Mapping[str, TableModel], Row], bool]
) -> list[Span]:
    return [
        Span.of_row(row)
        for row in draft.rows["evidence"]
        if row["article"] == text.article and wanted(draft.tables, row)
    ]


def _fates(
    draft: Draft,
    text: ArticleText,
    set_asides: Iterable[SetAside],
    what: str,
    spans: Sequence[Span],
) -> dict[Span, SetAside]:
    """Which of the spans are set aside, and by which call."""
    fates: dict[Span, SetAside] = {}
    for aside in set_asides:
        if aside.kind != what:
            continue
        for quote in aside.quotes:
            try:
                words = locate(text, quote.words, quote.occurrence)
            except QuoteError as error:
                draft.report(aside.origin, str(error), error.expected, error.found, error.remedy)
                continue
            if what == "sentence":
                meant = [span for span in spans if span.contains(words)]
            else:
                meant = [span for span in spans if words.contains(span)]
            if not meant:
                draft.report(
                    aside.origin,
                    f"the words stand for no {what}",
                    "words within one sentence"
                    if what == "sentence"
                    else "words around whole numbers",
                    repr(quote.words),
                    "correct the words",
                )
            fates |= dict.fromkeys(meant, aside)
    return fates


def _settle(
    draft: Draft,
    text: ArticleText,
    span: Span,
    carried: bool,
    fate: str,
    fates: Mapping[Span, SetAside],
) -> tuple[str | None, str | None]:
    aside = fates.get(span)
    if carried and aside is not None:
        draft.report(
            aside.origin,
            f"the {aside.kind} is set aside and yet {fate}",
            "the one or the other",
            repr(text.text[span.start : span.end]),
            "take the set-aside out, or the row",
        )
    if carried:
        return fate, None
    return (aside.disposition, aside.note) if aside is not None else (None, None)
