"""Folders that are made once per test run, and shared by all of its processes.

A release or a built package takes seconds to make, and dozens of tests read it. The first process
that asks for a folder makes it, under a lock; the others wait and read it. No test may change a
shared folder: a test that damages files copies them first.
"""

from __future__ import annotations

import fcntl
import tempfile
from collections.abc import Callable
from pathlib import Path

_run_folder: Path | None = None


def set_run_folder(folder: Path) -> None:
    """Set the folder of the test run, which all of its processes share."""
    global _run_folder
    _run_folder = folder


def shared_folder(name: str, make: Callable[[Path], object]) -> Path:
    """Return the shared folder of that name. ``make`` fills it if no process has done so.

    If ``make`` raises, the next process that asks tries again in a new folder.
    """
    base = run_folder() / "shared"
    base.mkdir(exist_ok=True)
    complete = base / name
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not complete.exists():
            unfinished = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=base))
            make(unfinished)
            unfinished.rename(complete)
    return complete


def run_folder() -> Path:
    """Return the folder of the test run, or outside of one a new temporary folder."""
    if _run_folder is None:
        set_run_folder(Path(tempfile.mkdtemp(prefix="alibaba-press-tests-")))
    assert _run_folder is not None
    return _run_folder
