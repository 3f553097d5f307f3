"""Read a text: at each possible start the longest reading wins. See the package's docstring."""

import re
from functools import lru_cache

from . import dates, labels, ordinals, quantities
from .dates import date_at
from .labels import code_at, mark_at
from .numerals import CACHE_SIZE, ordinal
from .ordinals import ordinal_at
from .patterns import GAP, LETTER
from .quantities import begins_no_quantity, quantity_at
from .reading import Reading

_MATCHERS = (date_at, mark_at, ordinal_at, quantity_at, code_at)
"""Of readings of the same length the first wins."""

_PROGRESS_BAR = r"(?:[0-9]+%){3}"
"""Matches the start of a progress bar, '0%1%2%', before which a hyphen is no minus."""

_READING_START = re.compile(
    rf"(?<!\w)(?:[-\u2212](?=[0-9])(?!{_PROGRESS_BAR})|[$€£§](?=(?:{GAP})?[0-9])|[0-9]+|\w)|[0-9]+"
)
"""Matches the first character of a possible reading: a sign before digits, a digit, or the first
letter of a word."""

_SET_PHRASES = re.compile(
    rf"(?:außer|in){GAP}Acht\b|Acht{GAP}(?:zu{GAP})?(?:ge(?:ben|nommen|geben)|gab)\b"
)
"""Matches set phrases with a number word that counts nothing: 'außer Acht lassen'."""

_WORD = re.compile(rf"{LETTER}+(?![\w.:@/-])")
"""Matches a word that is no part of an address, a code or a compound."""

_FIRST_WORDS = (dates.FIRST_WORDS, labels.FIRST_WORDS, ordinals.FIRST_WORDS, quantities.FIRST_WORDS)


def read(text: str) -> list[Reading]:
    """Return all readings of ``text``, in order and without overlap.

    Each run of digits is inside exactly one reading. Digits that no matcher understands
    are a label.
    """
    readings: list[Reading] = []
    position = 0
    while match := _READING_START.search(text, position):
        start = match.start()
        if phrase := _SET_PHRASES.match(text, start):
            position = phrase.end()
            continue
        if (word := _WORD.match(text, start)) and _begins_no_reading(word.group()):
            position = word.end()
            continue
        candidates = [reading for matcher in _MATCHERS if (reading := matcher(text, start))]
        if not candidates and match.group().isdecimal():
            candidates = [Reading(start, match.end(), "label")]
        if not candidates:
            position = match.end()
            continue
        readings.append(max(candidates, key=lambda reading: reading.end))
        position = readings[-1].end
    return readings


def readings_of_kind(words: str, *, dates: bool) -> list[Reading]:
    """Return the dates in ``words`` if ``dates``, else the numbers.

    The numbers are the quantities, or the ordinals if there are no quantities.
    """
    readings = read(words)
    if dates:
        return [reading for reading in readings if reading.kind == "date"]
    counted = [reading for reading in readings if reading.kind == "quantity"]
    return counted or [reading for reading in readings if reading.kind == "ordinal"]


@lru_cache(CACHE_SIZE)
def _begins_no_reading(word: str) -> bool:
    """Return whether no reading begins with a word, whatever follows it.

    This holds for most words, so testing it first saves most of the time.
    """
    if any(pattern.fullmatch(word) for pattern in _FIRST_WORDS):
        return False
    return begins_no_quantity(word) and ordinal(word) is None
