"""Names of the files in an archive, which a stranger may have chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

PART = re.compile(r"(?!\.)[A-Za-z0-9._-]{1,100}(?<!\.)")
"""A name that is the same on every system, and hidden on none."""

DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows takes for devices."""

DEEPEST = 8
"""Folders within each other."""


def fault(name: str) -> tuple[str, str] | None:
    """What the name of an archive's file is expected to be and what it is; None where it is a
    path that stays below the folder that it is unpacked in."""
    parts = name.split("/")
    if name.startswith(("/", "\\")) or re.match("[A-Za-z]:", name):
        return "a path from the top folder", "an absolute path"
    if "\\" in name:
        return "a path with forward slashes", "a backslash"
    if ".." in parts:
        return "a path that stays in its folder", "'..'"
    if name.endswith("/"):
        return "a file", "a folder as an entry of its own"
    if not 2 <= len(parts) <= DEEPEST:
        return f"a file in a top folder, at most {DEEPEST} deep", f"{len(parts)} deep"
    for part in parts:
        if not PART.fullmatch(part) or DEVICES.fullmatch(part):
            allowed = (
                "names of A-Z a-z 0-9 . _ -, of 1 to 100 characters, without a dot at the ends"
            )
            return allowed, repr(part[:200])
    return None


def too_alike(names: Sequence[str]) -> tuple[str, str] | None:
    """Two names that are one, or on some systems would be, or of which one would have to be a
    folder for the other; None where there are none."""
    seen: dict[str, str] = {}
    for name in names:
        if (other := seen.get(name.lower())) is not None:
            return other, name
        seen[name.lower()] = name
    folders: dict[str, str] = {}
    for name in names:
        for folder in _folders(name):
            if folder.lower() in seen:
                return seen[folder.lower()], name
            if (other := folders.setdefault(folder.lower(), folder)) != folder:
                return other, folder
    return None


def _folders(name: str) -> Iterable[str]:
    parts = name.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts)))
