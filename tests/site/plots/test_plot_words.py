"""Dates, numbers, axes and lines of words on the plots."""

from __future__ import annotations

import datetime

import pytest

from alibaba_press.scripts.site.plots.dates import english_date
from alibaba_press.scripts.site.plots.numbers import english_number
from alibaba_press.scripts.site.plots.scales import time_scale, value_scale
from alibaba_press.scripts.site.plots.words import bounded, width, wrap


@pytest.mark.parametrize(
    ("edtf", "modifier", "english"),
    [
        ("2020-10-24", None, "24 October 2020"),
        ("2020-10", None, "October 2020"),
        ("2016-23", None, "autumn 2016"),
        ("2018-12", "START", "early December 2018"),
        ("2017~", None, "about 2017"),
        ("2016/2020", None, "2016 to 2020"),
        ("2017/..", None, "from 2017 on"),
        ("../2017", None, "until 2017"),
        ("[2017-01,2017-02]", None, "January 2017 or February 2017"),
        ("199X", None, "the 1990s"),
        ("XXXX-11-11", None, "11 November"),
        ("2017-04", "ON_OR_AFTER", "from April 2017 on"),
        ("no date", None, "no date"),
    ],
)
def test_a_date_is_written_as_in_english(edtf: str, modifier: str | None, english: str) -> None:
    assert english_date(edtf, modifier) == english


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (0, "0"),
        (1.4, "1.4"),
        (39_000, "39,000"),
        (122_399, "122,399"),
        (53_000_000, "53 million"),
        (30_700_000_000, "30.7 billion"),
        (40_200_000_000_000, "40.2 trillion"),
        (1_234_567_891, "1,234,567,891"),
        (-2_500_000, "−2.5 million"),
        (1e18, "1e+18"),
    ],
)
def test_a_number_is_written_without_losing_a_digit(value: float, english: str) -> None:
    assert english_number(value) == english


def test_an_axis_of_numbers_has_few_round_ticks_and_holds_all_values() -> None:
    for values in ([3.0, 7.0], [0.0], [-12.0, 40.0], [0.002, 0.009], [1e12], [999.0, 1001.0]):
        scale = value_scale(values, 0, 100, label=english_number)
        assert 2 <= len(scale.ticks) <= 7
        assert scale.low <= min(*values, 0.0)
        assert scale.high > max(values)


def test_an_axis_of_days_goes_from_the_first_year_to_the_end_of_the_last() -> None:
    for first, last in ((1995, 2023), (2020, 2020), (1, 9999), (1850, 1851)):
        days = [datetime.date(first, 5, 1), datetime.date(last, 12, 31)]
        scale = time_scale(days, 0, 100)
        assert scale.place(datetime.date(first, 1, 1).toordinal()) == 0
        assert scale.place(datetime.date(last, 12, 31).toordinal() + 1) == 100
        assert 1 <= len(scale.ticks) <= 6


def test_lines_are_no_wider_than_their_room_and_keep_all_words() -> None:
    text = "Jack Ma presents the Electronic World Trade Platform in Hangzhou"
    lines = wrap(text, 150, 13, lines=9)
    assert " ".join(lines) == text
    assert all(width(line, 13) <= 150 for line in lines)


def test_too_many_lines_and_too_long_words_are_cut_with_a_mark() -> None:
    assert wrap("one two three four", 40, 13, lines=2) == ["one", "two…"]
    lines = wrap("Donaudampfschifffahrtsgesellschaft", 80, 13, lines=9)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"
    assert all(width(line, 13) <= 80 for line in lines)
    assert wrap("", 80, 13, lines=2) == []
    assert wrap("漢字", 1, 13, lines=3) == ["漢", "字"]


def test_a_long_text_is_cut_at_a_blank() -> None:
    assert bounded("one two three", 100) == "one two three"
    assert bounded("one two three", 9) == "one two…"
    assert bounded("x" * 50, 10) == "x" * 9 + "…"
