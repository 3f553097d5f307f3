"""Unpacking untrusted archives: unsafe ones are refused, and nothing of them remains."""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.scripts.intake import unpacking
from alibaba_press.scripts.intake.unpacking import ArchiveRefused, unpack
from alibaba_press.scripts.limits import MAX_ENTRIES


def archive(
    *entries: tuple[str, bytes] | zipfile.ZipInfo, method: int = 0
) -> Callable[[Path], None]:
    """Return a function that writes an archive of these entries."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", method) as packed:
            for entry in entries:
                name, data = (entry, b"x") if isinstance(entry, zipfile.ZipInfo) else entry
                packed.writestr(name, data)

    return write


def entry_of_mode(name: str, mode: int) -> zipfile.ZipInfo:
    """Return an entry of Unix with this mode."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


def patched(old: bytes, new: bytes, count: int = -1) -> Callable[[Path], None]:
    """Return a function that writes an archive of one file with some of its bytes replaced."""

    def write(path: Path) -> None:
        archive(("top/a.csv", b"id\n1\n"))(path)
        data = path.read_bytes()
        assert old in data
        path.write_bytes(data.replace(old, new, count))

    return write


def write_encrypted(path: Path) -> None:
    """Write an archive whose entry has the flag of encryption."""
    archive(("top/a.csv", b"id\n"))(path)
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(data)


