"""What holds of every date that is counted from another one."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alibaba_press.schemas.columns import PATTERNS
from alibaba_press.scripts.german import read
from alibaba_press.scripts.german.relative import Count, count_date, relative_dates
from alibaba_press.scripts.german.steps import UncountableDate, parse_anchor
from alibaba_press.scripts.german.words.relative import WEEKDAYS
from alibaba_press.scripts.package.edtf import bounds, precision, same_month_and_day
from alibaba_press.tests.german.test_german_numbers import in_words
from alibaba_press.tests.german.test_properties_german import MONTHS, SEASONS
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.properties

MANY_EXAMPLES = examples(125)
FEWER_EXAMPLES = examples(60)

DAY, MONTH, YEAR = 3, 2, 1

UNITS = {
    "Tag": ("Tagen", "Tage", DAY),
    "Woche": ("Wochen", "Wochen", DAY),
    "Monat": ("Monaten", "Monate", MONTH),
    "Quartal": ("Quartalen", "Quartale", MONTH),
    "Jahr": ("Jahren", "Jahre", YEAR),
}
"""The dative and the accusative of each unit, and how precise it is."""

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@st.composite
def anchors(draw: st.DrawFn) -> str:
    """Return a day, a month or a year, exact or not."""
    length = draw(st.sampled_from([10, 7, 4]))
    return draw(days).isoformat()[:length] + draw(st.sampled_from(["", "", "~"]))


@st.composite
def counted_words(draw: st.DrawFn) -> tuple[str, int]:
    """Return words that count units, and how precise the unit is."""
    unit = draw(st.sampled_from([*UNITS]))
    dative, accusative, precise = UNITS[unit]
    number = draw(st.integers(2, 99))
    count = draw(st.sampled_from([str(number), in_words(number)]))
    words = draw(
        st.sampled_from(
            [
                f"vor {count} {dative}",
                f"seit {count} {dative}",
                f"in {count} {dative}",
                f"{count} {accusative} später",
                f"{count} {accusative} zuvor",
                f"nach {count} {dative}",
            ]
        )
    )
    return words, precise


@st.composite
def named_words(draw: st.DrawFn) -> tuple[str, int]:
    """Return words that name a month, a season, a day or a weekday, and how precise they are."""
    month = draw(st.sampled_from(MONTHS))
    lead = draw(st.sampled_from(["", "letzten ", "vergangenen ", "kommenden ", "diesen "]))
    form = draw(st.sampled_from(["month", "season", "day", "weekday", "year"]))
    if form == "month":
        return f"{lead or 'im '}{month}", MONTH
    if form == "season":
        return f"{lead or 'im '}{draw(st.sampled_from([*SEASONS]))}", MONTH
    if form == "day":
        behind = draw(st.sampled_from(["", " vergangenen Jahres", " dieses Jahres"]))
        return f"am {draw(st.integers(1, 28))}. {month}{behind}", DAY
    if form == "weekday":
        return f"{lead or 'am '}{draw(st.sampled_from([*WEEKDAYS]))}", DAY
    unit, precise = draw(st.sampled_from([("Monat", MONTH), ("Jahr", YEAR)]))
    return f"{lead or 'diesen '}{unit}", precise


words = st.one_of(counted_words(), named_words())
directions = st.sampled_from(["past", "future"])


def count(text: str, anchor: str, direction: str) -> Count:
    """Return the date that words lead to, where they lead to one."""
    try:
        return count_date([text], anchor, direction)  # type: ignore[arg-type]
    except UncountableDate:
        assume(False)
        raise


@MANY_EXAMPLES
@given(words, anchors(), directions)
def test_a_counted_date_is_accepted_by_every_column_and_function_of_dates(
    phrase: tuple[str, int], anchor: str, direction: str
) -> None:
    edtf = count(phrase[0], anchor, direction).edtf
    assert re.fullmatch(PATTERNS["edtf"], edtf)
    earliest, latest = bounds(edtf)
    assert earliest is not None
    assert latest is not None
    assert earliest <= latest
    assert YEAR <= precision(edtf) <= DAY
    assert same_month_and_day(edtf, anchor)
    if not edtf.rstrip("~").endswith("-24"):  # a winter lies in two years
        parse_anchor(edtf)


@MANY_EXAMPLES
@given(words, anchors(), directions)
def test_a_counted_date_is_no_finer_than_its_words(
    phrase: tuple[str, int], anchor: str, direction: str
) -> None:
    text, precise = phrase
    edtf = count(text, anchor, direction).edtf
    assert precision(edtf) <= precise
    if "Woche" in text and precision(edtf) == DAY:
        first, last = bounds(edtf)
        assert first is not None
        assert last is not None
        assert (last - first).days == 6
        assert first.weekday() == 0


@MANY_EXAMPLES
@given(counted_words(), anchors(), directions)
def test_a_count_is_no_finer_than_its_anchor(
    phrase: tuple[str, int], anchor: str, direction: str
) -> None:
    assert precision(count(phrase[0], anchor, direction).edtf) <= precision(anchor)


@MANY_EXAMPLES
@given(words, anchors(), directions)
def test_the_past_does_not_end_behind_the_anchor_nor_the_future_begin_before_it(
    phrase: tuple[str, int], anchor: str, direction: str
) -> None:
    counted = count(phrase[0], anchor, direction)
    first, last = bounds(counted.edtf)
    earliest, latest = bounds(anchor)
    assert first is not None
    assert last is not None
    assert earliest is not None
    assert latest is not None
    if counted.direction == "past":
        assert last <= latest
    elif counted.direction == "future":
        assert first >= earliest
    else:
        assert first <= latest
        assert earliest <= last


@FEWER_EXAMPLES
@given(counted_words(), days)
def test_an_approximate_anchor_gives_the_same_date_and_an_approximate_one(
    phrase: tuple[str, int], day: datetime.date
) -> None:
    exact = count(phrase[0], str(day.year), "past").edtf
    assert count(phrase[0], f"{day.year}~", "past").edtf.replace("~", "") == exact


@FEWER_EXAMPLES
@given(st.integers(1, 60), days)
def test_years_back_and_years_on_lead_to_the_anchor(years: int, day: datetime.date) -> None:
    back = count(f"vor {years + 1} Jahren", str(day.year), "past").edtf
    assert count(f"{years + 1} Jahre später", back, "future").edtf == str(day.year)


@FEWER_EXAMPLES
@given(st.text("vorseit drei Jahren am Dienstag im April 2. Mai, später gestern\n", max_size=80))
def test_relative_dates_lie_in_their_text_without_overlap(text: str) -> None:
    dates = relative_dates(text)
    reached = 0
    for date in dates:
        assert reached <= date.start < date.end <= len(text)
        reached = date.end


@FEWER_EXAMPLES
@given(days)
def test_a_date_with_its_year_is_no_relative_date(day: datetime.date) -> None:
    for text in (f"am {day.day}. {MONTHS[day.month - 1]} {day.year}", f"im Jahr {day.year}"):
        assert relative_dates(text) == []
        assert [reading.kind for reading in read(text)] == ["date"]
