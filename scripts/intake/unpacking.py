"""Unpack a zip archive that may be untrusted, in bounded time, memory and disk space."""

from __future__ import annotations

import errno
import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, NoReturn

from ..errors import PressError, Problem
from ..limits import (
    MAX_ARCHIVE_SIZE,
    MAX_DIRECTORY_SIZE,
    MAX_ENTRIES,
    MAX_UNPACKED_RATIO,
    MAX_UNPACKED_SIZE,
    UNPACKED_ALLOWANCE,
)
from ..package.plain_files import BLOCK, NotAPlainFile, open_plain
from .file_names import find_name_conflict, find_name_fault

FULL_DISK = (errno.ENOSPC, errno.EDQUOT)
"""Errors that are no fault of the archive."""

END, END_LENGTH = b"PK\x05\x06", 22
"""Signature and length of the end record, with which an archive without a comment ends.

From the .ZIP File Format Specification, as is `LOCATOR`."""

LOCATOR, LOCATOR_LENGTH = b"PK\x06\x07", 20
"""Signature and length of the record that precedes the end record in a Zip64 archive."""

ENCRYPTED = 0x1
"""The flag of an encrypted entry."""

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The compression methods that are accepted."""

DO_NOT_USE = "do not use this archive: no release of ours is like it"
"""The remedy where an archive cannot be one of our releases."""


class ArchiveRefused(PressError):
    """An archive is not unpacked: it cannot be read, or it is unsafe."""


def unpack(archive: Path, folder: Path, most_entries: int = MAX_ENTRIES) -> Path:
    """Unpack a zip archive into an existing folder and return its one top folder.

    Nothing is written outside of ``folder``. Nothing remains in it if the archive is refused.
    Raises ArchiveRefused if the file is not a zip archive, if an entry is encrypted or not a plain
    file with a plain name in one top folder, or if there are more than ``most_entries`` or too many
    bytes.
    """
    staging = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder))
    try:
        with open_plain(archive) as file:
            size = _check_directory(archive, file)
            with zipfile.ZipFile(file) as source:
                top = _check_entries(archive, source.infolist(), size, most_entries)
                if (folder / top).exists():
                    _refuse(archive, top, "no such folder yet", "one", "name an empty folder")
                remaining = _largest_content(size)
                for entry in source.infolist():
                    remaining = _extract(archive, source, entry, staging, remaining)
        return (staging / top).rename(folder / top)
    except NotAPlainFile as error:
        _refuse(archive, "the archive", "a plain file", str(error), "name a zip file")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
            RuntimeError) as error:  # fmt: skip
        if isinstance(error, OSError) and error.errno in FULL_DISK:
            raise
        found = str(error) or type(error).__name__
        _refuse(archive, "the archive", "a zip file that can be read", found, "fetch it again")
    finally:
        shutil.rmtree(staging)


def _refuse(archive: Path, entry: str, expected: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(
        str(archive), f"{entry} is not unpacked", expected=expected, found=found, remedy=remedy
    )
    raise ArchiveRefused(str(problem)) from None


def _largest_content(archive_size: int) -> int:
    """Return how many bytes an archive of this size may take when unpacked."""
    return min(MAX_UNPACKED_SIZE, MAX_UNPACKED_RATIO * archive_size + UNPACKED_ALLOWANCE)


def _check_directory(archive: Path, file: BinaryIO) -> int:
    """Check the central directory before anything reads it, and return the size of the archive.

    It must be small enough, and the archive must contain nothing before its entries or after the
    end record.
    """
    size = file.seek(0, 2)
    if size > MAX_ARCHIVE_SIZE:
        _refuse(archive, "the archive", f"at most {MAX_ARCHIVE_SIZE} bytes", f"{size}", DO_NOT_USE)
    file.seek(max(0, size - END_LENGTH - LOCATOR_LENGTH))
    last = file.read().rjust(END_LENGTH + LOCATOR_LENGTH, b"\0")
    end = last[LOCATOR_LENGTH:]
    if not end.startswith(END) or end[-2:] != b"\0\0":
        expected = "a zip file that closes with its list of entries, and no comment"
        _refuse(archive, "the archive", expected, "another end", "fetch it again")
    length, start = (int.from_bytes(end[byte : byte + 4], "little") for byte in (12, 16))
    if last.startswith(LOCATOR):
        _refuse(archive, "the archive", "a plain zip file", "one of the kind Zip64", DO_NOT_USE)
    if length > MAX_DIRECTORY_SIZE:
        expected = f"a list of entries of at most {MAX_DIRECTORY_SIZE} bytes"
        _refuse(archive, "the archive", expected, f"{length} bytes", DO_NOT_USE)
    if start + length + END_LENGTH != size:
        found = f"{size - start - length - END_LENGTH} bytes that belong to no entry"
        _refuse(archive, "the archive", "entries and their list, nothing else", found, DO_NOT_USE)
    return size


def _check_entries(
    archive: Path, entries: list[zipfile.ZipInfo], size: int, most_entries: int
) -> str:
    """Refuse entries that are unsafe to unpack, and return the name of their one top folder."""
    if not 0 < len(entries) <= most_entries:
        expected = f"1 to {most_entries} entries"
        _refuse(archive, "the archive", expected, f"{len(entries)}", DO_NOT_USE)
    for entry in entries:
        name = entry.orig_filename
        if (fault := find_name_fault(name) or _find_entry_fault(entry)) is not None:
            expected, found = fault
            _refuse(archive, repr(name[:200]), expected, found, DO_NOT_USE)
    names = [entry.orig_filename for entry in entries]
    if (pair := find_name_conflict(names)) is not None:
        expected = "names that differ by more than upper and lower case"
        _refuse(archive, repr(pair[1]), expected, f"{pair[0]!r} as well", DO_NOT_USE)
    tops = sorted({name.partition("/")[0] for name in names})
    if len(tops) > 1:
        _refuse(archive, repr(tops[1]), "one top folder", f"{tops[0]!r} as well", DO_NOT_USE)
    if (total := sum(entry.file_size for entry in entries)) > _largest_content(size):
        expected = f"at most {_largest_content(size)} bytes in all, for an archive of {size}"
        _refuse(archive, "the archive", expected, f"{total} bytes", DO_NOT_USE)
    return tops[0]


def _find_entry_fault(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Return what is expected of an entry and what it is instead, or None if it is acceptable."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "a plain file", "a link"
    if kind not in (0, stat.S_IFREG):
        return "a plain file", f"another kind of entry ({kind:o})"
    if entry.flag_bits & ENCRYPTED:
        return "a file that is not encrypted", "an encrypted one"
    if entry.compress_type not in METHODS:
        return "a file that is stored or deflated", f"the method {entry.compress_type}"
    if entry.filename != entry.orig_filename:
        return f"the name {entry.orig_filename[:200]!r} alone", f"{entry.filename[:200]!r} as well"
    return None


def _extract(
    archive: Path, source: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, remaining: int
) -> int:
    """Write an entry below ``folder`` and return how many bytes may still be written."""
    target = folder / entry.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open(entry) as packed, target.open("xb") as unpacked:
        while block := packed.read(BLOCK):
            remaining -= len(block)
            if remaining < 0:
                expected = "no more bytes than the archive says"
                _refuse(archive, repr(entry.filename), expected, "more", DO_NOT_USE)
            unpacked.write(block)
    return remaining
