"""Read units of measure: the words, signs and endings of compounds that name them."""

import re
from decimal import Decimal
from functools import lru_cache

from .numerals import CACHE_SIZE, MAX_WORD_LENGTH, NUMBER_WORD_PREFIXES, cardinal
from .patterns import GAP
from .reading import Unit

UNIT_WORDS: dict[Unit, tuple[str, ...]] = {
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

TIME_UNITS: frozenset[Unit] = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year"}
)

ADJECTIVE_ENDINGS: dict[str, Unit | None] = {
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
"""The unit of each ending that makes an adjective of a number: 'fünfminütig', 'zehnfach'."""

NOUN_HEADS: dict[str, Unit | None] = {
    "sekunden": "second",
    "minuten": "minute",
    "stunden": "hour",
    "tage": "day",
    "wochen": "week",
    "monats": "month",
    "jahr": "year",
    "er": None,
}
"""The unit of each part of a noun that can follow a number: 'Fünfjahresplan', 'Zehnergruppen'."""

FIXED_WORDS: dict[str, tuple[Decimal, Unit | None]] = {
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
"""The number and unit of words that are looked up as they are."""

FALSE_FRIENDS = re.compile("achter(?:bahn|deck|n|aus|lich|steven|land|wasser)")
"""Matches words that only seem to begin with 'acht'."""

_UNIT_BY_WORD = {word: unit for unit, words in UNIT_WORDS.items() for word in words}
_longest_first = sorted(_UNIT_BY_WORD, key=len, reverse=True)
_UNIT = "|".join(re.escape(word).replace("\\ ", GAP) for word in _longest_first)
_SPACED = re.compile(rf"(?:{GAP}(?:(?:weitere|volle|ganze)[nr]?{GAP})?)?({_UNIT})(?![\w²]|-\w)")
"""Matches a unit after a gap, also 'weitere Jahre', that is no part of a compound."""

_HYPHENATED = re.compile(rf"-({_UNIT})(?!\w)")
"""Matches a unit after a hyphen: '24-Stunden'."""

_ENDINGS = "|".join(sorted(ADJECTIVE_ENDINGS, key=len, reverse=True))
_HEADS = "|".join(sorted(NOUN_HEADS, key=len, reverse=True))
_ENDING = re.compile(rf"-?({_ENDINGS})(?:e[nrsm]?|s)?(?!\w)", re.IGNORECASE)
"""Matches the adjective ending behind digits: '22-minütigen', '10-fach'."""

_TAIL = re.compile(
    rf"(?P<ending>{_ENDINGS})(?:e[nrsm]?|s|t|te[nrsm]?|ung|ungen)?|(?P<head>{_HEADS})\w*"
)
"""Matches the rest of a word behind its number."""

_PLURAL = re.compile("n$|e?s$|e$")
"""Matches the plural or case ending of a noun."""

_DOUBLE = re.compile(r"doppelt(?:e[nrsm]?)?|verdopp(?:el|l)\w+")
"""Matches 'doppelt' and 'verdoppeln' in all forms."""


def unit_at(text: str, position: int) -> tuple[Unit | None, int] | None:
    """Return the unit behind a number that ends at ``position``, with its end, or None.

    A gap, a hyphen or nothing stands between the two. The first part of a compound is no unit
    ('10 Dollar-Scheine'), unless a hyphen joins the number to it too ('24-Stunden-Tag').
    """
    if match := _SPACED.match(text, position) or _HYPHENATED.match(text, position):
        return _UNIT_BY_WORD[re.sub(GAP, " ", match[1])], match.end()
    if match := _ENDING.match(text, position):
        return ADJECTIVE_ENDINGS[match[1].lower()], match.end()
    return None


@lru_cache(CACHE_SIZE)
def number_and_unit(word: str) -> tuple[Decimal, Unit | None] | None:
    """Return the number and the unit in a single word, or None.

    'verzehnfacht' is (10, times), 'zweijährig' (2, year), 'Fünfjahresplan' (5, year),
    'Zehnergruppen' (10, None). 'einfach', 'einmal', 'vereinfacht' and 'einer' are no numbers.
    Other nouns that contain a number ('Dreieck', 'Zweirad') are not read.
    """
    if len(word) > MAX_WORD_LENGTH:
        return None
    word = word.lower()
    if measure := FIXED_WORDS.get(word) or FIXED_WORDS.get(_PLURAL.sub("", word)):
        return measure
    if _DOUBLE.fullmatch(word):
        return Decimal(2), "times"
    if FALSE_FRIENDS.match(word):
        return None
    multiplied = word.startswith("ver")
    word = word.removeprefix("ver")
    if not word.startswith(NUMBER_WORD_PREFIXES):
        return None
    for cut in range(len(word) - 1, 2, -1):
        number = Decimal(1) if word[:cut] == "ein" else cardinal(word[:cut])
        tail = _TAIL.fullmatch(word, cut)
        if number is None or tail is None:
            continue
        unit = ADJECTIVE_ENDINGS[tail["ending"]] if tail["ending"] else NOUN_HEADS[tail["head"]]
        if (multiplied and unit != "times") or (number == 1 and unit not in TIME_UNITS):
            return None
        return number, unit
    return None
