"""Find what stands in a part of an article without looking at all of the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Places(Generic[Item]):
    """Things with a start and an end, found by the part of an article that they touch."""

    def __init__(self, items: Iterable[tuple[int, int, Item]]) -> None:
        """``items`` are things with their places, sorted by these."""
        self._items = list(items)
        self._starts = [start for start, _, _ in self._items]
        self._furthest = list(accumulate((end for _, end, _ in self._items), max))

    def touching(self, start: int, end: int) -> list[Item]:
        """Return what lies in a part of the article or crosses one of its ends, in order."""
        found: list[Item] = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._furthest[index] > start:
            if self._items[index][1] > start:
                found.append(self._items[index][2])
            index -= 1
        return found[::-1]
