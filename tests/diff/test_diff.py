"""The comparison of two packages: each kind of change, and the version step that it forces."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from alibaba_press.scripts.diff import difference
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import KINDS, Difference, Level
from alibaba_press.scripts.diff.version_step import (
    NotAVersion,
    VersionStep,
    raises_enough,
    required_step,
)
from alibaba_press.tests.support.comparing import (
    CHANGES,
    add_row,
    changed,
    in_descriptor,
    key_of_figures,
    move_quote,
    places,
    rename,
    withdraw,
)
from alibaba_press.tests.support.editions import Edition


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found_as_what_it_is_and_forces_its_step(
    what: str, old: Path, tmp_path: Path
) -> None:
    change, wanted, level = CHANGES[what]
    found = changed(old, tmp_path, change)
    kinds = [(kind, place.replace(correction(found), "beipsiel")) for kind, place in places(found)]
    assert sorted(kinds) == sorted(wanted)
    assert required_step(found).level is level
    assert found.same == (not wanted)


def correction(found: Difference) -> str:
    """The key of the one correction."""
    rows = [c.row for c in found.changes if c.table == "corrections" and c.row]
    return rows[0] if rows else "\0"


def test_every_kind_of_change_is_made_above() -> None:
    made = {kind for _, wanted, _ in CHANGES.values() for kind, _ in wanted}
    assert made | {"row-withdrawn", "primary-key"} == set(KINDS)
    assert difference.KINDS is KINDS


def test_a_withdrawn_row_is_a_key_that_is_gone(old: Path, tmp_path: Path) -> None:
    found = changed(old, tmp_path, withdraw)
    assert required_step(found) == VersionStep(Level.MAJOR, ("figures: 1 row withdrawn",))
    assert [c.row for c in found.by_kind["row-withdrawn"]] == ["staff"]
    [withdrawn] = found.by_kind["row-withdrawn"]
    assert withdrawn.old["value"] == 120
    assert set(found.by_kind) == {"row-withdrawn"}, "its evidence goes without saying"
    assert {c.kind for c in found.changes} == {"row-withdrawn", "evidence-withdrawn"}


def test_another_primary_key_is_a_changed_key(old: Path, tmp_path: Path) -> None:
    def change(edition: Edition) -> None:
        edition.descriptor = key_of_figures

    found = changed(old, tmp_path, change)
    [key] = found.by_kind["primary-key"]
    assert (key.table, key.old, key.new) == ("figures", ["id"], ["id", "metric"])
    assert required_step(found).level is Level.MAJOR


def test_a_row_of_another_key_and_another_value_is_withdrawn_and_added(
    old: Path, tmp_path: Path
) -> None:
    found = changed(old, tmp_path, lambda e: e.set("figures", "staff", id="employees", value=1.0))
    assert [c.row for c in found.by_kind["row-withdrawn"]] == ["staff"]
    assert [c.row for c in found.by_kind["row-added"]] == ["employees"]


def test_old_and_new_are_told_with_their_types(old: Path, tmp_path: Path) -> None:
    found = changed(
        old,
        tmp_path,
        lambda e: e.set("figures", "staff", value=121.0, period_latest=datetime.date(2020, 1, 1)),
    )
    cells = {c.column: (c.old, c.new) for c in found.changes}
    assert cells == {"value": (120.0, 121.0), "period_latest": (None, "2020-01-01")}


def test_rows_of_which_the_evidence_alone_changed_are_named(old: Path, tmp_path: Path) -> None:
    found = changed(
        old,
        tmp_path,
        move_quote,
        lambda e: e.evidence("figures", "staff-in-cologne", "value").update(suffix=None),
        lambda e: e.set("figures", "staff-in-cologne", value=41.0),
    )
    assert found.evidence_alone() == [("figures", "staff")]
    [_, moved] = found.by_kind["evidence-changed"]
    assert moved.new["quote"] == "als " + moved.old["quote"]
    assert moved.new["start"] == moved.old["start"] - 3


def test_of_two_quotes_the_one_that_is_gone_is_told(tmp_path: Path) -> None:
    def second(edition: Edition) -> None:
        id = edition.evidence("figures", "staff", "value")["id"]
        edition.add("evidence", id, id=f"{id}-2", start=1, quote="two")

    def without_the_first(edition: Edition) -> None:
        id = edition.evidence("figures", "staff", "value")["id"]
        second(edition)
        edition.withdraw("evidence", lambda row: row["id"] == id)

    two, one = Edition(), Edition()
    second(two)
    without_the_first(one)
    found = compare(two.write(tmp_path / "two"), one.write(tmp_path / "one"))
    assert places(found) == [("evidence-withdrawn", "figures/staff/value")]
    assert found.changes[0].old["quote"] != "two"


def test_the_highest_level_decides_and_gives_the_reasons(old: Path, tmp_path: Path) -> None:
    found = changed(old, tmp_path, add_row, rename, in_descriptor(title="Another"))
    assert required_step(found) == VersionStep(Level.MAJOR, ("figures: 1 column renamed",))


def test_the_order_of_rows_and_of_columns_is_no_difference(old: Path, tmp_path: Path) -> None:
    def turn(edition: Edition) -> None:
        edition.rows["figures"].reverse()
        edition.columns("figures", lambda all: [all[0], *reversed(all[1:])])

    assert changed(old, tmp_path, turn).same


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
def test_a_version_is_enough_for_a_step_or_not(
    before: str, after: str, highest: Level | None
) -> None:
    for level in Level:
        wanted = highest is not None and level <= highest
        assert raises_enough(before, after, VersionStep(level, ())) is wanted


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "v1.2.3", "1.02.3", "1.2.3-beta", ""])
def test_what_is_no_version_is_told(version: str) -> None:
    with pytest.raises(NotAVersion, match=r"expected: 1\.2\.3"):
        raises_enough("1.0.0", version, VersionStep(Level.PATCH, ()))
