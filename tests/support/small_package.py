"""The tables, the package and the release of the small article, each made once per test run."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts import changelog
from alibaba_press.scripts.changelog import Entry
from alibaba_press.scripts.release import site_archive
from alibaba_press.scripts.release.bundle import release
from alibaba_press.tests.support.progress import Recorder
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small import small_extraction

NAME = f"alibaba-press-{changelog.version()}"
Tables = dict[str, pa.Table]

PROGRESS = "progress.json"
"""The file with what was reported while the shared release was made, beside the release."""

LEFT_OUT = {site_archive.FILE}
"""What the shared releases lack, because it takes seconds: test_release_site.py makes it."""


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
    return shared_tables(
        "small-tables", lambda folder: library.build(small_extraction(folder).inputs())
    )


def shared_tables(name: str, build: Callable[[Path], Tables]) -> Tables:
    """Return tables that are built once per test run, in a folder for their articles."""

    def write(folder: Path) -> None:
        for table_name, table in build(folder).items():
            with pa.ipc.new_file(folder / f"{table_name}.arrow", table.schema) as file:
                file.write_table(table)

    folder = shared_folder(name, write)
    built = {}
    for table_name in tables():
        with pa.ipc.open_file(folder / f"{table_name}.arrow") as file:
            built[table_name] = file.read_all()
    return built


def small_package() -> Path:
    """Return the folder of the small package. It is shared: a test that changes it copies it."""

    def write(folder: Path) -> None:
        library.write(small_tables(), tables(), folder / "package")

    return shared_folder("small-package", write) / "package"


def small_release() -> Path:
    """Return a folder with the release of the small package, as a folder and as an archive.

    It is shared: a test that changes it copies it.
    """
    return _small_release() / "dist"


def progress_of_small_release() -> Recorder:
    """Return what was reported while the release of the small package was made."""
    return Recorder(**json.loads((_small_release() / PROGRESS).read_text("utf-8")))


def _small_release() -> Path:
    """Return the folder with the release of the small package and with its progress."""

    def make(folder: Path) -> None:
        progress = Recorder()
        release(
            small_package(),
            changelog.latest(),
            folder / "dist",
            with_frictionless=False,
            with_site=False,
            progress=progress,
        )
        (folder / PROGRESS).write_text(json.dumps(progress.record()), "utf-8")

    return shared_folder("small-release", make)


def versioned(package: Path, version: str, folder: Path) -> Path:
    """Copy a package to ``folder`` with another version, and return it."""
    shutil.copytree(package, folder)
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8")) | {"version": version}
    file.write_text(json.dumps(descriptor), "utf-8")
    return folder
