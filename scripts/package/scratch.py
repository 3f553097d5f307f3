"""Temporary files, which no command leaves behind for ever, however it ends."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .staging import Staged, staging

PREFIX = ".alibaba-press-"
"""How the name of a folder with temporary files begins."""

CONTENT = "content"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield a new folder for temporary files, which is removed at the end."""
    with staged_content(Path(tempfile.gettempdir())) as staged:
        yield staged.path / CONTENT


@contextmanager
def staged_content(parent: Path) -> Iterator[Staged]:
    """Yield a new staging folder in ``parent`` that contains the empty folder `CONTENT`.

    Folders that killed commands of this user left there are removed first.
    """
    with staging(parent, PREFIX, only={CONTENT}) as staged:
        staged.folder.create_folder(CONTENT)
        yield staged
