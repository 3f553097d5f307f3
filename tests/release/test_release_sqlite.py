"""The database of a release agrees with the models and the tables."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.package.full_query import FullTable
from alibaba_press.scripts.release import ddl, sqlite
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support.release_inputs import (
    ENTRY,
    real_inputs,
    small_inputs,
    with_cell,
    with_table_changed,
)

EVIDENCED = [name for name, model in tables().items() if model.has_evidence]


@pytest.fixture(scope="module")
def database_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the database of the real package."""
    folder = tmp_path_factory.mktemp("sqlite")
    sqlite.write(real_inputs(), folder)
    return folder / sqlite.FILE


@pytest.fixture(scope="module")
def database(database_file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{database_file}?mode=ro", uri=True)) as database:
        yield database


def names(database: sqlite3.Connection, type: str) -> list[str]:
    """Return the names of the tables, views or indexes, in the order of their creation."""
    query = "SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid"
    return [name for (name,) in database.execute(query, [type])]


def as_written(rows: pa.Table) -> list[tuple[object, ...]]:
    """Return the rows of a table, with dates as text."""
    return [
        tuple(v.isoformat() if isinstance(v, datetime.date) else v for v in row.values())
        for row in rows.to_pylist()
    ]


def test_the_database_is_intact_and_compact(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA page_size").fetchone() == (4096,)
    assert database.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_the_header_has_the_application_and_the_version(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone() == (0x41425052,)
    assert database.execute("PRAGMA user_version").fetchone() == (1_002_003,)


def test_tables_and_views_are_those_of_the_models(database: sqlite3.Connection) -> None:
    index = [name for name in names(database, "table") if name.startswith(ddl.SEARCH)]
    assert [name for name in names(database, "table") if name not in index] == [*tables(), "about"]
    full = [name for name, model in tables().items() if FullTable(model, tables()).added]
    assert set(full) >= {*EVIDENCED, "conflicts", "conflict_claims"}
    assert names(database, "view") == [f"{name}_in_full" for name in full]


@pytest.mark.parametrize("name", tables())
def test_a_table_has_the_rows_of_the_package(name: str, database: sqlite3.Connection) -> None:
    cursor = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
    assert [column for column, *_ in cursor.description] == real_inputs().tables[name].column_names
    assert cursor.fetchall() == as_written(real_inputs().tables[name])


@pytest.mark.parametrize("name", tables())
def test_columns_references_and_checks_are_those_of_the_model(
    name: str, database: sqlite3.Connection
) -> None:
    model = tables()[name]
    columns = database.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', [name]
    ).fetchall()
    assert columns == [
        (c.name, ddl.TYPES[c.type], int(c.required), int(c.name == "id")) for c in model.columns
    ]
    keys = database.execute(
        'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', [name]
    ).fetchall()
    assert sorted(keys) == sorted((c.name, c.references, "id") for c in model.columns
                                  if c.references)  # fmt: skip
    [sql] = database.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [name]).fetchone()
    types = re.findall(r"CHECK \(typeof\(\"(\w+)\"\) IN \('(\w+)', 'null'\)\)", sql)
    assert types == [(c.name, ddl.TYPES[c.type].lower()) for c in model.columns]
    checked = re.findall(r'CHECK \("(\w+)" IN \((.*?)\)\)', sql)
    terms = {column: re.findall("'([^']*)'", term_list) for column, term_list in checked}
    assert terms == {c.name: list(c.terms) for c in model.columns if c.terms}
    for column in model.columns:
        assert f"-- {column.description}" in sql


def test_every_reference_has_an_index(database: sqlite3.Connection) -> None:
    indexed = set()
    for index in names(database, "index"):
        query = "SELECT tbl_name FROM sqlite_schema WHERE name = ?"
        [[table]] = database.execute(query, [index])
        query = "SELECT name FROM pragma_index_info(?) WHERE seqno = 0"
        [[first]] = database.execute(query, [index])
        indexed.add((table, first))
    assert indexed - {("evidence", "table")} == {
        (model.name, c.name)
        for model in tables().values()
        for c in model.columns
        if c.references and c.name != "id"
    }


# Constraints

VIOLATIONS = {
    "an unknown term": ("metric", "'nonsense'", "CHECK constraint failed"),
    "a reference to nothing": ("subject", "'nobody'", "FOREIGN KEY constraint failed"),
    "an empty cell": ("title", "NULL", "NOT NULL constraint failed"),
    "a number as text": ("value", "'many'", r"CHECK constraint failed: typeof\(\"value\"\)"),
    "bytes as text": ("title", "x'00'", r"CHECK constraint failed: typeof\(\"title\"\)"),
    "bytes as a number": ("value", "x'00'", r"CHECK constraint failed: typeof\(\"value\"\)"),
    "bytes as a day": ("period_latest", "x'00'", "CHECK constraint failed"),
    "a day that does not exist": ("period_latest", "'2019-02-30'", "CHECK constraint failed"),
    "a day of another form": ("period_latest", "'30.01.2019'", "CHECK constraint failed"),
    "an id that exists": ("id", "'staff-in-cologne'", "UNIQUE constraint failed"),
}


@pytest.mark.parametrize("fault", VIOLATIONS)
def test_the_database_enforces_the_constraints_of_the_models(fault: str, tmp_path: Path) -> None:
    column, value, message = VIOLATIONS[fault]
    sqlite.write(small_inputs(), tmp_path)
    with closing(sqlite3.connect(tmp_path / sqlite.FILE)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("UPDATE figures SET title = 'a' WHERE id = 'staff'")
        with pytest.raises(sqlite3.IntegrityError, match=message):
            database.execute(f"UPDATE figures SET \"{column}\" = {value} WHERE id = 'staff'")


def test_the_database_enforces_unique_columns_and_minimums(tmp_path: Path) -> None:
    sqlite.write(small_inputs(), tmp_path)
    with closing(sqlite3.connect(tmp_path / sqlite.FILE)) as database:
        database.execute("CREATE TEMPORARY TABLE copies AS SELECT * FROM articles")
        database.execute("UPDATE copies SET id = 'copy', file = 'copy.txt'")
        failure = r"UNIQUE constraint failed: articles\.sha256"
        with pytest.raises(sqlite3.IntegrityError, match=failure):
            database.execute("INSERT INTO articles SELECT * FROM copies")
        with pytest.raises(sqlite3.IntegrityError, match=r"CHECK constraint failed: .*start"):
            database.execute("UPDATE evidence SET start = -1")
        failure = r"CHECK constraint failed: typeof\(\"start\"\)"
        with pytest.raises(sqlite3.IntegrityError, match=failure):
            database.execute("UPDATE evidence SET start = 1.5")


def test_the_database_says_what_it_is(database: sqlite3.Connection) -> None:
    about = dict(database.execute("SELECT name, value FROM about"))
    descriptor = real_inputs().descriptor
    assert about == {
        "title": descriptor["title"],
        "description": descriptor["description"],
        "version": ENTRY.version,
        "date": ENTRY.date.isoformat(),
        "licence": "Creative Commons Attribution 4.0 International",
        "licence_address": "https://creativecommons.org/licenses/by/4.0/",
    }


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("subject", "nobody", "expected: rows that refer to rows of entities"),
        ("metric", "nonsense", "CHECK constraint failed"),
    ],
)
def test_rows_that_violate_their_model_are_reported(
    column: str, value: str, message: str, tmp_path: Path
) -> None:
    broken = with_table_changed(small_inputs(), "figures", with_cell(column, value))
    with pytest.raises(sqlite.CannotWriteDatabase) as raised:
        sqlite.write(broken, tmp_path)
    assert "alibaba-press.sqlite: figures: the database cannot be written" in str(raised.value)
    assert message in str(raised.value)


