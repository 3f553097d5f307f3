"""The two articles in CONTRIBUTING.md build together, and show every call of the language."""

from __future__ import annotations

import re
from typing import Any

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts import language
from alibaba_press.scripts.build import BuildInputs, build
from alibaba_press.tests.support.small_package import Tables

SECTIONS = ("Add an article", "More of the extraction language")
FILES = ("seidenpost.txt", "ein-jahr.txt")


def blocks(section: str, kind: str) -> list[str]:
    """Return the blocks of code of a kind in a section of CONTRIBUTING.md."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    text = page.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    return re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)


def article_of(calls: str) -> language.Article:
    """Run the calls of an extraction module and return its article."""
    namespace: dict[str, Any] = {"__name__": "guide"}
    exec(calls.replace("from ..language", "from alibaba_press.scripts.language"), namespace)
    article = namespace["article"]
    assert isinstance(article, language.Article)
    return article


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of both articles."""
    seeds = tmp_path_factory.mktemp("guide") / "seeds"
    seeds.mkdir()
    for section, file in zip(SECTIONS, FILES, strict=True):
        [text] = blocks(section, "text")
        (seeds / file).write_text(text, encoding="utf-8", newline="")
    register = language.Register()
    entities, first = blocks(SECTIONS[0], "python")
    calls = {"__name__": "guide", "person": register.person, "company": register.company}
    exec(entities, calls)
    [second] = blocks(SECTIONS[1], "python")
    articles = [article_of(first), article_of(second)]
    return build(BuildInputs(articles, register, language.Conflicts(), seeds))


def cell(built: Tables, table: str, id: str, column: str) -> Any:
    """Return a cell of a table."""
    [value] = [row[column] for row in built[table].to_pylist() if row["id"] == id]
    return value


def reasons(built: Tables, row: str, column: str) -> set[str]:
    """Return the reasons of the evidence of a cell."""
    return {
        entry["reason"]
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == (row, column)
    }


def test_the_guide_counts_relative_dates(built: Tables) -> None:
    assert cell(built, "shareholdings", "muster-seidenpost", "as_of") == "2020"
    assert reasons(built, "muster-seidenpost", "as_of") == {
        'Counted from 2021-05-14: back by "Vor einem Jahr".'
    }
    assert reasons(built, "tea-school-sold", "start") == {
        'Counted from 2012: on by "vier Jahre später".'
    }


def test_the_guide_shares_cells_in_a_context(built: Tables) -> None:
    for figure in ("seidenpost-employees-2021", "seidenpost-employees-cologne"):
        assert cell(built, "figures", figure, "subject") == "seidenpost"
        assert cell(built, "figures", figure, "period") == "2021-05-10"
        assert reasons(built, figure, "subject") == {"The sentence before names it."}


def test_the_guide_overrides_the_reader(built: Tables) -> None:
    assert reasons(built, "seidenpost-employees-cologne", "value") == {
        "Misread as nothing, meant as 25 person: A quarter of 100 is 25."
    }


def test_the_guide_adds_to_a_row_of_another_article(built: Tables) -> None:
    articles = {
        entry["article"]
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == ("seidenpost-bought", None)
    }
    assert articles == {"seidenpost", "ein-jahr"}


def test_the_guide_shows_each_call_of_the_extraction_language() -> None:
    calls = "".join(code for section in SECTIONS for code in blocks(section, "python"))
    functions = {"stated", "inferred", "misread", "quote", "relative"}
    methods = {"about", "again", "on", "set_aside", "set_aside_numbers"}
    assert functions <= set(language.__all__)
    for name in functions:
        assert re.search(rf"(?<![\w.]){name}\(", calls), name
    for name in methods:
        assert f"article.{name}(" in calls, name
    assert "occurrence=" in calls
