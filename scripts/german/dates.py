"""Read dates: days, months, seasons, quarters, halves and years, as EDTF strings."""

import re
from calendar import monthrange
from collections.abc import Iterable

from .numerals import ORDINAL_STEMS
from .patterns import GAP, LETTER, YEAR_WITH_NOTE, any_of
from .reading import Reading
from .units import unit_at

MONTHS = {
    "Januar": 1,
    "Jänner": 1,
    "Februar": 2,
    "März": 3,
    "April": 4,
    "Mai": 5,
    "Juni": 6,
    "Juli": 7,
    "August": 8,
    "September": 9,
    "Oktober": 10,
    "November": 11,
    "Dezember": 12,
}
SHORT_MONTHS = {
    "Jan.": 1,
    "Feb.": 2,
    "Apr.": 4,
    "Aug.": 8,
    "Sep.": 9,
    "Sept.": 9,
    "Okt.": 10,
    "Nov.": 11,
    "Dez.": 12,
}
"""Read only beside a day or a year: alone, 'Jan.' can be a name at the end of a sentence."""

SEASONS = {"Frühling": 21, "Frühjahr": 21, "Sommer": 22, "Herbst": 23, "Winter": 24}
YEAR_PARTS = {"Quartal": 3, "Halbjahr": 6, "Jahreshälfte": 6, "Hälfte": 6}
"""The length in months of each part of a year that is numbered."""

UNKNOWN_YEAR = "XXXX"
"""The year of a date whose words name no year."""


def _any(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# The end of a year: no letter, unit or further digits follow.
_YEAR_ENDS = rf"(?![\w%²]|-{LETTER})(?:(?={YEAR_WITH_NOTE})|(?![.,:/][0-9]))"
# A year that may stand alone.
_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}}){_YEAR_ENDS}"
# A year beside a day or a month. Alone, '1848' could be an amount.
_NAMED_YEAR = rf"(?P<year>(?:1[0-9]|20)[0-9]{{2}}){_YEAR_ENDS}"
# Adjectives before a month or a year that count from the day of the article.
_RELATIVE = r"(?:letzt|vergangen|vorig|vorherig|kommend|nächst|laufend|gleich|dies)"
# 'des vergangenen Jahres', 'dieses Jahres', 'des Vorjahres'
_OF_YEAR = (
    rf"(?:(?:(?:des{GAP})?{_RELATIVE}e[ns]|desselben){GAP}Jahres|des{GAP}(?:Vor|Folge)jahres)(?!\w)"
)
# The year behind a month, a season or a part: '2020', 'des Jahres 2020', 'dieses Jahres'.
_YEAR_AFTER = rf"(?:{GAP}(?:des{GAP}Jahres{GAP}|von{GAP})?{_NAMED_YEAR}|{GAP}{_OF_YEAR})"
# The part of a month or year before its name.
_PART = rf"(?:Anfang|Mitte|Ende){GAP}"
# 'Anfang', 'letzten', or both.
_LEAD = rf"(?:{_PART})?(?:{_RELATIVE}e[rnms]{GAP})?"
_STEM = _any(ORDINAL_STEMS)
# The day of a month in digits, with its full stop.
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])\."
# The day of a month in digits or as an ordinal.
_ANY_DAY = rf"(?:{_DAY}(?:{GAP})?|(?P<word>{_STEM})e[nrs]?{GAP})"
# The number of a quarter or half, in digits or as an ordinal.
_COUNT = rf"(?:(?P<count>[1-4])\.|(?P<word>{_STEM})e[rnms]?){GAP}"
# The end of a month's or season's name: a genitive s, and no compound.
_NAME_ENDS = r"s?(?!\w|-\w)"
_MONTH = rf"(?P<month>{_any(MONTHS)}){_NAME_ENDS}"
_SHORT_MONTH = rf"(?P<month>{_any(SHORT_MONTHS)})"
_SEASON = rf"(?P<season>{_any(SEASONS)}){_NAME_ENDS}"

