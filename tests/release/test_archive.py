"""The zip archive of a release: the same bytes on every machine."""

from __future__ import annotations

import datetime
import os
import stat
import zipfile
from pathlib import Path

import pytest

from alibaba_press.scripts.intake.unpacking import unpack
from alibaba_press.scripts.release.archive import pack
from alibaba_press.scripts.release.file_list import UnfitForRelease

DAY = datetime.date(2026, 1, 31)
FILES = {"README.md": b"Read me.\n", "data/people.csv": b"id\na\n", "data.md": b""}


def write_release(parent: Path, files: dict[str, bytes]) -> Path:
    """Write a folder like that of a release."""
    folder = parent / "press-1.2.3"
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder like that of a release."""
    return write_release(tmp_path / "one", FILES)


def test_an_unpacked_archive_has_the_files_that_were_packed(release: Path, tmp_path: Path) -> None:
    pack(release, tmp_path / "press.zip", DAY)
    (tmp_path / "out").mkdir()
    folder = unpack(tmp_path / "press.zip", tmp_path / "out")
    assert folder == tmp_path / "out" / "press-1.2.3"
    assert read_files(folder) == FILES
    assert list((tmp_path / "out").iterdir()) == [folder]


def test_entries_are_sorted_and_have_the_same_attributes(release: Path, tmp_path: Path) -> None:
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


def test_the_bytes_depend_only_on_names_contents_and_date(release: Path, tmp_path: Path) -> None:
    copy = write_release(tmp_path / "copy", dict(reversed(FILES.items())))
    for path in (copy, copy / "README.md"):
        path.chmod(0o700)
        os.utime(path, (0, 0))
    for folder, name in ((release, "release.zip"), (copy, "copy.zip")):
        pack(folder, tmp_path / name, DAY)
    assert (tmp_path / "release.zip").read_bytes() == (tmp_path / "copy.zip").read_bytes()
    pack(release, tmp_path / "next-day.zip", DAY + datetime.timedelta(days=2))
    assert (tmp_path / "next-day.zip").read_bytes() != (tmp_path / "release.zip").read_bytes()


def test_the_bytes_do_not_depend_on_the_system(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(release, tmp_path / "this-system.zip", DAY)
    with monkeypatch.context() as patch:
        patch.setattr("sys.platform", "win32")
        pack(release, tmp_path / "windows.zip", DAY)
    assert (tmp_path / "windows.zip").read_bytes() == (tmp_path / "this-system.zip").read_bytes()


def test_a_link_is_not_packed(release: Path, tmp_path: Path) -> None:
    (release / "data" / "more.csv").symlink_to(release / "data" / "people.csv")
    with pytest.raises(UnfitForRelease):
        pack(release, tmp_path / "press.zip", DAY)
