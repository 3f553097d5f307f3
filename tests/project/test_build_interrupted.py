"""A build that ends at any moment leaves the old package or the new one, complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import exchanging, installing, load
from alibaba_press.scripts.package.load import load_table, table_names
from alibaba_press.scripts.package.staging import staging
from alibaba_press.tests.support.moments import Moments, die, fail, interrupt, profiled
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small_package import files_in, small_tables

RENAMING = ("mkdir", "rename", "replace", "rmdir")
"""The functions of the system that change a folder."""

CHANGING = (*RENAMING, "unlink")
"""These, and the one that removes a file."""

CALLS = [
    pytest.param(RENAMING, id="renaming"),
    pytest.param(CHANGING, id="any change", marks=pytest.mark.slow),
]

SYSTEMS = [
    pytest.param(True, id="exchanging names"),
    pytest.param(False, id="only renaming"),
]


def models() -> dict[str, TableModel]:
    """Return the models of two tables. How files are exchanged does not depend on their number."""
    return {name: tables()[name] for name in ("articles", "figures")}


def old_tables() -> dict[str, pa.Table]:
    """Return two tables of the small package."""
    return {name: small_tables()[name] for name in models()}


def new_tables() -> dict[str, pa.Table]:
    """Return the same tables, with one row less."""
    return old_tables() | {"figures": old_tables()["figures"].slice(1)}


@cache
def package_of(version: str) -> Path:
    """Return the folder of the old or of the new package."""

    def write(folder: Path) -> None:
        built = {"old": old_tables, "new": new_tables}[version]()
        library.write(built, models(), folder / "package")

    return shared_folder(f"{version}-package-of-two-tables", write) / "package"


def old_package() -> Path:
    return package_of("old")


def new_package() -> Path:
    return package_of("new")


def visible(root: Path) -> dict[str, bytes]:
    """Return the files of a package, without the hidden ones."""
    return {name: data for name, data in files_in(root).items() if not name.startswith(".")}


def hidden(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if path.name.startswith("."))


@pytest.fixture(params=SYSTEMS)
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the old package, on a system that can exchange names or cannot."""
    for name in ("sync_tree", "sync_folder"):  # Nobody cuts the power, and disks are slow.
        monkeypatch.setattr(installing, name, lambda folder: None)
    if not request.param:
        monkeypatch.setattr(exchanging, "exchange", lambda first, second: False)
    old_package(), new_package()  # An installation makes none of them: that has moments, too.
    for module in (library, load):
        monkeypatch.setattr(module, "tables", models)
    root = tmp_path / "root"
    shutil.copytree(old_package(), root)
    return root


def restore(root: Path) -> None:
    shutil.rmtree(root)
    shutil.copytree(old_package(), root)


def build_new(root: Path) -> None:
    with library.staged_package(new_tables(), root) as folder:
        library.install(folder, root)


def install_new(root: Path) -> None:
    """Install the new package, which is already written."""
    with staging(root, library.STAGING) as staged:
        shutil.copytree(new_package(), staged.path / "package")
        library.install(staged.path / "package", root)


def install_until(
    moment: int, calls: Collection[str], act: Callable[[], None], root: Path
) -> Moments:
    """Install the new package, and act at a moment."""
    moments = Moments(calls, moment, act)
    with profiled(moments):
        install_new(root)
    return moments


def count_moments(calls: Collection[str], root: Path) -> int:
    """Return how many moments an installation has."""
    count = install_until(0, calls, fail, root).count
    restore(root)
    return count


def kill_at(moment: int, calls: Collection[str], root: Path) -> bool:
    """Install the new package in a process that is killed at a moment. Return whether it was."""
    child = os.fork()
    if child == 0:
        install_until(moment, calls, die, root)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def require_clean_build(root: Path) -> None:
    """Check that the next build leaves the new package, and nothing else."""
    install_new(root)
    assert visible(root) == files_in(new_package())
    assert hidden(root) == []


@pytest.mark.parametrize("calls", CALLS)
def test_after_a_kill_at_any_moment_a_reader_finds_one_of_the_packages(
    root: Path, calls: Collection[str]
) -> None:
    old, new = files_in(old_package()), files_in(new_package())
    seen = set()
    for moment in range(1, count_moments(calls, root) + 1):
        assert kill_at(moment, calls, root), moment
        figures = load_table("figures", root)
        files = visible(root)
        assert files in (old, new), moment
        assert len(figures) == 2 - (files == new)
        assert not (root / installing.INSTALLING).exists()
        seen.add(files == new)
        require_clean_build(root)
        restore(root)
    assert seen == {False, True}


