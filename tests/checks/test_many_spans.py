"""Rules that compare spans take time in proportion to their number, and compare them rightly."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Package, run_stages
from alibaba_press.scripts.checks.sql_connection import Parameters, Result, SqlConnection
from alibaba_press.tests.support.loaded_package import loaded_small_package
from alibaba_press.tests.support.many_spans import tables_with_spans

PAIRS = re.compile(r"span_\w+ [<>]=? span_\w+")
"""A condition of a join that compares two spans."""

QUERY = re.compile(r"(CREATE OR REPLACE TABLE \S+ AS\s+)?(?=(--.*\n|\s)*(WITH|SELECT|FROM)\b)")
"""The beginning of a statement with a query."""


def package_of(built: Mapping[str, pa.Table]) -> Package:
    return Package(tables(), {name: partial(iter, (table,)) for name, table in built.items()})


def joins(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each join of a plan and of the plans in it: its operator and its conditions."""
    conditions = plan.get("extra_info", {}).get("Conditions", "")
    yield plan["name"], ", ".join(conditions) if isinstance(conditions, list) else conditions
    for child in plan["children"]:
        yield from joins(child)


def test_no_rule_compares_spans_in_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    plans: list[Mapping[str, Any]] = []
    execute = SqlConnection._execute

    def explain(self: SqlConnection, sql: str, parameters: Parameters = ()) -> Result:
        if (start := QUERY.match(sql)) is not None and "FROM arrow_rows" not in sql:
            query = f"EXPLAIN (FORMAT JSON) {sql[start.end() :]}"
            for _, text in self.connection.execute(query, parameters).fetchall():
                plans.extend(json.loads(text))
        return execute(self, sql, parameters)

    monkeypatch.setattr(SqlConnection, "_execute", explain)
    with package_of(tables_with_spans(10, overlapping=True)) as package:
        for rule in RULES.values():
            if rule.needs in ("rows", "cells", "tables", "words", "derived"):
                list(rule.check(package))
    compared = [join for plan in plans for join in joins(plan) if PAIRS.search(join[1])]
    assert compared, "no rule compares spans at all"
    assert [join for join in compared if join[0] != "ASOF_JOIN"] == []


@pytest.mark.parametrize(
    ("spans", "overlapping"),
    [
        (2_000, True),
        *(pytest.param(12_000, each, marks=pytest.mark.slow) for each in (True, False)),
    ],
)
def test_a_package_with_many_spans_in_one_article_is_valid(
    spans: int, *, overlapping: bool
) -> None:
    built = tables_with_spans(spans, overlapping=overlapping)
    with package_of(built) as package:
        assert run_stages(package, {"rows", "cells", "tables", "words"}).findings == []


def random_rows(rng: random.Random, rows: Mapping[str, list[dict[str, Any]]]) -> None:
    """Give all rows with spans random ones, which often touch or contain each other."""
    for name in ("evidence", "mentions", "numbers", "sentences"):
        for row in rows[name]:
            start = rng.randrange(40)
            row |= {"start": start, "end": start + rng.choice([1, 2, 3, 5, 8, 20])}


def inside(row: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> bool:
    return any(other["start"] <= row["start"] and row["end"] <= other["end"] for other in others)


def overlaps(row: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> bool:
    return any(other["start"] < row["end"] and row["start"] < other["end"] for other in others)


def touches(offset: int, spans: Iterable[Mapping[str, Any]]) -> bool:
    return any(span["start"] <= offset <= span["end"] for span in spans)


def far_from_event(
    row: Mapping[str, Any],
    spans_of_event: Iterable[Mapping[str, Any]],
    sentences: Iterable[Mapping[str, Any]],
) -> bool:
    """Return whether more than three sentences lie between words and the words of their event."""
    starts = {sentence["start"] for sentence in sentences}

    def number(offset: int) -> int:
        return sum(start <= offset for start in starts)

    first, last = number(row["start"]), number(row["end"] - 1)
    return not any(
        number(other["end"] - 1) >= first - 3 and number(other["start"]) <= last + 3
        for other in spans_of_event
    )


def compared_in_pairs(rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, set[str]]:
    """Return the rows that rules on spans must report, by rule, after comparing all pairs."""
    models = tables()
    evidence = rows["evidence"]
    columns = {
        (table.name, column.name): column for table in models.values() for column in table.columns
    }
    column_of = {row["id"]: columns.get((row["table"], row["column"])) for row in evidence}
    stating = [
        row
        for row in evidence
        if row["table"] != "names"
        and not (row["column"] in (None, "name") and models[row["table"]].entity_kind)
    ]
    counting = [
        row
        for row in evidence
        if (column := column_of[row["id"]]) and (column.is_date or column.type != "string")
    ]
    facts = {None, *(m.name for m in models.values() if m.has_evidence and not m.entity_kind)}
    spans_of_row = defaultdict(list)
    for row in evidence:
        if row["column"] is None:
            spans_of_row[row["table"], row["row"]].append(row)
    return {
        "unaccounted-sentence": {
            row["id"]
            for row in rows["sentences"]
            if (row["disposition"] == "extracted") != overlaps(row, stating)
        },
        "unaccounted-number": {
            row["id"]
            for row in rows["numbers"]
            if (row["disposition"] == "carried") != inside(row, counting)
            or (row["disposition"] == "part_of_name" and not inside(row, rows["mentions"]))
        },
        "evidence-outside-row": {
            row["id"]
            for row in evidence
            if (column := column_of[row["id"]])
            and (column.provenance, column.type, column.is_date) == ("quoted", "string", False)
            and (column.name == "speaker" or (column.required and column.references in facts))
            and not (row["table"] == "names" or models[row["table"]].entity_kind)
            and not inside(row, spans_of_row[row["table"], row["row"]])
        },
        "distant event": {
            row["id"]
            for row in evidence
            if (column := column_of[row["id"]])
            and column.provenance == "quoted"
            and row["basis"] == "stated"
            and (
                (column.references in facts - {None}) or (column.is_date and row["table"] in facts)
            )
            and far_from_event(
                row,
                spans_of_row[
                    (row["table"], row["row"])
                    if column.is_date
                    else (column.references, row["value"])
                ],
                rows["sentences"],
            )
        },
        "untraceable-evidence": {
            f"{row['start']} to {row['end']}"
            for row in evidence
            if not touches(row["start"], rows["sentences"])
            or not touches(row["end"], rows["sentences"])
        },
    }


@pytest.mark.parametrize("seed", range(5))
def test_rules_on_spans_report_what_a_comparison_of_all_pairs_reports(seed: int) -> None:
    rng = random.Random(seed)
    rows = loaded_small_package().rows()
    random_rows(rng, rows)
    with loaded_small_package().changed(rows, None) as package:
        reported = {
            "untraceable-evidence": {
                finding.found
                for finding in RULES["untraceable-evidence"].check(package)
                if finding.file == "data/evidence.csv"
            },
            **{
                name: {finding.key for finding in RULES[name].check(package)}
                for name in ("unaccounted-sentence", "unaccounted-number")
            },
            **{
                name: {
                    finding.key
                    for finding in RULES["evidence-outside-row"].check(package)
                    if (finding.column == "value") == (name == "distant event")
                }
                for name in ("evidence-outside-row", "distant event")
            },
        }
    assert reported == compared_in_pairs(rows)
