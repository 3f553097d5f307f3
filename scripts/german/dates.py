"""Read dates and intervals of dates as EDTF strings."""

from __future__ import annotations

import re
from functools import lru_cache

from .counted_years import says_what_one_is
from .date_shapes import SHAPES
from .names import is_name, is_version
from .patterns import GAP, any_of
from .tokens import CACHE_SIZE, Token, Tokens, fold
from .units import unit_at
from .words.calendar import (
    DAY,
    FEASTS,
    FOUR_DIGITS,
    MONTHS,
    MOVABLE_FEASTS,
    NAMED_QUARTERS,
    NAMED_YEAR,
    ORDINALS,
    RELATIVE,
    SEASONAL,
    SEASONS,
    SHORT_MONTHS,
    UNKNOWN_YEAR,
    any_word,
)
from .words.nouns import is_counted
from .words.numbers import TENS
from .years import is_modern, is_year_number, year_at

FIRST_KEYS = re.compile(
    "|".join(
        [
            *(fold(word) + "s?" for word in (*MONTHS, *SEASONS)),
            *(fold(word) + r"\.?" for word in SHORT_MONTHS),
            *(fold(word) for word in (*NAMED_QUARTERS, *FEASTS, *MOVABLE_FEASTS)),
            *(fold(word) + "s?" for word in SEASONAL),
            *("anfang", "mitte", "ende", "christi", r"jahres\w+", "fruehen", "spaeten"),
            *("mittleren", "ausgehenden", r"i{1,3}\.?", r"iv\.?", "q", "h", "zwischen"),
            *(f"{word}er" for word in TENS),
            f"{fold(RELATIVE)}e[rnms]",
            f"(?:{'|'.join(ORDINALS)})(?:e[rnms]?)?",
        ]
    )
)
"""Matches the words that dates begin with."""

SingleDate = tuple[str, int]
"""An EDTF string, and the index behind its words."""

_SHAPES = tuple((re.compile(pattern), function) for pattern, function in SHAPES)
_ANY_SHAPE = any_of(pattern for pattern, _ in SHAPES)
_IMPOSSIBLE = re.compile(
    rf"[0-9]{{1,2}}\.(?:{GAP})?(?:(?:{any_word(MONTHS)})(?!\w)(?:{GAP}{NAMED_YEAR})?"
    r"|[0-9]{1,2}\.(?:19|20)[0-9]{2}(?!\w)"
    # An abbreviation before a year that is no month is a misprint of one.
    rf"|[A-ZÄÖÜ][a-zäöü]{{1,4}}\.{GAP}{FOUR_DIGITS}(?!\w))"
)
"""Matches the form of a day, whether or not it is in the calendar."""

_BETWEEN = re.compile(rf"[Zz]wischen{GAP}(?:dem{GAP})?")
_AND = re.compile(rf"{GAP}und{GAP}(?:dem{GAP})?")
"""Match the words of 'zwischen 2008 und 2018'."""

_TO = re.compile(rf"{GAP}bis{GAP}(?:(?:zum|zur){GAP})?|(?:{GAP})?[-–—](?:{GAP})?")
"""Matches what separates the ends of an interval: 'bis' or a dash."""

_NEXT = re.compile(rf"/|{GAP}und{GAP}")
"""Matches what links a date to the one right behind it: 'Januar/Februar'."""

_OR = re.compile(rf"{GAP}oder{GAP}(?:im{GAP})?")
"""Matches what links two dates of which one is meant: '2017 oder 2018'."""

_FIRST_DAY = re.compile(
    rf"(?:[Zz]wischen{GAP}(?:dem{GAP})?)?{DAY}"
    rf"(?P<by>(?:{_TO.pattern})|/|{GAP}und{GAP}(?:dem{GAP})?)(?=[0-9])"
)
"""Matches the first day of '1. bis 11. November', which names no month."""

