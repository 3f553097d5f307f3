"""The comparison of two packages: each kind of change, and the version step that it requires."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import KINDS, Difference, Level
from alibaba_press.scripts.diff.version_step import (
    NotAVersion,
    VersionStep,
    raises_enough,
    required_step,
)
from alibaba_press.tests.support.edition_changes import (
    CHANGES,
    add_row,
    difference_after,
    extend_key_of_figures,
    kinds_and_places,
    move_quote,
    rename,
    set_members,
    withdraw,
)
from alibaba_press.tests.support.editions import Edition


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_has_its_kind_and_place_and_requires_its_step(
    name: str, old: Path, tmp_path: Path
) -> None:
    change, expected, level = CHANGES[name]
    difference = difference_after(old, tmp_path, change)
    correction = correction_key(difference)
    changes = [
        (kind, place.replace(correction, "beipsiel"))
        for kind, place in kinds_and_places(difference)
    ]
    assert sorted(changes) == sorted(expected)
    assert required_step(difference).level is level
    assert difference.is_empty == (not expected)


def correction_key(difference: Difference) -> str:
    """Return the key of the one correction, or a text that nothing contains."""
    rows = [c.row for c in difference.changes if c.table == "corrections" and c.row]
    return rows[0] if rows else "\0"


def test_every_kind_of_change_is_tested() -> None:
    kinds = {kind for _, changes, _ in CHANGES.values() for kind, _ in changes}
    assert kinds | {"row-withdrawn", "primary-key"} == set(KINDS)


def test_a_withdrawn_row_requires_a_major_step_and_its_evidence_is_not_listed(
    old: Path, tmp_path: Path
) -> None:
    difference = difference_after(old, tmp_path, withdraw)
    assert required_step(difference) == VersionStep(Level.MAJOR, ("figures: 1 row withdrawn",))
    [withdrawn] = difference.by_kind["row-withdrawn"]
    assert withdrawn.row == "staff"
    assert withdrawn.old["value"] == 120
    assert set(difference.by_kind) == {"row-withdrawn"}
    assert {c.kind for c in difference.changes} == {"row-withdrawn", "evidence-withdrawn"}


def test_another_primary_key_is_a_changed_key(old: Path, tmp_path: Path) -> None:
    def change(edition: Edition) -> None:
        edition.change_descriptor = extend_key_of_figures

    difference = difference_after(old, tmp_path, change)
    [key] = difference.by_kind["primary-key"]
    assert (key.table, key.old, key.new) == ("figures", ["id"], ["id", "metric"])
    assert required_step(difference).level is Level.MAJOR


def test_a_row_with_another_key_and_another_value_is_withdrawn_and_added(
    old: Path, tmp_path: Path
) -> None:
    difference = difference_after(
        old, tmp_path, lambda e: e.set("figures", "staff", id="employees", value=1.0)
    )
    assert [c.row for c in difference.by_kind["row-withdrawn"]] == ["staff"]
    assert [c.row for c in difference.by_kind["row-added"]] == ["employees"]


def test_old_and_new_values_keep_their_types_except_dates(old: Path, tmp_path: Path) -> None:
    difference = difference_after(
        old,
        tmp_path,
        lambda e: e.set("figures", "staff", value=121.0, period_latest=datetime.date(2020, 1, 1)),
    )
    cells = {c.column: (c.old, c.new) for c in difference.changes}
    assert cells == {"value": (120.0, 121.0), "period_latest": (None, "2020-01-01")}


def test_rows_of_which_only_the_evidence_changed_are_named(old: Path, tmp_path: Path) -> None:
    difference = difference_after(
        old,
        tmp_path,
        move_quote,
        lambda e: e.evidence("figures", "staff-in-cologne", "value").update(suffix=None),
        lambda e: e.set("figures", "staff-in-cologne", value=41.0),
    )
    assert difference.evidence_alone == [("figures", "staff")]
    [_, moved] = difference.by_kind["evidence-changed"]
    assert moved.new["quote"] == "als " + moved.old["quote"]
    assert moved.new["start"] == moved.old["start"] - 3


def test_of_two_quotes_the_withdrawn_one_is_reported(tmp_path: Path) -> None:
    def add_second_quote(edition: Edition) -> str:
        first = edition.evidence("figures", "staff", "value")["id"]
        edition.add("evidence", first, id=f"{first}-2", start=1, quote="two")
        return str(first)

    old, new = Edition(), Edition()
    add_second_quote(old)
    first = add_second_quote(new)
    new.withdraw("evidence", lambda row: row["id"] == first)
    difference = compare(old.write(tmp_path / "old"), new.write(tmp_path / "new"))
    assert kinds_and_places(difference) == [("evidence-withdrawn", "figures/staff/value")]
    assert difference.changes[0].old["quote"] != "two"


def test_the_changes_of_the_highest_level_are_the_reasons(old: Path, tmp_path: Path) -> None:
    difference = difference_after(old, tmp_path, add_row, rename, set_members(title="Another"))
    assert required_step(difference) == VersionStep(Level.MAJOR, ("figures: 1 column renamed",))


def test_the_order_of_rows_and_columns_does_not_matter(old: Path, tmp_path: Path) -> None:
    def reverse(edition: Edition) -> None:
        edition.rows["figures"].reverse()
        edition.set_columns("figures", lambda columns: [columns[0], *reversed(columns[1:])])

    assert difference_after(old, tmp_path, reverse).is_empty


# Versions


@pytest.mark.parametrize(
    ("before", "after", "highest"),
    [
        ("1.2.3", "2.0.0", Level.MAJOR),
        ("1.2.3", "1.3.0", Level.MINOR),
        ("1.2.3", "1.2.4", Level.PATCH),
        ("1.2.3", "1.2.3", Level.NONE),
        ("0.1.0", "0.2.0", Level.MINOR),
        ("0.1.0", "1.0.0", Level.MAJOR),
        ("0.9.0", "0.10.0", Level.MINOR),
        ("1.9.9", "2.0.0", Level.MAJOR),
        ("1.2.3", "1.2.2", None),
        ("1.2.3", "1.1.9", None),
        ("1.2.3", "0.9.9", None),
    ],
)
def test_a_version_is_raised_enough_for_steps_up_to_a_level(
    before: str, after: str, highest: Level | None
) -> None:
    for level in Level:
        expected = highest is not None and level <= highest
        assert raises_enough(before, after, VersionStep(level, ())) is expected


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "v1.2.3", "1.02.3", "1.2.3-beta", ""])
def test_a_text_that_is_not_a_version_is_refused(version: str) -> None:
    with pytest.raises(NotAVersion, match=r"expected: 1\.2\.3"):
        raises_enough("1.0.0", version, VersionStep(Level.PATCH, ()))
