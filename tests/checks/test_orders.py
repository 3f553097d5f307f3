"""The relations of events lead in no circle, and dates do not contradict them."""

from __future__ import annotations

from datetime import date

import pytest

from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import outcome_of
from alibaba_press.tests.support.event_rows import copy_with_evidence, relate_events
from alibaba_press.tests.support.loaded_package import Rows

Tie = tuple[str, str, str]


def findings(ties: list[Tie], **years: int | None) -> list[tuple[str | None, str, str]]:
    """Relate copies of the purchase. Each has a letter, and begins in its year or has no date."""

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        for letter, year in years.items():
            copy_with_evidence(rows, "events", "purchase", letter)
            row = next(row for row in rows["events"] if row["id"] == letter)
            row["start_earliest"] = date(year, 1, 1) if year else None
            row["start_latest"] = date(year, 12, 31) if year else None
            row["status"] = "cancelled"  # as is what a relation calls off
        for tie in ties:
            relate_events(rows, *tie)

    outcome = outcome_of(change, articles=False, rules=["impossible-order", "self-relation"])
    return [(finding.key, finding.expected, finding.found) for finding in outcome.findings]


def test_relations_in_a_circle_are_reported_once() -> None:
    ties = [("a", "before", "b"), ("b", "shortly_before", "c"), ("a", "because_of", "c")]
    assert findings(ties, a=None, b=None, c=None) == [
        ("b-shortly-before-c", "no relation from c back", "b")
    ]


def test_the_order_of_telling_takes_part_in_circles() -> None:
    ties = [("a", "before", "b"), ("b", "told_before", "a")]
    assert len(findings(ties, a=None, b=None)) == 1


def test_an_event_related_to_itself_is_reported() -> None:
    assert findings([("a", "before", "a")], a=None) == [
        ("a-before-a", "not the same as event", "a")
    ]


@pytest.mark.parametrize("relation", ["before", "shortly_before"])
def test_an_event_that_begins_after_a_later_one_is_reported(relation: str) -> None:
    [(_, expected, found)] = findings([("a", relation, "b")], a=2019, b=2018)
    assert expected == "a no later than b"
    assert found == "from 2019-01-01 and until 2018-12-31"


@pytest.mark.parametrize("relation", ["because_of", "answer_to"])
def test_an_event_that_begins_before_its_reason_is_reported(relation: str) -> None:
    assert findings([("a", relation, "b")], a=2019, b=2018) == []
    [(_, expected, _)] = findings([("a", relation, "b")], a=2018, b=2019)
    assert expected == "b no later than a"


@pytest.mark.parametrize("relation", ["told_before", "called_off_by"])
def test_dates_do_not_contradict_an_order_that_is_not_one_of_time(relation: str) -> None:
    assert findings([("a", relation, "b")], a=2019, b=2018) == []


def test_dates_in_one_year_contradict_no_order() -> None:
    assert findings([("a", "before", "b")], a=2019, b=2019) == []


def test_dates_are_compared_across_an_event_without_a_date() -> None:
    ties = [("a", "before", "b"), ("b", "before", "c")]
    assert findings(ties, a=2018, b=None, c=2019) == []
    assert findings(ties, a=2019, b=None, c=2018) == [
        ("b-before-c", "b no later than c", "from 2019-01-01 and until 2018-12-31")
    ]


def test_evidence_of_the_related_event_lies_in_the_words_of_the_relation() -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        copy_with_evidence(rows, "events", "purchase", "a")
        relate_events(rows, "purchase", "before", "a")
        moved = next(row for row in rows["evidence"] if row["row"] == "staff")
        [cell] = [
            row
            for row in rows["evidence"]
            if row["table"] == "event_relations" and row["column"] == "related_event"
        ]
        span = {name: moved[name] for name in ("start", "end", "sha256", "quote")}
        cell.update(span)

    outcome = outcome_of(change, articles=False, rules=["evidence-outside-row"])
    [finding] = outcome.findings
    assert finding.expected == "a span inside the evidence of the row"
