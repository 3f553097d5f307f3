"""Packages in which very many rows differ: all changes are counted, and a part is listed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.scripts.checks.sql_connection import SqlConnection
from alibaba_press.scripts.diff import FORMATS, change_list
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import Difference, Level
from alibaba_press.scripts.diff.keys import count_rows, find_key_fault
from alibaba_press.scripts.diff.package_contents import NotCompared
from alibaba_press.scripts.diff.version_step import required_step
from alibaba_press.scripts.limits import MAX_COMPARED_COLUMNS, MAX_COMPARED_TABLES
from alibaba_press.tests.support.edition_changes import difference_after
from alibaba_press.tests.support.editions import Edition, text_column

ROWS = 300
INTERNAL_NAMES = (
    "position", "number", "copy", "page", "o", "n", "cells", "facts", "kind", "supported", "key",
    "table_name", "row_key", "column_name", "is_shown", "old_position", "old_key",
    "is_added_or_withdrawn",
)  # fmt: skip
"""Names that the queries use, which a package can use too."""


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


def many_rows(edition: Edition, *, title: str, start: int = 0) -> Edition:
    """Add figures, each with evidence of itself."""
    evidence = edition.evidence("figures", "staff", None)
    for number in range(ROWS):
        id = f"staff-{number:03}"
        edition.add("figures", "staff", id=id, title=title)
        edition.rows["evidence"].append(
            {**evidence, "id": f"{evidence['id']}-{number:03}", "row": id, "start": start}
        )
    return edition


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return two editions in which the titles and the evidence of many figures differ."""
    folder = tmp_path_factory.mktemp("many")
    before = many_rows(Edition(), title="before " * 20)
    after = many_rows(Edition(), title="after " * 20, start=1)
    return before.write(folder / "old"), after.write(folder / "new")


