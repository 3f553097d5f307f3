"""Compare two texts of an article: quotes that fail, sentences and numbers that come or go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, NamedTuple

from ..calls import Origin, Quote
from ..language import Article
from ..package.seeds import ArticleText
from .quote_search import QuoteError, locate_quote, starts_of

SHARED_WORDS = 5
"""Words in a row that two texts must have in common to share a passage."""


class StaleQuote(NamedTuple):
    """A quote that no longer stands for one place in the article, and why."""

    origin: Origin
    words: str
    reason: str
    details: str


class Passage(NamedTuple):
    """A sentence or a number, and its line."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The passages that only the new text has, and those that only the old one has."""

    added: tuple[Passage, ...]
    removed: tuple[Passage, ...]

    @classmethod
    def between(cls, old: list[Passage], new: list[Passage]) -> Changes:
        """Return the changes. A passage that only moved is none."""
        return cls(tuple(_without(new, old)), tuple(_without(old, new)))


def sentence_passages(text: ArticleText) -> list[Passage]:
    """Return the sentences of a text."""
    return [Passage(text.line(s.start), text.text[s.start : s.end]) for s in text.sentences]


def number_passages(text: ArticleText) -> list[Passage]:
    """Return the numbers and dates of a text."""
    return [Passage(text.line(s.start), text.text[s.start : s.end]) for s in text.readings]


def similarity(first: str, second: str) -> float:
    """Return the share of the passages of the shorter text that the longer one has too."""
    passages = [_word_runs(text) for text in (first, second)]
    return len(passages[0] & passages[1]) / max(1, min(map(len, passages)))


def find_stale_quotes(
    articles: Iterable[Article], old: ArticleText, new: ArticleText
) -> Iterator[StaleQuote]:
    """Yield the quotes from a text, in all articles, that stand for no one place in the new one."""
    quotes = {
        (quote, origin): None
        for article in articles
        for value in vars(article).values()
        for quote, origin in _quotes(value, article.origin)
        if (quote.article or article.id) == old.article and isinstance(quote.words, str)
    }
    for quote, origin in quotes:
        try:
            locate_quote(new, quote.words, quote.occurrence)
        except QuoteError as error:
            yield StaleQuote(origin, quote.words, str(error), error.found)
            continue
        counts = [len(starts_of(text.text, quote.words)) for text in (old, new)]
        if quote.occurrence is not None and counts[0] != counts[1]:
            yield StaleQuote(
                origin,
                quote.words,
                f"the quote occurs {counts[1]} times, and {counts[0]} before",
                f"occurrence={quote.occurrence}, which may be another place now",
            )


def _quotes(value: Any, origin: Origin) -> Iterator[tuple[Quote, Origin]]:
    """Yield the quotes in the parts of an article's calls, with the places of the calls."""
    if isinstance(value, Quote):
        yield value, origin
    elif isinstance(value, Mapping):
        yield from _quotes(tuple(value.values()), origin)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _quotes(part, origin)
    elif is_dataclass(value) and not isinstance(value, type):
        origin = getattr(value, "origin", origin)
        for field in fields(value):
            yield from _quotes(getattr(value, field.name), origin)


def _without(passages: list[Passage], others: list[Passage]) -> Iterator[Passage]:
    """Yield the passages whose words the others do not have as often."""
    remaining = Counter(passage.words for passage in others)
    for passage in passages:
        if remaining[passage.words] > 0:
            remaining[passage.words] -= 1
        else:
            yield passage


def _word_runs(text: str) -> set[tuple[str, ...]]:
    """Return the runs of a few words in a text, or all its words if they are fewer."""
    words = re.findall(r"\w+", text)
    length = min(SHARED_WORDS, len(words))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}
