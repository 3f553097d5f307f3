"""The workbook of a release: each sheet holds what its table holds, as what it is."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Any, get_args

import pyarrow as pa
import pytest
from openpyxl import Workbook, load_workbook

from alibaba_press.schemas import tables
from alibaba_press.schemas.columns import PROVENANCES, Provenance
from alibaba_press.scripts.release import workbook
from alibaba_press.scripts.release.contents import Contents
from alibaba_press.scripts.release.workbook import NoWorkbook
from alibaba_press.tests.support.released import ENTRY, real, small, with_cell


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the real package."""
    folder = tmp_path_factory.mktemp("workbook")
    workbook.write(real(), folder)
    return folder / workbook.FILE


@pytest.fixture(scope="module")
def book(written: Path) -> Workbook:
    return load_workbook(written)


def values(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_a_sheet_for_each_table_stands_between_what_it_is_and_what_columns_mean(
    book: Workbook,
) -> None:
    assert book.sheetnames == ["about", *tables(), "columns"]


@pytest.mark.parametrize("name", tables())
def test_a_sheet_holds_what_its_table_holds(name: str, book: Workbook) -> None:
    header, *rows = values(book, name)
    held = real().tables[name]
    assert list(header) == held.column_names
    days = datetime.time()
    assert rows == [
        tuple(
            datetime.datetime.combine(value, days) if isinstance(value, datetime.date) else value
            for value in row.values()
        )
        for row in held.to_pylist()
    ]


@pytest.mark.parametrize("name", tables())
def test_cells_are_what_their_column_is(name: str, book: Workbook) -> None:
    kinds = {"string": "s", "integer": "n", "number": "n", "date": "d"}
    for column, cells in zip(tables()[name].columns, book[name].iter_cols(min_row=2), strict=True):
        filled = [cell for cell in cells if cell.value is not None]
        assert {cell.data_type for cell in filled} <= {kinds[column.type]}, column.name
        assert not any(cell.hyperlink for cell in filled)
        if column.type == "date":
            assert {cell.number_format for cell in filled} <= {"yyyy-mm-dd"}


@pytest.mark.parametrize("name", tables())
def test_the_header_is_bold_stays_and_filters(name: str, book: Workbook) -> None:
    sheet = book[name]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert all(8 <= one.width < 61.5 for one in sheet.column_dimensions.values())


def test_it_says_what_it_is(book: Workbook) -> None:
    lines = values(book, "about")
    assert lines[0][0] == "Alibaba in the German-language press, 2016–2021"
    said = {line[0]: line[1:] for line in lines}
    assert said["version"][0] == "1.2.3"
    assert said["date"][0] == datetime.datetime(2026, 1, 31)
    assert "creativecommons.org/licenses/by/4.0" in str(said["licence"][0])
    for name, model in tables().items():
        assert said[name] == (model.title, real().tables[name].num_rows)
    assert said["columns"][1] == len(values(book, "columns")) - 1
    for known in get_args(Provenance):
        assert said[known][0] == PROVENANCES[known]


def test_every_column_is_explained(book: Workbook) -> None:
    _, *rows = values(book, "columns")
    assert rows == [
        (model.name, c.name, c.type, c.provenance, "yes" if c.required else "no", c.references,
         c.vocabulary, c.description)
        for model in tables().values()
        for c in model.columns
    ]  # fmt: skip


def test_its_properties_are_those_of_the_descriptor_and_the_day(book: Workbook) -> None:
    about = book.properties
    assert about.title == real().descriptor["title"]
    assert "Version 1.2.3" in str(about.description)
    assert about.created == about.modified == datetime.datetime(2026, 1, 31)


# Cells that a spreadsheet would take for something else


def figures(column: str, *values: object) -> Contents:
    """A release of nothing but figures, a row for each value of one of their columns."""
    one = small().tables["figures"].slice(0, 1)
    rows = pa.concat_tables([with_cell(column, value)(one) for value in values])
    model = small().models["figures"]
    return Contents(ENTRY, {"figures": model}, {"figures": rows}, small().descriptor)


def written_cells(folder: Path, column: str, *values: object) -> list[tuple[Any, Any]]:
    """Each value, and the cell that is made of it."""
    workbook.write(figures(column, *values), folder)
    sheet = load_workbook(folder / workbook.FILE)["figures"]
    at = small().tables["figures"].column_names.index(column) + 1
    cells = [sheet.cell(2 + number, at) for number in range(len(values))]
    return list(zip(values, cells, strict=True))


TEXTS = (
    "=1+1", "{=A1}", "https://example.org/", "mailto:a@b", "internal:people!A1", "17", "1e5",
    "2019-01-01", "TRUE", " a ", "a\nb", "_x0041_", "Lacôme 阿里巴巴", "<b>&", "𝒂",
)  # fmt: skip


def test_text_stays_text(tmp_path: Path) -> None:
    for text, cell in written_cells(tmp_path, "title", *TEXTS):
        assert cell.data_type == "s"
        assert not cell.hyperlink
        assert (
            str(cell.value).replace("_x005F_", "_") == text
        )  # openpyxl leaves this escape as it is


def test_numbers_are_numbers_and_show_all_their_digits(tmp_path: Path) -> None:
    numbers = (17e9, 123_456_789_012_345.0, 0.1, 85.5, 0.0, -1.5)
    for number, cell in written_cells(tmp_path, "value", *numbers):
        assert cell.value == number
        assert cell.number_format == ("0" if number.is_integer() else "General")


def test_a_day_is_a_date_and_one_that_no_spreadsheet_knows_is_text(tmp_path: Path) -> None:
    days = ("1839-01-01", "1900-02-28", "1900-03-01", "2019-12-31", "9999-12-31")
    dates = map(datetime.date.fromisoformat, days)
    cells = written_cells(tmp_path, "period_latest", *dates)
    for day, cell in cells[:2]:
        assert (cell.value, cell.data_type) == (day.isoformat(), "s")
    for day, cell in cells[2:]:
        assert cell.is_date
        assert cell.value == datetime.datetime.combine(day, datetime.time())


# What does not go into a workbook


def test_the_longest_cell_goes_in_and_a_longer_one_is_refused(tmp_path: Path) -> None:
    [(text, cell)] = written_cells(tmp_path, "title", "a" * 32_767)
    assert cell.value == text
    for text in ("a" * 32_768, "𝒂" * 16_384):
        with pytest.raises(NoWorkbook) as raised:
            workbook.write(figures("title", text), tmp_path)
        assert str(raised.value) == (
            "alibaba-press.xlsx: figures, row 2, title: this does not go into a workbook\n"
            "    expected: at most 32767 characters\n"
            "    found:    32768\n"
            "    remedy:   shorten the text"
        )


def test_a_number_that_a_workbook_would_round_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoWorkbook, match="a number of at most 16 digits"):
        workbook.write(figures("value", 0.1 + 0.2), tmp_path)


@pytest.mark.parametrize(
    ("name", "said"),
    [("a" * 32, "a name of at most 31 characters"), ("About", "a name other than about")],
)
def test_a_name_that_no_sheet_can_have_is_refused(name: str, said: str, tmp_path: Path) -> None:
    models, held = dict(small().models), dict(small().tables)
    models[name], held[name] = models["people"], held["people"]
    with pytest.raises(NoWorkbook, match=said):
        workbook.write(Contents(ENTRY, models, held, small().descriptor), tmp_path)


def test_a_table_longer_than_a_sheet_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(NoWorkbook, match="at most 2 rows"):
        workbook.write(figures("title", "a", "b", "c"), tmp_path)


# The same bytes


def test_the_bytes_do_not_hang_on_the_clock_or_the_library_of_compression(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    workbook.write(real(), tmp_path)
    assert (tmp_path / workbook.FILE).read_bytes() == written.read_bytes()
    with zipfile.ZipFile(written) as packed:
        assert {entry.compress_type for entry in packed.infolist()} == {zipfile.ZIP_STORED}
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(1980, 1, 1)}
        text = b"".join(packed.read(name) for name in packed.namelist())
    assert f"{datetime.date.today():%Y-%m-%d}".encode() not in text
