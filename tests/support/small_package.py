"""Build the small package and give it versions, for tests that make releases of it."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts import changelog
from alibaba_press.scripts.changelog import Entry
from alibaba_press.tests.support.small import small_extraction

NAME = f"alibaba-press-{changelog.version()}"
Tables = dict[str, pa.Table]


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the content of each file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def entry(version: str) -> Entry:
    """Return a changelog entry for a version."""
    return Entry(version, datetime.date(2026, 1, 31), "Something is new.\n")


def build_small(folder: Path) -> Tables:
    """Return the tables of the small package."""
    return library.build(small_extraction(folder).inputs())


def write_small(built: Tables, folder: Path) -> Path:
    """Write the small package into a folder, and return that of the package."""
    library.write(built, tables(), folder / "package")
    return folder / "package"


def versioned(package: Path, version: str, folder: Path) -> Path:
    """Copy a package to ``folder`` with another version, and return it."""
    shutil.copytree(package, folder)
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8")) | {"version": version}
    file.write_text(json.dumps(descriptor), "utf-8")
    return folder
