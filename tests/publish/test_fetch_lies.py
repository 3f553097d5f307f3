"""A server that lies is not believed, even if all its hashes fit."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.scripts.cli import app
from alibaba_press.scripts.limits import MAX_VERSION_LIST_SIZE
from alibaba_press.scripts.publish.references import list_versions
from alibaba_press.scripts.publish.registry import Version
from alibaba_press.scripts.publish.registry_errors import Damaged, NotFound
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.faults import body
from alibaba_press.tests.publish.registries import (
    NAME,
    Server,
    access,
    bring,
    describe,
    digest,
    files,
    names,
    put,
    write_hash_list,
)

ENTRY = {"version": "1.0.0", "digest": "sha256:" + "0" * 64}


def versions_json(*entries: dict[str, str]) -> bytes:
    """Return a list of versions that has these entries."""
    return json.dumps({"layout": 1, "packages": {NAME: entries}}).encode()


DAMAGED_LISTS = [
    b"",
    b"[]",
    b"[" * 100_000,
    b'{"layout": 2, "packages": {}}',
    b'{"layout": 1, "packages": {"alibaba-press": [{"version": "1.0.0"}]}}',
    b'{"layout": 1, "packages": {"alibaba-press": [{"version": "../..", "digest": ""}]}}',
    b'{"layout": 1, "packages": {"alibaba-press": [{"version": "1.0.0", "digest": 1}]}}',
    b'{"layout": 1, "packages": []}',
    versions_json(ENTRY, ENTRY),
    versions_json(ENTRY, ENTRY | {"digest": "sha256:" + "1" * 64}),
    versions_json(ENTRY).replace(b'"version"', b'"version": "2.0.0", "version"'),
    versions_json(ENTRY).replace(b'"packages"', b'"packages": {}, "packages"'),
    versions_json(ENTRY).replace(b'"alibaba-press"', b'"alibaba-press": [], "alibaba-press"'),
]


@pytest.mark.parametrize("text", DAMAGED_LISTS)
def test_a_damaged_list_of_versions_is_reported(server: Server, out: Path, text: bytes) -> None:
    server.faults["versions.json"] = [body(text)]
    with pytest.raises(Damaged, match=r"reading versions\.json failed"):
        bring(NAME, server.url, out)
    assert names(out) == []


@pytest.mark.parametrize("text", [*DAMAGED_LISTS, b" " * (MAX_VERSION_LIST_SIZE + 1)])
@pytest.mark.parametrize("form", ["path", "address"])
def test_a_damaged_list_in_a_folder_is_reported(
    root: Path, out: Path, text: bytes, form: str
) -> None:
    (root / "versions.json").write_bytes(text)
    target = str(root) if form == "path" else root.as_uri()
    message = rf"^{target}: reading versions\.json failed"
    with pytest.raises(Damaged, match=message):
        bring(NAME, target, out)
    with pytest.raises(Damaged, match=message):
        list_versions(NAME, open_source(target, access()))
    assert names(out) == []


def test_a_pipe_in_place_of_the_list_is_not_waited_for(root: Path, out: Path) -> None:
    (root / "versions.json").unlink()
    os.mkfifo(root / "versions.json")
    with pytest.raises(Damaged, match=r"reading versions\.json failed"):
        bring(NAME, root, out)


def test_a_folder_whose_list_was_never_written_is_read(
    root: Path, published: Path, out: Path
) -> None:
    (root / "versions.json").unlink()
    assert files(bring(NAME, root, out).folder) == files(published)


@pytest.mark.parametrize("text", [versions_json(ENTRY, ENTRY), b"{", b" " * 5_000_000])
def test_a_publisher_writes_a_damaged_list_again(
    root: Path, published: Path, out: Path, text: bytes
) -> None:
    (root / "versions.json").write_bytes(text)
    assert not put(published, root).created
    assert bring(NAME, root, out).version.digest == digest(published)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (versions_json(ENTRY, ENTRY), f"one {NAME} 1.0.0"),
        (versions_json(ENTRY).replace(b'"packages"', b'"packages": {}, "packages"'), "twice"),
    ],
)
@pytest.mark.parametrize("command", ["fetch", "versions"])
def test_the_commands_call_a_registry_invalid_that_lists_something_twice(
    root: Path, out: Path, command: str, text: bytes, found: str
) -> None:
    (root / "versions.json").write_bytes(text)
    output = ["--output", str(out)] if command == "fetch" else []
    result = CliRunner().invoke(app, [command, NAME, "--from", str(root), *output])
    assert result.exit_code == 1
    assert found in result.stderr
    assert result.stdout == ""


class Twice:
    """A registry of any kind that lists a version twice."""

    target = "twice:"

    def versions(self, name: str) -> list[Version]:
        return [Version(name, "1.0.0", "sha256:" + digit * 64) for digit in "01"]

    def download(self, *arguments: object) -> None:
        pytest.fail("nothing is downloaded")


def test_no_kind_of_registry_may_list_a_version_twice() -> None:
    with pytest.raises(Damaged, match=r"^twice:: listing the versions of press failed") as refused:
        list_versions("press", Twice())
    assert "expected: one press 1.0.0\n    found:    2" in str(refused.value)


def test_a_folder_without_a_list_of_versions_is_not_a_registry(server: Server, out: Path) -> None:
    with pytest.raises(NotFound, match=r"the folder that versions\.json is in"):
        bring(NAME, f"{server.url}/{NAME}", out)


def with_file_named(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        sums = folder / "SHA256SUMS"
        sums.write_text(sums.read_text("utf-8").replace("README.md", name), "utf-8")

    return change


def of_another_version(folder: Path) -> None:
    describe(folder, "9.9.9")


def with_other_hashes(folder: Path) -> None:
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    descriptor["resources"][0]["hash"] = "sha256:" + "0" * 64
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    write_hash_list(folder)


@pytest.mark.parametrize(
    "change",
    [
        with_file_named("../../evil.md"),
        with_file_named("/evil.md"),
        with_file_named("a\\b"),
        with_file_named(".hidden"),
        with_file_named("CON"),
        with_file_named("datapackage.JSON"),
        with_file_named("data/people.csv/x"),
        of_another_version,
        with_other_hashes,
    ],
)
def test_a_server_with_fitting_hashes_for_a_false_release_is_not_believed(
    server: Server, root: Path, out: Path, change: Callable[[Path], None]
) -> None:
    stored = root / NAME / "1.0.0"
    change(stored)
    hash = hashlib.sha256((stored / "SHA256SUMS").read_bytes()).hexdigest()
    entry = {"version": "1.0.0", "digest": f"sha256:{hash}"}
    (root / "versions.json").write_text(json.dumps({"layout": 1, "packages": {NAME: [entry]}}))
    for target in (server.url, str(root)):
        with pytest.raises(Damaged):
            bring(NAME, target, out)
    assert names(out) == []
    assert not list(out.parent.rglob("evil.md"))


def test_a_list_of_versions_with_each_of_them_once_is_read(server: Server) -> None:
    server.faults["versions.json"] = [body(versions_json(ENTRY, ENTRY | {"version": "1.1.0"}))]
    versions = open_source(server.url, access()).versions(NAME)
    assert [version.version for version in versions] == ["1.0.0", "1.1.0"]
