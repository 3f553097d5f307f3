"""Count what became of each article, which claims have no date, and which cells are empty."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..package.seeds import ArticleText
from ..spans import Span
from .accounting import EXTRACTED
from .assembly import Assembly

UNACCOUNTED = "unaccounted for"
NO_REASON = "no reason"
"""What stands for the reason that a claim without a date does not have."""


@dataclass(frozen=True)
class Coverage:
    """The account of one article.

    It has the number of sentences and of numbers with each disposition, and the line and the words
    of those that are unaccounted for.
    """

    article: str
    file: str
    sentences: Counter[str]
    numbers: Counter[str]
    open_sentences: list[tuple[int, str]]
    open_numbers: list[tuple[int, str]]

    @property
    def extracted(self) -> float:
        """The share of the sentences that are extracted."""
        return self.sentences[EXTRACTED] / max(1, self.sentences.total())

    @property
    def complete(self) -> bool:
        """Whether nothing is unaccounted for."""
        return not (self.open_sentences or self.open_numbers)


def coverage(assembly: Assembly, texts: Mapping[str, ArticleText]) -> list[Coverage]:
    """Return the account of every article."""
    accounts = []
    for article, text in texts.items():
        sentences, open_sentences = _count(assembly, "sentences", text)
        numbers, open_numbers = _count(assembly, "numbers", text)
        accounts.append(
            Coverage(article, text.file, sentences, numbers, open_sentences, open_numbers)
        )
    return accounts


@dataclass(frozen=True)
class UndatedClaims:
    """The claims of a table that have no date: identifiers by reason. ``claims`` counts all."""

    table: str
    claims: int
    by_reason: Mapping[str, list[str]]

    @property
    def number(self) -> int:
        """How many claims have no date."""
        return sum(map(len, self.by_reason.values()))


def undated_claims(assembly: Assembly) -> list[UndatedClaims]:
    """Return the claims without a date, of each table of claims. A rule sees to their reasons."""
    undated = []
    for table in assembly.tables.values():
        if table.column("undated") is None:
            continue
        by_reason: dict[str, list[str]] = defaultdict(list)
        for row in assembly.rows[table.name]:
            if all(row[column.name] is None for column in table.date_columns):
                by_reason[row["undated"] or NO_REASON].append(row["id"])
        undated.append(UndatedClaims(table.name, len(assembly.rows[table.name]), by_reason))
    return undated


@dataclass(frozen=True)
class ColumnCount:
    """How many rows of a table have a cell in a column, and how many have none."""

    table: str
    column: str
    filled: int
    empty: int


def column_counts(assembly: Assembly) -> list[ColumnCount]:
    """Return the counts of each column that a person fills, in the tables of entities and claims.

    In the tables of entities an empty quoted cell means that no article states it.
    """
    counts = []
    for table in (table for table in assembly.tables.values() if table.has_evidence):
        rows = assembly.rows[table.name]
        for column in table.columns:
            if column.provenance in ("quoted", "curated"):
                filled = sum(row[column.name] is not None for row in rows)
                counts.append(ColumnCount(table.name, column.name, filled, len(rows) - filled))
    return counts


def _count(
    assembly: Assembly, table: str, text: ArticleText
) -> tuple[Counter[str], list[tuple[int, str]]]:
    """Count the dispositions in a table; also return line and words of rows that have none."""
    rows = [row for row in assembly.rows[table] if row["article"] == text.article]
    counts = Counter(row["disposition"] or UNACCOUNTED for row in rows)
    open_spans = [Span.of_row(row) for row in rows if row["disposition"] is None]
    return counts, [
        (text.line(span.start), text.text[span.start : span.end]) for span in open_spans
    ]
