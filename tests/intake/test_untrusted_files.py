"""Files of untrusted packages: only plain files are read, and changes are noticed."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import run_stages
from alibaba_press.scripts.intake import package_reader, table_reader
from alibaba_press.scripts.intake.checked_file import FileChanged
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.limits import MAX_FILE_SIZE
from alibaba_press.scripts.package import scratch, staging
from alibaba_press.scripts.package.plain_files import NotAPlainFile, hash_file, open_plain
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.not_plain_files import (
    REPLACEMENTS,
    SECRET,
    Replacement,
    folder,
    link,
    pipe,
)
from alibaba_press.tests.support.sandbox import Sandbox

PEOPLE = "data/people.csv"
OTHER_PATHS = (
    "../secret.csv",
    "data/../../secret.csv",
    "/etc/passwd",
    "file:///etc/passwd",
    "https://example.org/people.csv",
    "//example.org/people.csv",
    "data/people.csv\0.txt",
    "data/people.csv\n",
    "data//people.csv",
    "./data/people.csv",
    "DATA/PEOPLE.CSV",
    "data\\people.csv",
    "C:\\people.csv",
    "",
)


def found_by_rule(package: Path) -> dict[str, list[tuple[str, str]]]:
    """Return file and found text of each finding on files, by rule."""
    by_rule: dict[str, list[tuple[str, str]]] = {}
    for finding in validate(package, tables(), None, fast=True).findings:
        by_rule.setdefault(finding.rule, []).append((finding.file, finding.found))
    return by_rule


def test_a_path_other_than_that_of_a_table_is_not_opened(package: Path) -> None:
    (package.parent / "secret.csv").write_text(SECRET)

    def change(descriptor: dict[str, Any]) -> None:
        for resource, path in zip(descriptor["resources"], OTHER_PATHS, strict=False):
            resource["path"] = path

    untrusted.edit_descriptor(package, change)
    findings = found_by_rule(package)
    assert list(findings) == ["resource-list-mismatch"]
    for path in OTHER_PATHS:
        assert any(
            text.endswith(f" at {path!r}") for _, text in findings["resource-list-mismatch"]
        ), path
    assert SECRET not in str(findings)


@pytest.mark.parametrize("replace", REPLACEMENTS)
def test_a_file_that_is_not_a_plain_file_is_not_read(package: Path, replace: Replacement) -> None:
    names = [PEOPLE, "data/people.parquet"]
    for name in names:
        replace(package / name, package)
    assert found_by_rule(package) == {
        "damaged-file": [(name, REPLACEMENTS[replace]) for name in names]
    }


@pytest.mark.parametrize("replace", REPLACEMENTS)
def test_a_descriptor_that_is_not_a_plain_file_is_not_read(
    package: Path, replace: Replacement
) -> None:
    replace(package / "datapackage.json", package)
    with pytest.raises(NotAPackage, match=rf"datapackage\.json: this is {REPLACEMENTS[replace]}"):
        validate(package, tables(), None)


def test_a_link_in_place_of_the_folder_of_the_tables_is_not_followed(package: Path) -> None:
    (package / "data").rename(package.parent / "elsewhere")
    (package / "data").symlink_to(package.parent / "elsewhere")
    files = dict(found_by_rule(package)["damaged-file"])
    assert len(files) == 2 * len(tables())
    assert set(files.values()) == {"a link in place of its folder"}


def test_a_device_is_not_opened() -> None:
    with pytest.raises(NotAPlainFile, match="a device"):
        open_plain(Path("/dev/zero"))


def test_a_name_that_no_file_can_have_is_not_a_plain_file(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 5000):
        with pytest.raises(NotAPlainFile):
            open_plain(tmp_path / name)


def test_a_file_without_permission_to_read_it_is_a_finding(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = os.open

    def refuse(path: Any, *arguments: Any, **options: Any) -> int:
        if str(path).endswith(refused):
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    refused = "people.csv"
    message = "a file that cannot be opened: Permission denied"
    assert found_by_rule(package) == {"damaged-file": [(PEOPLE, message)]}
    refused = "datapackage.json"
    with pytest.raises(NotAPackage, match=message):
        validate(package, tables(), None)


def test_a_file_above_the_largest_size_is_not_read(package: Path) -> None:
    os.truncate(package / PEOPLE, MAX_FILE_SIZE + 1)  # a sparse file
    untrusted.state_size_and_hash(package, PEOPLE, MAX_FILE_SIZE + 1, "0" * 64)
    assert found_by_rule(package) == {"damaged-file": [(PEOPLE, f"{MAX_FILE_SIZE + 1} bytes")]}


# Files that change after they were checked


def truncate(file: Path, package: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def delete(file: Path, package: Path) -> None:
    file.unlink()


def replace_by_copy(file: Path, package: Path) -> None:
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data)


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


@pytest.mark.parametrize(("name", "function"), READING)
def test_a_file_to_which_a_backup_links_while_it_is_read_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch, name: str, function: str
) -> None:
    change_while_reading(monkeypatch, package, name, function, link_as_backup)
    assert files_are_valid(package)
    assert list((package.parent / "backup").iterdir())


def test_a_file_to_which_a_backup_links_while_it_is_hashed_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hash_and_link(file: BinaryIO, *on_block: Callable[[bytes], None]) -> str:
        link_as_backup(Path(file.name), package)
        return hash_file(file, *on_block)

    monkeypatch.setattr(package_reader, "hash_file", hash_and_link)
    monkeypatch.setattr(package_reader, "open_plain", lambda path: path.open("rb"))
    assert files_are_valid(package)
    assert len(list((package.parent / "backup").iterdir())) == 2 * len(tables())


def test_a_large_file_to_which_a_backup_links_between_two_rules_has_not_changed(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_reader, "LARGEST_IN_MEMORY", 0)
    with open_package(package, tables()) as opened:
        link_as_backup(package / "data" / "people.parquet", package)
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


@pytest.mark.parametrize(
    "call",
    [
        ["validate", "{}", "--format", "json"],
        pytest.param(["diff", "{}", "{}"], marks=pytest.mark.slow),
    ],
    ids=["validate", "diff"],
)
def test_a_command_that_reads_writes_no_file_and_opens_no_connection(
    call: list[str], package: Path, sandbox: Sandbox
) -> None:
    """An audit hook sees each file that Python opens, and each socket and process."""
    before = {path: path.stat().st_mtime_ns for path in package.rglob("*")}
    call = [part.format(package) for part in call]
    result = sandbox.run(
        "import json, sys\n"
        "from alibaba_press.scripts.cli import app\n"
        "events = []\n"
        "def note(name, arguments): events.append([name, list(map(str, arguments[:2]))])\n"
        "sys.addaudithook(note)\n"
        f"try: app({call!r})\n"
        "finally: print(json.dumps(events), file=sys.stderr)"
    )
    assert result.code == 0, result.out
    events = json.loads(result.error.splitlines()[-1])
    ours = (ROOT, sys.prefix, sys.base_prefix, os.devnull, "/proc", "/sys", tempfile.gettempdir())
    # The folder for temporary files and its content are opened relative to the one they are in.
    temporary = (scratch.PREFIX, scratch.CONTENT, staging.LOCK)
    readable = (str(package), *map(str, ours), *temporary)
    for name, arguments in events:
        assert not name.startswith(("socket", "subprocess", "os.exec", "os.fork", "os.system"))
        if name == "open" and not arguments[0].isdecimal():
            assert arguments[0].startswith(readable), arguments
            assert "w" not in arguments[1], arguments
    assert {path: path.stat().st_mtime_ns for path in package.rglob("*")} == before
