"""Write ``alibaba-press.xlsx``: all tables as a workbook, from the tables, models and descriptor.

The first sheet is the table of all claims, and the second says what the workbook is. Then each
table has a sheet, and the last sheet says what each column means.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pyarrow as pa

from ...schemas import PROVENANCES, Column, TableModel
from ..errors import PressError, Problem
from ..project import NAME
from .addresses import addresses
from .archive import store
from .inputs import ReleaseInputs
from .workbook_columns import column_rows

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FILE = f"{NAME}.xlsx"
ABOUT_SHEET, COLUMNS_SHEET = "about", "columns"

MAX_SHEET_NAME = 31
MAX_CELL = 32_767
MAX_ROWS = 1_048_576
"""Limits of Excel: the characters of a sheet's name and of a cell, in UTF-16, and the rows of a
sheet."""

FIRST_DAY = datetime.date(1900, 3, 1)
"""The first day that all spreadsheets show alike: for Excel 1900 is a leap year."""

ABOUT_WIDTHS = (17, 75, 8)
"""The widths of the columns of the sheet about the workbook: it fits the width of a page."""

LINE_LENGTH = 84
"""How many characters of the second column at least fit on a line."""

TITLE_HEIGHT, LINE_HEIGHT, A4 = 24, 15, 9
"""The heights of the title and of a line in points, and Excel's number of the paper."""

MIN_WIDTH, MAX_WIDTH = 8, 60
"""The widths of columns, in characters."""

ZIP_DATE = datetime.date(1980, 1, 1)
"""The date of the files in the workbook, which is a zip archive."""

NOTES_FOR_READERS = (
    "A cell that is empty is a missing value: the articles do not say it, or it does not apply.",
    "Dates as precise as the words are, such as 2016, 2018-12 or 2017-04/2017-06, are text (EDTF, "
    "ISO 8601-2). Columns that end in _earliest and _latest hold the first and the last day that "
    "they can mean, as dates; a day before March 1900 is text, for a spreadsheet has no such date.",
    "Cells that refer to a row of another sheet hold its id. All text is text: no cell holds a "
    "formula or a link.",
)


class CannotWriteWorkbook(PressError):
    """The tables do not fit into a workbook."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the workbook. Raises CannotWriteWorkbook if a table does not fit into a sheet.

    Its files are stored again without compression, because compressed bytes depend on the library.
    """
    from xlsxwriter import Workbook

    models = inputs.models
    for name in (ABOUT_SHEET, COLUMNS_SHEET, *models):
        _check_sheet_name(name, models)
    packed = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(packed, options) as book:
        descriptor = inputs.descriptor
        book.set_properties(
            {
                "title": descriptor["title"],
                "comments": f"{descriptor['description']} Version {inputs.entry.version}.",
                "keywords": ", ".join(descriptor["keywords"]),
                "author": ", ".join(person["title"] for person in descriptor["contributors"]),
                "created": datetime.datetime.combine(inputs.entry.date, datetime.time()),
            }
        )
        formats = _formats(book)
        # Programs that read one sheet read the first: the table of all claims.
        sheets = {name: book.add_worksheet(name) for name in _sheet_names(models)}
        _write_about(sheets[ABOUT_SHEET], inputs, formats)
        for name, model in models.items():
            rows = inputs.tables[name].select([column.name for column in model.columns])
            _write_table(sheets[name], model, rows, formats)
        header, *rows = column_rows(models)
        _write_rows(sheets[COLUMNS_SHEET], header, rows, formats)
    with zipfile.ZipFile(packed) as archive, (folder / FILE).open("wb") as file:
        store(((name, archive.read(name)) for name in archive.namelist()), file, ZIP_DATE)


def _sheet_names(models: Mapping[str, TableModel]) -> list[str]:
    """Return the names of the sheets: first the derived tables, then the page about all of them."""
    first = [name for name, model in models.items() if model.is_derived]
    return [*first, ABOUT_SHEET, *(name for name in models if name not in first), COLUMNS_SHEET]


def _formats(book: Workbook) -> dict[str, Format]:
    """Return the formats of cells, by name."""
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "header": book.add_format({"bold": True, "bottom": 1}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "integer": book.add_format({"num_format": "0"}),
    }


