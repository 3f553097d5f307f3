"""mlcroissant loads the tables with croissant.json, which describes them as their models do."""

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
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import bundles, release_inputs

IGNORE_WARNINGS = pytest.mark.filterwarnings(*bundles.MLCROISSANT_WARNINGS)


@pytest.fixture(scope="module", params=["small", pytest.param("real", marks=pytest.mark.slow)])
def inputs(request: pytest.FixtureRequest) -> ReleaseInputs:
    inputs: ReleaseInputs = getattr(release_inputs, f"{request.param}_inputs")()
    return inputs


@pytest.fixture(scope="module")
def folder(inputs: ReleaseInputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.write_package(inputs, tmp_path_factory.mktemp("croissant") / "bundle")
    croissant.write(inputs, folder)
    return folder


@pytest.fixture(scope="module")
def metadata(folder: Path) -> Any:
    return bundles.read_json(folder / croissant.FILE)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a bundle of one table that a test may damage."""
    small = release_inputs.small_inputs()
    models, rows = ({"articles": tables["articles"]} for tables in (small.models, small.tables))
    inputs = ReleaseInputs(small.entry, models, rows, small.descriptor)
    folder = bundles.write_package(inputs, tmp_path / "bundle")
    croissant.write(inputs, folder)
    return folder


@pytest.fixture(scope="module")
def dataset(folder: Path) -> Any:
    return open_dataset(folder)


def open_dataset(folder: Path) -> Any:
    import mlcroissant

    return mlcroissant.Dataset(str(folder / croissant.FILE))


def rows(dataset: Any, table: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table as mlcroissant loads them, with text and dates decoded."""
    for record in dataset.records(table):
        yield {name.removeprefix(f"{table}/"): decode(value) for name, value in record.items()}


def decode(value: Any) -> Any:
    """Return a value of mlcroissant as the type that the table has."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return value.date() if isinstance(value, pd.Timestamp) else value


@pytest.mark.slow
@IGNORE_WARNINGS
def test_mlcroissant_loads_every_row_and_cell_of_every_table(
    inputs: ReleaseInputs, dataset: Any
) -> None:
    for name, table in inputs.tables.items():
        assert list(rows(dataset, name)) == table.to_pylist(), name


def test_each_column_of_each_table_is_a_field_of_its_record_set(
    inputs: ReleaseInputs, metadata: Any
) -> None:
    fields = {
        records["@id"]: [
            (field["name"], field["@id"], field["description"], field["dataType"])
            for field in records["field"]
        ]
        for records in metadata["recordSet"]
    }
    types = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "date": "sc:Date"}
    assert fields == {
        name: [
            (column.name, f"{name}/{column.name}", column.description, types[column.type])
            for column in model.columns
        ]
        for name, model in inputs.models.items()
    }
    for records in metadata["recordSet"]:
        assert records["description"] == inputs.models[records["@id"]].title
        assert records["key"] == {"@id": f"{records['@id']}/id"}


def test_each_reference_points_to_the_key_of_its_table(
    inputs: ReleaseInputs, metadata: Any
) -> None:
    references = {
        field["@id"]: (
            Path(field["references"]["fileObject"]["@id"]).stem,
            field["references"]["extract"]["column"],
        )
        for records in metadata["recordSet"]
        for field in records["field"]
        if "references" in field
    }
    assert references == {
        f"{name}/{column.name}": (column.references, "id")
        for name, model in inputs.models.items()
        for column in model.columns
        if column.references and inputs.tables[name][column.name].drop_null()
    }


def test_each_data_file_is_described_with_its_size_and_hash(
    inputs: ReleaseInputs, folder: Path, metadata: Any
) -> None:
    files = {
        file["contentUrl"]: (file["contentSize"], file["sha256"])
        for file in metadata["distribution"]
    }
    paths = [format.file(name) for format in FORMATS for name in inputs.models]
    data = {path: (folder / path).read_bytes() for path in paths}
    assert files == {
        path: (f"{len(content)} B", hashlib.sha256(content).hexdigest())
        for path, content in data.items()
    }


def test_the_metadata_agree_with_the_descriptor_and_the_changelog(
    inputs: ReleaseInputs, metadata: Any
) -> None:
    assert metadata["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    assert metadata["@context"]["@vocab"] == "https://schema.org/"
    assert metadata["version"] == inputs.entry.version
    assert metadata["datePublished"] == inputs.entry.date.isoformat()
    assert metadata["license"] == inputs.descriptor["licenses"][0]["path"]
    assert metadata["creator"]["name"] == inputs.descriptor["contributors"][0]["title"]
    assert f"version = {{{inputs.entry.version}}}" in metadata["citeAs"]


def test_values_of_evidence_are_derived_from_their_words(metadata: Any) -> None:
    evidence = next(
        record_set for record_set in metadata["recordSet"] if record_set["@id"] == "evidence"
    )
    value = next(field for field in evidence["field"] if field["name"] == "value")
    words = value["annotation"]
    assert words["equivalentProperty"] == "http://www.w3.org/ns/prov#wasDerivedFrom"
    names = [field["name"] for field in words["subField"]]
    assert names == [
        column.name
        for column in release_inputs.small_inputs().models["evidence"].columns
        if column.name in ("article", "start", "end", "sha256", "quote", "prefix", "suffix")
    ]


@IGNORE_WARNINGS
def test_mlcroissant_reports_no_errors_and_no_warnings(dataset: Any) -> None:
    issues = dataset.metadata.ctx.issues
    assert not issues.errors
    assert not issues.warnings


@IGNORE_WARNINGS
def test_mlcroissant_refuses_a_changed_file(damaged: Path) -> None:
    import mlcroissant

    path = damaged / "data" / "articles.parquet"
    path.write_bytes(path.read_bytes().replace(b"made-up", b"made-pu"))
    with pytest.raises(mlcroissant.GenerationError) as raised:
        list(rows(open_dataset(damaged), "articles"))
    assert "Hash" in str(raised.value.__cause__)


@IGNORE_WARNINGS
def test_mlcroissant_refuses_a_missing_file(damaged: Path) -> None:
    import mlcroissant

    (damaged / "data" / "articles.parquet").unlink()
    with pytest.raises(mlcroissant.GenerationError) as raised:
        list(rows(open_dataset(damaged), "articles"))
    assert "data/articles.parquet" in str(raised.value.__cause__)


def test_the_current_date_is_not_in_the_metadata(metadata: Any) -> None:
    assert datetime.date.today().isoformat() not in str(metadata)
