"""Restore the words of evidence that are withheld, from articles at hand."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .seeds import ArticleText, sha256

WORD_COLUMNS = ("quote", "prefix", "suffix")
"""The columns of evidence that repeat words of an article."""

SPAN_COLUMNS = ("article", "start", "end", "sha256")
"""The columns of evidence that say where its words stand, and their hash."""


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
