"""Read, create and remove files below an open folder, and follow no link.

Whoever may write to a shared folder can replace what is in it by a link at any moment, and a path
then leads elsewhere. An open folder stays the same, and each name below it is opened part by part.
A system that cannot open names below a folder, such as Windows, uses paths.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..limits import MAX_FOLDER_DEPTH
from . import exchanging
from .plain_files import KINDS, NotAPlainFile, open_flags, open_plain

HAS_DESCRIPTORS = os.open in os.supports_dir_fd
"""Whether the system can open a name below an open folder."""

Place = int | str
"""An open folder: its descriptor, or its path where the system has no descriptors of folders."""


class Entry(NamedTuple):
    """A file, a folder or a link. ``name`` is its path below the open folder. ``last`` is its name
    in the folder ``parent``, or its path where ``parent`` is None."""

    name: str
    last: str
    parent: int | None
    status: os.stat_result

    @property
    def is_folder(self) -> bool:
        return stat.S_ISDIR(self.status.st_mode)


class OpenFolder:
    """A folder that is open. A name is a relative path with forward slashes and without ``..``.
    A link in a name is an error (OSError)."""

    def __init__(self, path: Path, place: Place) -> None:
        """``path`` is where the folder was when it was opened, for messages."""
        self.path = path
        self._place = place

    @property
    def status(self) -> os.stat_result:
        """What the system says of the folder."""
        return os.stat(self._place)

    def descriptor_path(self) -> Path | None:
        """Return a path that leads to this folder even if its name leads elsewhere by now, or None
        if the system has none."""
        path = Path("/proc/self/fd", str(self._place))
        with suppress(OSError):
            if isinstance(self._place, int) and os.path.samestat(path.stat(), self.status):
                return path
        return None

    def names(self) -> list[str]:
        """Return the names of what is in the folder, sorted."""
        return sorted(os.listdir(self._place))

    def holds(self, name: str, opened: OpenFolder | int) -> bool:
        """Return whether a name is that of an open folder, or of the open file of a descriptor."""
        status = os.fstat(opened) if isinstance(opened, int) else opened.status
        with suppress(OSError), self._parent(name) as (last, parent):
            return os.path.samestat(os.stat(last, dir_fd=parent, follow_symlinks=False), status)
        return False

    def open_descriptor(self, name: str, flags: int, mode: int = 0o666) -> int:
        """Open a file as `os.open` does, and return its descriptor."""
        with self._parent(name) as (last, parent):
            return os.open(last, flags | open_flags(), mode, dir_fd=parent)

    def open_file(self, name: str) -> BinaryIO:
        """Open a plain file for reading. Raises NotAPlainFile."""
        try:
            with self._parent(name) as (last, parent):
                return open_plain(last, folder=parent)
        except NotAPlainFile:
            raise
        except FileNotFoundError:
            raise NotAPlainFile("no file") from None
        except OSError as error:
            raise NotAPlainFile(f"a file that cannot be opened: {error.strerror}") from None

    def create_file(self, name: str) -> BinaryIO:
        """Create a file, with the folders that it is in, for writing and reading. Raises
        FileExistsError."""
        with self._parent(name, create=True) as (last, parent):
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | open_flags()
            return os.fdopen(os.open(last, flags, 0o666, dir_fd=parent), "w+b")

    def remove_file(self, name: str) -> None:
        """Remove a file or a link, unless nothing has the name."""
        with suppress(FileNotFoundError), self._parent(name) as (last, parent):
            os.unlink(last, dir_fd=parent)

    def create_folder(self, name: str, mode: int = 0o777) -> None:
        """Create a folder. Raises FileExistsError."""
        with self._parent(name) as (last, parent):
            os.mkdir(last, mode, dir_fd=parent)

    def remove_folder(self, name: str) -> None:
        """Remove an empty folder."""
        with self._parent(name) as (last, parent):
            os.rmdir(last, dir_fd=parent)

    @contextmanager
    def subfolder(self, name: str) -> Iterator[OpenFolder]:
        """Open a folder below this one."""
        with self._parent(name) as (last, parent), _opened(last, parent) as place:
            yield OpenFolder(self.path / name, place)

    def move(self, name: str, target: OpenFolder, new_name: str) -> None:
        """Move something into an open folder in one step. A file replaces a file of the new name,
        and a folder an empty one."""
        with (
            self._parent(name) as (last, parent),
            target._parent(new_name) as (new_last, new_parent),
        ):
            os.replace(last, new_last, src_dir_fd=parent, dst_dir_fd=new_parent)

    def exchange(self, name: str, target: OpenFolder, new_name: str) -> bool:
        """Exchange something with what has a name in an open folder, in one step. Return False if
        the system cannot do that."""
        with (
            self._parent(name) as (last, parent),
            target._parent(new_name) as (new_last, new_parent),
        ):
            return exchanging.exchange(
                last, new_last, first_folder=parent, second_folder=new_parent
            )

    def identity(self, name: str) -> str | None:
        """Return what a file or folder keeps when it is moved, or None if nothing has the name."""
        try:
            with self._parent(name) as (last, parent):
                status = os.stat(last, dir_fd=parent, follow_symlinks=False)
        except FileNotFoundError:
            return None
        return f"{status.st_dev}-{status.st_ino}"

    def walk(self) -> Iterator[Entry]:
        """Yield everything below the folder, a folder before its content. Raises OSError where
        folders nest too deep."""
        return _walk(self._place, "", 0)

    def find_foreign(self) -> str | None:
        """Return what is below the folder and is neither a folder nor a plain file of this user
        with one name; None if there is nothing of that kind."""
        for entry in self.walk():
            kind = stat.S_IFMT(entry.status.st_mode)
            if kind not in (stat.S_IFREG, stat.S_IFDIR):
                return f"{entry.name}: {KINDS.get(kind, 'a special file')}"
            if entry.status.st_uid != os.geteuid():
                return f"{entry.name}: a file of another user"
            if not entry.is_folder and entry.status.st_nlink != 1:
                return f"{entry.name}: a file with several names"
        return None

    def set_modes(self, file_mode: int, folder_mode: int) -> None:
        """Set the mode of the folder and of everything below it."""
        for entry in self.walk():
            with _opened_entry(entry, os.O_RDONLY) as descriptor:
                os.chmod(descriptor, folder_mode if entry.is_folder else file_mode)
        os.chmod(self._place, folder_mode)

    def sync(self) -> None:
        """Write the folder and everything below it to the disk."""
        for entry in self.walk():
            if not entry.is_folder:
                with _opened_entry(entry, os.O_RDWR) as descriptor:
                    os.fsync(descriptor)
            elif HAS_DESCRIPTORS:
                with _opened_entry(entry, os.O_RDONLY) as descriptor:
                    os.fsync(descriptor)
        self.sync_names()

    def sync_names(self) -> None:
        """Write the names in the folder to the disk."""
        if isinstance(self._place, int):
            os.fsync(self._place)

    def empty(self) -> None:
        """Remove everything below the folder. Links are removed, and not followed."""
        if isinstance(self._place, int):
            _empty(self._place, 0)
        else:
            shutil.rmtree(self._place)
            os.mkdir(self._place)

    @contextmanager
    def _parent(self, name: str, *, create: bool = False) -> Iterator[tuple[str, int | None]]:
        """Yield the last part of a name, and the folder that it is in."""
        if not isinstance(self._place, int):
            path = Path(self._place, name)
            if create:
                path.parent.mkdir(parents=True, exist_ok=True)
            yield str(path), None
            return
        *folders, last = name.split("/")
        parent = self._place
        with ExitStack() as stack:
            for folder in folders:
                if create:
                    with suppress(FileExistsError):
                        os.mkdir(folder, dir_fd=parent)
                place = stack.enter_context(_opened(folder, parent))
                assert isinstance(place, int)
                parent = place
            yield last, parent


@contextmanager
def open_folder(path: Path) -> Iterator[OpenFolder]:
    """Open the folder at a path. Links in the path are followed: it is the user's."""
    with _opened(str(path), None, follow=True) as place:
        yield OpenFolder(path, place)


