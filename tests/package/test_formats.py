"""CSV files are written as by Python's own writer, and read in threads that do not need Python."""

from __future__ import annotations

import csv
import datetime
import io
import threading
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pytest

from alibaba_press.scripts.package import formats, plain_files

SCHEMA = pa.schema([("id", pa.string()), ("date", pa.date32())])


class Watched:
    """A file that records which threads read it."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.readers: set[threading.Thread] = set()

    def read(self, *arguments: Any) -> bytes:
        self.readers.add(threading.current_thread())
        return self.file.read(*arguments)

    def readline(self, size: int) -> bytes:
        return self.file.readline(size)

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *error: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


@pytest.mark.parametrize("last", ["2016-02-30", "2016-02-28"])
def test_a_process_can_end_while_a_csv_file_is_read_ahead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("id,date\n" + "a,2016-01-31\n" * 200_000 + f"b,{last}\n")
    watched: list[Watched] = []
    open_plain = plain_files.open_plain

    def open_watched(path: Path) -> Any:
        watched.append(Watched(open_plain(path)))
        return watched[0]

    monkeypatch.setattr(formats, "open_plain", open_watched)
    try:
        rows = sum(len(chunk) for chunk in formats.read_csv_chunks(path, SCHEMA))
        assert (rows, last) == (200_001, "2016-02-28")
    except pa.ArrowInvalid:
        assert last == "2016-02-30"
    assert watched[0].readers <= {threading.main_thread()}


def test_a_csv_file_has_the_bytes_that_pythons_writer_gives(tmp_path: Path) -> None:
    texts = ["plain", 'a "word"', "a, b", "two\nlines", '"', ",", " ä„€😀 ", "'", "a;b\\", "", None]
    numbers = [0, -7, 2**62, None]
    days = [datetime.date(812, 3, 4), datetime.date(2020, 12, 31), None]
    floats = [
        (1.0, "1"),
        (0.1, "0.1"),
        (-2.5e-7, "-2.5e-07"),
        (1e16, "10000000000000000"),
        (None, ""),
    ]
    rows = [
        (text, number, day, value, text)
        for text in texts
        for number, day, (value, _) in zip(numbers, [*days, None], floats[:-1], strict=True)
    ]
    printed = dict(floats)
    schema = pa.schema(
        zip("abcde", (pa.string(), pa.int64(), pa.date32(), pa.float64(), pa.string()), strict=True)
    )
    table = pa.Table.from_arrays(list(map(list, zip(*rows, strict=True))), schema=schema)
    expected = io.StringIO()
    writer = csv.writer(expected, lineterminator="\n")
    writer.writerow("abcde")
    writer.writerows((a, b, c, printed[d], e) for a, b, c, d, e in rows)
    formats.write_csv(table, tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes() == expected.getvalue().encode()
