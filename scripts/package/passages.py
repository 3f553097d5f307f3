"""Take the passages out of evidence, and restore those that are withheld.

Many rows of evidence have the same passage: a span with its quote, prefix and suffix. So passages
become a table of their own, and rows of evidence refer to them by number.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..errors import PressError, Problem
from ..limits import MAX_RESTORED_RATIO, RESTORED_ALLOWANCE
from .seeds import ArticleText, sha256

NUMBER = "passage"
"""The column by which a row of evidence refers to its passage."""

SPAN_COLUMNS = ("article", "start", "end")
WORD_COLUMNS = ("sha256", "quote", "prefix", "suffix")
"""The columns of evidence with its span, and with what stands there."""

MOST_REMEMBERED = 100_000
"""Passages whose numbers are kept. After so many, the same passage gets another number."""


class TooMuchWithheld(PressError):
    """The words that a package withholds take more memory than is allowed."""


Cells = tuple[str, int, int, str, str | None, str | None, str | None]
"""The span of a row of evidence and what stands there: the columns above."""

SCHEMA = pa.schema(
    [
        ("article", pa.string()),
        ("span_start", pa.int64()),
        ("span_end", pa.int64()),
        *((name, pa.string()) for name in WORD_COLUMNS),
        ("is_confirmed", pa.bool_()),
        ("shown_start", pa.int64()),
        ("shown_end", pa.int64()),
    ]
)
"""The schema of the table of passages, without the column of their numbers.

The words are those that are published or restored, and ``is_confirmed`` says whether the article at
hand has exactly these, with the hash. ``shown_start`` and ``shown_end`` are the span
that the package itself publishes, with prefix and suffix, or null where the quote is withheld.
"""


class Passages:
    """Takes the passages out of evidence, chunk by chunk.

    ``texts`` are the articles at hand, by identifier. ``csv_size`` is the size of the package's CSV
    files in bytes, from which it follows how many characters may be restored.
    """

    def __init__(self, texts: Mapping[str, ArticleText], csv_size: int) -> None:
        self._texts = texts
        self._most_restored = MAX_RESTORED_RATIO * csv_size + RESTORED_ALLOWANCE
        self._restored = 0
        self._numbers: dict[Cells, int] = {}
        self._count = 0
        self._new: list[tuple[object, ...]] = []

    def take_out(self, evidence: pa.Table) -> pa.Table:
        """Return rows of evidence with the numbers of their passages instead of the words.

        Raises TooMuchWithheld if more words are withheld than may be restored.
        """
        columns = [*SPAN_COLUMNS, *WORD_COLUMNS]
        first_rows, positions = _distinct(evidence.select(columns))
        distinct = evidence.select(columns).take(first_rows)
        cells = zip(*(column.to_pylist() for column in distinct.columns), strict=True)
        numbers = list(map(self._number, cells))
        if len(self._numbers) > MOST_REMEMBERED:
            self._numbers = {}
        of_rows = np.array(numbers, np.int32)[positions] if numbers else np.array([], np.int32)
        return evidence.drop_columns(list(WORD_COLUMNS)).append_column(NUMBER, pa.array(of_rows))

    def new_passages(self) -> pa.Table:
        """Return the passages that were numbered since the last call."""
        numbers = np.arange(self._count - len(self._new), self._count, dtype=np.int32)
        columns = zip(*self._new, strict=True) if self._new else [()] * len(SCHEMA)
        table = pa.table(list(columns), SCHEMA)
        self._new = []
        return table.append_column(NUMBER, pa.array(numbers))

    def _number(self, cells: Cells) -> int:
        """Return the number of the passage with these cells."""
        number = self._numbers.get(cells)
        if number is None:
            number = self._numbers[cells] = self._count
            self._count += 1
            shown = (None, None) if cells[4] is None else _shown_span(cells)
            self._new.append((*cells[:4], *self._words(*cells), *shown))
        return number

    def _words(
        self,
        article: str,
        start: int,
        end: int,
        hash: str,
        quote: str | None,
        prefix: str | None,
        suffix: str | None,
    ) -> tuple[str | None, str | None, str | None, bool]:
        """Return quote, prefix and suffix, each from the article where it is withheld.

        The last is whether the article has exactly these words. They stay as they are if the
        article is not at hand or its words do not have the hash. So does a prefix or suffix without
        a quote, which a rule reports.
        """
        words = quote, prefix, suffix, False
        text = self._texts.get(article)
        if text is None or (quote is None and (prefix, suffix) != (None, None)):
            return words
        if not 0 <= start <= end or (quote is not None and len(quote) != end - start):
            return words  # A stranger's span can be as long as the article.
        if quote is None:
            self._restored += max(0, min(end, len(text.text)) - start)
            if self._restored > self._most_restored:
                raise self._refusal()
        in_article = text.text[start:end]
        if quote not in (None, in_article) or sha256(in_article.encode("utf-8")) != hash:
            return words
        before, after = text.context(start, end)
        is_confirmed = prefix in (before, None) and suffix in (after, None)
        return in_article, prefix or before or None, suffix or after or None, is_confirmed

    def _refusal(self) -> TooMuchWithheld:
        problem = Problem(
            "data/evidence.csv",
            "the words that it withholds cannot be restored",
            expected=f"at most {self._most_restored} characters of all spans together",
            found="more",
            remedy="validate it without the articles, or a smaller package; see docs/limits.md",
        )
        return TooMuchWithheld(str(problem))


def _shown_span(cells: Cells) -> tuple[int, int]:
    """Return a span with its prefix and suffix, as far as its ends fit into 64 bits."""
    _, start, end, _, _, prefix, suffix = cells
    return (
        max(start - len(prefix or ""), -(1 << 63)),
        min(end + len(suffix or ""), (1 << 63) - 1),
    )


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
