"""The FollowTheMoney files have no withheld words, and hold what is unusual as it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.scripts.release.follow_the_money import date_prefix
from alibaba_press.scripts.release.follow_the_money_files import ENTITIES_FILE, STATEMENTS_FILE
from alibaba_press.scripts.release.follow_the_money_links import schema_of_title
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.ftm_files import read_statements, write
from alibaba_press.tests.support.release_inputs import with_cell, with_table_changed


def with_row_changed(
    inputs: ReleaseInputs, table: str, row: str, column: str, value: object
) -> ReleaseInputs:
    """Return the same inputs with one cell of a row changed."""
    index = inputs.tables[table]["id"].to_pylist().index(row)
    return with_table_changed(inputs, table, with_cell(column, value, index))


def test_without_published_words_only_cells_are_original_values(tmp_path: Path) -> None:
    def withhold(rows: pa.Table) -> pa.Table:
        index = rows.column_names.index("quote")
        return rows.set_column(index, "quote", pa.nulls(rows.num_rows, pa.string()))

    inputs = with_table_changed(release_inputs.real_inputs(), "evidence", withhold)
    write(inputs, tmp_path)
    rows = read_statements(tmp_path)
    originals = {(row["prop"], row["original_value"]) for row in rows if row["original_value"]}
    titles = set(inputs.tables["positions"]["title_printed"].to_pylist())
    assert {text for prop, text in originals if prop in {"role", "position"}} <= titles
    assert ("date", "2016-23") in originals
    assert ("date", "2018-12 START") in originals
    assert ("country", "JP") in originals
    assert {prop for prop, _ in originals} == {"country", "date", "position", "role"}


def test_the_bytes_do_not_depend_on_the_order_of_rows(tmp_path: Path) -> None:
    inputs = release_inputs.real_inputs()
    folders = [tmp_path / "usual", tmp_path / "swapped"]
    for folder in folders:
        folder.mkdir()
    write(inputs, folders[0])
    for name in ("entities", "events", "owners", "positions", "mentions", "evidence"):
        inputs = with_table_changed(inputs, name, release_inputs.with_rows_swapped)
    write(inputs, folders[1])
    for name in (ENTITIES_FILE, STATEMENTS_FILE):
        first, second = ((folder / name).read_bytes() for folder in folders)
        assert first == second


def test_a_deprecated_stake_is_left_out_and_what_restates_it_stands_alone(tmp_path: Path) -> None:
    inputs = with_row_changed(
        release_inputs.real_inputs(),
        "owners",
        "alibaba-ant-group-002-alibaba",
        "rank",
        "deprecated",
    )
    entities = write(inputs, tmp_path)
    assert "owners.alibaba-ant-group-002-alibaba" not in entities
    link = entities["owners.alibaba-ant-group-33-per-cent-002-alibaba"]
    assert link["properties"]["percentage"] == ["33"]


@pytest.mark.parametrize("status", ["sold", "pending", "cancelled"])
def test_a_stake_that_is_not_held_is_no_ownership(status: str, tmp_path: Path) -> None:
    inputs = with_row_changed(
        release_inputs.real_inputs(), "shareholdings", "softbank-alibaba-002", "status", status
    )
    link = write(inputs, tmp_path)["owners.softbank-alibaba-002-softbank"]
    assert link["schema"] == "UnknownLink"
    assert link["properties"]["status"] == [status]
    assert "percentage" not in link["properties"]


@pytest.mark.parametrize("qualifier", ["about", "more_than", "nearly"])
def test_a_share_that_is_not_exact_is_no_percentage(qualifier: str, tmp_path: Path) -> None:
    inputs = with_row_changed(
        release_inputs.real_inputs(),
        "shareholdings",
        "softbank-alibaba-002",
        "share_qualifier",
        qualifier,
    )
    link = write(inputs, tmp_path)["owners.softbank-alibaba-002-softbank"]
    assert link["schema"] == "Ownership"
    assert "percentage" not in link["properties"]


def test_a_planned_position_is_no_directorship(tmp_path: Path) -> None:
    row = "daniel-zhang-geschaeftsfuehrer-alibaba-002"
    inputs = with_row_changed(release_inputs.real_inputs(), "positions", row, "status", "planned")
    link = write(inputs, tmp_path)[f"positions.{row}"]
    assert link["schema"] == "UnknownLink"
    assert link["properties"]["status"] == ["planned"]


def test_an_entity_of_an_unfamiliar_kind_is_left_out_with_its_links(tmp_path: Path) -> None:
    inputs = with_row_changed(
        release_inputs.real_inputs(), "entities", "softbank", "kind", "planet"
    )
    entities = write(inputs, tmp_path)
    assert "softbank" not in entities
    assert "owners.softbank-alibaba-002-softbank" not in entities


def test_a_person_with_the_identifier_of_a_company_is_what_the_table_of_entities_says(
    tmp_path: Path,
) -> None:
    inputs = with_row_changed(release_inputs.real_inputs(), "people", "jack-ma", "id", "softbank")
    entities = write(inputs, tmp_path)
    assert entities["softbank"]["schema"] == "Company"
    assert entities["softbank"]["properties"]["name"] == ["Softbank"]
    assert "jack-ma" not in entities


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2016-09-04", "2016-09-04", "2016-09-04"),
        ("2016-09-01", "2016-09-30", "2016-09"),
        ("2016-09-01", "2016-11-30", "2016"),
        ("2016-12-01", "2017-01-31", None),
        (None, "2016-09-30", None),
        ("2016-09-01", None, None),
        (None, None, None),
    ],
)
def test_a_date_is_the_day_the_month_or_the_year_of_both_its_bounds(
    earliest: str | None, latest: str | None, expected: str | None
) -> None:
    days = (day and datetime.date.fromisoformat(day) for day in (earliest, latest))
    assert date_prefix(*days) == expected


@pytest.mark.parametrize(
    ("title", "schema"),
    [
        ("Chief executive", "Directorship"),
        ("Managing director", "Directorship"),
        ("Vice-chairman", "Directorship"),
        ("Employee at the head office", "Employment"),
        ("High manager of the grade P10", "Employment"),
        ("Founder", "UnknownLink"),
        ("Adviser to the board", "UnknownLink"),
        ("Headmaster", "UnknownLink"),
    ],
)
def test_the_words_of_a_title_tell_the_schema(title: str, schema: str) -> None:
    assert schema_of_title(title) == schema
