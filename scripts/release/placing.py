"""Put a release and its archive in their place, so that a kill at any moment loses nothing.

Two names cannot change in one step. So what is replaced is kept in the staging folder until both
are in place. The next command finds it there if this one is killed, and puts it back.
"""

from __future__ import annotations

from ..package.open_folder import OpenFolder
from ..package.staging import Staged

STAGING = ".making-"
"""How the name of a folder begins in which a release is made."""

NEW, PLACING, OLD, PLACED = "new", "placing", "old", "placed"
"""Folders in a staging folder. The new release is made in the first one, which is renamed when the
release is complete and when it is in place. What it replaces is in the third one."""

ARCHIVE = ".zip"


def place(staged: Staged) -> None:
    """Move the release in `NEW` and its archive to the parent of a staging folder, where they
    replace what has their names. After an error both are as they were."""
    home, folder = staged.parent, staged.folder
    staged.keep = True
    folder.create_folder(OLD)
    folder.move(NEW, folder, PLACING)
    try:
        with folder.subfolder(PLACING) as new, folder.subfolder(OLD) as old:
            names = new.names()
            for name in names:
                if name in home.names():
                    home.move(name, old, name)
            for name in names:
                new.move(name, home, name)
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
    with folder.subfolder(PLACING) as new, folder.subfolder(OLD) as old:
        # The archive is moved last.
        archives = [name for name in new.names() if name.endswith(ARCHIVE)]
        for archive in archives:
            for name in (archive, archive.removesuffix(ARCHIVE)):
                if name not in new.names() and name in home.names():
                    home.move(name, new, name)
                if name in old.names() and name not in home.names():
                    old.move(name, home, name)
    home.sync_names()
