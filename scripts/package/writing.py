"""Write files so that nobody sees an incomplete one, and only where the user's own links lead."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from ..errors import PressError
from .own_links import MAX_LINKS, require_own, require_own_links
from .scratch import CONTENT, PREFIX, staged_content
from .staging import Staged, clean


class CannotWrite(PressError):
    """A file cannot be written."""


def write_files(texts: Mapping[Path, str]) -> None:
    """Write each text to its file, in UTF-8.

    All texts are first written to a hidden folder next to their targets, and then moved into place.
    A link of the user is followed. Something other than a regular file, such as a pipe, is written
    to directly. Raises CannotWrite. Then no file has changed, unless moving one of them failed.
    """
    folders: dict[Path, Staged] = {}
    moves: list[tuple[Path, Staged, str, Path]] = []
    path = Path()
    try:
        with ExitStack() as stack:
            for number, (path, text) in enumerate(texts.items()):
                target = _follow_links(path)
                if _is_special(target):
                    _write_to_special(target, text.encode("utf-8"))
                    continue
                if target.parent not in folders:
                    folders[target.parent] = stack.enter_context(staged_content(target.parent))
                staged = folders[target.parent]
                name = f"{CONTENT}/{number}"
                _stage(staged, name, text.encode("utf-8"), target)
                moves.append((path, staged, name, target))
            for path, staged, name, target in moves:  # noqa: B007  The message names the path.
                staged.folder.move(name, staged.parent, target.name)
    except OSError as error:
        raise CannotWrite(
            f"{path}: the file cannot be written: {error.strerror or error}\n"
            "    remedy: name a file in an existing folder that may be written to"
        ) from error


def has_text(path: Path, text: str) -> bool:
    """Return whether a file has a text, in UTF-8."""
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def clean_folders(folders: Iterable[Path]) -> None:
    """Remove what killed commands of this user left in folders where they wrote files."""
    for folder in sorted(set(folders)):
        with suppress(OSError):
            clean(folder, PREFIX, only={CONTENT})


def _follow_links(path: Path) -> Path:
    """Return the place where the links at a path lead, below a folder without links.

    A special file is left behind its link: the link to an open pipe leads to no name. Raises
    OSError if somebody else may have put a link or a special file there.
    """
    for _ in range(MAX_LINKS):
        require_own_links(path.parent)
        path = Path(os.path.realpath(path.parent), path.name)
        with suppress(FileNotFoundError):
            require_own(path)
        if _is_special(path) or not path.is_symlink():
            return path
        path = path.parent / os.readlink(path)
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _is_special(path: Path) -> bool:
    """Return whether a path exists and is not a regular file."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:  # Nothing, or links in a circle.
        return False


def _write_to_special(path: Path, data: bytes) -> None:
    """Write to a device or a pipe. A regular file that has taken its name is not changed."""
    flags = os.O_WRONLY | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(errno.ENXIO, "no program reads this pipe") from None
        raise
    with open(descriptor, "wb") as file:
        if hasattr(os, "set_blocking"):
            os.set_blocking(descriptor, True)
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise PermissionError(errno.EACCES, "something else has taken its name")
        file.write(data)


def _stage(staged: Staged, name: str, data: bytes, target: Path) -> None:
    """Write data to a file in a staging folder, with the mode of the target."""
    with staged.folder.create_file(name) as file:
        file.write(data)
        if hasattr(os, "fchmod") and (mode := _mode_of_own(target)) is not None:
            os.fchmod(file.fileno(), mode)


def _mode_of_own(target: Path) -> int | None:
    """Return the mode of a file of this user, without special bits; None if there is none."""
    with suppress(OSError):
        status = target.lstat()
        if status.st_uid == os.geteuid():
            return stat.S_IMODE(status.st_mode) & 0o777
    return None
