"""Limit the memory, the disk and the time that queries on the rows of a stranger take."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..errors import PressError, Problem
from ..limits import MAX_QUERY_SECONDS, MAX_RULES_MEMORY, MAX_SPILL_RATIO, SPILL_ALLOWANCE

if TYPE_CHECKING:
    import duckdb

PLACE = "the rows of the package"
MESSAGE = "the rules cannot be checked"


class TooExpensive(PressError):
    """To check the rules takes more memory, disk or time than a package may take."""


class QueryLimits:
    """What the queries on the rows of a package may take.

    ``spill`` is the bytes of temporary files of all queries, ``seconds`` the time of each.
    """

    def __init__(self, csv_size: int) -> None:
        self.spill = MAX_SPILL_RATIO * csv_size + SPILL_ALLOWANCE
        self.seconds = MAX_QUERY_SECONDS + csv_size // (4 << 20)

    @property
    def settings(self) -> tuple[str, str]:
        """The settings of the database for memory and temporary files."""
        return (
            f"SET memory_limit = '{MAX_RULES_MEMORY}B'",
            f"SET max_temp_directory_size = '{self.spill}B'",
        )

    @contextmanager
    def enforce(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt a query after its time, and raise TooExpensive if it exceeds a limit."""
        import duckdb

        is_done, is_late = threading.Event(), threading.Event()

        def interrupt_late_query() -> None:
            while not is_done.wait(1 if is_late.is_set() else self.seconds):
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
            expected=f"queries that take at most {MAX_RULES_MEMORY} bytes of memory, "
            f"{self.spill} bytes of temporary files and {self.seconds} seconds each",
            found=found,
            remedy="validate a smaller package; see docs/limits.md",
        )
        return TooExpensive(str(problem))
