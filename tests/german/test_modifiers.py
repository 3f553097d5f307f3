"""The reader reads the TIMEX3 modifiers of dates, and one of two dates."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.german.modifiers import (
    is_same_date,
    lead_start,
    may_modify,
    modified_dates,
)

CASES = """
Anfang 2021 | 2021 START
Anfang Dezember | XXXX-12 START
Mitte Mai 2019 | 2019-05 MID
Ende der 1990er Jahre | 199X END
Jahresende 2019 | 2019 END
im Spätsommer 2020 | 2020-22 END
Anfang/Mitte 2020 | 2020
vor 2018 | 2018 BEFORE
vor dem Jahr 2018 | 2018 BEFORE
nach dem 3. Mai 2019 | 2019-05-03 AFTER
seit 2014 | 2014 ON_OR_AFTER
ab April 2020 | 2020-04 ON_OR_AFTER
frühestens 2021 | 2021 ON_OR_AFTER
nicht vor 2021 | 2021 ON_OR_AFTER
bis 2020 | 2020 ON_OR_BEFORE
bis zum 10. Mai 2020 | 2020-05-10 ON_OR_BEFORE
spätestens im Jahr 2023 | 2023 ON_OR_BEFORE
Spätestens Ende 2021 | 2021 END
vor Ende 2021 | 2021 ON_OR_BEFORE
im Jahr 2016 | 2016
Davor war 2016 | 2016
2016 bis 2020 | 2016/2020
2017 oder 2018 | [2017,2018]
im Januar oder Februar 2017 | [2017-01,2017-02]
"""


@pytest.mark.parametrize(
    ("words", "expected"), [line.split(" | ") for line in CASES.strip().splitlines()]
)
def test_a_date_has_the_modifier_of_its_words(words: str, expected: str) -> None:
    [(edtf, modifier)] = modified_dates(words)
    assert " ".join(filter(None, (edtf, modifier))) == expected
    assert may_modify(words) or modifier is None


def test_words_without_a_word_that_modifies_a_date_are_told_without_reading_them() -> None:
    assert not may_modify("Davorstehende 2016 bisher")
    assert may_modify("2016, Bis zum Ende")


def test_two_amounts_or_two_dates_of_different_precision_are_not_one_of_two() -> None:
    assert modified_dates("2017 oder Mai 2018") == [("2017", None), ("2018-05", None)]
    assert modified_dates("2018 oder 2017") == [("2018", None), ("2017", None)]


def test_the_word_that_modifies_a_date_belongs_to_its_words() -> None:
    assert lead_start("die vor 2018", 8) == 4
    assert lead_start("die im 2018", 7) == 7


def test_words_without_a_year_state_the_month_of_any_year() -> None:
    assert is_same_date("2018-12", "XXXX-12")
    assert is_same_date("2018-12~", "2018-12")
    assert not is_same_date("2018-11", "XXXX-12")
    assert not is_same_date("2018-12-01", "XXXX-12")
