"""Tables from a stranger that are bombs: few bytes that become many, rows without end, pages that
say one thing and are another. Each ends in a finding, with little memory and time.

Each harm is done to a table of its own, and all tables are validated at once.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts.intake.parquet_pages import find_page_fault
from alibaba_press.scripts.intake.thrift import CompactReader, MalformedThrift
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.plain_lines import LONGEST_LINE
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.hostile import Cell, End

MILLION = 1_000_000
SCHEMAS = {name: arrow.schema(table) for name, table in tables().items()}


def header(schema: pa.Schema) -> bytes:
    return ",".join(schema.names).encode() + b"\n"


def row(schema: pa.Schema, cell: bytes = b"b") -> bytes:
    return b"a," + cell + b"," * (len(schema) - 2) + b"\n"


def rows(*cells: bytes) -> Callable[[pa.Schema], bytes]:
    return lambda schema: header(schema) + b"".join(row(schema, cell) for cell in cells)


def lines(*parts: bytes) -> Callable[[pa.Schema], bytes]:
    return lambda schema: header(schema) + b"".join(parts)


LINES: dict[str, tuple[Callable[[pa.Schema], bytes], str]] = {
    "a byte order mark": (lambda s: b"\xef\xbb\xbf" + header(s), "a byte order mark"),
    "line ends of another system": (
        lambda s: rows(b"b")(s).replace(b"\n", b"\r\n"),
        "a carriage return",
    ),
    "one other line end far behind": (
        lambda s: rows(b"b")(s) + row(s) * 200_000 + row(s)[:-1] + b"\r\n",
        "a carriage return",
    ),
    "no line end": (lambda s: header(s) + row(s)[:-1], "no line end at the end"),
    "nothing at all": (lambda s: b"", "no line end at the end"),
    "zeros": (lambda s: b"\0" * 10 * MILLION, "a NUL byte"),
    "a NUL byte": (rows(b"\0"), "a NUL byte"),
    "invalid UTF-8": (rows(b"\xff\xfe"), "UTF8"),
    "half a surrogate": (rows(b"\xed\xa0\x80"), "UTF8"),
    "overlong UTF-8": (rows(b"\xc0\xaf"), "UTF8"),
    "a million columns": (lambda s: b"c," * MILLION + b"d\n", "a line of"),
    "a row of a million cells": (lines(b"a" + b"," * MILLION + b"\n"), "a line of"),
    "rows of thirty thousand cells": (lines((b"," * 30_000 + b"\n") * 200), "Expected"),
    "a million cells of quotes": (lines(b'"",' * MILLION + b"\n"), "a line of"),
    "a hundred megabytes in one cell": (rows(b"x" * 100 * MILLION), "a line of"),
    "a cell as long as no line": (rows(b"x", b"x" * LONGEST_LINE), "a line of"),
    "a line without end": (lines(b"x" * 100 * MILLION), "a line of"),
    "a quote without end": (lines(b'"', (b"x" * 100 + b"\n") * 200_000), "out of sync"),
    "nothing but quotes": (lines(b'"' * 50_000 + b"\n"), "Expected"),
    "other columns": (lambda s: header(s).upper() + row(s), "the columns are"),
    "a column twice": (lambda s: b"id," + header(s), "the columns are"),
    "too few cells": (lines(b"a\n" * 50_000), "Expected"),
    "empty lines": (lines(b"\n" * MILLION), "null values"),
}


@pytest.fixture(scope="module")
def csv_end(sound: Path, tmp_path_factory: pytest.TempPathFactory, cell: Cell) -> End:
    package = hostile.copy(sound, tmp_path_factory.mktemp("lines") / "package")
    for name, (harm, _) in zip(SCHEMAS, LINES.values(), strict=False):
        hostile.put(package, f"data/{name}.csv", harm(SCHEMAS[name]))
    return cell.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(LINES)), ids=LINES)
def test_a_csv_file_that_is_no_plain_table_is_a_finding(csv_end: End, number: int) -> None:
    assert csv_end.code == 1, csv_end.error
    assert list(LINES.values())[number][1] in csv_end.said[f"data/{list(SCHEMAS)[number]}.csv"]


def packed(table: pa.Table, **options: Any) -> bytes:
    """A Parquet file, as small as can be."""
    target = io.BytesIO()
    parquet.write_table(table, target, **{"compression": "zstd", **options})
    return target.getvalue()


def column(text: str, count: int = 1) -> pa.Table:
    """A column in which one text stands in every row, and once in memory."""
    places = pa.array([0], pa.int32()).take(pa.array([0] * count))
    return pa.table({"id": pa.DictionaryArray.from_arrays(places, pa.array([text]))})


def nulls(schema: pa.Schema) -> bytes:
    return packed(pa.table([pa.nulls(MILLION, f.type) for f in schema], schema.names))


def ended(metadata: bytes) -> bytes:
    """A file of nothing but metadata."""
    return b"PAR1" + metadata + len(metadata).to_bytes(4, "little") + b"PAR1"


def encoded(name: str) -> bytes:
    table = pa.table({"id": [f"{'x' * 5000}{number}" for number in range(5)]})
    return packed(table, use_dictionary=False, column_encoding={"id": name})


ONE = packed(column("x"))
PAGES: dict[str, tuple[Callable[[pa.Schema], bytes], str]] = {
    "nothing at all": (lambda s: b"", "it ends too early"),
    "its mark alone": (lambda s: b"PAR1" * 3, "bytes of metadata"),
    "another mark": (lambda s: ONE[:-4] + b"PARE", "bytes of metadata"),
    "metadata longer than the file": (lambda s: ONE[:-8] + b"\xff" * 4 + b"PAR1", "4294967295"),
    "megabytes of metadata": (lambda s: ended(b"\x19\xff" * MILLION), "2000000 bytes of metadata"),
    "structures within each other": (lambda s: ended(b"\x1c" * 500_000), "too deep"),
    "lists within each other": (lambda s: ended(b"\x19" * 500_000), "another form"),
    "a list without end": (lambda s: ended(b"\x19\xfc" + b"\xff" * 8 + b"\x01"), "longer than"),
    "zeros": (lambda s: ended(b"\0" * 100), "another form"),
    "one that was cut": (lambda s: ONE[: len(ONE) // 2] + ONE[-8:], "another form"),
    "rows without end": (nulls, "1000000 rows of"),
    "a page of many megabytes": (lambda s: packed(column("x" * 20 * MILLION)), "a page of"),
    "texts put together": (lambda s: encoded("DELTA_BYTE_ARRAY"), "the encoding 7"),
    "lengths put together": (lambda s: encoded("DELTA_LENGTH_BYTE_ARRAY"), "the encoding 6"),
    "a column of lists": (lambda s: packed(pa.table({"id": [["x"]]})), "columns within columns"),
    "a column of objects": (lambda s: packed(pa.table({"id": [{"a": 1}]})), "columns within"),
}


@pytest.fixture(scope="module")
def parquet_end(sound: Path, tmp_path_factory: pytest.TempPathFactory, cell: Cell) -> End:
    package = hostile.copy(sound, tmp_path_factory.mktemp("pages") / "package")
    for name, (harm, _) in zip(SCHEMAS, PAGES.values(), strict=False):
        hostile.put(package, f"data/{name}.parquet", harm(SCHEMAS[name]))
    return cell.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(PAGES)), ids=PAGES)
def test_a_parquet_file_that_is_no_flat_table_is_a_finding(parquet_end: End, number: int) -> None:
    assert parquet_end.code == 1, parquet_end.error
    file = f"data/{list(SCHEMAS)[number]}.parquet"
    assert list(PAGES.values())[number][1] in parquet_end.said[file]


# Bombs that say nothing of themselves


def test_a_text_that_stands_in_every_row_is_not_put_into_each(victim: Path, cell: Cell) -> None:
    """A file of some kilobytes that holds 60 gigabytes, as one column."""
    schema, count = SCHEMAS["people"], 60_000
    text = column("x" * MILLION, count)["id"].combine_chunks()
    cells = [pa.array(["a"] * count) for _ in schema]
    cells[1] = text
    fields = [field.with_type(one.type) for field, one in zip(schema, cells, strict=True)]
    data = packed(pa.table(cells, schema=pa.schema(fields, schema.metadata)))
    assert len(data) < 20_000
    # Without what Arrow says of its own types the column is one of texts.
    hostile.put(victim, "data/people.parquet", data.replace(b"ARROW:schema", b"arrow:schema"))
    hostile.put(
        victim,
        "data/people.csv",
        header(schema) + (b",".join([b"a"] * len(schema)) + b"\n") * count,
    )
    end = cell.validate(victim, "--fast")
    assert end.code == 1, end.error
    assert len(end.found["format-mismatch"]) == 1000


def varint(value: int, length: int) -> bytes:
    """A whole number in as many bytes as told, as Thrift reads it."""
    digits = [value * 2 >> 7 * place & 0x7F for place in range(length)]
    return bytes([digit | 0x80 for digit in digits[:-1]] + digits[-1:])


def test_what_the_end_of_a_file_says_of_its_pages_is_not_believed() -> None:
    table = pa.table({"id": ["x" * 12 * MILLION] * 8})
    data = packed(table, use_dictionary=False, row_group_size=1)
    about = parquet.read_metadata(io.BytesIO(data))
    start = len(data) - 8 - about.serialized_size
    end = data[start:]
    for size in {
        about.row_group(0).total_byte_size,
        about.row_group(0).column(0).total_uncompressed_size,
    }:
        end = end.replace(varint(size, 4), varint(100, 4))
    lying = data[:start] + end
    about = parquet.read_metadata(io.BytesIO(lying))
    assert sum(about.row_group(n).total_byte_size for n in range(8)) == 800
    assert "bytes and more" in str(find_page_fault(io.BytesIO(lying), MILLION))
    assert find_page_fault(io.BytesIO(lying), 8 * 12 * MILLION) is None


def test_a_field_that_hides_behind_a_number_too_large_is_none() -> None:
    """A reader that keeps 16 bits of the number would take it for another field."""
    hidden = b"\x05" + varint((1 << 16) + 2, 3) + b"\x02" + b"\0"
    with pytest.raises(MalformedThrift, match="a field 65538"):
        CompactReader(hidden).struct()
    with pytest.raises(MalformedThrift, match="a second one"):
        CompactReader(b"\x15\x02\x05\x02\x04\0").struct()


@pytest.mark.parametrize("seed", range(4))
def test_a_file_of_which_bytes_are_altered_is_sized_up_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    table = pa.table({"id": ["a", "b"], "value": [1.0, None]})
    sane = packed(table, use_dictionary=bool(seed % 2), data_page_version=f"{1 + seed // 2}.0")
    assert find_page_fault(io.BytesIO(sane), 100) is None
    for _ in range(300):
        data = bytearray(sane)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(find_page_fault(io.BytesIO(data), 100), str | None)


def test_bytes_at_random_are_a_structure_or_refused() -> None:
    chance = random.Random(0)
    for _ in range(2000):
        data = chance.randbytes(chance.randint(0, 200))
        try:
            compact = CompactReader(data)
            compact.struct()
            assert compact.position <= len(data)
        except MalformedThrift:
            pass
