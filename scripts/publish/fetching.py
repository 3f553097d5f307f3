"""Fetch a version: download and verify all of its files, or leave nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import PressError, Problem
from ..limits import (
    MAX_FETCH_TIME,
    MAX_HASH_LIST_SIZE,
    MAX_RELEASE_DESCRIPTOR_SIZE,
    MAX_RELEASE_SIZE,
)
from ..package.open_folder import OpenFolder, open_folder
from ..package.own_links import create_folder
from ..package.plain_files import NotAPlainFile, hash_file
from ..package.scratch import scratch_folder
from ..package.staging import clean, staging
from ..progress import SILENT, Progress
from ..project import DESCRIPTOR
from ..release.sha256sums import SHA256SUMS
from .access import Access
from .budget import limited, remaining_seconds
from .references import Reference, newest_first, parse, published_versions, select
from .registry import Source, Version, file_progress
from .registry_errors import Damaged, RegistryError, operation
from .targets import open_source
from .verified_release import InvalidRelease, parse_descriptor, parse_hashes, verify_files

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
    with limited(seconds=MAX_FETCH_TIME):
        return _fetch(parsed, source, output, digest, progress)


def _fetch(
    parsed: Reference, source: Source, output: Path, digest: str | None, progress: Progress
) -> Fetched:
    """Fetch the version that a reference means, in the time of the budget."""
    progress.plan(1)
    progress.begin(f"asking {source.target}")
    published = published_versions(source, parsed.name)
    if digest is not None and parsed.version is None:
        _require_published(digest, published, source.target)
    version = select(parsed, published, source.target)
    newest_of = 0 if parsed.version or parsed.digest else len(published)
    folder = output / f"{version.name}-{version.version}"
    prefix = f"{STAGING}{version.name}-"
    if os.path.lexists(folder):
        _require_same(folder, version)
        clean(output, prefix)
        return Fetched(version, folder, newest_of, created=False)
    create_folder(output)
    with staging(output, prefix, f"{version.version}-{version.digest[-64:][:16]}-") as staged:
        try:
            with suppress(FileExistsError):
                staged.folder.create_folder(folder.name)
            with staged.folder.subfolder(folder.name) as download:
                _download(source, version, download, progress)
                download.sync()
        except Damaged:
            raise
        except RegistryError as error:
            staged.keep = True
            error.add_remains(
                f"the next fetch continues with what has arrived in {staged.folder.path}"
            )
            raise
        except KeyboardInterrupt:
            staged.keep = True
            raise
        try:
            staged.folder.move(folder.name, staged.parent, folder.name)
        except OSError:
            if not os.path.lexists(folder):
                raise
            _require_same(folder, version)
            return Fetched(version, folder, newest_of, created=False)
        staged.parent.sync_names()
    return Fetched(version, folder, newest_of, created=True)


def _require_published(digest: str, published: Sequence[Version], target: str) -> None:
    """Raise Damaged if there are versions, but none with the digest that the caller requires."""
    if published and all(version.digest != digest for version in published):
        newest = newest_first(published)[0]
        with operation(target, f"looking for {digest}"):
            raise Damaged(
                expected=digest,
                found=f"the newest version, {newest.version}, has {newest.digest or 'none'}",
                remedy="correct the digest, or ask the operators of the registry",
            )


def read_back(source: Source, version: Version, progress: Progress) -> None:
    """Read a published version as any reader would, verify each file, and keep none.

    Raises Damaged if a file is not the one that was published.
    """
    progress.plan(1)
    progress.begin("reading back")
    with (
        scratch_folder() as scratch,
        open_folder(scratch) as folder,
    ):
        for file, _ in _verified_files(source, version, folder, progress):
            folder.remove_file(file)


def _download(source: Source, version: Version, folder: OpenFolder, progress: Progress) -> None:
    """Complete the files of a version in a folder, remove all others, and check the descriptor."""
    files = dict(_verified_files(source, version, folder, progress))
    for entry in list(folder.walk()):
        if not entry.is_folder and entry.name not in files:
            folder.remove_file(entry.name)
    with operation(source.target, f"checking {version.label}"):
        descriptor = _descriptor(folder, files)
        name, number = descriptor.get("name"), descriptor.get("version")
        if (name, number) != (version.name, version.version):
            expected = f"a descriptor of {version.label}"
            raise Damaged(expected=expected, found=f"one of {name} {number}")


def _descriptor(folder: OpenFolder, hashes: Mapping[str, str]) -> Mapping[str, Any]:
    """Read the descriptor of a release in a folder whose files have been verified."""
    if DESCRIPTOR not in hashes:
        raise Damaged(expected=f"a release with {DESCRIPTOR}", found="none")
    with folder.open_file(DESCRIPTOR) as file, _damage():
        return parse_descriptor(file.read(MAX_RELEASE_DESCRIPTOR_SIZE + 1), hashes)


def _verified_files(
    source: Source, version: Version, folder: OpenFolder, progress: Progress
) -> Iterator[tuple[str, str]]:
    """Download each file of a version into a folder, and yield its name and hash when its hash is
    right. Files that are in the folder already, with the right hash, are not downloaded."""
    remaining: int = MAX_RELEASE_SIZE
    files = {SHA256SUMS: version.digest.removeprefix("sha256:")}
    index = 0
    progress.plan(1)
    while index < len(files):
        file, expected = list(files.items())[index]
        with operation(source.target, f"reading {version.label}: {file}"):
            if remaining_seconds() <= 0:
                raise RegistryError(
                    expected=f"all files of a release within {MAX_FETCH_TIME} seconds",
                    found="files that are missing then",
                    remedy="fetch again: what has arrived is kept",
                )
            largest = MAX_HASH_LIST_SIZE if file == SHA256SUMS else remaining
            if _has_hash(folder, file, expected, largest):
                progress.skip()
            else:
                folder.remove_file(file)
                progress.begin(file_progress(file, index + 1, len(files)) if index else file)
                _download_file(source, version, file, expected, folder, largest, progress)
            with folder.open_file(file) as content:
                remaining -= os.fstat(content.fileno()).st_size
                if file == SHA256SUMS:
                    with _damage():
                        files |= parse_hashes(content.read(MAX_HASH_LIST_SIZE))
                    progress.plan(len(files) - 1)
        yield file, expected
        index += 1


def _download_file(
    source: Source,
    version: Version,
    file: str,
    expected: str,
    folder: OpenFolder,
    largest: int,
    progress: Progress,
) -> None:
    """Download a file into a folder. Leaves no file there unless it has the expected hash."""
    try:
        with folder.create_file(file) as target:
            source.download(version, file, target, largest, progress)
            actual = hash_file(target)
        if actual != expected:
            raise Damaged(expected=f"sha256:{expected}", found=f"sha256:{actual}")
    except BaseException:
        folder.remove_file(file)
        raise


@contextmanager
def _damage() -> Iterator[None]:
    """Raise Damaged for an invalid release."""
    try:
        yield
    except InvalidRelease as error:
        raise Damaged(expected=error.expected, found=error.found) from None


def _has_hash(folder: OpenFolder, name: str, expected: str, largest: int) -> bool:
    """Return whether there is a file of at most ``largest`` bytes with a hash."""
    try:
        with folder.open_file(name) as file:
            return os.fstat(file.fileno()).st_size <= largest and hash_file(file) == expected
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
