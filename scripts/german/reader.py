"""Read a text: at each possible start the longest reading wins. See the package's docstring."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice

from . import dates, idioms, qualifiers, units
from .amounts import INDEFINITE_COUNTS
from .clock import time_at
from .counts import MINUS_SIGNS
from .dates import date_at
from .idioms import idiom_at
from .labels import code_at, mark_at
from .measures import BOUNDING_ADJECTIVES, together
from .numerals import cardinal, looks_like_numeral, ordinal
from .ordinals import DEFINITE_ARTICLES, RANKS, ordinal_at
from .patterns import GAP, LETTER, words
from .quantities import quantity_at
from .reading import Reading
from .remember import remember_short
from .shares import EVERY
from .tokens import CACHE_SIZE, Tokens, tokenize
from .units import number_and_unit
from .words.codes import introduces_label
from .words.numbers import DENOMINATORS, HALVES, INDEFINITE_ARTICLES, SCALES, VAGUE_SCALES
from .years import LATEST_YEAR, OLDEST_YEAR

_PROGRESS_BAR = re.compile("-(?:[0-9]+%){3}")
"""Matches the start of a progress bar, '0%1%2%', before which a hyphen is no minus."""

_BEFORE_SPACED_MINUS = frozenset((":", "(", "=", "bei", "auf", "um", "von", "betraegt", "betrug"))
"""What stands before a dash and a blank that are a minus: 'Absatz: – 12,5 %'."""

_BEFORE_JOINED_MINUS = frozenset("([{„“\"'‚‘«»/=:~*")

_BEHIND_ARTICLES = frozenset({"achte", "achten", "paar", *BOUNDING_ADJECTIVES})
"""Words that make a definite article the first word of a reading."""

_PHRASE_KEYS = qualifiers.FIRST_KEYS | units.SIGN_KEYS | idioms.FIRST_KEYS | {"zu"}
"""Words and signs with which a phrase begins that can begin a reading. Many are frequent words, as
'in' of 'in etwa' and 'auf' of 'auf den ersten Blick'."""

_FIRST_KEYS = frozenset(
    {
        *INDEFINITE_ARTICLES,
        *INDEFINITE_COUNTS,
        *HALVES,
        *SCALES,
        *VAGUE_SCALES,
        *EVERY,
        *RANKS,
        *("paar", "minus", "zwischen", "halb", "viertel", "dreiviertel", "nummer", "nr."),
    }
) - {"x"}
"""Words that begin a reading only with what follows, and signs."""

_BEFORE_SURNAMES = words("Herr Herrn Frau Kollege Kollegin Familie Dr. Prof.")
"""Words behind which a word with a capital is a name: 'Herr Dreier'."""

_JOINTS = frozenset("-/.:@_²³¹")
"""What stands between the letters and the digits of a code."""

_COMPOUND = re.compile(rf"(?:-{LETTER}++){{1,3}}+(?!\w|/|[.:@-]\S|{GAP}[1-9])")
"""Matches the rest of a compound with hyphens that begins no code: 'Alibaba-Chef'."""


def read(text: str) -> list[Reading]:
    """Return all readings of ``text``, in order and without overlap.

    Each run of digits is inside exactly one reading. Digits that no matcher understands
    are a label.
    """
    return [reading for reading in try_to_read(text) if reading]


def try_to_read(text: str) -> Iterator[Reading | None]:
    """Yield for each place where a reading may begin the reading, or None.

    A caller can stop between any two places, as a text can have hundreds of thousands of them.
    """
    tokens = tokenize(text)
    index = 0
    while tokens[index].kind != "end":
        if not _may_begin_reading(tokens, index):
            index += 1
            continue
        if end := idiom_at(tokens, index):
            index = end
            continue
        reading, end = _longest_reading(tokens, index)
        yield reading
        index = end


def count_starts(text: str, most: int) -> int:
    """Return at how many places of a text a reading may begin, or ``most`` if there are more.

    This takes a fraction of the time of reading.
    """
    tokens = tokenize(text)
    starts = (
        index
        for index, token in enumerate(tokens)
        if token.kind != "end" and _may_begin_reading(tokens, index)
    )
    return sum(1 for _ in islice(starts, most))


def readings_of_kind(words: str, *, dates: bool) -> list[Reading]:
    """Return the dates in ``words`` if ``dates``, else the numbers.

    The numbers are the quantities, or the ordinals if there are no quantities. Four digits alone
    are a year if a date is asked for, and an amount if a number is.
    """
    readings = read(words)
    if len(readings) == 1 and readings[0].end - readings[0].start == len(words):
        readings = [_as_year(readings[0]) if dates else _as_amount(readings[0])]
    if dates:
        return [reading for reading in readings if reading.kind == "date"]
    counted = [reading for reading in readings if reading.kind == "quantity"]
    return counted or [reading for reading in readings if reading.kind == "ordinal"]


read_dates = remember_short(partial(readings_of_kind, dates=True))
"""Returns the dates in words."""

read_numbers = remember_short(partial(readings_of_kind, dates=False))
"""Returns the numbers in words."""


def _as_year(reading: Reading) -> Reading:
    """Return a number that can be a year as a date: '1847'."""
    value = reading.value
    is_plain = reading.kind == "quantity" and reading.unit is None and reading.value_max is None
    if value is None or not is_plain or not OLDEST_YEAR <= value <= LATEST_YEAR or value % 1:
        return reading
    return Reading(reading.start, reading.end, "date", edtf=str(value))


def _as_amount(reading: Reading) -> Reading:
    """Return a date that is only a year as an amount: '2019'."""
    if reading.edtf is None or not reading.edtf.isdecimal():
        return reading
    return Reading(reading.start, reading.end, "quantity", Decimal(reading.edtf))


def _longest_reading(tokens: Tokens, index: int) -> tuple[Reading | None, int]:
    """Return the longest reading at a token and the index behind it. Of equal ones the first wins.

    Without a reading, digits are a label.
    """
    best: Reading | None = None
    best_end = index
    start = tokens[index].start
    if (date := date_at(tokens, index)) and date[1] > best_end:
        best_end = date[1]
        best = Reading(start, tokens[best_end - 1].end, "date", edtf=date[0])
    if (ordinal_number := ordinal_at(tokens, index)) and ordinal_number[1] > best_end:
        best_end = ordinal_number[1]
        best = Reading(start, tokens[best_end - 1].end, "ordinal", ordinal_number[0])
    for label_at in (mark_at, time_at):
        end = label_at(tokens, index)
        if end and end > best_end:
            best_end, best = end, Reading(start, tokens[end - 1].end, "label")
    is_share = tokens[index].key in EVERY  # 'jeder achte' is a share before it is an ordinal.
    if (quantity := quantity_at(tokens, index)) and quantity[1] > best_end - is_share:
        best, best_end = quantity
    if (end := code_at(tokens, index)) and end > best_end:
        best_end, best = end, Reading(start, tokens[end - 1].end, "label")
    if best is None:
        best_end = index + 1
        if tokens[index].kind == "number":
            best = Reading(start, tokens[index].end, "label")
    return best, best_end


def _may_begin_reading(tokens: Tokens, index: int) -> bool:
    """Return whether a reading may begin at a token. Most begin none, and are passed quickly."""
    token = tokens[index]
    if token.kind == "number" or token.kind == "fraction":
        return True
    following = tokens[index + 1]
    if token.kind == "mark":
        return _may_begin_with_mark(tokens, index)
    if following.joined and _goes_on(tokens, index + 1):
        return True
    if index and tokens[index - 1].text in _BEFORE_SURNAMES and token.is_capitalized:
        return False
    if following.key in _BEHIND_ARTICLES and token.key in DEFINITE_ARTICLES:
        return True
    return _begins_reading(token.key) or _begins_with_phrase(tokens, index)


def _may_begin_with_mark(tokens: Tokens, index: int) -> bool:
    """Return whether a mark may begin a reading: a minus, the sign of a currency, a bracket."""
    token, following = tokens[index], tokens[index + 1]
    if token.key in MINUS_SIGNS and following.kind == "number":
        before = tokens[index - 1] if index else None
        if following.joined:
            if _PROGRESS_BAR.match(tokens.text, token.start):
                return False
            if token.key == "–" and before is not None and before.kind == "number":
                return False
            return before is None or not token.joined or before.key in _BEFORE_JOINED_MINUS
        return before is not None and before.key in _BEFORE_SPACED_MINUS
    if token.key in ("+", "("):
        return following.joined and following.kind == "number"
    return token.key in _FIRST_KEYS or token.key in _PHRASE_KEYS or token.key == "§"


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Return whether what is joined to a word can make a code of it: 'G20', 'WS-1', 'a.b/c1'."""
    token, following = tokens[index], tokens[index + 1]
    if token.kind != "mark":
        return True
    if token.key not in _JOINTS:
        return False
    if "stellig" in tokens[index - 1].key:
        return True  # 'mehrstellig.' is a label.
    if not following.joined:
        return token.key == "-" and following.key in ("bis", "oder")  # 'mittel- bis achtstellig'
    if following.kind == "mark" and following.key not in _JOINTS:
        return token.key == "/"  # an address can have any marks
    return token.key != "-" or _COMPOUND.match(tokens.text, token.start) is None


def _begins_with_phrase(tokens: Tokens, index: int) -> bool:
    """Return whether a phrase stands at a word that begins a reading with no other word."""
    if tokens[index].key not in _PHRASE_KEYS:
        return False
    return (
        qualifiers.qualifier_at(tokens, index) is not None
        or units.sign_at(tokens, index) is not None
        or idioms.is_phrase(tokens, index)
        or together(tokens, index) is not None
    )


@lru_cache(CACHE_SIZE)
def _begins_reading(key: str) -> bool:
    """Return whether a reading can begin with a word. Of most words this is tested once only."""
    return (
        key in _FIRST_KEYS
        or len(key) == 1
        or introduces_label(key)
        or dates.FIRST_KEYS.fullmatch(key) is not None
        or ordinal(key) is not None
        or cardinal(key) is not None
        or number_and_unit(key) is not None
        or key in DENOMINATORS
        or looks_like_numeral(key)
    )
