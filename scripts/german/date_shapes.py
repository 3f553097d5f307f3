"""List the shapes of single dates, each with the function that reads it."""

from __future__ import annotations

from collections.abc import Callable

from .date_parts import (
    Groups,
    anno_domini,
    century,
    day_or_month,
    decade,
    feast,
    first_or_last_parts,
    part_of_year,
    season,
    turn_of_year,
    two_years,
)
from .patterns import GAP
from .words.calendar import (
    ANY_DAY,
    CENTURY,
    COUNTS,
    DAY,
    FEASTS,
    FOUR_DIGITS,
    LEAD,
    MONTH,
    MOVABLE_FEASTS,
    NAMED_QUARTERS,
    NAMED_YEAR,
    PART,
    SEASON,
    SEASON_NOUN,
    SHORT_MONTH,
    SHORT_YEAR,
    STEM,
    TENS_WORDS,
    YEAR_AFTER,
    YEAR_PARTS,
    any_word,
    unfolded,
)

COUNT = rf"(?:(?P<count>[1-4])\.|(?P<roman>I{{1,3}}|IV)\.|(?P<word>(?i:{STEM}))e[rnms]?){GAP}"
"""The number of a quarter or half, in digits or as an ordinal."""

_HALVES = ("Hälfte", "Haelfte")
PARTS = any_word(
    part
    for part in YEAR_PARTS
    if len(part) > 1 and part not in _HALVES and not part.startswith(("Monat", "Quartale"))
)
_YEARS = rf"(?:-?[Jj]ahren?|{GAP}[Jj]ahren?)"
_HALF_OF = rf"(?:(?:erste|zweite)[nr]?{GAP}(?:{any_word(_HALVES)}){GAP}"
_OF_DECADE = (
    rf"{_HALF_OF}der{GAP})?(?:(?:Anfang|Mitte|Ende){GAP}(?:der{GAP})?)?"
    rf"(?:(?:frühen|späten|mittleren){GAP})?"
)
_OF_CENTURY = (
    rf"{_HALF_OF}des{GAP})?(?:(?:Anfang|Mitte|Ende){GAP}des{GAP})?"
    rf"(?:(?:frühen|späten|ausgehenden){GAP})?"
)

