"""What spans, lines and related events tell of slips without the articles."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks import agreement
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import Change, all_of, outcome_of, set_cell
from alibaba_press.tests.support.event_rows import copy_with_evidence, relate_events
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import TEXT


def findings(rule: str, *changes: Change) -> list[tuple[str, str]]:
    """Return what a rule expects and finds after some changes of the small package."""
    outcome = outcome_of(all_of(*changes), articles=False, rules=[rule])
    return [(finding.expected, finding.found) for finding in outcome.findings]


def test_sentences_stand_in_the_lines_in_their_order() -> None:
    back = set_cell("sentences", {"start": TEXT.index("Das ist schön")}, line=1)
    assert findings("untraceable-evidence", back) == [("line 2 or behind it", "1")]


def test_what_is_called_off_is_cancelled() -> None:
    def call_off(rows: Rows, texts: dict[str, ArticleText]) -> None:
        copy_with_evidence(rows, "events", "purchase", "purchase-copy")
        relate_events(rows, "purchase", "called_off_by", "purchase-copy")

    assert findings("impossible-order", call_off) == [
        ("an event with the status cancelled", "happened")
    ]
    assert findings("impossible-order", call_off, set_status) == []


def set_status(rows: Rows, texts: dict[str, ArticleText]) -> None:
    for event in rows["events"]:
        event["status"] = "cancelled"


@pytest.mark.parametrize("number", [1, 2])
def test_an_inferred_relation_is_told_not_far_from_its_events(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The words of the relation are two sentences behind those of the event."""
    monkeypatch.setattr(agreement, "LESS_NEAR", number)
    place = TEXT.index("Heute arbeiten")

    def infer_relation(rows: Rows, texts: dict[str, ArticleText]) -> None:
        copy_with_evidence(rows, "events", "purchase", "purchase-copy")
        relate_events(rows, "purchase", "before", "purchase-copy")
        for evidence in rows["evidence"]:
            if evidence["table"] == "event_relations":
                evidence.update(start=place, end=place + 14, basis="inferred", reason="it was so")

    expected = f"a row of events with evidence within {number} sentences of these words"
    reported = [(expected, "purchase"), (expected, "purchase-copy")]
    assert findings("evidence-outside-row", infer_relation) == (reported if number < 2 else [])


@pytest.mark.parametrize("is_named_later", [True, pytest.param(False, marks=pytest.mark.slow)])
@pytest.mark.parametrize("other_kind", ["place", "company"])
def test_withheld_words_that_name_another_place_state_none_that_is_not_near(
    other_kind: str, is_named_later: bool
) -> None:
    def move_purchase(rows: Rows, texts: dict[str, ArticleText]) -> None:
        [other] = [row for row in rows["entities"] if row["id"] == "beispiel"]
        other["kind"] = other_kind
        if not is_named_later:
            rows["mentions"][:] = [r for r in rows["mentions"] if r["entity"] != "cologne"]
        for evidence in rows["evidence"]:
            evidence.update(quote=None, prefix=None, suffix=None)
        [place] = [
            row
            for row in rows["evidence"]
            if (row["table"], row["row"], row["column"]) == ("events", "purchase", None)
        ]
        rows["evidence"].append(
            place | {"id": "events/purchase/place/x/y", "column": "place", "value": "cologne"}
        )

    expected = [("a place that the words name, or one of the last 3 before", "cologne")]
    assert findings("entity-not-near-words", move_purchase) == (
        expected if other_kind == "place" else []
    )
