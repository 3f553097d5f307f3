"""Arrow tables of rows."""

from __future__ import annotations

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.package import arrow

VOCABULARY = tables()["vocabulary"]
COLUMNS = [column.name for column in VOCABULARY.columns]
ROWS: list[dict[str, object]] = [
    {name: f"{name} {number}" for name in COLUMNS} for number in range(5)
]


def test_rows_are_taken_in_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "CHUNK_ROWS", 2)
    table = arrow.from_rows(VOCABULARY, iter(ROWS))
    assert [batch.num_rows for batch in table.to_batches()] == [2, 2, 1]
    assert table.to_pylist() == ROWS
    assert table.schema.equals(arrow.schema(VOCABULARY), check_metadata=True)


def test_a_wrong_type_in_a_later_chunk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "CHUNK_ROWS", 2)
    rows = [*ROWS[:4], {**ROWS[4], "term": 7}]
    with pytest.raises(TypeError, match=r"^vocabulary/id 4: term is a string, not 7$"):
        arrow.from_rows(VOCABULARY, iter(rows))


def test_no_rows_are_an_empty_table() -> None:
    table = arrow.from_rows(VOCABULARY, iter([]))
    assert table.num_rows == 0
    assert table.schema.equals(arrow.schema(VOCABULARY), check_metadata=True)
