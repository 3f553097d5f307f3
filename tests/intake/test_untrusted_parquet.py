"""Parquet files of untrusted packages that lie about their size or about their pages."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.intake.parquet_pages import find_page_fault
from alibaba_press.scripts.intake.thrift import CompactReader, MalformedThrift
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.table_files import MILLION, SCHEMAS, column, header, parquet_file


def test_a_text_that_stands_in_every_row_is_not_copied_into_each(
    package: Path, sandbox: Sandbox
) -> None:
    """The file has some kilobytes. Its column would take 20 gigabytes."""
    schema, count = SCHEMAS["people"], 20_000
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


def test_row_groups_that_share_their_pages_are_refused() -> None:
    """Each of 100,000 row groups could have the same page headers, which take long to read."""
    data = parquet_file(pa.table({"id": ["a", "b"]}), use_dictionary=False, row_group_size=1)
    assert find_page_fault(io.BytesIO(data), 100) is None
    metadata = parquet.read_metadata(io.BytesIO(data))
    first, second = (metadata.row_group(n).column(0).data_page_offset for n in range(2))
    start = len(data) - 8 - metadata.serialized_size
    shared = data[start:].replace(varint(second, 1), varint(first, 1))
    fault = find_page_fault(io.BytesIO(data[:start] + shared), 100)
    assert fault == "metadata of another form: columns that share their pages"


def test_a_start_of_pages_that_libraries_would_ignore_is_refused() -> None:
    """Libraries skip a field of another type, and would begin to read at another place."""
    data = parquet_file(pa.table({"id": ["a", "a"]}))
    metadata = parquet.read_metadata(io.BytesIO(data))
    assert metadata.row_group(0).column(0).dictionary_page_offset == 4
    start = len(data) - 8 - metadata.serialized_size
    lying = data[:start] + data[start:].replace(b"\x26" + varint(4, 1), b"\x25" + varint(4, 1))
    assert (
        parquet.read_metadata(io.BytesIO(lying)).row_group(0).column(0).dictionary_page_offset
        is None
    )
    fault = find_page_fault(io.BytesIO(lying), 100)
    assert fault == "metadata of another form: a field 11 of another type"


def test_headers_of_pages_take_up_little_of_a_file() -> None:
    """They take long to read. A library reads small pages quickly."""
    table = pa.table({"id": [f"{number}" for number in range(5000)]})
    pages = {"use_dictionary": False, "data_page_size": 1, "write_batch_size": 1}
    assert find_page_fault(io.BytesIO(parquet_file(table)), MILLION) is None
    assert "headers of pages of more than" in str(
        find_page_fault(io.BytesIO(parquet_file(table, **pages)), MILLION)
    )


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
