"""Run a command in a process of its own, and measure its time and memory."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

POLL_INTERVAL = 0.02
"""Seconds between two checks whether a process has ended."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The time and memory of one or more runs of a command.

    seconds, cpu
        The medians of wall time and of processor time, in seconds.
    peak
        The highest resident memory in MiB, including processes that the command starts.
    code
        The exit code. None if the command was stopped: then the figures are lower bounds.
    """

    seconds: float
    cpu: float
    peak: float
    code: int | None
    runs: int = 1


def run_once(command: Sequence[str], limit: float) -> Measure:
    """Run a command, and stop it if it takes more than ``limit`` seconds.

    The peak of a process is ``VmHWM`` of the kernel, because ``ru_maxrss`` starts with the memory
    of the parent. The peaks of all processes are added. The sum is too high if they do not reach
    their peaks together.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stopped = False
    peaks: dict[int, int] = {}
    while True:
        for pid in _process_ids(process.pid):
            peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - start
        if ended:
            break
        if seconds > limit and not stopped:
            stopped = True
            process.kill()
        time.sleep(POLL_INTERVAL)
    process.returncode = os.waitstatus_to_exitcode(status)
    code = None if stopped else process.returncode
    return Measure(seconds, usage.ru_utime + usage.ru_stime, sum(peaks.values()) / 1024, code)


def _process_ids(pid: int) -> list[int]:
    """Return a process and the processes that it has started, without those that have ended."""
    pids = [pid]
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            pids += map(int, thread.read_text(encoding="utf-8").split())
        except OSError:
            continue  # The process has ended.
    return pids


def _peak(pid: int) -> int:
    """Return the highest resident memory of a process so far, in KiB, or 0 if it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    match = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(match[1]) if match else 0


def combine(runs: Sequence[Measure]) -> Measure:
    """Return the measure of several runs of one command."""
    return Measure(
        round(median(run.seconds for run in runs), 2),
        round(median(run.cpu for run in runs), 2),
        round(max(run.peak for run in runs)),
        runs[-1].code,
        len(runs),
    )
