"""Run a command in a process of its own, and measure its time and memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from threading import Timer


@dataclass(frozen=True, slots=True)
class Measure:
    """The time and memory of one or more runs of a command.

    seconds, cpu
        The medians of wall time and of processor time, in seconds.
    peak
        The highest resident memory in MiB, of the command or of a process that it starts.
    code
        The exit code. None if the command was stopped: then the figures are lower bounds.
    """

    seconds: float
    cpu: float
    peak: float
    code: int | None
    runs: int = 1


def run_once(
    command: Sequence[str], limit: float, environment: Mapping[str, str] | None = None
) -> Measure:
    """Run a command, and stop it if it takes more than ``limit`` seconds.

    The peak includes the memory of the process that calls this, because a command begins as a copy
    of it. So the benchmark itself imports little.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    timer = Timer(limit, process.kill)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    stopped = process.returncode == -signal.SIGKILL and seconds > limit
    code = None if stopped else process.returncode
    return Measure(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code)


def combine(runs: Sequence[Measure]) -> Measure:
    """Return the measure of several runs of one command."""
    return Measure(
        round(median(run.seconds for run in runs), 2),
        round(median(run.cpu for run in runs), 2),
        round(max(run.peak for run in runs)),
        runs[-1].code,
        len(runs),
    )


def log(message: str) -> None:
    """Print the progress to standard error."""
    print(message, file=sys.stderr, flush=True)
