"""The words that evidence quotes, once for each span, with those restored that are withheld.

Many rows of evidence quote the same span. So its words, their hash and the words around them are a
row of a table of their own, to which the rows of evidence refer by number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..errors import PressError, Problem
from ..limits import MAX_RESTORED_RATIO, RESTORED_ALLOWANCE
from .seeds import ArticleText, sha256

NUMBER = "words_number"
"""The column by which a row of evidence refers to its words."""

SPAN_COLUMNS = ("article", "start", "end")
WORD_COLUMNS = ("sha256", "quote", "prefix", "suffix")
"""The columns of evidence that say where its words stand, and those that follow from that."""

MOST_REMEMBERED = 100_000
"""Spans whose numbers are kept. Then the same words can get another number."""


class TooManyWords(PressError):
    """The words that are withheld take more memory than a package may take."""


class QuotedWords(NamedTuple):
    """The words of a span, as published or restored.

    ``shown_start`` and ``shown_end`` are the span that the package itself publishes, with prefix
    and suffix, or None where the quote is withheld.
    """

    article: str
    span_start: int
    span_end: int
    sha256: str
    quote: str | None
    prefix: str | None
    suffix: str | None
    shown_start: int | None
    shown_end: int | None


SCHEMA = pa.schema(
    (name, pa.string() if name in ("article", *WORD_COLUMNS) else pa.int64())
    for name in QuotedWords._fields
)
"""The schema of the table of words, without the column of their numbers."""


class EvidenceWords:
    """Takes the words out of rows of evidence, chunk by chunk.

    ``texts`` are the articles at hand, by identifier. ``csv_size`` is the size of the CSV files of
    the package, from which it follows how many words may be restored.
    """

    def __init__(self, texts: Mapping[str, ArticleText], csv_size: int) -> None:
        self._texts = texts
        self._most_restored = MAX_RESTORED_RATIO * csv_size + RESTORED_ALLOWANCE
        self._restored = 0
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._count = 0
        self._words: list[QuotedWords] = []

    def take_out(self, evidence: pa.Table) -> pa.Table:
        """Return rows of evidence with the numbers of their words, instead of the words.

        Raises TooManyWords if more words are withheld than may be restored.
        """
        columns = [*SPAN_COLUMNS, *WORD_COLUMNS]
        first_rows, positions = _distinct(evidence.select(columns))
        distinct = evidence.select(columns).take(first_rows).to_pylist()
        numbers = [self._number(tuple(row.values())) for row in distinct]
        if len(self._numbers) > MOST_REMEMBERED:
            self._numbers = {}
        of_rows = np.array(numbers, np.int32)[positions] if numbers else np.array([], np.int32)
        return evidence.drop_columns(list(WORD_COLUMNS)).append_column(NUMBER, pa.array(of_rows))

    def new_words(self) -> pa.Table:
        """Return the words that were numbered since the last call."""
        numbers = np.arange(self._count - len(self._words), self._count, dtype=np.int32)
        rows = [words._asdict() for words in self._words]
        self._words = []
        return pa.Table.from_pylist(rows, SCHEMA).append_column(NUMBER, pa.array(numbers))

    def _number(self, cells: tuple[Any, ...]) -> int:
        """Return the number of the words of a row of evidence."""
        number = self._numbers.get(cells)
        if number is None:
            number = self._numbers[cells] = self._count
            self._count += 1
            self._words.append(self._quoted_words(*cells))
        return number

    def _quoted_words(
        self,
        article: str,
        start: int,
        end: int,
        hash: str,
        quote: str | None,
        prefix: str | None,
        suffix: str | None,
    ) -> QuotedWords:
        """Return the words of a span, each from the article where it is withheld.

        They stay as they are if the article is not at hand or its words do not have the hash. So
        does a prefix or suffix without a quote, which a rule reports.
        """
        shown = (start - len(prefix or ""), end + len(suffix or ""))
        words = QuotedWords(
            article,
            start,
            end,
            hash,
            quote,
            prefix,
            suffix,
            *(shown if quote is not None else (None, None)),
        )
        text = self._texts.get(article)
        if text is None or (quote is None and (prefix, suffix) != (None, None)):
            return words
        if quote is None:
            self._restored += max(0, min(end, len(text.text)) - start)
            if self._restored > self._most_restored:
                raise self._refusal()
        in_article = text.text[start:end]
        if quote not in (None, in_article) or sha256(in_article.encode("utf-8")) != hash:
            return words
        before, after = text.context(start, end)
        return words._replace(
            quote=in_article, prefix=prefix or before or None, suffix=suffix or after or None
        )

    def _refusal(self) -> TooManyWords:
        problem = Problem(
            "data/evidence.csv",
            "the words that it withholds cannot be restored",
            expected=f"at most {self._most_restored} characters of all spans together",
            found="more",
            remedy="validate it without the articles, or a smaller package; see docs/limits.md",
        )
        return TooManyWords(str(problem))


def _distinct(rows: pa.Table) -> tuple[np.ndarray, np.ndarray]:
    """Return the indices of the first of each distinct row, and for each row its index in these.

    The cells are numbered column by column, as it takes much longer to compare texts.
    """
    codes, most = np.zeros(rows.num_rows, np.int64), 1
    for column in rows.columns:
        cells = column.combine_chunks()
        if not pa.types.is_dictionary(cells.type):
            cells = cells.dictionary_encode()
        if most * (len(cells.dictionary) + 1) > 1 << 62:
            codes = np.unique(codes, return_inverse=True)[1]
            most = rows.num_rows
        most *= len(cells.dictionary) + 1
        numbers = pc.fill_null(cells.indices, len(cells.dictionary)).to_numpy()
        codes = codes * (len(cells.dictionary) + 1) + numbers
    _, first_rows, positions = np.unique(codes, return_index=True, return_inverse=True)
    return first_rows, positions
