"""Write the cells of the workbook, each with its type."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from ..errors import PressError, Problem
from ..project import NAME

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FILE = f"{NAME}.xlsx"

MAX_CELL = 32_767
"""The most characters of a cell in Excel, in UTF-16."""

FIRST_DAY = datetime.date(1900, 3, 1)
"""The first day that all spreadsheets show alike: for Excel 1900 is a leap year."""


class CannotWriteWorkbook(PressError):
    """The tables do not fit into a workbook."""


class Link(NamedTuple):
    """A text that leads to a row of a sheet, counted from 0 at its header."""

    text: str
    sheet: str
    row: int


def formats_of_cells(book: Workbook) -> dict[str, Format]:
    """Return the formats of cells, by name."""
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "header": book.add_format({"bold": True, "bottom": 1}),
        "number header": book.add_format({"bold": True, "bottom": 1, "align": "right"}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
        "link": book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        # Without an indent, a number touches the text of the next column.
        "number": book.add_format({"align": "right", "indent": 1}),
        "integer": book.add_format({"num_format": "#,##0", "align": "right", "indent": 1}),
    }


def write_cell(
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
        case Link(text, target, number):
            address = f"internal:'{target}'!A{number + 1}"
            sheet.write_url(row, column, address, formats["link"], text)
            return text
        case datetime.date() if value >= FIRST_DAY:
            midnight = datetime.datetime.combine(value, datetime.time())
            sheet.write_datetime(row, column, midnight, formats["date"])
        case datetime.date():
            sheet.write_string(row, column, value.isoformat(), format)
        case int() | float():
            number = formats["integer" if float(value).is_integer() else "number"]
            if float(f"{value:.16G}") != value:
                fail(
                    place,
                    expected="a number of at most 16 digits",
                    found=repr(value),
                    remedy="round it",
                )
            sheet.write_number(row, column, value, format or number)
        case _:
            units = len(value.encode("utf-16-le")) // 2
            if units > MAX_CELL:
                fail(
                    place,
                    expected=f"at most {MAX_CELL} characters",
                    found=f"{units}",
                    remedy="shorten the text",
                )
            sheet.write_string(row, column, value, format)
    return str(value)


def fail(place: str, *, expected: str, found: str, remedy: str) -> NoReturn:
    """Raise CannotWriteWorkbook."""
    message = "this does not fit into a workbook"
    raise CannotWriteWorkbook(
        str(Problem(f"{FILE}: {place}", message, expected=expected, found=found, remedy=remedy))
    )