def write_wrong_size(path: Path) -> None:
    """Write an archive that states a smaller size of its entry."""
    archive(("top/a.csv", b"0" * 5000), method=zipfile.ZIP_DEFLATED)(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", 5000), struct.pack("<I", 10)))


def write_comment(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("top/a", b"")
        packed.comment = b"PK\x05\x06 and more"


def write_prefix(path: Path) -> None:
    archive(("top/a", b""))(path)
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())


def write_zip64(path: Path) -> None:
    archive(("top/a", b""))(path)
    data = path.read_bytes()
    path.write_bytes(data[:-22] + b"PK\x06\x07" + bytes(16) + data[-22:])


def write_link(path: Path) -> None:
    archive(("top/a", b""))(path.with_suffix(".real"))
    path.symlink_to(path.with_suffix(".real"))


many_entries = [(f"top/{number}", b"") for number in range(MAX_ENTRIES + 1)]
long_directory = [(f"top/{number:099}", b"") for number in range(8000)]
bomb = ("top/a.csv", b"0" * (3 << 20))

REFUSED = {
    "absolute": (archive(("/top/a", b"")), "an absolute path"),
    "drive": (archive(("C:/top/a", b"")), "an absolute path"),
    "parent folder": (archive(("top/../../a", b"")), "a path that stays in its folder"),
    "parent folder at the start": (archive(("../a", b"")), "a path that stays in its folder"),
    "backslash": (archive(("top\\..\\a", b"")), "a backslash"),
    "dot": (archive(("top/./a", b"")), "'.'"),
    "empty part": (archive(("top//a", b"")), "''"),
    "hidden": (archive(("top/.bashrc", b"")), "'.bashrc'"),
    "device": (archive(("top/NUL.csv", b"")), "'NUL.csv'"),
    "stream": (archive(("top/a:b", b"")), "'a:b'"),
    "invisible character": (archive(("top/a\u202eb", b"")), "'a\\u202eb'"),
    "deep": (archive(("top/" + "a/" * 20 + "b", b"")), "22 deep"),
    "no top folder": (archive(("a", b"")), "1 deep"),
    "folder entry": (archive(("top/data/", b"")), "a folder as an entry of its own"),
    "NUL in a name": (patched(b"top/a.csv", b"top/a\0csv"), "'a\\x00csv'"),
    "other local name": (patched(b"top/a.csv", b"top/b.csv", 1), "differ"),
    "link": (archive(entry_of_mode("top/a", stat.S_IFLNK | 0o777)), "a link"),
    "device file": (archive(entry_of_mode("top/a", stat.S_IFCHR | 0o666)), "another kind of entry"),
    "differ in case": (archive(("top/a", b""), ("top/A", b"")), "'top/a' as well"),
    "folders differ in case": (archive(("top/d/a", b""), ("top/D/b", b"")), "'top/d' as well"),
    "file and folder": (archive(("top/a", b""), ("top/a/b", b"")), "'top/a' as well"),
    "folder and file": (archive(("top/a/b", b""), ("top/A", b"")), "'top/A' as well"),
    "two top folders": (archive(("top/a", b""), ("up/a", b"")), "'top' as well"),
    "no entries": (archive(), "found:    0"),
    "too many entries": (archive(*many_entries), f"found:    {len(many_entries)}"),
    "long directory": (archive(*long_directory), "a list of entries of at most"),
    "bomb": (archive(bomb, method=zipfile.ZIP_DEFLATED), f"found:    {3 << 20} bytes"),
    "other method": (archive(bomb, method=zipfile.ZIP_BZIP2), "the method 12"),
    "encrypted": (write_encrypted, "an encrypted one"),
    "wrong size": (write_wrong_size, "Bad CRC-32"),
    "damaged": (patched(b"id\n1\n", b"id\n2\n"), "Bad CRC-32"),
    "comment": (write_comment, "another end"),
    "bytes before": (write_prefix, "10 bytes that belong to no entry"),
    "zip64": (write_zip64, "Zip64"),
    "not a zip file": (lambda path: path.write_bytes(b"id,name\n" * 50), "another end"),
    "empty": (lambda path: path.touch(), "another end"),
    "folder": (lambda path: path.mkdir(), "a folder"),
    "no file": (lambda path: None, "no file"),
    "linked archive": (write_link, "a link"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_unsafe_archive_is_refused_and_nothing_of_it_remains(name: str, tmp_path: Path) -> None:
    write, expected = REFUSED[name]
    write(tmp_path / "press.zip")
    (tmp_path / "within" / "out").mkdir(parents=True)
    with pytest.raises(ArchiveRefused) as raised:
        unpack(tmp_path / "press.zip", tmp_path / "within" / "out")
    message = str(raised.value)
    assert message.startswith(f"{tmp_path / 'press.zip'}: ")
    assert re.search(
        "is not unpacked\n    expected: .+\n    found:    .+\n    remedy:   .+", message
    )
    assert expected in message
    assert [path.name for path in (tmp_path / "within").rglob("*")] == ["out"]
    assert {path.name for path in tmp_path.iterdir()} <= {"press.zip", "press.real", "within"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_the_same_name_are_refused(tmp_path: Path) -> None:
    archive(("top/a", b"1"), ("top/a", b"2"))(tmp_path / "press.zip")
    with pytest.raises(ArchiveRefused, match="'top/a' as well"):
        unpack(tmp_path / "press.zip", tmp_path)


def test_an_existing_folder_is_not_overwritten(tmp_path: Path) -> None:
    archive(("top/a", b"new"))(tmp_path / "press.zip")
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / "a").write_bytes(b"old")
    with pytest.raises(ArchiveRefused, match="expected: no such folder yet"):
        unpack(tmp_path / "press.zip", tmp_path)
    assert [path.name for path in (tmp_path / "top").iterdir()] == ["a"]
    assert (tmp_path / "top" / "a").read_bytes() == b"old"


@pytest.mark.parametrize("limit", ["MAX_ARCHIVE_SIZE", "MAX_UNPACKED_SIZE"])
def test_a_large_archive_is_refused(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(("top/a", b"more than 8 bytes"))(tmp_path / "press.zip")
    monkeypatch.setattr(unpacking, limit, 8)
    with pytest.raises(ArchiveRefused, match="expected: at most 8 bytes"):
        unpack(tmp_path / "press.zip", tmp_path)


def test_a_deflated_archive_is_unpacked(tmp_path: Path) -> None:
    archive(("top/a/b.csv", b"id\n" * 99), method=zipfile.ZIP_DEFLATED)(tmp_path / "press.zip")
    assert (unpack(tmp_path / "press.zip", tmp_path) / "a" / "b.csv").read_bytes() == b"id\n" * 99


def test_a_full_disk_is_no_fault_of_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(("top/a.csv", b"id\n"))(tmp_path / "a.zip")
    (tmp_path / "out").mkdir()

    def fill_disk(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(unpacking, "_extract", fill_disk)
    with pytest.raises(OSError, match="No space left on device"):
        unpack(tmp_path / "a.zip", tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
