"""Each sheet of the workbook has the rows of its table, with their types."""

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
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.scripts.release.workbook import CannotWriteWorkbook
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.release_inputs import ENTRY, small_inputs, with_cell


@pytest.fixture(scope="module", params=["small", pytest.param("real", marks=pytest.mark.slow)])
def inputs(request: pytest.FixtureRequest) -> ReleaseInputs:
    inputs: ReleaseInputs = getattr(release_inputs, f"{request.param}_inputs")()
    return inputs


@pytest.fixture(scope="module")
def workbook_file(inputs: ReleaseInputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the workbook of a package."""
    folder = tmp_path_factory.mktemp("workbook")
    workbook.write(inputs, folder)
    return folder / workbook.FILE


@pytest.fixture(scope="module")
def book(workbook_file: Path) -> Workbook:
    return load_workbook(workbook_file)


def values(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    """Return the cells of a sheet, row by row."""
    return list(book[sheet].iter_rows(values_only=True))


def test_the_sheets_are_about_then_all_tables_then_columns(
    book: Workbook,
) -> None:
    others = [name for name in tables() if name != "facts"]
    assert book.sheetnames == ["facts", "about", *others, "columns"]


@pytest.mark.parametrize("name", tables())
def test_a_sheet_has_the_rows_of_its_table(
    name: str, inputs: ReleaseInputs, book: Workbook
) -> None:
    header, *rows = values(book, name)
    table = inputs.tables[name]
    own = [index for index, head in enumerate(header) if head in table.column_names]
    assert [header[index] for index in own] == table.column_names
    midnight = datetime.time()
    assert [tuple(row[index] for index in own) for row in rows] == [
        tuple(
            datetime.datetime.combine(value, midnight)
            if isinstance(value, datetime.date)
            else value
            for value in row.values()
        )
        for row in table.to_pylist()
    ]


@pytest.mark.parametrize("name", tables())
def test_cells_have_the_type_of_their_column(name: str, book: Workbook) -> None:
    kinds = {"string": "s", "integer": "n", "number": "n", "date": "d"}
    by_head = {head.value: cells for head, *cells in book[name].iter_cols()}
    for column in tables()[name].columns:
        filled_cells = [cell for cell in by_head[column.name] if cell.value is not None]
        assert {cell.data_type for cell in filled_cells} <= {kinds[column.type]}, column.name
        has_links = (name, column.name) == ("facts", "row")
        assert {bool(cell.hyperlink) for cell in filled_cells} <= {has_links}
        if column.type == "date":
            assert {cell.number_format for cell in filled_cells} <= {"yyyy-mm-dd"}


@pytest.mark.parametrize("name", tables())
def test_the_header_is_bold_and_frozen_and_filters(name: str, book: Workbook) -> None:
    sheet = book[name]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert all(8 <= column.width < 61.5 for column in sheet.column_dimensions.values())


def test_the_first_sheet_describes_the_workbook(inputs: ReleaseInputs, book: Workbook) -> None:
    lines = values(book, "about")
    assert lines[0][0] == "Alibaba in the German-language press, 2016–2021"
    by_label = {line[0]: line[1:] for line in lines}
    assert by_label["version"][0] == "1.2.3"
    assert by_label["date"][0] == datetime.datetime(2026, 1, 31)
    assert "creativecommons.org/licenses/by/4.0" in str(by_label["licence"][0])
    for name, model in tables().items():
        assert by_label[name] == (model.title.replace("`", ""), inputs.tables[name].num_rows)
    assert by_label["columns"][1] == len(values(book, "columns")) - 1
    for cell in book["about"]["A"]:
        if cell.value in book.sheetnames:
            assert cell.hyperlink.location == f"'{cell.value}'!A1"
    for provenance in get_args(Provenance):
        assert by_label[provenance][0] == PROVENANCES[provenance]


def test_the_sheet_on_the_workbook_is_legible_and_fits_the_width_of_a_page(
    inputs: ReleaseInputs, book: Workbook
) -> None:
    sheet = book["about"]
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    assert properties.fitToPage
    assert int(sheet.page_setup.fitToWidth or 1) == 1  # the default of the format
    assert sheet.page_setup.fitToHeight == 0
    assert sum(sheet.column_dimensions[letter].width for letter in "ABC") < 110
    for row in sheet.iter_rows(min_row=2, max_col=2):
        if row[1].value and not row[1].font.bold and row[1].number_format == "General":
            assert row[1].alignment.wrap_text
            lines = 1 + len(str(row[1].value)) // 100
            assert (sheet.row_dimensions[row[1].row].height or 15) >= 15 * lines


def test_the_last_sheet_describes_every_column(book: Workbook) -> None:
    _, *rows = values(book, "columns")
    assert rows == [
        (model.name, c.name, c.type, c.provenance, "yes" if c.required else "no", c.references,
         c.vocabulary, c.description)
        for model in tables().values()
        for c in model.columns
    ]  # fmt: skip


def test_the_properties_have_title_version_and_release_date(
    inputs: ReleaseInputs, book: Workbook
) -> None:
    properties = book.properties
    assert properties.title == inputs.descriptor["title"]
    assert "Version 1.2.3" in str(properties.description)
    assert properties.created == properties.modified == datetime.datetime(2026, 1, 31)


# Cells that a spreadsheet could misread


def figures(column: str, *values: object) -> ReleaseInputs:
    """Return inputs with one table, `figures`, and a row for each value of a column."""
    row = small_inputs().tables["figures"].slice(0, 1)
    rows = pa.concat_tables([with_cell(column, value)(row) for value in values])
    model = small_inputs().models["figures"]
    return ReleaseInputs(ENTRY, {"figures": model}, {"figures": rows}, small_inputs().descriptor)


def written_cells(folder: Path, column: str, *values: object) -> list[tuple[Any, Any]]:
    """Return each value with the cell that is written for it."""
    workbook.write(figures(column, *values), folder)
    sheet = load_workbook(folder / workbook.FILE)["figures"]
    index = [cell.value for cell in sheet[1]].index(column) + 1
    cells = [sheet.cell(2 + number, index) for number in range(len(values))]
    return list(zip(values, cells, strict=True))


TEXTS = (
    "=1+1", "{=A1}", "https://example.org/", "mailto:a@b", "internal:people!A1", "17", "1e5",
    "2019-01-01", "TRUE", " a ", "a\nb", "_x0041_", "Lacôme 阿里巴巴", "<b>&", "𝒂",
)  # fmt: skip


def test_text_that_looks_like_a_formula_link_or_number_stays_text(tmp_path: Path) -> None:
    for text, cell in written_cells(tmp_path, "title", *TEXTS):
        assert cell.data_type == "s"
        assert not cell.hyperlink
        # openpyxl does not decode this escape
        assert str(cell.value).replace("_x005F_", "_") == text


def test_numbers_keep_and_show_all_their_digits(tmp_path: Path) -> None:
    numbers = (17e9, 123_456_789_012_345.0, 0.1, 85.5, 0.0, -1.5)
    for number, cell in written_cells(tmp_path, "value", *numbers):
        assert cell.value == number
        assert cell.number_format == ("#,##0" if number.is_integer() else "General")


def test_a_day_is_a_date_and_a_day_before_march_1900_is_text(tmp_path: Path) -> None:
    days = ("1839-01-01", "1900-02-28", "1900-03-01", "2019-12-31", "9999-12-31")
    dates = map(datetime.date.fromisoformat, days)
    cells = written_cells(tmp_path, "period_latest", *dates)
    for day, cell in cells[:2]:
        assert (cell.value, cell.data_type) == (day.isoformat(), "s")
    for day, cell in cells[2:]:
        assert cell.is_date
        assert cell.value == datetime.datetime.combine(day, datetime.time())


# What does not fit into a workbook


def test_a_cell_longer_than_the_limit_is_refused(tmp_path: Path) -> None:
    [(text, cell)] = written_cells(tmp_path, "title", "a" * 32_767)
    assert cell.value == text
    for text in ("a" * 32_768, "𝒂" * 16_384):
        with pytest.raises(CannotWriteWorkbook) as raised:
            workbook.write(figures("title", text), tmp_path)
        assert str(raised.value) == (
            "alibaba-press.xlsx: figures, row 2, title: this does not fit into a workbook\n"
            "    expected: at most 32767 characters\n"
            "    found:    32768\n"
            "    remedy:   shorten the text"
        )


def test_a_number_that_a_workbook_would_round_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteWorkbook, match="a number of at most 16 digits"):
        workbook.write(figures("value", 0.1 + 0.2), tmp_path)


@pytest.mark.parametrize(
    ("name", "message"),
    [("a" * 32, "a name of at most 31 characters"), ("About", "a name other than about")],
)
def test_a_table_name_that_no_sheet_can_have_is_refused(
    name: str, message: str, tmp_path: Path
) -> None:
    models, rows = dict(small_inputs().models), dict(small_inputs().tables)
    models[name], rows[name] = models["people"], rows["people"]
    with pytest.raises(CannotWriteWorkbook, match=message):
        workbook.write(ReleaseInputs(ENTRY, models, rows, small_inputs().descriptor), tmp_path)


def test_a_table_longer_than_a_sheet_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    with pytest.raises(CannotWriteWorkbook, match="at most 2 rows"):
        workbook.write(figures("title", "a", "b", "c"), tmp_path)


# The same bytes


def test_the_bytes_do_not_depend_on_the_clock_or_the_compression_library(
    inputs: ReleaseInputs, workbook_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    workbook.write(inputs, tmp_path)
    assert (tmp_path / workbook.FILE).read_bytes() == workbook_file.read_bytes()
    with zipfile.ZipFile(workbook_file) as packed:
        assert {entry.compress_type for entry in packed.infolist()} == {zipfile.ZIP_STORED}
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(1980, 1, 1)}
        text = b"".join(packed.read(name) for name in packed.namelist())
    assert f"{datetime.date.today():%Y-%m-%d}".encode() not in text
