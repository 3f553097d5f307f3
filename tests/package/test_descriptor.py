"""The descriptor states what the models state, and other tools can read the package with it.

Frictionless checks files, types, keys, patterns and references. The tests here and the rules on
files check what it does not see: the bytes and types of Parquet files, misspelt members, and our
extensions.
"""

from __future__ import annotations

import json
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from pyarrow import parquet

from alibaba_press import DATA, DESCRIPTOR, ROOT
from alibaba_press.schemas import Column, tables
from alibaba_press.scripts.package import seeds

PACKAGE: dict[str, Any] = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
TABLES = tables()
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
DUCKDB_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}


def test_every_table_has_a_resource_in_each_format() -> None:
    assert set(RESOURCES) == {*TABLES, *(f"{name}-parquet" for name in TABLES)}


@pytest.mark.parametrize("name", TABLES)
def test_the_fields_are_the_columns_of_the_model(name: str) -> None:
    for resource in (RESOURCES[name], RESOURCES[f"{name}-parquet"]):
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == [c.name for c in TABLES[name].columns]
        for field, column in zip(fields, TABLES[name].columns, strict=True):
            assert_describes(field, column, resource["format"])
        assert resource["schema"]["primaryKey"] == ["id"]
        references = {
            (key["fields"][0], key["reference"]["resource"])
            for key in resource["schema"].get("foreignKeys", [])
        }
        expected = {(c.name, c.references) for c in TABLES[name].columns if c.references}
        assert references == expected


def assert_describes(field: dict[str, Any], column: Column, format: str) -> None:
    """Assert that a field of the descriptor states what the model states about a column."""
    constraints = field.get("constraints", {})
    assert field["type"] == column.type
    assert field["description"] == column.description
    assert field["provenance"] == column.provenance
    assert field.get("vocabulary") == column.vocabulary
    assert constraints.get("required", False) == column.required
    assert tuple(constraints.get("enum", ())) == column.terms
    assert constraints.get("pattern") == (None if column.terms else column.pattern)
    has_minimum = column.required or format == "csv"
    assert constraints.get("minimum") == (column.minimum if has_minimum else None)


def test_the_package_has_its_name_licence_and_sources() -> None:
    assert PACKAGE["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert PACKAGE["name"] == "alibaba-press"
    assert [license["name"] for license in PACKAGE["licenses"]] == ["CC-BY-4.0"]
    files = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    titles = [source["title"] for source in PACKAGE["sources"]]
    assert len(titles) == len(files)
    for data in files:
        assert any(seeds.sha256(data) in title for title in titles)


def test_only_csv_resources_state_their_size() -> None:
    for resource in PACKAGE["resources"]:
        size = (ROOT / resource["path"]).stat().st_size
        assert resource.get("bytes") == (size if resource["format"] == "csv" else None)


@pytest.mark.slow
def test_frictionless_finds_the_package_valid_without_a_warning() -> None:
    from frictionless import Package

    report = Package(str(DESCRIPTOR)).validate()
    assert report.valid, report.to_summary()
    assert report.warnings == []
    assert {task.name for task in report.tasks} == set(RESOURCES)
    assert [task.warnings for task in report.tasks] == [[]] * len(RESOURCES)


@pytest.mark.parametrize("name", TABLES)
def test_pandas_polars_and_duckdb_read_the_same_from_both_formats(name: str) -> None:
    csv, file = DATA / f"{name}.csv", DATA / f"{name}.parquet"
    dates = [column.name for column in TABLES[name].columns if column.type == "date"]
    kinds = {column.name: DUCKDB_TYPES[column.type] for column in TABLES[name].columns}
    expected = parquet.ParquetFile(file).read().to_pylist()

    assert pl.read_parquet(file).to_dicts() == expected
    dtypes = pl.read_parquet(file).schema
    assert pl.Null not in dtypes.values()
    assert pl.read_csv(csv, schema_overrides=dtypes, infer_schema=False).to_dicts() == expected

    relation = duckdb.read_parquet(str(file))
    assert relation.fetchall() == [tuple(row.values()) for row in expected]
    assert [str(kind) for kind in relation.types] == list(kinds.values())
    columns = ", ".join(f"'{column}': '{kind}'" for column, kind in kinds.items())
    rows = duckdb.execute(
        f"SELECT * FROM read_csv('{csv}', columns = {{{columns}}}, nullstr = '')"
    ).fetchall()
    assert rows == [tuple(row.values()) for row in expected]

    from_csv = pd.read_csv(
        csv,
        dtype={c.name: "Int64" for c in TABLES[name].columns if c.type == "integer"}
        | {c.name: "str" for c in TABLES[name].columns if c.type == "string"},
        parse_dates=dates,
    )
    from_parquet = pd.read_parquet(file)
    assert len(from_csv) == len(from_parquet) == len(expected)
    for column in from_csv:
        left = [None if pd.isna(value) else value for value in from_csv[column]]
        right = [None if pd.isna(value) else value for value in from_parquet[column]]
        if column in dates:
            left = [None if value is None else value.date() for value in left]
        assert left == right, column
