"""Spans: places in an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

Row = TypeVar("Row", bound=Mapping[str, Any])


class Span(NamedTuple):
    """A place in an article: the code points from ``start`` up to, not including, ``end``.

    Offsets count Unicode code points from 0. The words of the span are ``text[start:end]``.
    """

    article: str
    start: int
    end: int

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Span:
        """Return the span in the columns of a row."""
        return cls(row["article"], row["start"], row["end"])

    @property
    def id(self) -> str:
        """The identifier of a row that describes this span."""
        return "%s/%05d-%05d" % self  # noqa: UP031 - takes half the time of an f-string

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start

    def part(self, start: int, end: int) -> Span:
        """Return a span within this one, given its offsets in the words of this one."""
        return Span(self.article, self.start + start, self.start + end)

    def contains(self, other: Span) -> bool:
        """Return whether the other span lies within this one."""
        same_article = self.article == other.article
        return same_article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a code point."""
        same_article = self.article == other.article
        return same_article and self.start < other.end and other.start < self.end


class SortedSpans:
    """Spans of one article, sorted, so that another span is compared with all by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        in_order = sorted(spans)
        self._starts = [span.start for span in in_order]
        self._reached = list(accumulate((span.end for span in in_order), max))
        """How far the spans up to each one reach."""

    def overlap(self, other: Span) -> bool:
        """Return whether one of them overlaps another span of the article."""
        earlier = bisect_left(self._starts, other.end)
        return earlier > 0 and self._reached[earlier - 1] > other.start

    def contain(self, other: Span) -> bool:
        """Return whether one of them contains another span of the article."""
        earlier = bisect_right(self._starts, other.start)
        return earlier > 0 and self._reached[earlier - 1] >= other.end


def group_by_article(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows of each article. An article without rows has an empty list."""
    rows_by_article: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        rows_by_article[row["article"]].append(row)
    return rows_by_article
