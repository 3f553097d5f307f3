"""Verify that a folder holds exactly the files that its release lists.

A bundle is verified before it is sent, what a registry returns is verified, and so is what is
fetched. Only the standard library is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..changelog import VERSION
from ..errors import PressError
from ..intake import strict_json
from ..limits import (
    MAX_NAME_LENGTH,
    MAX_RELEASE_DESCRIPTOR_SIZE,
    MAX_VERSION_LENGTH,
)
from ..package.plain_files import open_plain
from ..progress import SILENT, Progress
from ..project import DESCRIPTOR
from ..release.listed_files import compare_files
from ..release.sha256sums import (
    SHA256SUMS,
    NotABundle,
    parse_hash_list,
    read_hash_list,
    release_digest,
)
from ..visible import shorten

NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


def is_name(text: object) -> bool:
    """Return whether a package may have this name."""
    return isinstance(text, str) and len(text) <= MAX_NAME_LENGTH and bool(NAME.fullmatch(text))


def is_version(text: object) -> bool:
    """Return whether a package may have this version: MAJOR.MINOR.PATCH."""
    return (
        isinstance(text, str) and len(text) <= MAX_VERSION_LENGTH and bool(VERSION.fullmatch(text))
    )


class InvalidRelease(PressError):
    """A folder does not hold the files of a release."""

    def __init__(self, *, expected: str, found: str) -> None:
        self.expected, self.found = expected, found
        super().__init__(f"expected {expected}, found {found}")


@dataclass(frozen=True, slots=True)
class VerifiedRelease:
    """A release whose files have the hashes that it lists: its digest, its descriptor, and the
    SHA-256 of each file except the list of hashes itself."""

    digest: str
    hashes: Mapping[str, str]
    descriptor: Mapping[str, Any]

    @property
    def files(self) -> list[str]:
        """All files of the release, the list of hashes first."""
        return [SHA256SUMS, *sorted(self.hashes)]


def verify_files(folder: Path, progress: Progress = SILENT) -> VerifiedRelease:
    """Verify that a folder holds the files that its SHA256SUMS lists and no others, and that its
    descriptor agrees. Reports the bytes of all files. Raises InvalidRelease."""
    listed = read_hashes(folder)
    for name, expected, found in compare_files(folder, listed, progress):
        raise InvalidRelease(expected=f"{name}: {expected}", found=found)
    if DESCRIPTOR not in listed:
        raise InvalidRelease(expected=f"a release with {DESCRIPTOR}", found="none")
    with open_plain(folder / DESCRIPTOR) as file:
        descriptor = parse_descriptor(file.read(MAX_RELEASE_DESCRIPTOR_SIZE + 1), listed)
    return VerifiedRelease(release_digest(folder), listed, descriptor)


def read_hashes(folder: Path) -> dict[str, str]:
    """Return the hashes that the release in a folder lists, as `parse_hashes` does."""
    with _invalid_list():
        return read_hash_list(folder / SHA256SUMS)


def parse_hashes(data: bytes) -> dict[str, str]:
    """Return the hashes in the content of SHA256SUMS, by file, if all its names can be files of
    one folder. Raises InvalidRelease."""
    with _invalid_list():
        return parse_hash_list(data, Path(SHA256SUMS))


@contextmanager
def _invalid_list() -> Iterator[None]:
    try:
        yield
    except NotABundle as error:
        expected = "a list of the hashes of a release"
        raise InvalidRelease(expected=expected, found=_flat(error)) from None


def parse_descriptor(data: bytes, hashes: Mapping[str, str]) -> Mapping[str, Any]:
    """Read the descriptor of a release that has files of these hashes. Raises InvalidRelease if
    it does not agree with them."""
    try:
        descriptor = strict_json.loads(data) if len(data) <= MAX_RELEASE_DESCRIPTOR_SIZE else None
    except ValueError as error:
        found = shorten(str(error))
        raise InvalidRelease(expected=f"{DESCRIPTOR}: a JSON object", found=found) from None
    if not isinstance(descriptor, dict):
        raise InvalidRelease(expected=f"{DESCRIPTOR}: a JSON object", found="something else")
    name, version = descriptor.get("name"), descriptor.get("version")
    if not is_name(name):
        expected = f"{DESCRIPTOR}: a name of a-z, 0-9 and single . _ - between them"
        raise InvalidRelease(expected=expected, found=shorten(repr(name)))
    if not is_version(version):
        expected = f"{DESCRIPTOR}: a version such as 1.2.3"
        raise InvalidRelease(expected=expected, found=shorten(repr(version)))
    resources = descriptor.get("resources")
    for resource in resources if isinstance(resources, list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if not isinstance(path, str) or path not in hashes:
            expected = f"{DESCRIPTOR}: resources that are files of the release"
            raise InvalidRelease(expected=expected, found=shorten(repr(path)))
        if resource.get("hash") != f"sha256:{hashes[path]}":
            found = shorten(f"{resource.get('hash')!r} in {DESCRIPTOR}")
            raise InvalidRelease(expected=f"{path}: sha256:{hashes[path]}", found=found)
    return descriptor


def _flat(error: Exception) -> str:
    """Return the message of an error in one line."""
    return "; ".join(line.strip() for line in str(error).splitlines())
