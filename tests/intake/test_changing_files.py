"""Files that change while they are validated are noticed, if their content changes."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import run_stages
from alibaba_press.scripts.intake import package_reader, table_reader
from alibaba_press.scripts.intake.checked_file import FileChanged
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.package.plain_files import hash_file
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.not_plain_files import Replacement, folder, link, pipe

PEOPLE = "data/people.csv"


def truncate(file: Path, package: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def delete(file: Path, package: Path) -> None:
    file.unlink()


def replace_by_copy(file: Path, package: Path) -> None:
    """Put an equal file in the place of a file. It exists before, so that it has another inode."""
    copy = package.parent / f"copy-{uuid.uuid4()}"
    copy.write_bytes(file.read_bytes())
    copy.replace(file)


def overwrite_secretly(file: Path, package: Path) -> None:
    """Change a byte of a file, and set the times of its content back."""
    status, data = file.stat(), bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    with file.open("r+b") as opened:
        opened.write(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def link_as_backup(file: Path, package: Path) -> None:
    """Make a hard link to a file, as backups do."""
    (package.parent / "backup").mkdir(exist_ok=True)
    os.link(file, package.parent / "backup" / f"{file.name}-{uuid.uuid4()}")


def touch(file: Path, package: Path) -> None:
    """Change the times of a file, as `touch` does."""
    modified = file.stat().st_mtime_ns + 3_600_000_000_000
    os.utime(file, ns=(modified, modified))


def change_mode(file: Path, package: Path) -> None:
    file.chmod(0o640 if file.stat().st_mode & 0o040 == 0 else 0o600)


def set_access_time(file: Path, package: Path) -> None:
    """Change only when a file was read, as its readers do."""
    os.utime(file, ns=(0, file.stat().st_mtime_ns))


def rename_there_and_back(file: Path, package: Path) -> None:
    aside = file.rename(package.parent / f"aside-{uuid.uuid4()}")
    aside.rename(file)


EACH_HARMLESS = (link_as_backup, touch, change_mode, set_access_time, rename_there_and_back)


def change_harmlessly(file: Path, package: Path) -> None:
    """Do to a file all that leaves its content."""
    for change in EACH_HARMLESS:
        change(file, package)


HARMLESS = (
    change_harmlessly,
    *(pytest.param(change, marks=pytest.mark.slow) for change in EACH_HARMLESS),
)
"""What is done to a file that leaves its content: `make test` does all of it to one copy."""

CHANGES = (truncate, delete, replace_by_copy, overwrite_secretly, pipe, link, folder)
READING = [(PEOPLE, "read_csv_chunks"), ("data/people.parquet", "read_checked_chunks")]
"""Files, and the functions that read them."""


def change_while_reading(
    monkeypatch: pytest.MonkeyPatch, package: Path, name: str, function: str, change: Replacement
) -> None:
    """Let a file change whenever a function has read a part of it."""
    read_chunks = getattr(table_reader, function)

    def read_and_change(path: Path, *arguments: Any) -> Iterator[pa.Table]:
        for chunk in read_chunks(path, *arguments):
            if path == package / name:
                change(path, package)
            yield chunk

    monkeypatch.setattr(table_reader, function, read_and_change)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(("name", "function"), READING)
def test_a_file_that_changes_while_it_is_read_is_refused(
    package: Path, monkeypatch: pytest.MonkeyPatch, change: Replacement, name: str, function: str
) -> None:
    change_while_reading(monkeypatch, package, name, function, change)
    with pytest.raises(FileChanged, match="changed while it was read"):
        validate(package, tables(), None)


def files_are_valid(package: Path) -> bool:
    """Load all rows, and return whether the rules on files find nothing."""
    with open_package(package, tables(), load=True) as opened:
        return run_stages(opened, {"files"}).valid


@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize(("name", "function"), READING)
def test_a_file_that_keeps_its_content_while_it_is_read_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch, name: str, function: str, change: Replacement
) -> None:
    before = (package / name).stat()
    change_while_reading(monkeypatch, package, name, function, change)
    assert files_are_valid(package)
    assert (package / name).stat() != before


@pytest.mark.parametrize("change", HARMLESS)
def test_a_file_that_keeps_its_content_while_it_is_hashed_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch, change: Replacement
) -> None:
    changed: list[str] = []

    def change_and_hash(file: BinaryIO, *on_block: Callable[[bytes], None]) -> str:
        change(Path(file.name), package)
        changed.append(file.name)
        return hash_file(file, *on_block)

    monkeypatch.setattr(package_reader, "hash_file", change_and_hash)
    monkeypatch.setattr(package_reader, "open_plain", lambda path: path.open("rb"))
    assert files_are_valid(package)
    assert len(changed) == 2 * len(tables())


def test_a_file_that_is_overwritten_while_it_is_hashed_is_refused(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hash_and_overwrite(file: BinaryIO, *on_block: Callable[[bytes], None]) -> str:
        with Path(file.name).open("r+b") as opened:
            opened.write(b"#")
        touch(Path(file.name), package)
        return hash_file(file, *on_block)

    monkeypatch.setattr(package_reader, "hash_file", hash_and_overwrite)
    monkeypatch.setattr(package_reader, "open_plain", lambda path: path.open("rb"))
    with pytest.raises(FileChanged, match="changed while it was read"):
        validate(package, tables(), None)


@pytest.mark.parametrize("change", HARMLESS)
def test_a_large_file_that_keeps_its_content_between_two_rules_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch, change: Replacement
) -> None:
    monkeypatch.setattr(table_reader, "LARGEST_IN_MEMORY", 0)
    with open_package(package, tables()) as opened:
        change(package / "data" / "people.parquet", package)
        assert opened.database.query("SELECT count(*) > 0 FROM people") == [(True,)]


def test_a_large_file_that_changes_between_two_rules_is_refused(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_reader, "LARGEST_IN_MEMORY", 0)
    with open_package(package, tables()) as opened:
        replace_by_copy(package / "data" / "people.parquet", package)
        with pytest.raises(FileChanged, match=r"people\.parquet"):
            opened.database.query("SELECT 1")


def test_the_rows_of_small_files_stay_in_memory_even_if_they_change(package: Path) -> None:
    changed = ("people", "companies", "events", "figures", "names", "numbers", "sentences")
    with open_package(package, tables()) as opened:
        for name, change in zip(changed, CHANGES, strict=True):
            [before] = opened.tables[name]()
            change(package / "data" / f"{name}.parquet", package)
            [after] = opened.tables[name]()
            assert before.num_rows > 0, name
            assert after.equals(before), name
            count = opened.database.query(f"SELECT count(*) FROM {name}")
            assert count == [(before.num_rows,)], name
