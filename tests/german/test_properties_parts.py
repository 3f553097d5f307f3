"""A part of a number, a range or a date is never read as if it were all of it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.german import read
from alibaba_press.tests.german.reading_tables import meanings_in, quantity
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.properties

MANY_EXAMPLES = examples(125)
FEWER_EXAMPLES = examples(60)

MIXED = {
    "½": "0.5", "2½": "2.5", "3 1/2": "3.5", "anderthalb": "1.5", "zweieinhalb": "2.5",
    "dreieinviertel": "3.25", "zwei Komma fünf": "2.5", "vier Komma null fünf": "4.05",
    "2 Komma 5": "2.5", "eine halbe": "0.5", "eine dreiviertel": "0.75", "drei viertel": "0.75",
    "3/4": "0.75", "dreissig": "30", "fuenfundzwanzig": "25", "1'200.50": "1200.5",
    "12 345,67": "12345.67", "minus 2½": "-2.5", "minus drei viertel": "-0.75", "−1,5": "-1.5",
}  # fmt: skip
"""Numbers that have more than one part, and their values."""

SCALES = {"": 1, "Mio.": 10**6, "Millionen": 10**6, "Mrd.": 10**9, "Mia.": 10**9}
UNITS = {"Euro": "EUR", "Franken": "CHF", "Tonnen": "tonne", "Hektoliter": "hectolitre"}
QUALIFIERS = {
    "": "unqualified", "rund": "about", "gut": "more_than", "knapp": "nearly", "max.": "at_most",
    "nicht einmal": "less_than", "mindestens": "at_least", "bis zu": "up_to", "nur": "unqualified",
}  # fmt: skip
LINKS = (" bis ", " bis zu ", " bis hin zu ", "–", "-")
BEFORE_DATES = (
    "Am", "Ab", "Ab dem", "Bis", "Bis zum", "Seit dem", "Gegen den", "Um den", "Vor dem",
    "Über den", "Etwa am", "Unter dem", "Mindestens bis", "Bis etwa", "Stand:", "Am Montag, den",
)  # fmt: skip
MONTHS = ("Jänner", "Febr.", "März", "Mrz.", "Mai", "Juli", "Aug.", "Sept.", "Dezember")
NUMBERS = {"Jänner": 1, "Febr.": 2, "März": 3, "Mrz.": 3, "Mai": 5, "Juli": 7, "Aug.": 8}
NUMBERS |= {"Sept.": 9, "Dezember": 12}


@MANY_EXAMPLES
@given(*map(st.sampled_from, ([*QUALIFIERS], [*MIXED], [*SCALES], [*UNITS])))
def test_a_number_of_several_parts_is_read_with_all_of_them(
    qualifier: str, number: str, scale: str, unit: str
) -> None:
    measured = f"{number} {scale} {unit}".replace("  ", " ")
    words = measured if QUALIFIERS[qualifier] == "unqualified" else f"{qualifier} {measured}"
    value = Decimal(MIXED[number]) * SCALES[scale]
    text = f"Es sind {f'{qualifier} {measured}'.strip()} im Werk."
    assert meanings_in(text) in [
        [quantity(words, value, UNITS[unit], term)]
        for term in (QUALIFIERS[qualifier], "fraction")
        if term != "fraction"
        or (number.endswith("drei viertel") and QUALIFIERS[qualifier] == "unqualified")
    ]


@FEWER_EXAMPLES
@given(
    *map(st.sampled_from, (["2", "1,5", "2½", "−2", "2,5"], LINKS, ["3", "3,5", "3½"])),
    *map(st.sampled_from, ([*SCALES], [*UNITS])),
)
def test_a_range_is_read_with_both_of_its_ends(
    low: str, link: str, high: str, scale: str, unit: str
) -> None:
    text = f"Es sind {low}{link}{high} {scale} {unit}.".replace("  ", " ")
    [reading] = read(text)
    bottom, top = (
        Decimal(end.replace(",", ".").replace("½", ".5").replace("−", "-")) * SCALES[scale]
        for end in (low, high)
    )
    assert (reading.value, reading.value_max, reading.unit) == (bottom, top, UNITS[unit])
    assert text[reading.start : reading.end] == text.removeprefix("Es sind ").removesuffix(".")


@FEWER_EXAMPLES
@given(
    st.sampled_from(BEFORE_DATES),
    st.integers(1, 28),
    st.sampled_from(MONTHS),
    st.sampled_from(["1847", "2019", "2150", "'98"]),
)
def test_words_before_a_date_take_no_part_of_it(
    before: str, day: int, month: str, year: str
) -> None:
    number = NUMBERS[month]
    edtf = f"{year.replace(chr(39), '19')}-{number:02}-{day:02}"
    for date in (
        f"{day}. {month} {year}",
        f"{day}. {number}. {year}",
        f"{day:02}.{number:02}.{year}",
    ):
        if "'" in year and not re.search("[a-zä]", date):
            continue
        text = f"{before} {date} kam er."
        assert [(text[r.start : r.end], r.edtf) for r in read(text)] == [(date, edtf)]
