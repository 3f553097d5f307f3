"""Draft what a text says of its article: the title, the day of publication, the rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..german import Reading
from ..package.seeds import ArticleText
from ..spans import Span
from .page_furniture import is_rights
from .python_source import Group, quote_source, string_literal
from .short_quotes import quote_reading, quote_words

MAX_BESIDE_DATE = 40
"""Characters that may stand beside the date in a sentence that says when an article appeared."""

_DAY = len("2019-03-14")


def is_date_of_article(text: ArticleText, sentence: Span, readings: Sequence[Reading]) -> bool:
    """Return whether a sentence only says when an article appeared: '11.03.2021', 'Stand: …'."""
    if len(readings) != 1 or len(readings[0].edtf or "") != _DAY:
        return False
    before = text.text[sentence.start : readings[0].start]
    behind = text.text[readings[0].end : sentence.end].strip(" .,–|")
    return not behind and len(before) <= MAX_BESIDE_DATE


def date_of_article(
    text: ArticleText, sentences: Sequence[tuple[Span, Sequence[Reading]]]
) -> str | None:
    """Return when an article appeared, if one of the sentences only says that."""
    for sentence, readings in sentences:
        if is_date_of_article(text, sentence, readings):
            return readings[0].edtf
    return None


def draft_cells(
    text: ArticleText, sentences: Sequence[tuple[Span, Sequence[Reading]]]
) -> Iterator[Group]:
    """Yield the cells that sentences with these readings state. A person corrects them."""
    first, first_readings = sentences[0] if sentences else (Span(text.article, 0, 0), ())
    words = text.text[first.start : first.end]
    if words and words[-1] not in ".!?:" and not first_readings:
        yield _cell(text, "title", words, first)
    for sentence, readings in sentences:
        if is_date_of_article(text, sentence, readings):
            day = Span(text.article, readings[0].start, readings[0].end)
            quote = quote_reading(text, sentence, day, readings[0]) or quote_words(text, day)
            items = (string_literal(readings[0].edtf or ""), quote_source(quote))
            yield Group("published=stated(", items)
            break
    for sentence, _ in sentences:
        if is_rights(text, sentence):
            yield _cell(text, "rights", text.text[sentence.start : sentence.end], sentence)
            break


def _cell(text: ArticleText, column: str, value: str, span: Span) -> Group:
    quote = quote_source(quote_words(text, span))
    return Group(f"{column}=stated(", (string_literal(value), quote))
