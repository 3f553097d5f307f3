"""A release is made completely, or nothing appears under its name."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts.intake.unpacking import unpack
from alibaba_press.scripts.release import bundle
from alibaba_press.scripts.release.bundle import CannotRelease, release
from alibaba_press.scripts.release.file_list import UnfitForRelease, check_file_count, list_files
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.scripts.release.writers import WRITERS
from alibaba_press.scripts.wheel_file import wheel_file
from alibaba_press.tests.support.progress import Recorder
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small_package import (
    NAME,
    entry,
    files_in,
    small_package,
    small_release,
)

FILES = {
    "CHANGELOG.md",
    "CITATION.cff",
    "DICTIONARY.md",
    "LICENSE",
    "LICENSE-DATA",
    "LOGICAL-HASHES",
    "README.md",
    "SHA256SUMS",
    "alibaba-press.entities.jsonl",
    "alibaba-press.ftm.csv",
    "alibaba-press.ftm.jsonl",
    "alibaba-press.gexf",
    "alibaba-press.graphml",
    "alibaba-press.sqlite",
    "alibaba-press.xlsx",
    wheel_file(),
    "annotations.jsonld",
    "column-types.json",
    "croissant.json",
    "datapackage.json",
    "datasette.yaml",
    "index.html",
    "ro-crate-metadata.json",
}


@pytest.fixture
def package() -> Path:
    return small_package()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a copy of the folder with the release of the small package."""
    return Path(shutil.copytree(small_release(), tmp_path / "dist"))


def test_a_release_has_exactly_the_expected_files(output: Path) -> None:
    data = {f"data/{name}.{format}" for name in tables() for format in ("csv", "parquet")}
    assert files_in(output / NAME).keys() == FILES | data
    assert {path.name for path in output.iterdir()} == {NAME, f"{NAME}.zip"}


def test_the_archive_contains_the_same_files_as_the_folder(output: Path, tmp_path: Path) -> None:
    assert files_in(unpack(output / f"{NAME}.zip", tmp_path)) == files_in(output / NAME)


def test_every_file_has_the_same_mode(output: Path) -> None:
    modes = {path.stat().st_mode & 0o777 for path in output.rglob("*") if path.is_file()}
    assert modes == {0o644}


def test_an_existing_release_is_not_replaced_without_overwrite(package: Path, output: Path) -> None:
    before = files_in(output)
    with pytest.raises(CannotRelease, match="a release of this version exists"):
        release(package, changelog.latest(), output)
    assert files_in(output) == before


@pytest.mark.slow
def test_an_existing_release_is_replaced_with_overwrite(package: Path, output: Path) -> None:
    before, progress = files_in(output), Recorder()
    release(package, changelog.latest(), output, overwrite=True, with_site=False, progress=progress)
    assert files_in(output) == before
    assert {"sqlite", "frictionless", "zip", "hashing the files"} <= set(progress.steps)


def test_a_release_of_more_files_than_zenodo_takes_is_not_made(
    package: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_files(inputs: ReleaseInputs, folder: Path) -> None:
        present = len(list_files(folder))
        for number in range(101 - present):
            (folder / f"part-{number}").touch()

    before = files_in(output)
    monkeypatch.setattr(bundle, "WRITERS", (add_files,))
    with pytest.raises(UnfitForRelease, match=r"expected: at most 100, .*\n +found: +101\n"):
        release(package, changelog.latest(), output, overwrite=True)
    assert files_in(output) == before


def test_a_release_of_as_many_files_as_zenodo_takes_is_no_fault(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"part-{number}").touch()
    check_file_count(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "one-more").touch()
    with pytest.raises(UnfitForRelease, match="the release has too many files"):
        check_file_count(tmp_path)


def test_a_package_with_another_version_than_the_changelog_is_not_released(
    package: Path, tmp_path: Path
) -> None:
    with pytest.raises(CannotRelease, match=r"expected: 9\.9\.9"):
        release(package, entry("9.9.9"), tmp_path)
    assert list(tmp_path.iterdir()) == []


RELEASE_PROGRAM = """
import datetime, os, resource, signal, sys
from pathlib import Path
from alibaba_press.scripts import changelog
from alibaba_press.scripts.release.bundle import release
from alibaba_press.tests.support.progress import Recorder

def kill(step):
    if step == last:
        os.kill(os.getpid(), signal.SIGKILL)

package, output, last = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
if len(sys.argv) > 4:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]),) * 2)
entry = changelog.Entry(changelog.version(), datetime.date(2026, 1, 31), "")
release(package, entry, output, with_frictionless=False, with_site=False, progress=Recorder(kill))
"""


@pytest.mark.parametrize(
    "last", ["sqlite", pytest.param("hashing the files", marks=pytest.mark.slow)]
)
def test_a_killed_release_leaves_nothing_under_its_name(
    package: Path, tmp_path: Path, sandbox: Sandbox, last: str
) -> None:
    assert sandbox.run(RELEASE_PROGRAM, package, tmp_path, last).code == -signal.SIGKILL
    assert [path for path in tmp_path.iterdir() if not path.name.startswith(".making-")] == []


def test_a_full_disk_leaves_the_existing_release_unchanged(
    package: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_disk(inputs: ReleaseInputs, folder: Path) -> None:
        (folder / "half").write_bytes(b"half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = files_in(output)
    monkeypatch.setattr(bundle, "WRITERS", (*WRITERS, fill_disk))
    with pytest.raises(OSError, match="No space left"):
        release(package, changelog.latest(), output, overwrite=True, with_site=False)
    assert files_in(output) == before


def test_a_file_size_limit_leaves_nothing(package: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    result = sandbox.run(RELEASE_PROGRAM, package, tmp_path, "nowhere", 100_000)
    assert result.code == 1
    assert "File too large" in result.error or "disk I/O error" in result.error
    assert list(tmp_path.iterdir()) == []
