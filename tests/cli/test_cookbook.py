"""The cookbook shows each query with its question, its answer and what to mind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import duckdb
import pytest

from alibaba_press.scripts.cli import cookbook
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import recipes

PAGE = (ROOT / cookbook.PAGE).read_text("utf-8")
NOTEBOOK = json.loads((ROOT / cookbook.NOTEBOOK).read_text("utf-8"))


def test_each_query_has_a_section_that_its_question_begins() -> None:
    questions = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    first_lines = {
        path.read_text("utf-8").splitlines()[0].removeprefix("-- ")
        for path in recipes.QUERIES.glob("*.sql")
    }
    assert set(questions) == first_lines
    assert len(questions) == len(first_lines) == 10


def test_an_answer_is_the_table_that_the_articles_give() -> None:
    section = PAGE.partition("## Who owns Alibaba")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]*?) \|", section, re.MULTILINE)
    assert rows[2:] == [
        ("Softbank", "25"),
        ("Jack Ma", "4.9"),
        ("BlackRock", "3.1"),
        ("Joseph Tsai", "2.8"),
        ("T. Rowe Price", "2.3"),
        ("Boyu Capital", ""),
    ]


def test_a_cell_cannot_end_its_column_or_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "README.md").write_text("[x.sql](x.sql)\n")
    sql = "SELECT 'a|b' || chr(10) || 'c' AS text, NULL AS nothing, 0.5 AS half, 2.0 AS two;\n"
    (tmp_path / "x.sql").write_text(f"-- What?\n-- Mind it.\n{sql}")
    monkeypatch.setattr(recipes, "QUERIES", tmp_path)
    section = cookbook.cookbook_page(cookbook.answers()).partition("## ")[2]
    assert section == (
        f"What?\n\nMind it.\n\n```sql\n{sql}```\n\n"
        "| text | nothing | half | two |\n| --- | --- | --- | --- |\n"
        "| a\\|b c |  | 0.5 | 2 |\n"
    )


@pytest.mark.parametrize("text", ["SELECT 1;\n", "-- No question.\nSELECT 1;\n"])
def test_a_query_without_a_question_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    (tmp_path / "README.md").write_text("[x.sql](x.sql)\n")
    (tmp_path / "x.sql").write_text(text)
    monkeypatch.setattr(recipes, "QUERIES", tmp_path)
    with pytest.raises(ValueError, match=r"x\.sql: a query begins with a comment, which is its"):
        recipes.recipes()


def test_the_notebook_asks_the_queries_of_the_page() -> None:
    sources = {cell["id"]: "".join(cell["source"]) for cell in NOTEBOOK["cells"]}
    assert list(sources)[:2] == ["introduction", "set-up"]
    with duckdb.connect() as connection:
        cookbook.register_tables(connection)
        for path in recipes.QUERIES.glob("*.sql"):
            namespace = {"duckdb": connection}
            answer = eval(sources[path.stem], namespace)  # as Jupyter shows a last expression
            assert answer.equals(connection.sql(path.read_text("utf-8")).df()), path.stem


@pytest.mark.slow
def test_the_notebook_runs_from_its_first_cell() -> None:
    cells = ["".join(c["source"]) for c in NOTEBOOK["cells"] if c["cell_type"] == "code"]
    namespace: dict[str, object] = {}
    exec(cells[0], namespace)
    answers = [eval(cell, namespace) for cell in cells[1:]]
    assert len(answers) == 10
    assert not any(answer.empty for answer in answers)
