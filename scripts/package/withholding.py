"""What is published of the words of the articles, which belong to their publishers: short quotes,
up to the share of an article that is quotable; for the others, their span and their hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...schemas import TableModel
from ..spans import Span
from .arrow_arrays import integer_array, string_array
from .seeds import ArticleText, sha256

WORD_COLUMNS = ("quote", "prefix", "suffix")
"""The columns of evidence that repeat an article."""

SPAN_COLUMNS = ("article", "start", "end", "sha256")
"""The columns that say where the words are, and which."""

[ZERO] = integer_array(np.zeros(1, np.int64))
[EMPTY, SEPARATOR] = string_array(["", "\0"])
"""Scalars, which like arrays are made without pandas."""

Words = tuple[str | None, ...]
Rows = Mapping[str, list[dict[str, Any]]]


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points of an article lie in at least one of the spans."""
    total = reached = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total


def withhold(rows: Rows, models: Mapping[str, TableModel]) -> None:
    """Empty the words of evidence that would give back more of an article than is quotable.

    Where all quotes with what stands before and after them stay within it, all are published.
    Else prefix and suffix are withheld, and of the quotes those that are longer than a number of
    code points: the largest for which what is left stays within it, together with the names
    (`mentions`), the numbers and the words that a cell repeats, which are published in any case.
    """
    printed = _printed(rows, models)
    for article in rows["articles"]:
        evidence = [row for row in rows["evidence"] if row["article"] == article["id"]]
        known = [
            Span.of_row(row)
            for row in chain(rows["mentions"], rows["numbers"])
            if row["article"] == article["id"]
        ]
        most = article["quotable"] * article["characters"]
        whole = [
            Span(
                article["id"],
                row["start"] - len(row["prefix"] or ""),
                row["end"] + len(row["suffix"] or ""),
            )
            for row in evidence
        ]
        if covered(known + whole) > most:
            repeated = [row for row in evidence if row["quote"] in printed]
            known += [Span.of_row(row) for row in repeated]
            longest = _longest(known, {Span.of_row(row) for row in evidence}, most)
            for row in evidence:
                row["prefix"] = row["suffix"] = None
                if row["end"] - row["start"] > longest and row["quote"] not in printed:
                    row["quote"] = None


def _printed(rows: Rows, models: Mapping[str, TableModel]) -> set[str]:
    """Words of articles that stand in cells, and so are published in any case."""
    copies = [
        (table.name, column.name)
        for table in models.values()
        for column in table.columns
        if column.repeats_words_of
    ]
    copied = {row[column] for table, column in copies for row in rows[table]}
    return copied | {row["value"] for row in rows["evidence"]}


def _longest(known: list[Span], spans: set[Span], most: float) -> int:
    """The length up to which all spans together, with those known, stay within a limit."""
    longest = 0
    for length in sorted({span.length for span in spans}):
        short = [span for span in spans if span.length <= length]
        if covered([*known, *short]) > most:
            break
        longest = length
    return longest


def restore_words(evidence: pa.Table, texts: Mapping[str, ArticleText]) -> pa.Table:
    """The same evidence with the words that are withheld, where the article is at hand and its
    words have the hash; ``shown_start`` and ``shown_end`` are what the package itself gives back
    of the article, empty where the quote is withheld."""
    start, end = (
        pc.if_else(evidence["quote"].is_valid(), side, pa.NULL)
        for side in (
            pc.subtract(evidence["start"], _length(evidence["prefix"])),
            pc.add(evidence["end"], _length(evidence["suffix"])),
        )
    )
    if texts:
        evidence = _with_words(evidence, texts)
    return evidence.append_column("shown_start", start).append_column("shown_end", end)


def _with_words(evidence: pa.Table, texts: Mapping[str, ArticleText]) -> pa.Table:
    """The same evidence with all words that the articles at hand have at their places.

    Each span is looked up once, however many rows have it.
    """
    names = [*SPAN_COLUMNS, *WORD_COLUMNS]
    parts = [pc.coalesce(evidence[name].cast(pa.string()), EMPTY) for name in names]
    coded = pc.binary_join_element_wise(*parts, SEPARATOR).combine_chunks().dictionary_encode()
    codes = np.from_dlpack(coded.indices)
    first = np.unique(codes, return_index=True)[1]
    spans = [
        tuple(row.values()) for row in evidence.select(names).take(integer_array(first)).to_pylist()
    ]
    held = [_whole(texts, *span) for span in spans]
    for name, words in zip(WORD_COLUMNS, zip(*held, strict=True), strict=False):
        at = evidence.schema.get_field_index(name)
        field = evidence.schema.field(at)
        cells = string_array(words).take(coded.indices)
        evidence = evidence.set_column(at, field, cells)
    return evidence


def _length(words: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.coalesce(pc.utf8_length(words), ZERO)


def _whole(
    texts: Mapping[str, ArticleText],
    article: str,
    start: int,
    end: int,
    hash: str,
    quote: str | None,
    prefix: str | None,
    suffix: str | None,
) -> Words:
    """Quote, prefix and suffix, where they are withheld as the article has them, if the words
    there have the hash. A prefix or suffix of no quote stays as it is: a rule reports it."""
    own = (quote, prefix, suffix)
    text = texts.get(article)
    if text is None or (quote is None and own != (None, None, None)):
        return own
    words = text.text[start:end]
    if sha256(words.encode("utf-8")) != hash or quote not in (None, words):
        return own
    before, after = text.context(start, end)
    return (words, prefix or before or None, suffix or after or None)
