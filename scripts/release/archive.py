"""Write the files of a release as a zip archive that is the same to the byte on every machine."""

from __future__ import annotations

import datetime
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from .file_list import list_files

UNIX = 3
"""The system that an archive says it was made on: it decides what the mode of a file means."""


def pack(folder: Path, target: Path, date: datetime.date) -> None:
    """Write a folder as a zip archive with one top folder, named after the folder.

    The names are sorted. Every file is of ``date`` and has the mode 0644. Files are stored, not
    compressed: the output of deflate differs between implementations and versions of zlib.
    Compressed, a release of 11 MB would take 2 MB. Raises UnfitForRelease as `list_files` does.
    """
    files = ((f"{folder.name}/{name}", (folder / name).read_bytes()) for name in list_files(folder))
    with target.open("wb") as file:
        store(files, file, date)


def store(files: Iterable[tuple[str, bytes]], target: BinaryIO, date: datetime.date) -> None:
    """Write files, each a name and its bytes, as a zip archive in this order. See `pack`."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (date.year, date.month, date.day, 0, 0, 0))
            entry.create_system = UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
