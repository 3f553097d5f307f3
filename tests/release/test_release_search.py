"""The full-text index of the database finds facts by words, German and English, without accents."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from alibaba_press.scripts.release import sqlite
from alibaba_press.tests.support.release_inputs import real_inputs, small_inputs


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("search")
    sqlite.write(real_inputs(), folder)
    with closing(sqlite3.connect(folder / sqlite.FILE)) as database:
        yield database


def matches(database: sqlite3.Connection, words: str) -> list[str]:
    """Return the identifiers of the facts that have all words, the best first."""
    query = "SELECT id FROM facts_search WHERE facts_search MATCH ? ORDER BY rank, id"
    return [id for (id,) in database.execute(query, [words])]


def facts_with(*words: str) -> set[str]:
    """Return the identifiers of the facts of which a searched text has one of the words."""
    columns = ("claim", "subject_name", "object_name", "speaker_name", "quote")
    return {
        row["id"]
        for row in real_inputs().tables["facts"].to_pylist()
        if any(word in (row[column] or "") for column in columns for word in words)
    }


def test_an_english_word_of_a_claim_is_found(database: sqlite3.Connection) -> None:
    found = matches(database, "shareholders OR squandered OR lends")
    assert "figures/softbank-loan-to-ma" in found
    assert set(found) == facts_with("shareholders", "squandered", "lends")


@pytest.mark.parametrize("word", ["Börsengang", "börsengang", "borsengang", "BÖRSENGANG"])
def test_a_german_word_is_found_with_and_without_umlaut(
    database: sqlite3.Connection, word: str
) -> None:
    found = matches(database, word)
    assert set(found) == facts_with("Börsengang ") | facts_with("Börsengang.")
    assert "figures/alibaba-ipo-rank" in found


def test_names_are_found_whatever_their_accents(database: sqlite3.Connection) -> None:
    assert set(matches(database, "azevedo")) == facts_with("Azevêdo")
    assert set(matches(database, "Liege")) == facts_with("Liège")


def test_a_column_can_be_named(database: sqlite3.Connection) -> None:
    said = {
        row["id"]
        for row in real_inputs().tables["facts"].to_pylist()
        if row["speaker_name"] == "Trudy Dai"
    }
    assert set(matches(database, "speaker_name: trudy")) == said
    assert said


def test_a_fact_that_is_found_has_all_its_columns(database: sqlite3.Connection) -> None:
    query = """SELECT f.value, f.unit FROM facts AS f JOIN facts_search AS s ON s.rowid = f.rowid
        WHERE facts_search MATCH 'softbank AND million AND lends'"""
    assert database.execute(query).fetchall() == [(20_000_000, "USD")]


def test_the_index_agrees_with_the_facts(database: sqlite3.Connection) -> None:
    check = "INSERT INTO facts_search (facts_search, rank) VALUES ('integrity-check', 1)"
    database.execute(check)
    database.execute("SAVEPOINT before")
    database.execute("UPDATE facts SET claim = 'another' WHERE rowid = 1")
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        database.execute(check)
    database.execute("ROLLBACK TO before")


def test_a_library_without_full_text_search_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statement = "CREATE VIRTUAL TABLE facts_search USING fts99(id)"
    monkeypatch.setattr(sqlite, "create_search", lambda: iter([statement]))
    with pytest.raises(sqlite.CannotWriteDatabase) as raised:
        sqlite.write(small_inputs(), tmp_path)
    assert str(raised.value) == (
        "alibaba-press.sqlite: facts_search: the database cannot be written\n"
        "    expected: SQLite with its module FTS5\n"
        "    found:    no such module: fts99\n"
        "    remedy:   use a Python whose SQLite has FTS5"
    )
