"""A release is refused if its version is a smaller step than its changes demand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.release.bundle import release
from alibaba_press.scripts.release.previous_release import (
    VersionStepTooSmall,
    check_version_step,
    newest_release_below,
)
from alibaba_press.tests.support.release_inputs import with_cell
from alibaba_press.tests.support.small_package import (
    Tables,
    entry,
    small_package,
    small_tables,
    versioned,
)


@pytest.fixture
def built() -> Tables:
    return small_tables()


@pytest.fixture
def package() -> Path:
    return small_package()


def with_a_description_changed(tables: Tables) -> Tables:
    return tables | {"companies": with_cell("description", "It is a firm.")(tables["companies"])}


def with_a_value_changed(tables: Tables) -> Tables:
    return tables | {"figures": with_cell("value", 7.0)(tables["figures"])}


def with_a_row_added(tables: Tables) -> Tables:
    places = tables["places"]
    added = with_cell("id", "zzz")(places.slice(0, 1))
    return tables | {"places": pa.concat_tables([places, added])}


@pytest.mark.parametrize(
    ("before", "old", "new", "enough"),
    [
        (with_a_description_changed, "2.3.3", "2.3.4", True),
        (with_a_value_changed, "2.3.3", "2.3.4", False),
        pytest.param(with_a_value_changed, "2.2.9", "2.3.0", True, marks=pytest.mark.slow),
        (with_a_row_added, "2.2.9", "2.3.0", False),
        pytest.param(with_a_row_added, "1.9.9", "2.0.0", True, marks=pytest.mark.slow),
    ],
)
def test_the_changes_decide_which_step_is_large_enough(
    built: Tables,
    package: Path,
    tmp_path: Path,
    before: Callable[[Tables], Tables],
    old: str,
    new: str,
    enough: bool,
) -> None:
    dist = tmp_path / "dist"
    dist.mkdir()
    library.write(before(built), tables(), tmp_path / "before")
    versioned(tmp_path / "before", old, dist / f"alibaba-press-{old}")
    current = versioned(package, new, tmp_path / "current")
    if enough:
        assert check_version_step(current, entry(new), dist, None).startswith(f"{old}: a ")
    else:
        with pytest.raises(VersionStepTooSmall, match=f"too small a step from {old}"):
            check_version_step(current, entry(new), dist, None)


def test_a_release_with_too_small_a_step_is_not_made(
    built: Tables, package: Path, tmp_path: Path
) -> None:
    library.write(with_a_value_changed(built), tables(), tmp_path / "before")
    old = versioned(tmp_path / "before", "2.3.3", tmp_path / "old")
    current = versioned(package, "2.3.4", tmp_path / "current")
    with pytest.raises(VersionStepTooSmall, match=r"figures: 1 value changed"):
        release(
            current,
            entry("2.3.4"),
            tmp_path / "dist",
            previous=old,
            with_frictionless=False,
            with_site=False,
        )
    assert list((tmp_path / "dist").iterdir()) == []


def test_the_previous_release_is_the_newest_of_a_lower_version(tmp_path: Path) -> None:
    for name in ("1.9.0", "1.10.0.zip", "1.10.1", "2.0.0", "1.10.0-rc", "x"):
        (tmp_path / f"alibaba-press-{name}").mkdir()
    previous = newest_release_below(entry("1.10.1"), tmp_path)
    assert previous == tmp_path / "alibaba-press-1.10.0.zip"
    assert newest_release_below(entry("1.0.0"), tmp_path) is None
