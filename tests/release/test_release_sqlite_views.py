"""The views of the database show tables in full: with names and with published words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import alibaba_press
from alibaba_press.schemas import tables
from alibaba_press.scripts.package.full_query import QUOTE_COLUMNS
from alibaba_press.scripts.release import sqlite
from alibaba_press.tests.support.release_inputs import real_inputs, small_inputs

EVIDENCED = [name for name, model in tables().items() if model.has_evidence]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the real package."""
    folder = tmp_path_factory.mktemp("sqlite")
    sqlite.write(real_inputs(), folder)
    with closing(sqlite3.connect(folder / sqlite.FILE)) as database:
        yield database


@pytest.mark.parametrize("name", EVIDENCED)
def test_a_view_adds_names_and_a_quote_to_the_rows_of_its_table(
    name: str, database: sqlite3.Connection
) -> None:
    cursor = database.execute(f'SELECT * FROM "{name}_in_full"')
    header = [column for column, *_ in cursor.description]
    assert len(set(header)) == len(header)
    rows = {row[0]: dict(zip(header, row, strict=True)) for row in cursor}
    package_rows = {row["id"]: row for row in real_inputs().tables[name].to_pylist()}
    assert rows.keys() == package_rows.keys()
    assert len(rows) == database.execute(f'SELECT count(*) FROM "{name}_in_full"').fetchone()[0]
    labels = {
        target: {row["id"]: row for row in real_inputs().tables[target].to_pylist()}
        for target in ("entities", "events", "works", "places", "people", "event_series")
    }
    for column in tables()[name].columns:
        if column.references in labels and column.name != "id":
            label = "title" if column.references == "events" else "name"
            for id, row in rows.items():
                cell = package_rows[id][column.name]
                expected = labels[column.references][cell][label] if cell else None
                assert row[f"{column.name}_{label}"] == expected
    quotes = {id: first_evidence(name, id) for id in list(rows)[:20]}
    for id, quote in quotes.items():
        for column_name, view_column in QUOTE_COLUMNS.items():
            assert rows[id][view_column] == quote[column_name]
    assert all(row["quote_article"] for row in rows.values())


def first_evidence(table: str, id: str) -> dict[str, object]:
    """Return the evidence that a view shows: that of the fact, or the first published one, for the
    row itself before one for a cell."""
    rows = [e for e in evidence() if (e["table"], e["row"]) == (table, id)]
    words = facts().get(f"{table}/{id}", {})
    place = (words.get("quote_article"), words.get("start"), words.get("end"))
    is_claim = tables()[table].fact is not None
    return min(
        rows,
        key=lambda e: (
            (e["article"], e["start"], e["end"]) != place,
            not is_claim and e["quote"] is None,
            e["column"] is not None,
            *(e["article"], e["start"], e["end"], e["id"]),
        ),
    )


@cache
def facts() -> dict[str, dict[str, Any]]:
    """Return the rows of `facts` of the real package by identifier."""
    return {row["id"]: row for row in real_inputs().tables["facts"].to_pylist()}


def test_a_view_shows_the_words_that_the_fact_shows(database: sqlite3.Connection) -> None:
    for name in (name for name, model in tables().items() if model.fact):
        cursor = database.execute(f'SELECT id, quote FROM "{name}_in_full"')
        assert {f"{name}/{id}": quote for id, quote in cursor} == {
            id: row["quote"] for id, row in facts().items() if row["table"] == name
        }


@pytest.mark.parametrize("name", tables())
def test_a_view_is_the_table_that_loads_in_full(name: str, database: sqlite3.Connection) -> None:
    frame = loaded_in_full()[name]
    view = f"{name}_in_full"
    exists = database.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", [view]).fetchone()
    assert bool(exists) == (list(frame) != list(alibaba_press.load(name)))
    if not exists:
        return
    cursor = database.execute(f'SELECT * FROM "{view}" ORDER BY id')
    assert [column for column, *_ in cursor.description] == list(frame)
    texts = frame.select_dtypes(exclude="datetime")
    columns = [list(frame).index(column) for column in texts]
    rows = [tuple(row[index] for index in columns) for row in cursor]
    cells = texts.astype(object).where(texts.notna(), None)
    assert rows == list(cells.itertuples(index=False, name=None))


@cache
def loaded_in_full() -> dict[str, pd.DataFrame]:
    """Return all tables as they load in full."""
    return alibaba_press.load(full=True)


@cache
def evidence() -> list[dict[str, Any]]:
    """Return the rows of `evidence` of the real package."""
    rows: list[dict[str, Any]] = real_inputs().tables["evidence"].to_pylist()
    return rows


def test_a_row_of_a_view_can_be_read_as_a_sentence(tmp_path: Path) -> None:
    sqlite.write(small_inputs(), tmp_path)
    with closing(sqlite3.connect(tmp_path / sqlite.FILE)) as database:
        rows = database.execute(
            "SELECT event_title, entity_name, role, quote FROM participants_in_full"
        ).fetchall()
    words = "Erika Muster kaufte im Jahr 2019 die Firma Beispiel"
    assert sorted(rows) == [
        ("Erika Muster buys Beispiel", "Beispiel", "target", words),
        ("Erika Muster buys Beispiel", "Erika Muster", "buyer", words),
    ]
