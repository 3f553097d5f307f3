"""Read labels, digits that measure nothing: note marks, pages, codes, telephone numbers."""

from __future__ import annotations

import re

from .amounts import scale_at
from .counts import count_at
from .dates import end_over_new_year, impossible_at
from .doubts import doubtful_end
from .label_shapes import CODE_SHAPES, MARK_SHAPES
from .numerals import cardinal, looks_like_numeral, ordinal
from .ordinals import opens_line
from .patterns import CLOSING_QUOTES, GAP, any_of, words
from .tokens import Tokens, is_spaced
from .units import number_and_unit, unit_at
from .words.codes import (
    BEFORE_CODES,
    PHONES,
    STRONG,
    TOWNS,
    WITH_YEARS,
    introduces_label,
    is_numbered,
)
from .words.nouns import is_counted
from .words.numbers import VAGUE_SCALES
from .years import doubtful_year_end

_MARK_PATTERNS = (any_of(MARK_SHAPES), *map(re.compile, MARK_SHAPES))
_CODE_PATTERNS = (any_of(CODE_SHAPES), *map(re.compile, CODE_SHAPES))
_NOTE = re.compile(r"[0-9]{1,3}(?![\w%]|[.,:/-][0-9])")
"""Matches the digits of a possible note mark."""

_BEFORE_NOTE = re.compile(rf"[\w)\]][.!?…,;){CLOSING_QUOTES}]+$")
"""Matches what stands before a note mark: a word or bracket, and punctuation."""

_NOTE_LIST = re.compile("[0-9]{1,3}(?=[\u2002\u2003\t])")
"""Matches the number of a note in a list of notes, before a wide blank or a tab."""

_NUMBER = re.compile(r"[0-9]+(?:[.,:/–-][0-9]+)*[a-z]?(?![\w%])")
"""Matches the number of an article, a version or a house."""

_FURTHER_NUMBERS = re.compile(
    rf"(?:(?:{GAP})?[-–/,](?:{GAP})?|{GAP}(?:bis|und|oder){GAP})(?={_NUMBER.pattern})"
)
"""Matches what links two of them: 'Artikel 4 und 5'."""

_PHONE = re.compile(rf":?(?:{GAP})?(?:\+|\()?[0-9](?:[0-9() /–-]*[0-9])?(?!\w)")
_REFERENCE = re.compile(
    rf"[0-9]++(?:{GAP}[A-Z][A-Za-z]{{0,3}}{GAP}[0-9]+(?:/[0-9]+)?|[0-9 ]*/[0-9]+"
    rf"|(?:{GAP}[0-9]{{2,4}})+)"
)
"""Matches a longer reference: '3 C 12/18', '290 501 01'."""

_POSTCODE_DIGITS, _SHORT_POSTCODE_DIGITS = 5, 4
_LONGEST_NAME = 4
"""How many tokens before its number a name can begin."""

_OPENING_ARTICLES = frozenset({"Der", "Die", "Das"})
_NO_VERBS = words("bis und oder zu von auf bzw mal mehr weniger weitere neue plus")
"""Words that go on with a number before them."""


def mark_at(tokens: Tokens, index: int) -> int | None:
    """Return the index behind the longest mark at ``index``, or None.

    A mark is one of ``MARK_SHAPES``, the mark of a note, a number behind a word such as 'Artikel',
    or a date that does not exist.
    """
    ends = (
        _longest(_MARK_PATTERNS, tokens, index),
        _note_end(tokens, index),
        _numbered_end(tokens, index),
        _postcode_end(tokens, index),
        _end_of_opening_name(tokens, index),
        impossible_at(tokens, index),
        end_over_new_year(tokens, index),
        _unread_numeral_end(tokens, index),
        doubtful_end(tokens, index),
        doubtful_year_end(tokens, index),
    )
    return max((end for end in ends if end is not None), default=None)


def code_at(tokens: Tokens, index: int) -> int | None:
    """Return the index behind the longest of ``CODE_SHAPES`` at ``index``, or None.

    A scale word behind a code belongs to it: a part of a number is never read alone.
    """
    if tokens[index].kind == tokens[index - 1].kind == "fraction":
        return None  # The patterns would look through a run of fractions once for each of them.
    end = _longest(_CODE_PATTERNS, tokens, index)
    scale = scale_at(tokens, end) if end and is_spaced(tokens, end) else None
    return scale[1] if scale else end


def _longest(patterns: tuple[re.Pattern[str], ...], tokens: Tokens, index: int) -> int | None:
    """Return the end of the longest match; the first pattern tests for all the others at once."""
    any_shape, *shapes = patterns
    text, position = tokens.text, tokens[index].start
    if not any_shape.match(text, position):
        return None
    end = max(match.end() for shape in shapes if (match := shape.match(text, position)))
    return tokens.index_at(end)