SHAPES: tuple[tuple[str, Callable[[Groups], str | None]], ...] = (
    # 2019-01-05, 11.03.2021, 03.10.19, 3.10., '11. 11', 11.11
    (
        r"(?P<year>(?:19|20)[0-9]{2})-(?P<mm>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?!\w|-\w)",
        day_or_month,
    ),
    (rf"{DAY}(?:{GAP})?(?P<mm>[0-9]{{1,2}})\.(?:{GAP})?{NAMED_YEAR}", day_or_month),
    (rf"{DAY}(?P<mm>[0-9]{{1,2}})\.(?P<yy>[0-9]{{2}})(?!\w|[.,:/-][0-9])", day_or_month),
    (
        rf"(?![0-9]{{2}}\.[0-9]{{2}}\.){DAY}(?:{GAP})?(?P<mm>0?[1-9]|1[0-2])\.(?!\w|{GAP}[0-9])",
        day_or_month,
    ),
    (
        rf"{DAY}{GAP}(?P<mm>0?[1-9]|1[0-2])(?!\w|[.,:/][0-9]|(?:{GAP})?[A-ZÄÖÜ0-9%$€])",
        day_or_month,
    ),
    (r"(?P<day>[0-3][0-9])\.(?P<mm>[01][0-9])(?!\w|[.,:/-][0-9])", day_or_month),
    # 24. Oktober 2020, elften November, Anfang Dezember, 24. Okt., Okt. 2020
    (rf"{LEAD}{ANY_DAY}?{MONTH}{YEAR_AFTER}?", day_or_month),
    (rf"(?:{PART})?{ANY_DAY}?{SHORT_MONTH}{GAP}{NAMED_YEAR}", day_or_month),
    (rf"{ANY_DAY}{SHORT_MONTH}", day_or_month),
    # Mai '68, 7. Aug. '18, 7. Aug. 18
    (rf"(?:{PART})?{ANY_DAY}?{MONTH}{GAP}{SHORT_YEAR}", day_or_month),
    (rf"(?:{PART})?{ANY_DAY}?{SHORT_MONTH}{GAP}{SHORT_YEAR}", day_or_month),
    (
        rf"{DAY}(?:{GAP})?{SHORT_MONTH}{GAP}(?P<yy>[0-9]{{2}})"
        rf"(?!\w|[.,:/-][0-9]|(?:{GAP})?[\w%$€])",
        day_or_month,
    ),
    # Sommer 2020, letzten Herbst, Winter 2019/20
    (rf"{LEAD}{SEASON}{YEAR_AFTER}?", season),
    (rf"{LEAD}{SEASON}{GAP}(?P<year>{FOUR_DIGITS})/[0-9]{{2,4}}(?!\w)", season),
    # Winter 19/20, Saison 19/20
    (rf"{SEASON}{GAP}(?P<yy>[0-9]{{2}})/[0-9]{{2}}(?!\w|[.,:/-][0-9])", season),
    (rf"{SEASON_NOUN}{GAP}(?P<yy>[0-9]{{2}})/(?P<next>[0-9]{{2}})(?!\w|[.,:/-][0-9])", two_years),
    # zweiten Quartal des vergangenen Jahres, erste Jahreshälfte 2020, zweite Hälfte 2019, Q3 2020
    (rf"{COUNT}(?P<part>{PARTS})(?!\w|-\w){YEAR_AFTER}?", part_of_year),
    (rf"{COUNT}(?P<part>{any_word(_HALVES)}){YEAR_AFTER}", part_of_year),
    (rf"(?P<part>[QH])(?P<count>[1-4])(?:{GAP}|/){NAMED_YEAR}", part_of_year),
    (rf"(?P<quarter>{any_word(NAMED_QUARTERS)})s?(?!\w|-\w){YEAR_AFTER}?", part_of_year),
    # ersten drei Quartalen 2019, letzten neun Monate des Jahres 2019
    (
        rf"(?P<side>ersten|letzten){GAP}(?P<number>[0-9]{{1,2}}|{any_word(unfolded(COUNTS))}){GAP}"
        rf"(?P<part>Quartalen?|Monaten?)(?!\w)(?:{GAP}des{GAP}Jahres)?{GAP}{NAMED_YEAR}",
        first_or_last_parts,
    ),
    # ersten drei Quartalen
    (
        rf"(?P<side>ersten){GAP}(?P<number>[234]|beiden|zwei|drei|vier){GAP}(?P<part>Quartalen?)"
        r"(?!\w|-\w)",
        first_or_last_parts,
    ),
    # Mitte der 1990er Jahre, achtziger Jahre des 19. Jahrhunderts
    (rf"{_OF_DECADE}(?P<decade>(?:1[0-9]|2[01])[0-9])0ern?{_YEARS}?(?!\w|-\w)", decade),
    (
        rf"{_OF_DECADE}(?i:(?P<tens>{TENS_WORDS}))er{_YEARS}?{GAP}des{GAP}"
        rf"(?P<century>[0-9]{{1,2}})\.{GAP}{CENTURY}(?!\w)",
        decade,
    ),
    # Ende des 19. Jahrhunderts, einundzwanzigsten Jahrhundert, 18. und 19. Jahrhundert
    (
        rf"{_OF_CENTURY}(?:(?P<century>[0-9]{{1,2}})\.|(?P<word>(?i:{STEM}))e[nrs]?){GAP}"
        rf"{CENTURY}(?!\w|-\w)",
        century,
    ),
    (
        rf"(?P<century>[0-9]{{1,2}})\.(?:{GAP}(?:und|bis){GAP}(?:zum{GAP})?|/)(?P<last>[0-9]{{1,2}})\."
        rf"{GAP}{CENTURY}(?!\w|-\w)",
        century,
    ),
    # Anfang 2021, Jahresende 2019, 333 n. Chr., Ostern 2019
    (rf"{PART}(?:des{GAP}Jahres{GAP})?{NAMED_YEAR}", day_or_month),
    (rf"Jahres(?:ende|anfang|beginn|mitte|schluss|start){GAP}{NAMED_YEAR}", day_or_month),
    (
        rf"Jahres(?:wechsel|wende){GAP}(?P<year>{FOUR_DIGITS})/(?P<next>[0-9]{{2}}(?:[0-9]{{2}})?)"
        r"(?!\w|[.,:/-][0-9])",
        turn_of_year,
    ),
    (rf"(?P<year>[1-9][0-9]{{0,3}}){GAP}n\.(?:{GAP})?Chr\.", anno_domini),
    (rf"(?P<feast>{any_word([*FEASTS, *MOVABLE_FEASTS])}){GAP}{NAMED_YEAR}", feast),
)
"""Patterns of single dates, and the function that makes the EDTF string of their groups."""
