"""Read ordinals ('ersten', 'zweitgrößter', '13.'), and decide when a full stop makes one."""

import re
from decimal import Decimal

from .numerals import ordinal
from .patterns import GAP, after_gap, opens_line, word_at
from .reading import Reading

SENTENCE_OPENERS = frozenset(
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
"""Words with a capital only where a sentence begins. A full stop before one of them ends the
sentence, and does not make an ordinal of the number before it."""

MAX_ORDINAL_DIGITS = 3
"""The most digits of an ordinal. Longer numbers before a full stop are years and amounts."""

_DIGITS = re.compile(rf"[0-9]{{1,{MAX_ORDINAL_DIGITS}}}(?=\.)")
"""Matches the digits of a possible ordinal, before its full stop."""

_DEFINITE_ARTICLE = "de[rmns]|die|das|im|am|zum|zur|vom|beim|ins|jede[rsnm]?"
"""Matches a word that only an ordinal, not the verb 'achten', can follow."""

_EIGHTH = re.compile(rf"(?:{_DEFINITE_ARTICLE}){GAP}achten?(?={GAP}[A-ZÄÖÜ]|$)", re.IGNORECASE)
"""Matches 'im achten' before a noun."""

FIRST_WORDS = re.compile(_DEFINITE_ARTICLE, re.IGNORECASE)
"""Matches the words before an ordinal that belong to its reading."""


def is_ordinal(text: str, start: int, end: int) -> bool:
    """Return whether a full stop makes an ordinal (or a day) of the digits ``text[start:end]``.

    It does if a word follows that goes on with the sentence, and if the number opens its line, as
    in a list. Before one of ``SENTENCE_OPENERS`` it ends the sentence.
    """
    digits = text[start:end]
    if not digits.isdecimal() or len(digits) > MAX_ORDINAL_DIGITS or digits.startswith("0"):
        return False
    if text[end : end + 1] != ".":
        return False
    if opens_line(text, start) and not text[end + 1 : end + 2].strip():
        return True
    next_start = after_gap(text, end + 1)
    word = word_at(text, next_start) if next_start else ""
    return bool(word) and word not in SENTENCE_OPENERS


def ordinal_at(text: str, position: int) -> Reading | None:
    """Return the ordinal that begins at ``position``, or None."""
    # 'achten' is also a verb. It is an ordinal only between an article and a noun.
    if match := _EIGHTH.match(text, position):
        return Reading(position, match.end(), "ordinal", Decimal(8))
    if match := _DIGITS.match(text, position):
        if not is_ordinal(text, position, match.end()):
            return None
        return Reading(position, match.end() + 1, "ordinal", Decimal(match.group()))
    word = word_at(text, position)
    number = None if word.lower() in {"achte", "achten"} else ordinal(word)
    return (
        None
        if number is None
        else Reading(position, position + len(word), "ordinal", Decimal(number))
    )
