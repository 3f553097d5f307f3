"""Check the names of files in an untrusted archive or list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..limits import MAX_FOLDER_DEPTH

PART = re.compile(r"(?!\.)[A-Za-z0-9._-]{1,100}(?<!\.)")
"""One part of a path: valid on every system, and hidden on none."""

DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows takes for devices."""


def find_name_fault(name: str) -> tuple[str, str] | None:
    """Return what is expected of a file name and what it has instead, or None if it is safe.

    A safe name is a relative path below one top folder, valid on every system.
    """
    parts = name.split("/")
    if name.startswith(("/", "\\")) or re.match("[A-Za-z]:", name):
        return "a path from the top folder", "an absolute path"
    if "\\" in name:
        return "a path with forward slashes", "a backslash"
    if ".." in parts:
        return "a path that stays in its folder", "'..'"
    if name.endswith("/"):
        return "a file", "a folder as an entry of its own"
    if not 2 <= len(parts) <= MAX_FOLDER_DEPTH:
        return f"a file in a top folder, at most {MAX_FOLDER_DEPTH} deep", f"{len(parts)} deep"
    for part in parts:
        if not PART.fullmatch(part) or DEVICES.fullmatch(part):
            allowed = (
                "names of A-Z a-z 0-9 . _ -, of 1 to 100 characters, without a dot at the ends"
            )
            return allowed, repr(part[:200])
    return None


def find_name_conflict(names: Sequence[str]) -> tuple[str, str] | None:
    """Return the first two names that cannot exist side by side on every system, or None.

    Names conflict if they differ in case alone, or if one is a folder of the other.
    """
    files: dict[str, str] = {}
    for name in names:
        if (earlier := files.get(name.lower())) is not None:
            return earlier, name
        files[name.lower()] = name
    folders: dict[str, str] = {}
    for name in names:
        for folder in _folders(name):
            if folder.lower() in files:
                return files[folder.lower()], name
            if (earlier := folders.setdefault(folder.lower(), folder)) != folder:
                return earlier, folder
    return None


def _folders(name: str) -> Iterable[str]:
    parts = name.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts)))
