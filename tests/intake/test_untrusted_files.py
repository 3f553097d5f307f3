"""Files of untrusted packages: only plain files are read, and nothing is written."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.intake.descriptor_reader import NotAPackage
from alibaba_press.scripts.limits import MAX_FILE_SIZE
from alibaba_press.scripts.package import scratch, staging
from alibaba_press.scripts.package.plain_files import NotAPlainFile, open_plain
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.not_plain_files import (
    REPLACEMENTS,
    SECRET,
    Replacement,
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
