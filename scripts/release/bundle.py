"""Making a release: a folder and the zip of it, whole under their names or not there at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...schemas import tables
from ..changelog import Entry
from ..errors import PressError, Problem
from ..package.formats import FORMATS
from ..project import DESCRIPTOR, NAME
from .archive import pack
from .contents import Contents
from .hash_list import digest_of
from .parts import PARTS
from .previous import demand_step
from .verify import NotWhole, verify

FILE_MODE, FOLDER_MODE = 0o644, 0o755


class NotReleased(PressError):
    """There is no release to be made, or none may be."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release that was made: its version, its folder, its archive, its digest, and what it was
    compared with."""

    version: str
    folder: Path
    archive: Path
    digest: str
    compared: str


def contents(package: Path, entry: Entry) -> Contents:
    """What a release of the package in a folder is made from."""
    from pyarrow import parquet

    models = tables()
    held = {name: parquet.ParquetFile(package / FORMATS[1].file(name)).read() for name in models}
    descriptor = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    if descriptor.get("version") != entry.version:
        raise NotReleased(
            str(
                Problem(
                    str(package / DESCRIPTOR),
                    "the package is not of the version that the changelog says",
                    expected=entry.version,
                    found=repr(descriptor.get("version")),
                    remedy="rebuild it with: alibaba-press build",
                )
            )
        )
    return Contents(entry, models, held, descriptor)


def release(
    package: Path,
    entry: Entry,
    output: Path,
    *,
    previous: Path | None = None,
    articles: Path | None = None,
    overwrite: bool = False,
    step: Callable[[str], None] = lambda part: None,
) -> Release:
    """Make the release of the package in a folder into ``output``, and verify it.

    ``previous`` is the release before it: by default the newest of a lower version in ``output``.
    Raises NotReleased where there is one of this version already and ``overwrite`` is not set,
    TooSmall where the version is no further from the previous one than it has to be, and NotWhole
    where what was made does not verify. Nothing is left behind then, and what was there stays.
    """
    name = f"{NAME}-{entry.version}"
    folder, archive = output / name, output / f"{name}.zip"
    there = [path for path in (folder, archive) if path.exists() or path.is_symlink()]
    if there and not overwrite:
        raise NotReleased(
            str(
                Problem(
                    str(there[0]),
                    "there is a release of this version",
                    expected="none",
                    found=f"one of {entry.version}",
                    remedy="raise the version in CHANGELOG.md, or name another --output, or, "
                    "if nobody has it yet, give --overwrite",
                )
            )
        )
    made = contents(package, entry)
    output.mkdir(parents=True, exist_ok=True)
    with _beside(output) as scratch:
        beside = scratch / name
        _copy(package, made, beside)
        for part in PARTS:
            step(part.__module__.rpartition(".")[2])
            part(made, beside)
        step("comparing with the previous release")
        compared = demand_step(beside, entry, output, previous)
        step("zip")
        pack(beside, scratch / archive.name, entry.date)
        _set_modes(scratch)
        step("verifying")
        checked = verify(scratch / archive.name, articles)
        if not checked.whole:
            raise NotWhole(f"{archive.name} does not verify:\n{checked}")
        digest = digest_of(beside)
        for path in there:
            path.rename(scratch / f"old-{path.name}")
        (scratch / archive.name).replace(archive)
        beside.rename(folder)
    return Release(entry.version, folder, archive, digest, compared)


@contextmanager
def _beside(output: Path) -> Iterator[Path]:
    """A folder beside the releases, which goes away with what is left in it."""
    with tempfile.TemporaryDirectory(prefix=".making-", dir=output) as scratch:
        yield Path(scratch)


def _copy(package: Path, made: Contents, folder: Path) -> None:
    """Copy the descriptor and the files of the tables."""
    names = [DESCRIPTOR, *(format.file(table) for format in FORMATS for table in made.models)]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / name, folder / name)


def _set_modes(folder: Path) -> None:
    """Give all files and folders in a folder one mode, whatever mask they were made under."""
    for parent, folders, files in os.walk(folder):
        for name in folders:
            os.chmod(Path(parent, name), FOLDER_MODE)
        for name in files:
            os.chmod(Path(parent, name), FILE_MODE)
