"""Hold the words of the calendar, and the fragments of patterns that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import GAP, LETTER, YEAR_WITH_NOTE
from .numbers import BELOW_100, IRREGULAR_ORDINALS, TENS

MONTHS = {
    "Januar": 1, "Jänner": 1, "Jaenner": 1, "Februar": 2, "Feber": 2, "März": 3, "Maerz": 3,
    "April": 4, "Mai": 5, "Juni": 6, "Juno": 6, "Juli": 7, "Julei": 7, "August": 8,
    "September": 9, "Oktober": 10, "November": 11, "Dezember": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "Jan": 1, "Jän": 1, "Jaen": 1, "Feb": 2, "Febr": 2, "Mär": 3, "Maer": 3, "Mrz": 3, "Apr": 4,
    "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Okt": 10, "Nov": 11, "Dez": 12,
}  # fmt: skip
"""Read only beside a day or a year: alone, 'Jan.' can be a name at the end of a sentence."""

SEASONS = {
    "Frühling": 21, "Fruehling": 21, "Frühjahr": 21, "Fruehjahr": 21, "Sommer": 22, "Herbst": 23,
    "Winter": 24, "Frühsommer": 22, "Hochsommer": 22, "Spätsommer": 22, "Frühherbst": 23,
    "Spätherbst": 23, "Spätwinter": 24,
}  # fmt: skip

YEAR_PARTS = {
    "Quartal": 3, "Quartals": 3, "Quartale": 3, "Quartalen": 3, "Vierteljahr": 3,
    "Halbjahr": 6, "Halbjahres": 6, "Halbjahrs": 6, "Jahreshälfte": 6, "Jahreshaelfte": 6,
    "Hälfte": 6, "Haelfte": 6, "HJ": 6, "Hj.": 6, "Hj": 6, "Q": 3, "H": 6,
    "Monat": 1, "Monate": 1, "Monaten": 1, "Tertial": 4, "Trimester": 4,
}  # fmt: skip
"""The length in months of each part of a year that is numbered."""

FEASTS = {
    "Neujahr": "01-01", "Nikolaus": "12-06", "Heiligabend": "12-24", "Weihnachten": "12",
    "Silvester": "12-31",
}  # fmt: skip
"""The month, or the month and day, of each feast. They are read beside a year."""

MOVABLE_FEASTS = {
    "Rosenmontag": -48, "Aschermittwoch": -46, "Palmsonntag": -7, "Karfreitag": -2, "Ostern": 0,
    "Ostersonntag": 0, "Ostermontag": 1, "Christi Himmelfahrt": 39, "Pfingsten": 49,
    "Pfingstsonntag": 49, "Pfingstmontag": 50, "Fronleichnam": 60,
}  # fmt: skip
"""The days from Easter to each feast. The month is read."""

NAMED_QUARTERS = {"Auftaktquartal": 1, "Startquartal": 1, "Schlussquartal": 4}

UNKNOWN_YEAR = "XXXX"
"""The year of a date whose words name no year."""

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

ORDINALS = {
    stem: number
    for word, number in BELOW_100.items()
    for stem in IRREGULAR_ORDINALS.get(number, [word + ("t" if number < 20 else "st")])
    if number <= 31
}
"""The stems of the ordinals of days and centuries, as they are folded."""

COUNTS = {"beiden": 2, "beide": 2} | {
    word: number for word, number in BELOW_100.items() if number <= 12
}


def any_word(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def unfolded(words: Iterable[str]) -> Iterable[str]:
    """Yield folded words, and the same with umlauts."""
    for word in words:
        yield word
        yield word.replace("fuenf", "fünf").replace("zwoelf", "zwölf").replace("eissig", "eißig")


CENTURY = r"(?:Jahrhunderts?|Jhs?\.|Jhd\.|Jhdt\.|Jh)"
YEAR_ENDS = rf"(?![\w%²‰]|-{LETTER})(?:(?={YEAR_WITH_NOTE})|(?![.,:/][0-9]))"
"""Matches nothing, at the end of a year: no letter, unit or further digits follow."""

FOUR_DIGITS = "(?:1[0-9]|2[01])[0-9]{2}"
MODERN_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}}){YEAR_ENDS}"
NAMED_YEAR = rf"(?P<year>{FOUR_DIGITS}){YEAR_ENDS}"
"""A year beside a day or a month. Alone, '1848' could be an amount."""

SEASONAL = ("Saison", "Spielzeit", "Schuljahr", "Studienjahr", "Geschäftsjahr", "Wintersemester")
SEASON_NOUN = rf"(?:{any_word(SEASONAL)})s?"
"""Nouns before two years of two digits: 'Saison 19/20'."""

FISCAL_YEAR = "(?:Geschäfts|Geschaefts|Fiskal|Finanz|Wirtschafts)jahre?s"
SHORT_YEAR = r"[’'‘](?P<yy>[0-2][0-9]|[5-9][0-9])(?!\w)"
"""A year behind an apostrophe, if its century is clear: '68."""

RELATIVE = r"(?:letzt|vergangen|vorig|vorherig|kommend|nächst|laufend|gleich|dies)"
"""Adjectives before a month or a year that count from the day of the article."""

_OF_YEAR = (
    rf"(?:(?:(?:des{GAP})?{RELATIVE}e[ns]|desselben){GAP}Jahres|des{GAP}(?:Vor|Folge)jahres)(?!\w)"
)
YEAR_AFTER = (
    rf"(?:{GAP}(?:des{GAP}Jahres{GAP}|im{GAP}Jahre?{GAP}|von{GAP})?{NAMED_YEAR}|{GAP}{_OF_YEAR})"
)
"""The year behind a month, a season or a part: '2020', 'des Jahres 2020', 'dieses Jahres'."""

PART = rf"(?:(?:Anfang|Mitte|Ende)(?:/(?:Anfang|Mitte|Ende))?){GAP}"
"""The part of a month or year before its name."""

LEAD = rf"(?:{PART})?(?:{RELATIVE}e[rnms]{GAP})?"
"""'Anfang', 'letzten', or both."""

STEM = any_word(unfolded(ORDINALS))
TENS_WORDS = any_word(unfolded(TENS))
DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])\."
"""The day of a month in digits, with its full stop."""

ANY_DAY = rf"(?:{DAY}(?:{GAP})?|(?P<word>(?i:{STEM}))e[nrs]?{GAP})"
NAME_ENDS = r"s?(?!\w|-\w)"
"""The end of a month's or season's name: a genitive s, and no compound."""

MONTH = rf"(?P<month>{any_word(MONTHS)}){NAME_ENDS}"
SHORT_MONTH = rf"(?P<month>{any_word(SHORT_MONTHS)})(?:\.|(?!\w))"
SEASON = rf"(?P<season>{any_word(SEASONS)}){NAME_ENDS}"