_YEARS = re.compile(
    rf"(?P<from>{FOUR_DIGITS})(?P<by>[-–/])(?P<to>[0-9]{{2}}|[0-9]{{4}})(?!\w|[.,:/–-][0-9]|-\w)"
)
"""Matches two years that are joined: '2019/20'."""


def date_at(tokens: Tokens, index: int) -> SingleDate | None:
    """Return the date or interval that begins at ``index``, or None.

    The words of the reading include 'Anfang', 'Mitte' or 'Ende', an adjective ('letzten Herbst')
    and 'des vergangenen Jahres'. They do not include 'im Jahr'.
    """
    single = single_date(tokens, index)
    return _interval(tokens, index, single) or single


def single_date(tokens: Tokens, index: int) -> SingleDate | None:
    """Return the date that begins at ``index``, which is no interval between two, or None.

    It is remembered, as several grammars ask for it one after the other.
    """
    return tokens.remember(_single_date, index)


def _single_date(tokens: Tokens, index: int) -> SingleDate | None:
    text, position = tokens.text, tokens[index].start
    best: tuple[str, int] | None = None
    if _may_begin_date(tokens[index]) and _ANY_SHAPE.match(text, position):
        for pattern, function in _SHAPES:
            match = pattern.match(text, position)
            if match is None or (best and match.end() <= best[1]):
                continue
            if edtf := function(match.groupdict()):
                best = edtf, match.end()
    if best is None:
        return year_at(tokens, index)
    end = tokens.index_at(best[1])
    # Before a unit it is an amount: '2000 Dollar', '2020 Tage'.
    if tokens[end - 1].kind == "number" and unit_at(tokens, end):
        return None
    if (end == index + 1 and is_name(tokens, index)) or is_version(tokens, index, best[0]):
        return None
    return best[0], end


def _may_begin_date(token: Token) -> bool:
    """Return whether one of the shapes may match at a token."""
    return token.kind == "number" or (token.kind == "word" and _begins_like_date(token.key))


@lru_cache(CACHE_SIZE)
def _begins_like_date(key: str) -> bool:
    """Return whether a word begins like one that dates begin with: 'achtzigerjahre'."""
    return FIRST_KEYS.match(key) is not None


