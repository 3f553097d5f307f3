"""Each rule on tables reports its recorded finding, and the other violations that it covers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from alibaba_press.scripts.checks import RULES, Finding
from alibaba_press.scripts.checks.examples import examples
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import (
    BROKEN_TABLES,
    Change,
    all_of,
    alter_article_text,
    drop_row,
    move_to_another_article,
    outcome_of,
    set_cell,
)
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import TEXT
from alibaba_press.tests.support.small_package import small_tables

FindingsOf = Callable[[str, Change], list[Finding]]

MORE = TEXT.index("davon 40")
STAFF = {"row": "staff", "column": None}
"""The evidence of the figure `staff` as a row."""


@pytest.fixture(
    params=[
        pytest.param(True, id="its rule"),
        pytest.param(False, id="all rules", marks=pytest.mark.slow),
    ]
)
def findings_of(request: pytest.FixtureRequest) -> FindingsOf:
    """Return a function for the findings after a change: those of one rule, or of all rules."""

    def findings_of(rule: str, change: Change) -> list[Finding]:
        articles = RULES[rule].needs in ("article files", "articles")
        rules = [rule] if request.param else None
        return outcome_of(change, articles=articles, rules=rules).findings

    return findings_of


def on_tables() -> list[str]:
    return [
        name
        for name, rule in RULES.items()
        if rule.needs != "files" and name != "resource-metadata-mismatch"
    ]


def test_the_small_package_breaks_no_rule() -> None:
    outcome = outcome_of(None, articles=True)
    assert outcome.findings == []
    assert {rule.name for rule in outcome.ran} >= set(on_tables())


@pytest.mark.parametrize("name", on_tables())
def test_the_smallest_violation_of_a_rule_gives_its_recorded_finding(
    name: str, findings_of: FindingsOf
) -> None:
    assert findings_of(name, BROKEN_TABLES[name]) == [examples()[name].finding]
    assert RULES[name].remedy == examples()[name].remedy


def test_a_missing_row_gives_one_finding_for_all_its_references(
    findings_of: FindingsOf,
) -> None:
    findings = findings_of("dangling-reference", drop_row("entities", id="erika-muster"))
    [dangling] = [finding for finding in findings if finding.rule == "dangling-reference"]
    assert "'erika-muster'" in dangling.found
    assert "more cells" in dangling.found


def test_the_line_of_a_finding_is_that_of_the_csv_file_in_a_table_with_a_column_named_line(
    findings_of: FindingsOf,
) -> None:
    change = set_cell("sentences", {"disposition": "opinion"}, disposition="extracted")
    [finding] = findings_of("unaccounted-sentence", change)
    row = small_tables()["sentences"].column("disposition").to_pylist().index("opinion")
    assert finding.line == row + 2
    assert finding.line != small_tables()["sentences"].column("line").to_pylist()[row]


@pytest.mark.parametrize(
    ("table", "where", "cells", "expected", "found"),
    [
        ("sentences", {"disposition": "opinion"}, {"line": 4}, "'Das ist schön.': 3", "4"),
        ("numbers", {"words": "40"}, {"words": "40 in"}, "'40': 40, quantity", "40 in, quantity"),
        ("numbers", {"words": "40"}, {"kind": "ordinal"}, "'40': 40, quantity", "40, ordinal"),
    ],
)
def test_each_cell_that_is_read_from_an_article_is_compared_with_it(
    findings_of: FindingsOf,
    table: str,
    where: dict[str, Any],
    cells: dict[str, Any],
    expected: str,
    found: str,
) -> None:
    [finding] = findings_of("article-content-mismatch", set_cell(table, where, **cells))
    assert finding.rule == "article-content-mismatch"
    assert finding.expected == f"a row for {expected}"
    assert finding.found == f"a row for {expected.partition(':')[0]}: {found}"


@pytest.mark.parametrize(
    ("rule", "change", "column", "expected", "found"),
    [
        (
            "vocabulary-mismatch",
            set_cell("vocabulary", {"term": "hectare"}, label_de="Morgen"),
            "label_de",
            "Hektar",
            "Morgen",
        ),
        (
            "unaccounted-sentence",
            set_cell("sentences", {"disposition": "extracted"}, note="So it is."),
            "disposition",
            "extracted, without a note: a row has evidence here",
            "extracted",
        ),
        (
            "inconsistent-correction",
            set_cell("corrections", {"table": "names"}, kind="misprint"),
            "row",
            "table, row and column, or none of them; a name, if the kind is misspelt_name",
            "misprint, names, beispiel/beipsiel, name",
        ),
        (
            "inconsistent-correction",
            set_cell("corrections", {"table": "names"}, column=None),
            "row",
            "table, row and column, or none of them; a name, if the kind is misspelt_name",
            "misspelt_name, names, beispiel/beipsiel",
        ),
        (
            "inconsistent-correction",
            all_of(
                set_cell(
                    "evidence",
                    {"row": "staff", "column": "subject"},
                    basis="corrected",
                    reason="a misprint",
                ),
                set_cell("figures", {"id": "staff"}, basis="corrected"),
            ),
            "basis",
            "a row of corrections that points to the cell",
            "corrected",
        ),
        (
            "excess-quotation",
            set_cell("articles", {"id": "made-up"}, quotable=1.5),
            "quotable",
            "at most 1: the whole article",
            "1.5",
        ),
        (
            "unsafe-text",
            set_cell("evidence", STAFF, prefix="N/A "),
            "prefix",
            "text that does not read as a missing value",
            "'N/A'",
        ),
        (
            "unsafe-text",
            set_cell("evidence", STAFF, suffix=" -\u00a0"),
            "suffix",
            "text that does not begin like a formula",
            "'-'",
        ),
        (
            "unsafe-text",
            set_cell("companies", {"id": "beispiel"}, description="e\u0301"),
            "description",
            "text in Unicode normal form C",
            "'e\u0301'",
        ),
        (
            "evidence-outside-row",
            move_to_another_article(MORE, row="staff-in-cologne", column="place"),
            "article",
            "an article that has evidence of the row",
            "other",
        ),
        (
            "malformed-evidence",
            set_cell("evidence", STAFF, value="120"),
            "value",
            "a value, if the evidence is of a cell, and only then",
            "120",
        ),
        (
            "unprinted-words",
            set_cell("positions", {"id": "muster-head"}, title_printed="Leiter"),
            "title_printed",
            "whole words of the quote of its evidence",
            "Leiter",
        ),
        (
            "wrong-name-kind",
            set_cell("corrections", {"table": "names"}, read_as="Cologne"),
            "read_as",
            "a form of the name of the same entity",
            "Beipsiel as Cologne",
        ),
        (
            "misapplied-conflict-rule",
            set_cell("conflicts", {"id": "staff"}, kind="gap"),
            "rule",
            "a kind that the rule can decide, and claims used as the rule says",
            "kind gap, rule all_hold, 0 used",
        ),
        (
            "unsupported-date",
            set_cell(
                "positions",
                {"id": "muster-head"},
                since="2011",
                since_earliest=date(2011, 1, 1),
                since_latest=date(2011, 12, 31),
            ),
            "since",
            "a date no finer than, and in line with, 2015/2018 in 'Von 2015 bis 2018'",
            "2011",
        ),
    ],
)
def test_a_rule_reports_each_of_the_violations_that_it_covers(
    findings_of: FindingsOf, rule: str, change: Change, column: str, expected: str, found: str
) -> None:
    [finding] = findings_of(rule, change)
    assert finding == Finding(
        rule,
        finding.file,
        expected=expected,
        found=found,
        line=finding.line,
        column=column,
        key=finding.key,
    )


def test_an_altered_text_is_reported() -> None:
    rules = ["article-file-mismatch", "article-content-mismatch"]
    outcome = outcome_of(alter_article_text, articles=True, rules=rules)
    assert {finding.rule for finding in outcome.findings} == set(rules)


@pytest.mark.parametrize(
    ("read_as", "differs"), [("beispiel", False), ("Beispiel", True), ("7", True), (None, True)]
)
def test_the_text_of_a_corrected_cell_is_what_its_correction_is_read_as(
    read_as: str | None, differs: bool
) -> None:
    cell = {"row": "staff", "column": "subject"}
    to_cell = {"table": "figures", **cell, "kind": "misprint", "read_as": read_as}

    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        set_cell("evidence", cell, basis="corrected")(rows, texts)
        set_cell("corrections", {"table": "names"}, **to_cell)(rows, texts)

    outcome = outcome_of(change, articles=False, rules=["inconsistent-correction"])
    found = [(finding.column, finding.expected) for finding in outcome.findings]
    assert found == [("read_as", "the value of the cell")] * differs
