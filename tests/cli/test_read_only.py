"""Commands that only read write nothing to a package, start no program and open no connection."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package import load
from alibaba_press.scripts.package.trace import trace
from alibaba_press.scripts.project import ROOT
from alibaba_press.tests.support.small import small_extraction
from alibaba_press.tests.support.small_package import NAME, small_package, small_release

CHANGES = frozenset(
    f"os.{name}"
    for name in (
        "chflags", "chmod", "chown", "link", "mkdir", "remove", "rename", "rmdir", "setxattr",
        "removexattr", "symlink", "truncate", "utime",
    )
)  # fmt: skip
"""Audit events of calls that change what a path names."""

PROGRAMS = frozenset(
    ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "socket.connect")
)
"""Audit events of calls that start a program or open a connection."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

Status = tuple[int, int, int, int]


class Auditor:
    """Records what is written in folders, and the programs and connections that are begun."""

    def __init__(self) -> None:
        self.folders: list[str] = []
        self.events: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.folders:
            return
        is_open_to_write = event == "open" and bool((arguments[2] or 0) & WRITING)
        if event in PROGRAMS:
            self.events.append(f"{event} {arguments[0]}")
        elif event in CHANGES or is_open_to_write:
            for path in arguments:
                if isinstance(path, (str, bytes, os.PathLike)) and self._is_watched(path):
                    self.events.append(f"{event} {path!r}")

    def _is_watched(self, path: str | bytes | os.PathLike[str]) -> bool:
        name = os.path.abspath(os.fsdecode(path))
        return "__pycache__" not in name and any(name.startswith(each) for each in self.folders)


auditor = Auditor()
sys.addaudithook(auditor)


def tree(folder: Path) -> dict[str, Status]:
    """Return mode, size, time of change and number of each file and folder below a folder."""
    paths = [folder, *folder.rglob("*")]
    statuses = {str(path): path.lstat() for path in paths if "__pycache__" not in path.parts}
    return {
        name: (status.st_mode, status.st_size, status.st_mtime_ns, status.st_ino)
        for name, status in statuses.items()
    }


@contextmanager
def unchanged(*folders: Path) -> Iterator[None]:
    """Check that nothing in folders is written or changed meanwhile."""
    before = [tree(folder) for folder in folders]
    contents = [_contents(folder) for folder in folders]
    auditor.folders, auditor.events = [f"{folder}{os.sep}" for folder in folders], []
    try:
        yield
    finally:
        auditor.folders = []
    assert auditor.events == []
    assert [tree(folder) for folder in folders] == before
    assert [_contents(folder) for folder in folders] == contents


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_package(), tmp_path / "here" / "package"))


@pytest.fixture
def release(tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_release(), tmp_path / "here" / "dist"))


def forbid_writing(folder: Path) -> None:
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)


@pytest.mark.parametrize("options", [(), ("--fast",)])
def test_validate_only_reads(package: Path, options: tuple[str, ...]) -> None:
    forbid_writing(package)
    with unchanged(package.parent):
        assert call("validate", package, *options).exit_code == 0


@pytest.mark.parametrize("form", ["folder", pytest.param("archive", marks=pytest.mark.slow)])
def test_verify_only_reads(release: Path, form: str) -> None:
    forbid_writing(release)
    bundle = release / (NAME if form == "folder" else f"{NAME}.zip")
    with unchanged(release.parent):
        assert call("verify", bundle).exit_code == 0


def test_diff_only_reads(package: Path, release: Path) -> None:
    (package / "datapackage.json").write_bytes((package / "datapackage.json").read_bytes() + b" ")
    forbid_writing(package)
    with unchanged(package.parent):
        assert call("diff", release / f"{NAME}.zip", package).exit_code == 1


def test_trace_and_load_only_read(package: Path) -> None:
    forbid_writing(package)
    with unchanged(package.parent):
        figure = load.load_table("figures", package)["id"].iloc[0]
        assert figure in str(trace("figures", figure, package))


@pytest.mark.parametrize(
    "command",
    [
        "trace articles superpower",
        "describe figures",
        "about jack-ma",
        "search Tmall",
        "rules",
    ],
)
def test_commands_on_the_package_of_the_program_only_read(command: str) -> None:
    with unchanged(ROOT / "data", ROOT / "seeds", ROOT / "schemas"):
        assert call(*command.split()).exit_code == 0


def test_coverage_only_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extraction = small_extraction(tmp_path)
    monkeypatch.setattr(BuildInputs, "of_project", lambda **options: extraction.inputs())
    with unchanged(tmp_path, ROOT / "data", ROOT / "seeds", ROOT / "schemas"):
        assert call("coverage").exit_code == 0


def test_what_writes_is_noticed(package: Path) -> None:
    with pytest.raises(AssertionError), unchanged(package):
        (package / "new").write_text("x")
    with pytest.raises(AssertionError), unchanged(package):
        os.utime(package / "datapackage.json", (0, 0))
    with pytest.raises(AssertionError), unchanged(package):
        os.chmod(package / "datapackage.json", 0o600)
