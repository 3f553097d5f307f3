"""A signal stops a command: it ends with the code of the signal and leaves nothing behind."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.tests.support import shared
from alibaba_press.tests.support.small_package import files_in, small_package, small_tables

PROGRAM = """
import os, sys
from pathlib import Path
from alibaba_press.scripts import build, project
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package import checkout
from alibaba_press.tests.support import shared
from alibaba_press.tests.support.small_package import small_tables

root, run_folder, number = sys.argv[1:]
shared.set_run_folder(Path(run_folder))
write = build.write

def write_and_stop(*arguments):
    write(*arguments)
    if int(number):
        os.kill(os.getpid(), int(number))

build.build = lambda inputs, progress: small_tables()
build.write = write_and_stop
project.ROOT = Path(root)
app(["build"])
"""


def heed_signals() -> None:
    """Undo what the tests inherit if they run in the background: ignored signals."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def ignore_hangup() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def build(root: Path, number: int, prepare: Callable[[], None] = heed_signals) -> int:
    """Build in a process that gets a signal when the package is written; return its exit code."""
    small_tables()
    arguments = [str(root), str(shared.run_folder()), str(int(number))]
    command = [sys.executable, "-c", PROGRAM, *arguments]
    result = subprocess.run(command, capture_output=True, text=True, preexec_fn=prepare)
    assert "Traceback" not in result.stderr
    return result.returncode


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a package that a build would change."""
    root = tmp_path / "root"
    shutil.copytree(small_package(), root)
    (root / "data" / "figures.csv").write_text("old")
    return root


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_stopped_build_leaves_the_old_package_and_nothing_else(
    root: Path, number: int, code: int
) -> None:
    before = files_in(root)
    assert build(root, number) == code
    assert files_in(root) == before


def test_the_build_after_a_killed_one_leaves_only_its_package(root: Path) -> None:
    before = files_in(root)
    assert build(root, signal.SIGKILL) == -signal.SIGKILL
    after = files_in(root)
    assert {name: after[name] for name in before} == before
    assert len(after) > len(before)
    assert build(root, 0) == 0
    assert files_in(root) == files_in(small_package())


def test_a_signal_that_the_caller_ignores_stops_nothing(root: Path) -> None:
    assert build(root, signal.SIGHUP, ignore_hangup) == 0
    assert files_in(root) == files_in(small_package())
