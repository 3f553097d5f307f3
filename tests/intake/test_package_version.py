"""A package of another version is said to be of that version, and is never accepted for it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.release.archive import pack
from alibaba_press.scripts.release.sha256sums import SHA256SUMS, file_hashes
from alibaba_press.tests.support.small_package import small_package, small_release

HOSTILE = "1.0.0\x1b[2J\n::error::"


def with_members(package: Path, folder: Path, **members: Any) -> Path:
    """Copy a package to ``folder`` and change members of its descriptor."""
    shutil.copytree(package, folder)
    file = folder / "datapackage.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | members), "utf-8")
    return folder


def call(command: str, path: Path, *options: str) -> Result:
    """Call a command with the path of a package or a release."""
    return CliRunner().invoke(app, [command, str(path), *options])


def release_of(folder: Path, **members: Any) -> Path:
    """Copy the small release, change members of its descriptor, and list the new hashes."""
    bundle = with_members(next(small_release().glob("*[!p]")), folder, **members)
    hashes = sorted(file_hashes(bundle).items())
    lines = (f"{hash}  {name}\n" for name, hash in hashes if name != SHA256SUMS)
    (bundle / SHA256SUMS).write_text("".join(lines), "utf-8")
    return bundle


def expected_message(place: Path, version: str) -> str:
    """Return the message on a package of another version."""
    checked = changelog.version()
    return (
        f"{place}: the package is of version {version}, and this program checks version {checked}\n"
        f"    expected: a package of version {checked}, or one that satisfies its rules\n"
        f"    found:    version {version}, which does not satisfy them\n"
        "    remedy:   check it with the program of its version, whose wheel is in its release "
        "from 2.0.0 on; or see what is new with: alibaba-press diff\n"
    )


@pytest.mark.parametrize(("version", "options"), [("1.0.0", []), ("3.1.4", ["--fast"])])
def test_validate_names_the_version_of_a_package_that_it_cannot_check(
    tmp_path: Path, version: str, options: list[str]
) -> None:
    package = with_members(small_package(), tmp_path / "p", version=version, known=1)
    result = call("validate", package, *options)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == expected_message(package, version)


@pytest.mark.parametrize("is_archive", [False, True])
def test_verify_names_the_version_of_a_release_that_it_cannot_check(
    tmp_path: Path, is_archive: bool
) -> None:
    bundle = release_of(tmp_path / "alibaba-press-1.0.0", version="1.0.0", known=1)
    if is_archive:
        archive = tmp_path / "release.zip"
        pack(bundle, archive, changelog.latest().date)
        bundle = archive
    result = call("verify", bundle)
    assert result.exit_code == 3
    assert result.stderr == expected_message(bundle, "1.0.0")


def test_verify_names_the_damaged_files_of_a_release_of_another_version(tmp_path: Path) -> None:
    bundle = release_of(tmp_path / "alibaba-press-1.0.0", version="1.0.0", known=1)
    (bundle / "README.md").write_text("Read me.")
    result = call("verify", bundle)
    assert result.exit_code == 1
    assert "README.md: the file is not the one that was released" in result.stdout


@pytest.mark.parametrize(
    "members",
    [
        {"version": changelog.version()},
        {"version": ".".join([*changelog.version().split(".")[:2], "99"])},
        {"version": HOSTILE},
        {"version": "9" * 5000 + ".0.0"},
        {"version": 1},
        {"version": None},
        {"version": "1.0.0", "name": "another-package"},
    ],
)
def test_findings_are_reported_if_the_package_is_of_no_other_version(
    tmp_path: Path, members: dict[str, Any]
) -> None:
    package = with_members(small_package(), tmp_path / "p", known=1, **members)
    result = call("validate", package, "--fast")
    assert result.exit_code == 1
    assert "invalid-descriptor-member" in result.stdout
    assert "\x1b" not in result.output


def test_a_package_of_another_version_is_valid_if_it_satisfies_all_rules(tmp_path: Path) -> None:
    package = with_members(small_package(), tmp_path / "p", version="1.0.0")
    assert call("validate", package).exit_code == 0
