"""The rule on claims without a date finds missing, doubled and false reasons."""

from __future__ import annotations

import pytest

from alibaba_press.tests.support.broken_tables import Change, all_of, outcome_of, set_cell

UNDATED = "article_undated"


def findings(change: Change) -> list[tuple[str, str | None, str, str]]:
    outcome = outcome_of(change, articles=False, rules=["undated-claim"])
    return [(f.file, f.key, f.expected, f.found) for f in outcome.findings]


@pytest.mark.parametrize(
    ("cells", "expected", "found"),
    [
        ({"undated": None}, "a date, or a reason why there is none", "neither"),
        (
            {"undated": "other_time"},
            "another reason, as the row has no dated event",
            "other_time",
        ),
        (
            {"event": "purchase", "undated": "not_stated"},
            "a date or other_time, as the event is of 2019",
            "not_stated",
        ),
    ],
)
def test_a_reason_that_is_missing_or_false_is_found(
    cells: dict[str, str | None], expected: str, found: str
) -> None:
    change = set_cell("figures", {"id": "staff"}, **cells)
    assert findings(change) == [("data/figures.csv", "staff", expected, found)]


def test_only_an_article_without_a_date_leaves_its_claims_undated() -> None:
    dated = set_cell("articles", {"id": "made-up"}, published="2020")
    assert findings(dated)[0][2:] == ("another reason, as the article is of 2020", UNDATED)


def test_a_claim_of_a_dated_event_can_be_of_another_time() -> None:
    cells = {"event": "purchase", "undated": "other_time"}
    assert findings(all_of(set_cell("figures", {"id": "staff"}, **cells))) == []
