"""A package in which something else lies where its files should: nothing outside of it is read,
nothing is waited for, and what is wrong is said."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.intake import table_reader
from alibaba_press.scripts.intake.checked_file import FileChanged
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.package.plain_files import LARGEST_FILE, NotAPlainFile, open_plain
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.hostile import Cell
from alibaba_press.tests.support.no_plain_file import INSTEAD, SECRET, Harm, folder, link, pipe

PEOPLE = "data/people.csv"
ESCAPES = (
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


def found(package: Path) -> dict[str, list[tuple[str, str]]]:
    """File and what was found there, by rule on files."""
    by_rule: dict[str, list[tuple[str, str]]] = {}
    for finding in validate(package, tables(), None, fast=True).findings:
        by_rule.setdefault(finding.rule, []).append((finding.file, finding.found))
    return by_rule


def test_a_path_that_is_not_that_of_a_table_is_not_opened(victim: Path) -> None:
    (victim.parent / "secret.csv").write_text(SECRET)

    def change(descriptor: dict[str, Any]) -> None:
        for resource, path in zip(descriptor["resources"], ESCAPES, strict=False):
            resource["path"] = path

    hostile.edit(victim, change)
    findings = found(victim)
    assert list(findings) == ["resource-list-mismatch"]
    for path in ESCAPES:
        assert any(
            what.endswith(f" at {path!r}") for _, what in findings["resource-list-mismatch"]
        ), path
    assert SECRET not in str(findings)


@pytest.mark.parametrize("harm", INSTEAD)
def test_what_is_no_plain_file_is_not_read(victim: Path, harm: Harm) -> None:
    names = [PEOPLE, "data/people.parquet"]
    for name in names:
        harm(victim / name, victim)
    assert found(victim) == {"damaged-file": [(name, INSTEAD[harm]) for name in names]}


@pytest.mark.parametrize("harm", INSTEAD)
def test_a_descriptor_that_is_no_plain_file_is_not_read(victim: Path, harm: Harm) -> None:
    harm(victim / "datapackage.json", victim)
    with pytest.raises(NotAPackage, match=rf"datapackage\.json: this is {INSTEAD[harm]}"):
        validate(victim, tables(), None)


def test_a_link_in_place_of_the_folder_of_the_tables_is_not_followed(victim: Path) -> None:
    (victim / "data").rename(victim.parent / "elsewhere")
    (victim / "data").symlink_to(victim.parent / "elsewhere")
    files = dict(found(victim)["damaged-file"])
    assert len(files) == 2 * len(tables())
    assert set(files.values()) == {"a link in place of its folder"}


def test_a_device_is_not_opened() -> None:
    with pytest.raises(NotAPlainFile, match="a device"):
        open_plain(Path("/dev/zero"))


def test_a_name_that_no_file_can_have_is_one_of_no_file(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 5000):
        with pytest.raises(NotAPlainFile):
            open_plain(tmp_path / name)


def test_a_file_that_may_not_be_read_is_a_finding(
    victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = os.open

    def refusing(path: Any, *rest: Any, **more: Any) -> int:
        if str(path).endswith(refused):
            raise PermissionError(13, "Permission denied", str(path))
        return allowed(path, *rest, **more)

    monkeypatch.setattr(os, "open", refusing)
    refused = "people.csv"
    what = "a file that cannot be opened: Permission denied"
    assert found(victim) == {"damaged-file": [(PEOPLE, what)]}
    refused = "datapackage.json"
    with pytest.raises(NotAPackage, match=what):
        validate(victim, tables(), None)


def test_a_file_that_is_larger_than_any_is_not_looked_through(victim: Path) -> None:
    os.truncate(victim / PEOPLE, LARGEST_FILE + 1)  # which takes no room on the disk
    hostile.tell(victim, PEOPLE, LARGEST_FILE + 1, "0" * 64)
    assert found(victim) == {"damaged-file": [(PEOPLE, f"{LARGEST_FILE + 1} bytes")]}


# Files that change between looking through them and reading them


def cut(file: Path, victim: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def vanish(file: Path, victim: Path) -> None:
    file.unlink()


def exchange(file: Path, victim: Path) -> None:
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data)


@pytest.mark.parametrize("harm", [cut, vanish, exchange, pipe, link, folder])
@pytest.mark.parametrize(
    ("name", "step"), [(PEOPLE, "read_csv_chunks"), ("data/people.parquet", "")]
)
def test_a_file_that_changes_while_it_is_read_is_refused(
    victim: Path, monkeypatch: pytest.MonkeyPatch, harm: Harm, name: str, step: str
) -> None:
    """Whether it changes before it is opened again, or when all of it is read but the end."""
    step = step or "read_checked_chunks"
    read = getattr(table_reader, step)

    def changing(path: Path, *rest: Any) -> Iterator[pa.Table]:
        for chunk in read(path, *rest):
            if path == victim / name:
                harm(path, victim)
            yield chunk

    monkeypatch.setattr(table_reader, step, changing)
    with pytest.raises(FileChanged, match="changed while it was read"):
        validate(victim, tables(), None)


def test_a_large_file_that_changes_between_two_rules_is_refused(
    victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_reader, "LARGEST_IN_MEMORY", 0)
    with open_package(victim, tables()) as package:
        exchange(victim / "data" / "people.parquet", victim)
        with pytest.raises(FileChanged, match=r"people\.parquet"):
            package.sql("SELECT 1")


@pytest.mark.parametrize("harm", [cut, vanish, exchange, pipe, link, folder])
def test_of_a_small_file_the_rows_that_were_looked_through_are_held(
    victim: Path, harm: Harm
) -> None:
    with open_package(victim, tables()) as package:
        [before] = package.tables["people"]()
        harm(victim / "data" / "people.parquet", victim)
        [after] = package.tables["people"]()
        assert before.num_rows > 0
        assert after.equals(before)
        assert package.sql("SELECT count(*) FROM people") == [(before.num_rows,)]


def test_nothing_is_written_and_nothing_fetched(victim: Path, cell: Cell) -> None:
    """Python tells of each file that is opened, and of each socket and process."""
    before = {path: path.stat().st_mtime_ns for path in victim.rglob("*")}
    call = ["validate", str(victim), "--format", "json"]
    end = cell.run(
        "import json, sys\n"
        "from alibaba_press.scripts.cli import app\n"
        "events = []\n"
        "sys.addaudithook(lambda name, its: events.append([name, [str(one) for one in its[:2]]]))\n"
        f"try: app({call!r})\n"
        "finally: print(json.dumps(events), file=sys.stderr)"
    )
    assert (end.code, end.found) == (0, {})
    events = json.loads(end.error.splitlines()[-1])
    ours = (ROOT, sys.prefix, sys.base_prefix, os.devnull, "/proc", "/sys", tempfile.gettempdir())
    known = (str(victim), *map(str, ours))
    for name, its in events:
        assert not name.startswith(("socket", "subprocess", "os.exec", "os.fork", "os.system"))
        if name == "open" and not its[0].isdecimal():
            assert its[0].startswith(known), its
            assert "w" not in its[1], its
    assert {path: path.stat().st_mtime_ns for path in victim.rglob("*")} == before
