"""Know which words of an article a page may show, and how long the gaps between them are.

Nothing else of the site touches the text of an article. Without the article at hand, the words are
those that the tables give back: published quotes, names and numbers. All others are withheld.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..errors import PressError, Problem
from ..limits import MAX_ARTICLE_SIZE


class NoSuchText(PressError):
    """The tables describe an article that cannot exist."""


class Run(NamedTuple):
    """A part of an article. ``words`` is None if it is withheld."""

    start: int
    end: int
    words: str | None

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start


class ArticleWords:
    """The words of an article, as far as they may be shown.

    ``runs`` are its parts in order, each of them shown or withheld as a whole.
    """

    def __init__(self, length: int, published: Iterable[tuple[int, int, str]]) -> None:
        """``published`` are spans with their words. Those of another length are left out."""
        characters: list[str | None] = [None] * length
        for start, end, words in published:
            if 0 <= start < end <= length and len(words) == end - start:
                characters[start:end] = words
        self.length = length
        self.runs = tuple(_runs(characters))
        self._starts = [run.start for run in self.runs]

    def part(self, start: int, end: int) -> Iterator[Run]:
        """Yield the parts of a span, each shown or withheld as a whole."""
        start, end = max(0, start), min(end, self.length)
        index = max(0, bisect.bisect_right(self._starts, start) - 1)
        for run in self.runs[index:]:
            if run.start >= end:
                return
            first, last = max(run.start, start), min(run.end, end)
            if first < last:
                words = run.words
                yield Run(first, last, words and words[first - run.start : last - run.start])

    @property
    def withheld(self) -> int:
        """The number of code points that are withheld."""
        return sum(run.length for run in self.runs if run.words is None)


def _runs(characters: list[str | None]) -> Iterator[Run]:
    start = 0
    for index in range(1, len(characters) + 1):
        is_shown = characters[start] is not None
        if index == len(characters) or (characters[index] is not None) != is_shown:
            words = "".join(c for c in characters[start:index] if c is not None)
            yield Run(start, index, words if is_shown else None)
            start = index


def article_words(
    article: Mapping[str, Any],
    text: str | None,
    *,
    evidence: Iterable[Mapping[str, Any]],
    numbers: Iterable[Mapping[str, Any]],
    mentions: Iterable[Mapping[str, Any]],
    names: Mapping[str, Mapping[str, Any]],
) -> ArticleWords:
    """Return the words of an article that may be shown.

    ``text`` is the article if it is at hand, and None otherwise; then the words are those of its
    rows. Raises NoSuchText if it is longer than an article can be.
    """
    if text is not None:
        return ArticleWords(len(text), [(0, len(text), text)])
    length = article["characters"]
    if not isinstance(length, int) or not 0 <= length <= MAX_ARTICLE_SIZE:
        raise NoSuchText(
            str(
                Problem(
                    f"articles, row {article['id']}",
                    "the article cannot be that long",
                    expected=f"at most {MAX_ARTICLE_SIZE} characters",
                    found=f"{length} characters",
                    remedy="see what else is wrong with the package with: alibaba-press validate",
                )
            )
        )
    return ArticleWords(length, _published(evidence, numbers, mentions, names))


def _published(
    evidence: Iterable[Mapping[str, Any]],
    numbers: Iterable[Mapping[str, Any]],
    mentions: Iterable[Mapping[str, Any]],
    names: Mapping[str, Mapping[str, Any]],
) -> Iterator[tuple[int, int, str]]:
    """Yield the spans whose words the tables give back, with the words."""
    known: set[tuple[int, int]] = set()
    for row in evidence:
        if row["quote"] is not None and (row["start"], row["end"]) not in known:
            known.add((row["start"], row["end"]))
            start, end = row["start"], row["end"]
            prefix, suffix = row["prefix"] or "", row["suffix"] or ""
            yield start - len(prefix), start, prefix
            yield start, end, row["quote"]
            yield end, end + len(suffix), suffix
    for row in numbers:
        yield row["start"], row["end"], row["words"]
    for row in mentions:
        if (name := names.get(row["name"])) is not None:
            yield row["start"], row["end"], name["name"]
