"""Open plain files and refuse everything else: links, pipes, devices. Files may be untrusted."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

BLOCK = 1 << 20
"""Bytes that are read or written at a time."""

KINDS = {
    stat.S_IFLNK: "a link",
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
"""What messages call the file types that are refused."""

FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
"""Flags for opening: follow no link and wait for no pipe. Not every system has them all."""


class NotAPlainFile(OSError):
    """A path that is not a plain file or cannot be opened. The text says what it is instead."""


class FileState(NamedTuple):
    """The identity and the times of a file: two states differ if it was changed.

    ``changed`` is the time of the last change of the content, of the permissions or of the number
    of hard links. Unlike ``modified``, nobody can set it back.
    """

    device: int
    inode: int
    size: int
    modified: int
    changed: int

    def may_have_content_of(self, other: FileState) -> bool:
        """Return whether the states differ at most in times. Then a hash tells what changed."""
        return self[:3] == other[:3]


def open_flags() -> int:
    """Return the flags for opening a file of which nothing is sure."""
    return sum(getattr(os, name, 0) for name in FLAGS)


def open_plain(path: Path | str, *, folder: int | None = None) -> BinaryIO:
    """Open a plain file. A link is not followed; a pipe or a device is not opened at all.

    ``folder`` is the descriptor of the folder that the path starts from. Raises NotAPlainFile with
    a text such as "no file" or "a link".
    """
    try:
        require_plain(os.stat(path, dir_fd=folder, follow_symlinks=False))
        file = os.fdopen(os.open(path, os.O_RDONLY | open_flags(), dir_fd=folder), "rb")
    except FileNotFoundError:
        raise NotAPlainFile("no file") from None
    except NotAPlainFile:
        raise
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise NotAPlainFile(f"a file that cannot be opened: {reason}") from None
    try:
        # The file may have been replaced between lstat and open.
        require_plain(os.fstat(file.fileno()))
    except NotAPlainFile:
        file.close()
        raise
    return file


def require_plain(status: os.stat_result) -> None:
    """Raise NotAPlainFile if the system says that a file is something else."""
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise NotAPlainFile(KINDS.get(kind, "a special file"))


def file_state(file: BinaryIO) -> FileState:
    """Return the state of an open file."""
    status = os.fstat(file.fileno())
    return FileState(
        status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
    )


def file_state_at(path: Path) -> FileState | None:
    """Return the state of the plain file at a path, or None if there is no such file."""
    try:
        with open_plain(path) as file:
            return file_state(file)
    except NotAPlainFile:
        return None


def hash_file(file: BinaryIO, *on_block: Callable[[bytes], None]) -> str:
    """Return the SHA-256 of an open file in hexadecimal digits.

    Each of ``on_block`` is called with each block, so that a file is read only once. No more is
    read than the file has at the beginning, even if it grows.
    """
    sha256 = hashlib.sha256()
    remaining = file.seek(0, os.SEEK_END)
    file.seek(0)
    while block := file.read(min(BLOCK, remaining)):
        remaining -= len(block)
        sha256.update(block)
        for use in on_block:
            use(block)
    return sha256.hexdigest()
