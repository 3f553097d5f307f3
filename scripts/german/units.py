"""Read units of measure: behind a number, before it, and in one word with it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..limits import MAX_NUMBER_WORD
from .numerals import cardinal
from .reading import Unit
from .tokens import CACHE_SIZE, Phrases, Token, fold, is_abbreviation, is_spaced
from .words.numbers import LARGE_SCALES, PREFIXES
from .words.units import (
    ADJECTIVE_ENDINGS,
    FIXED_WORDS,
    MULTIPLES,
    NOUN_HEADS,
    SIGNS_BEFORE,
    TIMES,
    UNIT_FORMS,
)


class Measured(NamedTuple):
    """A unit behind a number, and the number of them that one of its words means."""

    unit: Unit | None
    end: int
    factor: Decimal = Decimal(1)


def _table() -> dict[tuple[Unit, Decimal], list[str]]:
    table = {(unit, Decimal(1)): list(forms) for unit, forms in UNIT_FORMS.items()}
    for multiple, forms in MULTIPLES.items():
        table[multiple] = forms.split(" | ")
    for forms_of_unit in table.values():
        # At the end of a sentence its full stop belongs to the token: '800 hl.'
        stopped = [f"{form}." for form in forms_of_unit if is_abbreviation(fold(form))]
        forms_of_unit += [form for form in stopped if form not in forms_of_unit]
    return table


_UNITS = Phrases(_table())
_SIGNS = Phrases(SIGNS_BEFORE)
SIGN_KEYS = _SIGNS.first_keys
"""What the signs of currencies begin with."""

_ABBREVIATIONS = {
    form: multiple
    for multiple, forms in _table().items()
    for form in forms
    if len(form) <= 4 and form.isalpha()
}
"""Forms of few letters, which have to be spelt like this: 't' is a tonne, 'T' is not."""

_ABBREVIATED_KEYS = frozenset(map(str.lower, _ABBREVIATIONS))

_BETWEEN = frozenset(
    f"{stem}{ending}"
    for stem in ("weiter", "voll", "ganz", "lang", "zusaetzlich", "komplett")
    for ending in ("e", "en", "er")
)
"""Words that can stand between a number and its unit: 'zwei weitere Jahre'."""

_NO_TEMPERATURES = re.compile("(?:winkel|wende|drehung|kurve|kamera|panorama|blick)")
"""Matches what is measured in degrees of an angle: '180-Grad-Wende'."""


def unit_at(tokens: list[Token], index: int) -> Measured | None:
    """Return the unit behind a number that ends at ``index``, or None.

    A gap, a hyphen or nothing stands between the two. The first part of a compound is no unit
    ('10 Dollar-Scheine'), unless a hyphen joins the number to it too ('24-Stunden-Tag').
    """
    token = tokens[index]
    if token.key == "-" and token.joined and tokens[index + 1].joined:
        return _unit(tokens, index + 1, is_hyphened=True) or _ending(tokens[index + 1], index + 2)
    if is_spaced(tokens, index):
        if token.key in _BETWEEN and is_spaced(tokens, index + 1):
            return _unit(tokens, index + 1) or _unit(tokens, index)
        return _unit(tokens, index) or _ending(token, index + 1)
    return (_unit(tokens, index) or _ending(token, index + 1)) if token.joined else None


def _unit(tokens: list[Token], index: int, *, is_hyphened: bool = False) -> Measured | None:
    """Return the unit whose words stand at ``index``, if they are no part of a compound."""
    match = _UNITS.match(tokens, index)
    if match is None:
        return None
    (unit, factor), end = match
    first, last, following = tokens[index], tokens[end - 1], tokens[end]
    if end == index + 1 and first.kind == "word" and first.key in _ABBREVIATED_KEYS:
        is_shouted = first.text.isupper() and len(first.text) > 2  # 'EURO' in a headline
        spelling = first.text.capitalize() if is_shouted else first.text
        spelling = first.text if first.text in _ABBREVIATIONS else spelling
        if spelling not in _ABBREVIATIONS or (first.text == "x" and not first.joined):
            return None
        unit, factor = _ABBREVIATIONS[spelling]
    if following.joined and following.kind == "number" and not _is_note_mark(last, following):
        return None
    if following.joined and following.key in ("²", "³"):
        return None
    if following.key == "-" and following.joined and tokens[end + 1].joined:
        if tokens[end + 1].kind in ("word", "number") and not is_hyphened:
            return None
        if unit == "celsius" and _NO_TEMPERATURES.match(tokens[end + 1].key):
            unit = "degree"
    return Measured(unit, end, factor)


def _is_note_mark(unit: Token, digits: Token) -> bool:
    """Return whether digits stuck to a unit are the mark of a note: '5 Prozent3'."""
    return unit.kind == "word" and len(unit.text) >= 4 and len(digits.text) <= 2


def sign_at(tokens: list[Token], index: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign stands at ``index`` before digits, and the index behind it."""
    match = _SIGNS.match(tokens, index)
    if match is None or (tokens[index].text.islower() and tokens[index].kind == "word"):
        return None
    unit, end = match
    return (unit, end) if tokens[end].joined or is_spaced(tokens, end) else None


