"""Report the progress of an operation to a person who waits."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Receives the steps of an operation, and the bytes of each step.

    An operation plans its steps before it begins them. It may plan the steps of the operations that
    it calls too: their own plans then add nothing. When an operation succeeds, it has begun or
    skipped each planned step.
    """

    def plan(self, steps: int) -> None:
        """Announce that at least so many steps follow."""

    def begin(self, step: str) -> None:
        """Begin the next step, which ends the one before. Its name may contain untrusted text."""

    def skip(self, steps: int = 1) -> None:
        """Count planned steps as done, because they are not needed."""

    def report_bytes(self, done: int, total: int | None) -> None:
        """Report how many bytes of the current step are done, and the total if it is known."""

    def note(self, message: str) -> None:
        """Report something other than a step, such as a repeated call."""

    def warn(self, message: str) -> None:
        """Report something that a person must see, even if nobody watches the steps."""


class Silent:
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

    def warn(self, message: str) -> None:
        pass


SILENT: Progress = Silent()
"""The progress that nobody sees."""


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
