"""The RO-Crate says what the bundle is and names each of its files."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.release import citation, ro_crate
from alibaba_press.tests.support import bundles, released

Graph = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.bundle(released.real(), tmp_path_factory.mktemp("crate") / "bundle")
    citation.write(released.real(), folder)
    (folder / "LICENSE").write_text("Anybody may.\n")
    ro_crate.write(released.real(), folder)
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path) -> Graph:
    entities = bundles.document(folder / ro_crate.FILE)["@graph"]
    found = {entity["@id"]: entity for entity in entities}
    assert len(found) == len(entities)
    return found


def test_it_is_an_ro_crate_1_2(folder: Path, graph: Graph) -> None:
    context = bundles.document(folder / ro_crate.FILE)["@context"]
    assert context == "https://w3id.org/ro/crate/1.2/context"
    metadata = graph[ro_crate.FILE]
    assert metadata["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    assert metadata["about"] == {"@id": "./"}


def test_the_root_says_what_the_release_says(graph: Graph) -> None:
    contents, root = released.real(), graph["./"]
    assert root["name"] == contents.descriptor["title"]
    assert root["description"] == contents.descriptor["description"]
    assert root["version"] == contents.entry.version
    assert root["datePublished"] == contents.entry.date.isoformat()
    assert root["license"] == {"@id": contents.descriptor["licenses"][0]["path"]}
    assert root["keywords"] == contents.descriptor["keywords"]
    makers = [graph[one["@id"]]["name"] for one in root["author"]]
    assert makers == [maker["title"] for maker in contents.descriptor["contributors"]]


def test_each_file_is_a_part_with_its_size_and_hash(folder: Path, graph: Graph) -> None:
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    data = {
        name: path.read_bytes()
        for name, path in paths.items()
        if path.is_file() and name != ro_crate.FILE
    }
    found = {
        id: (entity["contentSize"], entity["sha256"])
        for id, entity in graph.items()
        if entity["@type"] == "File"
    }
    assert found == {
        name: (str(len(held)), hashlib.sha256(held).hexdigest()) for name, held in data.items()
    }
    assert {part["@id"] for part in graph["./"]["hasPart"]} == set(data)
    assert graph["data/people.parquet"]["encodingFormat"] == "application/vnd.apache.parquet"
    assert graph["LICENSE"]["encodingFormat"] == "text/plain"


def test_it_is_based_on_the_articles_and_says_no_more_of_them_than_the_tables(
    graph: Graph,
) -> None:
    rows = released.real().tables["articles"].to_pylist()
    works = [graph[one["@id"]] for one in graph["./"]["isBasedOn"]]
    assert [work["sha256"] for work in works] == [row["sha256"] for row in rows]
    assert [work["name"] for work in works] == [row["title"] or row["label"] for row in rows]
    for work, row in zip(works, rows, strict=True):
        for role in ("author", "translator", "publisher"):
            assert (role in work) == (row[role] is not None)
    by = {row["id"]: work for row, work in zip(rows, works, strict=True)}
    assert graph[by["superpower"]["author"]["@id"]]["name"] == "Jordan Pouille"
    assert by["liege-hub"]["datePublished"] == "2019-01"
    assert "datePublished" not in by["aliexpress-opens"]


def test_whatever_is_referred_to_is_there(graph: Graph) -> None:
    known = {*graph, "https://w3id.org/ro/crate/1.2"}
    for entity in graph.values():
        for value in entity.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    assert one["@id"] in known


def test_it_is_read_back(folder: Path) -> None:
    from rocrate.rocrate import ROCrate

    crate = ROCrate(folder)
    assert crate.version == "1.2"
    assert crate.name == released.real().descriptor["title"]


def test_no_clock_is_in_it(folder: Path) -> None:
    assert datetime.date.today().isoformat() not in (folder / ro_crate.FILE).read_text("utf-8")
