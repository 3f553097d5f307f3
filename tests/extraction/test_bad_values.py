"""Values that their words contradict, or that cannot be: each stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.language import inferred, stated
from alibaba_press.tests.support import small
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    call_problems,
    rule_problems,
    small_extraction,
)

Dates = dict[str, tuple[str, str, tuple[str, ...]]]

TWO_NUMBERS = "mehr als 120 Menschen, davon 40 in Köln"
DATES: Dates = {
    "month": ("2019-05", "im Jahr 2019", ("im Jahr 2019",)),
    "day": ("2019-05-01", "im Jahr 2019", ("im Jahr 2019",)),
    "june": ("2019-06", "Das war im Mai", ("im Jahr 2019", "im Mai")),
    "firm": ("2019", "die Firma Beispiel", ("die Firma Beispiel",)),
}
"""The inferred date of some events, the words of each event, and the words of its date."""


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the message of a build in which words contradict many values."""
    extraction = small_extraction(
        tmp_path_factory.mktemp("extraction"),
        TEXT.replace("Das ist schön.", "Das war im Mai."),
        event={"start": "2018"},
        stake={"amount": 3_500, "currency": "USD"},
        staff={"value": 121, "qualifier": "about", "unit": "percent", "value_max": 130},
    )
    article = extraction.article
    article.set_asides.clear()
    for id, (date, words, date_words) in DATES.items():
        start = inferred(date, date_words, because="so it was")
        article.event(id, words, type="acquisition", title="A", start=start, status="happened")
    article.figure(
        "both",
        TWO_NUMBERS,
        subject="beispiel",
        metric="participants",
        title="All of them",
        value=stated(120, TWO_NUMBERS),
        unit="person",
        status="actual",
    )
    return rule_problems(extraction, "reading-mismatch", "unsupported-date")


@pytest.mark.parametrize(
    ("place", "expected", "found"),
    [
        ("figures of 'staff', column value", "120 as read in 'mehr als 120'", "121.0"),
        (
            "figures of 'staff', column qualifier",
            "qualifier more_than as read in 'mehr als 120'",
            "'about'",
        ),
        ("figures of 'staff', column unit", "no unit as read in 'mehr als 120'", "'percent'"),
        ("figures of 'staff', column value_max", "no value_max as read in 'mehr als 120'", "130.0"),
        (
            "figures of 'both', column value",
            "words with one number",
            f"2 in '{TWO_NUMBERS}': 'mehr als 120', '40'",
        ),
        (
            "shareholdings of 'muster-beispiel', column amount",
            "3500000 as read in 'rund 3,5 Millionen Euro'",
            "3500.0",
        ),
        (
            "shareholdings of 'muster-beispiel', column currency",
            "currency EUR as read in 'rund 3,5 Millionen Euro'",
            "'USD'",
        ),
        ("events of 'purchase', column start", "2019 as read in '2019'", "'2018'"),
    ],
)
def test_a_value_that_the_words_contradict_is_refused(
    problems: str, place: str, expected: str, found: str
) -> None:
    assert (
        f": [reading-mismatch] in {place}\n    expected: {expected}\n    found:    {found}\n"
    ) in problems
    assert small.__file__ in problems


@pytest.mark.parametrize(
    ("id", "read"),
    [
        pytest.param("month", "2019 in 'im Jahr 2019'", id="a month"),
        pytest.param("day", "2019 in 'im Jahr 2019'", id="a day"),
        pytest.param("june", "2019, XXXX-05 in 'im Jahr 2019' and 'im Mai'", id="another month"),
        pytest.param("firm", "no date in 'die Firma Beispiel'", id="no date words"),
    ],
)
def test_an_inferred_date_that_its_words_do_not_support_is_refused(
    problems: str, id: str, read: str
) -> None:
    assert (
        f": [unsupported-date] in events of '{id}', column start\n"
        f"    expected: a date no finer than, and in line with, {read}\n"
        f"    found:    {DATES[id][0]}\n"
    ) in problems


def test_a_date_and_a_reference_that_do_not_exist_are_refused(tmp_path: Path) -> None:
    start = inferred("2019-02-30", "im Jahr 2019", because="so it was")
    extraction = small_extraction(tmp_path, event={"start": start}, staff={"subject": "beispeil"})
    message = rule_problems(extraction)
    assert "[invalid-date]" in message
    assert (
        ": 'beispeil' is no entity of the register\n"
        "    expected: the identifier of a row of entities\n"
        "    found:    subject='beispeil'\n"
        "    remedy:   did you mean 'beispiel'? 'beispiel' is in "
    ) in message
    origin = extraction.register.entities[1].origin
    assert f"'beispiel' is in {origin}. New entities go into scripts/extract/who/\n" in message


def test_a_numeric_cell_whose_words_hold_two_numbers_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff(TWO_NUMBERS)
    message = call_problems(extraction)
    assert "the words of 'staff' hold 2 numbers for value" in message
    assert "'mehr als 120', '40'" in message
    assert "value=stated(" in message


def test_a_numeric_cell_whose_words_hold_no_number_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff("Heute arbeiten bei Beispiel")
    assert "the words of 'staff' hold no numbers for value" in call_problems(extraction)


def test_two_values_for_one_cell_are_refused(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.about("beispiel", "die Firma", industry="retail")
    extraction.article.about("beispiel", "bei Beispiel", industry="film")
    assert "companies/beispiel has two values of industry" in call_problems(extraction)


def test_a_term_outside_its_vocabulary_is_refused(tmp_path: Path) -> None:
    message = rule_problems(small_extraction(tmp_path, event={"type": "buying"}))
    assert (
        ": 'buying' is no term of event_type\n"
        "    expected: a term of [event_type] in schemas/terms.toml\n"
        "    found:    type='buying' in events of 'purchase'\n"
        "    remedy:   No name is similar. New terms go into schemas/terms.toml\n"
    ) in message


def test_a_value_of_another_type_is_refused(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.staff(value="many")
    assert "figures/staff: value is a number, not 'many'" in call_problems(extraction)
