"""Choose the quotes of an article that show the most rows within the quotable share."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from ..spans import Span

RowKey = tuple[str, str]
"""A table and a row."""

LONGEST = 119
"""Code points of the longest quote that is chosen: no long sentence is given back whole."""

RARITY = 0.14
"""How much more a row of a small table weighs: at 1 all tables weigh the same, at 0 all rows do."""


class Page:
    """The code points of an article, and which of them are published.

    ``room`` is how many more may be.
    """

    def __init__(self, length: int, quotable: int, published: Iterable[Span]) -> None:
        self._published = bytearray(length)
        self.room = quotable
        for span in published:
            self.publish(span)

    def cost(self, span: Span) -> int:
        """Return how many code points of a span are not published yet."""
        return self._published.count(0, span.start, span.end)

    def fits(self, span: Span) -> bool:
        """Return whether a span can be published too."""
        return self.cost(span) <= self.room

    def publish(self, span: Span) -> None:
        """Publish a span."""
        self.room -= self.cost(span)
        self._published[span.start : span.end] = b"\1" * span.length


def choose_quotes(
    page: Page,
    spans: Collection[Span],
    row_spans: Mapping[RowKey, Collection[Span]],
    importance: Mapping[str, float],
) -> set[Span]:
    """Return the spans to publish, none longer than `LONGEST`, and publish them on the page.

    ``row_spans`` are the spans of which one has to be published to show a row. First come those
    that show the most rows for each code point, and then the shortest of all spans. A row weighs
    more if its table has few rows, so that each table shows a good part of them, and by the
    ``importance`` of its table, which is 1 if it does not say another.
    """
    counts = Counter(table for table, _ in row_spans)
    # Whole numbers: sums of them are the same in any order and on any machine.
    weights = {
        table: round(1000 * count**-RARITY * importance.get(table, 1))
        for table, count in counts.items()
    }
    chosen = _show_rows(page, row_spans, weights)
    for span in sorted(spans, key=lambda span: (span.length, span)):
        if span.length <= LONGEST and page.fits(span):
            page.publish(span)
            chosen.add(span)
    return chosen


def _show_rows(
    page: Page, row_spans: Mapping[RowKey, Collection[Span]], weights: Mapping[str, int]
) -> set[Span]:
    """Publish spans, each time the one that shows the most rows for each code point."""
    rows: dict[Span, set[RowKey]] = defaultdict(set)
    for row, spans in row_spans.items():
        for span in spans:
            if span.length <= LONGEST:
                rows[span].add(row)
    by_start = sorted(rows)
    longest = max((span.length for span in by_start), default=0)
    queue: list[tuple[float, int, Span]] = []

    def priority(span: Span) -> tuple[float, int, Span]:
        cost = page.cost(span)
        weight = sum(weights[table] for table, _ in rows[span])
        return -weight / cost if cost else -float("inf"), cost, span

    def enqueue(span: Span) -> None:
        if rows[span]:
            heapq.heappush(queue, priority(span))

    for span in by_start:
        enqueue(span)
    chosen = set()
    while queue:
        entry = heapq.heappop(queue)
        span = entry[-1]
        # A span whose cost or rows have changed since then has a newer entry.
        if not rows[span] or entry != priority(span) or not page.fits(span):
            continue
        page.publish(span)
        chosen.add(span)
        changed = set(_overlapping(span, by_start, longest))
        for row in list(rows[span]):
            for other in row_spans[row]:
                if other in rows:
                    rows[other].discard(row)
                    changed.add(other)
        for other in changed:
            enqueue(other)
    return chosen


def _overlapping(span: Span, by_start: list[Span], longest: int) -> Iterable[Span]:
    """Return the spans that overlap one. They are sorted, and none is longer than ``longest``."""
    first = bisect_left(by_start, Span(span.article, span.start - longest, 0))
    last = bisect_left(by_start, Span(span.article, span.end, 0))
    return (other for other in by_start[first:last] if other.end > span.start)
