"""List the files of a release folder in the same order on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import PressError, Problem

MOST_FILES = 100
"""The most files of a release: no more fit into a record of Zenodo."""


class UnfitForRelease(PressError):
    """A release folder contains too many files, or others than plain files with plain names."""


def check_file_count(folder: Path) -> None:
    """Raise UnfitForRelease if a folder has more files than a release may have."""
    count = len(list_files(folder))
    if count > MOST_FILES:
        problem = Problem(
            str(folder),
            "the release has too many files",
            expected=f"at most {MOST_FILES}, as in a record of Zenodo",
            found=str(count),
            remedy="put files of a kind into one file or one archive",
        )
        raise UnfitForRelease(str(problem))


def list_files(folder: Path) -> list[str]:
    """Return the paths of all files below a folder, with forward slashes, sorted by code points.

    Raises UnfitForRelease where there is a link, a pipe or a device, or where a name has a line
    end or a backslash, which a list of checksums would have to escape.
    """
    return sorted(_walk(folder, ""))


def _walk(folder: Path, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(path, f"{prefix}{entry.name}/")
            elif not entry.is_file(follow_symlinks=False):
                raise _unfit(path, "a plain file", "a link or a device")
            elif set(entry.name) & set("\\\n\r\0"):
                raise _unfit(path, "a name without line ends and backslashes", repr(entry.name))
            else:
                yield prefix + entry.name


def _unfit(path: Path, expected: str, found: str) -> UnfitForRelease:
    problem = Problem(
        str(path),
        "this cannot be part of a release",
        expected=expected,
        found=found,
        remedy="take it out of the folder",
    )
    return UnfitForRelease(str(problem))
