"""A version is no smaller a step than the changes force."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.release.bundle import release
from alibaba_press.scripts.release.previous import TooSmall, demand_step, newest_below
from alibaba_press.tests.support.released import with_cell
from alibaba_press.tests.support.releasing import Tables, build_small, entry, versioned, write_small

pytestmark = pytest.mark.xdist_group("test_release_step")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return build_small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def package(built: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small(built, tmp_path_factory.mktemp("package"))


def reworded(made: Tables) -> Tables:
    return made | {"companies": with_cell("description", "It is a firm.")(made["companies"])}


def of_another_value(made: Tables) -> Tables:
    return made | {"figures": with_cell("value", 7.0)(made["figures"])}


def with_a_row_more(made: Tables) -> Tables:
    places = made["places"]
    one = with_cell("id", "zzz")(places.slice(0, 1))
    return made | {"places": pa.concat_tables([places, one])}


@pytest.mark.parametrize(
    ("before", "old", "new", "enough"),
    [
        (reworded, "2.3.3", "2.3.4", True),
        (of_another_value, "2.3.3", "2.3.4", False),
        (of_another_value, "2.2.9", "2.3.0", True),
        (with_a_row_more, "2.2.9", "2.3.0", False),
        (with_a_row_more, "1.9.9", "2.0.0", True),
    ],
)
def test_a_version_is_refused_that_is_a_smaller_step_than_the_changes_force(
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
    now = versioned(package, new, tmp_path / "now")
    if enough:
        assert demand_step(now, entry(new), dist, None).startswith(f"{old}: a ")
    else:
        with pytest.raises(TooSmall, match=f"too small a step from {old}"):
            demand_step(now, entry(new), dist, None)


def test_a_release_that_is_too_small_a_step_is_not_made(
    built: Tables, package: Path, tmp_path: Path
) -> None:
    library.write(of_another_value(built), tables(), tmp_path / "before")
    old = versioned(tmp_path / "before", "2.3.3", tmp_path / "old")
    now = versioned(package, "2.3.4", tmp_path / "now")
    with pytest.raises(TooSmall, match=r"figures: 1 value changed"):
        release(now, entry("2.3.4"), tmp_path / "dist", previous=old)
    assert list((tmp_path / "dist").iterdir()) == []


def test_the_release_before_is_the_newest_of_a_lower_version(tmp_path: Path) -> None:
    for name in ("1.9.0", "1.10.0.zip", "1.10.1", "2.0.0", "1.10.0-rc", "x"):
        (tmp_path / f"alibaba-press-{name}").mkdir()
    found = newest_below(entry("1.10.1"), tmp_path)
    assert found == tmp_path / "alibaba-press-1.10.0.zip"
    assert newest_below(entry("1.0.0"), tmp_path) is None
