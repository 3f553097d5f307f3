"""The calls of the extraction language become rows, with spans, evidence and corrections."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.language import corrected, inferred, quote, stated
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    assembled_tables,
    rule_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables, small_tables

Rows = list[dict[str, Any]]


RICH = (
    TEXT.replace("Das ist schön.", "Das Beispielhafte am Beispiel-Kauf ist schön.")
    + "Rund 2,5 Euro waren es für Beispiel5. Das war Studio 54.\n"
)


def rich_extraction(folder: Path) -> SmallExtraction:
    """Return the extraction of a longer article, with a call of each kind."""
    extraction = small_extraction(
        folder,
        RICH,
        stake={
            "owned": inferred("beispiel", "Sie zahlte", because="she pays for what she bought"),
            "as_of": inferred("2019", ("im Jahr 2019", "Sie zahlte"), because="on buying"),
        },
        staff={"speaker": "erika-muster", "status": "claimed"},
    )
    extraction.register.company("studio", "Studio 54", kind="company", description="A firm.")
    extraction.register.company("firma", "Firma Beispiel", kind="company", description="A firm.")
    article = extraction.article
    article.set_asides.clear()
    article.set_aside("opinion", "am Beispiel-Kauf ist schön")
    article.set_aside("opinion", "Das war Studio")
    article.set_aside_numbers("footnote_mark", "Beispiel5")
    article.about("beispiel", quote("Beispiel", occurrence=2), industry="retail")
    second = quote("die Firma Beispiel", article="made-up")
    article.again("event", "purchase", second, place=stated("cologne", "Die Kölner"))
    article.shareholding(
        "more",
        "Rund 2,5 Euro waren es",
        owned=inferred("beispiel", "für Beispiel5", because="the firm"),
        kind="takeover",
        status="held",
        amount=corrected(
            2_500_000,
            "Rund 2,5 Euro",
            printed="2,5 Euro",
            read_as="2,5 Millionen Euro",
            because="millions are meant",
        ),
        currency="EUR",
        amount_qualifier="about",
        owners=("erika-muster",),
    )
    return extraction


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of that article."""
    return assembled_tables(rich_extraction(tmp_path_factory.mktemp("rich")))


@pytest.mark.slow
def test_a_call_of_each_kind_breaks_no_rule(tmp_path: Path) -> None:
    assert build(rich_extraction(tmp_path).inputs())


def rows_with(built: Tables, name: str, /, **cells: Any) -> Rows:
    return [row for row in built[name].to_pylist() if cells.items() <= row.items()]


def evidence(built: Tables, table: str, row: str, column: str | None) -> Rows:
    return rows_with(built, "evidence", table=table, row=row, column=column)


def test_a_span_is_where_the_words_stand() -> None:
    built = small_tables()
    for row in built["evidence"].to_pylist():
        assert TEXT[row["start"] : row["end"]] == row["quote"]
    [stake] = evidence(built, "shareholdings", "muster-beispiel", None)
    assert stake["start"] == TEXT.index("Sie zahlte")
    assert stake["quote"] == "Sie zahlte rund 3,5 Millionen Euro"
    assert stake["prefix"] is None
    assert stake["suffix"] == ". Heute arbeiten bei Beispiel me"


def test_the_evidence_of_a_number_and_of_a_date_is_its_own_words() -> None:
    built = small_tables()
    [amount] = evidence(built, "shareholdings", "muster-beispiel", "amount")
    [start] = evidence(built, "events", "purchase", "start")
    assert amount["quote"] == "rund 3,5 Millionen Euro"
    assert start["quote"] == "2019"


def test_a_date_has_its_first_and_its_last_day() -> None:
    built = small_tables()
    [event] = rows_with(built, "events", id="purchase")
    assert event["start_earliest"] == datetime.date(2019, 1, 1)
    assert event["start_latest"] == datetime.date(2019, 12, 31)
    assert event["end_earliest"] is None


def test_participants_and_owners_become_rows_with_the_words_of_their_call() -> None:
    built = small_tables()
    roles = {row["entity"]: row["role"] for row in rows_with(built, "participants")}
    assert roles == {"erika-muster": "buyer", "beispiel": "target"}
    [owner] = rows_with(built, "owners", shareholding="muster-beispiel")
    assert (owner["shareholding"], owner["entity"]) == ("muster-beispiel", "erika-muster")
    [owner_evidence] = evidence(built, "owners", owner["id"], None)
    assert owner_evidence["quote"] == "Sie zahlte rund 3,5 Millionen Euro"


