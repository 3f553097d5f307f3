"""The table `facts` follows from the other tables: dates, words, owners and sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.checks import facts as facts_of_claims
from alibaba_press.scripts.checks.fact_query import claim_queries
from alibaba_press.scripts.checks.facts import derive_facts
from alibaba_press.tests.support.broken_tables import (
    Change,
    all_of,
    first_row,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.event_rows import copy_with_evidence
from alibaba_press.tests.support.loaded_package import Rows, loaded_small_package
from alibaba_press.tests.support.small import TEXT

COLUMNS = [column.name for column in tables()["facts"].columns]


def fact(id: str, *changes: Change) -> dict[str, Any]:
    """Return the fact of a claim after changes of the small package.

    Only facts of its table, and of events, which date others, are derived: all take longer.
    """
    loaded = loaded_small_package()
    rows = loaded.rows()
    for change in changes:
        change(rows, {})
    needed = {id.partition("/")[0], "events"}
    with loaded.changed(rows, None) as package, pytest.MonkeyPatch.context() as patch:
        queries = [query for query in claim_queries(package.models) if query[0] in needed]
        patch.setattr(facts_of_claims, "claim_queries", lambda models: queries)
        facts: Rows = {"facts": derive_facts(package).to_pylist()}
    return first_row(facts, "facts", id=id)


def withhold(table: str, row: str, column: str | None) -> Change:
    """Withhold the words of a row or of a cell."""

    def change(rows: Rows, texts: object) -> None:
        for evidence in rows["evidence"]:
            if (evidence["table"], evidence["row"], evidence["column"]) == (table, row, column):
                evidence.update(quote=None, prefix=None, suffix=None)

    return change


def add_evidence(table: str, row: str, column: str | None, words: str, **cells: Any) -> Change:
    """Add evidence of a row or of a cell, with words of the article."""

    def change(rows: Rows, texts: object) -> None:
        start = TEXT.index(words)
        place = {"article": "made-up", "start": start, "end": start + len(words), "quote": words}
        target = {"table": table, "row": row, "column": column}
        id = f"{table}/{row}/{column}/{start:05}"
        rows["evidence"].append({**rows["evidence"][0], **target, **place, "id": id, **cells})

    return change


def date_figure(*words: str, basis: str = "inferred", event: str | None = None) -> Change:
    """Date the figure `staff` by words of the article."""
    set_date = set_cell("figures", {"id": "staff"}, period="2019", event=event, undated=None)
    return all_of(
        set_date,
        *(add_evidence("figures", "staff", "period", text, basis=basis) for text in words),
    )


def date_article(words: str) -> Change:
    """Date the article by words of its own."""
    return all_of(
        set_cell("articles", {"id": "made-up"}, published="2019"),
        add_evidence("articles", "made-up", "published", words),
    )


@pytest.mark.parametrize(
    ("changes", "source"),
    [
        pytest.param([date_figure("2019", basis="stated")], "own", id="own words"),
        pytest.param([date_figure("Von 2015 bis 2018")], "own", id="words that lead to it"),
        pytest.param([date_figure("2019", event="purchase")], "event", id="words of its event"),
        pytest.param([date_figure("2019")], "own", id="words of an event that is not its own"),
        pytest.param(
            [date_figure("2019", event="purchase", basis="stated")], "own", id="stated alike"
        ),
        pytest.param(
            [date_figure("2019", "Von 2015 bis 2018", event="purchase")], "own", id="more words"
        ),
        pytest.param([date_article("2019"), date_figure("2019")], "article", id="the article's"),
        pytest.param(
            [date_article("2019"), date_figure("2019", event="purchase")], "event", id="both"
        ),
        pytest.param([], None, id="no date"),
    ],
)
def test_a_fact_says_where_its_date_comes_from(changes: list[Change], source: str | None) -> None:
    row = fact("figures/staff", *changes)
    assert row["date_from"] == source
    assert row["date"] == ("2019" if source else None)


def test_a_fact_has_the_date_of_its_row_and_else_the_first_that_it_has() -> None:
    since = fact("positions/muster-head")
    assert (since["date"], since["date_earliest"]) == ("2015", date(2015, 1, 1))
    dated = fact("positions/muster-head", set_cell("positions", {}, as_of="2016-05"))
    assert dated["date"] == "2016-05"
    until = fact("positions/muster-head", set_cell("positions", {}, since=None))
    assert (until["date"], until["date_latest"]) == ("2018", date(2018, 12, 31))


HEADING = "Erika Muster kaufte im Jahr 2019 die Firma Beispiel"


@pytest.mark.parametrize(
    ("changes", "quote"),
    [
        pytest.param([], "mehr als 120 Menschen", id="words with the number"),
        pytest.param(
            [add_evidence("figures", "staff", None, HEADING)],
            "mehr als 120 Menschen",
            id="words with the number before longer ones",
        ),
        pytest.param(
            [withhold("figures", "staff", None)], "mehr als 120", id="withheld words of the row"
        ),
        pytest.param(
            [withhold("figures", "staff", None), add_evidence("figures", "staff", None, HEADING)],
            "mehr als 120",
            id="the number before a heading",
        ),
        pytest.param(
            [
                withhold("figures", "staff", None),
                withhold("figures", "staff", "value"),
                add_evidence("figures", "staff", None, HEADING),
            ],
            HEADING,
            id="a heading before nothing",
        ),
        pytest.param(
            [withhold("figures", "staff", column) for column in (None, "value")],
            None,
            id="all that state it are withheld",
        ),
    ],
)
def test_a_fact_has_the_best_published_words(changes: list[Change], quote: str | None) -> None:
    row = fact("figures/staff", *changes)
    words = TEXT[row["start"] : row["end"]]
    assert row["quote"] == quote
    assert words == quote if quote else "120" in words
    assert row["quote_article"] == "made-up"


def test_withheld_words_stay_withheld_where_the_articles_are_at_hand() -> None:
    outcome = outcome_of(None, articles=True, rules=["fact-mismatch"])
    assert outcome.findings == []


def test_owners_of_one_stake_stand_in_one_sentence() -> None:
    def add_owner(rows: Rows, texts: object) -> None:
        copy_with_evidence(rows, "owners", "muster-beispiel-erika-muster", "second")
        first_row(rows, "owners", id="second")["entity"] = "cologne"

    row = fact("shareholdings/muster-beispiel", add_owner)
    together = "Beispiel has been taken over by Erika Muster and Cologne together"
    assert row["claim"] == f"{together} for about 3.5 million euros."
    assert row["value"] == 3_500_000
    rows = loaded_small_package().rows()["facts"]
    assert not any(row["table"] in ("owners", "participants") for row in rows)


def add_participant(id: str, entity: str, role: str) -> Change:
    """Add a participant of the purchase, of which Erika Muster is the buyer."""

    def change(rows: Rows, texts: object) -> None:
        copy_with_evidence(rows, "participants", "purchase-erika-muster", id)
        first_row(rows, "participants", id=id).update(entity=entity, role=role)

    return change


@pytest.mark.parametrize(
    ("participants", "subject"),
    [
        pytest.param([], "erika-muster", id="the buyer before the target"),
        pytest.param([("cologne", "subject")], "cologne", id="the subject before the buyer"),
        pytest.param([("cologne", "venue")], "erika-muster", id="no venue"),
        pytest.param([("cologne", "buyer")], "beispiel", id="the target of two buyers"),
        pytest.param(
            [("cologne", "buyer"), ("cologne", "target")], None, id="nobody if all roles are shared"
        ),
    ],
)
def test_the_subject_of_an_event_is_the_one_with_the_most_telling_role(
    participants: list[tuple[str, str]], subject: str | None
) -> None:
    added = [add_participant(f"p-{role}", entity, role) for entity, role in participants]
    assert fact("events/purchase", *added)["subject"] == subject


def test_the_object_of_a_stake_is_its_only_owner() -> None:
    def add_owner(rows: Rows, texts: object) -> None:
        copy_with_evidence(rows, "owners", "muster-beispiel-erika-muster", "second")
        first_row(rows, "owners", id="second")["entity"] = "cologne"

    alone = fact("shareholdings/muster-beispiel")
    assert (alone["object"], alone["object_name"]) == ("erika-muster", "Erika Muster")
    assert fact("shareholdings/muster-beispiel", add_owner)["object"] is None


def test_a_fact_says_what_is_claimed_of_the_subject_and_of_whom() -> None:
    facts = {row["id"]: row for row in loaded_small_package().rows()["facts"]}
    keys = ("subject_name", "aspect", "object_name")
    cells = {id: tuple(row[key] for key in keys) for id, row in facts.items()}
    assert cells["figures/staff"] == ("Beispiel", "participants", None)
    assert cells["events/purchase"] == ("Erika Muster", "acquisition", None)
    assert cells["positions/muster-head"] == ("Erika Muster", None, "Beispiel")
    assert cells["relationships/muster-partner"] == ("Beispiel", "partner", "Erika Muster")
    assert cells["shareholdings/muster-beispiel"] == ("Beispiel", "takeover", "Erika Muster")


def changed_value(column: str, value: Any) -> Any:
    """Return another value of a cell, of the same type."""
    kind = tables()["facts"].column(column)
    assert kind is not None
    others = {"string": "x", "number": 7.5, "integer": 7, "date": date(1999, 1, 2)}
    return others[kind.type] if value != others[kind.type] else None


def test_a_changed_cell_of_each_column_is_reported() -> None:
    cells = loaded_small_package().rows()["facts"][0]
    changed = {name: changed_value(name, cells[name]) for name in COLUMNS if name != "id"}
    change = set_cell("facts", {"id": cells["id"]}, **changed)
    findings = outcome_of(change, articles=False, rules=["fact-mismatch"]).findings
    assert {(f.file, f.line, f.key) for f in findings} == {("data/facts.csv", 2, cells["id"])}
    assert {f.column: (f.expected, f.found) for f in findings} == {
        name: (format_sql(cells[name]) or "nothing", format_sql(value) or "nothing")
        for name, value in changed.items()
    }


def format_sql(value: Any) -> str | None:
    """Return a cell as findings show it."""
    return None if value is None else str(value)


def test_a_missing_and_an_extra_fact_are_reported() -> None:
    def rename(rows: Rows, texts: object) -> None:
        rows["facts"][0]["id"] = "events/another"

    missing, extra = sorted(
        outcome_of(rename, articles=False, rules=["fact-mismatch"]).findings,
        key=lambda finding: finding.line or 0,
    )
    assert (missing.line, missing.key) == (None, "events/purchase")
    assert (missing.expected, missing.found) == ("a row for the claim events/purchase", "nothing")
    assert (extra.line, extra.key, extra.found) == (2, "events/another", "events/another")
    assert extra.expected == "no row, as there is no such claim"


def test_the_rule_comes_after_all_others() -> None:
    assert RULES["fact-mismatch"].needs == "derived"
    broken = all_of(
        set_cell("figures", {"id": "staff"}, basis="corrected"),
        set_cell("facts", {"row": "staff"}, basis="corrected"),
    )
    rules = {finding.rule for finding in outcome_of(broken, articles=False).findings}
    assert rules == {"attribution-mismatch"}
