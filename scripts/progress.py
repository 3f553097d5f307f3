"""Report the progress of an operation to a person who waits."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Is told what an operation has to do, and what it does.

    An operation plans its steps before it begins them; an operation that it calls adds its own. At
    the end of an operation that succeeds, each planned step was begun or skipped.
    """

    def plan(self, steps: int) -> None:
        """Add to the number of steps to do."""

    def begin(self, step: str) -> None:
        """Begin the next step, which ends the one before. Its name may hold a stranger's text."""

    def skip(self, steps: int = 1) -> None:
        """Count planned steps as done that need not be done."""

    def report_bytes(self, done: int, total: int | None) -> None:
        """Report how many bytes of the current step are done, and of how many if that is known."""

    def note(self, message: str) -> None:
        """Report something that is no step, such as a call that is tried again."""


class _Silent:
    """Reports nothing."""

    def plan(self, steps: int) -> None:
        pass

    def begin(self, step: str) -> None:
        pass

    def skip(self, steps: int = 1) -> None:
        pass

    def report_bytes(self, done: int, total: int | None) -> None:
        pass

    def note(self, message: str) -> None:
        pass


SILENT: Progress = _Silent()
"""Is used if nobody waits."""


class ByteCount:
    """Reports the bytes of the current step, block by block."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def add(self, block: bytes) -> None:
        """Count a block of bytes as done."""
        self._done += len(block)
        self._progress.report_bytes(self._done, self._total)
