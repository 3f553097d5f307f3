"""What is published of the words of articles, and what stands for those that are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.trace import trace
from alibaba_press.scripts.package.withholding import covered
from alibaba_press.scripts.spans import Span
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.small import TEXT, small_extraction

LONG = "Erika Muster kaufte im Jahr 2019 die Firma Beispiel"


def built(folder: Path, quotable: float) -> dict[str, pa.Table]:
    extraction = small_extraction(folder)
    extraction.article.cells["quotable"] = quotable
    return library.build(extraction.sources())


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that may give back three fifths of its article."""
    folder = tmp_path_factory.mktemp("some")
    library.write(built(folder, 0.6), tables(), folder / "package")
    return folder


def given_back(made: dict[str, pa.Table]) -> float:
    """The share of the text that can be put together, letter by letter, from all its tables."""
    letters: list[str | None] = [None] * len(TEXT)
    rows: list[tuple[int, str]] = []
    names = {row["id"]: row["name"] for row in made["names"].to_pylist()}
    rows += [(row["start"], names[row["name"]]) for row in made["mentions"].to_pylist()]
    rows += [(row["start"], row["words"]) for row in made["numbers"].to_pylist()]
    for row in made["evidence"].to_pylist():
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


def test_all_words_are_published_where_all_are_quotable(tmp_path: Path) -> None:
    evidence = built(tmp_path, 1)["evidence"]
    assert evidence["quote"].null_count == 0
    assert evidence["suffix"].null_count < len(evidence)


@pytest.mark.parametrize("quotable", [0.5, 0.6, 0.7])
def test_no_more_than_what_is_quotable_can_be_put_together(tmp_path: Path, quotable: float) -> None:
    made = built(tmp_path, quotable)
    assert 0 < made["evidence"]["quote"].null_count < len(made["evidence"])
    assert given_back(made) <= quotable


def test_short_quotes_are_published_before_long_ones(some: Path) -> None:
    made = built_rows(some)
    in_cells = {"mehr als 120", "davon 40", *(row["value"] for row in made)}
    quotes = {row["quote"] for row in made} - in_cells - {None}
    withheld = {row["end"] - row["start"] for row in made if row["quote"] is None}
    assert max(map(len, quotes)) < min(withheld)


def built_rows(folder: Path) -> list[dict[str, Any]]:
    from pyarrow import parquet

    file = folder / "package" / "data" / "evidence.parquet"
    rows: list[dict[str, Any]] = parquet.read_table(file).to_pylist()
    return rows


def test_a_hash_stands_for_words_that_are_withheld(some: Path) -> None:
    for row in built_rows(some):
        words = TEXT[row["start"] : row["end"]]
        assert row["sha256"] == seeds.sha256(words.encode("utf-8"))


def test_names_and_numbers_that_are_too_many_stop_the_build(tmp_path: Path) -> None:
    with pytest.raises(Problems, match=r"\[excess-quotation\] in articles of 'made-up'"):
        built(tmp_path, 0.05)


def test_with_the_articles_every_rule_runs_on_all_words(some: Path) -> None:
    outcome = validate(some / "package", tables(), some / "seeds")
    assert outcome.valid
    assert outcome.not_run == {}


def test_without_the_articles_rules_on_words_say_that_they_ran_in_part(some: Path) -> None:
    outcome = validate(some / "package", tables(), None)
    assert outcome.valid
    assert "are withheld" in outcome.not_run["reading-mismatch"]
    assert outcome.not_run["quote-mismatch"] == "no articles at hand"


def test_a_trace_reads_words_that_are_withheld_where_the_articles_are(some: Path) -> None:
    without = str(trace("events", "purchase", some / "package"))
    assert f"({len(LONG)} characters, withheld: read them in the article)" in without
    assert LONG not in without
    at_hand = str(trace("events", "purchase", some / "package", some / "seeds"))
    assert f"»{LONG}«" in at_hand


@pytest.mark.parametrize(
    ("spans", "total"),
    [([], 0), ([(3, 5)], 2), ([(3, 5), (4, 9), (4, 6)], 6), ([(7, 9), (0, 2)], 4)],
)
def test_a_code_point_counts_once_however_many_spans_it_lies_in(
    spans: list[tuple[int, int]], total: int
) -> None:
    assert covered(Span("a", *ends) for ends in spans) == total