def test_a_misspelt_name_is_a_form_and_a_correction() -> None:
    built = small_tables()
    [correction] = rows_with(built, "corrections")
    assert (correction["printed"], correction["read_as"]) == ("Beipsiel", "Beispiel")
    assert correction["kind"] == "misspelt_name"
    [name] = rows_with(built, "names", name="Beipsiel")
    assert (name["entity"], name["kind"]) == ("beispiel", "misprint")


def test_an_english_name_that_no_article_writes_is_no_form() -> None:
    built = small_tables()
    assert [n["name"] for n in rows_with(built, "names", entity="cologne")] == ["Köln"]
    assert rows_with(built, "entities", id="cologne")[0]["name"] == "Cologne"


def test_a_conflict_points_to_its_claims() -> None:
    claims = rows_with(small_tables(), "conflict_claims")
    assert {c["row"] for c in claims} == {"staff", "staff-in-cologne"}


def test_an_inferred_cell_has_a_reason_and_may_have_several_quotes(rich: Tables) -> None:
    as_of = evidence(rich, "shareholdings", "muster-beispiel", "as_of")
    assert sorted(e["quote"] for e in as_of) == ["Sie zahlte", "im Jahr 2019"]
    assert {(e["basis"], e["reason"]) for e in as_of} == {("inferred", "on buying")}


def test_a_corrected_cell_keeps_what_is_printed(rich: Tables) -> None:
    [correction] = rows_with(rich, "corrections", table="shareholdings")
    assert correction["printed"] == "2,5 Euro"
    assert correction["read_as"] == "2,5 Millionen Euro"
    assert correction["kind"] == "missing_word"
    assert (correction["row"], correction["column"]) == ("more", "amount")
    [amount] = evidence(rich, "shareholdings", "more", "amount")
    assert (amount["basis"], amount["reason"]) == ("corrected", "millions are meant")


def test_a_correction_of_words_that_have_no_misprint_is_refused(tmp_path: Path) -> None:
    words = "rund 3,5 Millionen Euro"
    amount = corrected(3_500_000, words, printed="3,5", read_as="3.5", because="once mended")
    message = rule_problems(
        small_extraction(tmp_path, stake={"amount": amount}), "reading-mismatch"
    )
    assert "a misprint in 'rund 3,5 Millionen Euro'" in message


def test_a_speaker_is_kept_in_the_row_and_in_its_evidence(rich: Tables) -> None:
    assert rows_with(rich, "figures", id="staff")[0]["speaker"] == "erika-muster"
    assert {e["speaker"] for e in evidence(rich, "figures", "staff", None)} == {"erika-muster"}


def test_a_second_call_adds_quotes_and_cells_to_a_row(rich: Tables) -> None:
    assert len(evidence(rich, "events", "purchase", None)) == 2
    assert rows_with(rich, "events", id="purchase")[0]["place"] == "cologne"


def test_a_quote_may_say_which_article_it_is_from(rich: Tables) -> None:
    purchase = evidence(rich, "events", "purchase", None)
    [second] = [e for e in purchase if e["quote"] == "die Firma Beispiel"]
    assert second["article"] == "made-up"


def test_an_occurrence_chooses_one_of_several_matches(rich: Tables) -> None:
    [industry] = evidence(rich, "companies", "beispiel", "industry")
    assert industry["start"] == RICH.index("Beispiel", RICH.index("Beispiel") + 1)


def test_mentions_are_found_and_the_longest_form_wins(rich: Tables) -> None:
    named = {(RICH[m["start"] : m["end"]], m["entity"]) for m in rows_with(rich, "mentions")}
    assert named == {
        ("Erika Muster", "erika-muster"),
        ("Firma Beispiel", "firma"),
        ("Beispiel", "beispiel"),
        ("Beipsiel", "beispiel"),
        ("Köln", "cologne"),
        ("Studio 54", "studio"),
    }


def test_a_form_is_a_mention_in_a_compound_but_not_in_a_longer_word(rich: Tables) -> None:
    starts = [m["start"] for m in rows_with(rich, "mentions", entity="beispiel")]
    assert RICH.index("Beispiel-Kauf") in starts
    assert RICH.index("Beispielhafte") not in starts


def test_a_name_with_a_footnote_mark_stuck_to_it_is_found(rich: Tables) -> None:
    starts = [m["start"] for m in rows_with(rich, "mentions", entity="beispiel")]
    assert RICH.index("Beispiel5") in starts


def test_a_number_within_a_name_is_part_of_it(rich: Tables) -> None:
    [number] = rows_with(rich, "numbers", words="54")
    assert number["disposition"] == "part_of_name"
