"""Make files and folders, and put them in their place, so that a kill at any moment loses nothing.

Each of them changes places with the one that it replaces in one step, where the system can do that.
Two of them cannot change in one step. So what is replaced is kept in the staging folder until both
are in place. The next command finds it there if this one is killed, and puts it back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .open_folder import OpenFolder, open_folder
from .own_links import create_folder
from .staging import Staged, clean, staging

STAGING = ".making-"
"""How the name of a folder begins in which a release or a site is made."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""The modes of all that is made, whatever the umask is."""

NEW, PLACING, OLD, PLACED = "new", "placing", "old", "placed"
"""Folders in a staging folder. The new release is made in the first one, which is renamed when the
release is complete and when it is in place. What it replaces is in the second one or the third."""

IDENTITIES = "identities"
"""A file in a staging folder that lists the new release and its archive, each with its identity. It
tells them from what they replace."""


@contextmanager
def new_files(parent: Path) -> Iterator[Path]:
    """Yield an empty folder. What the caller makes in it is moved to ``parent`` in the end, where
    it replaces what has its names. After an error ``parent`` is as it was before."""
    create_folder(parent)
    put_back_interrupted(parent)
    with staging(parent, STAGING) as staged:
        new = staged.path / NEW
        new.mkdir()
        yield new
        with open_folder(new) as opened:
            opened.set_modes(FILE_MODE, FOLDER_MODE)
        place(staged)


def put_back_interrupted(parent: Path) -> None:
    """Put back what a command was replacing in a folder when it was killed."""
    if parent.is_dir():
        clean(parent, STAGING, rescue=put_back)


def place(staged: Staged) -> None:
    """Move the release in `NEW` and its archive to the parent of a staging folder, where they
    replace what has their names. After an error both are as they were."""
    home, folder = staged.parent, staged.folder
    staged.keep = True
    folder.create_folder(OLD)
    _write_identities(folder)
    folder.move(NEW, folder, PLACING)
    try:
        with folder.subfolder(PLACING) as new, folder.subfolder(OLD) as old:
            for name in new.names():
                _replace(name, new, old, home)
    except BaseException:
        put_back(home, folder)
        staged.keep = False
        raise
    folder.move(PLACING, folder, PLACED)
    staged.keep = False
    home.sync_names()


def put_back(home: OpenFolder, folder: OpenFolder) -> None:
    """Put back what a release replaces that was not moved to its place completely. Does nothing if
    it was, or if moving had not begun."""
    if not {PLACING, OLD} <= set(folder.names()):
        return
    identities = _read_identities(folder)
    placed = [name for name, identity in identities.items() if home.identity(name) == identity]
    if identities and len(placed) == len(identities):
        return
    with folder.subfolder(PLACING) as new, folder.subfolder(OLD) as old:
        for name in placed:
            if new.identity(name) is None:
                home.move(name, new, name)
            else:
                new.exchange(name, home, name)
        for name in old.names():
            if home.identity(name) is None:
                old.move(name, home, name)
    home.sync_names()


def _replace(name: str, new: OpenFolder, old: OpenFolder, home: OpenFolder) -> None:
    """Move a new file or folder to its place. What was there is then among the new or the old."""
    if home.identity(name) is not None:
        if new.exchange(name, home, name):
            return
        home.move(name, old, name)
    new.move(name, home, name)


def _write_identities(folder: OpenFolder) -> None:
    with folder.subfolder(NEW) as new, folder.create_file(IDENTITIES) as file:
        for name in new.names():
            file.write(f"{new.identity(name)} {name}\n".encode())
        file.flush()
        os.fsync(file.fileno())
    folder.sync_names()


def _read_identities(folder: OpenFolder) -> dict[str, str]:
    """Return the identities of the new release and its archive, by their names. They are none in
    what version 1 left."""
    if folder.identity(IDENTITIES) is None:
        return {}
    with folder.open_file(IDENTITIES) as file:
        lines = (line.split(" ", 1) for line in file.read().decode().splitlines())
        return {name: identity for identity, name in lines}
