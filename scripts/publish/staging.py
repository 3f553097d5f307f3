"""Folders in which something is made ready, to be renamed when it is whole.

Each is locked as long as its maker lives: the kernel takes the lock away with the process, however
it ends. So whoever comes next can tell what was left behind from what is being made.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ..package.plain_files import BLOCK

try:
    import fcntl

    CAN_LOCK = True
except ImportError:
    CAN_LOCK = False
"""Not on Windows: there nothing of others is taken over or removed."""

LOCK = ".lock"
AGAIN = 0.05
"""Seconds between two tries to get a lock."""


@dataclass
class Staged:
    """A folder of our own. It goes away with what is left in it, unless ``keep`` is set."""

    path: Path
    keep: bool = False


@contextmanager
def staging(parent: Path, prefix: str, reused: str = "") -> Iterator[Staged]:
    """A folder in ``parent`` that nobody else writes to, named with a prefix.

    Those of the same prefix whose makers are gone are removed; but where ``reused`` is given, one
    whose name goes on with that is taken over, with what is in it.
    """
    path, lock = _left(parent, prefix, reused)
    while path is None or lock is None:
        made = parent / f"{prefix}{reused}{secrets.token_hex(8)}"
        made.mkdir()
        path, lock = made, _hold(made)
    staged = Staged(path)
    try:
        yield staged
    finally:
        if not staged.keep:
            shutil.rmtree(path, ignore_errors=True)
        os.close(lock)


def clean(parent: Path, prefix: str) -> None:
    """Remove the folders of a prefix whose makers are gone."""
    _left(parent, prefix, "")


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Hold the lock of a folder. Raises TimeoutError where another holds it too long."""
    until = time.monotonic() + patience
    while (lock := _hold(folder)) is None:
        if time.monotonic() > until:
            raise TimeoutError(f"another process has held {folder / LOCK} for {patience:g} s")
        time.sleep(AGAIN)
    try:
        yield
    finally:
        os.close(lock)


def write(source: BinaryIO, path: Path, largest: int) -> int:
    """Write what a file holds to a new one; return how many bytes. Stops with one byte more than
    ``largest``."""
    size = 0
    with path.open("xb") as file:
        while size <= largest and (block := source.read(min(BLOCK, largest + 1 - size))):
            size += len(block)
            file.write(block)
    return size


def sync(folder: Path) -> None:
    """Bring a folder to the disk, with all that is in it."""
    for parent, _, files in os.walk(folder):
        for name in files:
            with open(Path(parent, name), "r+b") as file:
                os.fsync(file.fileno())
        sync_one(Path(parent))


def sync_one(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _left(parent: Path, prefix: str, reused: str) -> tuple[Path | None, int | None]:
    """One that was left behind and is taken over, with its lock; the others are removed."""
    taken: tuple[Path | None, int | None] = None, None
    for path in sorted(parent.glob(f"{prefix}*")):
        if not CAN_LOCK or path.is_symlink() or not path.is_dir():
            continue
        lock = None
        with suppress(OSError):
            lock = _hold(path)
        if lock is None:
            continue
        if reused and taken[0] is None and path.name.startswith(f"{prefix}{reused}"):
            taken = path, lock
        else:
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)
    return taken


def _hold(folder: Path) -> int | None:
    """Lock a folder until the descriptor that is returned is closed; None where another process
    holds the lock, or has just removed the folder."""
    path = folder / LOCK
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        lock = os.open(path, flags, 0o644)
    except FileNotFoundError:
        return None
    try:
        if CAN_LOCK:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(lock), os.stat(path)):
            return lock
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(lock)
        raise
    os.close(lock)
    return None
