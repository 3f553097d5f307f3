"""networkx reads the same graph from both files, and it has the facts of the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx
import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import graph_files
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import release_inputs

READERS = {
    graph_files.GEXF_FILE: networkx.read_gexf,
    graph_files.GRAPHML_FILE: networkx.read_graphml,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    graph_files.write(release_inputs.real_inputs(), folder)
    return folder


@pytest.fixture(scope="module", params=READERS)
def graph(folder: Path, request: pytest.FixtureRequest) -> Any:
    return READERS[request.param](folder / request.param)


def edge(graph: Any, source: str, target: str, id: str) -> dict[str, Any]:
    values: dict[str, Any] = graph.edges[source, target, id]
    return values


FACTS: dict[tuple[str, str, str], dict[str, object]] = {
    ("softbank", "alibaba", "owners.softbank-alibaba-002-softbank"): {
        "kind": "ownership",
        "share": 25.0,
        "status": "held",
        "date": "2021-03-11",
        "rank": "normal",
        "counts": True,
    },
    ("alibaba", "ant-group", "owners.alibaba-ant-group-002-alibaba"): {
        "share": 33.333333,
        "conflict": "ant-group-division-subsidiary-or-a-third",
        "share_qualifier": "fraction",
        "rank": "preferred",
        "counts": True,
    },
    ("alibaba", "ant-group", "owners.alibaba-ant-group-33-per-cent-002-alibaba"): {
        "share": 33.0,
        "restates": "owners.alibaba-ant-group-002-alibaba",
        "counts": False,
    },
    ("ant-group", "moneygram", "owners.ant-financial-moneygram-000-ant-group"): {
        "label": "takeover",
        "status": "pending",
        "amount": 1.2e9,
        "amount_qualifier": "about",
        "currency": "USD",
    },
    ("carlyle", "ant-group", "owners.us-funds-ant-group-002-carlyle"): {
        "amount": 5e8,
        "owner_count": 3,
    },
    ("jack-ma", "amblin-partners", "owners.alibaba-pictures-amblin-000-jack-ma"): {
        "date": "2016-23",
        "earliest": "2016-09-01",
        "latest": "2016-11-30",
    },
    ("jack-ma", "alibaba", "positions.jack-ma-founder-alibaba-000"): {
        "kind": "position",
        "label": "Founder",
        "rank": "preferred",
        "counts": True,
    },
    ("jack-ma", "alibaba", "positions.jack-ma-founder-alibaba-002"): {
        "since": "1999",
        "since_latest": "1999-12-31",
        "restates": "positions.jack-ma-founder-alibaba-000",
        "counts": False,
    },
    ("jiang-zemin", "china", "positions.jiang-zemin-head-of-state-002"): {
        "status": "former",
        "until": "2003",
    },
    ("alibaba", "ali-health", "subsidiaries.ali-health-alibaba-002"): {
        "kind": "subsidiary",
        "label": "subsidiary",
        "article": "superpower",
    },
    ("jack-ma", "events.ali-health-founded", "participants.ali-health-founded-jack-ma"): {
        "kind": "participation",
        "label": "founder",
        "status": "happened",
    },
    ("amazon", "alibaba", "relationships.amazon-competitor-alibaba-001"): {
        "label": "competitor",
        "date": "2019-01",
    },
}


@pytest.mark.parametrize("place", FACTS, ids=lambda place: place[-1])
def test_an_edge_has_the_values_of_its_row(place: tuple[str, str, str], graph: Any) -> None:
    values = edge(graph, *place)
    assert {name: values.get(name) for name in FACTS[place]} == FACTS[place]


def test_the_example_of_the_page_gives_the_stakes_that_are_held(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    exec(page.partition("```python\n")[2].partition("```")[0], names)
    assert ("softbank", "alibaba", 25.0) in names["owners"]
    assert ("alibaba", "ant-group", 33.0) not in names["owners"]
    assert ("ant-group", "moneygram", None) not in names["owners"]


def test_each_row_that_connects_two_nodes_is_an_edge(graph: Any) -> None:
    tables = release_inputs.real_inputs().tables
    expected = {
        f"{name}.{row['id']}"
        for name in ("owners", "subsidiaries", "positions", "participants", "relationships")
        for row in tables[name].to_pylist()
        if name != "positions" or row["organization"] is not None
    }
    ids = [id for _, _, id in graph.edges(keys=True)]
    assert len(ids) == len(expected)
    assert set(ids) == expected


def test_a_node_is_an_entity_or_an_event_with_its_name_and_kind(graph: Any) -> None:
    tables = release_inputs.real_inputs().tables
    names = {row["id"]: (row["name"], row["kind"]) for row in tables["entities"].to_pylist()}
    names |= {
        f"events.{row['id']}": (row["title"], "event") for row in tables["events"].to_pylist()
    }
    nodes = {id: (node["label"], node["kind"]) for id, node in graph.nodes(data=True)}
    assert nodes.items() <= names.items()
    assert graph.nodes["alibaba"]["type"] == "company"
    health = graph.nodes["events.ali-health-reports-video-consultations"]
    assert (health["date"], health["type"]) == ("2020-01-29", "publication")
    assert min(degree for _, degree in graph.degree()) > 0


def test_the_bytes_do_not_depend_on_the_order_of_rows(folder: Path, tmp_path: Path) -> None:
    inputs = release_inputs.real_inputs()
    for name in ("entities", "companies", "events", "owners", "positions", "participants"):
        inputs = release_inputs.with_table_changed(inputs, name, release_inputs.with_rows_swapped)
    graph_files.write(inputs, tmp_path)
    for name in READERS:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


@pytest.mark.parametrize("file", READERS)
def test_a_package_without_ties_gives_an_empty_graph(file: str, tmp_path: Path) -> None:
    inputs = release_inputs.real_inputs()
    for name in ("owners", "subsidiaries", "positions", "participants", "relationships"):
        inputs = release_inputs.with_table_changed(inputs, name, lambda rows: rows.slice(0, 0))
    graph_files.write(inputs, tmp_path)
    assert len(READERS[file](tmp_path / file)) == 0


def test_an_entity_of_an_unfamiliar_kind_is_a_node_without_description(tmp_path: Path) -> None:
    inputs = with_kind(release_inputs.real_inputs(), "alibaba", "planet")
    graph_files.write(inputs, tmp_path)
    graph = networkx.read_gexf(tmp_path / graph_files.GEXF_FILE)
    assert graph.nodes["alibaba"] == {"kind": "planet", "label": "Alibaba"}


def with_kind(inputs: ReleaseInputs, entity: str, kind: str) -> ReleaseInputs:
    """Return inputs in which an entity is of another kind."""
    row = inputs.tables["entities"]["id"].to_pylist().index(entity)
    change = release_inputs.with_cell("kind", kind, row)
    return release_inputs.with_table_changed(inputs, "entities", change)
