"""Limit the memory, the disk and the time that rules on the rows of a stranger take."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ..errors import PressError, Problem
from ..limits import MAX_RULES_MEMORY, MAX_RULES_SECONDS, MAX_SPILL_RATIO, SPILL_ALLOWANCE

if TYPE_CHECKING:
    import duckdb

PLACE = "the rows of the package"


class Purpose(NamedTuple):
    """What queries are for, and what they may take.

    message, work, remedy
        What messages say if they take too much: what cannot be done, what takes too much, and what
        to do.
    in_memory
        The size of CSV files, in bytes, above which the database is a temporary file. In a file the
        tables are compressed. In memory each query would write tables out and read them back.
    seconds, bytes_per_second
        The time of all queries together, and the bytes of CSV files that allow a second more.
    """

    message: str
    work: str
    remedy: str
    in_memory: int
    seconds: int
    bytes_per_second: int


CHECK_RULES = Purpose(
    "the rules cannot be checked",
    "rules",
    "validate a smaller package",
    in_memory=256 << 20,
    seconds=MAX_RULES_SECONDS,
    bytes_per_second=8 << 20,
)

SECONDS_BETWEEN_CHECKS = 0.2
"""How often it is checked whether the time of a running query is over."""

Item = TypeVar("Item")


class TooExpensive(PressError):
    """The queries on a package take more memory, disk or time than they may."""


class QueryLimits:
    """What the queries on the rows of packages may take.

    ``spill`` is the bytes of temporary files, ``seconds`` the processor time from now
    on.
    """

    def __init__(self, csv_size: int, purpose: Purpose = CHECK_RULES) -> None:
        self.purpose = purpose
        self.spill = MAX_SPILL_RATIO * csv_size + SPILL_ALLOWANCE
        self.seconds = purpose.seconds + csv_size // purpose.bytes_per_second
        self._start = time.process_time()

    @property
    def settings(self) -> tuple[str, str]:
        """The settings of the database for memory and temporary files."""
        return (
            f"SET memory_limit = '{MAX_RULES_MEMORY}B'",
            f"SET max_temp_directory_size = '{self.spill}B'",
        )

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield items, and raise TooExpensive once the time is over."""
        end = self._start + self.seconds  # millions of items are checked one by one
        for item in items:
            if time.process_time() > end:
                raise self._refusal("more")
            yield item

    def check_time(self) -> None:
        """Raise TooExpensive if the time is over."""
        if self._remaining_seconds() < 0:
            raise self._refusal("more")

    def _remaining_seconds(self) -> float:
        return self._start + self.seconds - time.process_time()

    @contextmanager
    def enforce(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt a query when the time is over, and raise TooExpensive if it exceeds a limit."""
        import duckdb

        query = _RunningQuery(self, connection)
        try:
            with _watching(query):
                yield
            if query.is_late:  # it ended before it was interrupted; the next one would be instead
                raise self._refusal("more")
        except duckdb.OutOfMemoryException as error:
            raise self._refusal("more") from error
        except duckdb.IOException as error:
            reason = str(error).splitlines()[0]
            raise self._refusal(f"a folder of temporary files without room: {reason}") from error
        except duckdb.InterruptException as error:
            if query.is_late:
                raise self._refusal("more") from error
            raise

    def _refusal(self, found: str) -> TooExpensive:
        problem = Problem(
            PLACE,
            self.purpose.message,
            expected=f"{self.purpose.work} that take at most {MAX_RULES_MEMORY} bytes of memory, "
            f"{self.spill} bytes of temporary files and {self.seconds} seconds of processor time",
            found=found,
            remedy=f"{self.purpose.remedy}; see docs/limits.md",
        )
        return TooExpensive(str(problem))


@dataclass(eq=False)
class _RunningQuery:
    """A query that is running, and whether it was interrupted because its time is over."""

    limits: QueryLimits
    connection: duckdb.DuckDBPyConnection
    is_late: bool = False
    is_done: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def interrupt_if_late(self) -> None:
        with self.lock:
            if not self.is_done and self.limits._remaining_seconds() < 0:
                self.is_late = True
                self.connection.interrupt()

    def finish(self) -> None:
        """Let nothing interrupt the query any more. A process that ends while a thread calls the
        database is aborted."""
        with self.lock:
            self.is_done = True


class _Watch:
    """Watches the queries of this process in one thread. To start one for each takes too long."""

    def __init__(self) -> None:
        self.queries: set[_RunningQuery] = set()
        self.is_any_running = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self) -> None:
        pause = threading.Event()
        while True:
            self.is_any_running.wait()
            pause.wait(SECONDS_BETWEEN_CHECKS)
            self._interrupt_late_queries()

    def _interrupt_late_queries(self) -> None:
        for query in tuple(self.queries):
            query.interrupt_if_late()


_watch: _Watch | None = None


@contextmanager
def _watching(query: _RunningQuery) -> Iterator[None]:
    """Let a query be interrupted if it is late, as long as the block runs."""
    global _watch
    if _watch is None or not _watch.thread.is_alive():  # a forked process has no such thread
        _watch = _Watch()
    watch = _watch
    watch.queries.add(query)
    watch.is_any_running.set()
    try:
        yield
    finally:
        query.finish()
        watch.queries.discard(query)
        if not watch.queries:
            watch.is_any_running.clear()
