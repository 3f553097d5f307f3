"""The rules on conflicts compare their texts and numbers with their claims."""

from __future__ import annotations

from datetime import date

import pytest

from alibaba_press.tests.support.broken_tables import Change, all_of, outcome_of, set_cell

STAFF = {"id": "staff"}
IN_2021 = set_cell(
    "articles",
    {"id": "made-up"},
    published="2021",
    published_earliest=date(2021, 1, 1),
    published_latest=date(2021, 12, 31),
)


def problems(rule: str, change: Change) -> list[tuple[str | None, str, str]]:
    """Return column, expected and found of the findings of a rule after a change."""
    findings = outcome_of(change, articles=False, rules=[rule]).findings
    return [(finding.column, finding.expected, finding.found) for finding in findings]


def test_a_conflict_has_as_many_claims_as_it_says() -> None:
    change = set_cell("conflicts", STAFF, claims=3)
    assert problems("too-few-claims", change) == [("claims", "2, as there are", "3")]


@pytest.mark.parametrize(
    ("text", "year"), [("Of 2020.", True), ("Of 2021.", False), ("Of 12021.", True)]
)
def test_an_explanation_has_the_years_of_the_articles_of_the_claims(text: str, year: bool) -> None:
    change = all_of(IN_2021, set_cell("conflicts", STAFF, explanation=text))
    missing = [("explanation", "the years of the articles of all claims, 2021 too", text)]
    assert problems("misplaced-conflict-text", change) == missing * year


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Does Beispiel in Cologne pay?", None),
        ("Does Erika Muster pay?", "Erika Muster"),
        ("Do the Mustermanns pay?", None),
    ],
)
def test_a_title_has_names_of_the_claims_and_of_the_sentences_around(
    title: str, name: str | None
) -> None:
    expected = "names from the sentences of the claims, or next to them"
    change = set_cell("conflicts", STAFF, title=title)
    findings = [("title", expected, f"{name} in {title}")] if name else []
    assert problems("misplaced-conflict-text", change) == findings
