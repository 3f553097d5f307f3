"""Compare the folder of a release with its list of hashes. The folder may contain anything.

Only files that are listed are read, and of these no more than a release may have.
"""

from __future__ import annotations

import heapq
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..limits import MAX_RELEASE_FILES, MAX_RELEASE_SIZE
from ..package.plain_files import KINDS, NotAPlainFile, hash_file, open_plain
from ..progress import SILENT, ByteCount, Progress
from .sha256sums import SHA256SUMS

NOTHING = "no such file"
"""What is expected of a file that is not listed, and found of one that is missing."""


class Difference(NamedTuple):
    """A path within a release, what its list says of it, and what is there instead."""

    name: str
    expected: str
    found: str


def compare_files(
    folder: Path, listed: Mapping[str, str], progress: Progress = SILENT
) -> Iterator[Difference]:
    """Yield each difference between a folder and the hashes that its release lists by path.

    The paths must be those of files in one folder. What is not listed comes first, because nothing
    has to be read for it. Reports the bytes of the listed files.
    """
    yield from _compare_names(folder, listed)
    sizes = {name: _size(folder / name) for name in listed}
    bytes_done = ByteCount(progress, sum(sizes.values()))
    remaining = int(MAX_RELEASE_SIZE)
    for name, expected in sorted(listed.items()):
        remaining -= sizes[name]
        if remaining < 0:
            remaining += sizes[name]
            found = f"{sizes[name]} bytes, more than the {MAX_RELEASE_SIZE} of a release"
        else:
            found = _hash(folder, name, bytes_done)
        if found != expected:
            yield Difference(name, expected, found)


def _size(path: Path) -> int:
    try:
        return os.lstat(path).st_size
    except OSError:
        return 0  # reading the file says what it is


def _hash(folder: Path, name: str, bytes_done: ByteCount) -> str:
    """Return the SHA-256 of a file, or what there is instead of a plain file."""
    for parent in list(PurePosixPath(name).parents)[-2::-1]:
        kind = _kind(folder / parent)
        if kind not in ("a folder", NOTHING):
            return f"{kind} in place of a folder"
    try:
        with open_plain(folder / name) as file:
            return hash_file(file, bytes_done.add)
    except NotAPlainFile as error:
        return NOTHING if str(error) == "no file" else str(error)
    except OSError as error:
        return f"a file that cannot be read: {error.strerror}"


def _compare_names(folder: Path, listed: Mapping[str, str]) -> Iterator[Difference]:
    """Yield what is in the folder, or in a folder of a listed file, and is not listed."""
    folders = {str(parent) for name in listed for parent in PurePosixPath(name).parents}
    expected_names = {*listed, *folders, SHA256SUMS}
    remaining = int(MAX_RELEASE_FILES)
    for parent in sorted({*folders, "."}):
        if parent != "." and _kind(folder / parent) != "a folder":
            continue  # each of its files is a difference
        try:
            names = _names(folder / parent, expected_names, "" if parent == "." else f"{parent}/")
        except OSError as error:
            yield Difference(parent, "a folder that can be read", error.strerror or str(error))
            continue
        yield from (Difference(name, NOTHING, _kind(folder / name)) for name in names[:remaining])
        if len(names) > remaining:
            found = f"more than {MAX_RELEASE_FILES} files that are not listed"
            yield Difference(f"{names[remaining]} and further ones", NOTHING, found)
            return
        remaining -= len(names)


def _names(folder: Path, expected_names: set[str], prefix: str) -> list[str]:
    """Return the first unexpected names in a folder, sorted, and one more than may be listed."""
    with os.scandir(folder) as entries:
        names = (prefix + entry.name for entry in entries)
        return heapq.nsmallest(
            MAX_RELEASE_FILES + 1, (name for name in names if name not in expected_names)
        )


def _kind(path: Path) -> str:
    """Return what is at a path."""
    try:
        kind = stat.S_IFMT(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return NOTHING
    except OSError as error:
        return f"something that cannot be looked at: {error.strerror}"
    return "a file" if kind == stat.S_IFREG else KINDS.get(kind, "a special file")
