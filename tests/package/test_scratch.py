"""Temporary files of a killed command are removed by the next one, and no others."""

from __future__ import annotations

import errno
import fcntl
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package.scratch import CONTENT, PREFIX, scratch_folder
from alibaba_press.tests.publish.registries import names
from alibaba_press.tests.support.moments import Moments, die, profiled
from alibaba_press.tests.support.small_package import NAME, small_release


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files of this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def run_in_child(function: Callable[[], object]) -> None:
    """Run a function in another process until it ends or dies."""
    if not (child := os.fork()):
        try:
            function()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def use_and_die() -> None:
    with scratch_folder() as folder:
        (folder / "sub").mkdir()
        (folder / "sub" / "file").write_text("x")
        die()


def test_the_folder_of_a_killed_command_is_removed_by_the_next_one(temporary: Path) -> None:
    run_in_child(use_and_die)
    assert len(names(temporary)) == 1
    with scratch_folder() as folder:
        [name] = names(temporary)
        assert (temporary / name).samefile(folder.parent)
        assert names(folder) == []
    assert names(temporary) == []


def test_the_folder_of_a_command_that_runs_is_left_alone(temporary: Path) -> None:
    with scratch_folder() as first, scratch_folder() as second:
        assert first != second
        (first / "file").write_text("x")
    assert names(temporary) == []


def test_a_folder_that_has_anything_else_is_left_alone(temporary: Path) -> None:
    (temporary / f"{PREFIX}notes").mkdir()
    (temporary / f"{PREFIX}notes" / "mine.txt").write_text("x")
    with scratch_folder():
        pass
    assert names(temporary / f"{PREFIX}notes") == ["mine.txt"]


def test_a_link_of_such_a_name_is_not_followed(temporary: Path, tmp_path: Path) -> None:
    (tmp_path / "outside" / "content").mkdir(parents=True)
    (tmp_path / "outside" / "content" / "file").write_text("x")
    (temporary / f"{PREFIX}0").symlink_to(tmp_path / "outside")
    with scratch_folder():
        pass
    assert names(tmp_path / "outside" / "content") == ["file"]


def test_a_file_system_without_locks_can_be_used(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with scratch_folder() as first, scratch_folder() as second:
        (first / "file").write_text("x")
        assert names(second) == []
    assert names(temporary) == []


@pytest.mark.parametrize("moment", [pytest.param(m, marks=pytest.mark.slow) for m in (40, 300)])
def test_a_killed_verify_leaves_nothing_after_the_next_one(temporary: Path, moment: int) -> None:
    archive = str(small_release() / f"{NAME}.zip")

    def verify_until_death() -> None:
        with profiled(Moments(("mkdir", "open", "write", "rename"), moment, die)):
            app(["verify", archive])

    run_in_child(verify_until_death)
    assert len(names(temporary)) == 1
    with scratch_folder():
        pass
    assert names(temporary) == []


def test_no_module_makes_temporary_folders_in_another_way() -> None:
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "scripts").rglob("*.py")}
    assert [name for name, text in texts.items() if "TemporaryDirectory" in text] == []
    assert [name for name, text in texts.items() if "mkdtemp" in text] == ["unpacking.py"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system has no such paths")
@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_replace_by_a_link_is_still_the_one_that_is_used(
    temporary: Path, tmp_path: Path, mode: int
) -> None:
    temporary.chmod(mode)
    (tmp_path / "outside" / CONTENT).mkdir(parents=True)
    with scratch_folder() as folder:
        [name] = names(temporary)
        (temporary / name).rename(temporary / "stolen")
        (temporary / name).symlink_to(tmp_path / "outside")
        (folder / "file").write_text("x")
        assert names(temporary / "stolen" / CONTENT) == ["file"]
    assert names(tmp_path / "outside" / CONTENT) == []
    assert names(temporary) == [name, "stolen"]


@pytest.mark.parametrize("mode", [0o755, 0o1777])
def test_a_folder_that_nobody_else_can_rename_is_used_by_its_name(
    temporary: Path, mode: int
) -> None:
    temporary.chmod(mode)
    with scratch_folder() as folder:
        assert folder == temporary / names(temporary)[0] / CONTENT
