"""Newspaper phrases are read as a person reads them."""

from __future__ import annotations

import re

import pytest

from alibaba_press.schemas.columns import PATTERNS
from alibaba_press.scripts.german import read
from alibaba_press.scripts.package.edtf import bounds, precision, same_month_and_day
from alibaba_press.tests.german.marked_cases import disagreements, read_cases

FILES = (
    *("german-numbers.jsonl", "more-numbers.jsonl", "business-numbers.jsonl"),
    "doubtful-numbers.jsonl",
)
CASES = [case for file in FILES for case in read_cases(file)]


@pytest.mark.parametrize("file", FILES)
def test_the_marked_words_of_every_phrase_are_read_as_expected(file: str) -> None:
    assert [wrong for case in read_cases(file) for wrong in disagreements(case)] == []


UNREAD = [
    ("Es sind 1.5 Millionen Euro.", "1.5 Millionen"),
    ("Es sind $1.5 million in bar.", "$1.5 million"),
    ("Am 5. Mtz. 2020 war es.", "5. Mtz. 2020"),
    ("Am 31. Februar 2020 war es.", "31. Februar 2020"),
    ("Es sind zwölfzig Millionen Euro.", "zwölfzig Millionen Euro"),
    ("Es sind neunzig Komma Periode neun Prozent.", "neunzig Komma Periode neun Prozent"),
    ("Es sind 3x5 Millionen Euro.", "3x5 Millionen"),
    ("Das war 333 v. Chr. bei Issos.", "333 v. Chr."),
]


@pytest.mark.parametrize(("text", "words"), UNREAD, ids=[words for _, words in UNREAD])
def test_a_number_that_cannot_be_read_is_one_label_over_all_its_words(
    text: str, words: str
) -> None:
    assert [(text[r.start : r.end], r.kind) for r in read(text)] == [(words, "label")]


def test_a_date_column_takes_every_date_that_is_read() -> None:
    dates = {r.edtf for case in CASES for r in read(case.text) if r.edtf}
    pattern = re.compile(PATTERNS["edtf"])
    assert [edtf for edtf in sorted(dates) if not pattern.fullmatch(edtf)] == []


def test_the_date_functions_take_every_date_that_is_read() -> None:
    dates = [r.edtf for case in CASES for r in read(case.text) if r.edtf]
    assert len(set(dates)) > 70
    for edtf in dates:
        first, last = bounds(edtf)
        assert first is None or last is None or first <= last
        assert -1 <= precision(edtf) <= 3
        assert same_month_and_day(edtf, edtf)
