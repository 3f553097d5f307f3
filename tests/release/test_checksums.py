"""SHA256SUMS lists every file of a release, and LOGICAL-HASHES the content of every table."""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.package.arrow import schema
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.formats import CHUNK_ROWS, read_csv_chunks, write_parquet
from alibaba_press.scripts.release import checksums, row_lines
from alibaba_press.scripts.release.checksums import logical_hash
from alibaba_press.scripts.release.file_list import UnfitForRelease, list_files
from alibaba_press.tests.support.examples import examples
from alibaba_press.tests.support.release_inputs import real_inputs, small_inputs, with_cell

ROWS = pa.table(
    {
        "id": ["b", "a"],
        "value": pa.array([17e9, 0.1]),
        "start": pa.array([3, None], pa.int64()),
        "day": pa.array([None, 0], pa.date32()),
    }
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder like that of a release, with its checksums."""
    folder = tmp_path / "press-1.2.3"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "people.csv").write_text("id\na\n", encoding="utf-8")
    (folder / "README.md").write_text("Read me.\n", encoding="utf-8")
    (folder / "data.md").write_text("", encoding="utf-8")
    checksums.write(small_inputs(), folder)
    return folder


def test_sha256sums_lists_every_other_file_sorted_by_path(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line.partition("  ")[2] for line in lines] == [
        "LOGICAL-HASHES",
        "README.md",
        "data.md",
        "data/people.csv",
    ]
    assert lines[1] == f"{hashlib.sha256(b'Read me.' + bytes([10])).hexdigest()}  README.md"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="there is no sha256sum")
def test_sha256sum_accepts_the_list_and_reports_a_changed_file(folder: Path) -> None:
    call = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(call, cwd=folder, capture_output=True).returncode == 0
    (folder / "README.md").write_text("Read this.\n", encoding="utf-8")
    result = subprocess.run(call, cwd=folder, capture_output=True, text=True)
    assert result.returncode != 0
    assert "README.md: FAILED" in result.stdout


def test_writing_the_checksums_again_gives_the_same_list(folder: Path) -> None:
    before = (folder / "SHA256SUMS").read_bytes()
    checksums.write(small_inputs(), folder)
    assert (folder / "SHA256SUMS").read_bytes() == before


def test_a_link_cannot_be_part_of_a_release(folder: Path) -> None:
    (folder / "LICENSE").symlink_to("/etc/hostname")
    with pytest.raises(UnfitForRelease, match="expected: a plain file\n    found:    a link"):
        list_files(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_with_a_line_end_cannot_be_part_of_a_release(folder: Path) -> None:
    (folder / "a\nb").touch()
    with pytest.raises(UnfitForRelease, match=r"found:    'a\\nb'"):
        checksums.write(small_inputs(), folder)


def test_each_table_has_a_logical_hash(folder: Path) -> None:
    lines = (folder / "LOGICAL-HASHES").read_text(encoding="utf-8").splitlines()
    assert lines == [
        f"{logical_hash(table)}  {name}" for name, table in sorted(small_inputs().tables.items())
    ]


def test_the_logical_hash_is_the_hash_of_the_documented_lines() -> None:
    lines = (
        '[["id","string"],["value","number"],["start","integer"],["day","date"]]\n'
        '["a","0.1",null,"1970-01-01"]\n'
        '["b","17000000000","3",null]\n'
    )
    assert logical_hash(ROWS) == hashlib.sha256(lines.encode()).hexdigest()


@pytest.mark.parametrize("name", tables())
def test_the_logical_hash_is_the_same_from_csv_parquet_and_arrow(name: str) -> None:
    model, table = tables()[name], real_inputs().tables[name]
    csv_table = pa.concat_tables(read_csv_chunks(ROOT / "data" / f"{name}.csv", schema(model)))
    assert logical_hash(csv_table) == logical_hash(table)
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    assert logical_hash(table) == hash_of_csv_text([[c.name, c.type] for c in model.columns], rows)


def hash_of_csv_text(header: list[list[str]], rows: list[list[str]]) -> str:
    """Compute the logical hash from the text of a CSV file, as the documentation says."""
    import json

    lines = [[cell or None for cell in row] for row in rows]
    dumped = [json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines]
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":"))
    text = "".join(f"{line}\n" for line in [head, *sorted(dumped)])
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_logical_hash_does_not_depend_on_the_arrow_types_or_the_row_order() -> None:
    expected = logical_hash(ROWS)
    assert logical_hash(ROWS.take([1, 0])) == expected
    large = ROWS.set_column(0, "id", ROWS["id"].cast(pa.large_string()))
    assert logical_hash(large) == expected
    assert logical_hash(ROWS.set_column(0, "id", ROWS["id"].dictionary_encode())) == expected
    assert logical_hash(pa.concat_tables([ROWS.slice(0, 1), ROWS.slice(1)])) == expected
    rows_with_title = ROWS.replace_schema_metadata({"title": "figures"})
    assert logical_hash(rows_with_title) == expected
    with tempfile.TemporaryDirectory() as folder:
        write_parquet(ROWS, Path(folder) / "rows.parquet")
        assert logical_hash(parquet.read_table(Path(folder) / "rows.parquet")) == expected


@pytest.mark.parametrize(
    "different",
    [
        with_cell("value", 17000000001.0)(ROWS),
        with_cell("start", None)(ROWS),
        with_cell("id", "c")(ROWS),
        ROWS.rename_columns(["id", "value", "end", "day"]),
        ROWS.select(["id", "start", "value", "day"]),
        ROWS.slice(1),
        ROWS.set_column(2, "start", ROWS["start"].cast(pa.float64())),
        pa.concat_tables([ROWS, ROWS]),
    ],
    ids=["value", "null", "id", "column", "order", "row", "type", "twice"],
)
def test_the_logical_hash_depends_on_every_cell_name_type_and_row(different: pa.Table) -> None:
    assert logical_hash(different) != logical_hash(ROWS)


CELLS = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.sampled_from(
        ['"', "\\", '\\"', "\x00", "\x1f\n", "\x7f", "\u2028", "a,b", "null", " ", "ä"]
    ),
)


@pytest.mark.properties
@examples(60)
@given(st.lists(st.tuples(CELLS, CELLS, st.none() | st.floats(), st.none() | st.integers(-9, 9))))
def test_the_logical_hash_is_that_of_lines_which_python_makes(rows: list[tuple[Any, ...]]) -> None:
    types = (pa.string(), pa.string(), pa.float64(), pa.int64())
    columns = list(zip(*rows, strict=True)) or [()] * 4
    table = pa.table({f"c{n}": pa.array(columns[n], type) for n, type in enumerate(types)})
    header = [[f"c{n}", name] for n, name in enumerate(("string", "string", "number", "integer"))]
    texts = [[format_cell(cell) for cell in row] for row in rows]
    assert logical_hash(table) == hash_of_csv_text(header, texts)


def test_the_cells_of_a_large_table_do_not_become_python_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    formatted: list[object] = []

    def count_and_format(cell: object) -> str:
        formatted.append(cell)
        return format_cell(cell)

    monkeypatch.setattr(row_lines, "format_cell", count_and_format)
    rows = 3 * CHUNK_ROWS
    logical_hash(pa.table({"id": ["a"] * rows, "value": [0.5] * rows, "start": [1] * rows}))
    assert formatted == [0.5] * 3


def test_text_and_number_with_the_same_digits_have_different_hashes() -> None:
    assert logical_hash(pa.table({"a": ["1"]})) != logical_hash(pa.table({"a": [1]}))


def test_a_column_of_another_type_has_no_logical_hash() -> None:
    with pytest.raises(checksums.UnsupportedColumnType, match="a: there is no logical hash"):
        logical_hash(pa.table({"a": [[1]]}))