_ENDINGS = "|".join(sorted(ADJECTIVE_ENDINGS, key=len, reverse=True))
_HEADS = "|".join(sorted(NOUN_HEADS, key=len, reverse=True))
_ENDING = re.compile(rf"(?P<ending>{_ENDINGS})(?:e[nrsm]?|s)?")
"""Matches the adjective ending behind digits: '22-minütigen', '10-fach'."""

_TAIL = re.compile(
    rf"(?P<ending>{_ENDINGS})(?:e[nrsm]?|s|t|te[nrsm]?|ung|ungen|en)?|(?P<head>{_HEADS})\w*"
)
"""Matches the rest of a word behind its number."""

_INFLECTION = re.compile("(?:te?[nrsm]?|n|e?s|e[nrsm]?|en)$")
"""Matches the ending of a noun, a verb or an adjective."""

_DOUBLE = re.compile(r"doppelt(?:e[nrsm]?)?|verdopp(?:el|l)\w+")
"""Matches 'doppelt' and 'verdoppeln' in all forms."""

FALSE_FRIENDS = re.compile(
    r"achter(?:bahn|deck|n|aus|lich|steven|land|wasser)|(?:er)?dreist(?:e[nrsm]?|igkeit)?(?![a-z])|\w+erlei|elfmeter|\w+mann$|\w+laendereck"
)
"""Matches words that only seem to hold a number: 'Achterbahn'."""


def _ending(token: Token, end: int) -> Measured | None:
    """Return the unit of an adjective ending that stands behind digits."""
    match = _ENDING.fullmatch(token.key) if token.kind == "word" else None
    return Measured(ADJECTIVE_ENDINGS[match["ending"]], end) if match else None


@lru_cache(CACHE_SIZE)
def number_and_unit(key: str) -> tuple[Decimal, Unit | None] | None:
    """Return the number and the unit in a single word, or None.

    'verzehnfacht' is (10, times), 'zweijaehrig' (2, year), 'fuenfjahresplan' (5, year),
    'zehnergruppen' (10, None). 'einfach', 'einmal', 'vereinfacht' and 'einer' are no numbers.
    Further nouns that contain a number ('dreieck', 'zweirad') are not read.
    """
    if len(key) > MAX_NUMBER_WORD:
        return None
    fixed = FIXED_WORDS.get(key) or FIXED_WORDS.get(_INFLECTION.sub("", key, count=1))
    if fixed:
        return fixed
    if _DOUBLE.fullmatch(key):
        return Decimal(2), "times"
    if FALSE_FRIENDS.match(key):
        return None
    multiplied = key.startswith("ver")
    key = key.removeprefix("ver")
    if not key.startswith(PREFIXES):
        return None
    return _number_and_tail(key, multiplied=multiplied)


def _number_and_tail(key: str, *, multiplied: bool) -> tuple[Decimal, Unit | None] | None:
    """Return the longest number that a word begins with and the unit of its rest, or None."""
    for cut in range(len(key) - 1, 2, -1):
        number = Decimal(1) if key[:cut] == "ein" else cardinal(key[:cut])
        if number is None:
            continue
        tail = _TAIL.fullmatch(key, cut)
        if tail is None:
            # 'Dreimillionenstadt': nothing but a number has a scale word inside.
            if key[:cut].endswith(tuple(LARGE_SCALES)) and not multiplied:
                return number, None
            continue
        unit = ADJECTIVE_ENDINGS[tail["ending"]] if tail["ending"] else NOUN_HEADS[tail["head"]]
        countable = number != 1 or unit in TIMES or unit == "percent"
        return (number, unit) if countable and (not multiplied or unit == "times") else None
    return None
