"""Tell names of people from the months and seasons that are spelt alike: 'August', 'Sommer'."""

from __future__ import annotations

import re

from .patterns import words
from .tokens import Tokens, is_spaced
from .words.openers import SENTENCE_OPENERS

_BEFORE_DATES = words(
    """
    im in seit bis ab vom von zum zur fuer den dem der des das diesen diesem dieses dieser
    vergangenen zwischen und oder um am ueber nach vor gegen pro jeden jeder jedem jedes mitte
    anfang ende ganzen ganzer heissen heisser kalten kalter milden langen erst schon noch bereits
    kommenden letzten naechsten wie als auch nur
    """
)
"""Words behind which a month or a season is one."""

_AFTER_NAMES = words(
    """
    sagt sagte widerspricht widersprach erklaert erklaerte meint meinte sprach spricht fordert
    forderte betont betonte kritisiert kritisierte warnt warnte glaubt lacht antwortet antwortete
    berichtet schreibt schrieb verteidigt verteidigte verkuendet verkuendete versichert lehnt lobt
    lobte tritt trat
    """
)
"""Verbs of people."""

_BEFORE_NAMES = words(
    """
    sagt sagte so meint meinte erklaert erklaerte sprach betont betonte fragt fragte ruft rief
    antwortet antwortete schreibt schrieb lacht fordert forderte
    """
)
"""Words behind which a month or a season is somebody's name."""

_FIRST_NAMES = frozenset({"august", "mai", "april", "juni", "juno"})


def is_name(tokens: Tokens, index: int) -> bool:
    """Return whether a month or a season that stands alone, without a year, is a name."""
    before = tokens[index - 1] if index and is_spaced(tokens, index) else None
    following = tokens[index + 1]
    if before and before.key in _BEFORE_DATES:
        return False
    if is_spaced(tokens, index + 1):
        if following.key in _AFTER_NAMES:
            return True
        if following.is_capitalized and tokens[index].key in _FIRST_NAMES:
            return True
        if tokens[index].key == "august" and following.key in ("der", "von"):
            return True
    return before is not None and (before.is_capitalized or before.key in _BEFORE_NAMES)


_WEEKDAYS = re.compile(
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?|Mittwochs?|Sonnabends?|[MDFS][oira]\."
)


def is_version(tokens: Tokens, index: int, edtf: str) -> bool:
    """Return whether digits that look like a day belong to a name before them: 'Python 3.11'."""
    before = tokens[index - 1] if index and is_spaced(tokens, index) else None
    if tokens[index].kind != "number" or not edtf.startswith("XXXX") or before is None:
        return False
    is_day = before.text in SENTENCE_OPENERS or _WEEKDAYS.fullmatch(before.text)
    return before.is_capitalized and not is_day and tokens[index + 2].kind == "number"
