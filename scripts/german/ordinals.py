"""Ordinals: 'ersten', 'zweitgrößter', '13.', and when a full stop makes a number ordinal."""

import re
from decimal import Decimal

from .glyphs import GAP, after_gap, opens_line, word_at
from .numerals import ordinal
from .reading import Reading

OPENERS = frozenset(
    re.findall(
        r"\w+",
        """Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Beim Bis Bislang Bisher Da
    Dabei Dafür Dagegen Damals Damit Danach Dann Daran Darauf Darin Darüber Darum Das Dass Dazu
    Dem Den Denn Dennoch Der Des Deshalb Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort
    Durch Ein Eine Einem Einen Einer Eines Er Es Etwa Für Gegen Heute Hier Ich Ihr Ihre Im In
    Innerhalb Ins Insgesamt Inzwischen Ist Ja Jetzt Kein Keine Laut Man Mit Mittlerweile Nach
    Nachdem Neben Nein Nicht Noch Nun Nur Ob Obwohl Oder Ohne Schon Sein Seine Seit Sie So Sogar
    Sondern Sowohl Trotz Über Um Und Unter Vom Von Vor Während War Was Weil Wenn Wer Wie Wir Wo
    Zu Zudem Zuletzt Zum Zunächst Zur Zwar Zwischen""",
    )
)
"""Words that are capitalised only where a sentence begins: before one of these a full stop
closes the sentence and does not make the number before it an ordinal."""

MAX_DIGITS = 3
"""Longer numbers with a full stop are years and amounts at the end of a sentence."""

_DIGITS = re.compile(rf"[0-9]{{1,{MAX_DIGITS}}}(?=\.)")
_ARTICLE = "de[rmns]|die|das|im|am|zum|zur|vom|beim|ins|jede[rsnm]?"
_EIGHTH = re.compile(rf"(?:{_ARTICLE}){GAP}achten?(?={GAP}[A-ZÄÖÜ]|$)", re.IGNORECASE)
BEGINS = re.compile(_ARTICLE, re.IGNORECASE)
"""Words that ordinals begin with, but for these themselves."""


def is_ordinal(text: str, start: int, end: int) -> bool:
    """Whether a full stop makes an ordinal (or a day) of the digits ``text[start:end]``.

    It does before a word that goes on with the sentence - an uncapitalised one or a noun - and
    where the number opens its line, as the mark of a list.  Before a word out of ``OPENERS`` it
    ends the sentence.
    """
    digits = text[start:end]
    if not digits.isdecimal() or len(digits) > MAX_DIGITS or digits.startswith("0"):
        return False
    if text[end : end + 1] != ".":
        return False
    if opens_line(text, start) and not text[end + 1 : end + 2].strip():
        return True
    begin = after_gap(text, end + 1)
    word = word_at(text, begin) if begin else ""
    return bool(word) and word not in OPENERS


def ordinal_at(text: str, pos: int) -> Reading | None:
    """The ordinal whose words begin at ``pos``, or None."""
    # 'achten' is a verb as well: only an article before it and a noun after make it eighth.
    if match := _EIGHTH.match(text, pos):
        return Reading(pos, match.end(), "ordinal", Decimal(8))
    if match := _DIGITS.match(text, pos):
        if not is_ordinal(text, pos, match.end()):
            return None
        return Reading(pos, match.end() + 1, "ordinal", Decimal(match.group()))
    word = word_at(text, pos)
    number = None if word.lower() in {"achte", "achten"} else ordinal(word)
    return None if number is None else Reading(pos, pos + len(word), "ordinal", Decimal(number))