def _write_about(sheet: Worksheet, inputs: ReleaseInputs, formats: dict[str, Format]) -> None:
    """Write the sheet that says what the workbook is."""
    descriptor = inputs.descriptor
    for column, width in enumerate(ABOUT_WIDTHS):
        sheet.set_column(column, column, width, formats["wrapped"])
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    column_count = sum(len(model.columns) for model in inputs.models.values())
    lines: list[tuple[Any, ...]] = [
        (descriptor["title"],),
        (),
        ("description", descriptor["description"]),
        ("version", inputs.entry.version),
        ("date", inputs.entry.date),
        *(
            ("licence", f"{licence['title']} ({licence['path']})")
            for licence in descriptor["licenses"]
        ),
        *addresses(descriptor).items(),
        (),
        *(("how to read it", line) for line in NOTES_FOR_READERS),
        (),
        ("sheet", "a row is", "rows"),
        *(
            (name, model.title, inputs.tables[name].num_rows)
            for name, model in inputs.models.items()
        ),
        (COLUMNS_SHEET, "A column of a sheet: what it means.", column_count),
        (),
        ("provenance", "how the cells of a column are known"),
        *PROVENANCES.items(),
    ]  # fmt: skip
    heads = {(descriptor["title"],): "title", lines[-len(PROVENANCES) - 1]: "header"}
    for number, line in enumerate(lines):
        if number:  # LibreOffice does not make rows higher by itself
            longest = max((len(text) for text in line if isinstance(text, str)), default=0)
            sheet.set_row(number, LINE_HEIGHT * (1 + longest // LINE_LENGTH))
        head = heads.get(line) or ("header" if line[:1] == ("sheet",) else None)
        for index, value in enumerate(line):
            place = f"{ABOUT_SHEET}, row {number + 1}"
            _write_cell(sheet, number, index, value, place, formats, formats[head or "wrapped"])


def _write_table(
    sheet: Worksheet, model: TableModel, rows: pa.Table, formats: dict[str, Format]
) -> None:
    """Write the sheet of a table."""
    if rows.num_rows >= MAX_ROWS:
        _fail(
            model.name,
            expected=f"at most {MAX_ROWS - 1} rows",
            found=f"{rows.num_rows}",
            remedy="divide the table",
        )
    columns: Sequence[Column] = model.columns
    cells = zip(*(column.to_pylist() for column in rows.columns), strict=True)
    _write_rows(sheet, [column.name for column in columns], list(cells), formats)


def _write_rows(
    sheet: Worksheet,
    header: Sequence[str | None],
    rows: Sequence[Sequence[Any]],
    formats: dict[str, Format],
) -> None:
    """Write a header that stays in view and filters the rows, and the rows."""
    widths = [len(name or "") + 3 for name in header]  # for the button of the filter
    for index, name in enumerate(header):
        sheet.write_string(0, index, name or "", formats["header"])
    for number, row in enumerate(rows, 1):
        for index, value in enumerate(row):
            place = f"{sheet.get_name()}, row {number + 1}, {header[index]}"
            text = _write_cell(sheet, number, index, value, place, formats)
            widths[index] = max(widths[index], len(text) + 1)
    for index, width in enumerate(widths):
        sheet.set_column(index, index, min(max(MIN_WIDTH, width), MAX_WIDTH))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)


def _write_cell(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Any,
    place: str,
    formats: dict[str, Format],
    format: Format | None = None,
) -> str:
    """Write a cell with its type, and return its text. ``place`` names it in errors."""
    match value:
        case None | "":
            return ""
        case datetime.date() if value >= FIRST_DAY:
            midnight = datetime.datetime.combine(value, datetime.time())
            sheet.write_datetime(row, column, midnight, formats["date"])
        case datetime.date():
            sheet.write_string(row, column, value.isoformat(), format)
        case int() | float():
            integer = formats["integer"] if float(value).is_integer() else None
            if float(f"{value:.16G}") != value:
                _fail(
                    place,
                    expected="a number of at most 16 digits",
                    found=repr(value),
                    remedy="round it",
                )
            sheet.write_number(row, column, value, format or integer)
        case _:
            units = len(value.encode("utf-16-le")) // 2
            if units > MAX_CELL:
                _fail(
                    place,
                    expected=f"at most {MAX_CELL} characters",
                    found=f"{units}",
                    remedy="shorten the text",
                )
            sheet.write_string(row, column, value, format)
    return str(value)


def _check_sheet_name(name: str, models: Mapping[str, TableModel]) -> None:
    """Raise CannotWriteWorkbook if a name cannot be that of a sheet."""
    if len(name) > MAX_SHEET_NAME:
        _fail(
            name,
            expected=f"a name of at most {MAX_SHEET_NAME} characters",
            found=f"{len(name)}",
            remedy="shorten the name of the table",
        )
    reserved = (ABOUT_SHEET, COLUMNS_SHEET, "history")
    if name in models and name.lower() in reserved:
        _fail(
            name,
            expected=f"a name other than {', '.join(reserved)}",
            found=name,
            remedy="rename the table",
        )


def _fail(place: str, *, expected: str, found: str, remedy: str) -> NoReturn:
    """Raise CannotWriteWorkbook."""
    message = "this does not fit into a workbook"
    raise CannotWriteWorkbook(
        str(Problem(f"{FILE}: {place}", message, expected=expected, found=found, remedy=remedy))
    )
