"""Numbers and dates that an independent formatter writes in German are read back unchanged."""

from __future__ import annotations

import calendar
import datetime
import re
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alibaba_press.scripts.german import read, reader
from alibaba_press.tests.german.reading_tables import (
    assert_digits_are_read_once,
    meanings_in,
    quantity,
)
from alibaba_press.tests.german.test_german_numbers import in_words
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.properties

MANY_EXAMPLES = examples(125)
FEWER_EXAMPLES = examples(60)

SEPARATORS = ("", ".", " ", "\u00a0", "\u2009", "\u202f")
BLANKS = (" ", "\u00a0", "\u2009", "\u202f")
SCALES = {
    "": 0,
    "Tausend": 3,
    "Mio.": 6,
    "Millionen": 6,
    "Mrd.": 9,
    "Milliarden": 9,
    "Billionen": 12,
}
UNITS = {
    "Dollar": "USD",
    "US-Dollar": "USD",
    "Euro": "EUR",
    "€": "EUR",
    "Yuan": "CNY",
    "Prozent": "percent",
    "%": "percent",
    "Quadratmeter": "square_metre",
    "Hektar": "hectare",
    "Sekunden": "second",
    "Minuten": "minute",
    "Stunden": "hour",
    "Tage": "day",
    "Wochen": "week",
    "Monate": "month",
    "Jahre": "year",
    "Menschen": None,
    "Filialen": None,
}
QUALIFIERS = {
    "": "unqualified",
    "rund": "about",
    "etwa": "about",
    "ca.": "about",
    "über": "more_than",
    "mehr als": "more_than",
    "weniger als": "less_than",
    "knapp": "nearly",
    "fast": "nearly",
    "mindestens": "at_least",
    "höchstens": "at_most",
    "nicht mehr als": "at_most",
    "bis zu": "up_to",
}
MONTHS = re.findall(
    r"\w+", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)
SHORT = {1: "Jan.", 2: "Feb.", 4: "Apr.", 8: "Aug.", 9: "Sept.", 10: "Okt.", 11: "Nov.", 12: "Dez."}
SEASONS = {"Frühling": 21, "Frühjahr": 21, "Sommer": 22, "Herbst": 23, "Winter": 24}
ORDINALS = ("ersten", "zweiten", "dritten", "vierten")

integers = st.one_of(st.integers(0, 999), st.integers(1000, 10**9 - 1), st.integers(0, 10**12))
decimals = st.one_of(st.just(""), st.text("0123456789", min_size=1, max_size=3))
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
years = st.integers(1900, 2099)
blanks = st.sampled_from(BLANKS)


def in_groups(number: int, separator: str) -> str:
    """Return digits in groups of three."""
    return f"{number:,}".replace(",", separator)


@st.composite
def in_digits(draw: st.DrawFn) -> tuple[str, Decimal]:
    """Return a number in digits, as German writes it, and its value."""
    integer, fraction = draw(integers), draw(decimals)
    text = in_groups(integer, draw(st.sampled_from(SEPARATORS)))
    return f"{text},{fraction}" if fraction else text, Decimal(f"{integer}.{fraction or 0}")


numbers = st.one_of(in_digits(), st.integers(2, 10**6 - 1).map(lambda n: (in_words(n), Decimal(n))))


def is_year(text: str) -> bool:
    """Return whether digits would be read as a year."""
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")


@MANY_EXAMPLES
@given(
    numbers,
    st.sampled_from([*SCALES]),
    st.sampled_from([*UNITS]),
    st.sampled_from([*QUALIFIERS]),
    blanks,
)
def test_a_number_that_is_written_is_read_back(
    number: tuple[str, Decimal], scale: str, unit: str, qualifier: str, blank: str
) -> None:
    text, value = number
    assume(not text.endswith("ein"))  # at the end of a word 'eins' is written
    counts = UNITS[unit] is None
    assume(not (counts and not scale and not qualifier and is_year(text)))
    words = blank.join(filter(None, (qualifier, text, scale, "" if counts else unit)))
    expected = quantity(words, value.scaleb(SCALES[scale]), UNITS[unit], QUALIFIERS[qualifier])
    assert meanings_in(f"Es waren {words}{f'{blank}{unit}' if counts else ''}, sagt Ma.") == [
        expected
    ]
    assert meanings_in(words) == [expected]


@FEWER_EXAMPLES
@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from([*UNITS]), st.booleans())
def test_a_range_that_is_written_is_read_back(
    low: int, more: int, unit: str, between: bool
) -> None:
    first, last = (in_groups(number, ".") for number in (low, low + more))
    assume(not (is_year(first) or is_year(last)))
    words = f"zwischen {first} und {last}" if between else f"{first} bis {last}"
    counts = UNITS[unit] is None
    expected = quantity(
        f"{words} {unit}" if not counts else words, low, UNITS[unit], top=low + more
    )
    assert meanings_in(f"Man rechnet mit {words} {unit}, heißt es.") == [expected]


