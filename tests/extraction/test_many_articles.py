"""Building many articles takes work in proportion to their number.

Articles are copied under other identifiers. Work is counted as lines of Python that are executed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from alibaba_press.benchmarks.copied_articles import copy_articles
from alibaba_press.schemas import tables
from alibaba_press.scripts.build import BuildInputs, assemble_rows, build
from alibaba_press.scripts.package.withholding import withhold
from alibaba_press.tests.support.small import small_extraction

REAL_ARTICLES = 10
"""Articles of the test that builds copies of the real ones. Fifty take five times as long."""

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

ARTICLES = 40
"""Articles of the tests that count work, which is twice as much for twice as many."""

ALLOWANCE = 1.05
"""Twice the articles may take twice the work, and this factor on top for sorting."""


def test_copies_of_all_articles_build_and_have_the_same_claims(tmp_path: Path) -> None:
    original = BuildInputs.of_project()
    built = build(copy_articles(original, tables(), REAL_ARTICLES, tmp_path))
    copies = REAL_ARTICLES // len(original.articles)
    assert built["articles"].num_rows == REAL_ARTICLES
    for name in COPIED:
        ids = built[name]["id"].to_pylist()
        copied = [id for id in ids if id.startswith("copy-")]
        original_ids = set(ids).difference(copied)
        assert len(copied) == (copies - 1) * len(original_ids) > 0
        assert {id[len("copy-0000-") :] for id in copied} == original_ids


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


def test_assembling_twice_the_articles_takes_twice_the_work(tmp_path: Path) -> None:
    def assembling(articles: int) -> int:
        inputs = copied_inputs(tmp_path, articles)
        return executed_lines(lambda: assemble_rows(inputs))

    assembling(1)  # what is cached is not counted
    assert assembling(2 * ARTICLES) <= 2 * ALLOWANCE * assembling(ARTICLES)


def test_withholding_words_of_twice_the_articles_takes_twice_the_work(tmp_path: Path) -> None:
    def withholding(articles: int) -> int:
        assembly, _ = assemble_rows(copied_inputs(tmp_path, articles))
        lines = executed_lines(lambda: withhold(assembly.rows, assembly.tables))
        assert any(row["quote"] is None for row in assembly.rows["evidence"])
        return lines

    assert withholding(2 * ARTICLES) <= 2 * ALLOWANCE * withholding(ARTICLES)
