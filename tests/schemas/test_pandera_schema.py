"""The pandera schema of a table follows from its model."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.errors
import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import Column, TableModel, tables
from alibaba_press.schemas.pandera_schema import pandera_schema
from alibaba_press.scripts.package.pandas_frames import to_pandas

TABLES = tables()
REFUSED = (pandera.errors.SchemaError, pandera.errors.SchemaErrors)


def frame(name: str) -> pd.DataFrame:
    return to_pandas(parquet.read_table(ROOT / "data" / f"{name}.parquet"))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_the_package_fits_its_schema(name: str) -> None:
    pandera_schema(TABLES[name]).validate(frame(name))


@pytest.mark.parametrize(
    ("column", "valid", "invalid"),
    [
        (Column("c", "string", "A.", "key", format="slug"), "a-b", "a b"),
        (Column("c", "string", "A.", "key", format="slug"), "a", "a\n"),
        (Column("c", "string", "A.", "quoted", format="verbatim"), "a\nb", ""),
        (Column("c", "string", "A.", "quoted", format="edtf"), "2018-12", "2018-12-24T00:00"),
        (Column("c", "string", "A.", "curated", vocabulary="v", terms=("x", "y")), "y", "z"),
        (Column("c", "integer", "A.", "derived", minimum=0), 0, -1),
        (Column("c", "number", "A.", "quoted", minimum=0), 0.0, -0.5),
        (Column("c", "string", "A.", "quoted", required=True), "a", None),
    ],
)
def test_pattern_vocabulary_minimum_and_presence_are_checked(
    column: Column, valid: Any, invalid: Any
) -> None:
    table = TableModel("t", "T.", "t", False, None, None, (column,))
    dtype = "Int64" if column.type == "integer" else None
    schema = pandera_schema(table)
    schema.validate(pd.DataFrame({"c": pd.Series([valid], dtype=dtype)}))
    with pytest.raises(REFUSED):
        schema.validate(pd.DataFrame({"c": pd.Series([invalid], dtype=dtype or "str")}))


def test_an_optional_cell_may_be_empty() -> None:
    column = Column("c", "string", "A.", "quoted", format="slug")
    table = TableModel("t", "T.", "t", False, None, None, (column,))
    pandera_schema(table).validate(pd.DataFrame({"c": pd.Series([None], dtype="str")}))


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[rows.columns[::-1]],
        lambda rows: rows.assign(more="x"),
        lambda rows: rows.drop(columns="title"),
        lambda rows: rows.assign(value=rows["value"].astype("str")),
        lambda rows: rows.assign(period_latest=rows["period_latest"].astype("str")),
    ],
    ids=["order", "one more", "one less", "text for a number", "text for a date"],
)
def test_other_columns_and_types_are_refused(change: Any) -> None:
    with pytest.raises(REFUSED):
        pandera_schema(TABLES["figures"]).validate(change(frame("figures")))
