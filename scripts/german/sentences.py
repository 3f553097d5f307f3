"""Split German text into sentences."""

import re
from itertools import pairwise

from .patterns import CLOSING_QUOTES, LETTER, OPENING_QUOTES, SPACES, after_gap, opens_line, word_at
from .words.openers import SENTENCE_OPENERS

ABBREVIATIONS = frozenset(
    re.findall(
        r"\w+",
        """abb abs abzgl allg aufl bd bspw bzgl bzw ca co corp dr etc evtl exkl ff geb ggf hrsg
    inc inkl insb jan feb aug sep sept okt nov dez jh jr kap lt ltd mind mio mr mrd mrs
    ms nr prof rd sog st std str tel tsd usf usw vgl vs zzgl""",
    )
)
"""Abbreviations in lower case, without their full stop. A single letter always counts as one."""

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""Matches a line."""

_END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[{CLOSING_QUOTES})]*+)(?P<note>[0-9]{{0,3}})"
    rf"\s++(?=[{OPENING_QUOTES}(\[–—•⇥0-9]|(?P<name>{LETTER}{{1,3}}))"
)
"""Matches a possible end of a sentence: stop, closing quotes, note mark, and what follows."""

_WORD_BEFORE = re.compile(rf"(?<!\w)(?:{LETTER}+|[0-9]+(?:[.,{SPACES}][0-9]+)*)$")
"""Matches the word or number before a full stop."""

_DAY_OR_MONTH = re.compile("[0-9]{1,2}(?![0-9])")
"""Matches the digits of a day or month."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans (0-based code points, end exclusive) of the sentences of ``text``.

    The spans are in order, cover everything but white space, and neither begin nor end with white
    space. A line break always ends a sentence. A note mark at the end of a sentence belongs to it.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        ends = [match.end() for match in _END.finditer(text, *line.span()) if _ends(text, match)]
        edges = [line.start(), *ends, line.end()]
        for start, end in pairwise(edges):
            piece = text[start:end]
            if piece.strip():
                start += len(piece) - len(piece.lstrip())
                spans.append((start, start + len(piece.strip())))
    return spans


def _ends(text: str, match: re.Match[str]) -> bool:
    """Return whether a sentence ends at a match of ``_END``."""
    # A small letter begins a sentence only in a name such as 'eWTP' or 'iPhone'.
    if match["name"] and match["name"].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    stop = match.start()
    before = _WORD_BEFORE.search(text, max(0, stop - 40), stop)
    word = before.group() if before else ""
    if match["note"]:
        # '2.5 Millionen' is a number. Of numbers only a year can stand before a note mark.
        return not word[-1:].isdecimal() or len(word) == 4
    if word.isdecimal():
        if len(word) <= 2 and _DAY_OR_MONTH.match(text, match.end()):
            return False
        return not is_ordinal(text, stop - len(word), stop)
    return not (len(word) == 1 or word.lower() in ABBREVIATIONS)


def is_ordinal(text: str, start: int, end: int) -> bool:
    digits = text[start:end]
    if not digits.isdecimal() or len(digits) > 3 or digits.startswith("0"):
        return False
    if text[end : end + 1] != ".":
        return False
    if opens_line(text, start) and not text[end + 1 : end + 2].strip():
        return True
    next_start = after_gap(text, end + 1)
    word = word_at(text, next_start) if next_start else ""
    return bool(word) and word not in SENTENCE_OPENERS