@pytest.fixture
def rows_made_python(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list to which the number of rows is added that each query gives to Python."""
    counts = []
    query, stream = SqlConnection.query, SqlConnection.stream

    def counted_query(self: SqlConnection, *arguments: Any) -> list[tuple[Any, ...]]:
        rows = query(self, *arguments)
        counts.append(len(rows))
        return rows

    def counted_stream(self: SqlConnection, *arguments: Any) -> Iterator[tuple[Any, ...]]:
        for row in stream(self, *arguments):
            counts.append(1)
            yield row

    monkeypatch.setattr(SqlConnection, "query", counted_query)
    monkeypatch.setattr(SqlConnection, "stream", counted_stream)
    return counts


def test_of_very_many_changes_only_those_that_are_listed_become_python_values(
    editions: tuple[Path, Path], rows_made_python: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_list, "MAX_LISTED_SIZE", 36_000)
    difference = compare(*editions)
    assert difference.counts == {"cell-reworded": ROWS, "evidence-changed": ROWS}
    assert 40 <= len(difference.changes) < 100
    assert sum(rows_made_python) < 250


def test_all_changes_are_listed_if_there_is_room(editions: tuple[Path, Path]) -> None:
    difference = compare(*editions)
    assert len(difference.changes) == 2 * ROWS
    assert "not_listed" not in json.loads(FORMATS["json"].render(difference))


@pytest.fixture
def cut(editions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Difference:
    """Return the difference of the editions with room for a part of the changes."""
    monkeypatch.setattr(change_list, "MAX_LISTED_SIZE", 36_000)
    return compare(*editions)


def test_all_changes_are_counted_and_the_first_of_each_kind_and_table_are_listed(
    cut: Difference,
) -> None:
    text = FORMATS["text"].render(cut).splitlines()
    reworded, changed = (len(cut.by_kind[k]) for k in ("cell-reworded", "evidence-changed"))
    assert reworded < ROWS
    assert 20 <= changed < ROWS
    assert "Texts reworded: 300" in text
    listed = [line.split("  ")[2] for line in text if "/title  before" in line]
    assert listed == [f"staff-{number:03}/title" for number in range(20)]
    assert f"    and 280 more, {reworded - 20:,} of which --format json lists" in text
    assert f"    and 297 more, {changed - 3:,} of which --format json lists" in text
    markdown = FORMATS["markdown"].render(cut).splitlines()
    assert "  - `figures`, 300:" in markdown
    assert "    - and 280 more" in markdown


def test_the_json_says_how_many_changes_it_does_not_list(cut: Difference) -> None:
    document = json.loads(FORMATS["json"].render(cut))
    assert document["counts"] == {"evidence-changed": ROWS, "cell-reworded": ROWS}
    assert document["not_listed"]["changes"] == 2 * ROWS - len(document["changes"])
    assert document["not_listed"]["changes"] > 0


def test_the_version_step_follows_from_changes_that_are_not_listed(
    editions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_list, "MAX_LISTED_SIZE", 0)
    difference = compare(*editions)
    assert difference.changes == ()
    assert not difference.is_empty
    step = required_step(difference)
    assert (step.level, step.reasons) == (Level.MINOR, ("figures: 300 evidence changed",))
    assert "  figures: 300" in FORMATS["text"].render(difference).splitlines()
    assert "  - `figures`, 300:" in FORMATS["markdown"].render(difference).splitlines()


def test_the_rows_of_which_only_the_evidence_changed_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = [
        many_rows(Edition(), title="same", start=start).write(tmp_path / f"edition-{start}")
        for start in (0, 1)
    ]
    monkeypatch.setattr(change_list, "MAX_LISTED_SIZE", 20_000)
    difference = compare(*pair)
    assert difference.evidence_alone_count == ROWS
    assert difference.evidence_alone[0] == ("figures", "staff-000")
    assert len(difference.evidence_alone) == 20
    text = FORMATS["text"].render(difference)
    assert "figures/staff-018, figures/staff-019 and 280 more" in text
    document = json.loads(FORMATS["json"].render(difference))
    assert document["not_listed"]["evidence_alone"] == 280


def test_equal_tables_are_not_loaded(old: Path, rows_made_python: list[int]) -> None:
    assert compare(old, old).is_empty
    assert rows_made_python == []


def test_a_hash_of_another_resource_with_the_same_path_is_not_believed(
    old: Path, tmp_path: Path
) -> None:
    """The last resource of a path would be the one whose hash is checked."""

    def change(edition: Edition) -> None:
        edition.set("figures", "staff", value=121.0)
        edition.change_descriptor = add_true_resources

    def add_true_resources(descriptor: dict[str, Any]) -> None:
        before = json.loads((old / "datapackage.json").read_bytes())["resources"]
        hashes = {resource["path"]: resource["hash"] for resource in before}
        for resource in list(descriptor["resources"]):
            true = {name: resource[name] for name in ("path", "hash")}
            descriptor["resources"].append({"name": "true", "format": "none", **true})
            resource["hash"] = hashes[resource["path"]]

    with pytest.raises(NotCompared, match=r"and no other files(.|\n)*found:    'true'"):
        difference_after(old, tmp_path, change)


@pytest.mark.parametrize("table", ["figures", "evidence"])
def test_columns_may_have_the_names_that_queries_use(table: str, old: Path, tmp_path: Path) -> None:
    def write(name: str, value: str) -> Path:
        edition = Edition()
        columns = [text_column(name) for name in INTERNAL_NAMES]
        edition.set_columns(table, lambda existing: [*existing, *columns])
        for row in edition.rows[table]:
            row.update(dict.fromkeys(INTERNAL_NAMES, value))
        if table == "figures":
            edition.set(table, "staff", id=f"staff-{value}")
            edition.add(table, f"staff-{value}", id=f"added-{value}")
        return edition.write(tmp_path / name)

    difference = compare(write("old", "a"), write("new", "b"))
    assert not difference.is_empty
    if table == "evidence":
        changed = difference.by_kind.get("evidence-changed", ())
        reworded = difference.by_kind.get("evidence-reworded", ())
        assert len(changed) + len(reworded) == len(Edition().rows["evidence"])


@pytest.mark.parametrize("count", [MAX_COMPARED_COLUMNS, MAX_COMPARED_COLUMNS + 1])
def test_a_table_of_very_many_columns_is_refused(count: int, tmp_path: Path) -> None:
    folder = Edition().write(tmp_path / "press")
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_bytes())
    [figures] = [r for r in descriptor["resources"] if r["name"] == "figures"]
    figures["schema"]["fields"] = [
        {"name": "id" if number == 0 else f"c{number}", "type": "string"} for number in range(count)
    ]
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    expected = f"at most {MAX_COMPARED_COLUMNS} columns of figures"
    with pytest.raises(Exception, match="cannot be compared") as raised:
        compare(folder, folder)
    assert (expected in str(raised.value)) == (count > MAX_COMPARED_COLUMNS)


def test_very_many_tables_are_refused(old: Path, tmp_path: Path) -> None:
    def add_tables(descriptor: dict[str, Any]) -> None:
        [figures] = [r for r in descriptor["resources"] if r["name"] == "figures"]
        descriptor["resources"] += [
            {**figures, "name": f"t{number}", "path": f"data/t{number}.csv"}
            for number in range(MAX_COMPARED_TABLES)
        ]

    def change(edition: Edition) -> None:
        edition.change_descriptor = add_tables

    with pytest.raises(NotCompared, match=f"expected: at most {MAX_COMPARED_TABLES} tables"):
        difference_after(old, tmp_path, change)


@pytest.mark.parametrize(
    ("chunks", "fault"),
    [
        ([["a", "b"]], None), ([["b", "a"]], None), ([[]], None), ([["a"], ["b"]], None),
        ([["b"], ["a"]], None), ([["a"], [], ["b"]], None),
        ([["a", "a"]], "'a' twice"), ([["a"], ["a"]], "'a' twice"),
        ([["a"], [], ["a"]], "'a' twice"),
        ([["b"], ["a"], ["b", "a"]], "'b' twice"),
        ([[None]], "an empty key"), ([["a"], [None]], "an empty key"),
        ([[None], []], "an empty key"), ([["a", None], ["a"]], "an empty key"),
    ],
)  # fmt: skip
def test_a_key_that_is_empty_or_stands_twice_is_noticed_in_any_chunk(
    chunks: list[list[str | None]], fault: str | None
) -> None:
    tables = [pa.table({"id": pa.array(keys, pa.string())}) for keys in chunks]
    rows, is_simple = count_rows(iter(tables), ("id",))
    assert rows == sum(map(len, chunks))
    assert not (is_simple and fault)
    assert find_key_fault(iter(tables), ("id",), 1000) == fault
