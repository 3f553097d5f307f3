"""Corruptions that seem to be right in themselves, and that a rule still detects."""

from __future__ import annotations

import pytest

from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import Corruption, reporting_rules
from alibaba_press.tests.corruptions.edits import Edit
from alibaba_press.tests.corruptions.similar_corruptions import (
    Similar,
    first_row,
    has,
    of_rows,
    set_cell,
    set_cells_and_evidence,
)
from alibaba_press.tests.corruptions.undetectable_classes import class_of


def exchange_rules_of_conflicts(trial: Trial) -> Corruption:
    """Exchange the rules of two conflicts, so that neither fits the use of the claims."""
    first, old = first_row(trial.contents, "conflicts", has("rule", "latest_article"))
    second, other = first_row(trial.contents, "conflicts", has("rule", "none_used"))
    return of_rows(
        Edit("conflicts", first, {name: other[name] for name in ("kind", "rule")}),
        Edit("conflicts", second, {name: old[name] for name in ("kind", "rule")}),
    )


def remove_claim_of_two(trial: Trial) -> Corruption:
    claims = [row["conflict"] for row in trial.contents.rows["conflict_claims"]]
    position, _ = first_row(
        trial.contents, "conflict_claims", lambda row: claims.count(row["conflict"]) == 2
    )
    return of_rows(Edit("conflict_claims", position, None))


def remove_claim_of_many(trial: Trial) -> Corruption:
    claims = [row["conflict"] for row in trial.contents.rows["conflict_claims"]]
    position, _ = first_row(
        trial.contents, "conflict_claims", lambda row: claims.count(row["conflict"]) > 2
    )
    return of_rows(Edit("conflict_claims", position, None))


def exchange_conflicts(first: str, second: str) -> Similar:
    """Give two conflicts all cells of each other but the identifiers."""

    def corrupt(trial: Trial) -> Corruption:
        places = [first_row(trial.contents, "conflicts", has("id", id)) for id in (first, second)]
        (position, row), (target, other) = places
        return of_rows(
            Edit("conflicts", position, other | {"id": row["id"]}),
            Edit("conflicts", target, row | {"id": other["id"]}),
        )

    return corrupt


DETECTED: dict[str, tuple[Similar, str]] = {
    "a larger quotable share": (
        set_cell("articles", has("id", "superpower"), "quotable", 0.34),
        "needless-withholding",
    ),
    "a smaller quotable share": (
        set_cell("articles", has("id", "superpower"), "quotable", 0.1),
        "excess-quotation",
    ),
    "one more withheld quote": (
        set_cell("evidence", lambda row: row["quote"] and len(row["quote"]) < 9, "quote", None),
        "needless-withholding",
    ),
    "the hash of a quote replaced": (
        set_cell("evidence", lambda row: len(row["quote"] or "") > 9, "sha256", "0" * 64),
        "malformed-evidence",
    ),
    "another stated number": (
        set_cells_and_evidence("figures", has("id", "singles-day-2016-sales"), value=18e9),
        "reading-mismatch",
    ),
    "another inferred number": (
        set_cells_and_evidence(
            "figures",
            has("id", "digital-currency-test-sum"),
            value=1_500_001,
            title="China plans to hand out 1,500,001 dollars, reports CNBC",
        ),
        "reading-mismatch",
    ),
    "a claim of two removed": (remove_claim_of_two, "too-few-claims"),
    "a claim of many removed": (remove_claim_of_many, "too-few-claims"),
    "the rules of two conflicts exchanged": (
        exchange_rules_of_conflicts,
        "misapplied-conflict-rule",
    ),
    "two conflicts on the same entity exchanged": (
        exchange_conflicts("whom-the-investigation-of-2020", "tracing-technology-of-ma"),
        "misplaced-conflict-text",
    ),
    "two conflicts on different entities exchanged": (
        exchange_conflicts("ant-group-founded-or-grown", "ewtp-strong-support"),
        "unrelated-conflict",
    ),
}
"""Corruptions, and the rule that detects each."""


SAMPLE = [
    pytest.param(name, marks=() if number % 4 == 0 else pytest.mark.slow)
    for number, name in enumerate(DETECTED)
]
"""All of them, of which `make test` tries every fourth."""


@pytest.mark.parametrize("name", SAMPLE)
def test_a_corruption_is_detected_by_its_rule_and_of_no_class(name: str, trial: Trial) -> None:
    corrupt, rule = DETECTED[name]
    corruption = corrupt(trial)
    assert rule in reporting_rules(trial, corruption)
    assert class_of(trial.contents, trial.files, corruption) is None
