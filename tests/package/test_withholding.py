"""Withholding: how many words of an article are published, and how the others are restored."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.extraction.withholding import covered
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.trace import trace
from alibaba_press.scripts.spans import Span
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    rule_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import small_tables

LONG = "Erika Muster kaufte im Jahr 2019 die Firma Beispiel"


def extraction_of(folder: Path, quotable: float) -> SmallExtraction:
    """Return the extraction of the small article, of which a share is quotable."""
    extraction = small_extraction(folder)
    extraction.article.cells["quotable"] = quotable
    return extraction


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a package that may publish three fifths of its article, and this."""
    folder = tmp_path_factory.mktemp("withheld")
    built = library.build(extraction_of(folder, 0.6).inputs())
    library.write(built, tables(), folder / "package")
    return folder


def published_share(built: dict[str, pa.Table]) -> float:
    """Return the share of the text that can be reconstructed from the tables, letter by letter."""
    letters: list[str | None] = [None] * len(TEXT)
    rows: list[tuple[int, str]] = []
    names = {row["id"]: row["name"] for row in built["names"].to_pylist()}
    rows += [(row["start"], names[row["name"]]) for row in built["mentions"].to_pylist()]
    rows += [(row["start"], row["words"]) for row in built["numbers"].to_pylist()]
    for row in built["evidence"].to_pylist():
        if row["quote"] is not None:
            before = row["prefix"] or ""
            words = before + row["quote"] + (row["suffix"] or "")
            rows.append((row["start"] - len(before), words))
        else:
            assert row["prefix"] is None
            assert row["suffix"] is None
    for start, words in rows:
        assert TEXT[start : start + len(words)] == words
        letters[start : start + len(words)] = words
    return sum(letter is not None for letter in letters) / len(TEXT)


def test_all_words_are_published_if_all_are_quotable() -> None:
    evidence = small_tables()["evidence"]
    assert evidence["quote"].null_count == 0
    assert evidence["suffix"].null_count < len(evidence)


def test_no_more_than_the_quotable_share_can_be_reconstructed(folder: Path) -> None:
    files = {name: folder / "package" / "data" / f"{name}.parquet" for name in tables()}
    built = {name: parquet.read_table(file) for name, file in files.items()}
    assert 0 < built["evidence"]["quote"].null_count < len(built["evidence"])
    assert published_share(built) <= 0.6


@pytest.mark.slow
@pytest.mark.parametrize("quotable", [0.5, 0.7])
def test_no_more_than_another_share_can_be_reconstructed(tmp_path: Path, quotable: float) -> None:
    built = library.build(extraction_of(tmp_path, quotable).inputs())
    assert 0 < built["evidence"]["quote"].null_count < len(built["evidence"])
    assert published_share(built) <= quotable


def test_rows_show_words_that_cost_little_beside_their_numbers(folder: Path) -> None:
    claims = [table.name for table in tables().values() if table.is_claimed]
    rows = [row for row in evidence_rows(folder) if row["table"] in claims]
    shown = {row["row"] for row in rows if row["column"] is None and row["quote"] is not None}
    assert shown >= {"staff", "muster-majority", "muster-head"}
    assert "purchase" not in shown


def evidence_rows(folder: Path) -> list[dict[str, Any]]:
    """Return the written rows of evidence."""
    file = folder / "package" / "data" / "evidence.parquet"
    rows: list[dict[str, Any]] = parquet.read_table(file).to_pylist()
    return rows


def test_evidence_has_the_hash_of_its_words_even_if_they_are_withheld(folder: Path) -> None:
    for row in evidence_rows(folder):
        words = TEXT[row["start"] : row["end"]]
        assert row["sha256"] == seeds.sha256(words.encode("utf-8"))


def test_the_build_fails_if_names_and_numbers_alone_exceed_the_quotable_share(
    tmp_path: Path,
) -> None:
    problems = rule_problems(extraction_of(tmp_path, 0.05), "excess-quotation")
    assert "[excess-quotation] in articles of 'made-up'" in problems


def test_with_the_articles_at_hand_every_rule_runs_on_all_words(folder: Path) -> None:
    outcome = validate(folder / "package", tables(), folder / "seeds")
    assert outcome.valid
    assert outcome.not_run == {}


def test_without_the_articles_rules_on_words_report_that_they_ran_in_part(folder: Path) -> None:
    outcome = validate(folder / "package", tables(), None)
    assert outcome.valid
    assert "are withheld" in outcome.not_run["reading-mismatch"]
    assert outcome.not_run["quote-mismatch"] == "no articles at hand"


def test_a_trace_shows_withheld_words_if_the_article_is_at_hand(folder: Path) -> None:
    without = str(trace("events", "purchase", folder / "package"))
    assert f"({len(LONG)} characters, withheld: read them in the article)" in without
    assert LONG not in without
    restored = str(trace("events", "purchase", folder / "package", folder / "seeds"))
    assert f"»{LONG}«" in restored


@pytest.mark.parametrize(
    ("spans", "total"),
    [([], 0), ([(3, 5)], 2), ([(3, 5), (4, 9), (4, 6)], 6), ([(7, 9), (0, 2)], 4)],
)
def test_a_code_point_in_several_spans_is_counted_once(
    spans: list[tuple[int, int]], total: int
) -> None:
    assert covered(Span("a", *ends) for ends in spans) == total