DATE_SHAPES = (
    # 2019-01-05, 11.03.2021, '11. 11', 11.11
    r"(?P<year>(?:19|20)[0-9]{2})-(?P<mm>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?!\w|-\w)",
    rf"{_DAY}(?:{GAP})?(?P<mm>[0-9]{{1,2}})\.(?:{GAP})?{_NAMED_YEAR}",
    rf"{_DAY}{GAP}(?P<mm>0?[1-9]|1[0-2])(?!\w|[.,:/][0-9]|(?:{GAP})?[A-ZÄÖÜ0-9%$€])",
    r"(?P<day>[0-3][0-9])\.(?P<mm>[01][0-9])(?!\w|[.,:/-][0-9])",
    # 24. Oktober 2020, elften November, Anfang Dezember, 24. Okt., Okt. 2020
    rf"{_LEAD}{_ANY_DAY}?{_MONTH}{_YEAR_AFTER}?",
    rf"{_ANY_DAY}?{_SHORT_MONTH}{GAP}{_NAMED_YEAR}",
    rf"{_ANY_DAY}{_SHORT_MONTH}",
    # Sommer 2020, letzten Herbst, Winter 2019/20
    rf"{_LEAD}{_SEASON}{_YEAR_AFTER}?",
    rf"{_LEAD}{_SEASON}{GAP}(?P<year>(?:19|20)[0-9]{{2}})/[0-9]{{2,4}}(?!\w)",
    # zweiten Quartal des vergangenen Jahres, erste Jahreshälfte 2020, zweite Hälfte 2019, Q3 2020
    rf"{_COUNT}(?P<part>Quartal|Halbjahr|Jahreshälfte)(?:e?s)?(?!\w|-\w){_YEAR_AFTER}?",
    rf"{_COUNT}(?P<part>Hälfte){_YEAR_AFTER}",
    rf"Q(?P<count>[1-4]){GAP}{_YEAR}",
    # 1990er Jahre, Anfang 2021, 2018
    rf"(?P<decade>(?:19|20)[0-9])0er(?:-?[Jj]ahren?|{GAP}Jahren?)?(?!\w|-\w)",
    rf"(?:{_PART}(?:des{GAP}Jahres{GAP})?)?{_YEAR}",
)
"""Patterns of single dates. The groups say which parts `_edtf` makes the string of."""

FIRST_WORDS = re.compile(
    rf"Anfang|Mitte|Ende|{_RELATIVE}e[rnms]|(?:{_STEM})(?:e[rnms]?)?|(?:{_any(MONTHS)}|{_any(SEASONS)})s?"
    "|[Zz]wischen"
)
"""Matches the words that dates begin with, except those before a sign or digit: 'Jan.', 'Q3'."""

_DATE_SHAPES = tuple(map(re.compile, DATE_SHAPES))
_ANY_SHAPE = any_of(DATE_SHAPES)
_IMPOSSIBLE = re.compile(
    rf"[0-9]{{1,2}}\.(?:{GAP})?(?:(?:{_any(MONTHS)})(?!\w)(?:{GAP}{_NAMED_YEAR})?"
    r"|[0-9]{1,2}\.(?:19|20)[0-9]{2}(?!\w))"
)
"""Matches the form of a day, whether or not it is in the calendar."""

_BETWEEN = re.compile(rf"[Zz]wischen{GAP}")
"""Matches the first word of 'zwischen 2008 und 2018'."""

_AND = re.compile(rf"{GAP}und{GAP}")
"""Matches the 'und' of 'zwischen 2008 und 2018'."""

_TO = re.compile(rf"{GAP}bis{GAP}|(?:{GAP})?[-–](?:{GAP})?")
"""Matches what separates the ends of an interval: 'bis' or a dash."""

_FIRST_DAY = re.compile(rf"{_DAY}(?:{_TO.pattern})(?=[0-9])")
"""Matches the first day of '1. bis 11. November', which names no month."""

_YEARS = re.compile(r"(?P<from>(?:19|20)[0-9]{2})(?P<by>[-–/])(?P<to>[0-9]{2})(?!\w|[.,/–-][0-9])")
"""Matches two years, the second with two digits: '2019/20'."""


def date_at(text: str, position: int) -> Reading | None:
    """Return the date or interval that begins at ``position``, or None.

    The words of the reading include 'Anfang', 'Mitte' or 'Ende', an adjective ('letzten Herbst')
    and 'des vergangenen Jahres'. They do not include 'im Jahr'.
    """
    single = _single_date(text, position)
    date = _interval(text, position, single) or single
    return date and Reading(position, date[1], "date", edtf=date[0])


