"""Read no short words again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

LONGEST = 200
"""Characters of words for which a result is remembered. Few quotes of numbers and dates are longer,
and a stranger's quotes can be so long that their readings do not fit into memory."""

MOST = 8192
"""Words for which results are remembered."""

Value = TypeVar("Value")


def remember_short(function: Callable[[str], Value]) -> Callable[[str], Value]:
    """Return a function that remembers the results of another one for short words."""
    remembering = lru_cache(MOST)(function)

    def call(words: str) -> Value:
        return remembering(words) if len(words) <= LONGEST else function(words)

    return call
