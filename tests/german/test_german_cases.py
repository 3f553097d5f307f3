"""Newspaper phrases are read as a person reads them."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.german import read
from alibaba_press.scripts.package.edtf import bounds, precision, same_month_and_day
from alibaba_press.tests.german.marked_cases import Case, disagreements, read_cases

CASES = [*read_cases("german-numbers.jsonl"), *read_cases("more-numbers.jsonl")]


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_the_marked_words_of_a_phrase_are_read_as_expected(case: Case) -> None:
    assert disagreements(case) == []


def test_the_date_functions_take_every_date_that_is_read() -> None:
    dates = [r.edtf for case in CASES for r in read(case.text) if r.edtf]
    assert len(set(dates)) > 70
    for edtf in dates:
        first, last = bounds(edtf)
        assert first is None or last is None or first <= last
        assert -1 <= precision(edtf) <= 3
        assert same_month_and_day(edtf, edtf)