def impossible_at(text: str, position: int) -> int | None:
    """Return the end of a date that does not exist ('31. Februar 2020'), or None."""
    match = _IMPOSSIBLE.match(text, position)
    return match.end() if match and _single_date(text, position) is None else None


def _interval(text: str, position: int, single: tuple[str, int] | None) -> tuple[str, int] | None:
    """Return the EDTF string and the end of an interval, or None.

    Examples: '2016 bis 2020', 'zwischen 2008 und 2018', '1. bis 11. Mai'. ``single`` is what
    `_single_date` returns for ``position``.
    """
    if match := _YEARS.match(text, position):
        return _short_interval(match)
    if match := _FIRST_DAY.match(text, position):
        last = _single_date(text, match.end())
        if last is None or not re.fullmatch(r"[^/]{8}\d\d", last[0]):
            return None
        first = last[0][:-2] + f"{int(match['day']):02}"
        return (f"{first}/{last[0]}", last[1]) if first < last[0] else None
    between = _BETWEEN.match(text, position)
    low = _single_date(text, between.end()) if between else single
    separator = (_AND if between else _TO).match(text, low[1]) if low else None
    high = _single_date(text, separator.end()) if separator else None
    if low is None or high is None or "/" in low[0] + high[0]:
        return None
    start, end = low[0], high[0]
    if start.startswith(UNKNOWN_YEAR) and start[4:] < end[4:]:
        start = end[:4] + start[4:]
    # An unknown year sorts behind every year: which of the two is earlier cannot be decided.
    return (f"{start}/{end}", high[1]) if start < end else None


def _short_interval(match: re.Match[str]) -> tuple[str, int] | None:
    """Return years whose second has two digits: '2019/20' is one season, '2008–18' ten years."""
    first, last = int(match["from"]), int(match["from"][:2] + match["to"])
    if last <= first or (match["by"] == "/" and last != first + 1):
        return None
    # '2008-12' is a month as ISO 8601 writes it.
    if match["by"] == "-" and int(match["to"]) <= 12:
        return None
    return f"{first}/{last}", match.end()


def _single_date(text: str, position: int) -> tuple[str, int] | None:
    """Return the EDTF string and the end of the longest single date at ``position``, or None."""
    if not _ANY_SHAPE.match(text, position):
        return None
    best: tuple[str, int] | None = None
    for shape in _DATE_SHAPES:
        match = shape.match(text, position)
        if match is None or (best and match.end() <= best[1]):
            continue
        edtf = _edtf(match.groupdict())
        # Before a unit it is an amount: '2000 Dollar', '2020 Tage'.
        if edtf and not (match.group()[-1].isdecimal() and unit_at(text, match.end())):
            best = edtf, match.end()
    return best


def _edtf(groups: dict[str, str | None]) -> str | None:
    """Return the EDTF string for the groups of a match, or None if no such date exists."""
    year = groups.get("year") or UNKNOWN_YEAR
    if decade := groups.get("decade"):
        return f"{decade}X"
    if season := groups.get("season"):
        return f"{year}-{SEASONS[season]}"
    number = groups.get("count") or groups.get("day") or ORDINAL_STEMS.get(groups.get("word") or "")
    if groups.get("count") or groups.get("part"):
        length = YEAR_PARTS[groups.get("part") or "Quartal"]
        last = length * int(number or 0)
        return f"{year}-{last - length + 1:02}/{year}-{last:02}" if last <= 12 else None
    if name := groups.get("month"):
        month = (MONTHS | SHORT_MONTHS)[name]
    elif numeric := groups.get("mm"):
        month = int(numeric)
    else:
        return year
    if not 1 <= month <= 12:
        return None
    if number is None:
        return f"{year}-{month:02}"
    # A day without a year only has to exist in some year: 29 February does.
    longest = monthrange(2000 if year == UNKNOWN_YEAR else int(year), month)[1]
    return f"{year}-{month:02}-{int(number):02}" if 1 <= int(number) <= longest else None
