"""Cut the text of an article where its spans begin and end, so that each piece knows its spans.

Spans cross and nest. A piece between two boundaries lies in a span as a whole or not at all. Words
that are withheld are not cut: a gap is one piece, with all spans that touch it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .words import ArticleWords

Limits = tuple[int, int]
"""Where a span begins and ends in its article."""


class Piece(NamedTuple):
    """A part of an article between two boundaries.

    ``spans`` are those that it lies in, ``begin`` those that begin with it, and ``end`` those that
    end with it. Of a gap, they may begin and end within it.
    """

    start: int
    end: int
    words: str | None
    spans: tuple[Limits, ...]
    begin: tuple[Limits, ...]
    end_here: tuple[Limits, ...]

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start


def cut(
    words: ArticleWords,
    start: int,
    end: int,
    touching: Sequence[Limits],
    *,
    also: Iterable[int] = (),
    after: int = 0,
) -> Iterator[Piece]:
    """Yield the pieces of a part of an article.

    ``touching`` are the spans that touch it, in order. ``also`` are more boundaries of words that
    are shown. ``after`` is the end of the part before: spans that begin earlier began there.
    """
    boundaries = sorted(
        {start, end, *(p for span in touching for p in span if start < p < end)}
        | {point for point in also if start < point < end}
    )
    for run in words.part(start, end):
        inner = [p for p in boundaries if run.start < p < run.end]
        points = [run.start, run.end] if run.words is None else [run.start, *inner, run.end]
        for first, last in pairwise(points):
            within = tuple((s, e) for s, e in touching if s < last and first < e)
            yield Piece(
                first,
                last,
                run.words and run.words[first - run.start : last - run.start],
                within,
                tuple((s, e) for s, e in within if s >= after and first <= max(s, start) < last),
                tuple((s, e) for s, e in within if first < min(e, end) <= last),
            )
