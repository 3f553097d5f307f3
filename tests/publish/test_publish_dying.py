"""Whatever ends a publication to a folder leaves nothing that a reader would take for a version."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from alibaba_press.scripts.publish import folder as kind
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

MOMENTS = 50


SEED = 20261122


def versions_in(root: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((root / "versions.json").read_text())["packages"][NAME]
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def test_a_publisher_that_died_before_the_list_was_written_is_made_good_by_the_next(
    root: Path, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    put(made, root)
    for name in ("versions.json", "index.html", "catalog.json"):
        (root / name).write_text("{}")
    left = root / ".publishing-dead"
    (left / "1.0.0").mkdir(parents=True)
    assert not put(made, root).created
    assert [one["version"] for one in versions_in(root)] == ["1.0.0"]
    put(bundle(tmp_path, "1.1.0"), root)
    assert not left.exists()


def test_what_a_dead_publisher_left_is_removed_though_nothing_is_new(
    root: Path, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    put(made, root)
    (root / ".publishing-dead").mkdir()
    assert not put(made, root).created
    assert list(root.glob(".publishing-*")) == []


def test_what_another_publisher_is_making_is_left_alone(root: Path, tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def step(name: str) -> None:
        if name == "reading back" and not seen:
            put(bundle(tmp_path, "1.1.0"), root)
            seen.append([path.name for path in root.glob(".publishing-*")])

    put(bundle(tmp_path), root, step)
    assert len(seen[0]) == 1
    assert [one["version"] for one in versions_in(root)] == ["1.1.0", "1.0.0"]
    assert list(root.glob(".publishing-*")) == []


def test_a_publisher_that_is_killed_at_any_moment_shows_all_or_nothing(
    root: Path, tmp_path: Path
) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    with serving(root) as server, client() as process:
        onlooker = Onlooker([str(root), server.url])
        done, _, count = ask(
            process, "publish", str(bundle(tmp_path, "0.1.0")), str(root), None
        ).partition(" ")
        assert done == "done"
        moments = random.Random(SEED).sample(range(1, int(count) + 1), MOMENTS)
        shown = 0
        with onlooker.looking():
            for number, moment in enumerate(moments, 1):
                version = f"1.{number}.0"
                made = bundle(tmp_path, version)
                assert ask(process, "publish", str(made), str(root), moment) == "killed"
                there = (root / NAME / version).exists()
                shown += there
                if there:
                    assert files(root / NAME / version) == files(made)
                assert put(made, root).created is not there
                assert list(root.glob(".publishing-*")) == []
                assert versions_in(root)[0] == {
                    "version": version,
                    "digest": digest(made),
                    "date": "2026-01-31",
                }
    assert onlooker.errors == []
    assert onlooker.looks > MOMENTS / 2
    assert len(onlooker.seen) > MOMENTS / 2
    assert 0 < shown < MOMENTS


LIMITED = """
import resource, sys
from pathlib import Path
from alibaba_press.scripts.publish.registry import RegistryError
from alibaba_press.tests.publish.registries import put

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    put(Path(sys.argv[1]), sys.argv[2])
except RegistryError as error:
    sys.exit(str(error))
"""


def test_a_full_disk_is_told_and_leaves_nothing(root: Path, tmp_path: Path) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    before = files(root)
    command = [sys.executable, "-c", LIMITED, str(bundle(tmp_path)), str(root)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{root}: publishing {NAME} 1.0.0 failed")
    assert "File too large" in done.stderr
    assert "free some space" in done.stderr
    assert files(root) == before
    assert list(root.glob(".publishing-*")) == []


def test_a_disk_that_is_full_when_all_is_written_leaves_nothing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(bundle(tmp_path, "0.0.1"), root)
    before = files(root)

    def full(folder: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))

    monkeypatch.setattr(kind, "sync_tree", full)
    with pytest.raises(RegistryError, match="No space left"):
        put(bundle(tmp_path), root)
    assert files(root) == before
    assert list(root.glob(".publishing-*")) == []


POWERLESS = """
import os, sys
from pathlib import Path
from alibaba_press.scripts.publish import folder
from alibaba_press.scripts.publish.registry import RegistryError
from alibaba_press.tests.publish.registries import bundle, put

made = bundle(Path(sys.argv[1]))
os.chmod(sys.argv[1], 0o755)
os.chdir(sys.argv[2])
if os.geteuid() == 0:
    os.chdir(sys.argv[1])
    os.setuid(65534)
try:
    put(Path(made.name), "registry")
except RegistryError as error:
    sys.exit(str(error))
"""


def test_a_folder_that_may_not_be_written_to_is_told(root: Path, tmp_path: Path) -> None:
    root.mkdir(mode=0o555)
    environment = {**os.environ, "TMPDIR": "/tmp"}
    command = [sys.executable, "-c", POWERLESS, str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert "registry: publishing alibaba-press 1.0.0 failed" in done.stderr
    assert "Permission denied" in done.stderr
    assert "see that you may write there" in done.stderr
    assert list(root.iterdir()) == []


def test_a_bundle_that_changes_while_it_is_published_is_refused(root: Path, tmp_path: Path) -> None:
    made = bundle(tmp_path)

    def step(name: str) -> None:
        if name.startswith("README.md"):
            (made / "README.md").write_text("changed")

    with pytest.raises(Damaged, match=r"README\.md"):
        put(made, root, step)
    assert not (root / NAME).exists()
