"""A folder as a zip archive, the same to the byte wherever it is made; and back again, where the
archive may be a stranger's."""

from __future__ import annotations

import datetime
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, NoReturn

from ..errors import PressError, Problem
from ..package.plain_files import BLOCK, NotAPlainFile, open_plain
from .file_list import listed
from .file_names import fault, too_alike

LARGEST_ARCHIVE = 512 << 20
LARGEST_DIRECTORY = 1 << 20
LARGEST_CONTENT = 1 << 30
"""Bytes of an archive, of the list at its end, and of all its files together when unpacked."""

MOST_ENTRIES = 1000
SWELL = 100
SLACK = 1 << 20
"""All files, unpacked, take no more than so many times the bytes of the archive, and these."""

END, END_LENGTH = b"PK\x05\x06", 22
LOCATOR, LOCATOR_LENGTH = b"PK\x06\x07", 20
"""From the .ZIP File Format Specification: the end of an archive, with which it closes when it has
no comment, and what comes before that where an archive is of the large kind (Zip64)."""

UNIX = 3
ENCRYPTED = 0x1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class NotUnpacked(PressError):
    """An archive is none, or is not one that is unpacked."""


def pack(folder: Path, target: Path, date: datetime.date) -> None:
    """Write a folder as a zip archive whose one top folder has the folder's name.

    The names are sorted, every file is of that day and has the mode 0644. Nothing is compressed:
    what deflate makes of the same bytes differs between zlib and its relatives, and between their
    versions, while what is stored is the same everywhere; deflated, a release of 11 MB would be one
    of 2 MB. Raises NotPlain as `listed` does.
    """
    files = ((f"{folder.name}/{name}", (folder / name).read_bytes()) for name in listed(folder))
    with target.open("wb") as file:
        store(files, file, date)


def store(files: Iterable[tuple[str, bytes]], target: BinaryIO, date: datetime.date) -> None:
    """Write files, given by name and bytes, as a zip archive in their order, as `pack` does."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (date.year, date.month, date.day, 0, 0, 0))
            entry.create_system = UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack a zip archive into ``folder``, which is there, and return its one top folder.

    Nothing is written elsewhere, and nothing is left where the archive is refused. Raises
    NotUnpacked where it is no archive, or has entries that are not plain files with plain names in
    one top folder, that are encrypted, or that are more or larger than a release is.
    """
    beside = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder))
    try:
        with open_plain(archive) as file:
            size = _demand_directory(archive, file)
            with zipfile.ZipFile(file) as source:
                top = _demand_plain(archive, source.infolist(), size)
                if (folder / top).exists():
                    _refuse(archive, top, "no such folder yet", "one", "name an empty folder")
                left = _limit(size)
                for entry in source.infolist():
                    left = _extract(archive, source, entry, beside, left)
        return (beside / top).rename(folder / top)
    except NotAPlainFile as error:
        _refuse(archive, "the archive", "a plain file", str(error), "name a zip file")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
            RuntimeError) as error:  # fmt: skip
        found = str(error) or type(error).__name__
        _refuse(archive, "the archive", "a zip file that can be read", found, "fetch it again")
    finally:
        shutil.rmtree(beside)


def _refuse(archive: Path, entry: str, expected: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(
        str(archive), f"{entry} is not unpacked", expected=expected, found=found, remedy=remedy
    )
    raise NotUnpacked(str(problem)) from None


STRANGE = "do not use this archive: no release of ours is like it"


def _limit(size: int) -> int:
    return min(LARGEST_CONTENT, SWELL * size + SLACK)


def _demand_directory(archive: Path, file: BinaryIO) -> int:
    """The size of an archive whose list of entries is not too large to be read, and which is
    nothing else besides, at its beginning or its end."""
    size = file.seek(0, 2)
    if size > LARGEST_ARCHIVE:
        _refuse(archive, "the archive", f"at most {LARGEST_ARCHIVE} bytes", f"{size}", STRANGE)
    file.seek(max(0, size - END_LENGTH - LOCATOR_LENGTH))
    last = file.read().rjust(END_LENGTH + LOCATOR_LENGTH, b"\0")
    end = last[LOCATOR_LENGTH:]
    if not end.startswith(END) or end[-2:] != b"\0\0":
        expected = "a zip file that closes with its list of entries, and no comment"
        _refuse(archive, "the archive", expected, "another end", "fetch it again")
    length, start = (int.from_bytes(end[at : at + 4], "little") for at in (12, 16))
    if last.startswith(LOCATOR):
        _refuse(archive, "the archive", "a plain zip file", "one of the kind Zip64", STRANGE)
    if length > LARGEST_DIRECTORY:
        expected = f"a list of entries of at most {LARGEST_DIRECTORY} bytes"
        _refuse(archive, "the archive", expected, f"{length} bytes", STRANGE)
    if start + length + END_LENGTH != size:
        found = f"{size - start - length - END_LENGTH} bytes that belong to no entry"
        _refuse(archive, "the archive", "entries and their list, nothing else", found, STRANGE)
    return size


def _demand_plain(archive: Path, entries: list[zipfile.ZipInfo], size: int) -> str:
    """The one top folder of entries that can be unpacked; else refuse the one that cannot."""
    if not 0 < len(entries) <= MOST_ENTRIES:
        expected = f"1 to {MOST_ENTRIES} entries"
        _refuse(archive, "the archive", expected, f"{len(entries)}", STRANGE)
    for entry in entries:
        name = entry.orig_filename
        if (wrong := fault(name) or _fault(entry)) is not None:
            _refuse(archive, repr(name[:200]), *wrong, STRANGE)
    names = [entry.orig_filename for entry in entries]
    if (pair := too_alike(names)) is not None:
        expected = "names that differ by more than upper and lower case"
        _refuse(archive, repr(pair[1]), expected, f"{pair[0]!r} as well", STRANGE)
    tops = sorted({name.partition("/")[0] for name in names})
    if len(tops) > 1:
        _refuse(archive, repr(tops[1]), "one top folder", f"{tops[0]!r} as well", STRANGE)
    if (total := sum(entry.file_size for entry in entries)) > _limit(size):
        expected = f"at most {_limit(size)} bytes in all, for an archive of {size}"
        _refuse(archive, "the archive", expected, f"{total} bytes", STRANGE)
    return tops[0]


def _fault(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    """What a plain file is expected to be, and what the entry is instead."""
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
    archive: Path, source: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, left: int
) -> int:
    """Write a file below ``folder``; return how many of the bytes that are left are left then."""
    target = folder / entry.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open(entry) as file, target.open("xb") as written:
        while block := file.read(BLOCK):
            left -= len(block)
            if left < 0:
                expected = "no more bytes than the archive says"
                _refuse(archive, repr(entry.filename), expected, "more", STRANGE)
            written.write(block)
    return left
