"""Units of measure: the words, signs and compound endings that name them."""

import re
from decimal import Decimal
from functools import lru_cache

from .glyphs import GAP
from .numerals import BEGINNINGS, LONGEST_WORD, REMEMBERED, cardinal
from .reading import Unit

WORDS: dict[Unit, tuple[str, ...]] = {
    "USD": (
        "Dollar", "Dollars", "US-Dollar", "US-Dollars", "US Dollar", "US-$", "US$", "$", "USD",
        "amerikanische Dollar", "amerikanischen Dollar",
    ),
    "EUR": ("Euro", "Euros", "EUR", "€"),
    "CNY": ("Yuan", "Renminbi", "RMB", "CNY", "Yuan Renminbi"),
    "percent": ("Prozent", "Prozents", "%", "pct", "percent"),
    "square_metre": ("Quadratmeter", "Quadratmetern", "Quadratmeters", "qm", "m²"),
    "hectare": ("Hektar", "Hektars", "ha"),
    "centimetre": ("Zentimeter", "Zentimetern", "cm"),
    "second": ("Sekunde", "Sekunden"),
    "minute": ("Minute", "Minuten"),
    "hour": ("Stunde", "Stunden"),
    "day": ("Tag", "Tage", "Tagen", "Tages"),
    "week": ("Woche", "Wochen"),
    "month": ("Monat", "Monate", "Monaten", "Monats"),
    "year": ("Jahr", "Jahre", "Jahren", "Jahres"),
    "times": ("Mal", "mal"),
}  # fmt: skip

TIME: frozenset[Unit] = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})

ENDINGS: dict[str, Unit | None] = {
    "fach": "times",
    "mal": "times",
    "malig": "times",
    "prozentig": "percent",
    "sekündig": "second",
    "minütig": "minute",
    "stündig": "hour",
    "tägig": "day",
    "wöchig": "week",
    "monatig": "month",
    "jährig": "year",
    "stellig": None,
    "köpfig": None,
    "teilig": None,
}
"""Endings that make an adjective of a number: 'fünfminütig', '22-minütigen', 'zehnfach'."""

HEADS: dict[str, Unit | None] = {
    "sekunden": "second",
    "minuten": "minute",
    "stunden": "hour",
    "tage": "day",
    "wochen": "week",
    "monats": "month",
    "jahr": "year",
    "er": None,
}
"""What may follow a number inside a noun: 'Fünfjahresplan', 'Achtstundentag', 'Zehnergruppen'."""

SINGLE_WORDS: dict[str, tuple[Decimal, Unit | None]] = {
    "viertelstunde": (Decimal("0.25"), "hour"),
    "dreiviertelstunde": (Decimal("0.75"), "hour"),
    "vierteljahr": (Decimal("0.25"), "year"),
    "dreivierteljahr": (Decimal("0.75"), "year"),
    "dreiviertel": (Decimal(75), "percent"),
    "dreiviertelmehrheit": (Decimal(75), "percent"),
    "zweidrittel": (Decimal("66.666667"), "percent"),
    "zweidrittelmehrheit": (Decimal("66.666667"), "percent"),
    "viertelmillion": (Decimal(250_000), None),
}

FALSE_FRIENDS = re.compile("achter(?:bahn|deck|n|aus|lich|steven|land|wasser)")

_BY_WORD = {word: unit for unit, words in WORDS.items() for word in words}
_longest_first = sorted(_BY_WORD, key=len, reverse=True)
_UNIT = "|".join(re.escape(word).replace("\\ ", GAP) for word in _longest_first)
_SPACED = re.compile(rf"(?:{GAP}(?:(?:weitere|volle|ganze)[nr]?{GAP})?)?({_UNIT})(?![\w²]|-\w)")
_HYPHENATED = re.compile(rf"-({_UNIT})(?!\w)")
_ENDINGS = "|".join(sorted(ENDINGS, key=len, reverse=True))
_HEADS = "|".join(sorted(HEADS, key=len, reverse=True))
_ENDING = re.compile(rf"-?({_ENDINGS})(?:e[nrsm]?|s)?(?!\w)", re.IGNORECASE)
_TAIL = re.compile(
    rf"(?P<ending>{_ENDINGS})(?:e[nrsm]?|s|t|te[nrsm]?|ung|ungen)?|(?P<head>{_HEADS})\w*"
)
_PLURAL = re.compile("n$|e?s$|e$")
_DOUBLE = re.compile(r"doppelt(?:e[nrsm]?)?|verdopp(?:el|l)\w+")


def unit_at(text: str, pos: int) -> tuple[Unit | None, int] | None:
    """The unit that follows a number ending at ``pos`` and its end, or None.

    It follows after a gap, a hyphen or directly.  A unit that is itself the first part of a
    compound ('10 Dollar-Scheine') counts things and is no unit, unless the number is hyphened
    to it as well ('24-Stunden-Tag').
    """
    if match := _SPACED.match(text, pos) or _HYPHENATED.match(text, pos):
        return _BY_WORD[re.sub(GAP, " ", match[1])], match.end()
    if match := _ENDING.match(text, pos):
        return ENDINGS[match[1].lower()], match.end()
    return None


@lru_cache(REMEMBERED)
def compound(word: str) -> tuple[Decimal, Unit | None] | None:
    """Number and unit of a single word made with a number, or None.

    'verzehnfacht' is (10, times), 'zweijährig' (2, year), 'Fünfjahresplan' (5, year),
    'Zehnergruppen' (10, None).  'einfach', 'einmal', 'vereinfacht' and 'einer' are no numbers,
    and other nouns with a number in them ('Dreieck', 'Zweirad') are not read.
    """
    if len(word) > LONGEST_WORD:
        return None
    word = word.lower()
    if found := SINGLE_WORDS.get(word) or SINGLE_WORDS.get(_PLURAL.sub("", word)):
        return found
    if _DOUBLE.fullmatch(word):
        return Decimal(2), "times"
    if FALSE_FRIENDS.match(word):
        return None
    multiplied = word.startswith("ver")
    word = word.removeprefix("ver")
    if not word.startswith(BEGINNINGS):
        return None
    for cut in range(len(word) - 1, 2, -1):
        number = Decimal(1) if word[:cut] == "ein" else cardinal(word[:cut])
        tail = _TAIL.fullmatch(word, cut)
        if number is None or tail is None:
            continue
        unit = ENDINGS[tail["ending"]] if tail["ending"] else HEADS[tail["head"]]
        if (multiplied and unit != "times") or (number == 1 and unit not in TIME):
            return None
        return number, unit
    return None
