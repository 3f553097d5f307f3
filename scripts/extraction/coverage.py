"""How much of each article is carried by evidence, set aside, and unaccounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..package.seeds import ArticleText
from .draft import Draft


@dataclass(frozen=True)
class Coverage:
    """The account of one article: fates of its sentences and numbers, and the places (line and
    words) of those that are unaccounted for."""

    article: str
    file: str
    sentences: Counter[str]
    numbers: Counter[str]
    open_sentences: list[tuple[int, str]]
    open_numbers: list[tuple[int, str]]

    @property
    def extracted(self) -> float:
        """Share of the sentences that are extracted."""
        return self.sentences["extracted"] / max(1, self.sentences.total())

    @property
    def complete(self) -> bool:
        """Whether nothing is unaccounted for."""
        return not (self.open_sentences or self.open_numbers)


def coverage(draft: Draft, texts: Mapping[str, ArticleText]) -> list[Coverage]:
    """The account of every article."""
    found = []
    for article, text in texts.items():
        fates: dict[str, Counter[str]] = {}
        opens: dict[str, list[tuple[int, str]]] = {}
        for table in ("sentences", "numbers"):
            rows = [row for row in draft.rows[table] if row["article"] == article]
            fates[table] = Counter(row["fate"] or "unaccounted for" for row in rows)
            opens[table] = [
                (text.line(row["start"]), text.text[row["start"] : row["end"]])
                for row in rows
                if row["fate"] is None
            ]
        found.append(
            Coverage(
                article,
                text.file,
                fates["sentences"],
                fates["numbers"],
                opens["sentences"],
                opens["numbers"],
            )
        )
    return found
