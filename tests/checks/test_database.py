"""What the database of the rules does when somebody interrupts it, or a query takes too much."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count
from types import SimpleNamespace

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Package, query_limits
from alibaba_press.scripts.checks.accounting import numbers_of
from alibaba_press.scripts.checks.database import Chunks, Database
from alibaba_press.scripts.checks.query_limits import TooExpensive
from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.loaded_package import loaded_small_package
from alibaba_press.tests.support.small import FILE
from alibaba_press.tests.support.small_package import small_tables

SPILLING = """CREATE TABLE numerals AS
    SELECT number || repeat('x', 100) AS numeral FROM range(10_000_000) AS r(number)
    ORDER BY hash(number)"""
"""A statement that takes more than 64 MiB."""


def small_chunks(changes: Mapping[str, Chunks] | None = None) -> dict[str, Chunks]:
    chunks: dict[str, Chunks] = {
        name: partial(iter, (table,)) for name, table in small_tables().items()
    }
    return chunks | dict(changes or {})


def load(chunks: Mapping[str, Chunks]) -> None:
    with Package(tables(), dict(chunks)) as package:
        assert package.database.unsorted == set()


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Return a database with little memory."""
    monkeypatch.setattr(query_limits, "MAX_RULES_MEMORY", 64 << 20)
    with Package(tables(), small_chunks(), bytes=1000) as package:
        yield package.database


def rows_then(error: BaseException) -> Chunks:
    def chunks() -> Iterator[pa.Table]:
        yield small_tables()["events"]
        raise error

    return chunks


def test_an_interruption_while_rows_are_read_is_no_error() -> None:
    with pytest.raises(KeyboardInterrupt):
        load(small_chunks({"events": rows_then(KeyboardInterrupt())}))


def test_an_error_while_rows_are_read_is_raised_as_it_is() -> None:
    error = PressError("events: the file changed while it was read")
    with pytest.raises(PressError) as raised:
        load(small_chunks({"events": rows_then(error)}))
    assert raised.value is error


def test_a_query_that_needs_too_large_temporary_files_is_refused(
    database: Database,
) -> None:
    with pytest.raises(TooExpensive) as refused:
        database.query(SPILLING)
    assert str(refused.value) == (
        "the rows of the package: the rules cannot be checked\n"
        f"    expected: rules that take at most {64 << 20} bytes of memory, "
        f"{(64 << 20) + 2000} bytes of temporary files and 40 seconds of processor time\n"
        "    found:    more\n"
        "    remedy:   validate a smaller package; see docs/limits.md"
    )


def test_a_query_without_room_for_temporary_files_is_refused(database: Database) -> None:
    folder = database.folder
    folder.rmdir()
    folder.touch()
    try:
        with pytest.raises(TooExpensive, match="a folder of temporary files without room: "):
            database.query(SPILLING)
    finally:
        folder.unlink()
        folder.mkdir()


def test_a_query_that_takes_too_long_is_refused(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database.limits, "seconds", 0)
    endless = "SELECT count(*) FROM range(10_000_000_000_000) AS r(number) WHERE number % 7 = 3"
    with pytest.raises(TooExpensive, match="and 0 seconds of processor time\n"):
        database.query(endless)


@pytest.mark.parametrize(
    "rule",
    [
        "article-content-mismatch",
        "mention-mismatch",
        "quote-mismatch",
        "reading-mismatch",
        "unsupported-number",
    ],
)
def test_a_rule_that_takes_too_long_between_queries_is_refused(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ArticleText("made-up", FILE, "", "3 Beispiel, 4 Muster. " * 100)
    rows = loaded_small_package().rows()
    for row in rows["figures"]:
        row["title"] = "12 since 1847"
    with loaded_small_package().changed(rows, {"made-up": text}) as package:
        limits = package.database.limits
        calls = count()
        clock = SimpleNamespace(process_time=lambda: time.process_time() + (next(calls) > 3) * 1000)
        monkeypatch.setattr(query_limits, "time", clock)
        with pytest.raises(TooExpensive, match=f"and {limits.seconds} seconds of processor time\n"):
            list(RULES[rule].check(package))


def test_a_place_where_nothing_is_read_counts_as_time(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = query_limits.QueryLimits(0)
    text = ArticleText("made-up", FILE, "", "bis " * 100)
    assert list(numbers_of(text, limits)) == []
    monkeypatch.setattr(limits, "seconds", -1)
    with pytest.raises(TooExpensive):
        list(numbers_of(text, limits))


def test_a_query_that_ends_too_late_is_refused_and_not_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class BusyConnection:
        """Takes a moment to interrupt its query, as a busy database does."""

        def __init__(self) -> None:
            self.calls, self.ended = threading.Semaphore(0), 0

        def interrupt(self) -> None:
            self.calls.release()
            time.sleep(0.02)
            self.ended += 1

    monkeypatch.setattr(query_limits, "SECONDS_BETWEEN_CHECKS", 0)
    limits = query_limits.QueryLimits(0)
    limits.seconds = -1
    connection = BusyConnection()
    with pytest.raises(TooExpensive), limits.enforce(connection):  # type: ignore[arg-type]
        assert connection.calls.acquire(timeout=600)
    ended = connection.ended
    assert ended >= 1
    time.sleep(0.05)
    assert connection.ended == ended
