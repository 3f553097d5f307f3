"""The machine that this runs on."""

from __future__ import annotations

import os


def cores() -> int:
    """Processor cores that are worked with, at most 2: more take more memory."""
    usable = getattr(os, "sched_getaffinity", None)
    return min(2, len(usable(0)) if usable else os.cpu_count() or 1)
