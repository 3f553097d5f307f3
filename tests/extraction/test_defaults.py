"""A column can have a default, which a row has if no call gives another value."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.build import assemble_rows
from alibaba_press.tests.support.small import SmallExtraction, small_extraction


def salience_of_purchase(extraction: SmallExtraction) -> str:
    assembly, _ = assemble_rows(extraction.inputs())
    assert assembly.problems == []
    row = assembly.row("events", "purchase")
    assert row is not None
    return str(row["salience"])


def test_a_row_is_a_detail_unless_its_call_says_otherwise(tmp_path: Path) -> None:
    assert salience_of_purchase(small_extraction(tmp_path)) == "detail"


def test_a_call_gives_another_value_than_the_default(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path, event={"salience": "main"})
    assert salience_of_purchase(extraction) == "main"


def test_an_addition_gives_another_value_than_the_default(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.again("event", "purchase", "Erika Muster kaufte", salience="main")
    assert salience_of_purchase(extraction) == "main"
