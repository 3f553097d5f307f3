"""Running a command as a process of its own: how long it takes, and how much memory."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

TICK = 0.02
"""Seconds between two looks at whether a process has ended."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What runs of a command took: the medians of ``seconds`` of wall time and ``cpu`` seconds,
    and the highest ``peak`` of resident memory in MiB, with that of the processes that the command
    starts. ``code`` is the exit code, None where the
    command was cut off: then all of them are lower bounds."""

    seconds: float
    cpu: float
    peak: float
    code: int | None
    runs: int = 1


def once(command: Sequence[str], limit: float) -> Measure:
    """Run a command, and end it when it takes more than ``limit`` seconds.

    The peak of a process is what the kernel keeps for its memory (``VmHWM``): ``ru_maxrss`` begins
    at the memory of the parent. Those of the processes that it starts are added, which is more than
    all have at one time where they do not come to their peaks together.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    cut_off = False
    peaks: dict[int, int] = {}
    while True:
        for pid in _started(process.pid):
            peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - begun
        if ended:
            break
        if seconds > limit and not cut_off:
            cut_off = True
            process.kill()
        time.sleep(TICK)
    process.returncode = os.waitstatus_to_exitcode(status)
    code = None if cut_off else process.returncode
    return Measure(seconds, used.ru_utime + used.ru_stime, sum(peaks.values()) / 1024, code)


def _started(pid: int) -> list[int]:
    """A process and those that it has started, as far as they have not ended."""
    found = [pid]
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, thread.read_text(encoding="utf-8").split())
        except OSError:
            continue  # It has ended.
    return found


def _peak(pid: int) -> int:
    """The highest resident memory of a process so far, in KiB; 0 where it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    held = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(held[1]) if held else 0


def repeated(runs: Sequence[Measure]) -> Measure:
    """Runs of one command as one measure."""
    return Measure(
        round(median(run.seconds for run in runs), 2),
        round(median(run.cpu for run in runs), 2),
        round(max(run.peak for run in runs)),
        runs[-1].code,
        len(runs),
    )
