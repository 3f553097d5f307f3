"""Values that their words contradict, or that cannot be: each stops the build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.scripts.language import inferred, stated
from alibaba_press.tests.support import small
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    build_problems,
    small_extraction,
)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda w: w.staff(value=121), "120 as read in 'mehr als 120'"),
        (lambda w: w.staff(qualifier="about"), "qualifier more_than as read in 'mehr als 120'"),
        (lambda w: w.staff(unit="percent"), "unit None as read in 'mehr als 120'"),
        (lambda w: w.staff(value_max=130), "value_max None as read in 'mehr als 120'"),
    ],
)
def test_a_typed_number_that_the_words_contradict_is_refused(
    tmp_path: Path, change: Callable[[SmallExtraction], None], expected: str
) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event()
    extraction.stake()
    change(extraction)
    extraction.staff_in_cologne()
    extraction.last_lines()
    message = build_problems(extraction)
    assert "[reading-mismatch]" in message
    assert expected in message
    assert small.__file__ in message


def test_a_typed_sum_in_another_currency_or_scale_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event()
    extraction.stake(amount=3_500, currency="USD")
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    message = build_problems(extraction)
    assert "3500000 as read in 'rund 3,5 Millionen Euro'" in message
    assert "currency EUR as read in 'rund 3,5 Millionen Euro'" in message


def test_a_typed_date_that_the_words_contradict_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(start="2018")
    extraction.stake()
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    assert "2019 as read in '2019'" in build_problems(extraction)


@pytest.mark.parametrize("typed", ["2019-05", "2019-05-01"])
def test_a_date_more_precise_than_its_words_is_refused(tmp_path: Path, typed: str) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(start=inferred(typed, "im Jahr 2019", because="it was in May"))
    extraction.stake()
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    message = build_problems(extraction)
    assert "[unsupported-date]" in message
    assert f"found:    {typed}" in message


def test_an_inferred_date_needs_date_words(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(start=inferred("2019", "die Firma Beispiel", because="it is known"))
    extraction.stake()
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    extraction.article.set_aside_numbers("figure_of_speech", "im Jahr 2019")
    assert "in line with, no date in 'die Firma Beispiel'" in build_problems(extraction)


def test_an_inferred_date_may_not_go_against_its_month(tmp_path: Path) -> None:
    text = TEXT.replace("Das ist schön.", "Das war im Mai.")
    extraction = small_extraction(tmp_path, text)
    extraction.article.set_asides.clear()
    extraction.article.event(
        "may",
        "Das war im Mai",
        type="acquisition",
        title="It was in May",
        start=inferred("2019-06", ("im Jahr 2019", "im Mai"), because="the same year"),
        status="happened",
    )
    assert "[unsupported-date]" in build_problems(extraction)


def test_a_date_that_is_not_in_the_calendar_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(start=inferred("2019-02-30", "im Jahr 2019", because="so it was"))
    extraction.stake()
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    assert "[invalid-date]" in build_problems(extraction)


def test_a_numeric_cell_whose_words_hold_two_numbers_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff("mehr als 120 Menschen, davon 40 in Köln")
    message = build_problems(extraction)
    assert "the words of 'staff' hold 2 numbers for value" in message
    assert "'mehr als 120', '40'" in message
    assert "value=stated(" in message


def test_words_of_its_own_with_two_numbers_are_refused_too(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event()
    extraction.stake()
    extraction.staff(value=stated(120, "mehr als 120 Menschen, davon 40 in Köln"))
    extraction.staff_in_cologne()
    extraction.last_lines()
    assert "expected: words with one number" in build_problems(extraction)


def test_a_numeric_cell_whose_words_hold_no_number_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff("Heute arbeiten bei Beispiel")
    assert "the words of 'staff' hold no numbers for value" in build_problems(extraction)


def test_two_values_for_one_cell_are_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", "die Firma", industry="retail")
    extraction.article.about("beispiel", "bei Beispiel", industry="film")
    assert "companies/beispiel has two values of industry" in build_problems(extraction)


def test_a_term_outside_its_vocabulary_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(type="buying")
    extraction.stake()
    extraction.staff()
    extraction.staff_in_cologne()
    extraction.last_lines()
    message = build_problems(extraction)
    assert "[invalid-cell] in events of 'purchase', column type" in message
    assert "found:    'buying'" in message


def test_a_value_of_another_type_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff(value="many")
    assert "figures/staff: value is a number, not 'many'" in build_problems(extraction)
