"""Dates: days, months, seasons, quarters, halves and years, as EDTF strings."""

import re
from calendar import monthrange
from collections.abc import Iterable

from .glyphs import GAP, LETTER, NOTED_YEAR, any_of
from .numerals import ORDINAL_STEMS
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
"""Read only beside a day or a year: alone, 'Jan.' may be a man at the end of his sentence."""

SEASONS = {"Frühling": 21, "Frühjahr": 21, "Sommer": 22, "Herbst": 23, "Winter": 24}
PARTS = {"Quartal": 3, "Halbjahr": 6, "Jahreshälfte": 6, "Hälfte": 6}
"""Numbered parts of a year, to their length in months."""

UNSAID = "XXXX"
"""The year of a date whose words name none."""


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_YEAR_ENDS = rf"(?![\w%²]|-{LETTER})(?:(?={NOTED_YEAR})|(?![.,:/][0-9]))"
_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}}){_YEAR_ENDS}"
# Beside a day or a month any year of four digits is one; alone it could be an amount.
_NAMED_YEAR = rf"(?P<year>(?:1[0-9]|20)[0-9]{{2}}){_YEAR_ENDS}"
_WHEN = r"(?:letzt|vergangen|vorig|vorherig|kommend|nächst|laufend|gleich|dies)"
_OF_YEAR = (
    rf"(?:(?:(?:des{GAP})?{_WHEN}e[ns]|desselben){GAP}Jahres|des{GAP}(?:Vor|Folge)jahres)(?!\w)"
)
_TAIL = rf"(?:{GAP}(?:des{GAP}Jahres{GAP}|von{GAP})?{_NAMED_YEAR}|{GAP}{_OF_YEAR})"
_PART = rf"(?:Anfang|Mitte|Ende){GAP}"
_LEAD = rf"(?:{_PART})?(?:{_WHEN}e[rnms]{GAP})?"
_STEM = _any(ORDINAL_STEMS)
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])\."
_ANY_DAY = rf"(?:{_DAY}(?:{GAP})?|(?P<word>{_STEM})e[nrs]?{GAP})"
_COUNT = rf"(?:(?P<count>[1-4])\.|(?P<word>{_STEM})e[rnms]?){GAP}"
_NAME_ENDS = r"s?(?!\w|-\w)"
_MONTH = rf"(?P<month>{_any(MONTHS)}){_NAME_ENDS}"
_SHORT_MONTH = rf"(?P<month>{_any(SHORT_MONTHS)})"
_SEASON = rf"(?P<season>{_any(SEASONS)}){_NAME_ENDS}"

SHAPES = (
    # 2019-01-05, 11.03.2021, '11. 11', 11.11
    r"(?P<year>(?:19|20)[0-9]{2})-(?P<mm>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?!\w|-\w)",
    rf"{_DAY}(?:{GAP})?(?P<mm>[0-9]{{1,2}})\.(?:{GAP})?{_NAMED_YEAR}",
    rf"{_DAY}{GAP}(?P<mm>0?[1-9]|1[0-2])(?!\w|[.,:/][0-9]|(?:{GAP})?[A-ZÄÖÜ0-9%$€])",
    r"(?P<day>[0-3][0-9])\.(?P<mm>[01][0-9])(?!\w|[.,:/-][0-9])",
    # 24. Oktober 2020, elften November, Anfang Dezember, 24. Okt., Okt. 2020
    rf"{_LEAD}{_ANY_DAY}?{_MONTH}{_TAIL}?",
    rf"{_ANY_DAY}?{_SHORT_MONTH}{GAP}{_NAMED_YEAR}",
    rf"{_ANY_DAY}{_SHORT_MONTH}",
    # Sommer 2020, letzten Herbst, Winter 2019/20
    rf"{_LEAD}{_SEASON}{_TAIL}?",
    rf"{_LEAD}{_SEASON}{GAP}(?P<year>(?:19|20)[0-9]{{2}})/[0-9]{{2,4}}(?!\w)",
    # zweiten Quartal des vergangenen Jahres, erste Jahreshälfte 2020, zweite Hälfte 2019, Q3 2020
    rf"{_COUNT}(?P<part>Quartal|Halbjahr|Jahreshälfte)(?:e?s)?(?!\w|-\w){_TAIL}?",
    rf"{_COUNT}(?P<part>Hälfte){_TAIL}",
    rf"Q(?P<count>[1-4]){GAP}{_YEAR}",
    # 1990er Jahre, Anfang 2021, 2018
    rf"(?P<decade>(?:19|20)[0-9])0er(?:-?[Jj]ahren?|{GAP}Jahren?)?(?!\w|-\w)",
    rf"(?:{_PART}(?:des{GAP}Jahres{GAP})?)?{_YEAR}",
)
BEGINS = re.compile(
    rf"Anfang|Mitte|Ende|{_WHEN}e[rnms]|(?:{_STEM})(?:e[rnms]?)?|(?:{_any(MONTHS)}|{_any(SEASONS)})s?"
    "|[Zz]wischen"
)
"""Words that dates begin with, but for those that a sign follows: 'Jan.', 'Q3'."""

