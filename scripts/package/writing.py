"""Write files so that nobody sees an incomplete one."""

from __future__ import annotations

import errno
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

    All texts are first written to temporary files next to their targets, and then moved into
    place. A link is followed. Something other than a regular file, such as a pipe, is written to
    directly. Raises CannotWrite. Then no file has changed, unless moving one of them failed.
    """
    targets: dict[Path, Path] = {}  # by temporary file
    path = Path()
    try:
        for path, text in texts.items():
            _stage(Path(os.path.realpath(path)), text.encode("utf-8"), targets)
        for temporary, path in targets.items():
            os.replace(temporary, path)
    except OSError as error:
        raise CannotWrite(
            f"{path}: the file cannot be written: {error.strerror or error}\n"
            "    remedy: name a file in an existing folder that may be written to"
        ) from error
    finally:
        for temporary in targets:
            with suppress(FileNotFoundError):
                temporary.unlink()


def _stage(target: Path, data: bytes, targets: dict[Path, Path]) -> None:
    """Write data to a temporary file next to the target, and add both to ``targets``."""
    if target.is_symlink():  # links in a circle lead nowhere
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    with temporary.open("xb") as file:
        targets[temporary] = target
        file.write(data)
    if target.exists():
        shutil.copymode(target, temporary)
