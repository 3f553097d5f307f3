"""The data card describes the release, and its examples work."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import (
    column_types,
    croissant,
    entity_documents,
    follow_the_money_files,
    graph_files,
    readme,
    sqlite,
    workbook,
)
from alibaba_press.scripts.release.er_diagram import er_diagram
from alibaba_press.tests.support import bundles, release_inputs
from alibaba_press.tests.support.small_package import NAME

IN_PYTHON = (
    *("pandas", "pandas, from a CSV file", "Polars", "DuckDB", "SQLite"),
    *("Frictionless", "Croissant"),
)
EXAMPLE = re.compile(r"^(?P<tool>[^\n]+):\n\n```(?P<language>\w+)\n(?P<code>.*?)```", re.M | re.S)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.write_package(
        release_inputs.real_inputs(), tmp_path_factory.mktemp("readme") / "bundle"
    )
    for module in (column_types, croissant, sqlite, readme):
        module.write(release_inputs.real_inputs(), folder)
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return (folder / readme.FILE).read_text(encoding="utf-8")


def examples(page: str) -> dict[str, tuple[str, str]]:
    """Return the language and the code of each loading example, by tool."""
    load = page.partition("## Load\n")[2].partition("\n## ")[0]
    return {
        match["tool"].split(" (")[0]: (match["language"], match["code"])
        for match in EXAMPLE.finditer(load)
    }


def test_each_tool_has_an_example_of_at_most_five_lines(page: str) -> None:
    by_tool = examples(page)
    assert list(by_tool) == [*IN_PYTHON, "datasets", "R"]
    assert f"Spreadsheets: open `{workbook.FILE}`" in page
    for _, code in by_tool.values():
        assert len(code.splitlines()) <= 5


@pytest.mark.filterwarnings(*bundles.MLCROISSANT_WARNINGS)
@pytest.mark.parametrize(
    "tool",
    [*IN_PYTHON[:-1], pytest.param(IN_PYTHON[-1], marks=pytest.mark.slow)],  # mlcroissant is slow
)
def test_a_loading_example_loads_every_figure(
    tool: str, page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    language, code = examples(page)[tool]
    assert language == "python"
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    exec(code, names)
    assert len(names["figures"]) == release_inputs.real_inputs().tables["figures"].num_rows
    if "database" in names:
        names["database"].close()


def test_the_page_names_title_version_date_and_licence(page: str) -> None:
    inputs = release_inputs.real_inputs()
    head = f"\n# {inputs.descriptor['title']}\n\n{inputs.descriptor['description']}\n"
    assert page.partition("---\n")[2].partition("---\n")[2].startswith(head)
    assert f"Version {inputs.entry.version}, {inputs.entry.date.isoformat()}." in page
    assert inputs.descriptor["licenses"][0]["path"] in page
    assert f"version = {{{inputs.entry.version}}}" in page


def test_each_table_is_listed_with_its_number_of_rows(page: str) -> None:
    inputs = release_inputs.real_inputs()
    table_lines = re.findall(
        r"^\| \[`(\w+)`\]\(DICTIONARY\.md#\w+\) \| (\d+) \| (.+) \|$", page, re.M
    )
    assert table_lines == [
        (name, str(inputs.tables[name].num_rows), model.title)
        for name, model in inputs.models.items()
    ]


def test_three_rows_of_each_main_table_are_shown(page: str) -> None:
    for name in ("companies", "subsidiaries", "people", "events", "figures"):
        sample_lines = page.partition(f"### `{name}`\n\n")[2].partition("\n\n")[0].splitlines()[2:]
        ids = [line.split(" | ")[0].removeprefix("| ") for line in sample_lines]
        assert len(ids) == 3
        assert set(ids) <= set(release_inputs.real_inputs().tables[name]["id"].to_pylist())


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    readme.write(release_inputs.small_inputs(), tmp_path)
    page = (tmp_path / readme.FILE).read_text(encoding="utf-8")
    assert "### `subsidiaries`\n\nNo rows.\n\n### `people`" in page


def test_the_page_names_the_other_files_and_shows_the_diagram_of_references(page: str) -> None:
    for module in (*bundles.DESCRIPTIONS, sqlite, workbook):
        assert module is readme or module.FILE in page
    for name in (
        entity_documents.FILE,
        graph_files.GEXF_FILE,
        graph_files.GRAPHML_FILE,
        follow_the_money_files.ENTITIES_FILE,
        follow_the_money_files.STATEMENTS_FILE,
    ):
        assert f"`{name}`" in page
    assert f"```mermaid\n{er_diagram(release_inputs.real_inputs().models.values())}\n```" in page


def test_the_page_has_no_path_of_the_machine_and_no_unfilled_name(page: str) -> None:
    assert str(ROOT) not in page
    assert "$" not in re.sub(r"^\$ ", "", page, flags=re.M)


def test_the_digest_in_the_readme_of_the_project_is_that_of_the_recorded_sums() -> None:
    sums = ROOT / "tests" / "sums" / f"{NAME}.SHA256SUMS"
    page = (ROOT / "README.md").read_text("utf-8")
    assert re.findall(r"--digest sha256:([0-9a-f]+)", page) == [
        hashlib.sha256(sums.read_bytes()).hexdigest()
    ]
