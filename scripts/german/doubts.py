"""Recognize numbers that the words beside them leave in doubt. They are labels: nothing is read.

A score that is read as a count, or an hour, would be accepted by the double entry. A label makes a
person say what the words mean.
"""

from __future__ import annotations

import re

from .amounts import scale_at
from .name_numbers import GOES_ON, follows_noun, is_part_of_name, is_quoted, is_surname
from .numerals import cardinal
from .ordinals import RANKS, is_boat, small_number_at
from .patterns import words
from .tokens import Tokens, is_spaced, skip, token_before
from .units import unit_at
from .words.around_names import DETERMINERS
from .words.codes import CLUBS
from .words.numbers import HALVES, INDEFINITE_ARTICLES

_OF_CLOCK = words("um punkt gegen ab")
_LAST_HOUR = 24
_PARTS_OF_SECOND = words("zehntel hundertstel tausendstel")
_OF_WHOLE = words("der des von davon aller seiner ihrer dieser unserer seines ihres dessen deren")
"""Words behind the parts of a whole: 'zwei Zehntel der Fläche'."""

_NEAR = 5
_OF_WEIGHT = re.compile(
    "wog|wogen|wiegt|wiegen|(?:ab|zu)genommen|schwer|schwere[rn]?|leichter|mehl|fleisch|butter|zucker"
    "|kartoffeln|kaffee|brot|aepfel|hackfleisch|spargel|kilogramm|kilo"
)
"""Matches words beside pounds that are a weight and no money."""


def doubtful_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a number in doubt at ``index``, or None."""
    token = tokens[index]
    if end := _end_of_weight(tokens, index) or _end_of_time_behind(tokens, index):
        return end
    if is_boat(tokens, index):
        return index + 1
    if is_quoted(tokens, index) and cardinal(token.key) is not None:
        return index + 1
    if token.kind == "number":
        if end := _end_of_product(tokens, index):
            return end
        if end := _end_of_club(tokens, index):
            return end
        is_doubtful = (
            is_part_of_name(tokens, index)
            or follows_noun(tokens, index)
            or _is_short_year(tokens, index)
        )
    else:
        if follows_noun(tokens, index):
            return index + 1
        for end_at in (_end_of_ranks, _end_of_score, _end_of_hours):
            if end := end_at(tokens, index):
                return end
        if token.key in INDEFINITE_ARTICLES and _is_half_of_thing(tokens, index + 1):
            return index + 2
        is_doubtful = is_surname(tokens, index) or _is_hour(tokens, index)
    return index + 1 if is_doubtful else None


def _end_of_weight(tokens: Tokens, index: int) -> int | None:
    """Return the index behind pounds that are a weight, or None: 'drei Pfund Mehl'."""
    is_number = tokens[index].kind == "number" or cardinal(tokens[index].key) is not None
    if not is_number or not is_spaced(tokens, index + 1) or tokens[index + 1].key != "pfund":
        return None
    beside = tokens[max(0, index - _NEAR) : index] + tokens[index + 2 : index + 4]
    return index + 2 if any(_OF_WEIGHT.fullmatch(token.key) for token in beside) else None


def _end_of_time_behind(tokens: Tokens, index: int) -> int | None:
    """Return the index behind parts of a second, or None: 'vier Hundertstel hinter ihm'."""
    part, following = tokens[index + 1], tokens[index + 2]
    if part.key not in _PARTS_OF_SECOND or not is_spaced(tokens, index + 1):
        return None
    is_one = tokens[index].key in INDEFINITE_ARTICLES and part.key != "zehntel"
    if not (is_one or tokens[index].kind == "number" or cardinal(tokens[index].key) is not None):
        return None
    is_share = following.key in _OF_WHOLE or following.is_capitalized
    is_time = following.text in ("Vorsprung", "Rückstand", "Abstand")
    return None if is_share and not is_time else index + 2


def _end_of_club(tokens: Tokens, index: int) -> int | None:
    """Return the index behind the begin of a club's name, or None: '1. FC Köln'."""
    stop, name = tokens[index + 1], tokens[index + 2]
    is_ordinal = stop.key == "." and stop.joined and is_spaced(tokens, index + 2)
    return index + 3 if is_ordinal and name.text in CLUBS and name.text.isupper() else None


