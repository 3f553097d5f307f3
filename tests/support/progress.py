"""Record the progress that an operation reports, and check it while it is reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any


def ignore(text: str) -> None:
    """Do nothing with a text."""


@dataclass
class Recorder:
    """Records the progress of an operation.

    ``on_step`` is called with the name of each step, ``on_note`` with each note. Asserts that no
    more steps are begun or skipped than are planned.
    """

    on_step: Callable[[str], None] = ignore
    on_note: Callable[[str], None] = ignore
    planned: int = 0
    planned_at_start: int = 0
    skipped: int = 0
    steps: list[str] = field(default_factory=list)
    bytes_done: list[list[tuple[int, int | None]]] = field(default_factory=list)
    """For each step the reports of its bytes: how many are done, and the total."""

    notes: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return len(self.steps) + self.skipped

    def record(self) -> dict[str, Any]:
        """Return what was recorded, as values of JSON."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if not callable(value)}

    def plan(self, steps: int) -> None:
        assert steps >= 0
        self.planned = max(self.planned, self.done + steps)

    def begin(self, step: str) -> None:
        if not self.steps:
            self.planned_at_start = self.planned
        self.steps.append(step)
        self.bytes_done.append([])
        assert self.done <= self.planned, step
        self.on_step(step)

    def skip(self, steps: int = 1) -> None:
        assert steps >= 0
        self.skipped += steps
        assert self.done <= self.planned, self.steps

    def report_bytes(self, done: int, total: int | None) -> None:
        self.bytes_done[-1].append((done, total))

    def note(self, message: str) -> None:
        self.notes.append(message)
        self.on_note(message)

    def warn(self, message: str) -> None:
        self.note(message)

    def total_of(self, step: str) -> int | None:
        """Return how many bytes the only step of a name had to do."""
        [index] = [index for index, name in enumerate(self.steps) if name == step]
        return self.bytes_done[index][-1][1]

    def require_complete(self) -> None:
        """Assert that all planned steps are done, and that the bytes of each grow to their total,
        or are not reported."""
        assert self.done == self.planned
        for step, reports in zip(self.steps, self.bytes_done, strict=True):
            assert reports == sorted(reports, key=lambda report: report[0]), step
            assert len({total for _, total in reports}) <= 1, step
            assert not reports or reports[-1][0] == reports[-1][1], step
