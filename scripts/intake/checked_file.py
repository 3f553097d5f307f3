"""Notice if a file is changed after its bytes were checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ..errors import PressError
from ..package.plain_files import FileState, NotAPlainFile, file_state, hash_file, open_plain

UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError)
"""What a library raises for a file that is not a table of its model."""


class FileChanged(PressError):
    """A file was written to while it was validated."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: the file changed while it was read\n"
            "    remedy: validate a copy that nobody writes to"
        )


@dataclass(slots=True)
class CheckedFile:
    """A file with the size and the hash that the descriptor states, and its state when checked.

    ``name`` is its path within the package, ``sha256`` its hash in hexadecimal digits.
    """

    name: str
    path: Path
    state: FileState
    sha256: str

    def require_unchanged(self) -> None:
        """Raise FileChanged if the file is not the one that was checked, with the same content."""
        with suppress(NotAPlainFile), open_plain(self.path) as file:
            state = file_state(file)
            # Backups and `touch` change times, not content: then only the hash can tell.
            if state == self.state or (
                state.may_have_content_of(self.state) and hash_file(file) == self.sha256
            ):
                self.state = state
                return
        raise FileChanged(self.path)

    def unchanged(self, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """Yield the rows that are read from the file. Raises FileChanged if it has changed.

        A change counts as such even if it makes the file unreadable.
        """
        self.require_unchanged()
        try:
            yield from chunks
        except UNREADABLE:
            self.require_unchanged()
            raise
        self.require_unchanged()
