"""Report how much of a file a client has sent: as much as it has read."""

from __future__ import annotations

import io
import os
from typing import BinaryIO

from ..progress import Progress


class SentFile(io.BufferedReader):
    """Reads an open file, and reports the bytes that were read."""

    def __init__(self, file: BinaryIO, progress: Progress) -> None:
        super().__init__(io.FileIO(file.fileno(), closefd=False))
        self._size = os.fstat(file.fileno()).st_size
        self._progress = progress

    def read(self, size: int | None = -1, /) -> bytes:
        block = super().read(size)
        self._progress.report_bytes(self.tell(), self._size)
        return block
