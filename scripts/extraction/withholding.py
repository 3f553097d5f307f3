"""Decide which words of the articles are published.

The articles belong to their publishers. So no more of an article is published than its quotable
share. Evidence whose words are withheld keeps their span and their SHA-256.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

from ..spans import Span, group_by_article
from .assembly import Assembly, Passage


def withhold(assembly: Assembly) -> None:
    """Empty words of evidence until no more of each article is published than is quotable.

    Names (`mentions`), numbers and words that a cell repeats are always published. If all quotes
    with their prefixes and suffixes fit into the quotable share as well, nothing is withheld.
    Otherwise all prefixes and suffixes are withheld, and all quotes above a certain length. It is
    the greatest length for which the published words fit.
    """
    repeated_words = _words_in_cells(assembly)
    always_published = group_by_article(chain(assembly.rows["mentions"], assembly.rows["numbers"]))
    passages_by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in assembly.passages.values():
        passages_by_article[passage.span.article].append(passage)
    for article in assembly.rows["articles"]:
        quotable = article["quotable"] * article["characters"]
        passages = passages_by_article[article["id"]]
        published = {Span.of_row(row) for row in always_published[article["id"]]}
        if covered(published.union(map(_span_with_context, passages))) <= quotable:
            continue
        published |= {passage.span for passage in passages if passage.quote in repeated_words}
        longest = _longest_length(published, [passage.span for passage in passages], quotable)
        for passage in passages:
            passage.prefix = passage.suffix = None
            if passage.span.length > longest and passage.quote not in repeated_words:
                passage.quote = None


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points of an article lie in at least one of the spans."""
    total = reached = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total


def _span_with_context(passage: Passage) -> Span:
    """Return the span of a quote together with its prefix and suffix."""
    before, after = len(passage.prefix or ""), len(passage.suffix or "")
    return passage.span.part(-before, passage.span.length + after)


def _words_in_cells(assembly: Assembly) -> set[str | None]:
    """Return the words of articles that stand in cells, and so are published in any case."""
    words = {evidence.value for evidence in assembly.evidence}
    for table in assembly.tables.values():
        for column in table.columns:
            if column.repeats_words_of:
                words |= {row[column.name] for row in assembly.rows[table.name]}
    return words


def _longest_length(published: set[Span], spans: Collection[Span], quotable: float) -> int:
    """Return the greatest length up to which all spans can be published too, or 0."""

    def published_characters(length: int) -> int:
        return covered(published.union(span for span in spans if span.length <= length))

    lengths = [0, *sorted({span.length for span in spans})]
    return lengths[max(0, bisect.bisect_right(lengths, quotable, key=published_characters) - 1)]
