"""Notice if a file is changed after its bytes were checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ..errors import PressError
from ..package.plain_files import FileState, file_state_at

UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError)
"""What a library raises for a file that is not a table of its model."""


class FileChanged(PressError):
    """A file was written to while it was validated."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: the file changed while it was read\n"
            "    remedy: validate a copy that nobody writes to"
        )


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file with the size and the hash that the descriptor states, and its state when checked.

    ``name`` is its path within the package.
    """

    name: str
    path: Path
    state: FileState

    def require_unchanged(self) -> None:
        """Raise FileChanged if the file is not in the state in which it was checked."""
        if file_state_at(self.path) != self.state:
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
