"""A clone has the bytes that were committed, and an unpacked archive can be tested."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.tests.support.checkout import copy_tracked_files, tracked_files

WINDOWS = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
"""What git for Windows sets."""


def git(folder: Path, *arguments: str) -> str:
    """Run git without the settings of the user."""
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    names = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    return subprocess.run(
        ["git", *names, *arguments],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the files of this checkout in one commit."""
    folder = tmp_path_factory.mktemp("repository")
    copy_tracked_files(folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "All files")
    return folder


def test_a_clone_that_converts_line_ends_has_the_same_bytes(
    repository: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", *WINDOWS, str(repository), "clone")
    names = git(tmp_path / "clone", "ls-files", "-z").split("\0")[:-1]
    assert "CHANGELOG.md" in names
    differing = [
        n for n in names if (tmp_path / "clone" / n).read_bytes() != (ROOT / n).read_bytes()
    ]
    assert differing == []


def test_a_commit_from_a_clone_that_converts_line_ends_changes_nothing(
    repository: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", *WINDOWS, str(repository), "clone")
    clone = tmp_path / "clone"
    readme = clone / "README.md"
    readme.write_bytes(readme.read_bytes().replace(b"\n", b"\r\n"))
    git(clone, "add", "--all")
    assert git(clone, "status", "--porcelain") == ""


def test_each_binary_file_is_named_in_the_attributes(repository: Path) -> None:
    binary = [
        line
        for line in git(repository, "ls-files", "--eol").splitlines()
        if line.startswith("i/-text")
    ]
    assert len(binary) >= 28
    assert [line for line in binary if "attr/-text" not in line] == []


def test_without_a_clone_what_needs_git_is_skipped_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(pytest.skip.Exception, match="this is not a clone"):
        tracked_files(tmp_path)
