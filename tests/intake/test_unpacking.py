"""The zip of a release: packed the same everywhere, unpacked with no harm done."""

from __future__ import annotations

import datetime
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
from alibaba_press.scripts.release.archive import pack
from alibaba_press.scripts.release.file_list import UnfitForRelease

DAY = datetime.date(2026, 1, 31)
FILES = {"README.md": b"Read me.\n", "data/people.csv": b"id\na\n", "data.md": b""}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder like that of a release."""
    return made(tmp_path / "one", FILES)


def made(beside: Path, files: dict[str, bytes]) -> Path:
    folder = beside / "press-1.2.3"
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# Packed


def test_what_is_unpacked_is_what_was_packed(release: Path, tmp_path: Path) -> None:
    pack(release, tmp_path / "press.zip", DAY)
    (tmp_path / "out").mkdir()
    folder = unpack(tmp_path / "press.zip", tmp_path / "out")
    assert folder == tmp_path / "out" / "press-1.2.3"
    assert held(folder) == FILES
    assert list((tmp_path / "out").iterdir()) == [folder]


def test_entries_are_sorted_and_say_the_same_of_every_machine(
    release: Path, tmp_path: Path
) -> None:
    pack(release, tmp_path / "press.zip", DAY)
    with zipfile.ZipFile(tmp_path / "press.zip") as packed:
        entries = packed.infolist()
    assert [entry.filename for entry in entries] == [
        "press-1.2.3/README.md",
        "press-1.2.3/data.md",
        "press-1.2.3/data/people.csv",
    ]
    for entry in entries:
        assert entry.date_time == (2026, 1, 31, 0, 0, 0)
        assert entry.create_system == 3
        assert entry.external_attr == (stat.S_IFREG | 0o644) << 16
        assert entry.compress_type == zipfile.ZIP_STORED


def test_the_bytes_hang_on_names_contents_and_day_alone(release: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "other", dict(reversed(FILES.items())))
    for path in (other, other / "README.md"):
        path.chmod(0o700)
        os.utime(path, (0, 0))
    for folder, name in ((release, "one.zip"), (other, "other.zip")):
        pack(folder, tmp_path / name, DAY)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    pack(release, tmp_path / "later.zip", DAY + datetime.timedelta(days=2))
    assert (tmp_path / "later.zip").read_bytes() != (tmp_path / "one.zip").read_bytes()


def test_the_bytes_do_not_hang_on_the_system(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(release, tmp_path / "here.zip", DAY)
    with monkeypatch.context() as there:
        there.setattr("sys.platform", "win32")
        pack(release, tmp_path / "there.zip", DAY)
    assert (tmp_path / "there.zip").read_bytes() == (tmp_path / "here.zip").read_bytes()


def test_a_link_is_not_packed(release: Path, tmp_path: Path) -> None:
    (release / "data" / "more.csv").symlink_to(release / "data" / "people.csv")
    with pytest.raises(UnfitForRelease):
        pack(release, tmp_path / "press.zip", DAY)


# Refused


def zipped(
    *entries: tuple[str, bytes] | zipfile.ZipInfo, method: int = 0
) -> Callable[[Path], None]:
    """An archive of these entries."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", method) as packed:
            for entry in entries:
                name, data = (entry, b"x") if isinstance(entry, zipfile.ZipInfo) else entry
                packed.writestr(name, data)

    return write