_SHAPES = tuple(map(re.compile, SHAPES))
_SOME_SHAPE = any_of(SHAPES)
_IMPOSSIBLE = re.compile(
    rf"[0-9]{{1,2}}\.(?:{GAP})?(?:(?:{_any(MONTHS)})(?!\w)(?:{GAP}{_NAMED_YEAR})?"
    r"|[0-9]{1,2}\.(?:19|20)[0-9]{2}(?!\w))"
)
_BETWEEN = re.compile(rf"[Zz]wischen{GAP}")
_AND = re.compile(rf"{GAP}und{GAP}")
_TO = re.compile(rf"{GAP}bis{GAP}|(?:{GAP})?[-–](?:{GAP})?")
_FIRST_DAY = re.compile(rf"{_DAY}(?:{_TO.pattern})(?=[0-9])")
_YEARS = re.compile(r"(?P<from>(?:19|20)[0-9]{2})(?P<by>[-–/])(?P<to>[0-9]{2})(?!\w|[.,/–-][0-9])")


def date_at(text: str, pos: int) -> Reading | None:
    """The date or stretch of time whose words begin at ``pos``, or None.

    The span of a year is the year alone, without 'im Jahr'; it takes in 'Anfang', 'Mitte',
    'Ende', an adjective as in 'letzten Herbst' and a 'des vergangenen Jahres' behind.
    """
    point = _point(text, pos)
    found = _stretch(text, pos, point) or point
    return found and Reading(pos, found[1], "date", edtf=found[0])


def impossible_at(text: str, pos: int) -> int | None:
    """The end of a date that is in no calendar ('31. Februar 2020'), or None."""
    match = _IMPOSSIBLE.match(text, pos)
    return match.end() if match and _point(text, pos) is None else None


def _stretch(text: str, pos: int, point: tuple[str, int] | None) -> tuple[str, int] | None:
    """From one date to another: '2016 bis 2020', 'zwischen 2008 und 2018', '1. bis 11. Mai'.

    ``point`` is the single date at ``pos``, if there is one.
    """
    if match := _YEARS.match(text, pos):
        return _short_stretch(match)
    if match := _FIRST_DAY.match(text, pos):
        last = _point(text, match.end())
        if last is None or not re.fullmatch(r"[^/]{8}\d\d", last[0]):
            return None
        first = last[0][:-2] + f"{int(match['day']):02}"
        return (f"{first}/{last[0]}", last[1]) if first < last[0] else None
    between = _BETWEEN.match(text, pos)
    low = _point(text, between.end()) if between else point
    joint = (_AND if between else _TO).match(text, low[1]) if low else None
    high = _point(text, joint.end()) if joint else None
    if low is None or high is None or "/" in low[0] + high[0]:
        return None
    start, end = low[0], high[0]
    if start.startswith(UNSAID) and start[4:] < end[4:]:
        start = end[:4] + start[4:]
    # An unsaid year sorts behind every year; whether it is the earlier one cannot be told.
    return (f"{start}/{end}", high[1]) if start < end else None


def _short_stretch(match: re.Match[str]) -> tuple[str, int] | None:
    """Years with the second cut to two digits: '2019/20' is one season, '2008–18' ten years."""
    first, last = int(match["from"]), int(match["from"][:2] + match["to"])
    if last <= first or (match["by"] == "/" and last != first + 1):
        return None
    # '2008-12' is a month, as ISO writes it; only another joint makes it years.
    if match["by"] == "-" and int(match["to"]) <= 12:
        return None
    return f"{first}/{last}", match.end()


def _point(text: str, pos: int) -> tuple[str, int] | None:
    """EDTF string and end of the single date at ``pos``: the longest shape that fits."""
    if not _SOME_SHAPE.match(text, pos):
        return None
    best: tuple[str, int] | None = None
    for shape in _SHAPES:
        match = shape.match(text, pos)
        if match is None or (best and match.end() <= best[1]):
            continue
        edtf = _edtf(match.groupdict())
        # Before a unit it is an amount: '2000 Dollar', '2020 Tage'.
        if edtf and not (match.group()[-1].isdecimal() and unit_at(text, match.end())):
            best = edtf, match.end()
    return best


def _edtf(said: dict[str, str | None]) -> str | None:
    """The EDTF string of a shape's groups, or None if it is in no calendar."""
    year = said.get("year") or UNSAID
    if decade := said.get("decade"):
        return f"{decade}X"
    if season := said.get("season"):
        return f"{year}-{SEASONS[season]}"
    number = said.get("count") or said.get("day") or ORDINAL_STEMS.get(said.get("word") or "")
    if said.get("count") or said.get("part"):
        length = PARTS[said.get("part") or "Quartal"]
        last = length * int(number or 0)
        return f"{year}-{last - length + 1:02}/{year}-{last:02}" if last <= 12 else None
    if name := said.get("month"):
        month = (MONTHS | SHORT_MONTHS)[name]
    elif numeric := said.get("mm"):
        month = int(numeric)
    else:
        return year
    if not 1 <= month <= 12:
        return None
    if number is None:
        return f"{year}-{month:02}"
    # Without a year a day need only be possible in some: 29 February may be.
    longest = monthrange(2000 if year == UNSAID else int(year), month)[1]
    return f"{year}-{month:02}-{int(number):02}" if 1 <= int(number) <= longest else None
