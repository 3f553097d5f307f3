"""A comparison reads as a changelog: what changed of tables and columns is said in words."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.schemas.columns import PATTERNS
from alibaba_press.scripts.diff import FORMATS
from alibaba_press.scripts.diff.change_text import format_detail
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.constraint_text import PATTERN_WORDS, format_constraints
from alibaba_press.scripts.diff.difference import Change as Difference
from alibaba_press.tests.support.edition_changes import difference_after, write_changed
from alibaba_press.tests.support.editions import Change, Edition, text_column


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


def lines_after(old: Path, folder: Path, *changes: Change, format: str = "text") -> list[str]:
    """Return the lines of the difference between the first edition and a changed one."""
    return FORMATS[format].render(difference_after(old, folder, *changes)).splitlines()


def add_note_to(*tables: str) -> Change:
    """Return the change that adds a column to several tables."""

    def change(edition: Edition) -> None:
        note = replace(text_column("note"), description="What *we* note.\x1b[2J")
        for table in tables:
            edition.set_columns(table, lambda columns: [*columns, note])
            for row in edition.rows[table]:
                row["note"] = None

    return change


def test_a_column_that_several_tables_got_is_shown_once_with_its_description(
    old: Path, tmp_path: Path
) -> None:
    lines = lines_after(old, tmp_path, add_note_to("people", "figures"))
    start = lines.index("Columns added: 2")
    assert lines[start + 1 : start + 4] == [
        "  note, in people, figures",
        r"    string. What *we* note.\x1b[2J",
        "",
    ]


def test_markdown_shows_such_a_column_on_one_line_and_escapes_its_description(
    old: Path, tmp_path: Path
) -> None:
    lines = lines_after(old, tmp_path, add_note_to("people", "figures"), format="markdown")
    expected = r"  - `note` of `people`, `figures`: string. What \*we\* note.\\x1b\[2J"
    assert lines[lines.index("- Columns added:") + 1] == expected


def test_a_new_table_is_shown_with_its_description_and_its_columns(
    old: Path, tmp_path: Path
) -> None:
    lines = lines_after(old, tmp_path, lambda edition: edition.add_table("persons", "people"))
    [line] = [line.strip() for line in lines if "Columns: " in line]
    assert line == (
        "1 row. A person, or a character of a tale. "
        "Columns: id, name, native_name, kind, nationality, description"
    )


def test_only_places_in_articles_are_shown_as_such() -> None:
    def label(**row: Any) -> str:
        return format_detail(Difference("row-added", "events", new={"article": "a", **row}))

    assert label(start=3, end=12, quote="Jack Ma") == "a 3–12 Jack Ma"
    assert label(start="2020-10", end=None, title="A speech") == "A speech"


def test_rows_that_change_alike_are_shown_together(old: Path, tmp_path: Path) -> None:
    def change(edition: Edition) -> None:
        for row in edition.rows["figures"]:
            row["metric"] = "customers"

    lines = lines_after(old, tmp_path, change)
    rows = ", ".join(sorted(row["id"] for row in Edition().rows["figures"]))
    number = rows.count(",") + 1
    assert f"    metric of {number} rows  participants → customers ({rows})" in lines


def test_words_that_are_published_or_withheld_now_are_said_to_be(old: Path, tmp_path: Path) -> None:
    def withhold(edition: Edition) -> None:
        edition.evidence("figures", "staff", None)["quote"] = None

    new = write_changed(tmp_path, withhold)
    words = Edition().evidence("figures", "staff", None)["quote"]
    assert f"words withheld now: {words}" in FORMATS["text"].render(compare(old, new))
    assert f"words published now: {words}" in FORMATS["text"].render(compare(new, old))


CONSTRAINTS: dict[str, tuple[Any, Any, str]] = {
    "terms": (
        {"enum": ["a", "b"]},
        {"enum": ["b", "c", "d"]},
        "values added: c, d; values removed: a",
    ),
    "many terms": (
        {"enum": []},
        {"enum": list(range(20))},
        "values added: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 8 more",
    ),
    "a known pattern": (
        {"pattern": "x"},
        {"pattern": PATTERNS["country_code"]},
        "its texts have other forms now: a country code of two letters",
    ),
    "an unknown pattern": (
        {"pattern": "x"},
        {"pattern": "(a+)+\x1b[2J"},
        "its texts have other forms now",
    ),
    "no pattern": ({"pattern": "x"}, {}, "texts of any form are allowed now"),
    "an optional column": ({"required": True}, {}, "cells can be empty now"),
    "a required column": ({}, {"required": True}, "every row has a value now"),
    "a column of unique values": ({}, {"unique": True}, "no value occurs twice now"),
    "a minimum": ({"minimum": 1}, {"minimum": 0}, "minimum: 1 → 0"),
}


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_changed_constraints_are_said_in_words(name: str) -> None:
    old, new, expected = CONSTRAINTS[name]
    assert format_constraints({"constraints": old}, {"constraints": new}) == expected


def test_a_column_that_refers_to_another_table_names_both() -> None:
    old, new = ({"references": [{"resource": name}]} for name in ("places", "entities"))
    assert format_constraints(old, new) == "refers to entities instead of places"
    assert format_constraints({}, new) == "refers to entities"


def test_every_pattern_of_this_version_has_words() -> None:
    assert PATTERN_WORDS.keys() == PATTERNS.keys() - {"verbatim"}


@pytest.mark.parametrize("value", [None, 1, "x\x1b", [], [[1]], {"a": [None]}, [{"resource": []}]])
def test_constraints_of_any_type_are_shown_in_visible_characters(value: Any) -> None:
    for name in ("enum", "pattern", "required", "unique", "minimum"):
        for old, new in ((value, ["a"]), (["a"], value), (value, True), (None, value)):
            text = format_constraints({"constraints": {name: old}}, {"constraints": {name: new}})
            assert text.isprintable()
    for name in ("constraints", "references", "other"):
        assert format_constraints({name: copy.copy(value)}, {name: [1]}).isprintable()
