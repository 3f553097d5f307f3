"""Show the progress of a command as a bar on the terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich import progress as bars
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.filesize import decimal
from rich.table import Column
from rich.text import Text

from ..visible import make_visible


class _Narrowed:
    """A renderable that ends before the last columns of the terminal.

    The terminal prints ^C behind the bar. In a full line that would begin another line, and the bar
    would be erased from the wrong one.
    """

    def __init__(self, renderable: RenderableType) -> None:
        self._renderable = renderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Constrain(self._renderable, max(1, options.max_width - 3))


class _Bar(bars.Progress):
    def get_renderable(self) -> RenderableType:
        return _Narrowed(super().get_renderable())


class ProgressBar:
    """A bar on standard error: the current step, how many steps are done, and its bytes.

    The bar is removed at the end. All texts are made visible, as they may be untrusted.
    """

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._bar = _Bar(
            bars.BarColumn(20),
            bars.TextColumn("{task.fields[steps]}", markup=False),
            bars.TextColumn("{task.fields[bytes]}", markup=False),
            bars.TextColumn(
                "{task.description}",
                markup=False,
                table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
            ),
            bars.TimeElapsedColumn(),
            console=self._console,
            transient=True,
            # Standard output may be a pipe, whose text must not go to the terminal.
            redirect_stdout=False,
            redirect_stderr=False,
            expand=True,
        )
        self._task = self._bar.add_task("", total=1, steps="", bytes="")
        self._planned = 0
        self._done = 0
        self._is_running = False

    def __enter__(self) -> Self:
        try:
            self._bar.start()
        except BaseException:  # Ctrl-C, for which Rich leaves the bar and hides the cursor.
            self._bar.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def plan(self, steps: int) -> None:
        self._planned = max(self._planned, self._done + self._is_running + steps)
        self._show()

    def begin(self, step: str) -> None:
        self._done += self._is_running
        self._is_running = True
        self._bar.update(self._task, description=make_visible(step), bytes="")
        self._show()

    def skip(self, steps: int = 1) -> None:
        self._done += steps
        self._show()

    def report_bytes(self, done: int, total: int | None) -> None:
        text = decimal(done) + (f" of {decimal(total)}" if total else "")
        self._bar.update(self._task, bytes=text)
        self._show(done / total if total else 0)

    def note(self, message: str) -> None:
        for line in message.splitlines():
            self._console.print(Text(make_visible(line)))

    def warn(self, message: str) -> None:
        self.note(message)

    def _show(self, part: float = 0) -> None:
        """Show how many steps are done, and which part of the current one."""
        steps = f"{self._done} of {self._planned} steps"
        completed = min(self._done + part, self._planned)
        self._bar.update(self._task, completed=completed, total=max(self._planned, 1), steps=steps)
