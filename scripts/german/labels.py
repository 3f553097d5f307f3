"""Read labels, digits that measure nothing: note marks, codes, pages, scores."""

import re

from .dates import impossible_at
from .numerals import ONES, TEENS, TENS
from .patterns import CLOSING_QUOTES, GAP, LETTER, YEAR_WITH_NOTE, any_of, opens_line
from .reading import Reading

_HOUR_WORDS = "|".join((*ONES, "eins", *TEENS))
# A piece of an address, of bounded length so that a hostile text costs little time.
_PATH = r"[^\s„“”()<>]{0,2000}"
# Looks ahead for a digit in such a piece.
_DIGIT_IN_PATH = r"(?=[^\s„“”()<>0-9]{0,2000}+[0-9])"

MARK_SHAPES = (
    # A page or a number in a list.
    rf"(?:Seite|S\.|Nr\.|Nummer|Kapitel|Artikel|§)(?:{GAP})?[0-9]+"
    rf"(?![\w%]|[.,:/-][0-9]|{GAP}[A-ZÄÖÜ%])",
    # A year that opens a compound: '2030-Agenda'.
    rf"(?:19|20)[0-9]{{2}}(?=-{LETTER})",
    # A decade that leaves its century open: '90er', 'zwanziger Jahre', 'Neunzigerjahre'.
    rf"(?:[2-9]0|(?i:{'|'.join(TENS)}))ern?(?:-?[Jj]ahren?|{GAP}Jahren?)?(?!\w)",
    # A time of day.
    rf"(?i:halb){GAP}(?:{_HOUR_WORDS})(?!\w)|[0-9]{{1,2}}[.:][0-9]{{2}}{GAP}Uhr\b",
    # English money, where the comma parts thousands: '$1,500'.
    r"[$€£][0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])",
)
"""Patterns of labels that win over an amount of the same length."""

CODE_SHAPES = (
    # Addresses and paths: no blanks, a slash and a digit.
    rf"(?:https?://|www\.){_DIGIT_IN_PATH}{_PATH}[\w/]",
    rf"(?=[\d_.:@-]{{0,200}}+{LETTER})[\w.:@-]{{1,200}}+/{_DIGIT_IN_PATH}{_PATH}[\w/]",
    # Letters and digits in one, or digits hyphened to letters: G20, 5G, P8.1, Covid-19.
    r"\w*(?:[^\W\d][0-9]|[0-9][^\W\d])\w*(?:\.[0-9]+)*",
    rf"{LETTER}+-[0-9]+\w*(?:\.[0-9]+)*",
    # Digits joined to digits, unless that makes a number or a range: 3-6-1, 1.5, 10:30, 24/7.
    rf"(?![0-9]{{4}}{YEAR_WITH_NOTE})[0-9]+(?:[-–.,:/][0-9]+)+",
    r"0[0-9]+",
    # A full stop for the decimal mark, before a German scale word as well; English amounts, in
    # which a billion is a Milliarde.
    rf"[0-9]+\.[0-9]{{1,2}}{GAP}(?:Million(?:en)?|Milliarden?|Billion(?:en)?|Mio\.?|Mrd\.?)(?!\w)",
    rf"[$€£]?[0-9]+(?:[.,][0-9]+)*(?:{GAP}(?:million|billion|trillion|thousand)|bn|m)\b",
    r"[$€£][0-9]+\.[0-9]{1,2}(?![0-9])",
    # The scale of a progress bar, '-0%1%2%' and on: one label, not a hundred shares.
    r"(?:[0-9]+%){3,}",
)
"""Patterns of labels that win only over a shorter amount."""

FIRST_WORDS = re.compile(rf"Seite|Nummer|Kapitel|Artikel|(?i:halb|(?:{'|'.join(TENS)})\w*)")
"""Matches the words that labels begin with, except those before a sign or digit: 'S.', 'G20'."""

_MARK_PATTERNS = (any_of(MARK_SHAPES), *map(re.compile, MARK_SHAPES))
_CODE_PATTERNS = (any_of(CODE_SHAPES), *map(re.compile, CODE_SHAPES))
_NOTE = re.compile(r"[0-9]{1,3}(?![\w%]|[.,:/-][0-9])")
"""Matches the digits of a possible note mark."""

_BEFORE_NOTE = re.compile(rf"[\w)\]][.!?…,;){CLOSING_QUOTES}]+$")
"""Matches what stands before a note mark: a word or bracket, and punctuation."""

_NOTE_LIST = re.compile("[0-9]{1,3}(?=[\u2002\u2003\t])")
"""Matches the number of a note in a list of notes, before a wide blank or a tab."""


def mark_at(text: str, position: int) -> Reading | None:
    """Return the longest mark that begins at ``position``, or None.

    A mark is one of ``MARK_SHAPES``, the mark of a note, or a date that does not exist.
    """
    return _label(
        position,
        _longest(_MARK_PATTERNS, text, position),
        _note_end(text, position),
        impossible_at(text, position),
    )


def code_at(text: str, position: int) -> Reading | None:
    """Return the longest of ``CODE_SHAPES`` that begins at ``position``, or None."""
    return _label(position, _longest(_CODE_PATTERNS, text, position))


def _label(start: int, *ends: int | None) -> Reading | None:
    """Return the label from ``start`` to the last of ``ends``, or None if none lies behind it."""
    end = max((end for end in ends if end is not None), default=start)
    return Reading(start, end, "label") if end > start else None


def _longest(patterns: tuple[re.Pattern[str], ...], text: str, position: int) -> int | None:
    """Return the end of the longest match; the first pattern tests for all the others at once."""
    any_shape, *shapes = patterns
    if not any_shape.match(text, position):
        return None
    return max(match.end() for shape in shapes if (match := shape.match(text, position)))


def _note_end(text: str, position: int) -> int | None:
    """Return the end of a note mark, stuck to a word's end or opening a line of notes, or None."""
    note = _NOTE.match(text, position)
    if note and _BEFORE_NOTE.search(text, max(0, position - 6), position):
        return note.end()
    match = _NOTE_LIST.match(text, position)
    return match.end() if match and opens_line(text, position) else None
