"""Opening the files of a package that may be a stranger's: plain files, and nothing else."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

LARGEST_FILE = 2 << 30
"""Bytes of a file that is looked through at all."""

LONGEST_LINE = 1 << 16
"""Bytes of a line, which is a row, of a CSV file."""

BLOCK = 1 << 20
BOM = b"\xef\xbb\xbf"

KINDS = {
    stat.S_IFLNK: "a link",
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
"""Flags for opening, as far as a system has them: follow no link, and wait for no pipe."""


class NotAPlainFile(OSError):
    """There is no plain file, or it cannot be opened; the text says what there is instead."""


class State(NamedTuple):
    """What tells a file from another one, and from itself when it was written to."""

    device: int
    number: int
    size: int
    modified: int
    changed: int


def open_plain(path: Path) -> BinaryIO:
    """Open a plain file. A link is not followed, and a pipe or a device not even opened.

    Raises NotAPlainFile, whose text is "no file", "a link" and so on.
    """
    try:
        _demand_plain(os.lstat(path))
        flags = sum(getattr(os, name, 0) for name in FLAGS)
        file = os.fdopen(os.open(path, os.O_RDONLY | flags), "rb")
    except FileNotFoundError:
        raise NotAPlainFile("no file") from None
    except NotAPlainFile:
        raise
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise NotAPlainFile(f"a file that cannot be opened: {reason}") from None
    try:
        # What is there now need not be what was there a moment ago.
        _demand_plain(os.fstat(file.fileno()))
    except NotAPlainFile:
        file.close()
        raise
    return file


def _demand_plain(found: os.stat_result) -> None:
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        raise NotAPlainFile(KINDS.get(kind, "what is no plain file"))


def state(file: BinaryIO) -> State:
    """The state of an open file."""
    found = os.fstat(file.fileno())
    return State(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def state_at(path: Path) -> State | None:
    """The state of the plain file at a path; None where there is none."""
    try:
        with open_plain(path) as file:
            return state(file)
    except NotAPlainFile:
        return None


def digest(file: BinaryIO, *, lines: bool) -> tuple[str, str | None]:
    """The SHA-256 of an open file, in hexadecimal digits, and what it has, if it is to be lines,
    that plain lines have not."""
    found, fault, unfinished, last = hashlib.sha256(), None, 0, b""
    file.seek(0)
    while block := file.read(BLOCK):
        found.update(block)
        if lines and fault is None:
            if not last and block.startswith(BOM):
                fault = "a byte order mark"
            fault, unfinished = fault or _fault(block), _unfinished(block, unfinished)
            if unfinished >= LONGEST_LINE:
                fault = fault or f"a line of {LONGEST_LINE} bytes or more"
        last = block[-1:]
    if lines and fault is None and last != b"\n":
        fault = "no line end at the end"
    return found.hexdigest(), fault


def _fault(block: bytes) -> str | None:
    if b"\r" in block:
        return "a carriage return"
    return "a NUL byte" if b"\0" in block else None


def _unfinished(block: bytes, before: int) -> int:
    """Bytes of the line that a block does not finish; or of a finished one that is too long.

    ``before`` is those of the line that the block begins in.
    """
    at = 0
    while len(block) - at + before >= LONGEST_LINE:
        end = block.rfind(b"\n", at, at + LONGEST_LINE - before)
        if end < 0:
            return LONGEST_LINE
        at, before = end + 1, 0
    end = block.rfind(b"\n", at)
    return len(block) - end - 1 if end >= 0 else len(block) - at + before
