"""A rule makes no more findings than are listed, and their texts are short."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Finding, Package
from alibaba_press.scripts.checks.catalogue import rule
from alibaba_press.scripts.checks.database import Chunks
from alibaba_press.scripts.limits import MAX_FINDING_TEXT, MAX_FINDINGS
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.seeds import ArticleText, sha256
from alibaba_press.scripts.visible import shorten_both
from alibaba_press.tests.support.loaded_package import loaded_small_package
from alibaba_press.tests.support.small import FILE
from alibaba_press.tests.support.small_package import small_tables

Rows = dict[str, list[dict[str, Any]]]
MANY = 2 * MAX_FINDINGS


@pytest.fixture
def created_findings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which the rule of each finding is added that is created."""
    created: list[str] = []
    shorten = Finding.__post_init__

    def count(finding: Finding) -> None:
        created.append(finding.rule)
        shorten(finding)

    monkeypatch.setattr(Finding, "__post_init__", count)
    return created


def chunks_of(rows: Rows) -> dict[str, Chunks]:
    return {
        name: partial(iter, (arrow.from_rows(model, rows[name]),))
        for name, model in tables().items()
    }


def with_article(text: str) -> Mapping[str, ArticleText]:
    return {"made-up": ArticleText("made-up", FILE, sha256(text.encode()), text)}


def with_terms(rows: Rows) -> Mapping[str, ArticleText]:
    first = rows["vocabulary"][0]
    rows["vocabulary"] = [
        first | {"id": f"{number}", "term": f"t{number}"} for number in range(MANY)
    ]
    return {}


def with_faulty_cells(rows: Rows) -> Mapping[str, ArticleText]:
    for name in ("figures", "people"):
        first = rows[name][0]
        rows[name] = [first | {"id": f"No Slug {number}"} for number in range(MANY)]
    return {}


def with_quotes(rows: Rows) -> Mapping[str, ArticleText]:
    first = rows["evidence"][0]
    rows["evidence"] = [first | {"start": number, "end": 9999} for number in range(MANY)]
    return with_article("x" * 9999)


def with_dates(rows: Rows) -> Mapping[str, ArticleText]:
    first = rows["events"][0]
    rows["events"] = [
        first | {"id": f"e{number}", "start": f"{number:04}"} for number in range(MANY)
    ]
    return {}


HOSTILE: dict[str, Callable[[Rows], Mapping[str, ArticleText]]] = {
    "article-content-mismatch": lambda rows: with_article("Es waren 7. " * MANY),
    "mention-mismatch": lambda rows: with_article("Beispiel " * MANY),
    "vocabulary-mismatch": with_terms,
    "invalid-cell": with_faulty_cells,
    "quote-mismatch": with_quotes,
    "reading-mismatch": with_dates,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_rule_makes_no_more_findings_than_are_listed(
    name: str, created_findings: list[str]
) -> None:
    rows = loaded_small_package().rows()
    texts = HOSTILE[name](rows)
    with loaded_small_package().changed(rows, texts) as package:
        findings = list(RULES[name].check(package))
    assert len(findings) == MAX_FINDINGS
    assert created_findings == [name] * MAX_FINDINGS


@pytest.mark.parametrize("name", ["package-metadata-mismatch", "arrow-schema-mismatch"])
def test_a_rule_on_files_makes_no_more_findings_than_are_listed(
    name: str, created_findings: list[str]
) -> None:
    rows = {table: built.to_pylist() for table, built in small_tables().items()}
    rows["articles"] = [rows["articles"][0] | {"id": f"a{number}"} for number in range(MANY)]
    fields = [pa.field(f"column {number}", pa.string()) for number in range(MANY)]
    descriptor = {"sources": [{"title": f"{number}"} for number in range(MANY)]}
    with Package(tables(), chunks_of(rows), descriptor=descriptor) as package:
        package.schemas["people"] = pa.schema(fields)
        assert len(list(RULES[name].check(package))) == MAX_FINDINGS
    assert created_findings == [name] * MAX_FINDINGS


def test_a_new_rule_is_stopped_after_the_findings_that_are_listed() -> None:
    @rule(name="endless", description="", why="", needs="files", remedy="")
    def endless(package: Package) -> Iterator[Finding]:
        while True:
            yield Finding("endless", "a", expected="", found="")

    try:
        assert len(list(RULES["endless"].check(Package(tables())))) == MAX_FINDINGS
    finally:
        del RULES["endless"]


@pytest.mark.parametrize("length", [MAX_FINDING_TEXT, MAX_FINDING_TEXT + 2, 1_000_000])
def test_long_texts_of_a_finding_are_cut_around_their_first_difference(length: int) -> None:
    half = "x" * (length // 2)
    expected, found = half + half, half + "yyyyyyy" + half
    finding = Finding("rule", "file", expected=expected, found=found, key="k" * length)
    assert max(map(len, (finding.expected, finding.found, finding.key or ""))) <= MAX_FINDING_TEXT
    assert "xyyyyyyyx" in finding.found
    assert "y" not in finding.expected
    for shown in shorten_both(finding.expected, finding.found):
        marks = [int(part.split()[0]) for part in shown.split("(… ")[1:]]
        assert sum(marks) + shown.count("x") == len(half + half)
