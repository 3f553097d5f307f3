"""ro-crate-metadata.json describes the bundle and lists each of its files."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.release import citation, ro_crate
from alibaba_press.tests.support import bundles, release_inputs

Graph = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.write_package(
        release_inputs.real_inputs(), tmp_path_factory.mktemp("crate") / "bundle"
    )
    citation.write(release_inputs.real_inputs(), folder)
    (folder / "LICENSE").write_text("Anybody may.\n")
    ro_crate.write(release_inputs.real_inputs(), folder)
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path) -> Graph:
    entities = bundles.read_json(folder / ro_crate.FILE)["@graph"]
    by_id = {entity["@id"]: entity for entity in entities}
    assert len(by_id) == len(entities)
    return by_id


def test_the_metadata_conform_to_ro_crate_1_2(folder: Path, graph: Graph) -> None:
    context = bundles.read_json(folder / ro_crate.FILE)["@context"]
    assert context == "https://w3id.org/ro/crate/1.2/context"
    metadata = graph[ro_crate.FILE]
    assert metadata["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    assert metadata["about"] == {"@id": "./"}


def test_the_root_agrees_with_the_descriptor_and_the_changelog(graph: Graph) -> None:
    inputs, root = release_inputs.real_inputs(), graph["./"]
    assert root["name"] == inputs.descriptor["title"]
    assert root["description"] == inputs.descriptor["description"]
    assert root["version"] == inputs.entry.version
    assert root["datePublished"] == inputs.entry.date.isoformat()
    assert root["license"] == {"@id": inputs.descriptor["licenses"][0]["path"]}
    assert root["keywords"] == inputs.descriptor["keywords"]
    authors = [graph[author["@id"]]["name"] for author in root["author"]]
    assert authors == [contributor["title"] for contributor in inputs.descriptor["contributors"]]


def test_each_file_is_listed_with_its_size_and_hash(folder: Path, graph: Graph) -> None:
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    data = {
        name: path.read_bytes()
        for name, path in paths.items()
        if path.is_file() and name != ro_crate.FILE
    }
    files = {
        id: (entity["contentSize"], entity["sha256"])
        for id, entity in graph.items()
        if entity["@type"] == "File"
    }
    assert files == {
        name: (str(len(content)), hashlib.sha256(content).hexdigest())
        for name, content in data.items()
    }
    assert {part["@id"] for part in graph["./"]["hasPart"]} == set(data)
    assert graph["data/people.parquet"]["encodingFormat"] == "application/vnd.apache.parquet"
    assert graph["LICENSE"]["encodingFormat"] == "text/plain"


def test_the_articles_are_described_with_what_the_tables_say_and_no_more(
    graph: Graph,
) -> None:
    rows = release_inputs.real_inputs().tables["articles"].to_pylist()
    works = [graph[article["@id"]] for article in graph["./"]["isBasedOn"]]
    assert [work["sha256"] for work in works] == [row["sha256"] for row in rows]
    assert [work["name"] for work in works] == [
        row["title"] or f"[Article without a title: {row['label']}]" for row in rows
    ]
    for work, row in zip(works, rows, strict=True):
        for role in ("author", "translator", "publisher"):
            assert (role in work) == (row[role] is not None)
    by = {row["id"]: work for row, work in zip(rows, works, strict=True)}
    assert graph[by["superpower"]["author"]["@id"]]["name"] == "Jordan Pouille"
    assert by["liege-hub"]["datePublished"] == "2019-01"
    assert "datePublished" not in by["aliexpress-opens"]


def test_every_reference_points_to_an_entity_of_the_graph(graph: Graph) -> None:
    ids = {*graph, "https://w3id.org/ro/crate/1.2"}
    for entity in graph.values():
        for value in entity.values():
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, dict):
                    assert item["@id"] in ids


def test_the_rocrate_library_reads_the_metadata(folder: Path) -> None:
    from rocrate.rocrate import ROCrate

    crate = ROCrate(folder)
    assert crate.version == "1.2"
    assert crate.name == release_inputs.real_inputs().descriptor["title"]


def test_the_current_date_is_not_in_the_metadata(folder: Path) -> None:
    assert datetime.date.today().isoformat() not in (folder / ro_crate.FILE).read_text("utf-8")
