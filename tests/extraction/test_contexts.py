"""Calls in a context share cells, each with its own evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.language import Context, inferred, stated
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    assembled_tables,
    call_problems,
    line_after_call,
    rule_problems,
    small_extraction,
)

WORDS = "Der Konzern verkauft Tee"
BECAUSE = "The article is on Beispiel."
CONTEXT_TEXT = (
    f"{TEXT}{WORDS}. Er hat 7 Filialen. Dort ist Muster Chefin. Kunden gibt es in Köln.\n"
)
BEISPIEL = inferred("beispiel", WORDS, because=BECAUSE)
COLOGNE = stated("cologne", "Kunden gibt es in Köln")


@pytest.fixture
def extraction(tmp_path: Path) -> SmallExtraction:
    """Return an extraction whose last line is set aside as far as no test extracts it."""
    extraction = small_extraction(tmp_path, CONTEXT_TEXT)
    extraction.article.statement(
        "sells-tea",
        WORDS,
        subject=BEISPIEL,
        topic="offering",
        text="Beispiel sells tea.",
        status="fact",
    )
    return extraction


def state_branches(calls: Context, **cells: Any) -> None:
    """Extract the number of branches."""
    calls.figure(
        "branches",
        "Er hat 7 Filialen",
        metric="brands",
        title="Beispiel has 7 branches",
        value=7,
        unit="item",
        status="actual",
        **cells,
    )


def state_customers(calls: Context) -> None:
    """Extract a statement on customers."""
    calls.statement(
        "customers",
        "Kunden gibt es in Köln",
        topic="market",
        text="Beispiel has customers in Cologne.",
        status="fact",
    )


def state_position(calls: Context) -> None:
    """Extract the position of Muster."""
    calls.position(
        "muster-boss",
        "Dort ist Muster Chefin",
        person=inferred("erika-muster", "Dort ist Muster Chefin", because="The surname."),
        title="Head",
        title_printed=stated("Chefin", "Chefin"),
    )


def set_rest_aside(extraction: SmallExtraction, *sentences: str) -> None:
    """Set sentences aside, with the numbers in them."""
    extraction.article.set_aside("rhetoric", *sentences)


def row(built: dict[str, Any], table: str, id: str) -> dict[str, Any]:
    """Return a row of a built table."""
    [cells] = [row for row in built[table].to_pylist() if row["id"] == id]
    return dict(cells)


def evidence(built: dict[str, Any], row: str, column: str) -> list[tuple[str, str, str | None]]:
    """Return basis, quote and reason of the evidence of a cell."""
    return [
        (entry["basis"], entry["quote"], entry["reason"])
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == (row, column)
    ]


def state_in_context(extraction: SmallExtraction) -> None:
    """Extract a figure, a position and a statement that share their organization."""
    group = extraction.article.on(subject=BEISPIEL, organization=BEISPIEL)
    state_branches(group)
    state_position(group)
    state_customers(group)


@pytest.mark.slow
def test_calls_of_a_context_break_no_rule(extraction: SmallExtraction) -> None:
    state_in_context(extraction)
    assert build(extraction.inputs())


def test_each_call_of_a_context_gets_the_shared_cell_with_its_evidence(
    extraction: SmallExtraction,
) -> None:
    state_in_context(extraction)
    built = assembled_tables(extraction)
    assert row(built, "figures", "branches")["subject"] == "beispiel"
    assert row(built, "statements", "customers")["subject"] == "beispiel"
    assert row(built, "positions", "muster-boss")["organization"] == "beispiel"
    for id, column in (
        ("branches", "subject"),
        ("customers", "subject"),
        ("muster-boss", "organization"),
    ):
        assert evidence(built, id, column) == [("inferred", WORDS, BECAUSE)]


def test_the_cell_of_a_call_goes_before_that_of_its_context(extraction: SmallExtraction) -> None:
    set_rest_aside(extraction, "Dort ist")
    trader = inferred("erika-muster", "Er hat 7 Filialen", because="It is her firm.")
    group = extraction.article.on(subject=BEISPIEL, place=COLOGNE)
    state_branches(group, subject=trader, place=None)
    state_customers(group)
    group.event(
        "market",
        "Kunden gibt es in Köln",
        type="market_entry",
        title="Beispiel sells in Cologne",
        status="happened",
    )
    built = assembled_tables(extraction)
    branches = row(built, "figures", "branches")
    assert (branches["subject"], branches["place"]) == ("erika-muster", None)
    assert evidence(built, "branches", "place") == []
    assert row(built, "statements", "customers")["subject"] == "beispiel"
    assert row(built, "events", "market")["place"] == "cologne"


def test_an_inner_context_goes_before_the_one_around_it(extraction: SmallExtraction) -> None:
    set_rest_aside(extraction, "Dort ist")
    trader = inferred("erika-muster", "Er hat 7 Filialen", because="It is her firm.")
    group = extraction.article.on(subject=BEISPIEL, place=COLOGNE)
    state_branches(group.on(subject=trader))
    state_customers(group)
    built = assembled_tables(extraction)
    branches = row(built, "figures", "branches")
    assert (branches["subject"], branches["place"]) == ("erika-muster", "cologne")
    assert row(built, "statements", "customers")["subject"] == "beispiel"
    assert evidence(built, "branches", "place") == [("stated", "Kunden gibt es in Köln", None)]


def test_calls_of_the_article_get_no_cell_of_a_context(extraction: SmallExtraction) -> None:
    group = extraction.article.on(place=COLOGNE)
    state_branches(group, subject=BEISPIEL)
    set_rest_aside(extraction, "Dort ist")
    assert row(assembled_tables(extraction), "figures", "staff")["place"] is None


def test_a_context_that_no_call_uses_is_refused(extraction: SmallExtraction) -> None:
    place = line_after_call()
    extraction.article.on(subject=BEISPIEL)
    assert (
        f"{place}: no call uses the subject of the context\n"
        "    expected: a call of the context that leaves out its subject\n"
        "    found:    none\n"
        "    remedy:   state rows with the context that article.on(…) returns, or take subject "
        "out\n"
    ) in call_problems(extraction)


def test_a_context_whose_column_no_table_of_its_calls_has_is_refused(
    extraction: SmallExtraction,
) -> None:
    group = extraction.article.on(subject=BEISPIEL, owned=BEISPIEL)
    state_branches(group)
    assert "no call uses the owned of the context" in call_problems(extraction)


def test_a_context_without_cells_is_refused(extraction: SmallExtraction) -> None:
    place = line_after_call()
    extraction.article.on()
    assert f"{place}: the context gives no cell" in call_problems(extraction)


def test_a_context_for_a_column_that_it_cannot_give_is_refused(
    extraction: SmallExtraction,
) -> None:
    place = line_after_call()
    extraction.article.on(subjekt=BEISPIEL)  # type: ignore[call-arg]
    message = call_problems(extraction)
    assert f"{place}: a context does not give 'subjekt'" in message
    assert "remedy:   did you mean 'subject' or 'object'?" in message


def test_a_shared_cell_needs_words(extraction: SmallExtraction) -> None:
    place = line_after_call()
    extraction.article.on(subject="beispiel")  # type: ignore[arg-type]
    message = call_problems(extraction)
    assert (
        f"{place}: the subject of a context is stated(…), inferred(…) or corrected(…), "
        "not 'beispiel'"
    ) in message


def test_a_row_without_a_subject_names_the_call_and_both_remedies(
    extraction: SmallExtraction,
) -> None:
    group = extraction.article.on(place=COLOGNE)
    state_branches(group)
    message = rule_problems(extraction)
    assert "test_contexts.py:" in message
    assert (
        "the figure 'branches' has no subject\n"
        "    expected: subject=… in the call, or in its context\n"
        "    found:    neither\n"
        "    remedy:   give the call subject=…, or state the row in a context: "
        "article.on(subject=inferred(…))\n"
    ) in message
