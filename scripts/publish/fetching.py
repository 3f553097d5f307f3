"""Fetching a version: all of it, checked, or nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import PressError, Problem
from ..intake.unpacking import LARGEST_CONTENT
from ..package.plain_files import NotAPlainFile, hash_file, open_plain
from ..release.hash_list import LARGEST_LIST, SUMS
from .access import Access
from .references import parse, select
from .registry import REPORT, Damaged, RegistryError, Source, Step, Version, counted
from .staging import clean, staging, sync, sync_one
from .targets import source
from .whole import NotWhole, read_sums, whole

STAGING = ".fetching-"


class NotFree(PressError):
    """Something else is where a version would be put."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A version that is there now: its folder, of how many versions it was chosen as the newest
    (0 where it was named), and whether it was there already."""

    version: Version
    folder: Path
    newest_of: int
    new: bool


def fetch(
    reference: str,
    target: str,
    output: Path,
    *,
    digest: str | None = None,
    access: Access | None = None,
    step: Step = lambda name: None,
) -> Fetched:
    """Fetch what a reference means into a folder of its own in ``output``.

    Raises WrongCall, RegistryError (of which NotThere and Damaged are kinds), and NotFree where
    another content is at the place. Nothing is visible there before all is checked.
    """
    wanted = parse(reference, digest)
    registry = source(target, access or Access())
    known = registry.versions(wanted.name)
    version = select(wanted, known, registry.target)
    prefix = f"{STAGING}{version.name}-"
    newest_of = 0 if wanted.version or wanted.digest else len(known)
    folder = output / f"{version.name}-{version.version}"
    if os.path.lexists(folder):
        _demand_same(folder, version)
        clean(output, prefix)
        return Fetched(version, folder, newest_of, new=False)
    output.mkdir(parents=True, exist_ok=True)
    kind = f"{version.version}-{version.digest[-64:][:16]}-"
    with staging(output, prefix, kind) as staged:
        made = staged.path / folder.name
        try:
            _bring(registry, version, made, step)
        except Damaged:
            raise
        except RegistryError as error:
            staged.keep = True
            error.leaves(f"what has arrived is in {staged.path}, which the next fetch goes on with")
            raise
        except KeyboardInterrupt:
            staged.keep = True
            raise
        sync(made)
        try:
            os.rename(made, folder)
        except OSError:
            if not os.path.lexists(folder):
                raise
            _demand_same(folder, version)
            return Fetched(version, folder, newest_of, new=False)
        sync_one(output)
    return Fetched(version, folder, newest_of, new=True)


def read_back(registry: Source, version: Version, step: Step) -> None:
    """Read a published version as any reader would, and check every file of it, keeping none.

    Raises Damaged where a file is not the one that was published.
    """
    with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
        folder = Path(scratch)
        for name, _ in _files(registry, version, folder, step):
            if name != SUMS:
                (folder / name).unlink()


def _bring(registry: Source, version: Version, folder: Path, step: Step) -> None:
    """Bring a version into a folder, where some of it may be already, and check it as a whole."""
    listed = [name for name, _ in _files(registry, version, folder, step)]
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            continue
        if path.relative_to(folder).as_posix() not in listed:
            path.unlink()
    doing = f"checking {version.name} {version.version}"
    try:
        found = whole(folder)
    except NotWhole as error:
        raise Damaged(registry.target, doing, error.expected, error.found, REPORT) from None
    said = (found.descriptor.get("name"), found.descriptor.get("version"))
    if said != (version.name, version.version):
        expected = f"a descriptor of {version.name} {version.version}"
        raise Damaged(registry.target, doing, expected, f"one of {said[0]} {said[1]}", REPORT)


def _files(
    registry: Source, version: Version, folder: Path, step: Step
) -> Iterator[tuple[str, Path]]:
    """Bring each file of a version into a folder, and give its name and path when it is there and
    has its hash. Those that are there already are not asked for."""
    left = LARGEST_CONTENT
    hashes = {SUMS: version.digest.removeprefix("sha256:")}
    at = 0
    while at < len(hashes):
        name = list(hashes)[at]
        path = folder / name
        if not _is(path, hashes[name]):
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            step(counted(name, at + 1, len(hashes)) if at else name)
            largest = LARGEST_LIST if name == SUMS else left
            registry.download(version, name, path, largest, step)
            _demand_hash(registry, version, name, path, hashes[name])
        left -= path.stat().st_size
        if name == SUMS:
            try:
                hashes |= read_sums(folder)
            except NotWhole as error:
                doing = f"reading {version.name} {version.version}: {name}"
                raise Damaged(registry.target, doing, error.expected, error.found, REPORT) from None
        yield name, path
        at += 1


def _demand_hash(registry: Source, version: Version, name: str, path: Path, expected: str) -> None:
    with open_plain(path) as file:
        found = hash_file(file)
    if found != expected:
        path.unlink()
        doing = f"reading {version.name} {version.version}: {name}"
        raise Damaged(registry.target, doing, f"sha256:{expected}", f"sha256:{found}", REPORT)


def _is(path: Path, expected: str) -> bool:
    """Whether a file is there and has a hash."""
    try:
        with open_plain(path) as file:
            return hash_file(file) == expected
    except NotAPlainFile:
        return False


def _demand_same(folder: Path, version: Version) -> None:
    """Raises NotFree where a folder is not the version."""
    try:
        found = "a link" if folder.is_symlink() else whole(folder).digest
    except NotWhole as error:
        found = str(error)
    except OSError as error:
        found = error.strerror or str(error)
    if found != version.digest:
        message = "something else is here already, and stays"
        remedy = "move it away, or name another --output"
        raise NotFree(
            str(Problem(str(folder), message, expected=version.digest, found=found, remedy=remedy))
        )