def info(name: str, mode: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


def patched(old: bytes, new: bytes, count: int = -1) -> Callable[[Path], None]:
    """An archive of one file, with some of its bytes replaced."""

    def write(path: Path) -> None:
        zipped(("top/a.csv", b"id\n1\n"))(path)
        data = path.read_bytes()
        assert old in data
        path.write_bytes(data.replace(old, new, count))

    return write


def flagged(path: Path) -> None:
    """An archive whose entry is said to be encrypted."""
    zipped(("top/a.csv", b"id\n"))(path)
    data = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    path.write_bytes(data)


def lying(path: Path) -> None:
    """An archive whose entry says it is smaller than it becomes."""
    zipped(("top/a.csv", b"0" * 5000), method=zipfile.ZIP_DEFLATED)(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", 5000), struct.pack("<I", 10)))


def commented(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("top/a", b"")
        packed.comment = b"PK\x05\x06 and more"


def prefixed(path: Path) -> None:
    zipped(("top/a", b""))(path)
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())


def zip64(path: Path) -> None:
    zipped(("top/a", b""))(path)
    data = path.read_bytes()
    path.write_bytes(data[:-22] + b"PK\x06\x07" + bytes(16) + data[-22:])


def linked(path: Path) -> None:
    zipped(("top/a", b""))(path.with_suffix(".real"))
    path.symlink_to(path.with_suffix(".real"))


many = [(f"top/{number}", b"") for number in range(unpacking.MOST_ENTRIES + 1)]
crowded = [(f"top/{number:099}", b"") for number in range(8000)]
bomb = ("top/a.csv", b"0" * (3 << 20))

REFUSED = {
    "absolute": (zipped(("/top/a", b"")), "an absolute path"),
    "drive": (zipped(("C:/top/a", b"")), "an absolute path"),
    "climbing": (zipped(("top/../../a", b"")), "a path that stays in its folder"),
    "climbing at the start": (zipped(("../a", b"")), "a path that stays in its folder"),
    "backslash": (zipped(("top\\..\\a", b"")), "a backslash"),
    "dot": (zipped(("top/./a", b"")), "'.'"),
    "empty part": (zipped(("top//a", b"")), "''"),
    "hidden": (zipped(("top/.bashrc", b"")), "'.bashrc'"),
    "device": (zipped(("top/NUL.csv", b"")), "'NUL.csv'"),
    "stream": (zipped(("top/a:b", b"")), "'a:b'"),
    "unseen": (zipped(("top/a\u202eb", b"")), "'a\\u202eb'"),
    "deep": (zipped(("top/" + "a/" * 20 + "b", b"")), "22 deep"),
    "no top folder": (zipped(("a", b"")), "1 deep"),
    "folder entry": (zipped(("top/data/", b"")), "a folder as an entry of its own"),
    "NUL in a name": (patched(b"top/a.csv", b"top/a\0csv"), "'a\\x00csv'"),
    "other local name": (patched(b"top/a.csv", b"top/b.csv", 1), "differ"),
    "link": (zipped(info("top/a", stat.S_IFLNK | 0o777)), "a link"),
    "device file": (zipped(info("top/a", stat.S_IFCHR | 0o666)), "another kind of entry"),
    "differ in case": (zipped(("top/a", b""), ("top/A", b"")), "'top/a' as well"),
    "folders differ in case": (zipped(("top/d/a", b""), ("top/D/b", b"")), "'top/d' as well"),
    "file and folder": (zipped(("top/a", b""), ("top/a/b", b"")), "'top/a' as well"),
    "folder and file": (zipped(("top/a/b", b""), ("top/A", b"")), "'top/A' as well"),
    "two tops": (zipped(("top/a", b""), ("up/a", b"")), "'top' as well"),
    "nothing": (zipped(), "found:    0"),
    "too many": (zipped(*many), f"found:    {len(many)}"),
    "long list": (zipped(*crowded), "a list of entries of at most"),
    "bomb": (zipped(bomb, method=zipfile.ZIP_DEFLATED), f"found:    {3 << 20} bytes"),
    "other method": (zipped(bomb, method=zipfile.ZIP_BZIP2), "the method 12"),
    "encrypted": (flagged, "an encrypted one"),
    "lying size": (lying, "Bad CRC-32"),
    "damaged": (patched(b"id\n1\n", b"id\n2\n"), "Bad CRC-32"),
    "comment": (commented, "another end"),
    "bytes before": (prefixed, "10 bytes that belong to no entry"),
    "zip64": (zip64, "Zip64"),
    "no zip": (lambda path: path.write_bytes(b"id,name\n" * 50), "another end"),
    "empty": (lambda path: path.touch(), "another end"),
    "folder": (lambda path: path.mkdir(), "a folder"),
    "no file": (lambda path: None, "no file"),
    "linked archive": (linked, "a link"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_and_nothing_is_left(name: str, tmp_path: Path) -> None:
    write, found = REFUSED[name]
    write(tmp_path / "press.zip")
    (tmp_path / "within" / "out").mkdir(parents=True)
    with pytest.raises(ArchiveRefused) as raised:
        unpack(tmp_path / "press.zip", tmp_path / "within" / "out")
    said = str(raised.value)
    assert said.startswith(f"{tmp_path / 'press.zip'}: ")
    assert re.search("is not unpacked\n    expected: .+\n    found:    .+\n    remedy:   .+", said)
    assert found in said
    assert [path.name for path in (tmp_path / "within").rglob("*")] == ["out"]
    assert {path.name for path in tmp_path.iterdir()} <= {"press.zip", "press.real", "within"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    zipped(("top/a", b"1"), ("top/a", b"2"))(tmp_path / "press.zip")
    with pytest.raises(ArchiveRefused, match="'top/a' as well"):
        unpack(tmp_path / "press.zip", tmp_path)


def test_what_is_there_is_not_written_over(release: Path, tmp_path: Path) -> None:
    pack(release, tmp_path / "press.zip", DAY)
    with pytest.raises(ArchiveRefused, match="expected: no such folder yet"):
        unpack(tmp_path / "press.zip", release.parent)
    assert held(release) == FILES


@pytest.mark.parametrize("limit", ["LARGEST_ARCHIVE", "LARGEST_CONTENT"])
def test_a_large_archive_is_refused(
    limit: str, release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(release, tmp_path / "press.zip", DAY)
    monkeypatch.setattr(unpacking, limit, 8)
    with pytest.raises(ArchiveRefused, match="expected: at most 8 bytes"):
        unpack(tmp_path / "press.zip", tmp_path)


def test_an_archive_that_was_deflated_by_others_is_unpacked(tmp_path: Path) -> None:
    zipped(("top/a/b.csv", b"id\n" * 99), method=zipfile.ZIP_DEFLATED)(tmp_path / "press.zip")
    assert (unpack(tmp_path / "press.zip", tmp_path) / "a" / "b.csv").read_bytes() == b"id\n" * 99