@st.composite
def dates(draw: st.DrawFn) -> tuple[str, str]:
    """Return a date in one of its forms, and as EDTF."""
    day, blank = draw(days), draw(blanks)
    month = MONTHS[day.month - 1]
    named = [SHORT[day.month]] if day.month in SHORT else []
    form = draw(st.sampled_from(["day", "numbers", "iso", "month", "iso month", "season", "part"]))
    if form == "day":
        name = draw(st.sampled_from([month, *named]))
        zero = draw(st.sampled_from(["", "0"])) if day.day < 10 else ""
        return f"{zero}{day.day}.{blank}{name}{blank}{day.year}", day.isoformat()
    if form == "numbers":
        text = draw(st.sampled_from([f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}"]))
        spaced = text.replace(".", f".{blank}")
        return draw(st.sampled_from([text, spaced])), day.isoformat()
    if form == "iso":
        return day.isoformat(), day.isoformat()
    if form == "month":
        begin = draw(st.sampled_from(["", "Anfang ", "Mitte ", "Ende "]))
        name = draw(st.sampled_from([month, *([] if begin else named)]))
        return f"{begin}{name}{blank}{day.year}", f"{day:%Y-%m}"
    if form == "iso month":
        return f"{day:%Y-%m}", f"{day:%Y-%m}"
    if form == "season":
        season = draw(st.sampled_from([*SEASONS]))
        return f"{season}{blank}{day.year}", f"{day.year}-{SEASONS[season]}"
    length, part = draw(st.sampled_from([(3, "Quartal"), (6, "Halbjahr")]))
    number = draw(st.integers(1, 12 // length))
    text = draw(st.sampled_from([f"{ORDINALS[number - 1]} {part}", f"{number}. {part}"]))
    first, last = (number - 1) * length + 1, number * length
    return f"{text}{blank}{day.year}", f"{day.year}-{first:02}/{day.year}-{last:02}"


@MANY_EXAMPLES
@given(dates())
def test_a_date_that_is_written_is_read_back(date: tuple[str, str]) -> None:
    words, edtf = date
    [reading] = read(f"Das geschah im {words} in Hangzhou.")
    assert (reading.start, reading.end) == (15, 15 + len(words))
    assert (reading.kind, reading.edtf) == ("date", edtf)


@FEWER_EXAMPLES
@given(days, days)
def test_an_interval_of_days_that_is_written_is_read_back(
    first: datetime.date, last: datetime.date
) -> None:
    assume(first < last)
    begin, end = (f"{day.day}. {MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    [reading] = read(f"Vom {begin} bis {end} wurde gebaut.")
    assert reading.edtf == f"{first}/{last}"


@FEWER_EXAMPLES
@given(years, years, st.sampled_from([" bis ", "–", "-"]))
def test_an_interval_of_years_that_is_written_is_read_back(first: int, last: int, to: str) -> None:
    assume(first < last)
    [reading] = read(f"Die Jahre {first}{to}{last} waren gut.")
    assert reading.edtf == f"{first}/{last}"


@FEWER_EXAMPLES
@given(years, st.integers(1, 12), st.integers(1, 40))
def test_a_day_that_does_not_exist_is_a_label(year: int, month: int, day: int) -> None:
    words = f"{day}. {MONTHS[month - 1]} {year}"
    kinds = [reading.kind for reading in read(f"am {words}")]
    exists = day <= calendar.monthrange(year, month)[1]
    assert kinds == (["date"] if exists else ["label"])


PIECES = st.sampled_from(
    [*"0123456789.,:/-–%$€§„“()_ \n\u2009²½x", "ein", "bis", "Mio.", "Mai", "rund", " und ", "2020"]
)


@MANY_EXAMPLES
@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_run_of_digits_of_a_generated_text_is_in_exactly_one_reading(text: str) -> None:
    assert_digits_are_read_once(text)


@FEWER_EXAMPLES
@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert_digits_are_read_once(text)


WORDS = """ein eine halbe halben zwei zu minus Minus zwischen die paar mehrere vielen etliche
    einigen Dutzend Hunderte Mio Milliarden- Drittel doppelt Fünfjahresplan US-$ us $ achten zweit
    und rund als Hälfte Alibaba G 20 3,5 Jahr Anfang letzten Herbst Mai Jan. zwanziger Jahren Seite
    Nr. halb um in Acht der ersten Quartals Q3 Covid-19 www.x/1 S"""
"""Words that begin a reading, continue one, or do neither."""


@pytest.mark.parametrize(
    ("tail", "every"),
    [
        (" Hundert", 5),
        *(pytest.param(tail, 1, marks=pytest.mark.slow) for tail in ("", " Hundert", " Prozent")),
    ],
)
def test_skipping_words_that_begin_no_reading_changes_no_reading(tail: str, every: int) -> None:
    """`make test` tries every fifth text."""
    texts = [f"{first} {second}{tail}" for first, second in product(WORDS.split(), repeat=2)]
    texts = texts[::every]
    texts += [f"zwischen {low} und {high}{tail}" for low, high in [("2", "3"), ("ein", "zwei")]]
    readings = [read(text) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_begins_reading", lambda key: True)
        for text, expected in zip(texts, readings, strict=True):
            assert expected == read(text), text
