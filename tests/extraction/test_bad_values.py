"""What a build says of a value that the words contradict, or that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.scripts.language import inferred, stated
from alibaba_press.tests.support import small
from alibaba_press.tests.support.small import TEXT, World, problems, whole


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda w: w.staff(value=121), "120 as read in 'mehr als 120'"),
        (lambda w: w.staff(qualifier="about"), "qualifier more_than as read in 'mehr als 120'"),
        (lambda w: w.staff(unit="percent"), "unit None as read in 'mehr als 120'"),
        (lambda w: w.staff(value_max=130), "value_max None as read in 'mehr als 120'"),
    ],
)
def test_a_typed_number_that_the_words_contradict(
    tmp_path: Path, change: Callable[[World], None], expected: str
) -> None:
    world = World(tmp_path)
    world.event()
    world.stake()
    change(world)
    world.staff_in_cologne()
    world.rest()
    said = problems(world)
    assert "[reading-mismatch]" in said
    assert expected in said
    assert small.__file__ in said


def test_a_typed_sum_in_another_currency_or_scale(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event()
    world.stake(amount=3_500, currency="USD")
    world.staff()
    world.staff_in_cologne()
    world.rest()
    said = problems(world)
    assert "3500000 as read in 'rund 3,5 Millionen Euro'" in said
    assert "currency EUR as read in 'rund 3,5 Millionen Euro'" in said


def test_a_typed_date_that_the_words_contradict(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event(start="2018")
    world.stake()
    world.staff()
    world.staff_in_cologne()
    world.rest()
    assert "2019 as read in '2019'" in problems(world)


@pytest.mark.parametrize("typed", ["2019-05", "2019-05-01"])
def test_a_date_more_precise_than_its_words(tmp_path: Path, typed: str) -> None:
    world = World(tmp_path)
    world.event(start=inferred(typed, "im Jahr 2019", because="it was in May"))
    world.stake()
    world.staff()
    world.staff_in_cologne()
    world.rest()
    said = problems(world)
    assert "[unsupported-date]" in said
    assert f"found:    {typed}" in said


def test_an_inferred_date_needs_date_words(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event(start=inferred("2019", "die Firma Beispiel", because="it is known"))
    world.stake()
    world.staff()
    world.staff_in_cologne()
    world.rest()
    world.article.set_aside_numbers("figure_of_speech", "im Jahr 2019")
    assert "in line with, no date in 'die Firma Beispiel'" in problems(world)


def test_an_inferred_date_may_not_go_against_its_month(tmp_path: Path) -> None:
    text = TEXT.replace("Das ist schön.", "Das war im Mai.")
    world = whole(tmp_path, text)
    world.article.set_asides.clear()
    world.article.event(
        "may",
        "Das war im Mai",
        type="acquisition",
        title="It was in May",
        start=inferred("2019-06", ("im Jahr 2019", "im Mai"), because="the same year"),
        status="happened",
    )
    assert "[unsupported-date]" in problems(world)


def test_a_date_that_is_not_in_the_calendar(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event(start=inferred("2019-02-30", "im Jahr 2019", because="so it was"))
    world.stake()
    world.staff()
    world.staff_in_cologne()
    world.rest()
    assert "[invalid-date]" in problems(world)


def test_a_numeric_cell_whose_words_hold_two_numbers(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.staff("mehr als 120 Menschen, davon 40 in Köln")
    said = problems(world)
    assert "the words of 'staff' hold 2 numbers for value" in said
    assert "'mehr als 120', '40'" in said
    assert "value=stated(" in said


def test_words_of_its_own_with_two_numbers_are_refused_too(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event()
    world.stake()
    world.staff(value=stated(120, "mehr als 120 Menschen, davon 40 in Köln"))
    world.staff_in_cologne()
    world.rest()
    assert "expected: words with one number" in problems(world)


def test_a_numeric_cell_whose_words_hold_no_number(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.staff("Heute arbeiten bei Beispiel")
    assert "the words of 'staff' hold no numbers for value" in problems(world)


def test_two_values_for_one_cell_are_refused(tmp_path: Path) -> None:
    world = whole(tmp_path)
    world.article.about("beispiel", "die Firma", industry="retail")
    world.article.about("beispiel", "bei Beispiel", industry="film")
    assert "companies/beispiel has two values of industry" in problems(world)


def test_a_term_outside_its_vocabulary_is_refused(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.event(type="buying")
    world.stake()
    world.staff()
    world.staff_in_cologne()
    world.rest()
    said = problems(world)
    assert "[invalid-cell] in events of 'purchase', column type" in said
    assert "found:    'buying'" in said


def test_a_value_of_another_type_is_refused(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.staff(value="many")
    assert "figures/staff: value is a number, not 'many'" in problems(world)
