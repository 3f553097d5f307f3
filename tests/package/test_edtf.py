"""EDTF dates with digits that nobody states: decades, centuries, and days without a year."""

from __future__ import annotations

import datetime

import pytest

from alibaba_press.scripts.package.edtf import bounds, precision, same_month_and_day


def days(first: str, last: str) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("199X", "1990-01-01", "1999-12-31"),
        ("199X~", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("198X/199X", "1980-01-01", "1999-12-31"),
        ("199X/2005", "1990-01-01", "2005-12-31"),
        ("1847", "1847-01-01", "1847-12-31"),
        ("2150", "2150-01-01", "2150-12-31"),
    ],
)
def test_a_decade_and_a_century_begin_and_end_with_their_years(
    edtf: str, first: str, last: str
) -> None:
    assert bounds(edtf) == days(first, last)


@pytest.mark.parametrize("edtf", ["XXXX-10-03", "XXXX-12", "XXXX-23", "XXXX-04/XXXX-06"])
def test_a_date_without_a_year_is_open_at_both_ends(edtf: str) -> None:
    assert bounds(edtf) == (None, None)


@pytest.mark.parametrize("edtf", ["199X-05", "19XX-05-01", "1XXX", "19X5", "XXXX-02-30", "XXXX-13"])
def test_other_unknown_digits_and_impossible_days_are_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF date that the tables use|not in the calendar"):
        bounds(edtf)


def test_a_century_is_less_precise_than_a_decade_and_that_than_a_year() -> None:
    assert precision("19XX") < precision("199X") < precision("1995") < precision("1995-05")
    assert precision("198X/1995") == precision("1995")


def test_only_words_without_a_year_are_compared_by_month_and_day() -> None:
    assert same_month_and_day("199X", "199X")
    assert same_month_and_day("2019-10", "XXXX-10-03")
    assert not same_month_and_day("2019-11", "XXXX-10-03")


@pytest.mark.parametrize(
    ("edtf", "modifier", "first", "last"),
    [
        ("2018-12", "START", "2018-12-01", "2018-12-10"),
        ("2018-12", "MID", "2018-12-11", "2018-12-20"),
        ("2019-02", "END", "2019-02-21", "2019-02-28"),
        ("2021", "START", "2021-01-01", "2021-04-30"),
        ("2021", "MID", "2021-05-01", "2021-08-31"),
        ("2021", "END", "2021-09-01", "2021-12-31"),
        ("2020-22", "END", "2020-08-01", "2020-08-31"),
        ("199X", "START", "1990-01-01", "1993-12-31"),
        ("199X", "MID", "1994-01-01", "1996-12-31"),
        ("199X", "END", "1997-01-01", "1999-12-31"),
        ("18XX", "START", "1800-01-01", "1832-12-31"),
        ("18XX", "MID", "1833-01-01", "1866-12-31"),
        ("18XX", "END", "1867-01-01", "1899-12-31"),
        ("9999", "END", "9999-09-01", "9999-12-31"),
        ("[2017-01,2017-02]", None, "2017-01-01", "2017-02-28"),
        ("[2018,2016,2017]", None, "2016-01-01", "2018-12-31"),
    ],
)
def test_a_part_of_a_date_and_one_of_several_dates_have_first_and_last_days(
    edtf: str, modifier: str | None, first: str, last: str
) -> None:
    assert bounds(edtf, modifier) == days(first, last)


def test_before_and_after_a_date_are_open_at_one_end() -> None:
    first, last = days("2018-01-01", "2018-12-31")
    day = datetime.timedelta(days=1)
    assert bounds("2018", "BEFORE") == (None, first - day)
    assert bounds("2018", "AFTER") == (last + day, None)
    assert bounds("2018", "ON_OR_BEFORE") == (None, last)
    assert bounds("2018", "ON_OR_AFTER") == (first, None)
    assert bounds("XXXX-12", "START") == (None, None)


@pytest.mark.parametrize(
    ("edtf", "modifier"),
    [
        ("2018-12-03", "START"),
        ("2018/2019", "MID"),
        ("2018/..", "END"),
        ("[2017,2018]", "END"),
        ("2018", "OTHER"),
        ("9999-12-31", "AFTER"),
        ("0001", "BEFORE"),
        ("[2017]", None),
        ("[2017,]", None),
        ("[2017,2018/2019]", None),
        ("2017,2018", None),
    ],
)
def test_a_date_that_cannot_have_its_modifier_is_refused(edtf: str, modifier: str | None) -> None:
    with pytest.raises(ValueError, match=edtf[:4].strip("[")):
        bounds(edtf, modifier)
