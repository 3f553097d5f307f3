"""Writing files so that nobody sees half of one."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..errors import PressError


class CannotWrite(PressError):
    """A file cannot be written."""


def write_files(texts: Mapping[Path, str]) -> None:
    """Write each text to its file, in UTF-8.

    Each is written beside its file first, and put in its place when all are there. A link is
    followed; what is no regular file, such as a pipe, is written to.
    Raises CannotWrite, with none of the files changed unless a file cannot be put in its place.
    """
    staged: dict[Path, Path] = {}
    path = Path()
    try:
        for path, text in texts.items():
            _stage(path.resolve(), text.encode("utf-8"), staged)
        for beside, path in staged.items():
            os.replace(beside, path)
    except OSError as error:
        raise CannotWrite(
            f"{path}: the file cannot be written: {error.strerror or error}\n"
            "    remedy: name a file in a folder that is there and may be written to"
        ) from error
    finally:
        for beside in staged:
            with suppress(FileNotFoundError):
                beside.unlink()


def _stage(target: Path, data: bytes, staged: dict[Path, Path]) -> None:
    """Write the data beside the target, and note where."""
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    with beside.open("xb") as file:
        staged[beside] = target
        file.write(data)
    if target.exists():
        shutil.copymode(target, beside)
