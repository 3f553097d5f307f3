"""Table files of untrusted packages: malformed CSV and Parquet, and decompression bombs.

Each ends in a finding, with little memory and time. Each malformed file replaces that of another
table, and all of them are validated at once.
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
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.intake.parquet_pages import find_page_fault
from alibaba_press.scripts.intake.thrift import CompactReader, MalformedThrift
from alibaba_press.scripts.limits import MAX_LINE_SIZE
from alibaba_press.scripts.package import arrow
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.sandbox import Result, Sandbox

MILLION = 1_000_000
SCHEMAS = {name: arrow.schema(table) for name, table in tables().items()}


def header(schema: pa.Schema) -> bytes:
    """Return the first line of a CSV file."""
    return ",".join(schema.names).encode() + b"\n"


def row(schema: pa.Schema, cell: bytes = b"b") -> bytes:
    """Return a line with this text in its second cell."""
    return b"a," + cell + b"," * (len(schema) - 2) + b"\n"


def rows(*cells: bytes) -> Callable[[pa.Schema], bytes]:
    """Return a function that makes a CSV file with a row for each cell."""
    return lambda schema: header(schema) + b"".join(row(schema, cell) for cell in cells)


def lines(*parts: bytes) -> Callable[[pa.Schema], bytes]:
    """Return a function that makes a CSV file of these bytes after the header."""
    return lambda schema: header(schema) + b"".join(parts)


MALFORMED_CSV: dict[str, tuple[Callable[[pa.Schema], bytes], str]] = {
    "a byte order mark": (lambda s: b"\xef\xbb\xbf" + header(s), "a byte order mark"),
    "carriage returns at all line ends": (
        lambda s: rows(b"b")(s).replace(b"\n", b"\r\n"),
        "a carriage return",
    ),
    "one carriage return in the last line": (
        lambda s: rows(b"b")(s) + row(s) * 200_000 + row(s)[:-1] + b"\r\n",
        "a carriage return",
    ),
    "no line end": (lambda s: header(s) + row(s)[:-1], "no line end at the end"),
    "an empty file": (lambda s: b"", "no line end at the end"),
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
    "a cell of the greatest length": (rows(b"x", b"x" * MAX_LINE_SIZE), "a line of"),
    "a line of a hundred megabytes": (lines(b"x" * 100 * MILLION), "a line of"),
    "a quote that is never closed": (lines(b'"', (b"x" * 100 + b"\n") * 200_000), "out of sync"),
    "a line of quotes": (lines(b'"' * 50_000 + b"\n"), "Expected"),
    "other columns": (lambda s: header(s).upper() + row(s), "the columns are"),
    "a column twice": (lambda s: b"id," + header(s), "the columns are"),
    "too few cells": (lines(b"a\n" * 50_000), "Expected"),
    "empty lines": (lines(b"\n" * MILLION), "null values"),
}


@pytest.fixture(scope="module")
def csv_result(
    valid_package: Path, tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox
) -> Result:
    package = untrusted.copy(valid_package, tmp_path_factory.mktemp("lines") / "package")
    for name, (make_data, _) in zip(SCHEMAS, MALFORMED_CSV.values(), strict=False):
        untrusted.replace_file(package, f"data/{name}.csv", make_data(SCHEMAS[name]))
    return sandbox.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(MALFORMED_CSV)), ids=MALFORMED_CSV)
def test_a_malformed_csv_file_is_a_finding(csv_result: Result, number: int) -> None:
    file = f"data/{list(SCHEMAS)[number]}.csv"
    assert csv_result.code == 1, csv_result.error
    assert list(MALFORMED_CSV.values())[number][1] in csv_result.fault_by_file[file]


def parquet_file(table: pa.Table, **options: Any) -> bytes:
    """Return a compressed Parquet file."""
    target = io.BytesIO()
    parquet.write_table(table, target, **{"compression": "zstd", **options})
    return target.getvalue()


def column(text: str, count: int = 1) -> pa.Table:
    """Return a table in which one text stands in every row, and only once in memory."""
    indices = pa.array([0], pa.int32()).take(pa.array([0] * count))
    return pa.table({"id": pa.DictionaryArray.from_arrays(indices, pa.array([text]))})


def nulls(schema: pa.Schema) -> bytes:
    """Return a Parquet file with a million empty rows."""
    return parquet_file(pa.table([pa.nulls(MILLION, f.type) for f in schema], schema.names))


def with_metadata(metadata: bytes) -> bytes:
    """Return a Parquet file of these metadata only."""
    return b"PAR1" + metadata + len(metadata).to_bytes(4, "little") + b"PAR1"


def encoded(name: str) -> bytes:
    """Return a Parquet file of long texts in an encoding."""
    table = pa.table({"id": [f"{'x' * 5000}{number}" for number in range(5)]})
    return parquet_file(table, use_dictionary=False, column_encoding={"id": name})


VALID = parquet_file(column("x"))
MALFORMED_PARQUET: dict[str, tuple[Callable[[pa.Schema], bytes], str]] = {
    "an empty file": (lambda s: b"", "it ends too early"),
    "only the magic bytes": (lambda s: b"PAR1" * 3, "bytes of metadata"),
    "other magic bytes": (lambda s: VALID[:-4] + b"PARE", "bytes of metadata"),
    "metadata longer than the file": (lambda s: VALID[:-8] + b"\xff" * 4 + b"PAR1", "4294967295"),
    "megabytes of metadata": (
        lambda s: with_metadata(b"\x19\xff" * MILLION),
        "2000000 bytes of metadata",
    ),
    "nested structures": (lambda s: with_metadata(b"\x1c" * 500_000), "too deep"),
    "nested lists": (lambda s: with_metadata(b"\x19" * 500_000), "another form"),
    "a list that is too long": (
        lambda s: with_metadata(b"\x19\xfc" + b"\xff" * 8 + b"\x01"),
        "longer than",
    ),
    "zeros": (lambda s: with_metadata(b"\0" * 100), "another form"),
    "a truncated file": (lambda s: VALID[: len(VALID) // 2] + VALID[-8:], "another form"),
    "a million empty rows": (nulls, "1000000 rows of"),
    "a page of many megabytes": (lambda s: parquet_file(column("x" * 20 * MILLION)), "a page of"),
    "delta-encoded texts": (lambda s: encoded("DELTA_BYTE_ARRAY"), "the encoding 7"),
    "delta-encoded lengths": (lambda s: encoded("DELTA_LENGTH_BYTE_ARRAY"), "the encoding 6"),
    "a column of lists": (
        lambda s: parquet_file(pa.table({"id": [["x"]]})),
        "columns within columns",
    ),
    "a column of objects": (lambda s: parquet_file(pa.table({"id": [{"a": 1}]})), "columns within"),
}


@pytest.fixture(scope="module")
def parquet_result(
    valid_package: Path, tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox
) -> Result:
    package = untrusted.copy(valid_package, tmp_path_factory.mktemp("pages") / "package")
    for name, (make_data, _) in zip(SCHEMAS, MALFORMED_PARQUET.values(), strict=False):
        untrusted.replace_file(package, f"data/{name}.parquet", make_data(SCHEMAS[name]))
    return sandbox.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(MALFORMED_PARQUET)), ids=MALFORMED_PARQUET)
def test_a_malformed_parquet_file_is_a_finding(parquet_result: Result, number: int) -> None:
    assert parquet_result.code == 1, parquet_result.error
    file = f"data/{list(SCHEMAS)[number]}.parquet"
    assert list(MALFORMED_PARQUET.values())[number][1] in parquet_result.fault_by_file[file]


# Files whose metadata understate their size


def test_a_text_that_stands_in_every_row_is_not_copied_into_each(
    package: Path, sandbox: Sandbox
) -> None:
    """The file has some kilobytes. Its column would take 60 gigabytes."""
    schema, count = SCHEMAS["people"], 60_000
    text = column("x" * MILLION, count)["id"].combine_chunks()
    cells = [pa.array(["a"] * count) for _ in schema]
    cells[1] = text
    fields = [field.with_type(c.type) for field, c in zip(schema, cells, strict=True)]
    data = parquet_file(pa.table(cells, schema=pa.schema(fields, schema.metadata)))
    assert len(data) < 20_000
    # Without the Arrow schema in the metadata, the column is read as text.
    untrusted.replace_file(
        package, "data/people.parquet", data.replace(b"ARROW:schema", b"arrow:schema")
    )
    untrusted.replace_file(
        package,
        "data/people.csv",
        header(schema) + (b",".join([b"a"] * len(schema)) + b"\n") * count,
    )
    result = sandbox.validate(package, "--fast")
    assert result.code == 1, result.error
    assert len(result.files_by_rule["format-mismatch"]) == 1000


def test_differences_of_all_tables_together_are_listed_up_to_a_limit(package: Path) -> None:
    for name in ("people", "places"):
        schema, ids = SCHEMAS[name], [f"a{number:03}" for number in range(800)]
        cells = [pa.array(ids), *(pa.array(["b"] * len(ids)) for _ in schema.names[1:])]
        untrusted.replace_file(
            package, f"data/{name}.parquet", parquet_file(pa.table(cells, schema=schema))
        )
        csv = "".join(f"{id},c{',b' * (len(schema) - 2)}\n" for id in ids)
        untrusted.replace_file(package, f"data/{name}.csv", header(schema) + csv.encode())
    with open_package(package, tables()) as opened:
        assert len(opened.format_findings) == 1000


def varint(value: int, length: int) -> bytes:
    """Return an integer of Thrift in so many bytes."""
    digits = [value * 2 >> 7 * place & 0x7F for place in range(length)]
    return bytes([digit | 0x80 for digit in digits[:-1]] + digits[-1:])


def test_sizes_in_the_metadata_are_not_trusted() -> None:
    table = pa.table({"id": ["x" * 12 * MILLION] * 8})
    data = parquet_file(table, use_dictionary=False, row_group_size=1)
    metadata = parquet.read_metadata(io.BytesIO(data))
    start = len(data) - 8 - metadata.serialized_size
    end = data[start:]
    for size in {
        metadata.row_group(0).total_byte_size,
        metadata.row_group(0).column(0).total_uncompressed_size,
    }:
        end = end.replace(varint(size, 4), varint(100, 4))
    lying = data[:start] + end
    metadata = parquet.read_metadata(io.BytesIO(lying))
    assert sum(metadata.row_group(n).total_byte_size for n in range(8)) == 800
    assert "bytes and more" in str(find_page_fault(io.BytesIO(lying), MILLION))
    assert find_page_fault(io.BytesIO(lying), 8 * 12 * MILLION) is None


def test_a_field_with_a_number_above_16_bits_is_refused() -> None:
    """A reader that keeps only 16 bits of the number would take it for another field."""
    hidden = b"\x05" + varint((1 << 16) + 2, 3) + b"\x02" + b"\0"
    with pytest.raises(MalformedThrift, match="a field 65538"):
        CompactReader(hidden).struct()
    with pytest.raises(MalformedThrift, match="a second one"):
        CompactReader(b"\x15\x02\x05\x02\x04\0").struct()


@pytest.mark.parametrize("seed", range(4))
def test_a_parquet_file_with_altered_bytes_is_measured_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    table = pa.table({"id": ["a", "b"], "value": [1.0, None]})
    valid = parquet_file(
        table, use_dictionary=bool(seed % 2), data_page_version=f"{1 + seed // 2}.0"
    )
    assert find_page_fault(io.BytesIO(valid), 100) is None
    for _ in range(300):
        data = bytearray(valid)
        for _ in range(rng.randint(1, 4)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        assert isinstance(find_page_fault(io.BytesIO(data), 100), str | None)


def test_random_bytes_are_read_as_a_structure_or_refused() -> None:
    rng = random.Random(0)
    for _ in range(2000):
        data = rng.randbytes(rng.randint(0, 200))
        try:
            reader = CompactReader(data)
            reader.struct()
            assert reader.position <= len(data)
        except MalformedThrift:
            pass
