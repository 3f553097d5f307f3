"""Write zip archives that are the same to the byte on every machine."""

from __future__ import annotations

import datetime
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from .file_list import list_files

UNIX = 3
"""The system that an archive says it was made on: it decides what the mode of a file means."""

PLAIN_FILE = (stat.S_IFREG | 0o644) << 16

LOCAL_HEADER = struct.Struct("<4s5H3I2H")
CENTRAL_HEADER = struct.Struct("<4s6H3I5H2I")
END_RECORD = struct.Struct("<4s4H2IH")
"""The records of an archive, from the .ZIP File Format Specification."""

DEFLATE, VERSION_NEEDED, NAME_IS_UTF8 = 8, 20, 0x800
GZIP_HEADER, GZIP_TRAILER = 10, 8
"""Bytes around the deflated data, from RFC 1952."""


def pack(folder: Path, target: Path, date: datetime.date) -> None:
    """Write a folder as a zip archive with one top folder, named after the folder.

    The names are sorted. Every file is of ``date`` and has the mode 0644. Files are stored, not
    compressed: the output of deflate differs between implementations and versions of zlib.
    Compressed, a release of 40 MB would take 11 MB. Raises UnfitForRelease as `list_files` does.
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
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, data)


def compress(files: Iterable[tuple[str, bytes]], target: BinaryIO, date: datetime.date) -> None:
    """Write files, each a name and its bytes, as a compressed zip archive in this order.

    Arrow deflates them: it brings its own zlib, so that the same version of pyarrow, which also
    writes the Parquet files, gives the same bytes on every machine. `zipfile` takes the zlib of the
    system, and no data that are deflated already.
    """
    day = (date.year - 1980) << 9 | date.month << 5 | date.day
    directory, count = b"", 0
    for name, data in files:
        encoded, packed, offset = name.encode(), _deflate(data), target.tell()
        middle = (NAME_IS_UTF8, DEFLATE, 0, day, zlib.crc32(data), len(packed), len(data))
        target.write(LOCAL_HEADER.pack(b"PK\3\4", VERSION_NEEDED, *middle, len(encoded), 0))
        target.write(encoded + packed)
        made_by = UNIX << 8 | VERSION_NEEDED
        directory += CENTRAL_HEADER.pack(
            *(b"PK\1\2", made_by, VERSION_NEEDED, *middle),
            *(len(encoded), 0, 0, 0, 0, PLAIN_FILE, offset),
        )
        directory += encoded
        count += 1
    start = target.tell()
    target.write(directory)
    target.write(END_RECORD.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, 0))


def directory_size(names: Iterable[str]) -> int:
    """Return how many bytes the list of entries of an archive of these files has."""
    return sum(CENTRAL_HEADER.size + len(name.encode()) for name in names)


def _deflate(data: bytes) -> bytes:
    """Return data deflated by Arrow, without what gzip puts around them."""
    import pyarrow as pa

    packed: bytes = pa.Codec("gzip").compress(data, asbytes=True)
    return packed[GZIP_HEADER:-GZIP_TRAILER]
