"""Read ``SHA256SUMS``: the hashes of all files of a release, whose own hash is its digest."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import NoReturn

from ..errors import PressError, Problem
from ..intake.file_names import find_name_conflict, find_name_fault
from ..limits import MAX_HASH_LIST_SIZE, MAX_RELEASE_FILES
from ..package.plain_files import NotAPlainFile, hash_file, open_plain
from ..progress import SILENT, ByteCount, Progress
from .file_list import list_files

SHA256SUMS = "SHA256SUMS"
LINE = re.compile(r"(?P<hash>[0-9a-f]{64})  (?P<name>[^\0\n]+)")
DOWNLOAD_AGAIN = "get the release again, from where it was published"


class NotABundle(PressError):
    """A path is not that of a release."""


def raise_not_a_bundle(path: Path, *, expected: str, found: str) -> NoReturn:
    """Raise NotABundle for a path."""
    message = "there is no release here"
    raise NotABundle(
        str(Problem(str(path), message, expected=expected, found=found, remedy=DOWNLOAD_AGAIN))
    ) from None


def file_hashes(folder: Path, progress: Progress = SILENT) -> dict[str, str]:
    """Return the SHA-256 of each file of a release folder except ``SHA256SUMS``, by path.

    Reports the bytes of all files. Raises UnfitForRelease as `list_files` does.
    """
    paths = [path for path in list_files(folder) if path != SHA256SUMS]
    bytes_done = ByteCount(progress, sum(os.lstat(folder / path).st_size for path in paths))
    hashes = {}
    for path in paths:
        with open_plain(folder / path) as file:
            hashes[path] = hash_file(file, bytes_done.add)
    return hashes


def read_hash_list(path: Path) -> dict[str, str]:
    """Read a list of hashes as ``sha256sum`` writes it, and return the hashes by name.

    Raises NotABundle if there is no such list, or if its names cannot be those of the files of one
    folder: it has none or too many, one could leave the folder, or two cannot be side by side.
    """
    return parse_hash_list(_read(path), path)


def parse_hash_list(data: bytes, path: Path) -> dict[str, str]:
    """Return the hashes in the content of a list by name. Raises NotABundle as `read_hash_list`."""
    hashes: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n")[:-1], 1):
        match = LINE.fullmatch(line)
        if match is None or find_name_fault(f"release/{match['name']}") or match["name"] in hashes:
            place = Path(f"{path}:{number}")
            raise_not_a_bundle(
                place,
                expected="a SHA-256, two blanks and a name of its own",
                found=repr(line[:200]),
            )
        hashes[match["name"]] = match["hash"]
    if not 0 < len(hashes) <= MAX_RELEASE_FILES:
        expected = f"1 to {MAX_RELEASE_FILES} names"
        raise_not_a_bundle(path, expected=expected, found=f"{len(hashes)}")
    if (pair := find_name_conflict([SHA256SUMS, *hashes])) is not None:
        expected = "names that differ by more than upper and lower case"
        raise_not_a_bundle(path, expected=expected, found=f"{pair[0]!r} and {pair[1]!r}")
    return hashes


def release_digest(folder: Path) -> str:
    """Return the digest of a release: the SHA-256 of its ``SHA256SUMS``.

    Raises NotABundle if there is no such list.
    """
    return f"sha256:{hashlib.sha256(_read(folder / SHA256SUMS)).hexdigest()}"


def _read(path: Path) -> bytes:
    """Return the content of a list of hashes. Raises NotABundle."""
    try:
        with open_plain(path) as file:
            data = file.read(MAX_HASH_LIST_SIZE + 1)
    except NotAPlainFile as error:
        raise_not_a_bundle(path, expected="a list of hashes", found=str(error))
    if len(data) > MAX_HASH_LIST_SIZE:
        expected = f"a list of hashes of at most {MAX_HASH_LIST_SIZE} bytes"
        raise_not_a_bundle(path, expected=expected, found="a larger file")
    return data
