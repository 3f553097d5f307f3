"""Errors that a person can act on, and the wording they share."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what, what was expected, what was found, what to do."""

    place: str
    message: str
    _: KW_ONLY
    expected: str
    found: str
    remedy: str

    def __str__(self) -> str:
        return (
            f"{self.place}: {self.message}\n"
            f"    expected: {self.expected}\n"
            f"    found:    {self.found}\n"
            f"    remedy:   {self.remedy}"
        )


class PressError(Exception):
    """An error that a person can fix; its message says how."""


class Problems(PressError):
    """Several problems at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = f"{len(self.problems)} problem{'s' * (len(self.problems) != 1)}"
        super().__init__("\n".join([*map(str, self.problems), count]))


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a suggestion for a misspelt word, to end a message with."""
    close = difflib.get_close_matches(word, list(known), n=3, cutoff=0.5)
    return f"did you mean {' or '.join(map(repr, close))}?" if close else "nothing is like it"
