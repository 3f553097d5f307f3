"""The wheel of a release contains the program, with the tables of the release."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.release import wheel
from alibaba_press.scripts.site.documents import DOCUMENTS
from alibaba_press.scripts.wheel_file import wheel_file
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.small_package import NAME, small_release

WITH_ARTICLE_TEXT = ("alibaba_press/seeds/", "alibaba_press/scripts/extract/")


def content(path: Path) -> dict[str, bytes]:
    """Return the content of each file in a wheel, by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def release() -> Path:
    return small_release() / NAME


def test_the_wheel_contains_the_program_and_the_tables_of_the_release(release: Path) -> None:
    files = content(release / wheel_file())
    for name in ("DICTIONARY.md", "datapackage.json", "data/figures.csv", "data/figures.parquet"):
        assert files[f"alibaba_press/{name}"] == (release / name).read_bytes()
    assert files["alibaba_press/data/figures.csv"] != (ROOT / "data/figures.csv").read_bytes()
    program = "scripts/release/wheel.py"
    assert files[f"alibaba_press/{program}"] == (ROOT / program).read_bytes()
    for document, _ in DOCUMENTS.values():  # they are pages of a site
        assert f"alibaba_press/{document}" in files
    assert [name for name in files if name.startswith(WITH_ARTICLE_TEXT)] == []
    assert not [name for name in files if name.endswith(".pyc")]


def test_the_files_of_the_wheel_have_one_date_and_mode_and_are_stored(release: Path) -> None:
    with zipfile.ZipFile(release / wheel_file()) as archive:
        entries = archive.infolist()
    assert len({entry.date_time for entry in entries}) == 1
    assert {entry.external_attr >> 16 for entry in entries} == {stat.S_IFREG | 0o644}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_a_wheel_that_setuptools_cannot_build_is_an_error_that_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "BUILD", "import no_such_module")
    monkeypatch.setattr(wheel, "SOURCES", ())
    monkeypatch.setattr(wheel, "PACKAGE", ())
    with pytest.raises(wheel.CannotBuildWheel) as error:
        wheel.write(release_inputs.small_inputs(), tmp_path)
    assert str(error.value).splitlines() == [
        f"{wheel_file()}: the wheel cannot be built",
        "    expected: a wheel from setuptools",
        "    found:    ModuleNotFoundError: No module named 'no_such_module'",
        "    remedy:   install what a release needs with: pip install '.[release]'",
    ]
    assert list(tmp_path.iterdir()) == []


def test_the_record_of_the_wheel_has_the_hash_of_each_file(release: Path) -> None:
    files = content(release / wheel_file())
    [record] = [name for name in files if name.endswith(".dist-info/RECORD")]
    lines = csv.reader(io.StringIO(files.pop(record).decode()))
    hashes = {name: hash for name, hash, _ in lines if name != record}
    assert hashes == {name: record_hash(data) for name, data in files.items()}


def record_hash(data: bytes) -> str:
    """Return the hash of a file as a wheel records it."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest())
    return f"sha256={digest.decode().rstrip('=')}"


@pytest.mark.slow
def test_the_wheel_of_a_release_verifies_the_release(release: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    with zipfile.ZipFile(release / wheel_file()) as archive:
        archive.extractall(target)
    program = (
        "import sys, alibaba_press\n"
        f"assert alibaba_press.__file__.startswith({str(target)!r})\n"
        "from alibaba_press.scripts.cli import app; app(sys.argv[1:])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "verify", release],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
