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
