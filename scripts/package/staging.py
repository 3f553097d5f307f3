"""Prepare files in a hidden folder, and rename it when it is complete.

A process holds the lock of its folder as long as it lives; the kernel releases the lock with the
process, however that ends. So the next process can tell what a crashed one left behind from what
another one is preparing.

The parent may be a folder that everybody can write to. A staging folder has a random name and is
private. What somebody else put in its place is never used, and nothing is removed but what is below
a folder that this user owns.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..progress import Progress
from .open_folder import OpenFolder, open_folder
from .own_links import require_own_links
from .plain_files import BLOCK

try:
    import fcntl

    CAN_LOCK = True
except ImportError:
    CAN_LOCK = False
"""False on Windows: there, no folder of another process is reused or removed."""

CANNOT_LOCK = (errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP)
"""Errors of file systems that cannot lock, such as NFS. There, nothing is reused or removed."""

LOCK = ".lock"
RETRY_INTERVAL = 0.05
"""Seconds between two tries to get a lock."""

PRIVATE = 0o700
"""The mode of a staging folder: only its owner can read it and write to it."""

TRIES = 10
"""How often a folder is created if somebody else takes it away at once."""


Rescue = Callable[[OpenFolder, OpenFolder], None]
"""Takes what is needed from a folder that a crashed process left; its parent comes first."""


@dataclass
class Staged:
    """A folder of this process in the open folder ``parent``. It is removed with its content,
    unless ``keep`` is set."""

    parent: OpenFolder
    folder: OpenFolder
    keep: bool = False

    @property
    def path(self) -> Path:
        """A path of the folder. If others may rename it in its parent, the path is that of its
        descriptor, where the system has such paths."""
        by_descriptor = self.folder.descriptor_path() if _may_be_renamed(self.parent) else None
        return by_descriptor or self.folder.path


@contextmanager
def staging(
    parent: Path,
    prefix: str,
    content_id: str = "",
    *,
    rescue: Rescue | None = None,
    only: Collection[str] | None = None,
) -> Iterator[Staged]:
    """Yield a new folder in ``parent`` that no other process writes to, named with a prefix.

    Folders of the same prefix that crashed processes of this user left are removed. ``content_id``
    follows the prefix in the name and says what the folder is for: the first abandoned folder for
    the same content is yielded, with its files, instead of a new one. It must be private, and
    contain plain files of this user only. ``rescue`` is called with each private folder before it
    is removed. ``only`` is what such folders contain, if that is always the same: a folder with
    anything else is not removed.
    """
    require_own_links(parent)
    with open_folder(parent) as home:
        abandoned = _collect_abandoned(home, prefix, content_id, rescue, only)
        folder_lock = abandoned or _create(home, prefix + content_id)
        staged = Staged(home, folder_lock.folder)
        with folder_lock.resources:
            try:
                yield staged
            finally:
                if not staged.keep:
                    folder_lock.remove(home)


def clean(
    parent: Path,
    prefix: str,
    *,
    rescue: Rescue | None = None,
    only: Collection[str] | None = None,
) -> None:
    """Remove the folders of a prefix that crashed processes of this user left, as `staging`
    does."""
    require_own_links(parent)
    with open_folder(parent) as home:
        _collect_abandoned(home, prefix, rescue=rescue, only=only)


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Hold the lock of a folder. Raises TimeoutError if another process holds it for longer than
    ``patience`` seconds."""
    until = time.monotonic() + patience
    with open_folder(folder) as opened:
        while (lock := _try_lock(opened, os.O_CREAT, 0o644)) is None:
            if time.monotonic() > until:
                raise TimeoutError(f"another process has held {folder / LOCK} for {patience:g} s")
            time.sleep(RETRY_INTERVAL)
        try:
            yield
        finally:
            os.close(lock)


def copy_limited(source: BinaryIO, target: BinaryIO, largest: int, progress: Progress) -> int:
    """Copy an open file to another one, and return the number of bytes. Stops one byte after
    ``largest``."""
    size, total = 0, os.fstat(source.fileno()).st_size
    while size <= largest and (block := source.read(min(BLOCK, largest + 1 - size))):
        size += len(block)
        target.write(block)
        progress.report_bytes(size, total)
    return size


