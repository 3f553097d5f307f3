"""Compare the rows on articles with what is in the articles, a little at a time.

A stranger's article can contain millions of numbers, and a table as many rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

Key = TypeVar("Key", bound=tuple[Any, ...])
Expected = TypeVar("Expected")
Existing = TypeVar("Existing")
Row = tuple[Any, ...]


def rows_of_articles(
    rows: Iterable[Row], articles: Iterable[str]
) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield each article, in their order, with its rows, which must be taken before the next one.

    Rows begin with their article and are sorted. Those of other articles are left out.
    """
    groups = groupby(rows, key=itemgetter(0))
    name, group = next(groups, (None, iter(())))
    for article in sorted(articles):
        while name is not None and name < article:
            name, group = next(groups, (None, iter(())))
        yield article, group if name == article else iter(())


def pair_sorted(
    expected: Iterable[tuple[Key, Expected]], existing: Iterable[tuple[Key, Existing]]
) -> Iterator[tuple[Key, Expected | None, Existing | None]]:
    """Pair the values with equal keys in two sequences that are sorted by keys.

    A value whose key the other sequence lacks is paired with None.
    """
    lefts, rights = iter(expected), iter(existing)
    left, right = next(lefts, None), next(rights, None)
    while left is not None or right is not None:
        if right is None or (left is not None and left[0] < right[0]):
            assert left is not None
            yield left[0], left[1], None
            left = next(lefts, None)
        elif left is None or right[0] < left[0]:
            yield right[0], None, right[1]
            right = next(rights, None)
        else:
            yield left[0], left[1], right[1]
            left, right = next(lefts, None), next(rights, None)
