"""The Croissant description says of each table and column what its model says, and mlcroissant
loads by it, without a network, what the tables hold."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from alibaba_press.scripts.package.formats import FORMATS
from alibaba_press.scripts.release import croissant
from alibaba_press.scripts.release.contents import Contents
from alibaba_press.tests.support import bundles, released

LOADS = pytest.mark.filterwarnings(*bundles.OF_MLCROISSANT)


@pytest.fixture(scope="module", params=["small", "real"])
def contents(request: pytest.FixtureRequest) -> Contents:
    made: Contents = getattr(released, request.param)()
    return made


@pytest.fixture(scope="module")
def folder(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.bundle(contents, tmp_path_factory.mktemp("croissant") / "bundle")
    croissant.write(contents, folder)
    return folder


@pytest.fixture(scope="module")
def described(folder: Path) -> Any:
    return bundles.document(folder / croissant.FILE)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """The small bundle, to do harm to."""
    folder = bundles.bundle(released.small(), tmp_path / "bundle")
    croissant.write(released.small(), folder)
    return folder


def open_plain(folder: Path) -> Any:
    import mlcroissant

    return mlcroissant.Dataset(str(folder / croissant.FILE))


def rows(dataset: Any, table: str) -> Iterator[dict[str, Any]]:
    """The rows of a table as mlcroissant loads them, with text as text and dates as dates."""
    for record in dataset.records(table):
        yield {name.removeprefix(f"{table}/"): plain(value) for name, value in record.items()}


def plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return value.date() if isinstance(value, pd.Timestamp) else value


@LOADS
def test_mlcroissant_loads_every_row_and_cell_of_every_table(
    contents: Contents, folder: Path
) -> None:
    dataset = open_plain(folder)
    for name, table in contents.tables.items():
        assert list(rows(dataset, name)) == table.to_pylist(), name


def test_each_column_of_each_table_is_a_field_of_its_record_set(
    contents: Contents, described: Any
) -> None:
    found = {
        records["@id"]: [
            (field["name"], field["@id"], field["description"], field["dataType"])
            for field in records["field"]
        ]
        for records in described["recordSet"]
    }
    types = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "date": "sc:Date"}
    assert found == {
        name: [
            (column.name, f"{name}/{column.name}", column.description, types[column.type])
            for column in model.columns
        ]
        for name, model in contents.models.items()
    }
    for records in described["recordSet"]:
        assert records["description"] == contents.models[records["@id"]].title
        assert records["key"] == {"@id": f"{records['@id']}/id"}


def test_each_reference_is_one_to_the_key_of_the_table(contents: Contents, described: Any) -> None:
    found = {
        field["@id"]: (
            Path(field["references"]["fileObject"]["@id"]).stem,
            field["references"]["extract"]["column"],
        )
        for records in described["recordSet"]
        for field in records["field"]
        if "references" in field
    }
    assert found == {
        f"{name}/{column.name}": (column.references, "id")
        for name, model in contents.models.items()
        for column in model.columns
        if column.references and contents.tables[name][column.name].drop_null()
    }


def test_each_file_of_each_format_is_there_with_its_size_and_hash(
    contents: Contents, folder: Path, described: Any
) -> None:
    found = {
        file["contentUrl"]: (file["contentSize"], file["sha256"])
        for file in described["distribution"]
    }
    paths = [format.file(name) for format in FORMATS for name in contents.models]
    data = {path: (folder / path).read_bytes() for path in paths}
    assert found == {
        path: (f"{len(held)} B", hashlib.sha256(held).hexdigest()) for path, held in data.items()
    }


def test_it_says_what_the_release_says(contents: Contents, described: Any) -> None:
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    assert described["@context"]["@vocab"] == "https://schema.org/"
    assert described["version"] == contents.entry.version
    assert described["datePublished"] == contents.entry.date.isoformat()
    assert described["license"] == contents.descriptor["licenses"][0]["path"]
    assert described["creator"]["name"] == contents.descriptor["contributors"][0]["title"]
    assert f"version = {{{contents.entry.version}}}" in described["citeAs"]


def test_values_of_evidence_are_derived_from_the_words_that_carry_them(described: Any) -> None:
    evidence = next(one for one in described["recordSet"] if one["@id"] == "evidence")
    value = next(field for field in evidence["field"] if field["name"] == "value")
    words = value["annotation"]
    assert words["equivalentProperty"] == "http://www.w3.org/ns/prov#wasDerivedFrom"
    names = [field["name"] for field in words["subField"]]
    assert names == [
        column.name
        for column in released.small().models["evidence"].columns
        if column.name in ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
    ]


@LOADS
def test_mlcroissant_has_nothing_to_say_against_it(folder: Path) -> None:
    issues = open_plain(folder).metadata.ctx.issues
    assert not issues.errors
    assert not issues.warnings


@LOADS
def test_a_changed_file_is_not_loaded(fresh: Path) -> None:
    import mlcroissant

    path = fresh / "data" / "figures.parquet"
    path.write_bytes(path.read_bytes().replace(b"beispiel", b"beispeil"))
    with pytest.raises(mlcroissant.GenerationError) as raised:
        list(rows(open_plain(fresh), "figures"))
    assert "Hash" in str(raised.value.__cause__)


@LOADS
def test_a_missing_file_is_not_loaded(fresh: Path) -> None:
    import mlcroissant

    (fresh / "data" / "figures.parquet").unlink()
    with pytest.raises(mlcroissant.GenerationError) as raised:
        list(rows(open_plain(fresh), "figures"))
    assert "data/figures.parquet" in str(raised.value.__cause__)


def test_the_day_of_the_release_is_the_only_one(described: Any) -> None:
    assert datetime.date.today().isoformat() not in str(described)
