"""The descriptor says what the models say, and other people's tools read the package by it.

Frictionless checks files, types, keys, patterns and references. What it does not see (the bytes
of a Parquet file, its types, misspelt members, our own properties) is held against the models
here and by the rules on files.
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
NULLS = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}


def test_every_table_stands_in_both_formats() -> None:
    assert set(RESOURCES) == {*TABLES, *(f"{name}-parquet" for name in TABLES)}


@pytest.mark.parametrize("name", TABLES)
def test_the_fields_are_the_columns_of_the_model(name: str) -> None:
    for resource in (RESOURCES[name], RESOURCES[f"{name}-parquet"]):
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == [c.name for c in TABLES[name].columns]
        for field, column in zip(fields, TABLES[name].columns, strict=True):
            holds(field, column, resource["format"])
        assert resource["schema"]["primaryKey"] == ["id"]
        references = {
            (key["fields"][0], key["reference"]["resource"])
            for key in resource["schema"].get("foreignKeys", [])
        }
        wanted = {(c.name, c.references) for c in TABLES[name].columns if c.references}
        assert references == wanted


def holds(field: dict[str, Any], column: Column, format: str) -> None:
    constraints = field.get("constraints", {})
    assert field["type"] == column.type
    assert field["description"] == column.description
    assert field["known"] == column.provenance
    assert field.get("vocabulary") == column.vocabulary
    assert constraints.get("required", False) == column.required
    assert tuple(constraints.get("enum", ())) == column.terms
    assert constraints.get("pattern") == (None if column.terms else column.pattern)
    bounded = column.required or format == "csv"
    assert constraints.get("minimum") == (column.minimum if bounded else None)


def test_the_package_says_what_it_is() -> None:
    assert PACKAGE["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert PACKAGE["name"] == "alibaba-press"
    assert [one["name"] for one in PACKAGE["licenses"]] == ["CC-BY-4.0"]
    files = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    titles = [source["title"] for source in PACKAGE["sources"]]
    assert len(titles) == len(files)
    for data in files:
        assert any(seeds.sha256(data) in title for title in titles)


def test_sizes_stand_where_the_tools_bear_them() -> None:
    for resource in PACKAGE["resources"]:
        size = (ROOT / resource["path"]).stat().st_size
        assert resource.get("bytes") == (size if resource["format"] == "csv" else None)


def test_frictionless_finds_the_package_valid_without_a_warning() -> None:
    from frictionless import Package

    report = Package(str(DESCRIPTOR)).validate()
    assert report.valid, report.to_summary()
    assert report.warnings == []
    assert {task.name for task in report.tasks} == set(RESOURCES)
    assert [task.warnings for task in report.tasks] == [[]] * len(RESOURCES)


@pytest.mark.parametrize("name", TABLES)
def test_pandas_polars_and_duckdb_read_both_formats_alike(name: str) -> None:
    csv, file = DATA / f"{name}.csv", DATA / f"{name}.parquet"
    dates = [column.name for column in TABLES[name].columns if column.type == "date"]
    kinds = {column.name: NULLS[column.type] for column in TABLES[name].columns}
    want = parquet.ParquetFile(file).read().to_pylist()

    assert pl.read_parquet(file).to_dicts() == want
    dtypes = pl.read_parquet(file).schema
    assert pl.Null not in dtypes.values()
    assert pl.read_csv(csv, schema_overrides=dtypes, infer_schema=False).to_dicts() == want

    relation = duckdb.read_parquet(str(file))
    assert relation.fetchall() == [tuple(row.values()) for row in want]
    assert [str(kind) for kind in relation.types] == list(kinds.values())
    columns = ", ".join(f"'{column}': '{kind}'" for column, kind in kinds.items())
    rows = duckdb.execute(
        f"SELECT * FROM read_csv('{csv}', columns = {{{columns}}}, nullstr = '')"
    ).fetchall()
    assert rows == [tuple(row.values()) for row in want]

    from_csv = pd.read_csv(
        csv,
        dtype={c.name: "Int64" for c in TABLES[name].columns if c.type == "integer"}
        | {c.name: "str" for c in TABLES[name].columns if c.type == "string"},
        parse_dates=dates,
    )
    from_parquet = pd.read_parquet(file)
    assert len(from_csv) == len(from_parquet) == len(want)
    for column in from_csv:
        left = [None if pd.isna(value) else value for value in from_csv[column]]
        right = [None if pd.isna(value) else value for value in from_parquet[column]]
        if column in dates:
            left = [None if value is None else value.date() for value in left]
        assert left == right, column
