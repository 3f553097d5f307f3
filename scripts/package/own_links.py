"""Tell links of other users, which are not followed, from the user's own ones.

In a folder that others may write to, such as the system's folder for temporary files, anybody can
put a link in the place of a file or a folder.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MAX_LINKS = 40
"""How many links are followed one after the other, as Linux does."""

WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def require_own(path: Path) -> None:
    """Raise OSError for a link or a special file of another user in a folder that others may write
    to. Files and folders may belong to others."""
    status = path.lstat()
    if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode) or not hasattr(os, "geteuid"):
        return
    folder = path.parent.stat()
    if folder.st_mode & WRITABLE_BY_OTHERS and status.st_uid not in (os.geteuid(), folder.st_uid):
        raise PermissionError(errno.EACCES, "something of another user has this name", str(path))


def require_own_links(path: Path) -> None:
    """Raise OSError if a link of another user is on the way to a path, or is the path itself."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for link in _links_on_the_way(path.absolute()):
            require_own(link)


def create_folder(path: Path) -> None:
    """Create a folder, with the folders that it is in, unless it exists.

    Raises OSError if a link of another user leads there.
    """
    require_own_links(path)
    path.mkdir(parents=True, exist_ok=True)


def _links_on_the_way(path: Path) -> Iterator[Path]:
    """Yield each link of an absolute path, and those in what they lead to.

    Raises OSError where nothing has a name, and for links in a circle.
    """
    place, parts, count = Path(path.anchor), [*reversed(path.parts[1:])], 0
    while parts:
        part = parts.pop()
        if part == os.pardir:
            place = place.parent
            continue
        entry = place / part
        if not stat.S_ISLNK(entry.lstat().st_mode):
            place = entry
            continue
        yield entry
        count += 1
        if count > MAX_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        target = Path(os.readlink(entry))
        place = Path(target.anchor) if target.anchor else place
        parts += reversed(target.parts[1:] if target.anchor else target.parts)
