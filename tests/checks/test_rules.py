"""Every rule of the catalogue is broken once, and says so: those on tables."""

from __future__ import annotations

from functools import partial
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.checks import RULES, Needs, Outcome, Package, run_stages
from alibaba_press.scripts.checks.examples import examples
from alibaba_press.scripts.checks.package import Chunks
from alibaba_press.scripts.package import arrow, seeds
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import (
    BROKEN_TABLES,
    DAY,
    Broken,
    drop,
    other_article,
    other_text,
    set_cell,
)
from alibaba_press.tests.support.small import FILE, TEXT, small_extraction

MORE = TEXT.index("davon 40")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return library.build(small_extraction(tmp_path_factory.mktemp("small")).sources())


def broken(built: dict[str, pa.Table], change: Broken | None, *, articles: bool) -> Outcome:
    """What all rules that can run say of the small package after a change."""
    rows = {name: table.to_pylist() for name, table in built.items()}
    texts = {"made-up": ArticleText("made-up", FILE, seeds.sha256(TEXT.encode()), TEXT)}
    if change is not None:
        change(rows, texts)
    models = tables()
    chunks: dict[str, Chunks] = {
        name: partial(iter, (arrow.from_rows(model, rows[name]),)) for name, model in models.items()
    }
    at_hand: set[Needs] = {"rows", "cells", "tables", "words"}
    if articles:
        at_hand.add("articles")
    with Package(models, chunks, texts if articles else None) as package:
        return run_stages(package, at_hand)


def on_tables() -> list[str]:
    return [
        name
        for name, rule in RULES.items()
        if rule.needs != "files" and name != "resource-metadata-mismatch"
    ]


def test_the_small_package_breaks_no_rule(built: dict[str, pa.Table]) -> None:
    outcome = broken(built, None, articles=True)
    assert outcome.findings == []
    assert {rule.name for rule in outcome.ran} >= set(on_tables())


@pytest.mark.parametrize("name", on_tables())
def test_the_smallest_violation_of_a_rule_gives_its_recorded_finding(
    name: str, built: dict[str, pa.Table]
) -> None:
    needs_articles = RULES[name].needs == "articles"
    outcome = broken(built, BROKEN_TABLES[name], articles=needs_articles)
    assert outcome.findings == [examples()[name].finding]
    assert RULES[name].remedy == examples()[name].remedy


def test_one_missing_row_is_one_finding_however_many_refer_to_it(
    built: dict[str, pa.Table],
) -> None:
    outcome = broken(built, drop("entities", id="erika-muster"), articles=False)
    [dangling] = [finding for finding in outcome.findings if finding.rule == "dangling-reference"]
    assert "'erika-muster'" in dangling.found
    assert "more cells" in dangling.found


def test_a_finding_names_the_line_of_the_csv_file_where_a_table_has_a_column_of_lines(
    built: dict[str, pa.Table],
) -> None:
    change = set_cell("sentences", {"fate": "opinion"}, fate="extracted")
    [finding] = broken(built, change, articles=False).findings
    fates = built["sentences"].column("fate").to_pylist()
    assert finding.line == fates.index("opinion") + 2
    assert finding.line != built["sentences"].column("line").to_pylist()[fates.index("opinion")]


@pytest.mark.parametrize(
    ("name", "where", "cells"),
    [
        ("sentences", {"fate": "opinion"}, {"line": 7}),
        ("numbers", {"words": "40"}, {"words": "40 in"}),
        ("numbers", {"words": "40"}, {"kind": "ordinal"}),
    ],
)
def test_what_is_read_from_an_article_is_held_against_it(
    built: dict[str, pa.Table], name: str, where: dict[str, Any], cells: dict[str, Any]
) -> None:
    [finding] = broken(built, set_cell(name, where, **cells), articles=True).findings
    assert finding.rule == "article-content-mismatch"


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("vocabulary-mismatch", set_cell("vocabulary", {"term": "hectare"}, label_de="Morgen")),
        ("unaccounted-sentence", set_cell("sentences", {"fate": "extracted"}, note="so it is")),
        ("inconsistent-correction", set_cell("corrections", {"table": "names"}, kind="misprint")),
        ("inconsistent-correction", set_cell("corrections", {"table": "names"}, column=None)),
        (
            "inconsistent-correction",
            set_cell(
                "evidence",
                {"row": "staff", "column": "subject"},
                basis="corrected",
                reason="a misprint",
            ),
        ),
        ("excess-quotation", set_cell("articles", {"id": "made-up"}, quotable=1.5)),
        ("unsafe-text", set_cell("evidence", {"row": "staff", "column": None}, prefix="N/A ")),
        ("unsafe-text", set_cell("evidence", {"row": "staff", "column": None}, suffix=" -\u00a0")),
        ("unsafe-text", set_cell("companies", {"id": "beispiel"}, description="e\u0301")),
        ("evidence-outside-row", other_article(MORE, row="staff-in-cologne", column="place")),
        ("malformed-evidence", set_cell("evidence", {"row": "staff", "column": None}, value="120")),
        ("unprinted-words", set_cell("positions", {"id": "muster-head"}, title_printed="Leiter")),
        ("wrong-name-kind", set_cell("corrections", {"table": "names"}, read_as="Cologne")),
        ("misapplied-conflict-rule", set_cell("conflicts", {"id": "staff"}, kind="unclear")),
        (
            "unsupported-date",
            set_cell(
                "positions",
                {"id": "muster-head"},
                since="2011",
                since_earliest=DAY(2011, 1, 1),
                since_latest=DAY(2011, 12, 31),
            ),
        ),
    ],
)
def test_a_rule_that_demands_more_than_one_thing_finds_each(
    built: dict[str, pa.Table], rule: str, change: Broken
) -> None:
    [finding] = broken(built, change, articles=False).findings
    assert finding.rule == rule


def test_an_altered_text_is_found(built: dict[str, pa.Table]) -> None:
    found = {finding.rule for finding in broken(built, other_text, articles=True).findings}
    assert {"article-content-mismatch", "article-file-mismatch"} <= found
