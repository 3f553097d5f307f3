"""Run the program with secured streams, let signals stop it, and give it the right exit code."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

import typer

from . import console
from .streams import Output

STOPPING = ("SIGTERM", "SIGHUP")
"""Signals that stop the program as Ctrl-C does. Not every system has both."""

SIGNALLED = 128
"""What a shell adds to the number of a signal to get an exit code."""


class Signals:
    """The signals that stop this program."""

    def __init__(self) -> None:
        """Let each signal raise KeyboardInterrupt, unless the caller ignores or handles it."""
        self.number: int | None = None
        if threading.current_thread() is not threading.main_thread():
            return
        for name in STOPPING:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, self._stop)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.number = number
        signal.signal(number, signal.SIG_DFL)  # a second one ends the program at once
        raise KeyboardInterrupt


def run_program(call: Callable[[], object]) -> NoReturn:
    """Call the command line, and exit with its code.

    The code is that of a signal if one has stopped the program. It says that the program could not
    run if standard output could not be written.
    """
    output, signals = Output(), Signals()
    code = console.VALID
    try:
        with console.handle_errors():
            call()
    except typer.Exit as end:
        code = end.exit_code
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else console.VALID
    except KeyboardInterrupt:
        code = SIGNALLED + signal.SIGINT
    if signals.number is not None:
        code = SIGNALLED + signals.number
    error = output.finish()
    if error is not None and code in (console.VALID, console.INVALID):
        console.print_message(f"standard output: {error.strerror}")
        code = console.COULD_NOT_RUN
    sys.exit(code)