def _note_end(tokens: Tokens, index: int) -> int | None:
    """Return the end of a note mark, stuck to a word's end or opening a line of notes, or None."""
    text, position = tokens.text, tokens[index].start
    note = _NOTE.match(text, position)
    if note and _BEFORE_NOTE.search(text, max(0, position - 6), position):
        return tokens.index_at(note.end())
    match = _NOTE_LIST.match(text, position)
    return tokens.index_at(match.end()) if match and opens_line(tokens, index) else None


def _numbered_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a word and the number that names one of its kind, or None."""
    token, text = tokens[index], tokens.text
    key = token.key
    is_letter = len(token.text) == 1 and token.is_capitalized
    if not (is_letter or introduces_label(key)) or (token.text.islower() and key not in STRONG):
        return None
    if key in PHONES:
        match = _PHONE.match(text, token.end)
        return tokens.index_at(match.end()) if match else None
    begin = index + 1 + (tokens[index + 1].key in BEFORE_CODES and is_numbered(key))
    number = tokens[begin]
    if not (is_spaced(tokens, begin) or (number.joined and number.kind == "number")):
        return None
    if number.kind == "word":
        is_word = is_numbered(key) and cardinal(number.key) is not None
        return begin + 1 if is_word and not _is_counting(tokens, begin + 1) else None
    is_year = len(number.text) == 4 and number.text[:2] in ("19", "20")
    if is_year and (key not in WITH_YEARS or tokens[begin + 1].joined):
        return None
    match = (is_numbered(key) and _REFERENCE.match(text, number.start)) or None
    match = match or _NUMBER.match(text, number.start)
    end = tokens.index_at(match.end()) if match else begin
    if end == begin or _is_counting(tokens, end):
        return None
    may_count = tokens[end].is_capitalized and number.text != "1" and not is_letter
    if not is_numbered(key) and (may_count or "," in number.text):
        return None
    return _with_further_numbers(tokens, end)


def _with_further_numbers(tokens: Tokens, end: int) -> int:
    """Return the index behind the numbers that go on a list: 'Artikel 4 und 5'."""
    while link := _FURTHER_NUMBERS.match(tokens.text, tokens[end - 1].end):
        number = _NUMBER.match(tokens.text, link.end())
        after = tokens.index_at(number.end()) if number else end
        if after == end or _is_counting(tokens, after) or tokens[after].is_capitalized:
            break
        end = after
    return end


def _is_counting(tokens: Tokens, index: int) -> bool:
    """Return whether a number before ``index`` has a unit, a scale word or a noun to count."""
    return bool(unit_at(tokens, index) or scale_at(tokens, index) or is_counted(tokens, index))


def _postcode_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind the postcode of a town: '10117 Berlin', '8001 Zürich'."""
    token, town = tokens[index], tokens[index + 1]
    is_plain = token.kind == "number" and token.text.isdecimal()
    is_short = len(token.text) == _SHORT_POSTCODE_DIGITS and town.text in TOWNS
    is_postcode = len(token.text) == _POSTCODE_DIGITS or is_short
    if not is_plain or not is_postcode or not town.is_capitalized:
        return None
    return None if _is_counting(tokens, index + 1) else index + 1


def _end_of_opening_name(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a number in the name that opens a sentence: 'Die Welle 3 rollt'.

    Between the first noun of a sentence and its verb, a number without a noun counts nothing.
    """
    token, following = tokens[index], tokens[index + 1]
    is_plain = token.kind == "number" and following.kind == "word" and is_spaced(tokens, index + 1)
    if not is_plain or following.is_capitalized or _is_counting(tokens, index + 1):
        return None
    if following.key in _NO_VERBS:
        return None
    for first in range(index - 1, max(0, index - _LONGEST_NAME) - 1, -1):
        if not tokens[first].is_capitalized or not is_spaced(tokens, first + 1):
            return None
        if tokens[first].text in _OPENING_ARTICLES:
            return index + 1 if first < index - 1 else None
    return None


def _unread_numeral_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a scale word or a unit and the unread number word before it."""
    token = tokens[index]
    if end := _unread_decimals_end(tokens, index):
        return end
    is_read = cardinal(token.key) is not None or ordinal(token.key) is not None
    if token.kind != "word" or is_read or token.key in VAGUE_SCALES or number_and_unit(token.key):
        return None
    if not looks_like_numeral(token.key):
        return None
    if not is_spaced(tokens, index + 1):
        return None
    end = index + 1
    while scale := scale_at(tokens, end):
        end = scale[1]
    if unit := unit_at(tokens, end):
        end = unit.end
    return end if end > index + 1 else None


def _unread_decimals_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a number word whose decimals are not read, or None.

    Example: 'neunundneunzig Komma Periode neun Prozent'.
    """
    comma = index + 1
    if tokens[comma].key != "komma" or cardinal(tokens[index].key) is None:
        return None
    if count_at(tokens, index):
        return None
    for end in range(comma + 4, comma, -1):
        if unit := unit_at(tokens, end):
            return unit.end
    return comma + 1
