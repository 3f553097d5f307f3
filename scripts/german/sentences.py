"""Dividing German text into sentences."""

import re
from itertools import pairwise

from .glyphs import CLOSING_QUOTES, LETTER, OPENING_QUOTES, SPACES
from .ordinals import is_ordinal

ABBREVIATIONS = frozenset(
    re.findall(
        r"\w+",
        """abb abs abzgl allg aufl bd bspw bzgl bzw ca co corp dr etc evtl exkl ff geb ggf hrsg
    inc inkl insb jan feb aug sep sept okt nov dez jh jr kap lt ltd mind mio mr mrd mrs
    ms nr prof rd sog st std str tel tsd usf usw vgl vs zzgl""",
    )
)
"""Lower-case abbreviations, without their full stop; single letters are always abbreviated."""

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[{CLOSING_QUOTES})]*+)(?P<note>[0-9]{{0,3}})"
    rf"\s++(?=[{OPENING_QUOTES}(\[–—•⇥0-9]|(?P<name>{LETTER}{{1,3}}))"
)
_WORD_BEFORE = re.compile(rf"(?<!\w)(?:{LETTER}+|[0-9]+(?:[.,{SPACES}][0-9]+)*)$")
_DAY_OR_MONTH = re.compile("[0-9]{1,2}(?![0-9])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans (0-based code points, end exclusive) of the sentences of ``text``.

    They cover all that is not white space, in order, and neither begin nor end with it.  A line
    break always ends a sentence; a note mark stuck to the end of a sentence belongs to it.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        cuts = [m.end() for m in _END.finditer(text, *line.span()) if _ends(text, m)]
        edges = [line.start(), *cuts, line.end()]
        for start, end in pairwise(edges):
            piece = text[start:end]
            if piece.strip():
                start += len(piece) - len(piece.lstrip())
                spans.append((start, start + len(piece.strip())))
    return spans


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at this full stop, exclamation or question mark."""
    # Some names open small but with a capital soon after: 'eWTP', 'iPhone'.
    if match["name"] and match["name"].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    stop = match.start()
    before = _WORD_BEFORE.search(text, max(0, stop - 40), stop)
    word = before.group() if before else ""
    if match["note"]:
        # '2.5 Millionen' is a number; only a year may stand before the mark of a note.
        return not word[-1:].isdecimal() or len(word) == 4
    if word.isdecimal():
        if len(word) <= 2 and _DAY_OR_MONTH.match(text, match.end()):
            return False
        return not is_ordinal(text, stop - len(word), stop)
    return not (len(word) == 1 or word.lower() in ABBREVIATIONS)
