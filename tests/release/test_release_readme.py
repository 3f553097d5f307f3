"""The data card says what the release holds, and what it shows works."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import croissant, readme, sqlite, workbook
from alibaba_press.scripts.release.er_diagram import diagram
from alibaba_press.tests.support import bundles, released

IN_PYTHON = ("pandas", "Polars", "DuckDB", "SQLite", "Frictionless", "Croissant")
EXAMPLE = re.compile(r"^(?P<tool>[^\n]+):\n\n```(?P<language>\w+)\n(?P<code>.*?)```", re.M | re.S)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.bundle(released.real(), tmp_path_factory.mktemp("readme") / "bundle")
    for part in (croissant, sqlite, readme):
        part.write(released.real(), folder)
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return (folder / readme.FILE).read_text(encoding="utf-8")


def examples(page: str) -> dict[str, tuple[str, str]]:
    """The language and the code of the examples of loading, by tool."""
    load = page.partition("## Load\n")[2].partition("\n## ")[0]
    return {
        one["tool"].split(" (")[0]: (one["language"], one["code"]) for one in EXAMPLE.finditer(load)
    }


def test_each_tool_has_an_example_of_at_most_five_lines(page: str) -> None:
    found = examples(page)
    assert list(found) == [*IN_PYTHON, "R"]
    assert f"Spreadsheets: open `{workbook.FILE}`" in page
    for _, code in found.values():
        assert len(code.splitlines()) <= 5


@pytest.mark.filterwarnings(*bundles.OF_MLCROISSANT)
@pytest.mark.parametrize("tool", IN_PYTHON)
def test_an_example_of_loading_loads_every_figure(
    tool: str, page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    language, code = examples(page)[tool]
    assert language == "python"
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    exec(code, names)
    assert len(names["figures"]) == released.real().tables["figures"].num_rows
    if "database" in names:
        names["database"].close()


def test_it_says_which_release_it_is(page: str) -> None:
    contents = released.real()
    head = f"\n# {contents.descriptor['title']}\n\n{contents.descriptor['description']}\n"
    assert page.partition("---\n")[2].partition("---\n")[2].startswith(head)
    assert f"Version {contents.entry.version}, {contents.entry.date.isoformat()}." in page
    assert contents.descriptor["licenses"][0]["path"] in page
    assert f"version = {{{contents.entry.version}}}" in page


def test_each_table_has_its_line_with_the_number_of_rows(page: str) -> None:
    contents = released.real()
    found = re.findall(r"^\| \[`(\w+)`\]\(DICTIONARY\.md#\w+\) \| (\d+) \| (.+) \|$", page, re.M)
    assert found == [
        (name, str(contents.tables[name].num_rows), model.title)
        for name, model in contents.models.items()
    ]


def test_rows_of_the_main_tables_are_shown(page: str) -> None:
    for name in ("companies", "subsidiaries", "people", "events", "figures"):
        shown = page.partition(f"### `{name}`\n\n")[2].partition("\n\n")[0].splitlines()[2:]
        ids = [line.split(" | ")[0].removeprefix("| ") for line in shown]
        assert len(ids) == 3
        assert set(ids) <= set(released.real().tables[name]["id"].to_pylist())


def test_a_table_without_rows_has_none_to_show(tmp_path: Path) -> None:
    readme.write(released.small(), tmp_path)
    page = (tmp_path / readme.FILE).read_text(encoding="utf-8")
    assert "### `subsidiaries`\n\nNo rows.\n\n### `people`" in page


def test_it_names_the_other_parts_and_shows_how_tables_refer_to_each_other(page: str) -> None:
    for part in (*bundles.PARTS, sqlite, workbook):
        assert part is readme or part.FILE in page
    assert f"```mermaid\n{diagram(released.real().models.values())}\n```" in page


def test_it_names_no_place_on_a_machine(page: str) -> None:
    assert str(ROOT) not in page
    assert "$" not in re.sub(r"^\$ ", "", page, flags=re.M)
