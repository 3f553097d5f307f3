"""A signal stops a command: it ends with the code of the signal and leaves nothing behind."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from alibaba_press.tests.support import shared
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small_package import files_in, small_package, small_tables

PROGRAM = """
import os, signal, sys
from pathlib import Path
from alibaba_press.scripts import build, project
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package import checkout
from alibaba_press.tests.support import shared
from alibaba_press.tests.support.small_package import small_tables

root, run_folder, number, *ignored = sys.argv[1:]
# Tests that run in the background inherit ignored signals.
signal.signal(signal.SIGINT, signal.default_int_handler)
for heeded in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(heeded, signal.SIG_IGN if str(int(heeded)) in ignored else signal.SIG_DFL)
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


class Builder:
    """Builds in a process that gets a signal when the package is written."""

    def __init__(self, sandbox: Sandbox, root: Path) -> None:
        self.sandbox, self.root = sandbox, root

    def build(self, number: int, *ignored: int) -> int:
        """Build, ignoring some signals, and return the exit code."""
        small_tables()
        numbers = map(int, (number, *ignored))
        result = self.sandbox.run(PROGRAM, self.root, shared.run_folder(), *numbers)
        assert "Traceback" not in result.error
        return result.code


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a package that a build would change."""
    root = tmp_path / "root"
    shutil.copytree(small_package(), root)
    (root / "data" / "figures.csv").write_text("old")
    return root


@pytest.fixture
def builder(sandbox: Sandbox, root: Path) -> Builder:
    return Builder(sandbox, root)


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_stopped_build_leaves_the_old_package_and_nothing_else(
    root: Path, builder: Builder, number: int, code: int
) -> None:
    before = files_in(root)
    assert builder.build(number) == code
    assert files_in(root) == before


def test_the_build_after_a_killed_one_leaves_only_its_package(root: Path, builder: Builder) -> None:
    before = files_in(root)
    assert builder.build(signal.SIGKILL) == -signal.SIGKILL
    after = files_in(root)
    assert {name: after[name] for name in before} == before
    assert len(after) > len(before)
    assert builder.build(0) == 0
    assert files_in(root) == files_in(small_package())


def test_a_signal_that_the_caller_ignores_stops_nothing(root: Path, builder: Builder) -> None:
    assert builder.build(signal.SIGHUP, signal.SIGHUP) == 0
    assert files_in(root) == files_in(small_package())


INTERRUPTED_LOADING = """
import signal, sys

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "typer":
            signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Interrupt())
from importlib.metadata import entry_points
[command] = entry_points(group="console_scripts", name="alibaba-press")
command.load()()
"""


def test_ctrl_c_while_modules_load_ends_the_program_without_a_traceback() -> None:
    command = [sys.executable, "-c", INTERRUPTED_LOADING]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (process.returncode, process.stderr) == (-signal.SIGINT, "")
