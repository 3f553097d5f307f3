"""The tables, the package and the release of the small article, each made once per test run."""

from __future__ import annotations

import datetime
import json
import shutil
from functools import cache
from pathlib import Path

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts import changelog
from alibaba_press.scripts.changelog import Entry
from alibaba_press.scripts.release.bundle import release
from alibaba_press.tests.support.shared import shared_folder
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


def small_tables() -> Tables:
    """Return the built tables of the small package."""
    return dict(_small_tables())


@cache
def _small_tables() -> Tables:
    folder = shared_folder("small-tables", _build_small_tables)
    built = {}
    for name in tables():
        with pa.ipc.open_file(folder / f"{name}.arrow") as file:
            built[name] = file.read_all()
    return built


def _build_small_tables(folder: Path) -> None:
    for name, table in library.build(small_extraction(folder).inputs()).items():
        with pa.ipc.new_file(folder / f"{name}.arrow", table.schema) as file:
            file.write_table(table)


def small_package() -> Path:
    """Return the folder of the small package. It is shared: a test that changes it copies it."""

    def write(folder: Path) -> None:
        library.write(small_tables(), tables(), folder / "package")

    return shared_folder("small-package", write) / "package"


def small_release() -> Path:
    """Return a folder with the release of the small package, as a folder and as an archive.

    It is shared: a test that changes it copies it.
    """

    def make(folder: Path) -> None:
        release(small_package(), changelog.latest(), folder / "dist")

    return shared_folder("small-release", make) / "dist"


def versioned(package: Path, version: str, folder: Path) -> Path:
    """Copy a package to ``folder`` with another version, and return it."""
    shutil.copytree(package, folder)
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8")) | {"version": version}
    file.write_text(json.dumps(descriptor), "utf-8")
    return folder
