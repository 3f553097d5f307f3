"""The build dates claims by the policy, and asks for a reason where there is no date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import assemble_rows
from alibaba_press.scripts.extraction.assembly import Assembly
from alibaba_press.scripts.extraction.coverage import NO_REASON, undated_claims
from alibaba_press.scripts.extraction.dating import OF_ARTICLE, OF_EVENT
from alibaba_press.scripts.language import relative, stated
from alibaba_press.tests.support.small import TEXT, SmallExtraction, rule_problems

DATED_TEXT = "Stand: Mai 2020\n" + TEXT


@pytest.fixture
def small(tmp_path: Path) -> SmallExtraction:
    """Return an extraction of a dated article, with the purchase of 2019."""
    extraction = SmallExtraction(tmp_path, DATED_TEXT)
    extraction.article.cells["published"] = stated("2020-05", "Stand: Mai 2020")
    extraction.event()
    return extraction


def assembly_of(extraction: SmallExtraction) -> Assembly:
    return assemble_rows(extraction.inputs())[0]


def evidence_of(assembly: Assembly, row: str, column: str) -> list[tuple[Any, ...]]:
    return [
        (piece.value, piece.basis, piece.passage.quote, piece.reason)
        for piece in assembly.evidence
        if (piece.row, piece.column) == (row, column)
    ]


def test_a_claim_takes_the_date_of_its_article_with_the_words_and_a_reason(
    small: SmallExtraction,
) -> None:
    small.staff()
    assembly = assembly_of(small)
    row = assembly.row("figures", "staff")
    assert row is not None
    assert (row["period"], row["undated"], row["basis"]) == ("2020-05", None, "inferred")
    assert str(row["period_latest"]) == "2020-05-31"
    assert evidence_of(assembly, "staff", "period") == [
        ("2020-05", "inferred", "Stand: Mai 2020", OF_ARTICLE)
    ]


def test_a_claim_of_a_dated_event_takes_the_date_of_the_event(small: SmallExtraction) -> None:
    small.staff(event=stated("purchase", "mehr als 120 Menschen"))
    assert evidence_of(assembly_of(small), "staff", "period") == [
        ("2019", "inferred", "2019", OF_EVENT)
    ]


@pytest.mark.parametrize(("role", "expected"), [("speaker", "2019"), ("buyer", "2020-05")])
def test_a_statement_takes_the_date_of_the_event_at_which_its_speaker_speaks(
    small: SmallExtraction, role: str, expected: str
) -> None:
    small.article.claims.clear()
    small.event(participants={"erika-muster": role})
    small.article.statement(
        "beispiel-in-cologne",
        "davon 40 in Köln",
        subject="beispiel",
        topic="place",
        text="Beispiel is in Cologne.",
        status="claim",
        speaker="erika-muster",
        event="purchase",
    )
    row = assembly_of(small).row("statements", "beispiel-in-cologne")
    assert row is not None
    assert row["date"] == expected


def test_the_reason_of_an_inferred_date_stays_and_can_be_counted_again(tmp_path: Path) -> None:
    small = SmallExtraction(
        tmp_path, "Mai 2020: Im vergangenen Jahr kaufte Erika Muster Beispiel.\n"
    )
    small.article.cells["published"] = stated("2020-05", "Mai 2020")
    small.article.event(
        "purchase",
        "kaufte Erika Muster Beispiel",
        type="acquisition",
        title="A purchase",
        start=relative("2019", "Im vergangenen Jahr"),
        status="happened",
    )
    small.article.relationship(
        "muster-beispiel",
        "kaufte Erika Muster Beispiel",
        subject="erika-muster",
        relation="customer",
        object="beispiel",
        event="purchase",
    )
    reasons = {reason for *_, reason in evidence_of(assembly_of(small), "muster-beispiel", "as_of")}
    assert reasons == {f'Counted from 2020-05: back by "Im vergangenen Jahr". {OF_EVENT}'}
    assert "unsupported-date" not in rule_problems(small, "unsupported-date")


def test_a_claim_with_a_date_or_a_reason_keeps_it(small: SmallExtraction) -> None:
    small.last_lines()
    small.staff(undated="timeless")
    assembly = assembly_of(small)
    staff, head = assembly.row("figures", "staff"), assembly.row("positions", "muster-head")
    assert staff is not None
    assert head is not None
    assert (staff["period"], staff["undated"]) == (None, "timeless")
    assert (head["since"], head["as_of"], head["undated"]) == ("2015", None, None)


def test_claims_of_an_article_without_a_date_say_so(tmp_path: Path) -> None:
    small = SmallExtraction(tmp_path)
    small.event(start=None)
    small.staff()
    assembly = assembly_of(small)
    for table, id in (("events", "purchase"), ("figures", "staff")):
        row = assembly.row(table, id)
        assert row is not None
        assert row["undated"] == "article_undated"


def test_an_event_of_a_dated_article_needs_a_date_or_a_reason(small: SmallExtraction) -> None:
    small.article.claims.clear()
    small.event(start=None)
    problems = rule_problems(small, "undated-claim")
    assert "[undated-claim] in events of 'purchase', column undated" in problems
    [events] = [claims for claims in undated_claims(assembly_of(small)) if claims.table == "events"]
    assert (events.claims, events.number, events.by_reason) == (1, 1, {NO_REASON: ["purchase"]})
    small.article.undated("not_stated", event=("purchase",))
    assert "undated-claim" not in rule_problems(small, "undated-claim")


def test_a_call_that_leaves_the_status_of_a_relation_out_gives_it_as_held(
    small: SmallExtraction,
) -> None:
    small.last_lines()
    assembly = assembly_of(small)
    row = assembly.row("relationships", "muster-partner")
    assert row is not None
    assert row["status"] == "held"
    assert evidence_of(assembly, "muster-partner", "status") == [
        ("held", "stated", "Beipsiel ist ihr Partner", None)
    ]
