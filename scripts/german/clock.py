"""Read times of day: 'halb neun' and '14.30 Uhr' are labels, '9 Uhr' is nine o'clock."""

from __future__ import annotations

import re

from .numerals import cardinal
from .patterns import GAP, words
from .tokens import Tokens, is_spaced, skip
from .units import unit_at

_BEFORE_TIMES = words("um gegen ab bis seit von kurz punkt nach vor ist war wars")
_MINUTES_BEFORE_HOUR = 30
_PARTS_OF_HOUR = frozenset({"viertel", "dreiviertel"})
_TIME = r"(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]"
_TO = rf"(?:{GAP})?(?:-|–|—|bis|und)(?:{GAP})?"
_WITH_MINUTES = re.compile(
    rf"(?:{_TIME}|[0-9]{{1,2}}(?={_TO}{_TIME}))(?:{GAP}Uhr)?(?:{_TO}(?:{_TIME}|[0-9]{{1,2}}))?"
    rf"{GAP}?(?:Uhr(?:{GAP}[0-5][0-9](?![0-9.,]|{GAP}[A-ZÄÖÜ]))?|h)(?!\w)"
    rf"|(?:[01]?[0-9]|2[0-4]){GAP}Uhr{GAP}[0-5]?[0-9](?!\w|[.,][0-9]|{GAP}[A-ZÄÖÜ%])"
    rf"|[0-2]?[0-9]h[0-5][0-9](?!\w)"
)
"""Matches a time with minutes, or from one to another, in digits."""


def time_at(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a time of day that is no full hour, or None."""
    token = tokens[index]
    if token.kind == "number":
        match = _WITH_MINUTES.match(tokens.text, token.start)
        if match:
            return tokens.index_at(match.end())
    is_before_hour = token.kind == "fraction" and tokens[index - 1].key == "um"
    if token.key == "halb" or is_before_hour:  # 'um ¾ 8'
        return _hour(tokens, index + 1)
    return _minutes(tokens, index) or _hour_and_minutes(tokens, index)


def _hour(tokens: Tokens, index: int) -> int | None:
    """Return the index behind an hour that follows a gap, with 'Uhr' if that follows, or None."""
    if not is_spaced(tokens, index) or not _number_below(tokens, index, 25):
        return None
    return skip(tokens, index + 1, "uhr") or index + 1


def _minutes(tokens: Tokens, index: int) -> int | None:
    """Return the index behind 'Viertel nach acht', 'fünf vor halb neun' or 'zehn nach acht'."""
    token = tokens[index]
    is_quarter = token.key in _PARTS_OF_HOUR
    if three_quarters := skip(tokens, index + 1, "viertel") if token.key == "drei" else None:
        is_quarter, end = True, three_quarters
    elif is_quarter or _number_below(tokens, index, _MINUTES_BEFORE_HOUR):
        end = skip(tokens, index + 1, "minuten") or index + 1
    else:
        return None
    if is_spaced(tokens, end) and tokens[end].key in ("vor", "nach", "ab"):
        end = skip(tokens, end + 1, "halb") or end + 1
    elif not is_quarter:
        return None
    hour = _hour(tokens, end)
    if hour is None or (tokens[hour].is_capitalized and tokens[hour - 1].key != "uhr"):
        return None
    is_preceded = index > 0 and tokens[index - 1].key in _BEFORE_TIMES
    in_words = token.kind == tokens[hour - 1].kind == "word"
    is_counted = unit_at(tokens, hour) is not None
    return hour if is_quarter or is_preceded or (in_words and not is_counted) else None


def _number_below(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the whole number at ``index``, in digits or words, if it is below a limit."""
    token = tokens[index]
    if token.kind == "number":
        value = int(token.text) if token.text.isdecimal() and len(token.text) <= 2 else None
    else:
        number = cardinal(token.key) if token.kind == "word" else None
        value = int(number) if number is not None and number == int(number) else None
    return value if value is not None and 0 < value < limit else None


def _hour_and_minutes(tokens: Tokens, index: int) -> int | None:
    """Return the index behind 'neun Uhr dreißig', or None."""
    if tokens[index].kind != "word" or cardinal(tokens[index].key) is None:
        return None
    end = skip(tokens, index + 1, "uhr")
    minutes = cardinal(tokens[end].key) if end and tokens[end].kind == "word" else None
    if end is None or minutes is None or not is_spaced(tokens, end) or minutes >= 60:
        return None
    return end + 1
