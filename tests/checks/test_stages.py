"""Stages of validation: a stage runs only when the stages before it found nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Finding, Package
from alibaba_press.scripts.package.seeds import ArticleText, sha256
from alibaba_press.tests.support.broken_tables import (
    Change,
    alter_article_hash,
    alter_article_text,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import FILE, TEXT

CELLS = set_cell("events", {"id": "purchase"}, type="buying")
TABLES = set_cell("figures", {"id": "staff"}, subject="nobody")
WORDS = set_cell(
    "figures", {"id": "staff"}, value=121.0, title="More than 121 people work at Beispiel"
)
ARTICLES = set_cell("evidence", {"row": "purchase"}, suffix=" anything")


def both(first: Change, second: Change) -> Change:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        first(rows, texts)
        second(rows, texts)

    return change


@pytest.mark.parametrize(
    ("first", "second", "reported", "hidden"),
    [
        (CELLS, TABLES, "invalid-cell", "dangling-reference"),
        (TABLES, WORDS, "dangling-reference", "reading-mismatch"),
        (WORDS, ARTICLES, "reading-mismatch", "quote-mismatch"),
    ],
)
def test_later_stages_are_skipped_when_a_stage_has_findings(
    first: Change, second: Change, reported: str, hidden: str
) -> None:
    alone = outcome_of(second, articles=True, rules=[hidden])
    assert [finding.rule for finding in alone.findings] == [hidden]
    outcome = outcome_of(both(first, second), articles=True)
    assert {finding.rule for finding in outcome.findings} == {reported}
    assert "not sound" in outcome.not_run[hidden]
    assert hidden not in {rule.name for rule in outcome.ran}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "reported"),
    [
        (TABLES, "dangling-reference"),
        (WORDS, "reading-mismatch"),
        (ARTICLES, "quote-mismatch"),
    ],
)
def test_a_change_alone_is_reported_by_one_rule(change: Change, reported: str) -> None:
    assert [finding.rule for finding in outcome_of(change, articles=True).findings] == [reported]


def breaks(package: Package) -> Iterator[Finding]:
    raise ZeroDivisionError
    yield


def test_a_rule_that_raises_ends_the_run_unless_its_stage_is_skipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(
        RULES, "dangling-reference", replace(RULES["dangling-reference"], check=breaks)
    )
    with pytest.raises(ZeroDivisionError):
        outcome_of(None, articles=False)
    assert [finding.rule for finding in outcome_of(CELLS, articles=False).findings] == [
        "invalid-cell"
    ]


@pytest.mark.slow
def test_another_article_file_is_reported_and_nothing_that_follows_from_it() -> None:
    outcome = outcome_of(both(alter_article_text, alter_article_hash), articles=True)
    assert [finding.rule for finding in outcome.findings] == ["article-file-mismatch"]
    assert "not sound" in outcome.not_run["quote-mismatch"]
    assert "not sound" in outcome.not_run["reading-mismatch"]


def test_findings_on_files_name_the_place_of_words_and_those_of_a_build_show_them() -> None:
    text = ArticleText("made-up", FILE, sha256(TEXT.encode()), TEXT)
    start = TEXT.index("Das ist schön")
    place = ("made-up", start, start + 13)
    built = Package(tables(), texts={"made-up": text})
    assert built.words_at(*place) == "'Das ist schön'"
    read = replace(built, folder=Path())
    assert read.words_at(*place) == f"the words at {start} to {start + 13}, in line 3"


def test_articles_in_another_order_are_no_fault_of_the_descriptor() -> None:
    rows = parquet.read_table(ROOT / "data" / "articles.parquet")[::-1]
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    package = Package(tables(), {"articles": lambda: iter([rows])}, descriptor=descriptor)
    assert list(RULES["package-metadata-mismatch"].check(package)) == []
