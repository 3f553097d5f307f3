"""Act at one of the moments at which a process changes folders: die, fail or be interrupted."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class Moments:
    """Counts the moments before and after calls of the system, and acts at the last of them."""

    def __init__(self, calls: Collection[str], last: int, act: Callable[[], None]) -> None:
        self.calls, self.last, self.act, self.count = calls, last, act, 0

    def __call__(self, frame: FrameType, event: str, function: Any) -> None:
        if event not in ("c_call", "c_return") or function.__name__ not in self.calls:
            return
        if getattr(function, "__module__", None) in ("posix", "_io"):
            self.count += 1
            if self.count == self.last:
                self.act()


@contextmanager
def profiled(moments: Moments) -> Iterator[None]:
    sys.setprofile(moments)
    try:
        yield
    finally:
        sys.setprofile(None)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise OSError(28, "No space left on device")


def interrupt() -> None:
    raise KeyboardInterrupt
