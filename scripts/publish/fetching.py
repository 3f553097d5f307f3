"""Fetch a version: download and verify all of its files, or leave nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import PressError, Problem
from ..limits import MAX_HASH_LIST_SIZE, MAX_UNPACKED_SIZE
from ..package.plain_files import NotAPlainFile, hash_file, open_plain
from ..package.staging import clean, staging, sync_folder, sync_tree
from ..progress import SILENT, Progress
from ..release.sha256sums import SHA256SUMS
from .access import Access
from .references import parse, published_versions, select
from .registry import Source, Version, file_progress
from .registry_errors import Damaged, RegistryError, operation
from .targets import open_source
from .verified_release import InvalidRelease, read_hashes, verify_files

STAGING = ".fetching-"


class PathOccupied(PressError):
    """Something else is where a version would be put."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A fetched version and its folder. ``created`` is False if the folder existed already.
    ``newest_of`` is the number of versions if the newest was chosen, and 0 if one was named."""

    version: Version
    folder: Path
    newest_of: int
    created: bool


def fetch(
    reference: str,
    target: str,
    output: Path,
    *,
    digest: str | None = None,
    access: Access | None = None,
    progress: Progress = SILENT,
) -> Fetched:
    """Fetch the version that a reference means into a folder of its own in ``output``.

    The folder appears when every file has been verified. Raises WrongCall, RegistryError and its
    kinds, and PathOccupied if something else is in its place.
    """
    parsed = parse(reference, digest)
    source = open_source(target, access or Access())
    progress.plan(1)
    progress.begin(f"asking {source.target}")
    published = published_versions(source, parsed.name)
    version = select(parsed, published, source.target)
    newest_of = 0 if parsed.version or parsed.digest else len(published)
    folder = output / f"{version.name}-{version.version}"
    prefix = f"{STAGING}{version.name}-"
    if os.path.lexists(folder):
        _require_same(folder, version)
        clean(output, prefix)
        return Fetched(version, folder, newest_of, created=False)
    output.mkdir(parents=True, exist_ok=True)
    with staging(output, prefix, f"{version.version}-{version.digest[-64:][:16]}-") as staged:
        download = staged.path / folder.name
        try:
            _download(source, version, download, progress)
        except Damaged:
            raise
        except RegistryError as error:
            staged.keep = True
            error.add_remains(f"the next fetch continues with what has arrived in {staged.path}")
            raise
        except KeyboardInterrupt:
            staged.keep = True
            raise
        sync_tree(download)
        try:
            os.rename(download, folder)
        except OSError:
            if not os.path.lexists(folder):
                raise
            _require_same(folder, version)
            return Fetched(version, folder, newest_of, created=False)
        sync_folder(output)
    return Fetched(version, folder, newest_of, created=True)


def read_back(source: Source, version: Version, progress: Progress) -> None:
    """Read a published version as any reader would, verify each file, and keep none.

    Raises Damaged if a file is not the one that was published.
    """
    progress.plan(1)
    progress.begin("reading back")
    with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
        folder = Path(scratch)
        for file in _verified_files(source, version, folder, progress):
            if file != SHA256SUMS:
                (folder / file).unlink()


def _download(source: Source, version: Version, folder: Path, progress: Progress) -> None:
    """Complete the files of a version in a folder, remove all others, and verify the release."""
    files = list(_verified_files(source, version, folder, progress))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            continue
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    with operation(source.target, f"checking {version.label}"):
        try:
            descriptor = verify_files(folder).descriptor
        except InvalidRelease as error:
            raise Damaged(expected=error.expected, found=error.found) from None
        name, number = descriptor.get("name"), descriptor.get("version")
        if (name, number) != (version.name, version.version):
            expected = f"a descriptor of {version.label}"
            raise Damaged(expected=expected, found=f"one of {name} {number}")


def _verified_files(
    source: Source, version: Version, folder: Path, progress: Progress
) -> Iterator[str]:
    """Download each file of a version into a folder, and yield its name when its hash is right.
    Files that are in the folder already, with the right hash, are not downloaded."""
    remaining: int = MAX_UNPACKED_SIZE
    files = {SHA256SUMS: version.digest.removeprefix("sha256:")}
    index = 0
    progress.plan(1)
    while index < len(files):
        file, expected = list(files.items())[index]
        path = folder / file
        with operation(source.target, f"reading {version.label}: {file}"):
            if _has_hash(path, expected):
                progress.skip()
            else:
                path.unlink(missing_ok=True)
                path.parent.mkdir(parents=True, exist_ok=True)
                progress.begin(file_progress(file, index + 1, len(files)) if index else file)
                largest = MAX_HASH_LIST_SIZE if file == SHA256SUMS else remaining
                source.download(version, file, path, largest, progress)
                _require_hash(path, expected)
            remaining -= path.stat().st_size
            if file == SHA256SUMS:
                try:
                    files |= read_hashes(folder)
                except InvalidRelease as error:
                    raise Damaged(expected=error.expected, found=error.found) from None
                progress.plan(len(files) - 1)
        yield file
        index += 1


def _require_hash(path: Path, expected: str) -> None:
    with open_plain(path) as file:
        actual = hash_file(file)
    if actual != expected:
        path.unlink()
        raise Damaged(expected=f"sha256:{expected}", found=f"sha256:{actual}")


def _has_hash(path: Path, expected: str) -> bool:
    """Return whether there is a file with a hash."""
    try:
        with open_plain(path) as file:
            return hash_file(file) == expected
    except NotAPlainFile:
        return False


def _require_same(folder: Path, version: Version) -> None:
    """Raise PathOccupied if a folder does not hold the version."""
    try:
        content = "a link" if folder.is_symlink() else verify_files(folder).digest
    except InvalidRelease as error:
        content = str(error)
    except OSError as error:
        content = error.strerror or str(error)
    if content != version.digest:
        problem = Problem(
            str(folder),
            "something else is here already, and stays",
            expected=version.digest,
            found=content,
            remedy="move it away, or name another --output",
        )
        raise PathOccupied(str(problem))
