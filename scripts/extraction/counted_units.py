"""Say what a number without a unit counts: people, or things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..german import Reading
from ..german.patterns import LETTER, SPACES
from ..german.tokens import fold
from ..german.words.people import names_people
from ..german.words.units import CURRENCIES

_WORD = re.compile(rf"[{SPACES}]({LETTER}+(?:-{LETTER}+)*)")
_PART_OF = re.compile(rf"[{SPACES}](?:der|von|von den|der insgesamt|von insgesamt)[{SPACES}]")
_SCALED = re.compile(r"(?:Million|Milliarde|Billion)(?:en|n)?$|(?:Mio|Mrd|Mia)\.?$")
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


def shared_currency(text: str, reading: Reading, readings: Sequence[Reading]) -> str | None:
    """Return the currency of a number that has only a scale word: 'nach 31 Millionen im Vorjahr'.

    It is that of the other numbers in the sentence, if they have one alone.
    """
    is_scaled = _SCALED.search(text, reading.start, reading.end) is not None
    if reading.kind != "quantity" or reading.unit or not is_scaled:
        return None
    if noun_behind(text, reading.end):
        return None
    currencies = {other.unit for other in readings if other.unit in CURRENCIES}
    return currencies.pop() if len(currencies) == 1 else None


def noun_of_whole(text: str, reading: Reading, readings: Sequence[Reading]) -> str | None:
    """Return the noun of the number that another one is a part of: '400 der 2.450 Angestellten'."""
    for whole in readings:
        if whole.start > reading.end and _PART_OF.fullmatch(text, reading.end, whole.start):
            noun = noun_behind(text, whole.end)
            return noun[0] if noun else None
    return None


def counted_unit(noun: str) -> str:
    """Return the unit of what is counted."""
    return "person" if names_people(fold(noun.rpartition("-")[2])) else "item"
