"""Corruptions that seem to be right in themselves, and that a rule still detects."""

from __future__ import annotations

import pytest

from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import reporting_rules
from alibaba_press.tests.corruptions.test_undetectable import Similar, has, set_cell
from alibaba_press.tests.corruptions.undetectable_classes import class_of

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
}
"""Corruptions, and the rule that detects each."""


@pytest.mark.parametrize("name", DETECTED)
def test_a_corruption_is_detected_by_its_rule_and_of_no_class(name: str, trial: Trial) -> None:
    corrupt, rule = DETECTED[name]
    corruption = corrupt(trial)
    assert rule in reporting_rules(trial, corruption)
    assert class_of(trial.contents, trial.files, corruption) is None
