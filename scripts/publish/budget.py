"""Limit the time and the bytes that servers may take. Limits nest: each of them holds."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


class BudgetSpent(Exception):
    """Servers have sent more bytes than they may; the text says how many they may send."""


@dataclass
class Budget:
    """How many seconds an operation may take, and how many bytes it may read into memory."""

    seconds: float
    size: float
    outer: Budget | None
    start: float = field(default_factory=time.monotonic)
    bytes_read: int = 0

    @property
    def remaining(self) -> float:
        """The seconds that are left. They are negative if the time is up."""
        return self.start + self.seconds - time.monotonic()


_innermost: ContextVar[Budget | None] = ContextVar("budget", default=None)


@contextmanager
def limited(*, seconds: float = math.inf, size: float = math.inf) -> Iterator[Budget]:
    """Give the block so much time, and let it read so many bytes into memory."""
    budget = Budget(seconds, size, _innermost.get())
    token = _innermost.set(budget)
    try:
        yield budget
    finally:
        _innermost.reset(token)


def remaining_seconds() -> float:
    """Return how much time is left. It is negative if the time is up."""
    return min((budget.remaining for budget in _budgets()), default=math.inf)


def find_expired() -> Budget | None:
    """Return a budget whose time is up, or None."""
    return next((budget for budget in _budgets() if budget.remaining <= 0), None)


def spend(size: int) -> None:
    """Count bytes that were read into memory. Raises BudgetSpent if they are too many."""
    for budget in _budgets():
        budget.bytes_read += size
        if budget.bytes_read > budget.size:
            raise BudgetSpent(f"at most {budget.size:.0f} bytes in all answers together")


def _budgets() -> Iterator[Budget]:
    budget = _innermost.get()
    while budget is not None:
        yield budget
        budget = budget.outer
