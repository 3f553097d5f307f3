"""Limit the memory, the disk and the time that rules on the rows of a stranger take."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from ..errors import PressError, Problem
from ..limits import MAX_RULES_MEMORY, MAX_RULES_SECONDS, MAX_SPILL_RATIO, SPILL_ALLOWANCE

if TYPE_CHECKING:
    import duckdb

PLACE = "the rows of the package"
MESSAGE = "the rules cannot be checked"

Item = TypeVar("Item")


class TooExpensive(PressError):
    """To check the rules takes more memory, disk or time than a package may take."""


class QueryLimits:
    """What the rules on the rows of a package may take.

    ``spill`` is the bytes of temporary files, ``seconds`` the time from now on.
    """

    def __init__(self, csv_size: int) -> None:
        self.spill = MAX_SPILL_RATIO * csv_size + SPILL_ALLOWANCE
        self.seconds = MAX_RULES_SECONDS + csv_size // (8 << 20)
        self._start = time.monotonic()

    @property
    def settings(self) -> tuple[str, str]:
        """The settings of the database for memory and temporary files."""
        return (
            f"SET memory_limit = '{MAX_RULES_MEMORY}B'",
            f"SET max_temp_directory_size = '{self.spill}B'",
        )

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield items, and raise TooExpensive once the time is over."""
        for item in items:
            self.check_time()
            yield item

    def check_time(self) -> None:
        """Raise TooExpensive if the time is over."""
        if self._remaining_seconds() < 0:
            raise self._refusal("more")

    def _remaining_seconds(self) -> float:
        return self._start + self.seconds - time.monotonic()

    @contextmanager
    def enforce(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt a query when the time is over, and raise TooExpensive if it exceeds a limit."""
        import duckdb

        is_done, is_late = threading.Event(), threading.Event()
        remaining = max(0.0, self._remaining_seconds())

        def interrupt_late_query() -> None:
            while not is_done.wait(1 if is_late.is_set() else remaining):
                is_late.set()
                connection.interrupt()

        threading.Thread(target=interrupt_late_query, daemon=True).start()
        try:
            yield
        except duckdb.OutOfMemoryException as error:
            raise self._refusal("more") from error
        except duckdb.IOException as error:
            reason = str(error).splitlines()[0]
            raise self._refusal(f"a folder of temporary files without room: {reason}") from error
        except duckdb.InterruptException as error:
            if is_late.is_set():
                raise self._refusal("more") from error
            raise
        finally:
            is_done.set()

    def _refusal(self, found: str) -> TooExpensive:
        problem = Problem(
            PLACE,
            MESSAGE,
            expected=f"rules that take at most {MAX_RULES_MEMORY} bytes of memory, "
            f"{self.spill} bytes of temporary files and {self.seconds} seconds",
            found=found,
            remedy="validate a smaller package; see docs/limits.md",
        )
        return TooExpensive(str(problem))
