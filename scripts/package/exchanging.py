"""Exchange two names in one step, where the system can."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)
"""Errors of systems and file systems that cannot exchange two names."""

EXCHANGE = 2
"""The flag that exchanges two names: RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""

CURRENT_FOLDER = -100 if sys.platform == "linux" else -2
"""AT_FDCWD of Linux and of macOS, to which relative paths refer."""


def exchange(
    first: Path | str,
    second: Path | str,
    *,
    first_folder: int | None = None,
    second_folder: int | None = None,
) -> bool:
    """Exchange two names in one step. Return False if the system cannot do that.

    The folders are descriptors of the folders that the names are in; by default, names are paths.
    """
    if os.name != "posix":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    name = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform, "")
    if not hasattr(system, name):
        return False
    arguments = [
        CURRENT_FOLDER if first_folder is None else first_folder,
        os.fsencode(first),
        CURRENT_FOLDER if second_folder is None else second_folder,
        os.fsencode(second),
    ]
    status = getattr(system, name)(*arguments, EXCHANGE)
    number = ctypes.get_errno()
    if status and number not in CANNOT_EXCHANGE:
        raise OSError(number, os.strerror(number), str(second))
    return not status
