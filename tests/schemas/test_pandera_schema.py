"""What pandera is asked of a table is what the table's model says."""

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
def test_the_tables_keep_their_schemas_in_whole(name: str) -> None:
    pandera_schema(TABLES[name]).validate(frame(name))


@pytest.mark.parametrize(
    ("column", "kept", "broken"),
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
def test_a_cell_keeps_pattern_vocabulary_bound_and_presence(
    column: Column, kept: Any, broken: Any
) -> None:
    table = TableModel("t", "T.", "t", False, None, None, (column,))
    dtype = "Int64" if column.type == "integer" else None
    schema = pandera_schema(table)
    schema.validate(pd.DataFrame({"c": pd.Series([kept], dtype=dtype)}))
    with pytest.raises(REFUSED):
        schema.validate(pd.DataFrame({"c": pd.Series([broken], dtype=dtype or "str")}))


def test_a_cell_may_be_empty_that_is_not_required() -> None:
    column = Column("c", "string", "A.", "quoted", format="slug")
    table = TableModel("t", "T.", "t", False, None, None, (column,))
    pandera_schema(table).validate(pd.DataFrame({"c": pd.Series([None], dtype="str")}))


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found[found.columns[::-1]],
        lambda found: found.assign(more="x"),
        lambda found: found.drop(columns="title"),
        lambda found: found.assign(value=found["value"].astype("str")),
        lambda found: found.assign(period_latest=found["period_latest"].astype("str")),
    ],
    ids=["order", "one more", "one less", "text for a number", "text for a date"],
)
def test_other_columns_and_types_are_refused(change: Any) -> None:
    with pytest.raises(REFUSED):
        pandera_schema(TABLES["figures"]).validate(change(frame("figures")))