def impossible_at(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a date that does not exist ('31. Februar 2020'), or None."""
    match = _IMPOSSIBLE.match(tokens.text, tokens[index].start)
    if match is None or single_date(tokens, index):
        return None
    return tokens.index_at(match.end())


def end_over_new_year(tokens: Tokens, index: int) -> int | None:
    """Return the index behind an interval over the end of a year that is not named, or None.

    No EDTF interval of unknown years says '29. Dezember bis 2. Januar'.
    """
    low = single_date(tokens, index)
    if low is None or not low[0].startswith(UNKNOWN_YEAR):
        return None
    link = _TO.match(tokens.text, tokens[low[1] - 1].end)
    high = single_date(tokens, tokens.index_at(link.end())) if link else None
    is_earlier = high is not None and high[0].startswith(UNKNOWN_YEAR) and high[0] < low[0]
    return high[1] if high is not None and is_earlier else None


def _interval(tokens: Tokens, index: int, single: SingleDate | None) -> SingleDate | None:
    """Return the EDTF string and the end of an interval, or of one of two dates, or None.

    Examples: '2016 bis 2020', '2017 oder 2018', 'zwischen 2008 und 2018', '1. bis 11. Mai'.
    ``single`` is what `single_date` returns for ``index``.
    """
    text, position = tokens.text, tokens[index].start
    if (match := _YEARS.match(text, position)) and (years := _joined_years(tokens, match)):
        return years
    if match := _FIRST_DAY.match(text, position):
        return _days(tokens, index, match)
    between = _BETWEEN.match(text, position)
    if between:
        low = _date_or_year(tokens, tokens.index_at(between.end()))
    else:
        low = single or _named_by_end(tokens, index)
    if low is None:
        return None
    end = tokens[low[1] - 1].end
    next_to = None if between else _NEXT.match(text, end)
    either = None if between else _OR.match(text, end)
    link = next_to or either or (_AND if between else _TO).match(text, end)
    high = _date_or_year(tokens, tokens.index_at(link.end())) if link else None
    if high is None or any(mark in low[0] + high[0] for mark in "/["):
        return None
    start, last = low[0], high[0]
    if start.startswith(UNKNOWN_YEAR) and start[4:] < last[4:]:
        start = last[:4] + start[4:]
    if either:
        return (f"[{start},{last}]", high[1]) if len(start) == len(last) and start < last else None
    is_two_years = next_to and "und" in next_to.group() and len(last) == len(UNKNOWN_YEAR)
    if is_two_years or (next_to and not _are_next(start, last)):
        return None
    # An unknown year sorts behind every year: which of the two is earlier cannot be decided.
    return (f"{start}/{last}", high[1]) if start < last else None


def _date_or_year(tokens: Tokens, index: int) -> SingleDate | None:
    return single_date(tokens, index) or _old_year(tokens, index)


def _old_year(tokens: Tokens, index: int) -> SingleDate | None:
    """Return four digits as a year if they count nothing; the other end says what they are."""
    token = tokens[index]
    is_counting = is_counted(tokens, index + 1) and not says_what_one_is(tokens, index)
    is_amount = unit_at(tokens, index + 1) or is_counting
    return None if not is_year_number(token) or is_amount else (token.text, index + 1)


def _named_by_end(tokens: Tokens, index: int) -> SingleDate | None:
    """Return the first of two old years: 'von 1871 bis 1914', '1871 bis 1950'."""
    if not is_year_number(tokens[index]):
        return None
    before = tokens[index - 1].key if index else ""
    last = tokens[index + 2]
    is_named = before in ("von", "(", "jahre", "jahren", "zeit") or (
        is_year_number(last) and is_modern(last)
    )
    return _old_year(tokens, index) if is_named else None


def _days(tokens: Tokens, index: int, match: re.Match[str]) -> SingleDate | None:
    """Return the days of '1. bis 11. November', or the first of '3. und 17. November'."""
    last = single_date(tokens, tokens.index_at(match.end()))
    if last is None or not re.fullmatch(r"[^/]{8}\d\d", last[0]):
        return None
    first = f"{last[0][:-2]}{int(match['day']):02}"
    if first >= last[0]:
        return None
    links_next = "und" in match["by"] or "/" in match["by"]
    if links_next and not match.group()[0].isalpha() and not _are_next(first, last[0]):
        return first, index + 2
    return f"{first}/{last[0]}", last[1]


def _are_next(first: str, last: str) -> bool:
    """Return whether a month, a season or a day follows right on another."""
    same = len(first) - 2
    if len(first) != len(last):
        return False
    if first[:same] == last[:same]:
        return int(last[same:]) == int(first[same:]) + 1
    return len(first) == 7 and first.endswith("12") and last.endswith("01")


def _joined_years(tokens: Tokens, match: re.Match[str]) -> SingleDate | None:
    """Return years that are joined: '2019/20' is one season, '2008–18' are ten years."""
    first, by, last = match["from"], match["by"], match["to"]
    end = tokens.index_at(match.end())
    is_of_one = says_what_one_is(tokens, tokens.index_at(match.start()))
    is_amount = unit_at(tokens, end) or (is_counted(tokens, end) and not is_of_one)
    # '2008-12' is a month as ISO 8601 writes it.
    if is_amount or (by == "-" and len(last) == 2 and int(last) <= 12):
        return None
    if len(last) == 2:
        century = int(first[:2]) + (int(last) == 0 and first[2:] == "99")
        last = f"{century}{last}"
    if not first < last <= "2199" or (by == "/" and int(last) != int(first) + 1):
        return None
    return f"{first}/{last}", end
