"""Errors that a person can act on."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass

from .visible import make_message_visible, make_visible


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, what it is, what was expected and found, and what to do."""

    place: str
    message: str
    _: KW_ONLY
    expected: str
    found: str
    remedy: str

    def __str__(self) -> str:
        """Return the problem on four lines, each part made visible, as it may be foreign text."""
        return (
            f"{make_visible(self.place)}: {make_visible(self.message)}\n"
            f"    expected: {make_visible(self.expected)}\n"
            f"    found:    {make_visible(self.found)}\n"
            f"    remedy:   {make_visible(self.remedy)}"
        )


class PressError(Exception):
    """An error that a person can fix. Its message says how, in visible characters."""

    def __str__(self) -> str:
        return make_message_visible(super().__str__())


class Problems(PressError):
    """One or more problems, reported together."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = f"{len(self.problems)} problem{'s' * (len(self.problems) != 1)}"
        super().__init__("\n".join([*map(str, self.problems), count]))


def nearest(word: str, names: Iterable[str]) -> str:
    """Return the end of a message about a misspelt word: up to three similar names."""
    similar = similar_names(word, names)
    return f"did you mean {' or '.join(map(repr, similar))}?" if similar else "no name is similar"


def suggest(word: str, names: Iterable[str]) -> str:
    """Return a sentence with the names that are similar to a misspelt word."""
    sentence = nearest(word, names)
    return sentence if sentence.endswith("?") else f"{sentence[0].upper()}{sentence[1:]}."


def similar_names(word: str, names: Iterable[str]) -> list[str]:
    """Return up to three names that are similar to a misspelt word, the nearest first."""
    similar = difflib.get_close_matches(word, list(names), n=3, cutoff=0.5)
    # A slip of a letter leaves little doubt, so that less similar names only confuse.
    matcher = difflib.SequenceMatcher(None, b=word)
    ratios = []
    for name in similar:
        matcher.set_seq1(name)
        ratios.append(matcher.ratio())
    return [name for name, ratio in zip(similar, ratios, strict=True) if ratio > ratios[0] - 0.25]
