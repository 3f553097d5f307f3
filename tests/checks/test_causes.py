"""Findings name the cause: lost evidence once, and the cell whose evidence was moved."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks.causes import MANY, common_cause
from alibaba_press.scripts.checks.findings import Finding
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import move_evidence, outcome_of
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import TEXT


def lose_evidence(rows: Rows, texts: dict[str, ArticleText]) -> None:
    """Lose all evidence of claims."""
    rows["evidence"][:] = [row for row in rows["evidence"] if row["table"] in ("people", "places")]


def test_lost_evidence_is_one_finding_and_nothing_that_follows_from_it_is_listed() -> None:
    outcome = outcome_of(lose_evidence, articles=False)
    [finding] = outcome.findings
    assert (finding.rule, finding.file) == ("missing-evidence", "data/evidence.csv")
    assert finding.expected == "evidence of every row of claims and every quoted cell"
    assert finding.found.startswith("none of ")
    assert "the first of which is data/" in finding.found
    for rule in ("unaccounted-sentence", "unaccounted-number"):
        assert outcome.not_run[rule] == "what it builds on is not sound: see the findings"
        assert rule not in {ran.name for ran in outcome.ran}


def missing(line: int) -> Finding:
    return Finding(
        "missing-evidence", "data/people.csv", expected="evidence", found="nothing", line=line
    )


@pytest.mark.parametrize(("number", "has_cause"), [(MANY - 1, False), (MANY, True)])
def test_few_cells_without_evidence_have_each_their_finding(number: int, has_cause: bool) -> None:
    cause = common_cause([missing(line) for line in range(2, number + 2)])
    assert (cause is not None) == has_cause
    if cause is not None:
        assert cause.found == f"none of {number} of them, the first of which is data/people.csv:2"


def test_a_number_without_evidence_names_the_cell_whose_evidence_was_moved() -> None:
    start = TEXT.index("40 in Köln")
    move = move_evidence("figures", "value", start, start + 2, row="staff")
    outcome = outcome_of(move, articles=False, rules=["unaccounted-number"])
    [found] = [finding.found for finding in outcome.findings]
    assert found == "carried; column value of figures staff has other words"
