"""Labels: digits that name something and measure nothing - note marks, codes, pages, scores."""

import re

from .dates import impossible_at
from .glyphs import CLOSING_QUOTES, GAP, LETTER, NOTED_YEAR, any_of, opens_line
from .numerals import ONES, TEENS, TENS
from .reading import Reading

_HOUR = "|".join((*ONES, "eins", *TEENS))
_PATH = r"[^\s„“”()<>]{0,2000}"
_DIGIT_IN_PATH = r"(?=[^\s„“”()<>0-9]{0,2000}+[0-9])"

MARKS = (
    # A page or a number in a list.
    rf"(?:Seite|S\.|Nr\.|Nummer|Kapitel|Artikel|§)(?:{GAP})?[0-9]+"
    rf"(?![\w%]|[.,:/-][0-9]|{GAP}[A-ZÄÖÜ%])",
    # A year that opens a compound: '2030-Agenda'.
    rf"(?:19|20)[0-9]{{2}}(?=-{LETTER})",
    # A decade that leaves its century open: '90er', 'zwanziger Jahre', 'Neunzigerjahre'.
    rf"(?:[2-9]0|(?i:{'|'.join(TENS)}))ern?(?:-?[Jj]ahren?|{GAP}Jahren?)?(?!\w)",
    # A time of day.
    rf"(?i:halb){GAP}(?:{_HOUR})(?!\w)|[0-9]{{1,2}}[.:][0-9]{{2}}{GAP}Uhr\b",
    # English money, where the comma parts thousands: '$1,500'.
    r"[$€£][0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])",
)
"""Shapes that are labels although the number in them alone could be read as an amount."""

CODES = (
    # Addresses and paths: no blanks, a slash and a digit.
    rf"(?:https?://|www\.){_DIGIT_IN_PATH}{_PATH}[\w/]",
    rf"(?=[\d_.:@-]{{0,200}}+{LETTER})[\w.:@-]{{1,200}}+/{_DIGIT_IN_PATH}{_PATH}[\w/]",
    # Letters and digits in one, or digits hyphened to letters: G20, 5G, P8.1, Covid-19.
    r"\w*(?:[^\W\d][0-9]|[0-9][^\W\d])\w*(?:\.[0-9]+)*",
    rf"{LETTER}+-[0-9]+\w*(?:\.[0-9]+)*",
    # Digits joined to digits, unless that makes a number or a range: 3-6-1, 1.5, 10:30, 24/7.
    rf"(?![0-9]{{4}}{NOTED_YEAR})[0-9]+(?:[-–.,:/][0-9]+)+",
    r"0[0-9]+",
    # A full stop for the decimal mark, before a German scale word as well; English amounts, in
    # which a billion is a Milliarde.
    rf"[0-9]+\.[0-9]{{1,2}}{GAP}(?:Million(?:en)?|Milliarden?|Billion(?:en)?|Mio\.?|Mrd\.?)(?!\w)",
    rf"[$€£]?[0-9]+(?:[.,][0-9]+)*(?:{GAP}(?:million|billion|trillion|thousand)|bn|m)\b",
    r"[$€£][0-9]+\.[0-9]{1,2}(?![0-9])",
    # The scale of a progress bar, '-0%1%2%' and on: one label, not a hundred shares.
    r"(?:[0-9]+%){3,}",
)
"""Shapes that are labels where they reach further than any amount."""

BEGINS = re.compile(rf"Seite|Nummer|Kapitel|Artikel|(?i:halb|(?:{'|'.join(TENS)})\w*)")
"""Words that labels begin with, but for those that a sign follows: 'S.', 'G20'."""

_MARKS = (any_of(MARKS), *map(re.compile, MARKS))
_CODES = (any_of(CODES), *map(re.compile, CODES))
_NOTE = re.compile(r"[0-9]{1,3}(?![\w%]|[.,:/-][0-9])")
_BEFORE_NOTE = re.compile(rf"[\w)\]][.!?…,;){CLOSING_QUOTES}]+$")
_NOTE_LIST = re.compile("[0-9]{1,3}(?=[\u2002\u2003\t])")


def mark_at(text: str, pos: int) -> Reading | None:
    """The label that begins at ``pos`` by its shape in ``MARKS``, as the mark of a note (stuck
    to the end of a word or sentence, or set off at the start of a line) or as a date that is in
    no calendar; else None."""
    return _label(pos, _longest(_MARKS, text, pos), _note_end(text, pos), impossible_at(text, pos))


def code_at(text: str, pos: int) -> Reading | None:
    """The label that begins at ``pos`` by its shape in ``CODES``, or None."""
    return _label(pos, _longest(_CODES, text, pos))


def _label(start: int, *ends: int | None) -> Reading | None:
    end = max((end for end in ends if end is not None), default=start)
    return Reading(start, end, "label") if end > start else None


def _longest(patterns: tuple[re.Pattern[str], ...], text: str, pos: int) -> int | None:
    some, *each = patterns
    if not some.match(text, pos):
        return None
    return max(m.end() for p in each if (m := p.match(text, pos)))


def _note_end(text: str, pos: int) -> int | None:
    note = _NOTE.match(text, pos)
    if note and _BEFORE_NOTE.search(text, max(0, pos - 6), pos):
        return note.end()
    listed = _NOTE_LIST.match(text, pos)
    return listed.end() if listed and opens_line(text, pos) else None
