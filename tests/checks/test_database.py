"""What the database of the rules does when somebody interrupts it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks.database import Database
from alibaba_press.tests.support.small_package import small_tables


def test_an_interruption_while_rows_are_read_is_no_error() -> None:
    built = small_tables()

    def interrupted() -> Iterator[pa.Table]:
        yield built["events"]
        raise KeyboardInterrupt

    chunks = {name: partial(iter, (table,)) for name, table in built.items()}
    with pytest.raises(KeyboardInterrupt):
        Database(tables(), chunks | {"events": interrupted}, on_disk=False)
