"""The files of this checkout, and copies of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.tests.support.forking import run_forked


def tracked_files(root: Path = ROOT) -> list[str]:
    """Return the files of a clone that git tracks or does not ignore.

    Skip the test in another folder, such as an unpacked archive.
    """
    if shutil.which("git") is None:
        pytest.skip("git is not installed, which lists the files of the project")
    top = subprocess.run(
        ["git", "rev-parse", "--show-toplevel"], cwd=root, capture_output=True, text=True
    )
    if top.returncode or Path(top.stdout.rstrip("\n")).resolve() != root.resolve():
        pytest.skip("this is not a clone, in which git lists the files of the project")
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    return [name for name in listing.stdout.split("\0") if name and (root / name).is_file()]


def copy_tracked_files(folder: Path) -> list[str]:
    """Copy the files that git tracks or does not ignore, and return their names."""
    names = tracked_files()
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return names


class CheckoutCopy:
    """A copy of what a build needs of the checkout, with its command line.

    Compiled modules are copied too. Python uses them until a test changes the module.
    """

    PARTS = (
        "__init__.py",
        "CHANGELOG.md",
        "data",
        "datapackage.json",
        "schemas",
        "scripts",
        "seeds",
    )

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, folder / "alibaba_press"
        self.root.mkdir()
        for part in self.PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, self.root / part)
            else:
                shutil.copy(ROOT / part, self.root / part)

    def call(self, *arguments: str, code: int = 0) -> str:
        """Run a command that must end with a code; return its output."""
        return self.run("from alibaba_press.scripts.cli import app; app()", *arguments, code=code)

    def run(self, program: str, *arguments: str, code: int = 0, input: str = "") -> str:
        """Run a Python program that must end with a code; return its output."""
        result = run_forked(program, *arguments, folder=self.folder, input=input)
        assert result.returncode == code, result.stdout + result.stderr
        return result.stdout + result.stderr
