"""Building many articles takes work and memory in proportion to their number.

Articles are copied under other identifiers. Work is counted as lines of Python that are executed,
and as rows that the operators of an SQL query pass on.
"""

from __future__ import annotations

import json
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from alibaba_press.benchmarks.copied_articles import copy_articles
from alibaba_press.schemas import tables
from alibaba_press.scripts.build import BuildInputs, assemble_rows, build
from alibaba_press.scripts.checks import sql_connection
from alibaba_press.scripts.checks.database import Database
from alibaba_press.scripts.checks.sql_connection import Parameters, Result
from alibaba_press.scripts.extraction.withholding import withhold
from alibaba_press.tests.support.small import small_extraction

COPIES = 10
"""How often the test that builds copies of the real articles has each."""

COPIED = (
    "articles",
    "conflicts",
    "events",
    "figures",
    "owners",
    "participants",
    "positions",
    "relationships",
    "shareholdings",
    "statements",
    "subsidiaries",
)
"""Tables whose rows all belong to an article."""

ARTICLES = [pytest.param(8, id="8"), pytest.param(40, id="40", marks=pytest.mark.slow)]
"""Articles of the tests that count lines or memory, first of some and then of twice as many."""

ARTICLES_OF_QUERIES = [8, 20]
"""Articles of the test that counts rows of queries. Each query runs twice, and that takes time."""

ALLOWANCE = 1.05
"""Twice the articles may take twice the work, and this factor on top for sorting."""

ALLOWANCE_OF_QUERIES = 1.2
"""The factor for rows of queries: how many duplicates DuckDB finds at once varies a little."""


@pytest.mark.slow
def test_copies_of_all_articles_build_and_have_the_same_claims(tmp_path: Path) -> None:
    original = BuildInputs.of_project()
    articles = COPIES * len(original.articles)
    built = build(copy_articles(original, tables(), articles, tmp_path))
    assert built["articles"].num_rows == articles
    for name in COPIED:
        assert_copied(built[name]["id"].to_pylist(), COPIES)


def assert_copied(ids: list[str], copies: int) -> None:
    """Assert that the identifiers are those of so many copies of the same rows."""
    copied = [id for id in ids if id.startswith("copy-")]
    original_ids = set(ids).difference(copied)
    assert len(copied) == (copies - 1) * len(original_ids) > 0
    assert {id[len("copy-0000-") :] for id in copied} == original_ids


@pytest.mark.slow
def test_copies_of_the_small_article_build_and_have_the_same_claims(tmp_path: Path) -> None:
    built = build(copied_inputs(tmp_path, 3))
    assert built["articles"].num_rows == 3
    for name in {*COPIED} - {"statements", "subsidiaries"}:
        assert_copied(built[name]["id"].to_pylist(), 3)


def copied_inputs(folder: Path, articles: int) -> BuildInputs:
    """Return inputs with copies of the small article, of which some words have to be withheld."""
    texts = folder / f"{articles}-articles"
    texts.mkdir(parents=True)
    extraction = small_extraction(texts)
    extraction.article.cells["quotable"] = 0.4
    (texts / "copies").mkdir()
    return copy_articles(extraction.inputs(), tables(), articles, texts / "copies")


def executed_lines(operation: Callable[[], object]) -> int:
    """Run an operation and return how many lines of Python it executes, repeated ones included."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    existing = sys.gettrace()
    sys.settrace(trace)
    try:
        operation()
    finally:
        sys.settrace(existing)
    return count


@pytest.mark.parametrize("number", ARTICLES)
def test_assembling_twice_the_articles_takes_twice_the_work(tmp_path: Path, number: int) -> None:
    def assembling(articles: int) -> int:
        inputs = copied_inputs(tmp_path, articles)
        return executed_lines(lambda: assemble_rows(inputs))

    assembling(1)  # what is cached is not counted
    assert assembling(2 * number) <= 2 * ALLOWANCE * assembling(number)


@pytest.mark.parametrize("number", ARTICLES)
def test_withholding_words_of_twice_the_articles_takes_twice_the_work(
    tmp_path: Path, number: int
) -> None:
    def withholding(articles: int) -> int:
        assembly, _ = assemble_rows(copied_inputs(tmp_path, articles))
        lines = executed_lines(lambda: withhold(assembly))
        assert any(passage.quote is None for passage in assembly.passages.values())
        return lines

    assert withholding(2 * number) <= 2 * ALLOWANCE * withholding(number)


@pytest.mark.parametrize("number", ARTICLES)
def test_assembled_rows_take_less_than_900_bytes_for_each_row_of_evidence(
    tmp_path: Path, number: int
) -> None:
    """Most rows are evidence. As dicts they take much more."""

    def assembling(articles: int) -> tuple[int, int]:
        inputs = copied_inputs(tmp_path, articles)
        tracemalloc.start()
        try:
            assembly, _ = assemble_rows(inputs)
            return tracemalloc.get_traced_memory()[0], len(assembly.evidence)
        finally:
            tracemalloc.stop()

    assembling(1)  # what is cached is not counted
    (memory, rows), (more_memory, more_rows) = assembling(number), assembling(2 * number)
    assert more_memory - memory < 900 * (more_rows - rows)


@pytest.mark.slow
@pytest.mark.parametrize("number", ARTICLES_OF_QUERIES)
def test_no_query_reads_more_than_twice_the_rows_for_twice_the_articles(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: Counter[str] = Counter()
    query, create_table = Database.query, Database.create_table

    def count(database: Database, sql: str, parameters: Parameters = ()) -> None:
        [(_, profile)] = query(database, f"EXPLAIN (ANALYZE, FORMAT json) {sql}", parameters)
        rows[sql] += sum(map(passed_rows, json.loads(profile).get("operator", ())))

    def counted_query(self: Database, sql: str, parameters: Parameters = ()) -> Result:
        count(self, sql, parameters)
        return query(self, sql, parameters)

    def counted_create_table(self: Database, name: str, sql: str) -> None:
        count(self, sql)
        create_table(self, name, sql)

    def counted_stream(
        self: Database, sql: str, parameters: Parameters = ()
    ) -> Iterator[tuple[Any, ...]]:
        return iter(counted_query(self, sql, parameters))

    def building(articles: int) -> Counter[str]:
        rows.clear()
        build(copied_inputs(tmp_path, articles))
        return rows.copy()

    monkeypatch.setattr(Database, "query", counted_query)
    monkeypatch.setattr(Database, "stream", counted_stream)
    monkeypatch.setattr(Database, "create_table", counted_create_table)
    # Threads divide rows as they like.
    monkeypatch.setattr(sql_connection, "_usable_cores", lambda: 1)
    fewer, more = building(number), building(2 * number)
    assert any("number_pieces" in sql for sql in fewer), "the query of facts.sql is counted"
    assert fewer.total() > 100 * number
    assert [sql for sql in more if more[sql] > 2 * ALLOWANCE_OF_QUERIES * fewer[sql]] == []


def passed_rows(operator: dict[str, Any]) -> int:
    """Return how many rows an operator of a query and those below it pass on."""
    rows: int = operator["intermediate_rows"]
    return rows + sum(map(passed_rows, operator.get("children", ())))