def sync_tree(folder: Path) -> None:
    """Write a folder and everything in it to the disk."""
    with open_folder(folder) as opened:
        opened.sync()


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk."""
    with open_folder(folder) as opened:
        opened.sync_names()


class _Held(NamedTuple):
    """A folder whose lock this process holds until its resources are closed."""

    name: str
    folder: OpenFolder
    resources: ExitStack

    def remove(self, home: OpenFolder) -> None:
        """Remove the folder. What cannot be removed stays for the next process."""
        with suppress(OSError):
            self.folder.empty()
            if home.holds(self.name, self.folder):
                home.remove_folder(self.name)


def _create(home: OpenFolder, prefix: str) -> _Held:
    """Create and lock a folder with a random name."""
    for _ in range(TRIES):
        name = f"{prefix}{secrets.token_hex(8)}"
        try:
            home.create_folder(name, PRIVATE)
        except OSError as error:
            error.filename = str(home.path / name)
            raise
        if (folder_lock := _hold(home, name, is_new=True)) is not None:
            return folder_lock
    raise OSError(errno.EEXIST, "somebody else takes away every new folder", str(home.path))


def _collect_abandoned(
    home: OpenFolder,
    prefix: str,
    content_id: str = "",
    rescue: Rescue | None = None,
    only: Collection[str] | None = None,
) -> _Held | None:
    """Remove the folders that crashed processes of this user left, except one to reuse, which is
    returned."""
    reusable = None
    for name in home.names() if CAN_LOCK else ():
        if not name.startswith(prefix) or (only is not None and _has_others(home, name, only)):
            continue
        if (folder_lock := _hold(home, name, is_new=False)) is None:
            continue
        is_reusable = (
            content_id and name.startswith(prefix + content_id) and _is_safe(folder_lock.folder)
        )
        if is_reusable and reusable is None:
            reusable = folder_lock
            continue
        with folder_lock.resources:
            if rescue is not None and _is_private(folder_lock.folder):
                rescue(home, folder_lock.folder)
            folder_lock.remove(home)
    return reusable


def _hold(home: OpenFolder, name: str, *, is_new: bool) -> _Held | None:
    """Open and lock a folder. Return None if it is not a folder of this user, if another process
    holds the lock, or if something else has the name by now."""
    lost = (FileNotFoundError, FileExistsError, NotADirectoryError)
    with ExitStack() as stack, suppress(*lost if is_new else (OSError,)):
        folder = stack.enter_context(home.subfolder(name))
        if CAN_LOCK:
            # Nothing is written to the folder of another user, not even a lock.
            if not is_new and folder.status.st_uid != os.geteuid():
                return None
            flags = os.O_CREAT | os.O_EXCL if is_new else os.O_CREAT
            lock = _try_lock(folder, flags, 0o600)
            if lock is None:
                return None
            stack.callback(os.close, lock)
            # A file system may show other owners than the user, but then for all new files.
            if folder.status.st_uid != os.fstat(lock).st_uid:
                return None
        if home.holds(name, folder):
            return _Held(name, folder, stack.pop_all())
    return None


def _has_others(home: OpenFolder, name: str, only: Collection[str]) -> bool:
    """Return whether a folder contains anything but its lock and certain names, or cannot be
    read."""
    with suppress(OSError), home.subfolder(name) as folder:
        return not {*only, LOCK}.issuperset(folder.names())
    return True


def _may_be_renamed(parent: OpenFolder) -> bool:
    """Return whether other users may rename a folder of this user in its parent."""
    mode = parent.status.st_mode
    return bool(mode & (stat.S_IWGRP | stat.S_IWOTH)) and not mode & stat.S_ISVTX


def _is_private(folder: OpenFolder) -> bool:
    return stat.S_IMODE(folder.status.st_mode) & 0o777 == PRIVATE


def _is_safe(folder: OpenFolder) -> bool:
    """Return whether nobody else can have written to a folder, or can reach its files by another
    name."""
    with suppress(OSError):
        return _is_private(folder) and folder.find_foreign() is None
    return False


def _try_lock(folder: OpenFolder, flags: int, mode: int) -> int | None:
    """Lock a folder until the returned descriptor is closed. Return None if another process holds
    the lock, or has just removed the folder."""
    try:
        lock = folder.open_descriptor(LOCK, os.O_RDWR | flags, mode)
    except FileNotFoundError:
        return None
    try:
        if CAN_LOCK:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if folder.holds(LOCK, lock):
            return lock
    except (BlockingIOError, FileNotFoundError):
        pass
    except OSError as error:
        if error.errno in CANNOT_LOCK and flags & os.O_EXCL:
            return lock
        os.close(lock)
        raise
    except BaseException:
        os.close(lock)
        raise
    os.close(lock)
    return None
