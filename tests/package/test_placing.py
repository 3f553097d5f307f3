"""A release that is interrupted while it replaces another one leaves either of them, complete."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from alibaba_press.scripts import changelog
from alibaba_press.scripts.package import exchanging
from alibaba_press.scripts.package.placing import NEW, STAGING, place, put_back
from alibaba_press.scripts.package.staging import clean, staging
from alibaba_press.scripts.release.bundle import CannotRelease, release
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small_package import (
    files_in,
    small_package,
    small_release,
)

NAME = "press-1.0.0"
CHANGES = ("mkdir", "rename", "replace", "rmdir", "unlink", "stat")
"""The functions of the system that change a folder, and one that is called between exchanges."""


class Moments:
    """Acts at one of the moments before and after each change of a folder, and counts them."""

    def __init__(self, last: int, act: Callable[[], None]) -> None:
        self.last, self.act, self.count = last, act, 0

    def __call__(self, frame: FrameType, event: str, function: Any) -> None:
        if event in ("c_call", "c_return") and getattr(function, "__name__", "") in CHANGES:
            self.count += 1
            if self.count == self.last:
                self.act()

    @contextmanager
    def watching(self) -> Iterator[None]:
        sys.setprofile(self)
        try:
            yield
        finally:
            sys.setprofile(None)


def write(folder: Path, text: str) -> None:
    """Write a release and its archive."""
    (folder / NAME / "data").mkdir(parents=True)
    (folder / NAME / "data" / "table.csv").write_text(text)
    (folder / f"{NAME}.zip").write_text(text)


def texts(folder: Path) -> dict[str, bytes]:
    """Return the texts of all files in a folder that are not hidden."""
    return {name: text for name, text in files_in(folder).items() if not name.startswith(".")}


def place_new(output: Path, moments: Moments) -> None:
    with staging(output, STAGING) as staged:
        write(staged.path / NEW, "new")
        with moments.watching():
            place(staged)


def complete(text: str) -> dict[str, bytes]:
    return {f"{NAME}/data/table.csv": text.encode(), f"{NAME}.zip": text.encode()}


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt() -> None:
    raise KeyboardInterrupt


def fill_disk() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def in_a_process(work: Callable[[], None]) -> bool:
    """Do something in a new process, and return whether it was killed."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.fixture(params=[True, False], ids=["exchanging names", "only renaming"])
def can_exchange(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> bool:
    """Whether the system can exchange names."""
    if request.param and not exchanging.exchange(tmp_path, tmp_path):
        pytest.skip("this system cannot exchange names")
    if not request.param:
        monkeypatch.setattr(exchanging, "exchange", lambda *names, **folders: False)
    return bool(request.param)


@pytest.mark.parametrize("exists", [True, False], ids=["over another", "first"])
def test_a_kill_at_any_moment_is_repaired_by_the_next_command(
    tmp_path: Path, exists: bool, can_exchange: bool
) -> None:
    outcomes, moment, is_killed = set(), 0, True
    before = complete("old") if exists else {}
    while is_killed:
        moment += 1
        output = tmp_path / str(moment)
        output.mkdir()
        if exists:
            write(output, "old")
        is_killed = in_a_process(lambda: place_new(output, Moments(moment, kill)))  # noqa: B023
        if exists and can_exchange:
            assert set(texts(output).values()) <= {b"old", b"new"}
            assert texts(output).keys() == before.keys()
        clean(output, STAGING, rescue=put_back)
        assert texts(output) in (before, complete("new"))
        assert [path.name for path in output.iterdir() if path.name.startswith(".")] == []
        outcomes.add(texts(output) == before)
    assert outcomes == {True, False}
    assert moment > 10


@pytest.mark.usefixtures("can_exchange")
@pytest.mark.parametrize("act", [interrupt, fill_disk])
@pytest.mark.parametrize("exists", [True, False], ids=["over another", "first"])
def test_an_error_at_any_moment_leaves_one_release_complete(
    tmp_path: Path, exists: bool, act: Callable[[], None]
) -> None:
    before = complete("old") if exists else {}
    moments, moment = Moments(1, act), 0
    while moments.count >= moment:
        moment += 1
        output = tmp_path / str(moment)
        output.mkdir()
        if exists:
            write(output, "old")
        moments = Moments(moment, act)
        with suppress(KeyboardInterrupt, OSError):
            place_new(output, moments)
        assert texts(output) in (before, complete("new"))
        clean(output, STAGING, rescue=put_back)
        assert texts(output) in (before, complete("new"))
        assert [path.name for path in output.iterdir() if path.name.startswith(".")] == []
    assert moment > 10


KILLED_RELEASE = """
import os, signal, sys
from pathlib import Path
from alibaba_press.scripts import changelog
from alibaba_press.scripts.package.open_folder import OpenFolder
from alibaba_press.scripts.release.bundle import release

move, moves = OpenFolder.move, 0

def move_or_die(folder, name, target, new_name):
    global moves
    moves += 1
    if moves == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
    move(folder, name, target, new_name)

OpenFolder.move = move_or_die
if sys.argv[4] == "renaming":
    OpenFolder.exchange = lambda *arguments: False
entry, package, output = changelog.latest(), Path(sys.argv[1]), Path(sys.argv[2])
release(package, entry, output, overwrite=True, with_frictionless=False, with_site=False)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("moves", "system", "is_complete"), [(1, "exchanging", True), (3, "renaming", False)]
)
def test_the_release_after_a_killed_one_finds_the_release_before_it(
    tmp_path: Path, sandbox: Sandbox, moves: int, system: str, is_complete: bool
) -> None:
    package, output = small_package(), tmp_path / "dist"
    shutil.copytree(small_release(), output)
    before = files_in(output)
    assert sandbox.run(KILLED_RELEASE, package, output, moves, system).code == -signal.SIGKILL
    assert (texts(output) == before) is is_complete
    with pytest.raises(CannotRelease, match="a release of this version exists"):
        release(package, changelog.latest(), output)
    assert files_in(output) == before
    release(
        package,
        changelog.latest(),
        output,
        overwrite=True,
        with_frictionless=False,
        with_site=False,
    )
    assert files_in(output) == before
    assert {path.name for path in output.iterdir()} == {
        path.name for path in small_release().iterdir()
    }
