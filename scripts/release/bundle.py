"""Make a release: a folder and its zip archive.

Everything is written into a scratch folder and verified there. Only then do the folder and the
archive get their names, by a rename.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from ...schemas import tables
from ..changelog import Entry
from ..errors import PressError, Problem
from ..package.formats import FORMATS
from ..package.placing import new_files, put_back_interrupted
from ..progress import SILENT, Progress
from ..project import DESCRIPTOR, NAME, SEEDS
from . import site_archive
from . import verify as verification
from .archive import pack
from .file_list import check_file_count
from .frictionless_check import check_with_frictionless
from .inputs import ReleaseInputs
from .previous_release import check_version_step
from .sha256sums import release_digest
from .writers import WRITERS


class CannotRelease(PressError):
    """The release cannot be made: the package or the output folder is not ready for it."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release that was made.

    ``compared`` says which previous release it was compared with, and with what result.
    """

    version: str
    folder: Path
    archive: Path
    digest: str
    compared: str


def read_inputs(package: Path, entry: Entry) -> ReleaseInputs:
    """Read what the release of a package is made from. Raises CannotRelease if versions differ."""
    from pyarrow import parquet

    models = tables()
    rows = {name: parquet.ParquetFile(package / FORMATS[1].file(name)).read() for name in models}
    descriptor = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    if descriptor.get("version") != entry.version:
        raise CannotRelease(
            str(
                Problem(
                    str(package / DESCRIPTOR),
                    "the package has another version than the changelog",
                    expected=entry.version,
                    found=repr(descriptor.get("version")),
                    remedy="rebuild it with: alibaba-press build",
                )
            )
        )
    return ReleaseInputs(entry, models, rows, descriptor, package / SEEDS.name)


def count_steps() -> int:
    """Return how many steps `release` takes: those of the writers, four more, and `verify`."""
    return len(WRITERS) + 4 + verification.count_steps(is_archive=True)


def release(
    package: Path,
    entry: Entry,
    output: Path,
    *,
    previous: Path | None = None,
    articles: Path | None = None,
    overwrite: bool = False,
    with_frictionless: bool = True,
    with_site: bool = True,
    progress: Progress = SILENT,
) -> Release:
    """Make the release of the package in a folder, verify it, and put it into ``output``.

    ``previous`` is the release to compare with, by default the newest of a lower version in
    ``output``. ``with_frictionless`` asks frictionless too whether the release is valid, and
    ``with_site`` adds the site of the package. Raises
    CannotRelease if a release of this version exists and ``overwrite`` is not set, UnfitForRelease
    if there are too many files, NotValidToFrictionless if frictionless finds an error,
    VersionStepTooSmall if the changes demand a larger step, and NotVerified if the new release does
    not verify. After an error ``output`` is as
    it was before. After a kill the next call puts back what was there.
    """
    name = f"{NAME}-{entry.version}"
    put_back_interrupted(output)
    folder, archive = output / name, output / f"{name}.zip"
    existing = [path for path in (folder, archive) if path.exists() or path.is_symlink()]
    if existing and not overwrite:
        raise CannotRelease(
            str(
                Problem(
                    str(existing[0]),
                    "a release of this version exists",
                    expected="none",
                    found=f"one of {entry.version}",
                    remedy="raise the version in CHANGELOG.md, or name another --output, or, "
                    "if nobody has it yet, give --overwrite",
                )
            )
        )
    progress.plan(count_steps())
    progress.begin("reading the package")
    inputs = read_inputs(package, entry)
    with new_files(output) as new:
        staged = new / name
        _copy_package(package, inputs, staged)
        for write in WRITERS:
            if write is site_archive.write and not with_site:
                progress.skip()
                continue
            progress.begin(write.__module__.rpartition(".")[2])
            write(inputs, staged)
        check_file_count(staged)
        if with_frictionless:
            progress.begin("frictionless")
            check_with_frictionless(staged)
        else:
            progress.skip()
        progress.begin("comparing with the previous release")
        compared = check_version_step(staged, entry, output, previous)
        progress.begin("zip")
        pack(staged, new / archive.name, entry.date)
        result = verification.verify(new / archive.name, articles, progress)
        if not result.passed:
            raise verification.NotVerified(f"{archive.name} does not verify:\n{result}")
        digest = release_digest(staged)
    return Release(entry.version, folder, archive, digest, compared)


def _copy_package(package: Path, inputs: ReleaseInputs, folder: Path) -> None:
    """Copy the descriptor and the data files."""
    names = [DESCRIPTOR, *(format.file(table) for format in FORMATS for table in inputs.models)]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / name, folder / name)
