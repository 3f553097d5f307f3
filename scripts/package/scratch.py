"""Temporary files, which no command leaves behind for ever, however it ends."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .staging import staging

PREFIX = ".alibaba-press-"
"""How the name of a folder with temporary files begins."""

CONTENT = "content"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield a new folder for temporary files, which is removed at the end.

    Folders that killed commands of this user left are removed first.
    """
    with staging(Path(tempfile.gettempdir()), PREFIX, only={CONTENT}) as staged:
        staged.folder.create_folder(CONTENT)
        yield staged.path / CONTENT
