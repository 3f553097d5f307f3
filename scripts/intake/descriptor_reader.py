"""Read the descriptor of an untrusted package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import PressError
from ..limits import MAX_DESCRIPTOR_SIZE
from ..package.installing import INSTALLING, finish_install
from ..package.plain_files import NotAPlainFile, open_plain
from ..project import DESCRIPTOR, ROOT
from . import strict_json


class NotAPackage(PressError):
    """A path has no readable descriptor, so there is no package to validate."""


def read_descriptor(path: Path) -> tuple[Path, Mapping[str, Any]]:
    """Return the folder and the descriptor of the package at ``path``, a folder or a descriptor.

    Raises NotAPackage where there is no descriptor, or where it is not a JSON object.
    """
    file = path / DESCRIPTOR if path.is_dir() else path
    if (file.parent / INSTALLING).is_dir() and file.parent.samefile(ROOT):
        finish_install(ROOT)  # Nothing is written to another package.
    try:
        with open_plain(file) as source:
            data = source.read(MAX_DESCRIPTOR_SIZE + 1)
    except NotAPlainFile as error:
        fault = "there is no descriptor" if str(error) == "no file" else f"this is {error}"
        raise NotAPackage(
            f"{file}: {fault}\n    remedy: name the folder that holds "
            f"{DESCRIPTOR}, or build one with: alibaba-press build"
        ) from None
    if len(data) > MAX_DESCRIPTOR_SIZE:
        raise NotAPackage(f"{file}: the descriptor is larger than {MAX_DESCRIPTOR_SIZE} bytes")
    try:
        descriptor = strict_json.loads(data, allow_infinite=True)
    except ValueError as error:
        raise NotAPackage(f"{file}: the descriptor is not valid JSON: {error}") from error
    if not isinstance(descriptor, dict):
        raise NotAPackage(f"{file}: the descriptor is not a JSON object")
    return file.parent, descriptor