@contextmanager
def _opened(last: str, parent: int | None, *, follow: bool = False) -> Iterator[Place]:
    """Open a folder. Raises OSError if it is a link or a file."""
    if not HAS_DESCRIPTORS:
        if not os.path.isdir(last) or (os.path.islink(last) and not follow):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), last)
        yield last
        return
    flags = os.O_RDONLY | os.O_DIRECTORY | (0 if follow else os.O_NOFOLLOW)
    descriptor = os.open(last, flags, dir_fd=parent)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _opened_entry(entry: Entry, access: int) -> Iterator[int]:
    """Open a file or a folder, and yield its descriptor. Raises OSError if it is a link."""
    descriptor = os.open(entry.last, access | open_flags(), dir_fd=entry.parent)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _walk(place: Place, prefix: str, depth: int) -> Iterator[Entry]:
    parent = place if isinstance(place, int) else None
    with os.scandir(place) as scan:
        listing = sorted(scan, key=lambda entry: entry.name)
    for listed in listing:
        last = listed.path if parent is None else listed.name
        entry = Entry(prefix + listed.name, last, parent, listed.stat(follow_symlinks=False))
        yield entry
        if entry.is_folder:
            with _opened(last, parent) as folder:
                yield from _walk(folder, f"{entry.name}/", _deeper(depth))


def _empty(folder: int, depth: int) -> None:
    with os.scandir(folder) as scan:
        listing = list(scan)
    for listed in listing:
        if listed.is_dir(follow_symlinks=False):
            with _opened(listed.name, folder) as subfolder:
                assert isinstance(subfolder, int)
                _empty(subfolder, _deeper(depth))
            os.rmdir(listed.name, dir_fd=folder)
        else:
            os.unlink(listed.name, dir_fd=folder)


def _deeper(depth: int) -> int:
    """Return the next depth. Raises OSError if it is too large: no release nests so deep."""
    if depth > 2 * MAX_FOLDER_DEPTH:
        raise OSError(errno.ELOOP, "folders nest too deep")
    return depth + 1
