"""Replace the package in a folder by a written one, even if the process is killed meanwhile.

The complete new package first gets the name `INSTALLING` in that folder, by one rename. From then
on it counts, and who finds it puts it in place: the same process, the next build, or the next
reader. Its ``data`` changes places with the old one, then its descriptor replaces the old one.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import PressError
from ..project import DESCRIPTOR
from . import exchanging
from .plain_files import NotAPlainFile, hash_file, open_plain
from .staging import CAN_LOCK, CANNOT_LOCK, RETRY_INTERVAL, sync_folder, sync_tree

if CAN_LOCK:
    import fcntl

INSTALLING = ".installing"
"""The name of a complete package that is not yet in place, in the folder of the old one."""

PATIENCE = 60
"""Seconds to wait for another process that puts a package in place."""


class Unfinished(PressError):
    """A build was interrupted, and the package that it wrote cannot be put in place."""


def install(folder: Path, root: Path) -> None:
    """Replace the package in ``root`` by the one in ``folder``, on the same file system.

    After an OSError the old package is as it was. Whenever the process ends, `finish_install`
    leaves either package complete.
    """
    waiting = root / INSTALLING
    sync_tree(folder)
    with _locked(root):
        _finish(root)
        folder.rename(waiting)
        try:
            sync_folder(root)
            _put_in_place(waiting, root)
        except OSError:
            waiting.rename(folder)
            raise
        except BaseException:  # Ctrl-C
            _finish(root)
            raise
        shutil.rmtree(waiting, ignore_errors=True)


def finish_install(root: Path) -> None:
    """Put a package in place that an interrupted build has left in ``root``.

    Raises Unfinished if that fails.
    """
    waiting = root / INSTALLING
    if not CAN_LOCK or not waiting.is_dir() or waiting.is_symlink():
        return
    try:
        with _locked(root):
            _finish(root)
    except OSError as error:
        raise Unfinished(
            f"{waiting}: a build was interrupted, and its package cannot be put in place: "
            f"{error.strerror or error}\n"
            f"    remedy: build again, as a user who may write to {root}"
        ) from error


def _finish(root: Path) -> None:
    waiting = root / INSTALLING
    if waiting.is_symlink() or (waiting.exists() and not waiting.is_dir()):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(waiting))
    if (waiting / DESCRIPTOR).exists():
        if _is_complete(waiting):
            _swap(waiting / "data", root / "data")
        (waiting / DESCRIPTOR).replace(root / DESCRIPTOR)
    if waiting.exists():
        shutil.rmtree(waiting)


def _put_in_place(waiting: Path, root: Path) -> None:
    """Put both parts of a package in place, or neither if an OSError is raised."""
    _swap(waiting / "data", root / "data")
    try:
        (waiting / DESCRIPTOR).replace(root / DESCRIPTOR)
    except OSError:
        _swap(waiting / "data", root / "data")
        raise


def _is_complete(folder: Path) -> bool:
    """Return whether the data files of a package are those of its descriptor.

    They are not once its ``data`` has changed places with an older one.
    """
    resources = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    for resource in resources:
        try:
            with open_plain(folder / resource["path"]) as file:
                if f"sha256:{hash_file(file)}" != resource["hash"]:
                    return False
        except NotAPlainFile:
            return False
    return True


def _swap(first: Path, second: Path) -> None:
    """Exchange two folders, of which one may be missing."""
    if not first.exists():
        first, second = second, first
    if not os.path.lexists(second):
        first.rename(second)
    elif not exchanging.exchange(first, second):
        aside = first.with_name("aside")
        moves = (second, aside), (first, second), (aside, first)
        for index, (source, target) in enumerate(moves):
            try:
                source.rename(target)
            except OSError:
                for undone_source, undone_target in reversed(moves[:index]):
                    undone_target.rename(undone_source)
                raise


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Let no other process put a package in place meanwhile, if the file system can lock a folder.

    Raises TimeoutError if one takes longer than `PATIENCE`.
    """
    if not CAN_LOCK:
        yield
        return
    until = time.monotonic() + PATIENCE
    descriptor = os.open(root, os.O_RDONLY)
    try:
        while not _try_lock(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(f"another build has held {root} for {PATIENCE} s")
            time.sleep(RETRY_INTERVAL)
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in CANNOT_LOCK:
            raise
    return True
