"""The files of a release folder, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import PressError, Problem


class NotPlain(PressError):
    """A release folder holds what is no plain file."""


def listed(folder: Path) -> list[str]:
    """The files of a folder and its subfolders as paths from there, with forward slashes, sorted
    by code points.

    Raises NotPlain where there is a link, a pipe or a device, or a name with a line end or a
    backslash, which a list of checksums cannot hold as it is.
    """
    return sorted(_files(folder, ""))


def _files(folder: Path, before: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = before + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder / entry.name, f"{path}/")
            elif not entry.is_file(follow_symlinks=False):
                raise NotPlain(_message(folder / entry.name, "a plain file", "a link or a device"))
            elif set(entry.name) & set("\\\n\r\0"):
                expected = "a name without line ends and backslashes"
                raise NotPlain(_message(folder / entry.name, expected, repr(entry.name)))
            else:
                yield path


def _message(path: Path, expected: str, found: str) -> str:
    message = "this cannot be part of a release"
    return str(
        Problem(
            str(path), message, expected=expected, found=found, remedy="take it out of the folder"
        )
    )
