"""`column-types.json` makes readers of CSV give the columns the types of the models."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.release import column_types

TYPES: dict[str, Any] = json.loads((ROOT / column_types.FILE).read_text("utf-8"))


def test_pandas_reads_the_same_from_csv_as_from_parquet() -> None:
    for name in tables():
        frame = pd.read_csv(ROOT / "data" / f"{name}.csv", **TYPES[name]["pandas"])
        expected = pd.read_parquet(ROOT / "data" / f"{name}.parquet")
        assert list(frame) == list(expected)
        for column in frame:
            cells = frame[column].astype(object).where(frame[column].notna(), None)
            if frame[column].dtype.kind == "M":
                cells = cells.map(lambda day: day and day.date())
            other = expected[column].astype(object).where(expected[column].notna(), None)
            assert cells.tolist() == other.tolist(), (name, column)


def test_years_stay_text() -> None:
    path = ROOT / "data" / "companies.csv"
    frame = pd.read_csv(path, **TYPES["companies"]["pandas"])
    assert set(frame["founded"].dropna().map(type)) == {str}
    assert pd.read_csv(path)["founded"].dtype == float  # what a reader guesses


@pytest.mark.parametrize("name", ["figures", "articles", "evidence"])
def test_readr_has_a_letter_for_each_column(name: str) -> None:
    letters = {"string": "c", "integer": "i", "number": "d", "date": "D"}
    columns = tables()[name].columns
    assert TYPES[name]["readr"] == "".join(letters[column.type] for column in columns)
