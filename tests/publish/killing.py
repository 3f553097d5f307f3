"""Kill a client at a chosen moment, for the tests of publishing and fetching.

``python -m alibaba_press.tests.publish.killing`` reads jobs from standard input, a JSON array on
each line: ``["publish", bundle, target, moment]`` or ``["fetch", reference, target, output,
moment]``. A new process does each job. It kills itself (SIGKILL) after ``moment`` calls of the
system's functions for files, or counts these calls if the moment is null. One line reports the end
of each job: ``killed``, ``done`` and the count, or the error.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from alibaba_press.scripts.publish.folder import web  # noqa: F401 - saves an import in each job
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import HANGING, bring, put

FILES: tuple[str, ...] = ("posix", "io", "_io", "fcntl")


class Moment:
    """Counts the calls of functions for files, before and after each."""

    def __init__(self, last: int | None) -> None:
        self.last = last
        self.count = 0

    def __call__(self, frame: FrameType, event: str, function: Any) -> None:
        if event not in ("c_call", "c_return"):
            return
        owner = getattr(function, "__self__", None)
        if getattr(function, "__module__", None) in FILES or type(owner).__module__ in FILES:
            self.count += 1
            if self.count == self.last:
                os.kill(os.getpid(), signal.SIGKILL)


def work(job: list[Any]) -> None:
    kind, *words, last = job
    moment = Moment(last)
    sys.setprofile(moment)
    if kind == "publish":
        put(Path(words[0]), words[1])
    else:
        bring(words[0], words[1], Path(words[2]))
    sys.setprofile(None)
    print(f"done {moment.count}", flush=True)


@contextmanager
def client(module: str = "killing", token: str = "") -> Iterator[subprocess.Popen[str]]:
    """Yield a process that does the jobs of a module of this folder."""
    with subprocess.Popen(
        [sys.executable, "-m", f"alibaba_press.tests.publish.{module}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, VARIABLE: token},
    ) as process:
        yield process
        process.communicate(timeout=HANGING)


def ask(process: subprocess.Popen[str], *job: Any) -> str:
    """Send a job to a process, and return how it ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps([*job]) + "\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                work(json.loads(line))
            except Exception as error:
                print(repr(error), flush=True)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            print("killed", flush=True)


if __name__ == "__main__":
    main()
