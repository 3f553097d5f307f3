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
from typing import TYPE_CHECKING

from ...schemas import TableModel
from .archive import store
from .inputs import ReleaseInputs
from .workbook_about import ABOUT_SHEET, COLUMNS_SHEET, write_about
from .workbook_cells import FILE, CannotWriteWorkbook, fail, formats_of_cells, write_cell
from .workbook_columns import column_rows
from .workbook_tables import SheetColumn, SheetTables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["FILE", "CannotWriteWorkbook", "write"]

MAX_SHEET_NAME = 31
MAX_ROWS = 1_048_576
"""Limits of Excel: the characters of a sheet's name, and the rows of a sheet."""

MIN_WIDTH, MAX_WIDTH = 8, 60
"""The widths of columns, in characters."""

NOTE_WIDTH, NOTE_LINE, NOTE_LENGTH = 300, 18, 40
"""The width of a note and the height of its lines, in pixels, and the characters of a line."""

ZIP_DATE = datetime.date(1980, 1, 1)
"""The date of the files in the workbook, which is a zip archive."""


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
        formats = formats_of_cells(book)
        # Programs that read one sheet read the first: the table of all claims.
        sheets = {name: book.add_worksheet(name) for name in _sheet_names(models)}
        write_about(sheets[ABOUT_SHEET], inputs, formats)
        tables = SheetTables(inputs)
        for name, model in models.items():
            _check_row_count(name, inputs.tables[name].num_rows)
            _write_columns(sheets[name], list(tables.columns(model)), formats)
        header, *rows = column_rows(models)
        columns = zip(*rows, strict=True)
        described = [
            SheetColumn(str(head), "", cells) for head, cells in zip(header, columns, strict=True)
        ]
        _write_columns(sheets[COLUMNS_SHEET], described, formats)
    with zipfile.ZipFile(packed) as archive, (folder / FILE).open("wb") as file:
        store(((name, archive.read(name)) for name in archive.namelist()), file, ZIP_DATE)


def _sheet_names(models: Mapping[str, TableModel]) -> list[str]:
    """Return the names of the sheets: first the derived tables, then the page about all of them."""
    first = [name for name, model in models.items() if model.is_derived]
    return [*first, ABOUT_SHEET, *(name for name in models if name not in first), COLUMNS_SHEET]


def _check_row_count(name: str, count: int) -> None:
    """Raise CannotWriteWorkbook if a table has too many rows for a sheet."""
    if count >= MAX_ROWS:
        fail(
            name,
            expected=f"at most {MAX_ROWS - 1} rows",
            found=f"{count}",
            remedy="divide the table",
        )


def _write_columns(
    sheet: Worksheet, columns: Sequence[SheetColumn], formats: dict[str, Format]
) -> None:
    """Write a header that stays in view and filters the rows, with notes, and the rows."""
    widths = [len(column.name) + 3 for column in columns]  # for the button of the filter
    for index, column in enumerate(columns):
        sheet.write_string(0, index, column.name, formats["header"])
        if column.note:
            height = NOTE_LINE * (2 + len(column.note) // NOTE_LENGTH)
            sheet.write_comment(0, index, column.note, {"width": NOTE_WIDTH, "height": height})
    rows = zip(*(column.cells for column in columns), strict=True)
    number = 0
    for number, row in enumerate(rows, 1):
        for index, value in enumerate(row):
            place = f"{sheet.get_name()}, row {number + 1}, {columns[index].name}"
            text = write_cell(sheet, number, index, value, place, formats)
            widths[index] = max(widths[index], len(text) + 1)
    for index, width in enumerate(widths):
        sheet.set_column(index, index, min(max(MIN_WIDTH, width), MAX_WIDTH))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, number, len(columns) - 1)


def _check_sheet_name(name: str, models: Mapping[str, TableModel]) -> None:
    """Raise CannotWriteWorkbook if a name cannot be that of a sheet."""
    if len(name) > MAX_SHEET_NAME:
        fail(
            name,
            expected=f"a name of at most {MAX_SHEET_NAME} characters",
            found=f"{len(name)}",
            remedy="shorten the name of the table",
        )
    reserved = (ABOUT_SHEET, COLUMNS_SHEET, "history")
    if name in models and name.lower() in reserved:
        fail(
            name,
            expected=f"a name other than {', '.join(reserved)}",
            found=name,
            remedy="rename the table",
        )
