"""Each entity has a document with its row, the rows that refer to it, and their published words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import entity_documents
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.release_inputs import with_cell, with_table_changed

Documents = dict[str, dict[str, Any]]


def write(inputs: ReleaseInputs, folder: Path) -> Documents:
    """Write the documents into a folder, and read them back."""
    entity_documents.write(inputs, folder)
    lines = (folder / entity_documents.FILE).read_text(encoding="utf-8").splitlines()
    documents = {document["id"]: document for document in map(json.loads, lines)}
    assert len(documents) == len(lines)
    return documents


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents")


@pytest.fixture(scope="module")
def documents(folder: Path) -> Documents:
    return write(release_inputs.real_inputs(), folder)


def rows(documents: Documents, entity: str, table: str) -> dict[str, dict[str, Any]]:
    """Return the rows of a table that refer to an entity, by their identifiers."""
    return {row["id"]: row for row in documents[entity]["rows"][table]}


def test_a_document_has_the_row_of_its_entity(documents: Documents) -> None:
    alibaba = documents["alibaba"]
    assert (alibaba["kind"], alibaba["name"]) == ("company", "Alibaba")
    assert alibaba["details"]["headquarters"] == {"id": "hangzhou", "label": "Hangzhou"}
    assert alibaba["details"]["founded"] == "1999"
    alipay = documents["alipay"]
    assert (alipay["kind"], alipay["details"]["kind"]) == ("product", "payment_service")
    assert documents["china"]["details"]["iso_3166"] == "CN"


def test_an_owner_contains_the_stake_with_its_words(documents: Documents) -> None:
    owner = rows(documents, "softbank", "owners")["softbank-alibaba-002-softbank"]
    assert owner["as"] == ["entity"]
    stake = owner["shareholding"]
    assert (stake["owned"], stake["share"]) == ({"id": "alibaba", "label": "Alibaba"}, 25)
    assert stake["article"] == {"id": "superpower", "label": "Alibaba Supermacht"}
    assert {
        "article": "superpower",
        "start": 22616,
        "end": 22626,
        "quote": "25\u00a0Prozent",
        "columns": ["share"],
    } in stake["words"]


def test_a_stake_in_a_company_names_all_its_owners(documents: Documents) -> None:
    stake = rows(documents, "ant-group", "shareholdings")["us-funds-ant-group-002"]
    assert stake["as"] == ["owned"]
    assert stake["amount"] == 500000000
    assert [owner["entity"]["id"] for owner in stake["owners"]] == [
        "carlyle",
        "silver-lake-management",
        "warburg-pincus",
    ]


def test_a_participant_contains_the_event_with_all_participants(documents: Documents) -> None:
    row = rows(documents, "jack-ma", "participants")["ali-health-founded-jack-ma"]
    assert row["role"] == "founder"
    assert row["event"]["title"] == "Jack Ma founds the health platform Ali Health"
    assert row["event"]["participants"] == [
        {
            "id": "ali-health-founded-ali-health",
            "entity": {"id": "ali-health", "label": "Ali Health"},
            "role": "subject",
        },
        {
            "id": "ali-health-founded-jack-ma",
            "entity": {"id": "jack-ma", "label": "Jack Ma"},
            "role": "founder",
        },
    ]


def test_a_position_says_what_it_restates(documents: Documents) -> None:
    row = rows(documents, "jack-ma", "positions")["jack-ma-founder-alibaba-002"]
    assert row["since"] == "1999"
    assert row["restates"] == {"id": "jack-ma-founder-alibaba-000", "label": "Founder"}
    assert row["organization"] == {"id": "alibaba", "label": "Alibaba"}


def test_a_row_that_refers_to_an_entity_twice_is_listed_once(documents: Documents) -> None:
    twice = [
        row["as"]
        for document in documents.values()
        for rows in document["rows"].values()
        for row in rows
        if len(row["as"]) > 1
    ]
    assert ["subject", "speaker"] in twice


def test_each_row_that_refers_to_an_entity_is_in_its_document(documents: Documents) -> None:
    tables = release_inputs.real_inputs().tables
    for table, columns in {
        "positions": ("person", "organization", "speaker"),
        "participants": ("entity",),
        "subsidiaries": ("parent", "child"),
        "conflicts": ("about",),
        "names": ("entity",),
        "articles": ("publisher", "author", "translator", "dateline"),
    }.items():
        expected = {
            (row[column], row["id"])
            for row in tables[table].to_pylist()
            for column in columns
            if row[column] is not None
        }
        actual = {
            (id, row["id"])
            for id, document in documents.items()
            for row in document["rows"].get(table, [])
        }
        assert actual == expected


def test_the_words_are_those_of_the_evidence_that_is_published(documents: Documents) -> None:
    published = {
        (row["article"], row["start"], row["end"], row["quote"])
        for row in release_inputs.real_inputs().tables["evidence"].to_pylist()
        if row["quote"] is not None
    }
    shown = {
        tuple(words[name] for name in ("article", "start", "end", "quote"))
        for document in documents.values()
        for words in all_words(document)
    }
    assert shown <= published
    assert len(shown) > 500


def all_words(value: Any) -> list[dict[str, Any]]:
    """Return all words in a document, at whatever depth."""
    if isinstance(value, list):
        return [words for each in value for words in all_words(each)]
    if isinstance(value, dict):
        rest = [each for name, each in value.items() if name != "words"]
        return [*value.get("words", []), *all_words(rest)]
    return []


def test_withheld_words_are_in_no_document(tmp_path: Path) -> None:
    def withhold(rows: pa.Table) -> pa.Table:
        index = rows.column_names.index("quote")
        return rows.set_column(index, "quote", pa.nulls(rows.num_rows, pa.string()))

    inputs = with_table_changed(release_inputs.real_inputs(), "evidence", withhold)
    assert all_words(list(write(inputs, tmp_path).values())) == []


def test_the_bytes_do_not_depend_on_the_order_of_rows(folder: Path, tmp_path: Path) -> None:
    inputs = release_inputs.real_inputs()
    for name in inputs.tables:
        inputs = with_table_changed(inputs, name, release_inputs.with_rows_swapped)
    write(inputs, tmp_path)
    written = (tmp_path / entity_documents.FILE).read_bytes()
    assert written == (folder / entity_documents.FILE).read_bytes()


def test_an_entity_of_an_unfamiliar_kind_has_no_details_but_its_rows(tmp_path: Path) -> None:
    inputs = release_inputs.real_inputs()
    row = inputs.tables["entities"]["id"].to_pylist().index("softbank")
    inputs = with_table_changed(inputs, "entities", with_cell("kind", "planet", row))
    document = write(inputs, tmp_path)["softbank"]
    assert (document["kind"], document["details"]) == ("planet", {})
    assert "owners" in document["rows"]


def test_the_example_of_the_page_lists_the_stakes_of_softbank(
    documents: Documents, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    exec(page.partition("## A document")[2].partition("```python\n")[2].partition("```")[0], names)
    assert [stake["id"] for stake in names["stakes"]] == ["softbank-alibaba-002"]
