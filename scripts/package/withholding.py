"""Decide which words of the articles are published, and restore the others where possible.

The articles belong to their publishers. So no more of an article is published than its quotable
share. Evidence whose words are withheld keeps their span and their SHA-256.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import TableModel
from ..spans import Span, group_by_article
from .seeds import ArticleText, sha256

WORD_COLUMNS = ("quote", "prefix", "suffix")
"""The columns of evidence that repeat words of an article."""

SPAN_COLUMNS = ("article", "start", "end", "sha256")
"""The columns of evidence that say where its words stand, and their hash."""

Rows = Mapping[str, list[dict[str, Any]]]


# Withhold


def withhold(rows: Rows, models: Mapping[str, TableModel]) -> None:
    """Empty words of evidence until no more of each article is published than is quotable.

    Names (`mentions`), numbers and words that a cell repeats are always published. If all quotes
    with their prefixes and suffixes fit into the quotable share as well, nothing is withheld.
    Otherwise all prefixes and suffixes are withheld, and all quotes above a certain length. It is
    the greatest length for which the published words fit.
    """
    repeated_words = _words_in_cells(rows, models)
    always_published = group_by_article(chain(rows["mentions"], rows["numbers"]))
    evidence_by_article = group_by_article(rows["evidence"])
    for article in rows["articles"]:
        quotable = article["quotable"] * article["characters"]
        evidence = evidence_by_article[article["id"]]
        published = {Span.of_row(row) for row in always_published[article["id"]]}
        if covered(published.union(map(_span_with_context, evidence))) <= quotable:
            continue
        published |= {Span.of_row(row) for row in evidence if row["quote"] in repeated_words}
        longest = _longest_length(published, {Span.of_row(row) for row in evidence}, quotable)
        for row in evidence:
            row["prefix"] = row["suffix"] = None
            if Span.of_row(row).length > longest and row["quote"] not in repeated_words:
                row["quote"] = None


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points of an article lie in at least one of the spans."""
    total = reached = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total


def _span_with_context(evidence: Mapping[str, Any]) -> Span:
    """Return the span of a quote together with its prefix and suffix."""
    span = Span.of_row(evidence)
    before, after = len(evidence["prefix"] or ""), len(evidence["suffix"] or "")
    return span.part(-before, span.length + after)


def _words_in_cells(rows: Rows, models: Mapping[str, TableModel]) -> set[str]:
    """Return the words of articles that stand in cells, and so are published in any case."""
    words = {row["value"] for row in rows["evidence"]}
    for table in models.values():
        for column in table.columns:
            if column.repeats_words_of:
                words |= {row[column.name] for row in rows[table.name]}
    return words


def _longest_length(published: set[Span], spans: set[Span], quotable: float) -> int:
    """Return the greatest length up to which all spans can be published too, or 0."""

    def published_characters(length: int) -> int:
        return covered(published.union(span for span in spans if span.length <= length))

    lengths = [0, *sorted({span.length for span in spans})]
    return lengths[max(0, bisect.bisect_right(lengths, quotable, key=published_characters) - 1)]


# Restore


def restore_words(evidence: pa.Table, texts: Mapping[str, ArticleText]) -> pa.Table:
    """Fill in withheld words of evidence from the articles at hand, where they have the hash.

    Adds the columns ``shown_start`` and ``shown_end``: the span that the package itself publishes
    of the article, or nothing where the quote is withheld.
    """
    is_published = evidence["quote"].is_valid()
    start = pc.subtract(evidence["start"], _lengths(evidence["prefix"]))
    end = pc.add(evidence["end"], _lengths(evidence["suffix"]))
    if texts:
        evidence = _fill_in_words(evidence, texts)
    for name, offsets in (("shown_start", start), ("shown_end", end)):
        evidence = evidence.append_column(name, pc.if_else(is_published, offsets, pa.NULL))
    return evidence


def _lengths(words: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.coalesce(pc.utf8_length(words), 0)


def _fill_in_words(evidence: pa.Table, texts: Mapping[str, ArticleText]) -> pa.Table:
    """Return evidence with its words restored. Rows with the same span are looked up once."""
    names = [*SPAN_COLUMNS, *WORD_COLUMNS]
    parts = [pc.coalesce(evidence[name].cast(pa.string()), "") for name in names]
    encoded = pc.binary_join_element_wise(*parts, "\0").combine_chunks().dictionary_encode()
    first_rows = np.unique(np.from_dlpack(encoded.indices), return_index=True)[1]
    distinct = evidence.select(names).take(first_rows).to_pylist()
    restored = [_restore(texts, *row.values()) for row in distinct]
    for name, words in zip(WORD_COLUMNS, zip(*restored, strict=True), strict=False):
        index = evidence.schema.get_field_index(name)
        cells = pa.array(words, pa.string()).take(encoded.indices)
        evidence = evidence.set_column(index, evidence.schema.field(index), cells)
    return evidence


def _restore(
    texts: Mapping[str, ArticleText],
    article: str,
    start: int,
    end: int,
    hash: str,
    quote: str | None,
    prefix: str | None,
    suffix: str | None,
) -> tuple[str | None, str | None, str | None]:
    """Return quote, prefix and suffix, each from the article where it is withheld.

    They stay as they are if the article is not at hand or its words do not have the hash. So does
    a prefix or suffix without a quote, which a rule reports.
    """
    published = (quote, prefix, suffix)
    text = texts.get(article)
    if text is None or (quote is None and published != (None, None, None)):
        return published
    words = text.text[start:end]
    if sha256(words.encode("utf-8")) != hash or quote not in (None, words):
        return published
    before, after = text.context(start, end)
    return (words, prefix or before or None, suffix or after or None)
