"""A title or text of ours is understood alone: it names who it is about, and says how much."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks.english_numbers import numbers_in
from alibaba_press.tests.support.broken_tables import Change, all_of, outcome_of, set_cell
from alibaba_press.tests.support.dated_rows import relate_staff_to_purchase

NAME = "text-without-name"
NUMBER = "text-without-number"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("sales of 30.7 billion dollars", 30_700_000_000),
        ("for a billion dollars", 1_000_000_000),
        ("a hundred million Chinese", 100_000_000),
        ("half a billion customers", 500_000_000),
        ("hundreds of employees", 100),
        ("three million", 3_000_000),
        ("a good six per cent", 6),
        ("only a fifth of them", 20),
        ("two thirds of it", 200 / 3),
        ("half a year", 0.5),
        ("has grown tenfold", 10),
        ("the second-largest", 2),
        ("the largest of all time", 1),
        ("by the 10th of the month", 10),
        ("until nine in the evening", 21),
        ("from 3 p.m. on", 15),
    ],
)
def test_a_text_says_a_number_in_digits_or_in_words(words: str, number: float) -> None:
    assert any(abs(number - other) < 1e-6 for other in numbers_in(words))


@pytest.mark.parametrize("words", ["sells a firm", "the market rises within the year", ""])
def test_a_text_without_a_number_says_none(words: str) -> None:
    assert not numbers_in(words)


def findings(change: Change, rule: str) -> list[str]:
    return [f.found for f in outcome_of(change, articles=False, rules=[rule]).findings]


@pytest.mark.parametrize(
    "title",
    ["Beispiel changes hands", "A firm is sold to Erika Muster", "Beispiel's owner is new"],
)
def test_any_participant_may_be_named(title: str) -> None:
    assert not findings(set_cell("events", {"id": "purchase"}, title=title), NAME)


@pytest.mark.parametrize(
    "title",
    ["The sale", "His purchase of Beispiel", "This is about Beispiel", "Cologne sells a firm"],
)
def test_a_title_that_names_none_of_them_or_points_back_is_a_finding(title: str) -> None:
    assert findings(set_cell("events", {"id": "purchase"}, title=title), NAME) == [title]


def test_a_place_may_be_named_by_its_adjective() -> None:
    germany = {"name": "Germany", "kind": "country", "iso_3166": "DE"}
    change = all_of(
        set_cell("places", {"id": "cologne"}, **germany),
        set_cell("entities", {"id": "cologne"}, name="Germany"),
        set_cell("figures", {"id": "staff-in-cologne"}, title="40 people have German jobs"),
    )
    assert not findings(change, NAME)


def test_a_number_in_the_words_of_an_event_is_in_its_title() -> None:
    """The figure of the staff belongs to the purchase, in whose words it does not lie."""
    assert not findings(relate_staff_to_purchase, NUMBER)
