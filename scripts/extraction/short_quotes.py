"""Find the shortest quote for a reading: words that occur once and that are read the same alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..german import Reading, readings_of_kind
from ..language import Quote
from ..package.seeds import ArticleText
from ..spans import Span
from .quote_search import starts_of

MAX_WORDS = 8
"""Words that a quote may have before its core, and behind it."""

_WORD = re.compile(r"\S+")
_OPENING = "„“»«‚‘\"'([–"
_CLOSING = "“”«»’\"'.,;:!?)]–"

IsReadable = Callable[[int, int], bool]
"""Returns whether the words from a start to an end are read as they should be."""


def quote_reading(text: ArticleText, sentence: Span, core: Span, reading: Reading) -> Quote | None:
    """Return a quote in which a reading is the only number, or the only date, and the same.

    ``core`` contains the words of the reading. Returns None if other words decide what it says.
    """
    is_date = reading.kind == "date"

    def is_readable(start: int, end: int) -> bool:
        alone = readings_of_kind(text.text[start:end], dates=is_date)
        return len(alone) == 1 and says_same(alone[0], reading)

    return quote_readable(text, sentence, core, is_readable)


def quote_among_others(
    text: ArticleText, sentence: Span, core: Span, reading: Reading
) -> Quote | None:
    """Return a quote in which a reading is one of several, and the same as in the article."""

    def is_readable(start: int, end: int) -> bool:
        readings = readings_of_kind(text.text[start:end], dates=reading.kind == "date")
        return any(says_same(alone, reading) for alone in readings)

    return quote_readable(text, sentence, core, is_readable)


def quote_numbers(text: ArticleText, sentence: Span, core: Span) -> Quote | None:
    """Return a quote whose numbers and dates all lie in ``core``."""

    def is_readable(start: int, end: int) -> bool:
        words = Span(text.article, start, end)
        return all(core.contains(span) for span in text.readings if words.contains(span))

    return quote_readable(text, sentence, core, is_readable)


def quote_name(text: ArticleText, sentence: Span, name: Span) -> Quote:
    """Return a quote with a name that occurs once, or the name."""
    return quote_readable(text, sentence, name, lambda start, end: True) or quote_words(text, name)


def quote_words(text: ArticleText, span: Span) -> Quote:
    """Return a quote of just these words."""
    words = text.text[span.start : span.end]
    starts = starts_of(text.text, words)
    return Quote(words, occurrence=starts.index(span.start) + 1 if len(starts) > 1 else None)


def says_same(first: Reading, second: Reading) -> bool:
    """Return whether two readings have the same value, unit, qualifier or date."""
    return (first.value, first.value_max, first.unit, first.qualifier_term, first.edtf) == (
        second.value,
        second.value_max,
        second.unit,
        second.qualifier_term,
        second.edtf,
    )


def quote_readable(
    text: ArticleText, sentence: Span, core: Span, is_readable: IsReadable
) -> Quote | None:
    """Return the shortest unique quote around ``core`` that is read as it should be, or the core.

    Returns None if the core itself is read in another way.
    """
    windows: list[tuple[int, int]] = []
    if _is_unique(text.text, text.text[sentence.start : sentence.end]):
        windows = sorted(_windows(text.text, sentence, core), key=lambda w: (w[1] - w[0], w))
    for start, end in windows:
        words = text.text[start:end]
        if _is_unique(text.text, words) and is_readable(start, end):
            return Quote(words)
    return quote_words(text, core) if is_readable(core.start, core.end) else None


def _is_unique(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) < 0


def _windows(text: str, sentence: Span, core: Span) -> Iterator[tuple[int, int]]:
    """Yield the passages of a sentence that contain a core and begin and end with words."""
    words = [match.span() for match in _WORD.finditer(text, sentence.start, sentence.end)]
    starts = [core.start, *reversed([start for start, _ in words if start < core.start])]
    ends = [core.end, *(end for _, end in words if end > core.end)]
    for start in starts[: MAX_WORDS + 1]:
        for end in ends[: MAX_WORDS + 1]:
            words_between = text[start:end]
            first = start if start == core.start else _skip_opening(words_between, start)
            last = end if end == core.end else first + len(text[first:end].rstrip(_CLOSING))
            if first <= core.start and last >= core.end:
                yield first, last


def _skip_opening(words: str, start: int) -> int:
    return start + len(words) - len(words.lstrip(_OPENING))
