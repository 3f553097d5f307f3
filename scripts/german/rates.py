"""Read for what time a number holds: 'im Monat' beside '330 Stunden', 'pro Sekunde', 'täglich'."""

from __future__ import annotations

import re
from typing import NamedTuple

from .reading import Unit
from .words.rates import ADVERBS, FEMININE, FURTHER_WORDS, MASCULINE, NOUNS, REPEATED


class Rate(NamedTuple):
    """The unit of time that a number is counted for, and the words of both: a start and an end."""

    unit: Unit
    start: int
    end: int


_WINDOW = 80
"""Code points before and behind a number in which the words of a rate are looked for."""

_EACH = rf"(?:pro|je|per)\s+(?P<each>{'|'.join(NOUNS)})"
_ADVERB = rf"(?P<adverb>{'|'.join(ADVERBS)})"
_IN = (
    rf"(?:(?:im|am)\s+(?P<masculine>{'|'.join(MASCULINE)})"
    rf"|(?:in\s+der|die)\s+(?P<feminine>{'|'.join(FEMININE)}))"
    rf"(?!\s+(?:[0-9]|(?:{'|'.join(FURTHER_WORDS)})\b))"
)
_AFTER = re.compile(rf"(?:\s+[^\W\d_a-zäöüß]\w*(?:-\w+)*)?\s+(?:{_EACH}|{_IN}|{_ADVERB})\b")
"""Matches a rate behind a number and, if it counts things, behind their noun."""

_BEFORE = re.compile(
    rf"\b(?i:{_EACH}|{_ADVERB}|(?P<repeated>{'|'.join(REPEATED)}))"
    r"(?:\s+[a-zäöü]\w*(?:\s+(?:Durchschnitt|Schnitt|Mittel))?){0,2}\s+"
)
"""Matches a rate before a number, with up to two small words between them."""

_UNITS: dict[str, Unit] = {
    words.casefold(): unit for words, unit in (NOUNS | ADVERBS | REPEATED).items()
}


def rate_at(text: str, start: int, end: int) -> Rate | None:
    """Return the rate of the number ``text[start:end]``, whose words stand beside it, or None.

    Its span covers the number too.
    """
    if after := _AFTER.match(text, end, min(len(text), end + _WINDOW)):
        return Rate(_unit(after), start, after.end())
    window_start = max(0, start - _WINDOW)
    for before in _BEFORE.finditer(text, window_start, start):
        if before.end() == start:
            return Rate(_unit(before), before.start(), end)
    return None


def _unit(match: re.Match[str]) -> Unit:
    words = next(words for words in match.groupdict().values() if words is not None)
    return _UNITS[re.sub(r"\s+", " ", words).casefold()]
