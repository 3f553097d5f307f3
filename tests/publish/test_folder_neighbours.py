"""What others publish in a folder registry stops no publisher, whatever it is."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from alibaba_press.scripts.cli import app
from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish import publishing
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.tests.publish.registries import NAME, bring, bundle, describe, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def lists(root: Path) -> tuple[Any, Any]:
    """Return the packages and the datasets that a registry lists."""
    versions = json.loads((root / "versions.json").read_text("utf-8"))
    catalog = json.loads((root / "catalog.json").read_text("utf-8"))
    return versions["packages"], catalog["datasets"]


def put_neighbour(root: Path, tmp_path: Path, title: str) -> Path:
    """Publish another package in a registry, and return the folder of its version."""
    neighbour = bundle(tmp_path / "neighbour")
    describe(neighbour, "1.0.0", name="neighbour", title=title)
    put(neighbour, root)
    return root / "neighbour" / "1.0.0"


@pytest.mark.parametrize(
    "title",
    [
        "\ud800", "a\udfffb", "\x1b[31m<b>", "\n" * 100, "a\0b", "\u202e", "{0}{title}",
        "x" * 1_000_000, 5, True, None, ["a"], {"a": ["\ud800"]},
    ],
    ids=lambda title: ascii(title)[:20],
)  # fmt: skip
def test_a_neighbour_with_half_a_character_in_its_title_stops_no_publisher(
    root: Path, tmp_path: Path, title: Any
) -> None:
    stored = put_neighbour(root, tmp_path, "Neighbours")
    describe(
        stored,
        "1.0.0",
        name="neighbour",
        title=title,
        description=title,
        licenses=[{"name": title}],
    )
    put(bundle(tmp_path), root)
    assert bring(NAME, root, tmp_path / "out").created
    assert bring("neighbour", root, tmp_path / "out").created
    for page in ("versions.json", "catalog.json", "index.html"):
        assert "neighbour" in (root / page).read_text("utf-8")
        assert (root / page).stat().st_size < 20_000


@pytest.mark.parametrize(
    "name", [b"\xff", b"a\xed\xa0\x80", b"new\nline", b"\x1b[31m", b"x" * 255, b"neighbour"]
)
@pytest.mark.parametrize("kind", ["file", "folder", "pipe", "circular link"])
def test_a_neighbour_of_any_name_and_kind_stops_no_publisher(
    root: Path, tmp_path: Path, name: bytes, kind: str
) -> None:
    put(bundle(tmp_path), root)
    path = os.path.join(os.fsencode(root), name)
    if kind == "file":
        os.close(os.open(path, os.O_CREAT))
    elif kind == "folder":
        os.makedirs(os.path.join(path, b"1.0.0", b"SHA256SUMS"))
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        os.symlink(path, path)
    put(bundle(tmp_path, "1.1.0"), root)
    assert bring(NAME, root, tmp_path / "out").version.version == "1.1.0"
    packages, datasets = lists(root)
    assert list(packages) == [NAME]
    assert [dataset["name"] for dataset in datasets] == [f"{NAME}-1.1.0", f"{NAME}-1.0.0"]


@pytest.mark.parametrize("file", ["datapackage.json", "SHA256SUMS", "CHANGELOG.md"])
@pytest.mark.parametrize("data", [b"", b"\0" * 1000, b"[" * 100_000, b"\xff", b"{}", b"5"])
def test_a_neighbour_with_a_damaged_file_stops_no_publisher(
    root: Path, tmp_path: Path, file: str, data: bytes
) -> None:
    (put_neighbour(root, tmp_path, "Neighbours") / file).write_bytes(data)
    put(bundle(tmp_path), root)
    assert bring(NAME, root, tmp_path / "out").created


@pytest.mark.parametrize("part", ["", "1.0.0", "1.0.0/SHA256SUMS", "1.0.0/datapackage.json"])
def test_a_neighbour_that_cannot_be_read_stays_in_the_lists_and_stops_no_publisher(
    root: Path, tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_neighbour(root, tmp_path, "Neighbours")
    before = [
        json.loads((root / page).read_text("utf-8")) for page in ("versions.json", "catalog.json")
    ]
    forbid(root / "neighbour" / part, monkeypatch)
    notes: list[str] = []
    put(bundle(tmp_path), root, notes.append)
    assert [note for note in notes if "cannot be read, and stays in the lists as it is" in note]
    assert all(str(root / "neighbour") in note for note in notes if "cannot be read" in note)
    after = [
        json.loads((root / page).read_text("utf-8")) for page in ("versions.json", "catalog.json")
    ]
    assert after[0]["packages"]["neighbour"] == before[0]["packages"]["neighbour"]
    assert [each for each in after[1]["datasets"] if "neighbour" in each["name"]] == before[1][
        "datasets"
    ]
    assert after[0]["packages"][NAME][0]["version"] == "1.0.0"


def forbid(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to read a file or a folder, as it does for files of other users."""

    def forbidding(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(target: Any, *arguments: Any, **options: Any) -> Any:
            if isinstance(target, (str, Path)) and f"{target}/".startswith(f"{path}/"):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
            return function(target, *arguments, **options)

        return call

    for name in ("open", "listdir", "scandir"):
        monkeypatch.setattr(os, name, forbidding(getattr(os, name)))


def test_a_version_that_is_gone_is_no_longer_listed(root: Path, tmp_path: Path) -> None:
    stored = put_neighbour(root, tmp_path, "Neighbours")
    put(bundle(tmp_path), root)
    shutil.rmtree(stored)
    put(bundle(tmp_path, "1.1.0"), root)
    assert list(lists(root)[0]) == [NAME]


def test_the_command_names_a_neighbour_that_cannot_be_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_neighbour(root, tmp_path, "Neighbours")
    forbid(root / "neighbour", monkeypatch)
    options = {"access": None, "check": verify_hashes_only, "progress": SILENT}
    monkeypatch.setattr(publishing.publish, "__kwdefaults__", options)
    command = ["publish", str(bundle(tmp_path)), "--to", str(root)]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.output
    message = "cannot be read, and stays in the lists as it is: Permission denied"
    assert f"{root / 'neighbour'} {message}\n" in result.stderr
