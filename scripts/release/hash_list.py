"""The list of the hashes of a release, which says what belongs to it and gives it its digest."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import NoReturn

from ..errors import PressError, Problem
from ..intake.file_names import find_name_fault
from ..package.plain_files import NotAPlainFile, hash_file, open_plain
from .file_list import list_files

SUMS = "SHA256SUMS"
LARGEST_LIST = 1 << 20
"""Bytes of a list of hashes."""

LINE = re.compile(r"(?P<hash>[0-9a-f]{64})  (?P<name>[^\0\n]+)")
GET_AGAIN = "get the release again, from where it was published"


class NotABundle(PressError):
    """There is no release at a path."""


def no_release(path: Path, expected: str, found: str) -> NoReturn:
    """Say that there is no release at a path. Raises NotABundle."""
    message = "there is no release here"
    raise NotABundle(
        str(Problem(str(path), message, expected=expected, found=found, remedy=GET_AGAIN))
    ) from None


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a release folder, but of the list of checksums, by path.

    Raises NotPlain as `listed` does.
    """
    found = {}
    for path in list_files(folder):
        if path != SUMS:
            with open_plain(folder / path) as file:
                found[path] = hash_file(file)
    return found


def read_list(path: Path) -> dict[str, str]:
    """A list of hashes, as ``sha256sum`` writes it: hash by name.

    Raises NotABundle where there is none, or where a name could leave the folder of the release.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(_read(path).decode("utf-8", "replace").split("\n")[:-1], 1):
        match = LINE.fullmatch(line)
        if match is None or find_name_fault(f"release/{match['name']}") or match["name"] in found:
            place = Path(f"{path}:{number}")
            no_release(place, "a SHA-256, two blanks and a name of its own", repr(line[:200]))
        found[match["name"]] = match["hash"]
    return found


def digest_of(folder: Path) -> str:
    """The digest of a release: the SHA-256 of its list of hashes, which stands for all files.

    Raises NotABundle where there is no such list.
    """
    return f"sha256:{hashlib.sha256(_read(folder / SUMS)).hexdigest()}"


def _read(path: Path) -> bytes:
    try:
        with open_plain(path) as file:
            data = file.read(LARGEST_LIST + 1)
    except NotAPlainFile as error:
        no_release(path, "a list of hashes", str(error))
    if len(data) > LARGEST_LIST:
        no_release(path, f"a list of hashes of at most {LARGEST_LIST} bytes", "a larger file")
    return data
