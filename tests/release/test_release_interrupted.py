"""A release that is killed or interrupted at any moment leaves the old or the new one, complete.

The steps that take long are left out: what they write does not matter here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts.package import exchanging
from alibaba_press.scripts.release import bundle
from alibaba_press.scripts.release import verify as verification
from alibaba_press.scripts.release.bundle import CannotRelease, release
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support.moments import Moments, die, fail, interrupt, profiled
from alibaba_press.tests.support.small_package import files_in, small_package

CHANGING = ("mkdir", "rename", "replace", "rmdir", "unlink")
"""The functions of the system that change a folder."""

ALL = (*CHANGING, "open", "close", "write", "chmod", "stat", "fsync")

CALLS = [
    pytest.param(CHANGING, 3, id="some changes"),
    pytest.param(ALL, 5, id="many calls", marks=pytest.mark.slow),
]
"""At which calls a release ends, and which of them are tried: each third one, or each fifth."""


class Verified:
    """Stands for the result of a verification without findings."""

    passed = True


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the steps that take long, and read one table."""
    models = {"articles": tables()["articles"]}

    def read(package: Path, entry: changelog.Entry) -> ReleaseInputs:
        return ReleaseInputs(entry, models, {}, {})

    monkeypatch.setattr(bundle, "read_inputs", read)
    monkeypatch.setattr(bundle, "WRITERS", [])
    monkeypatch.setattr(bundle, "release_digest", lambda folder: "sha256:0")
    monkeypatch.setattr(bundle, "check_version_step", lambda *arguments: "no release before it")
    monkeypatch.setattr(verification, "verify", lambda *arguments: Verified())


def make(output: Path, text: str, *, overwrite: bool = True) -> None:
    """Make a release whose README.md has a text."""

    def write(inputs: ReleaseInputs, folder: Path) -> None:
        (folder / "README.md").write_text(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "WRITERS", [write])
        release(
            small_package(),
            changelog.latest(),
            output,
            overwrite=overwrite,
            with_frictionless=False,
            with_site=False,
        )


def make_until(
    moment: int, calls: Collection[str], act: Callable[[], None], output: Path
) -> Moments:
    """Make a new release, and act at a moment."""
    moments = Moments(calls, moment, act)
    with profiled(moments):
        make(output, "new")
    return moments


def kill_at(moment: int, calls: Collection[str], output: Path) -> bool:
    """Make a new release in a process that is killed at a moment. Return whether it was."""
    child = os.fork()
    if child == 0:
        make_until(moment, calls, die, output)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def shown(output: Path) -> dict[str, bytes]:
    """Return the files of an output folder that are not hidden."""
    files = files_in(output) if output.exists() else {}
    return {name: data for name, data in files.items() if not name.startswith(".")}


def hidden(output: Path) -> list[str]:
    return [path.name for path in output.iterdir() if path.name.startswith(".")]


@pytest.fixture(params=["over another", "first"])
def before(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder as it is before the new release: with the old one, or empty."""
    folder = tmp_path / "before"
    folder.mkdir()
    if request.param == "over another":
        make(folder, "old")
    return folder


@pytest.fixture
def new(tmp_path: Path) -> dict[str, bytes]:
    """The files of the new release."""
    make(tmp_path / "after", "new")
    return shown(tmp_path / "after")


@pytest.fixture
def can_exchange(tmp_path: Path) -> bool:
    """Whether the system can exchange names."""
    return exchanging.exchange(tmp_path, tmp_path)


def parts(files: dict[str, bytes]) -> list[dict[str, bytes]]:
    """Return the files of the folder of a release, and its archive."""
    archive = {name: data for name, data in files.items() if name.endswith(".zip")}
    return [archive, {name: data for name, data in files.items() if name not in archive}]


@pytest.mark.parametrize(("calls", "step"), CALLS)
def test_after_a_kill_at_any_moment_the_next_release_succeeds_and_leaves_nothing_else(
    before: Path,
    new: dict[str, bytes],
    tmp_path: Path,
    calls: Collection[str],
    step: int,
    can_exchange: bool,
) -> None:
    old, outcomes, moment, is_killed = shown(before), set(), 1, True
    while is_killed:
        output = tmp_path / str(moment)
        shutil.copytree(before, output)
        is_killed = kill_at(moment, calls, output)
        if can_exchange:
            for part in zip(parts(shown(output)), parts(old), parts(new), strict=True):
                assert part[0] in part[1:], moment
        with suppress(CannotRelease):
            make(output, "new", overwrite=False)
        assert shown(output) in (old, new), moment
        assert hidden(output) == [], moment
        outcomes.add(shown(output) == new)
        make(output, "new")
        assert shown(output) == new
        shutil.rmtree(output)
        moment += step
    assert outcomes == ({False, True} if old else {True})


@pytest.mark.parametrize("act", [interrupt, fail])
@pytest.mark.parametrize(("calls", "step"), CALLS)
def test_ctrl_c_or_an_error_at_any_moment_leaves_either_release_and_the_next_succeeds(
    before: Path,
    new: dict[str, bytes],
    tmp_path: Path,
    calls: Collection[str],
    step: int,
    act: Callable[[], None],
) -> None:
    outcomes = set()
    count = make_until(0, calls, act, tmp_path / "count").count
    for moment in range(1, count + 1, step):
        output = tmp_path / str(moment)
        shutil.copytree(before, output)
        with suppress(KeyboardInterrupt, OSError):
            make_until(moment, calls, act, output)
        assert shown(output) in (shown(before), new), moment
        outcomes.add(shown(output) == new)
        make(output, "new")
        assert shown(output) == new
        assert hidden(output) == []
        shutil.rmtree(output)
    assert outcomes == {False, True}