def test_an_old_version_of_sqlite_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 30, 0))
    with pytest.raises(sqlite.CannotWriteDatabase, match=r"expected: SQLite 3\.31\.0 or later"):
        sqlite.write(small_inputs(), tmp_path)


def test_version_numbers_sort_as_versions_do() -> None:
    assert (
        sqlite.version_number("0.1.0")
        < sqlite.version_number("0.2.0")
        < sqlite.version_number("1.0.10")
    )
    with pytest.raises(sqlite.CannotWriteDatabase, match="expected: parts below 1000"):
        sqlite.version_number("1.1000.0")


# The same bytes


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_the_environment(database_file: Path, tmp_path: Path) -> None:
    code = (
        "import os; os.umask(0o077)\n"
        "from pathlib import Path\n"
        "from alibaba_press.scripts.release import sqlite\n"
        "from alibaba_press.tests.support.release_inputs import real_inputs\n"
        "sqlite.write(real_inputs(), Path())"
    )
    unusual = {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", code], env=os.environ | unusual, check=True, cwd=tmp_path)
    assert (tmp_path / sqlite.FILE).read_bytes() == database_file.read_bytes()


def test_the_header_does_not_depend_on_the_version_of_sqlite(database_file: Path) -> None:
    header = database_file.read_bytes()[:100]
    assert int.from_bytes(header[96:100], "big") == 3_031_000
    assert header[24:28] == header[92:96] == bytes([0, 0, 0, 1])
    assert int.from_bytes(header[28:32], "big") * 4096 == database_file.stat().st_size


def test_bytes_that_no_cell_uses_do_not_depend_on_the_version_of_sqlite(
    database_file: Path,
) -> None:
    content = database_file.read_bytes()
    starts = [page or 100 for page in range(0, len(content), 4096)]
    leaves = [start for start in starts if content[start] in (0x0A, 0x0D)]
    assert len(leaves) > len(starts) / 2
    for start in leaves:
        cell_count = int.from_bytes(content[start + 3 : start + 5], "big")
        cells = start // 4096 * 4096 + int.from_bytes(content[start + 5 : start + 7], "big")
        assert not any(content[start + 8 + 2 * cell_count : cells])


def test_a_copy_of_the_database_can_be_changed(database_file: Path, tmp_path: Path) -> None:
    copy = shutil.copy(database_file, tmp_path / "copy.sqlite")
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("DELETE FROM numbers")
        database.commit()
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_writing_over_an_old_database_gives_the_same_file(tmp_path: Path) -> None:
    sqlite.write(small_inputs(), tmp_path)
    before = (tmp_path / sqlite.FILE).read_bytes()
    inputs = ReleaseInputs(
        ENTRY, small_inputs().models, small_inputs().tables, small_inputs().descriptor
    )
    sqlite.write(inputs, tmp_path)
    assert (tmp_path / sqlite.FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [sqlite.FILE]
