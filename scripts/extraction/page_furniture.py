"""Tell what belongs to the page of an article and not to its text, and which numbers count nothing.

What is doubtful is not told: a person sets it aside.
"""

from __future__ import annotations

import re

from ..german import Reading
from ..package.seeds import ArticleText
from ..spans import Span

FURNITURE = re.compile(
    r"""[•·⇥|>\W]*(?:
    (?:Artikel\ |Beitrag\ |Seite\ )?(?:teilen|drucken|merken|versenden|kommentieren|vorlesen)
        (?:\ per|\ auf)?:?
    | (?:Auf|Per|Bei|Via)\ (?:Facebook|Twitter|X|WhatsApp|LinkedIn|Xing|Pinterest|E-?Mail)
        (?:\ (?:teilen|versenden|empfehlen))?
    | (?:zurück|weiter|nach\ oben|vorlesen|weiterlesen|mehr\ lesen|mehr\ anzeigen|anzeige|werbung)
    | (?:Zur|Zurück\ zur)\ (?:Startseite|Übersicht)
    | (?:Mehr\ zum\ Thema|Zum\ Thema|Lesen\ Sie\ (?:auch|dazu|mehr|hier)|Das\ könnte\ Sie\ auch)\b.*
    | (?:Newsletter|Jetzt)\ (?:abonnieren|lesen|anmelden|kostenlos\ testen).*
    | (?:Foto|Fotos|Bild|Bilder|Grafik|Bildquelle)\ ?:\ .*
    | Nutzungsrechte\ erwerben\?
    | Alle\ Rechte\ vorbehalten\.?
    | Lesezeit:?\ .*
    | (?:[0-9]+\ )?Kommentare?(?:\ (?:anzeigen|lesen|schreiben))?
    )\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""Matches a sentence that is a button, a link, a credit of a picture or a note of the page."""

RIGHTS = re.compile(r"(?:©|\(c\)|Copyright\b).*", re.IGNORECASE)
"""Matches a statement of rights."""

_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|de|org|net|asia|at|ch|eu|cn)/")
"""Matches what makes an address of the characters around it, as far as the next blanks."""

_LONGEST_ADDRESS = 200
"""How many characters before and behind a number are searched for an address."""

_NOTE_LINE = re.compile(r"[0-9]{1,3}[.)]?[^\S\n]+[„“»\"A-ZÄÖÜ]")
_BAR = re.compile(r"(?<![0-9])(?:[0-9]+%){3,}")
_PAGE = re.compile(r"Seiten? [0-9]+")
_NOTE_MARK = re.compile(r"[0-9]{1,2}|[¹²³⁰-⁹]+")


def is_furniture(words: str) -> bool:
    """Return whether a sentence belongs to the page."""
    return FURNITURE.fullmatch(words) is not None or _BAR.search(words) is not None


def number_disposition(text: ArticleText, reading: Reading) -> str | None:
    """Return why no cell holds a label, if its form makes that sure."""
    words, start = text.text[reading.start : reading.end], reading.start
    if _BAR.match(words) or _PAGE.fullmatch(words):
        return "page_furniture"
    line_start = text.text.rfind("\n", 0, start) + 1
    if _ADDRESS.search(_characters_around(text.text, start)):
        return "part_of_address"
    if start == line_start and _NOTE_LINE.match(text.text, start):
        return "footnote_mark"
    before = text.text[start - 1 : start]
    if _NOTE_MARK.fullmatch(words) and before and (before in '.!?“”»"’)' or before.isalpha()):
        return "footnote_mark"
    return None


def _characters_around(text: str, position: int) -> str:
    """Return the characters around a position, as far as the next blanks."""
    before = text[max(0, position - _LONGEST_ADDRESS) : position]
    behind = text[position : position + _LONGEST_ADDRESS]
    left = before.split()[-1] if before and not before[-1].isspace() else ""
    right = behind.split()[0] if behind and not behind[0].isspace() else ""
    return left + right


def is_rights(text: ArticleText, sentence: Span) -> bool:
    """Return whether a sentence states the rights in the article."""
    return RIGHTS.fullmatch(text.text[sentence.start : sentence.end]) is not None
