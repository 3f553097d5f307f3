"""Run a command, a module or a line of Python, and write how long each of its parts takes.

A part begins with a step of the progress that a command reports, and ends with the next step.
Imports are a part of their own, wherever they happen. This file is run as a program. It imports
nothing that Python has not imported at its start, so a command takes as long as without it.
"""

from __future__ import annotations

import builtins
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from alibaba_press.scripts.progress import Progress

IMPORTS, BEGINNING, END = "imports", "beginning", "end"
"""The part of the imports, the part before the first step, and the part after the last one."""


class Stopwatch:
    """Adds up the wall time and the processor time of each part, as the progress of a command."""

    def __init__(self) -> None:
        self.parts: dict[str, tuple[float, float]] = {}
        self.step = BEGINNING
        self.importing = False
        self.last = _now()
        self.original_import = builtins.__import__

    def begin(self, step: str) -> None:
        """End a part, and begin the part of the next step."""
        self._add(self.step)
        self.step = step

    def plan(self, steps: int) -> None:
        pass

    def skip(self, steps: int = 1) -> None:
        pass

    def report_bytes(self, done: int, total: int | None) -> None:
        pass

    def note(self, message: str) -> None:
        pass

    def warn(self, message: str) -> None:
        """Ignore a warning."""

    def import_module(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        """Import a module. What a module imports itself belongs to its import."""
        if self.importing:
            return self.original_import(name, globals, locals, fromlist, level)
        self._add(self.step)
        self.importing = True
        try:
            return self.original_import(name, globals, locals, fromlist, level)
        finally:
            self.importing = False
            self._add(IMPORTS)

    def _add(self, part: str) -> None:
        """Add the time since the last call to a part."""
        now = _now()
        wall, cpu = self.parts.get(part, (0.0, 0.0))
        self.parts[part] = (wall + now[0] - self.last[0], cpu + now[1] - self.last[1])
        self.last = now


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def main() -> None:
    """Run ``-c CODE``, ``-m MODULE …`` or a command, and write a line for each part."""
    file, *arguments = sys.argv[1:]
    stopwatch = Stopwatch()
    builtins.__import__ = stopwatch.import_module
    try:
        _run(arguments, stopwatch)
    finally:
        stopwatch.begin(END)
        with open(file, "w", encoding="utf-8") as output:
            for part, (wall, cpu) in stopwatch.parts.items():
                output.write(f"{wall}\t{cpu}\t{part}\n")


def _run(arguments: list[str], stopwatch: Stopwatch) -> None:
    if arguments[0] == "-c":
        exec(arguments[1], {})
        return
    from contextlib import contextmanager

    from alibaba_press.scripts.cli import app, console

    @contextmanager
    def show_progress() -> Iterator[Progress]:
        yield stopwatch
        stopwatch.begin(END)

    console.show_progress = show_progress
    if arguments[0] == "-m":
        import runpy

        sys.argv = arguments[1:]
        runpy.run_module(arguments[1], run_name="__main__")
        return
    app(arguments)


if __name__ == "__main__":
    main()
