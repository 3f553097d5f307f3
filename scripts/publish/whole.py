"""Whether the files of a release are those that it lists: what is checked of a bundle before it is
sent, of what a registry gives back, and of what is fetched. The standard library does it alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..changelog import VERSION
from ..errors import PressError
from ..intake.file_names import find_name_conflict
from ..package.plain_files import NotAPlainFile, open_plain
from ..project import DESCRIPTOR
from ..release.file_list import UnfitForRelease
from ..release.hash_list import SUMS, NotABundle, digest_of, read_list, sums

NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
LONGEST_NAME = 100
"""Characters of the name of a package."""

LONGEST_VERSION = 50

MOST_FILES = 1000
LARGEST_DESCRIPTOR = 16 << 20


def is_name(text: object) -> bool:
    """Whether a package may have this name."""
    return isinstance(text, str) and len(text) <= LONGEST_NAME and bool(NAME.fullmatch(text))


def is_version(text: object) -> bool:
    """Whether a package may have this version: MAJOR.MINOR.PATCH."""
    return isinstance(text, str) and len(text) <= LONGEST_VERSION and bool(VERSION.fullmatch(text))


class NotWhole(PressError):
    """Files are not those of a release; the text says in one line what was expected and found."""

    def __init__(self, expected: str, found: str) -> None:
        self.expected, self.found = expected, found
        super().__init__(f"expected {expected}, found {found}")


@dataclass(frozen=True, slots=True)
class Whole:
    """A release whose files are those that it lists: its digest, the SHA-256 of each file but of
    the list of them, and its descriptor."""

    digest: str
    hashes: Mapping[str, str]
    descriptor: Mapping[str, Any]

    @property
    def files(self) -> list[str]:
        """All files of the release, that of the hashes first."""
        return [SUMS, *sorted(self.hashes)]


def whole(folder: Path) -> Whole:
    """Check the release in a folder: no file more, fewer or other than SHA256SUMS lists, and the
    descriptor of one mind with it. Raises NotWhole."""
    listed = read_sums(folder)
    try:
        found = sums(folder)
    except (UnfitForRelease, NotAPlainFile) as error:
        raise NotWhole("plain files and folders", _flat(error)) from None
    for name in sorted(listed.keys() | found.keys()):
        wanted, there = listed.get(name, "no such file"), found.get(name, "no such file")
        if wanted != there:
            raise NotWhole(f"{name}: {wanted}", there)
    return Whole(digest_of(folder), listed, _descriptor(folder, listed))


def read_sums(folder: Path) -> dict[str, str]:
    """What a release lists, where all its names can be files of one folder. Raises NotWhole."""
    try:
        listed = read_list(folder / SUMS)
    except NotABundle as error:
        raise NotWhole("a list of the hashes of a release", _flat(error)) from None
    if not 0 < len(listed) <= MOST_FILES:
        raise NotWhole(f"{SUMS} with 1 to {MOST_FILES} files", str(len(listed)))
    if (pair := find_name_conflict([SUMS, *listed])) is not None:
        expected = "names that differ by more than upper and lower case"
        raise NotWhole(expected, f"{pair[0]!r} and {pair[1]!r}")
    return listed


def _descriptor(folder: Path, hashes: Mapping[str, str]) -> Mapping[str, Any]:
    if DESCRIPTOR not in hashes:
        raise NotWhole(f"a release with {DESCRIPTOR}", "none")
    with open_plain(folder / DESCRIPTOR) as file:
        data = file.read(LARGEST_DESCRIPTOR + 1)
    try:
        found = json.loads(data) if len(data) <= LARGEST_DESCRIPTOR else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise NotWhole(f"{DESCRIPTOR}: a JSON object", "something else")
    if not is_name(found.get("name")):
        expected = f"{DESCRIPTOR}: a name of a-z, 0-9 and single . _ - between them"
        raise NotWhole(expected, repr(found.get("name")))
    if not is_version(found.get("version")):
        raise NotWhole(f"{DESCRIPTOR}: a version such as 1.2.3", repr(found.get("version")))
    resources = found.get("resources")
    for resource in resources if isinstance(resources, list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if not isinstance(path, str) or path not in hashes:
            raise NotWhole(f"{DESCRIPTOR}: resources that are files of the release", repr(path))
        if resource.get("hash") != f"sha256:{hashes[path]}":
            found_hash = f"{resource.get('hash')!r} in {DESCRIPTOR}"
            raise NotWhole(f"{path}: sha256:{hashes[path]}", found_hash)
    return found


def _flat(error: Exception) -> str:
    return "; ".join(line.strip() for line in str(error).splitlines())