@pytest.mark.slow
@pytest.mark.parametrize("calls", CALLS)
def test_after_a_kill_at_any_moment_the_next_build_leaves_only_its_package(
    root: Path, calls: Collection[str]
) -> None:
    for moment in range(1, count_moments(calls, root) + 1):
        assert kill_at(moment, calls, root), moment
        require_clean_build(root)
        restore(root)


@pytest.mark.parametrize("calls", CALLS)
def test_an_error_at_any_moment_leaves_one_of_the_packages_in_place(
    root: Path, calls: Collection[str]
) -> None:
    old, new = files_in(old_package()), files_in(new_package())
    for moment in range(1, count_moments(calls, root) + 1, 2):  # A call that fails does nothing.
        try:
            install_until(moment, calls, fail, root)
        except OSError:
            assert visible(root) in (old, new), moment
        else:
            assert visible(root) == new
        require_clean_build(root)
        restore(root)


@pytest.mark.parametrize("calls", CALLS)
def test_ctrl_c_at_any_moment_leaves_one_of_the_packages(
    root: Path, calls: Collection[str]
) -> None:
    old, new = files_in(old_package()), files_in(new_package())
    for moment in range(1, count_moments(calls, root) + 1):
        with pytest.raises(KeyboardInterrupt):
            install_until(moment, calls, interrupt, root)
        table_names(root)
        assert visible(root) in (old, new), moment
        require_clean_build(root)
        restore(root)


def test_where_names_can_be_exchanged_the_tables_are_never_missing(
    root: Path,
) -> None:
    if not exchanging.exchange(root / "data", root / "data"):
        pytest.skip("this system cannot exchange names")
    seen: list[list[str]] = []

    def look() -> None:
        seen.append(sorted(path.name for path in (root / "data").iterdir()))

    moments = count_moments(RENAMING, root)
    for moment in range(1, moments + 1):
        install_until(moment, RENAMING, look, root)
        restore(root)
    assert len(seen) == moments
    assert {len(names) for names in seen} == {2 * len(models())}


def test_a_package_that_cannot_be_put_in_place_is_reported_to_readers(root: Path) -> None:
    shutil.copytree(new_package(), root / installing.INSTALLING)
    (root / "datapackage.json").unlink()
    (root / "datapackage.json").mkdir()
    with pytest.raises(installing.Unfinished, match=r"\.installing: a build was interrupted"):
        load_table("figures", root)


def test_a_link_in_place_of_an_interrupted_build_is_not_followed(
    root: Path, tmp_path: Path
) -> None:
    shutil.copytree(new_package(), tmp_path / "elsewhere")
    (root / installing.INSTALLING).symlink_to(tmp_path / "elsewhere")
    assert len(load_table("figures", root)) == 2
    assert files_in(tmp_path / "elsewhere") == files_in(new_package())
    with pytest.raises(OSError, match="Not a directory"):
        build_new(root)
    assert visible(root) == files_in(old_package())
    assert files_in(tmp_path / "elsewhere") == files_in(new_package())


def test_a_pipe_in_place_of_an_interrupted_build_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / installing.INSTALLING)
    with pytest.raises(OSError, match="Not a directory"):
        build_new(root)
    assert visible(root) == files_in(old_package())


def test_two_builds_at_once_leave_one_package(root: Path) -> None:
    children = []
    for _ in range(2):
        children.append(os.fork())
        if not children[-1]:
            for _ in range(5):
                build_new(root)
            os._exit(0)
    for child in children:
        assert os.waitpid(child, 0)[1] == 0
    assert visible(root) == files_in(new_package())
    require_clean_build(root)


def test_the_next_build_removes_what_a_killed_one_left_and_nothing_else(
    root: Path, tmp_path: Path
) -> None:
    (root / ".building-killed" / "package" / "data").mkdir(parents=True)
    (root / ".building-empty").mkdir()
    (root / ".building-notes").mkdir()
    (root / ".building-notes" / "mine.txt").write_text("mine")
    (root / ".building-mixed" / "package").mkdir(parents=True)
    (root / ".building-mixed" / "mine.txt").write_text("mine")
    (root / ".building-file").write_text("mine")
    shutil.copytree(new_package(), tmp_path / "elsewhere")
    (root / ".building-link").symlink_to(tmp_path / "elsewhere")
    with staging(root, library.STAGING, only={"package"}) as alive:
        (alive.path / "package").mkdir()
        build_new(root)
        kept = [".building-file", ".building-link", ".building-mixed", ".building-notes"]
        assert hidden(root) == sorted([alive.path.name, *kept])
    assert files_in(root / ".building-notes") == {"mine.txt": b"mine"}
    assert files_in(root / ".building-mixed") == {"mine.txt": b"mine"}
    assert files_in(tmp_path / "elsewhere") == files_in(new_package())
