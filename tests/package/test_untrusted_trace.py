"""`load` and `trace` read a package that nobody has validated, and end in rows or a message."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts.limits import (
    MAX_COMPARED_NAMES,
    MAX_TRACED_EVIDENCE,
    MAX_TRACED_WORDS,
)
from alibaba_press.scripts.package import trace as trace_module
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.scripts.package.load import DamagedTable, load_table
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.scripts.package.trace import UnknownRow, trace
from alibaba_press.scripts.spans import Span
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_tables

Rows = dict[str, list[dict[str, Any]]]


def write(root: Path, rows: Rows, text: bytes = TEXT.encode()) -> Path:
    """Write rows as a package with one article, and return its folder."""
    for name in ("data", "seeds"):
        (root / name).mkdir()
    for name, model in tables().items():
        parquet.write_table(from_rows(model, rows[name]), root / "data" / f"{name}.parquet")
    (root / "seeds" / FILE).write_bytes(text)
    return root


@pytest.fixture
def rows() -> Rows:
    return {name: table.to_pylist() for name, table in small_tables().items()}


def with_text(rows: Rows, text: str, count: int) -> Rows:
    """Let a long article have one sentence, all of which supports a figure so many times."""
    rows["articles"][0] |= {"sha256": sha256(text.encode()), "characters": len(text)}
    span = Span("made-up", 0, len(text))
    rows["sentences"] = [rows["sentences"][0] | {"id": span.id, "start": 0, "end": span.end}]
    [evidence] = (
        row for row in rows["evidence"] if (row["row"], row["column"]) == ("staff", "value")
    )
    words = {"quote": None, "prefix": None, "suffix": None}
    rows["evidence"] = [
        evidence | words | {"id": f"{number}", "start": number, "end": number + 1}
        for number in range(count)
    ]
    return rows


def test_the_evidence_of_a_row_is_listed_up_to_a_limit(rows: Rows, tmp_path: Path) -> None:
    count = MAX_TRACED_EVIDENCE + 5
    text = "x" * (count + 1)
    traced = trace("figures", "staff", write(tmp_path, with_text(rows, text, count), text.encode()))
    assert len(traced.cells["value"]) == MAX_TRACED_EVIDENCE
    assert traced.omitted == 5
    assert str(traced).endswith("\n5 more pieces of evidence are not listed")


def test_long_words_around_a_span_are_cut_and_long_words_of_a_span_are_not_shown(
    rows: Rows, tmp_path: Path
) -> None:
    text = "a" * MAX_TRACED_WORDS + "bc" + "d" * 2 * MAX_TRACED_WORDS
    rows = with_text(rows, text, 2)
    middle = {"start": MAX_TRACED_WORDS + 1, "end": MAX_TRACED_WORDS + 2}
    rows["evidence"][0] |= middle
    rows["evidence"][1] |= {"start": 0, "end": MAX_TRACED_WORDS + 1}
    first, second = trace("figures", "staff", write(tmp_path, rows, text.encode())).cells["value"]
    assert (first.before, first.quote) == (text[1 : MAX_TRACED_WORDS + 1], "c")
    assert first.after == "d" * MAX_TRACED_WORDS
    assert (second.before, second.quote, second.after) == ("", None, "")


def test_sentences_that_nobody_sorted_are_searched(rows: Rows, tmp_path: Path) -> None:
    rows["sentences"].reverse()
    [value] = trace("figures", "staff-in-cologne", write(tmp_path, rows)).cells["value"]
    sentence = f"{value.before}{value.quote}{value.after}"
    assert sentence.startswith("Heute arbeiten bei Beispiel")
    assert sentence.endswith("davon 40 in Köln.")


def test_an_article_that_is_not_in_the_table_of_articles_is_a_fault(
    rows: Rows, tmp_path: Path
) -> None:
    rows["articles"][0]["id"] = "another"
    with pytest.raises(DamagedTable, match="there is no article 'made-up'"):
        trace("figures", "staff", write(tmp_path, rows))


@pytest.mark.parametrize("file", ["../secret.txt", "{root}/secret.txt", "a\0b", "x" * 300])
def test_a_file_outside_of_the_folder_of_articles_is_not_read(
    rows: Rows, tmp_path: Path, file: str
) -> None:
    rows["articles"][0]["file"] = file.format(root=tmp_path)
    (tmp_path / "secret.txt").write_text(TEXT)
    [value] = trace("figures", "staff", write(tmp_path, rows)).cells["value"]
    assert value.after == value.after.strip("\n")
    [published] = (
        row for row in rows["evidence"] if (row["row"], row["column"]) == ("staff", "value")
    )
    assert (value.before, value.after) == (published["prefix"] or "", published["suffix"] or "")


def test_an_article_that_is_not_utf_8_is_one_that_is_not_at_hand(
    rows: Rows, tmp_path: Path
) -> None:
    text = b"\xff" + TEXT.encode()
    rows["articles"][0]["sha256"] = sha256(text)
    assert trace("figures", "staff", write(tmp_path, rows, text)).cells["value"]


def another_column(table: pa.Table) -> pa.Table:
    return table.rename_columns(["other", *table.column_names[1:]])


def another_type(table: pa.Table) -> pa.Table:
    return table.set_column(0, "id", pa.array([[1]] * len(table)))


def no_utf_8(table: pa.Table) -> pa.Table:
    ids = pa.array([b"\xff"] * len(table), pa.binary()).view(pa.string())
    return table.set_column(0, table.schema.field("id"), ids)


@pytest.mark.parametrize("change", [another_column, another_type, no_utf_8])
def test_a_table_of_another_form_is_named(
    rows: Rows, tmp_path: Path, change: Callable[[pa.Table], pa.Table]
) -> None:
    root = write(tmp_path, rows)
    path = root / "data" / "figures.parquet"
    parquet.write_table(change(parquet.read_table(path)), path)
    for read in (lambda: load_table("figures", root), lambda: trace("figures", "staff", root)):
        with pytest.raises(DamagedTable, match=r"figures\.parquet: the table cannot be read"):
            read()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_in_place_of_a_table_is_not_waited_for(rows: Rows, tmp_path: Path) -> None:
    root = write(tmp_path, rows)
    path = root / "data" / "figures.parquet"
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(DamagedTable, match="a pipe"):
        load_table("figures", root)


def test_an_unknown_row_is_compared_with_a_limited_number_of_identifiers(
    rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def nearest(word: str, names: Iterable[str]) -> str:
        compared.extend(names)
        return "did you mean another?"

    monkeypatch.setattr(trace_module, "nearest", nearest)
    count = MAX_COMPARED_NAMES + 5
    rows["vocabulary"] = [rows["vocabulary"][0] | {"id": f"unit/{n:06}"} for n in range(count)]
    with pytest.raises(UnknownRow, match="did you mean another"):
        trace("vocabulary", "unit/x", write(tmp_path, rows))
    assert len(compared) == MAX_COMPARED_NAMES
