"""Rules compare what sort of thing a row is with the rest of it."""

from __future__ import annotations

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import Change, outcome_of, set_cell
from alibaba_press.tests.support.loaded_package import Rows


def describe_printed_work(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Add a work under the printed name of a company, and say that no article prints it."""
    cells = dict.fromkeys(column.name for column in tables()["works"].columns)
    work = {"id": "beispiel", "name": "Beispiel", "name_source": "described", "kind": "film"}
    rows["works"].append({**cells, **work, "description": "A film."})


@pytest.mark.parametrize(
    ("rule", "change", "expected", "found"),
    [
        (
            "wrong-name-kind",
            set_cell("people", {"id": "erika-muster"}, kind="unnamed"),
            "unnamed, if all forms of the name are descriptions, and only then",
            "unnamed",
        ),
        (
            "wrong-name-kind",
            describe_printed_work,
            "printed, if the name is a printed form, and only then",
            "described for Beispiel",
        ),
        (
            "ongoing-occasion",
            set_cell("events", {"id": "purchase"}, status="ongoing", end="2019"),
            "happened, planned, cancelled or reported: it has an end, or is an occasion",
            "ongoing, acquisition, until 2019",
        ),
    ],
)
def test_a_kind_that_the_rest_of_its_row_contradicts_is_reported(
    rule: str, change: Change, expected: str, found: str
) -> None:
    [finding] = outcome_of(change, articles=False, rules=[rule]).findings
    assert (finding.rule, finding.expected, finding.found) == (rule, expected, found)


def test_a_named_person_may_be_a_character_who_does_nothing() -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        rows["positions"], rows["owners"] = [], []
        set_cell("people", {"id": "erika-muster"}, kind="character")(rows, texts)

    assert not outcome_of(change, articles=False, rules=["acting-character"]).findings
