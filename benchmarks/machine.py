"""The machine that the benchmark runs on, and what else it does meanwhile."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

LIBRARIES = ("duckdb", "frictionless", "pandas", "pandera", "pyarrow")

STAT_FIELDS = ("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal")
"""The fields of the first line of /proc/stat, in the order of proc(5)."""


def machine() -> dict[str, Any]:
    """Return what the figures depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory / 2**30),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }


def describe(results: Mapping[str, Any]) -> str:
    """Return in sentences what `machine` returned when the figures were measured."""
    libraries = [f"{name} {number}" for name, number in results["libraries"].items()]
    return (
        f"{results['cores']} cores, {results['memory_gib']} GiB of memory. "
        f"Python {results['python']}, {', '.join(libraries)}."
    )


class OtherWork:
    """Measures the processor time that the benchmark does not get, from its creation on."""

    def __init__(self) -> None:
        self.start, self.benchmark_start = _machine_seconds(), _benchmark_seconds()

    def shares(self) -> dict[str, float]:
        """Return the shares of processor time that the host and other programs took."""
        now = _machine_seconds()
        passed = {field: now[field] - self.start[field] for field in STAT_FIELDS}
        total = sum(passed.values()) or 1
        busy = total - passed["idle"] - passed["iowait"] - passed["steal"]
        benchmark = _benchmark_seconds() - self.benchmark_start
        return {
            "stolen": round(passed["steal"] / total, 3),
            "other_programs": round(max(0.0, busy - benchmark) / total, 3),
        }


def _machine_seconds() -> dict[str, float]:
    """Return the seconds of all cores since the machine started, by what they did."""
    ticks = Path("/proc/stat").read_text(encoding="utf-8").split("\n", 1)[0].split()[1:]
    hertz = os.sysconf("SC_CLK_TCK")
    return {field: int(count) / hertz for field, count in zip(STAT_FIELDS, ticks, strict=False)}


def _benchmark_seconds() -> float:
    """Return the processor time of this process and of the commands that it has run."""
    return sum(os.times()[:4])
