"""Read the TIMEX3 modifiers of dates: 'Anfang 2021' is a START, 'vor 2018' is BEFORE it.

What EDTF says itself has no modifier: 'um 2018' is ``2018~``, and a span that is open at an end is
``2014/..`` or ``../2020``.
"""

from __future__ import annotations

import re
from typing import Literal

from .patterns import GAP
from .reader import read_dates
from .remember import remember_short
from .words.calendar import UNKNOWN_YEAR

Modifier = Literal["START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"]

PART_WORDS: dict[str, Modifier] = {
    "anfang": "START", "jahresanfang": "START", "jahresbeginn": "START", "jahresstart": "START",
    "frühen": "START", "frühsommer": "START", "frühherbst": "START",
    "mitte": "MID", "jahresmitte": "MID", "mittleren": "MID", "hochsommer": "MID",
    "ende": "END", "jahresende": "END", "jahresschluss": "END", "späten": "END",
    "ausgehenden": "END", "spätsommer": "END", "spätherbst": "END", "spätwinter": "END",
}  # fmt: skip
"""The part of a date that its first word names."""

LEAD_WORDS: dict[str, Modifier] = {
    "vor": "BEFORE", "nach": "AFTER",
    "bis": "ON_OR_BEFORE", "spätestens": "ON_OR_BEFORE", "nicht nach": "ON_OR_BEFORE",
    "seit": "ON_OR_AFTER", "ab": "ON_OR_AFTER", "frühestens": "ON_OR_AFTER",
    "nicht vor": "ON_OR_AFTER",
}  # fmt: skip
"""The modifier that a word before a date gives it."""

_LEAD = re.compile(
    rf"(?<!\w)(?P<lead>(?i:nicht{GAP}vor|nicht{GAP}nach|vor|nach|bis|spätestens|seit|ab|frühestens))"
    rf"{GAP}(?:(?:zum|zu|im|in|am|dem|den|der){GAP}){{0,2}}(?:Jahre?n?{GAP}|Jahres{GAP})?$"
)
_ANY = re.compile(rf"(?i)(?<!\w)(?:{'|'.join((*PART_WORDS, *LEAD_WORDS)).replace(' ', GAP)})(?!\w)")
"""Matches a word that may modify a date."""

_LONGEST_LEAD = 40
"""More characters than a lead has."""

_PART = re.compile(r"\w+")
_TWO_PARTS = re.compile(r"\w+/\w")
_AROUND: dict[Modifier, Modifier] = {"BEFORE": "ON_OR_BEFORE", "AFTER": "ON_OR_AFTER"}
"""'Vor Ende 2021' is in 2021 or before it."""


def lead_start(text: str, start: int) -> int:
    """Return where the words begin that modify the date at ``start``, or ``start`` itself."""
    before = max(0, start - _LONGEST_LEAD)
    match = _LEAD.search(text[before:start])
    return start if match is None else before + match.start("lead")


def may_modify(words: str) -> bool:
    """Return whether a word may modify a date. This is much faster than to read the words."""
    return _ANY.search(words) is not None


@remember_short
def modified_dates(words: str) -> list[tuple[str, Modifier | None]]:
    """Return each date in ``words`` as an EDTF string, with its modifier."""
    return [
        (reading.edtf, _modifier(words, reading.start, reading.end))
        for reading in read_dates(words)
        if reading.edtf is not None
    ]


def is_same_date(edtf: str, read: str) -> bool:
    """Return whether a date is what words say. Those that name no year leave it open."""
    plain = edtf.rstrip("~?")
    if read.startswith(UNKNOWN_YEAR) and len(plain) == len(read):
        return plain[len(UNKNOWN_YEAR) :] == read[len(UNKNOWN_YEAR) :]
    return plain == read


def _modifier(words: str, start: int, end: int) -> Modifier | None:
    match = _PART.match(words, start, end)
    is_one = match is not None and _TWO_PARTS.match(words, start, end) is None
    part = PART_WORDS.get(match.group().lower()) if match and is_one else None
    lead = _LEAD.search(words[max(0, start - _LONGEST_LEAD) : start])
    if lead is None:
        return part
    around = LEAD_WORDS[re.sub(GAP, " ", lead["lead"].lower())]
    return around if part is None else _AROUND.get(around, part)
