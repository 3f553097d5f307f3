"""Tell a package of another version, whose tables are unknown, from a damaged one."""

from __future__ import annotations

from pathlib import Path

from .. import changelog
from ..errors import PressError, Problem
from ..project import NAME
from .descriptor_reader import read_descriptor


class OtherVersion(PressError):
    """A package does not satisfy the rules, and is of another version than this program checks."""


def require_this_version(path: Path, *, shown_as: Path | None = None) -> None:
    """Raise OtherVersion if the package at ``path`` says that it is of another version.

    The message names ``shown_as``, such as the archive that was unpacked to ``path``.
    Versions that differ in PATCH alone have the same tables. The version in the descriptor is the
    text of a stranger: it is shown only if it has the form of a version.
    """
    folder, descriptor = read_descriptor(path)
    version, checked = descriptor.get("version"), changelog.version()
    if descriptor.get("name") != NAME or not isinstance(version, str):
        return
    if not changelog.VERSION.fullmatch(version) or _tables(version) == _tables(checked):
        return
    raise OtherVersion(
        str(
            Problem(
                str(shown_as or folder),
                f"the package is of version {version}, and this program checks version {checked}",
                expected=f"a package of version {checked}, or one that satisfies its rules",
                found=f"version {version}, which does not satisfy them",
                remedy="check it with the program of its version, whose wheel is in its release "
                "from 2.0.0 on; or see what is new with: alibaba-press diff",
            )
        )
    )


def _tables(version: str) -> list[str]:
    """Return the parts of a version that change with the tables: MAJOR and MINOR."""
    return version.split(".")[:2]
