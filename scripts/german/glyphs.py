"""Characters and the smallest shapes all readers share, as regular expression fragments."""

import re
from collections.abc import Iterable
from functools import lru_cache

SPACES = " \u00a0\u2009\u202f"
"""Blanks that join a number to its words: plain, no-break, thin and narrow no-break space."""

GAP = f"[{SPACES}]+"
"""The room between two words of one reading; never a line break."""

LETTER = r"[^\W\d_]"

CLOSING_QUOTES = '”“"’‘»'
OPENING_QUOTES = '„“"‚‘«»'

NOTED_YEAR = rf"\.[0-9]{{1,2}}(?=\s+[A-ZÄÖÜ{OPENING_QUOTES}]|\s*(?:[\r\n]|$))"
"""A full stop and a note mark at the end of a sentence, as they follow a year: '2020.5 Der'."""

_NAME = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(rf"{LETTER}+")
_GAP = re.compile(GAP)
_JOINT = re.compile(rf"{GAP}|-")


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches where one of several does, without its groups: most places in a text
    match none, and one look at them is quicker than one for each."""
    return re.compile("|".join(f"(?:{_NAME.sub('(?:', pattern)})" for pattern in patterns))


@lru_cache(64)
def word_at(text: str, pos: int) -> str:
    """The run of letters that begins at ``pos``, or the empty string."""
    match = _WORD.match(text, pos)
    return match.group() if match else ""


def after_gap(text: str, pos: int) -> int | None:
    """Where the next word begins if a gap begins at ``pos``, else None."""
    match = _GAP.match(text, pos)
    return match.end() if match else None


def after_joint(text: str, pos: int) -> int | None:
    """Where the next word begins if a gap or a hyphen begins at ``pos``, else None."""
    match = _JOINT.match(text, pos)
    return match.end() if match else None


def opens_line(text: str, pos: int) -> bool:
    """Whether nothing but white space stands before ``pos`` on its line."""
    while pos and text[pos - 1].isspace() and text[pos - 1] not in "\r\n":
        pos -= 1
    return not pos or text[pos - 1] in "\r\n"
