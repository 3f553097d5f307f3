"""Prepare files in a hidden folder, and rename it when it is complete.

A process holds the lock of its folder as long as it lives; the kernel releases the lock with the
process, however that ends. So the next process can tell what a crashed one left behind from what
another one is preparing.
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

from ..progress import Progress
from .plain_files import BLOCK

try:
    import fcntl

    CAN_LOCK = True
except ImportError:
    CAN_LOCK = False
"""False on Windows: there, no folder of another process is reused or removed."""

LOCK = ".lock"
RETRY_INTERVAL = 0.05
"""Seconds between two tries to get a lock."""


@dataclass
class Staged:
    """A folder of this process. It is removed with its content, unless ``keep`` is set."""

    path: Path
    keep: bool = False


@contextmanager
def staging(parent: Path, prefix: str, content_id: str = "") -> Iterator[Staged]:
    """Yield a new folder in ``parent`` that no other process writes to, named with a prefix.

    Folders of the same prefix that crashed processes left are removed. ``content_id`` follows the
    prefix in the name and says what the folder is for: the first abandoned folder for the same
    content is yielded, with its files, instead of a new one.
    """
    path, lock = _collect_abandoned(parent, prefix, content_id)
    while path is None or lock is None:
        path = parent / f"{prefix}{content_id}{secrets.token_hex(8)}"
        path.mkdir()
        lock = _try_lock(path)
    staged = Staged(path)
    try:
        yield staged
    finally:
        if not staged.keep:
            shutil.rmtree(path, ignore_errors=True)
        os.close(lock)


def clean(parent: Path, prefix: str) -> None:
    """Remove the folders of a prefix that crashed processes left."""
    _collect_abandoned(parent, prefix, "")


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Hold the lock of a folder. Raises TimeoutError if another process holds it for longer than
    ``patience`` seconds."""
    until = time.monotonic() + patience
    while (lock := _try_lock(folder)) is None:
        if time.monotonic() > until:
            raise TimeoutError(f"another process has held {folder / LOCK} for {patience:g} s")
        time.sleep(RETRY_INTERVAL)
    try:
        yield
    finally:
        os.close(lock)


def copy_limited(source: BinaryIO, path: Path, largest: int, progress: Progress) -> int:
    """Copy an open file to a new one, and return the number of bytes. Stops one byte after
    ``largest``."""
    size, total = 0, os.fstat(source.fileno()).st_size
    with path.open("xb") as file:
        while size <= largest and (block := source.read(min(BLOCK, largest + 1 - size))):
            size += len(block)
            file.write(block)
            progress.report_bytes(size, total)
    return size


def sync_tree(folder: Path) -> None:
    """Write a folder and everything in it to the disk."""
    for parent, _, files in os.walk(folder):
        for name in files:
            with open(Path(parent, name), "r+b") as file:
                os.fsync(file.fileno())
        sync_folder(Path(parent))


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _collect_abandoned(
    parent: Path, prefix: str, content_id: str
) -> tuple[Path | None, int | None]:
    """Remove the folders that crashed processes left, except one to reuse, which is returned with
    its lock."""
    reusable: tuple[Path | None, int | None] = None, None
    for path in sorted(parent.glob(f"{prefix}*")):
        if not CAN_LOCK or path.is_symlink() or not path.is_dir():
            continue
        lock = None
        with suppress(OSError):
            lock = _try_lock(path)
        if lock is None:
            continue
        if content_id and reusable[0] is None and path.name.startswith(f"{prefix}{content_id}"):
            reusable = path, lock
        else:
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)
    return reusable


def _try_lock(folder: Path) -> int | None:
    """Lock a folder until the returned descriptor is closed. Return None if another process holds
    the lock, or has just removed the folder."""
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
