"""Check that a file consists of plain lines: no byte order mark, LF at every line's end."""

from __future__ import annotations

from ..limits import MAX_LINE_SIZE

BOM = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8."""

PLAIN_LINES = "UTF-8 without a byte order mark, in lines that end in LF"
"""What messages say is expected of a file of plain lines."""


class LineCheck:
    """Checks a file block by block and remembers its first fault."""

    def __init__(self) -> None:
        self._fault: str | None = None
        self._line_length = 0  # of the line that the last block did not finish
        self._last_byte = b""

    def add(self, block: bytes) -> None:
        """Check the next block of the file."""
        if self._fault is None:
            self._line_length = _unfinished_length(block, self._line_length)
            self._fault = self._find_fault(block)
        self._last_byte = block[-1:]

    def finish(self) -> str | None:
        """Return the first fault of the file, or None if it consists of plain lines."""
        if self._fault is None and self._last_byte != b"\n":
            return "no line end at the end"
        return self._fault

    def _find_fault(self, block: bytes) -> str | None:
        if not self._last_byte and block.startswith(BOM):
            return "a byte order mark"
        if b"\r" in block:
            return "a carriage return"
        if b"\0" in block:
            return "a NUL byte"
        if self._line_length >= MAX_LINE_SIZE:
            return f"a line of {MAX_LINE_SIZE} bytes or more"
        return None


def _unfinished_length(block: bytes, line_length: int) -> int:
    """Return the length of the line that a block does not finish.

    ``line_length`` is the length of that line in earlier blocks. Returns `MAX_LINE_SIZE` if any
    line of the block is too long.
    """
    start = 0
    while len(block) - start + line_length >= MAX_LINE_SIZE:
        end = block.rfind(b"\n", start, start + MAX_LINE_SIZE - line_length)
        if end < 0:
            return MAX_LINE_SIZE
        start, line_length = end + 1, 0
    end = block.rfind(b"\n", start)
    return len(block) - end - 1 if end >= 0 else len(block) - start + line_length
