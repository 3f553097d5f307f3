"""The tables as a workbook for those who use a spreadsheet: what it is, then a sheet for each
table, and last what each column means."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pyarrow as pa

from ...schemas import PROVENANCES, Column, TableModel
from ..errors import PressError, Problem
from ..project import NAME
from .archive import store
from .contents import Contents

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FILE = f"{NAME}.xlsx"
ABOUT, COLUMNS = "about", "columns"

LONGEST_NAME = 31
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
"""Characters of the name of a sheet and of a cell, counted in UTF-16, and rows of a sheet, in a
workbook of Excel (its "specifications and limits")."""

FIRST_DAY = datetime.date(1900, 3, 1)
"""The first day that all spreadsheets show as the same: Excel takes 1900 for a leap year."""

NARROWEST, WIDEST = 8, 60
"""Widths of columns, in characters."""

ZIP_DAY = datetime.date(1980, 1, 1)

READING = (
    "A cell that is empty is a missing value: the articles do not say it, or it does not apply.",
    "Dates as precise as the words are, such as 2016, 2018-12 or 2017-04/2017-06, are text (EDTF, "
    "ISO 8601-2). Columns that end in _earliest and _latest hold the first and the last day that "
    "they can mean, as dates; a day before March 1900 is text, for a spreadsheet has no such date.",
    "Cells that refer to a row of another sheet hold its id. All text is text: no cell holds a "
    "formula or a link.",
)


class NoWorkbook(PressError):
    """The tables do not go into a workbook."""


def write(contents: Contents, folder: Path) -> None:
    """Write the workbook. Raises NoWorkbook where a table is larger than a sheet can be.

    It is packed anew without compression, as `archive.pack` says why.
    """
    from xlsxwriter import Workbook

    models = contents.models
    for name in (ABOUT, COLUMNS, *models):
        _demand_name(name, models)
    made = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(made, options) as book:
        about = contents.descriptor
        book.set_properties(
            {
                "title": about["title"],
                "comments": f"{about['description']} Version {contents.entry.version}.",
                "keywords": ", ".join(about["keywords"]),
                "author": ", ".join(one["title"] for one in about["contributors"]),
                "created": datetime.datetime.combine(contents.entry.date, datetime.time()),
            }
        )
        formats = _formats(book)
        _about(book.add_worksheet(ABOUT), contents, formats)
        for name, model in models.items():
            rows = contents.tables[name].select([column.name for column in model.columns])
            _sheet(book.add_worksheet(name), model, rows, formats)
        columns = list(_columns(models))
        _grid(book.add_worksheet(COLUMNS), columns[0], columns[1:], formats)
    with zipfile.ZipFile(made) as packed, (folder / FILE).open("wb") as file:
        store(((name, packed.read(name)) for name in packed.namelist()), file, ZIP_DAY)


def _formats(book: Workbook) -> dict[str, Format]:
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "header": book.add_format({"bold": True, "bottom": 1}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "whole": book.add_format({"num_format": "0"}),
    }


def _about(sheet: Worksheet, contents: Contents, formats: dict[str, Format]) -> None:
    about = contents.descriptor
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 100, formats["wrapped"])
    lines: list[tuple[Any, ...]] = [
        (about["title"],),
        (),
        ("description", about["description"]),
        ("version", contents.entry.version),
        ("date", contents.entry.date),
        *(("licence", f"{one['title']} ({one['path']})") for one in about["licenses"]),
        (),
        *(("how to read it", line) for line in READING),
        (),
        ("sheet", "a row is", "rows"),
        *(
            (name, model.title, contents.tables[name].num_rows)
            for name, model in contents.models.items()
        ),
        (COLUMNS, "A column of a sheet: what it means.", sum(1 for _ in _columns(contents.models))
         - 1),
        (),
        ("known", "how the cells of a column are known"),
        *PROVENANCES.items(),
    ]  # fmt: skip
    heads = {(about["title"],): "title", lines[-len(PROVENANCES) - 1]: "header"}
    for number, line in enumerate(lines):
        head = heads.get(line) or ("header" if line[:1] == ("sheet",) else None)
        for at, value in enumerate(line):
            place = f"{ABOUT}, row {number + 1}"
            _put(sheet, number, at, value, place, formats, formats[head] if head else None)


def _columns(models: Any) -> Iterator[tuple[str | None, ...]]:
    """The rows of the sheet that says what each column means, after their header."""
    yield "table", "column", "type", "known", "required", "refers to", "vocabulary", "description"
    for model in models.values():
        for column in model.columns:
            yield (
                model.name,
                column.name,
                column.type,
                column.provenance,
                "yes" if column.required else "no",
                column.references,
                column.vocabulary,
                column.description,
            )


def _sheet(sheet: Worksheet, model: TableModel, rows: pa.Table, formats: dict[str, Format]) -> None:
    if rows.num_rows >= MOST_ROWS:
        expected = f"at most {MOST_ROWS - 1} rows"
        _refuse(model.name, expected, f"{rows.num_rows}", "divide the table")
    columns: Sequence[Column] = model.columns
    cells = zip(*(column.to_pylist() for column in rows.columns), strict=True)
    _grid(sheet, [column.name for column in columns], list(cells), formats)


def _grid(
    sheet: Worksheet,
    header: Sequence[str | None],
    rows: Sequence[Sequence[Any]],
    formats: dict[str, Format],
) -> None:
    """A header that stays in view and filters, and the rows below it."""
    widths = [len(name or "") + 3 for name in header]  # the filter's button takes three
    for at, name in enumerate(header):
        sheet.write_string(0, at, name or "", formats["header"])
    for number, row in enumerate(rows, 1):
        for at, value in enumerate(row):
            place = f"{sheet.get_name()}, row {number + 1}, {header[at]}"
            shown = _put(sheet, number, at, value, place, formats)
            widths[at] = max(widths[at], len(shown) + 1)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, min(max(NARROWEST, width), WIDEST))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Any,
    place: str,
    formats: dict[str, Format],
    format: Format | None = None,
) -> str:
    """Write a cell as what it is; return its text."""
    match value:
        case None | "":
            return ""
        case datetime.date() if value >= FIRST_DAY:
            at = datetime.datetime.combine(value, datetime.time())
            sheet.write_datetime(row, column, at, formats["date"])
        case datetime.date():
            sheet.write_string(row, column, value.isoformat(), format)
        case int() | float():
            whole = formats["whole"] if float(value).is_integer() else None
            if float(f"{value:.16G}") != value:
                _refuse(place, "a number of at most 16 digits", repr(value), "round it")
            sheet.write_number(row, column, value, format or whole)
        case _:
            units = len(value.encode("utf-16-le")) // 2
            if units > LONGEST_CELL:
                expected = f"at most {LONGEST_CELL} characters"
                _refuse(place, expected, f"{units}", "shorten the text")
            sheet.write_string(row, column, value, format)
    return str(value)


def _demand_name(name: str, models: Any) -> None:
    if len(name) > LONGEST_NAME:
        expected = f"a name of at most {LONGEST_NAME} characters"
        _refuse(name, expected, f"{len(name)}", "shorten the name of the table")
    taken = (ABOUT, COLUMNS, "history")
    if name in models and name.lower() in taken:
        expected = f"a name other than {', '.join(taken)}"
        _refuse(name, expected, name, "rename the table")


def _refuse(place: str, expected: str, found: str, remedy: str) -> NoReturn:
    message = "this does not go into a workbook"
    raise NoWorkbook(
        str(Problem(f"{FILE}: {place}", message, expected=expected, found=found, remedy=remedy))
    )