def _is_short_year(tokens: Tokens, index: int) -> bool:
    """Return whether an apostrophe stands for the century: 'im Sommer '68'."""
    token, mark, following = tokens[index], tokens[index - 1], tokens[index + 1]
    if not index or not token.joined or mark.key not in ("'", "’") or mark.joined:
        return False
    is_plain = token.text.isdecimal() and len(token.text) == len("68")
    return is_plain and not (following.joined and following.key in ("-", ",", "%", "'", "’"))


def _end_of_ranks(tokens: Tokens, index: int) -> int | None:
    """Return the index behind more ranks than one, or None: 'Rang drei und vier'."""
    if tokens[index].key not in RANKS or not small_number_at(tokens, index + 1):
        return None
    link = tokens[index + 2]
    is_linked = link.key in ("und", "bis", "oder") and is_spaced(tokens, index + 2)
    if not is_linked or not small_number_at(tokens, index + 3) or tokens[index + 4].is_capitalized:
        return None
    return index + 4


def _end_of_product(tokens: Tokens, index: int) -> int | None:
    """Return the index behind two sides of something, with their unit: '30 mal 40 Meter'."""
    sign, other = tokens[index + 1], tokens[index + 2]
    if sign.text not in ("mal", "x", "×") or other.kind != "number":
        return None
    is_even = sign.joined == other.joined
    if not is_even or not (sign.joined or is_spaced(tokens, index + 1)):
        return None
    measured = unit_at(tokens, index + 3)
    return measured.end if measured else index + 3


def _end_of_score(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a score in words, or None: 'zwei zu eins'."""
    end = skip(tokens, index + 1, "zu")
    if end is None or cardinal(tokens[index].key) is None or cardinal(tokens[end].key) is None:
        return None
    is_counted = tokens[end + 1].is_capitalized or unit_at(tokens, end + 1)
    return None if is_counted or not is_spaced(tokens, end) else end + 1


def _end_of_hours(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a range that falls, and is one of hours, or None: 'neun bis fünf'."""
    end = skip(tokens, index + 1, "bis")
    if end is None or not is_spaced(tokens, end) or tokens[end].kind != "word":
        return None
    first, last = cardinal(tokens[index].key), cardinal(tokens[end].key)
    is_measured = unit_at(tokens, end + 1) or scale_at(tokens, end + 1)
    if first is None or last is None or is_measured or tokens[end + 1].is_capitalized:
        return None
    return end + 1 if last < first <= _LAST_HOUR else None


def _is_half_of_thing(tokens: Tokens, index: int) -> bool:
    """Return whether half of something with no unit follows: 'ein halbes Vermögen'."""
    if tokens[index].key not in HALVES or not is_spaced(tokens, index):
        return False
    noun = tokens[index + 1]
    is_noun = noun.is_capitalized and is_spaced(tokens, index + 1)
    return is_noun and not (unit_at(tokens, index + 1) or scale_at(tokens, index + 1))


def _is_hour(tokens: Tokens, index: int) -> bool:
    """Return whether a number word is an hour without 'Uhr': 'um acht begann es'."""
    before, value = token_before(tokens, index), cardinal(tokens[index].key)
    if before is None or value is None:
        return False
    is_short = before.key in ("vor", "nach") and index > 1 and tokens[index - 2].key == "kurz"
    if before.key not in _OF_CLOCK and not is_short:
        return False
    following = tokens[index + 1]
    if not 0 < value <= _LAST_HOUR or following.is_capitalized or following.key in GOES_ON:
        return False
    if following.kind == "word" and following.key in DETERMINERS:
        return True
    is_measured = unit_at(tokens, index + 1) or scale_at(tokens, index + 1)
    ends = following.kind in ("word", "end") or following.key in tuple(".,;:!?")
    return ends and not is_measured
