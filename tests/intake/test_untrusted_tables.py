"""Table files of untrusted packages: malformed CSV and Parquet, and decompression bombs.

Each ends in a finding, with little memory and time. Each malformed file replaces that of another
table, and all of them are validated at once.
"""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pytest

from alibaba_press.scripts.limits import MAX_LINE_SIZE
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.sandbox import Result, Sandbox
from alibaba_press.tests.support.table_files import (
    MILLION,
    SCHEMAS,
    column,
    header,
    lines,
    parquet_file,
    row,
    rows,
)

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
def csv_result(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Result:
    package = untrusted.copy(
        untrusted.valid_package(), tmp_path_factory.mktemp("lines") / "package"
    )
    for name, (make_data, _) in zip(SCHEMAS, MALFORMED_CSV.values(), strict=False):
        untrusted.replace_file(package, f"data/{name}.csv", make_data(SCHEMAS[name]))
    return sandbox.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(MALFORMED_CSV)), ids=MALFORMED_CSV)
def test_a_malformed_csv_file_is_a_finding(csv_result: Result, number: int) -> None:
    file = f"data/{list(SCHEMAS)[number]}.csv"
    assert csv_result.code == 1, csv_result.error
    assert list(MALFORMED_CSV.values())[number][1] in csv_result.fault_by_file[file]


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
def parquet_result(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Result:
    package = untrusted.copy(
        untrusted.valid_package(), tmp_path_factory.mktemp("pages") / "package"
    )
    for name, (make_data, _) in zip(SCHEMAS, MALFORMED_PARQUET.values(), strict=False):
        untrusted.replace_file(package, f"data/{name}.parquet", make_data(SCHEMAS[name]))
    return sandbox.validate(package, "--fast")


@pytest.mark.parametrize("number", range(len(MALFORMED_PARQUET)), ids=MALFORMED_PARQUET)
def test_a_malformed_parquet_file_is_a_finding(parquet_result: Result, number: int) -> None:
    assert parquet_result.code == 1, parquet_result.error
    file = f"data/{list(SCHEMAS)[number]}.parquet"
    assert list(MALFORMED_PARQUET.values())[number][1] in parquet_result.fault_by_file[file]
