"""Read no words without an end."""

from __future__ import annotations

from collections.abc import Iterable

from ..limits import MAX_WORDS_OF_CELL


def problem_of_length(quotes: Iterable[str]) -> tuple[str, str] | None:
    """Return what is expected and found of words that are too many to be read, or None."""
    length = sum(map(len, quotes))
    if length <= MAX_WORDS_OF_CELL:
        return None
    return f"words of at most {MAX_WORDS_OF_CELL} characters", f"{length} characters"
