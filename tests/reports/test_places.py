"""Cells are located in CSV files as written, with or without quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.reports.places import Region, locate

TEXT = (
    "id,name,note\n"
    'a,"Muster, ""Erika""",x\n'
    "b,,\n"
    'c,"two\nlines",y\n'  # a row of two lines: the next row is the fifth, on line 6
    "d,𝒜ü,z\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    ("line", "column", "region"),
    [
        pytest.param(1, "note", Region(1, 9, 1, 13), id="a cell of the header"),
        pytest.param(2, "id", Region(2, 1, 2, 2), id="the first cell"),
        # `"Muster, ""Erika"""` is 19 characters long.
        pytest.param(2, "name", Region(2, 3, 2, 22), id="a quoted cell, from its opening quote"),
        pytest.param(2, "note", Region(2, 23, 2, 24), id="a cell after a quoted one"),
        pytest.param(3, "name", Region(3, 3, 3, 3), id="an empty cell"),
        pytest.param(3, "note", Region(3, 4, 3, 4), id="an empty cell at the end"),
        pytest.param(4, "name", Region(4, 3, 5, 7), id="a cell of two lines"),
        pytest.param(4, "note", Region(5, 8, 5, 9), id="a cell after a cell of two lines"),
        pytest.param(5, "id", Region(6, 1, 6, 2), id="a row after a row of two lines"),
        pytest.param(5, "name", Region(6, 3, 6, 5), id="code points, not UTF-16 units"),
        pytest.param(4, None, Region(4), id="a row"),
        pytest.param(4, "nonsense", Region(4), id="an unknown column"),
        pytest.param(None, "name", Region(1, 4, 1, 8), id="a column, in the header"),
    ],
)
def test_a_cell_is_located(
    file: Path, line: int | None, column: str | None, region: Region
) -> None:
    assert locate(file, [(line, column)]) == {(line, column): region}


def test_the_text_at_the_place_is_the_cell(file: Path) -> None:
    region = locate(file, [(2, "name")])[2, "name"]
    assert region.start_column is not None
    assert region.end_column is not None
    line = TEXT.splitlines()[region.start_line - 1]
    assert line[region.start_column - 1 : region.end_column - 1] == '"Muster, ""Erika"""'


@pytest.mark.parametrize("cell", [(None, None), (None, "nonsense"), (6, "name"), (99, None)])
def test_a_cell_that_does_not_exist_has_no_place(
    file: Path, cell: tuple[int | None, str | None]
) -> None:
    assert locate(file, [cell]) == {}


def test_many_cells_are_located_at_once(file: Path) -> None:
    cells = [(line, column) for line in (2, 3, 5) for column in ("id", "note")]
    assert set(locate(file, cells)) == set(cells)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_lf_crlf_or_cr(tmp_path: Path, end: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"id,n{end}{end}a,1{end}b,2", encoding="utf-8", newline="")
    # Rules do not count the empty line as a row; the place counts it as a line.
    assert locate(path, [(3, "n")]) == {(3, "n"): Region(4, 3, 4, 4)}


def test_a_byte_order_mark_does_not_count_as_a_character(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\ufeffid,n\na,1\n", encoding="utf-8", newline="")
    assert locate(path, [(1, "n"), (2, "id")]) == {
        (1, "n"): Region(1, 4, 1, 5),
        (2, "id"): Region(2, 1, 2, 2),
    }


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00,\n", b'id,n\na,"never closed\n', b"id\n" + b"x" * 200_000]
)
def test_a_malformed_csv_file_does_not_break_a_report(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    locate(path, [(line, column) for line in (None, 1, 2, 3) for column in (None, "id", "n")])


def test_a_link_or_a_missing_file_is_not_read(file: Path) -> None:
    link = file.with_name("link.csv")
    link.symlink_to(file)
    assert locate(link, [(2, "id")]) == {}
    assert locate(file.with_name("missing.csv"), [(2, "id")]) == {}
