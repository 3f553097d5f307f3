"""A publication to a folder that ends early leaves nothing that readers take for a version."""

from __future__ import annotations

import errno
import json
import os
import random
from pathlib import Path

import pytest

from alibaba_press.scripts.publish import folder as folder_module
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.registries import (
    NAME,
    Onlooker,
    bundle,
    digest,
    files,
    put,
    serving,
)
from alibaba_press.tests.support.sandbox import Sandbox

MOMENTS = [
    pytest.param(6, id="6 moments"),
    pytest.param(50, id="50 moments", marks=pytest.mark.slow),
]


SEED = 20261122


def versions_in(root: Path) -> list[dict[str, str]]:
    packages: dict[str, list[dict[str, str]]]
    packages = json.loads((root / "versions.json").read_text())["packages"]
    return packages[NAME]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def test_the_next_publisher_writes_the_lists_that_a_crashed_one_did_not(
    root: Path, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    put(folder, root)
    for name in ("versions.json", "index.html", "catalog.json"):
        (root / name).write_text("{}")
    abandoned = root / ".publishing-dead"
    (abandoned / "1.0.0").mkdir(parents=True)
    assert not put(folder, root).created
    assert [entry["version"] for entry in versions_in(root)] == ["1.0.0"]
    put(bundle(tmp_path, "1.1.0"), root)
    assert not abandoned.exists()


def test_remains_of_a_crashed_publisher_are_removed_even_if_nothing_is_published(
    root: Path, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    put(folder, root)
    (root / ".publishing-dead").mkdir()
    assert not put(folder, root).created
    assert list(root.glob(".publishing-*")) == []


def test_the_folder_of_a_publisher_at_work_is_not_touched(root: Path, tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def step(name: str) -> None:
        if name == "reading back" and not seen:
            put(bundle(tmp_path, "1.1.0"), root)
            seen.append([path.name for path in root.glob(".publishing-*")])

    put(bundle(tmp_path), root, step)
    assert len(seen[0]) == 1
    assert [entry["version"] for entry in versions_in(root)] == ["1.1.0", "1.0.0"]
    assert list(root.glob(".publishing-*")) == []


@pytest.mark.parametrize("count", MOMENTS)
def test_a_publisher_that_is_killed_at_any_moment_leaves_all_files_or_none(
    root: Path, tmp_path: Path, count: int
) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    with serving(root) as server, client() as process:
        onlooker = Onlooker([str(root), server.url])
        status, _, calls = ask(
            process, "publish", str(bundle(tmp_path, "0.1.0")), str(root), None
        ).partition(" ")
        assert status == "done"
        moments = random.Random(SEED).sample(range(1, int(calls) + 1), count)
        shown = 0
        with onlooker.looking():
            for number, moment in enumerate(moments, 1):
                version = f"1.{number}.0"
                folder = bundle(tmp_path, version)
                assert ask(process, "publish", str(folder), str(root), moment) == "killed"
                visible = (root / NAME / version).exists()
                shown += visible
                if visible:
                    assert files(root / NAME / version) == files(folder)
                assert put(folder, root).created is not visible
                onlooker.wait_for_look()
                assert list(root.glob(".publishing-*")) == []
                assert versions_in(root)[0] == {
                    "version": version,
                    "digest": digest(folder),
                    "date": "2026-01-31",
                }
    assert onlooker.errors == []
    assert onlooker.looks > count / 2
    assert len(onlooker.seen) > count / 2
    assert 0 < shown < count


LIMITED = """
import resource, sys
from pathlib import Path
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.tests.publish.registries import put

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    put(Path(sys.argv[1]), sys.argv[2])
except RegistryError as error:
    sys.exit(str(error))
"""


def test_a_full_disk_is_reported_and_leaves_nothing(
    root: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    before = files(root)
    result = sandbox.run(LIMITED, bundle(tmp_path), root)
    assert result.code == 1
    assert result.error.startswith(f"{root}: publishing {NAME} 1.0.0 failed")
    assert "File too large" in result.error
    assert "free some space" in result.error
    assert files(root) == before
    assert list(root.glob(".publishing-*")) == []


def test_a_disk_that_is_full_at_the_end_leaves_nothing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    before = files(root)

    def full(folder: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))

    monkeypatch.setattr(folder_module, "sync_tree", full)
    with pytest.raises(RegistryError, match="No space left"):
        put(bundle(tmp_path), root)
    assert files(root) == before
    assert list(root.glob(".publishing-*")) == []


UNPRIVILEGED = """
import os, sys, tempfile
from pathlib import Path
from alibaba_press.scripts.publish import folder
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.tests.publish.registries import bundle, put

tempfile.tempdir = "/tmp"
release = bundle(Path(sys.argv[1]))
os.chmod(sys.argv[1], 0o755)
os.chdir(sys.argv[2])
if os.geteuid() == 0:
    os.chdir(sys.argv[1])
    os.setuid(65534)
try:
    put(Path(release.name), "registry")
except RegistryError as error:
    sys.exit(str(error))
"""


def test_a_folder_without_write_permission_is_reported(
    root: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    root.mkdir(mode=0o555)
    result = sandbox.run(UNPRIVILEGED, tmp_path, tmp_path)
    assert result.code == 1
    assert "registry: publishing alibaba-press 1.0.0 failed" in result.error
    assert "Permission denied" in result.error
    assert "see that you may write there" in result.error
    assert list(root.iterdir()) == []


def test_a_bundle_that_changes_while_it_is_published_is_refused(root: Path, tmp_path: Path) -> None:
    folder = bundle(tmp_path)

    def step(name: str) -> None:
        if name.startswith("README.md"):
            (folder / "README.md").write_text("changed")

    with pytest.raises(Damaged, match=r"README\.md"):
        put(folder, root, step)
    assert not (root / NAME).exists()
