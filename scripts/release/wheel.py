"""Write the wheel: the Python package with the tables of the release.

setuptools builds it from the source tree, without a network. Its files are stored again, so that
the wheel is the same to the byte on every machine: see `archive`.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from ..errors import PressError, Problem
from ..package.scratch import scratch_folder
from ..project import DESCRIPTOR, ROOT
from ..wheel_file import wheel_file
from .archive import store
from .column_types import FILE as COLUMN_TYPES
from .data_dictionary import FILE as DICTIONARY
from .inputs import ReleaseInputs

SOURCES = (
    *("CHANGELOG.md", "LICENSE", "LICENSE-DATA", "MANIFEST.in", "__init__.py", "py.typed"),
    *("docs", "pyproject.toml", "schemas", "scripts", "setup.py"),
)
"""The files and folders of the checkout that setuptools reads."""

PACKAGE = (COLUMN_TYPES, DICTIONARY, DESCRIPTOR, "data")
"""The files and folders of the release that setuptools reads."""

LEFT_OUT = shutil.ignore_patterns("__pycache__", "extract")
"""What is no part of the wheel. The extraction modules quote nearly all of the articles."""

BUILD = """\
from setuptools import build_meta
build_meta.build_wheel("wheel", {"--build-option": "--compression=stored"})
"""


class CannotBuildWheel(PressError):
    """The wheel cannot be built."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the wheel. Raises CannotBuildWheel with the last words of setuptools."""
    with scratch_folder() as scratch:
        for name in SOURCES:
            copy(ROOT / name, scratch / name)
        for name in PACKAGE:
            copy(folder / name, scratch / name)
        built = _build(scratch)
        with zipfile.ZipFile(io.BytesIO(built.read_bytes())) as archive:
            files = [(name, archive.read(name)) for name in archive.namelist()]
    with (folder / wheel_file()).open("wb") as target:
        store(files, target, inputs.entry.date)


def copy(source: Path, target: Path) -> None:
    """Copy a file, or a folder without what is no part of the wheel."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=LEFT_OUT)
    else:
        shutil.copyfile(source, target)


def _build(source: Path) -> Path:
    """Build the wheel of a source tree, and return its path."""
    process = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=source, capture_output=True, text=True, check=False
    )
    built = source / "wheel" / wheel_file()
    if process.returncode or not built.is_file():
        last_words = process.stderr.strip().rpartition("\n")[2]
        problem = Problem(
            wheel_file(),
            "the wheel cannot be built",
            expected="a wheel from setuptools",
            found=last_words or "nothing",
            remedy="install what a release needs with: pip install '.[release]'",
        )
        raise CannotBuildWheel(str(problem))
    return built
