"""Say what a number without a unit counts: people, or things."""

from __future__ import annotations

import re

from ..german.patterns import LETTER, SPACES
from ..german.tokens import fold
from ..german.words.people import names_people

_WORD = re.compile(rf"[{SPACES}]({LETTER}+(?:-{LETTER}+)*)")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "mehr")
MAX_ADJECTIVES = 3
"""Words that may stand between a number and its noun."""


def noun_behind(text: str, position: int) -> tuple[str, int] | None:
    """Return the noun behind a number, without its adjectives, and where it ends."""
    for _ in range(MAX_ADJECTIVES + 1):
        match = _WORD.match(text, position)
        if match is None:
            return None
        if match[1][0].isupper():
            return match[1], match.end()
        if not match[1].endswith(_ADJECTIVE_ENDINGS):
            return None
        position = match.end()
    return None


def counted_unit(noun: str) -> str:
    """Return the unit of what is counted."""
    return "person" if names_people(fold(noun.rpartition("-")[2])) else "item"
