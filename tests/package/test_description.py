"""`describe` and `schema`: what the tables and their columns are."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from typing import Any

import pandas as pd
import pandera.errors
import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.schemas import tables
from alibaba_press.scripts.cli import app, frames
from alibaba_press.scripts.wheel_file import install_command


def rows_by(column: str, frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return the rows of a frame by their cells in a column."""
    rows: list[dict[str, Any]] = json.loads(frame.to_json(orient="records"))
    return {row[column]: row for row in rows}


def test_all_tables_are_described_with_their_rows() -> None:
    described = rows_by("table", ap.describe())
    assert list(described) == list(tables())
    assert described["figures"]["rows"] == len(ap.load("figures"))
    assert described["people"]["columns"].startswith("id, name, ")


@pytest.mark.parametrize("table", ["figures", "shareholdings", "companies"])
def test_the_columns_of_a_table_are_described_as_they_are(table: str) -> None:
    frame = ap.load(table)
    described = rows_by("column", ap.describe(table))
    assert list(described) == list(frame)
    filled = [row["filled"] for row in described.values()]
    assert filled == frame.notna().sum().tolist()


def test_a_column_has_its_unit_its_terms_and_the_table_that_it_refers_to() -> None:
    figures = rows_by("column", ap.describe("figures"))
    assert figures["value"]["unit"] == "column unit"
    assert figures["title"]["unit"] is None
    assert figures["event"]["references"] == "events"
    assert "at_most" in figures["qualifier"]["terms"].split(", ")
    stakes = rows_by("column", ap.describe("shareholdings"))
    assert stakes["share"]["unit"] == "percent"
    assert stakes["amount"]["unit"] == "column currency"


@pytest.mark.parametrize("table", tables())
def test_a_loaded_table_has_its_schema(table: str) -> None:
    frame = ap.load(table)
    assert ap.schema(table).validate(frame, lazy=True).equals(frame)


def test_a_schema_tells_row_column_expected_and_found() -> None:
    figures = ap.load("figures")
    figures.loc[3, "qualifier"] = "roughly"
    with pytest.raises(pandera.errors.SchemaErrors) as raised:
        ap.schema("figures").validate(figures, lazy=True)
    [failure] = raised.value.failure_cases.to_dict("records")
    assert (failure["index"], failure["column"], failure["failure_case"]) == (
        3,
        "qualifier",
        "roughly",
    )
    assert failure["check"].startswith("one of: about, at_least")


def test_without_pandera_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandera.pandas", None)
    monkeypatch.setitem(sys.modules, "pandera", None)
    monkeypatch.delitem(sys.modules, "alibaba_press.schemas.pandera_schema", raising=False)
    with pytest.raises(ImportError, match=re.escape(install_command("validate"))):
        ap.schema("figures")


def test_the_command_prints_a_table_csv_or_json() -> None:
    def printed(*arguments: str) -> str:
        # Without a terminal, tables are as wide as COLUMNS says.
        result = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["describe", *arguments])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    expected = [column.name for column in tables()["owners"].columns]
    rows = list(csv.DictReader(io.StringIO(printed("owners", "--format", "csv"))))
    assert [row["column"] for row in rows] == expected
    assert [row["column"] for row in json.loads(printed("owners", "--format", "json"))] == expected
    words = printed("owners").split()
    assert words[:3] == ["column", "type", "filled"]
    assert set(expected) <= set(words)
    assert {"articles", "vocabulary"} <= set(printed().split())


def test_an_unknown_table_is_a_usage_error() -> None:
    result = CliRunner().invoke(app, ["describe", "figurs"])
    assert result.exit_code == 2
    assert "there is no table 'figurs': did you mean 'figures'" in result.stderr


def test_a_column_with_more_text_is_wider_and_shows_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    frame = pd.DataFrame({"speaker_name": ["", "Jack Ma"], "claim": ["word " * 10, "Ali"]})
    assert frames.FORMATS["table"](frame) == (
        "speaker_name  claim\n"
        "              word word word\n"
        "              word word word\n"
        "              word word word\n"
        "              word\n"
        "Jack Ma       Ali\n"
    )


@pytest.mark.parametrize("format", frames.FORMATS)
def test_a_cell_that_is_printed_is_visible(format: str) -> None:
    frame = pd.DataFrame({"words": ["\x1b[31m::error::\u202e", "Größe [bold]x[/]"]})
    text = frames.FORMATS[format](frame)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "Größe [bold]x[/]" in text
