"""Write the sheet that says what the workbook is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...schemas import PROVENANCES
from .addresses import addresses
from .inputs import ReleaseInputs
from .workbook_cells import Link, write_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ABOUT_SHEET, COLUMNS_SHEET = "about", "columns"

WIDTHS = (17, 80, 8)
"""The widths of the columns: the sheet fits the width of a page."""

LINE_LENGTH = 96
"""How many characters of the second column at least fit on a line."""

TITLE_HEIGHT, LINE_HEIGHT, A4 = 24, 15, 9
"""The heights of the title and of a line in points, and Excel's number of the paper."""

NOTES_FOR_READERS = (
    "A cell that is empty is a missing value: the articles do not say it, or it does not apply.",
    "Dates as precise as the words are, such as 2016, 2018-12 or 2017-04/2017-06, are text (EDTF, "
    "ISO 8601-2). Columns that end in _earliest and _latest hold the first and the last day that "
    "they can mean, as dates; a day before March 1900 is text, for a spreadsheet has no such date.",
    "Cells that refer to a row of another sheet hold its id. On the sheets of claims, the column "
    "after it has the name of that row. A note on the head of each column says what it means.",
    "On the sheet facts, row leads to the row of the claim, and evidence to the evidence with its "
    "words. All other text is text: no cell holds a formula.",
)


def write_about(sheet: Worksheet, inputs: ReleaseInputs, formats: dict[str, Format]) -> None:
    """Write the sheet: what the workbook is, how to read it, and what each sheet holds."""
    descriptor = inputs.descriptor
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width, formats["wrapped"])
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    column_count = sum(len(model.columns) for model in inputs.models.values())
    first, *others = NOTES_FOR_READERS
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
        ("how to read it", first),
        *((None, note) for note in others),
        (),
        ("sheet", "a row is", "rows"),
        *(
            (Link(name, name, 0), _without_marks(model.title), inputs.tables[name].num_rows)
            for name, model in inputs.models.items()
        ),
        (Link(COLUMNS_SHEET, COLUMNS_SHEET, 0), "A column: its type and meaning.", column_count),
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
            format = formats[head or "wrapped"]
            if value == "rows":
                format = formats["number header"]
            write_cell(sheet, number, index, value, place, formats, format)


def _without_marks(text: str) -> str:
    """Return a text without the marks of Markdown."""
    return text.replace("`", "")
