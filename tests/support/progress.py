"""Record the progress that an operation reports, and check it while it is reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Recorder:
    """A progress that is recorded.

    ``on_step`` is called with the name of each step. Asserts that no more steps are begun or
    skipped than are planned, and that the bytes of a step only grow, up to their total.
    """

    on_step: Callable[[str], None] = lambda step: None
    planned: int = 0
    skipped: int = 0
    steps: list[str] = field(default_factory=list)
    bytes_done: list[tuple[int, int | None]] = field(default_factory=list)
    """For each step the last bytes that were reported, of how many."""

    notes: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return len(self.steps) + self.skipped

    def plan(self, steps: int) -> None:
        assert steps >= 0
        self.planned += steps

    def begin(self, step: str) -> None:
        self.steps.append(step)
        self.bytes_done.append((0, None))
        assert self.done <= self.planned, step
        self.on_step(step)

    def skip(self, steps: int = 1) -> None:
        assert steps >= 0
        self.skipped += steps
        assert self.done <= self.planned, self.steps

    def report_bytes(self, done: int, total: int | None) -> None:
        before, total_before = self.bytes_done[-1]
        assert before <= done, self.steps[-1]
        assert total_before in (None, total), self.steps[-1]
        assert total is None or done <= total, self.steps[-1]
        self.bytes_done[-1] = (done, total)

    def note(self, message: str) -> None:
        self.notes.append(message)
        if self.bytes_done:
            # What is tried again begins at the first byte.
            self.bytes_done[-1] = (0, None)

    def require_complete(self) -> None:
        """Assert that all planned steps are done, and all of their bytes."""
        assert self.done == self.planned
        for step, (done, total) in zip(self.steps, self.bytes_done, strict=True):
            assert total in (None, done), step
