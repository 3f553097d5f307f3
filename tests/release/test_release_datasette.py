"""Datasette shows the database of a release with the descriptions and queries of datasette.yaml."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from alibaba_press.schemas import tables
from alibaba_press.scripts.project import NAME
from alibaba_press.scripts.release import datasette, sqlite
from alibaba_press.scripts.release.recipes import recipes
from alibaba_press.tests.support.release_inputs import real_inputs

ADDRESS = re.compile(r"http://127\.0\.0\.1:[0-9]+")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the database of the real package, and the metadata."""
    folder = tmp_path_factory.mktemp("datasette")
    for module in (sqlite, datasette):
        module.write(real_inputs(), folder)
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    """Start Datasette on this machine, and give its address."""
    program = str(Path(sys.executable).with_name("datasette"))
    command = [program, "serve", "--host", "127.0.0.1", "--port", "0", sqlite.FILE]
    with subprocess.Popen(
        [*command, "--metadata", datasette.FILE], cwd=folder, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        try:
            matches = map(ADDRESS.search, process.stderr)
            yield next(match.group() for match in matches if match)
        finally:
            process.terminate()


def get(address: str) -> str:
    """Return the text of a page. Raise HTTPError unless its status is 200."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=60) as answer:
        assert answer.status == 200
        text: str = answer.read().decode("utf-8")
        return text


def described(folder: Path) -> dict[str, Any]:
    """Return the metadata of the database."""
    text = (folder / datasette.FILE).read_text("utf-8")
    database: dict[str, Any] = yaml.safe_load(text)["databases"][NAME]
    return database


def test_every_table_and_view_is_described_with_its_columns(folder: Path) -> None:
    with closing(sqlite3.connect(folder / sqlite.FILE)) as database:
        query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
        names = [name for (name,) in database.execute(query)]
        columns = {
            name: [column[0] for column in database.execute(f'SELECT * FROM "{name}"').description]
            for name in names
        }
    by_name = described(folder)["tables"]
    assert set(by_name) == {*tables()} | {name for name in names if name.endswith("_in_full")}
    for name, table in by_name.items():
        assert table["title"]
        assert table["description"].endswith(".")
        named = [*table["columns"], *table.get("facets", []), *table.get("units", {})]
        assert set(named) <= set(columns[name])
    assert by_name["figures"]["columns"]["value"] == "The number, in `unit`."
    assert by_name["shareholdings"]["units"] == {"share": "percent"}
    assert by_name["figures"]["facets"] == ["metric", "unit", "qualifier", "per", "article"]
    assert by_name["articles"]["label_column"] == "label"


def test_the_queries_are_those_of_the_documentation(folder: Path) -> None:
    queries = described(folder)["queries"]
    assert list(queries) == [recipe.name for recipe in recipes()]
    for recipe in recipes():
        assert queries[recipe.name]["title"] == recipe.question
        assert queries[recipe.name]["sql"] == recipe.sql


def test_title_and_licence_are_those_of_the_descriptor() -> None:
    inputs = real_inputs()
    metadata = datasette.metadata(inputs)
    assert metadata["title"] == inputs.descriptor["title"]
    assert metadata["license_url"] == "https://creativecommons.org/licenses/by/4.0/"
    assert metadata["databases"][NAME]["license_url"] == metadata["license_url"]


@pytest.mark.slow
def test_datasette_shows_every_page_and_answers_every_query(server: str, folder: Path) -> None:
    names = [*described(folder)["tables"], "about"]
    assert real_inputs().descriptor["title"] in get(server)
    assert all(f"/{NAME}/{name}" in get(f"{server}/{NAME}") for name in names)
    for name in names:
        assert "<table" in get(f"{server}/{NAME}/{name}")
    assert "The number, in `unit`." in get(f"{server}/{NAME}/figures")
    assert "Softbank" in get(f"{server}/{NAME}/entities/softbank")
    found = json.loads(get(f"{server}/{NAME}/facts.json?_shape=array&_search=borsengang"))
    assert found
    assert all("Börsengang" in row["quote"] for row in found)
    with closing(sqlite3.connect(folder / sqlite.FILE)) as database:
        for recipe in recipes():
            address = f"{server}/{NAME}/{urllib.parse.quote(recipe.name)}"
            assert "error" not in get(address).partition("</title>")[0].lower()
            rows = json.loads(get(f"{address}.json?_shape=arrays"))["rows"]
            assert rows == [list(row) for row in database.execute(recipe.sql)]
            assert rows
