"""Reading a whole text: wherever words may begin, the reading that reaches furthest counts."""

import re
from functools import lru_cache

from . import dates, labels, ordinals, quantities
from .dates import date_at
from .glyphs import GAP, LETTER
from .labels import code_at, mark_at
from .numerals import REMEMBERED, ordinal
from .ordinals import ordinal_at
from .quantities import counts_nothing, quantity_at
from .reading import Reading

_READERS = (date_at, mark_at, ordinal_at, quantity_at, code_at)
"""In order of trust: of readings equally long the first counts."""

_SCALE = r"(?:[0-9]+%){3}"
"""The beginning of the scale of a progress bar, before which a hyphen is no minus."""

_BEGINNING = re.compile(
    rf"(?<!\w)(?:[-\u2212](?=[0-9])(?!{_SCALE})|[$€£§](?=(?:{GAP})?[0-9])|[0-9]+|\w)|[0-9]+"
)
_NOT_NUMBERS = re.compile(
    rf"(?:außer|in){GAP}Acht\b|Acht{GAP}(?:zu{GAP})?(?:ge(?:ben|nommen|geben)|gab)\b"
)
"""Set phrases with a number word that counts nothing."""

_WORD = re.compile(rf"{LETTER}+(?![\w.:@/-])")
"""A word that is no part of an address, a code or a compound."""

_BEGIN = (dates.BEGINS, labels.BEGINS, ordinals.BEGINS, quantities.BEGINS)


def read(text: str) -> list[Reading]:
    """Every number that ``text`` states, in order and without overlap.

    Each run of digits is inside exactly one reading; one that no reader knows is a label.
    """
    readings: list[Reading] = []
    pos = 0
    while match := _BEGINNING.search(text, pos):
        start = match.start()
        if phrase := _NOT_NUMBERS.match(text, start):
            pos = phrase.end()
            continue
        if (word := _WORD.match(text, start)) and _is_mere(word.group()):
            pos = word.end()
            continue
        found = [reading for reader in _READERS if (reading := reader(text, start))]
        if not found and match.group().isdecimal():
            found = [Reading(start, match.end(), "label")]
        if not found:
            pos = match.end()
            continue
        readings.append(max(found, key=lambda reading: reading.end))
        pos = readings[-1].end
    return readings


def readings_of_kind(words: str, *, dates: bool) -> list[Reading]:
    """Return the dates that words state, or else their numbers.

    The numbers are the quantities; ordinals count where there are no quantities.
    """
    readings = read(words)
    if dates:
        return [reading for reading in readings if reading.kind == "date"]
    counted = [reading for reading in readings if reading.kind == "quantity"]
    return counted or [reading for reading in readings if reading.kind == "ordinal"]


@lru_cache(REMEMBERED)
def _is_mere(word: str) -> bool:
    """Whether no reader reads anything that begins with a word, whatever follows it. Most words
    are such, and are soon done with."""
    if any(opener.fullmatch(word) for opener in _BEGIN):
        return False
    return counts_nothing(word) and ordinal(word) is None
