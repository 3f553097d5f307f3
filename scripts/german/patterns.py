"""Characters, fragments of regular expressions and small matchers that all modules share."""

import re
from collections.abc import Iterable
from functools import lru_cache

SPACES = " \u00a0\u2009\u202f"
"""The blanks inside a reading: plain, no-break, thin and narrow no-break space."""

GAP = f"[{SPACES}]+"
"""Matches the blanks between two words of one reading. A line break ends a reading."""

LETTER = r"[^\W\d_¹²³¼-¾⁰-₉⅐-⅞①-⓿]"
"""Matches one letter of any alphabet."""

WORD = rf"{LETTER}+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]{LETTER}+)*"
"""Matches a word, with the combining marks and the soft hyphens in it."""

CLOSING_QUOTES = '”“"’‘»'
OPENING_QUOTES = '„“"‚‘«»'

YEAR_WITH_NOTE = rf"\.[0-9]{{1,2}}(?=\s+[A-ZÄÖÜ{OPENING_QUOTES}]|\s*(?:[\r\n]|$))"
"""Matches a full stop and a note mark that follow a year at the end of a sentence: '2020.5 Der'."""

_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(rf"{LETTER}+")
_GAP = re.compile(GAP)
_GAP_OR_HYPHEN = re.compile(rf"{GAP}|-")


def words(text: str) -> frozenset[str]:
    """Return the words of a text that lists them."""
    return frozenset(text.split())


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern, without named groups, that matches wherever one of ``patterns`` does.

    Most positions in a text match none. One test of them is faster than one for each pattern.
    """
    return re.compile("|".join(f"(?:{_GROUP_NAME.sub('(?:', pattern)})" for pattern in patterns))


@lru_cache(64)
def word_at(text: str, position: int) -> str:
    """Return the run of letters that begins at ``position``, or the empty string."""
    match = _WORD.match(text, position)
    return match.group() if match else ""


def after_gap(text: str, position: int) -> int | None:
    """Return the end of the gap that begins at ``position``, or None."""
    match = _GAP.match(text, position)
    return match.end() if match else None


def after_gap_or_hyphen(text: str, position: int) -> int | None:
    """Return the end of the gap or hyphen that begins at ``position``, or None."""
    match = _GAP_OR_HYPHEN.match(text, position)
    return match.end() if match else None


def opens_line(text: str, position: int) -> bool:
    """Return whether only white space stands before ``position`` on its line."""
    while position and text[position - 1].isspace() and text[position - 1] not in "\r\n":
        position -= 1
    return not position or text[position - 1] in "\r\n"
