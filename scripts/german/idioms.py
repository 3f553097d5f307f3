"""Recognize set phrases with a number word that counts nothing: 'außer Acht lassen'."""

from __future__ import annotations

import re

from .patterns import words
from .tokens import Phrases, Tokens, is_spaced
from .units import unit_at

_PHRASES = Phrases(
    {
        "idiom": (
            *("außer Acht", "in Acht", "auf allen vieren", "auf alle viere", "alle viere"),
            *("null Komma nichts", "eins zu eins", "fünf vor zwölf", "fünf nach zwölf"),
            *("ein für alle Mal", "ein für alle mal", "das fünfte Rad", "fünfe gerade"),
            *("in erster Linie", "in zweiter Linie", "aus erster Hand", "aus zweiter Hand"),
            *("auf den ersten Blick", "auf den zweiten Blick", "erste Hilfe", "zweite Geige"),
            *("tausend Dank", "null und nichtig", "ein und dasselbe", "ein und derselbe"),
            *("eins a", "eins-zu-eins", "eins ist klar", "eins ist sicher", "eins steht fest"),
        )
    }
)
FIRST_KEYS = _PHRASES.first_keys
"""The words that set phrases begin with."""

_OF_CLOCK = words("um gegen ab bis seit von kurz punkt")
_GIVES = re.compile(r"(?:gib|gibt|gab|gaben|gebe|gebt|geben|gabst|gibst|habt|hab|habe)")
_TO_GIVE = re.compile(r"(?:ge)?geben|genommen|nehmen|gab|gibt|zugeben|gaben")


def is_phrase(tokens: Tokens, index: int) -> bool:
    """Return whether a set phrase of several words stands at ``index``."""
    return _PHRASES.match(tokens, index) is not None


def idiom_at(tokens: Tokens, index: int) -> int | None:
    """Return the index behind the set phrase at ``index``, or None."""
    before = tokens[index - 1].key if index and is_spaced(tokens, index) else ""
    if match := _PHRASES.match(tokens, index):
        is_time = tokens[index].key == "fuenf" and before in _OF_CLOCK
        return None if is_time else match[1]
    following = tokens[index + 1]
    if tokens[index].key == "null" and following.key == "-" and following.joined:
        return None if unit_at(tokens, index + 1) else index + 1  # 'Null-Toleranz-Politik'
    if tokens[index].key != "acht":
        return None
    if _GIVES.fullmatch(before) and not following.is_capitalized and following.kind != "number":
        return index + 1
    end = index + 2 if following.key == "zu" else index + 1
    is_given = is_spaced(tokens, end) and _TO_GIVE.fullmatch(tokens[end].key)
    return end + 1 if is_given else None
