"""The examples of README.md run, and what stands after the commands is what they print."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import duckdb
import pytest

import alibaba_press as ap
from alibaba_press.scripts.cli import readme_examples
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.project import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    "example", [block for block in blocks("python") if "ap.fetch(" not in block]
)
def test_an_example_in_python_runs_in_a_checkout(
    example: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(example, names)
    assert ("print(" in example) == bool(printed.getvalue())


def test_the_examples_in_sql_give_the_rows_that_the_articles_state(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    answers = [duckdb.execute(query).fetchall() for query in blocks("sql")]
    figures = [row[1:5] for row in answers[0]]  # between the claim and the words
    assert ("Alibaba", 17_000_000_000.0, "USD", "2016-11-11") in figures
    assert answers[1:] == [[(1_000_000.0,)]]


def test_the_output_of_a_command_is_kept_with_it() -> None:
    page = "<!-- run -->\n```console\n$ alibaba-press --version\nold\n```\nrest\n"
    version = f"alibaba-press {ap.__version__}\n"
    assert readme_examples.with_examples(page, {}) == page.replace("old\n", version)


def test_an_answer_is_kept_between_its_marks() -> None:
    page = "a\n<!-- answer: x -->\n\nold\n\n<!-- end -->\nb\n"
    assert readme_examples.with_examples(page, {"x": "| new |"}) == page.replace("old", "| new |")


@pytest.mark.parametrize("command", ["alibaba-press trace figures none", "ls"])
def test_a_command_that_fails_is_named(command: str) -> None:
    page = f"<!-- run -->\n```console\n$ {command}\n```\n"
    with pytest.raises(Problems, match=re.escape(command)):
        readme_examples.with_examples(page, {})


def test_the_readme_shows_a_trace_and_an_answer() -> None:
    assert README.count("<!-- run -->\n") == README.count("<!-- answer: ") == 1
    assert Path(ap.DATA) == ROOT / "data"
