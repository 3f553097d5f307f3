"""The pages of a table: all of its rows, as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...schemas import Column, TableModel
from ..limits import MAX_TABLE_PAGE
from ..package.formats import FORMATS
from .contents import Contents, Row, readable_value

MARKUP_OF_CELL, MARKUP_OF_LINK = 12, 60
"""Characters of markup around a cell, and around one with a link, by which pages are filled."""


@dataclass(slots=True)
class TableCell:
    """A cell of a table as it is shown."""

    value: str
    address: str = ""
    is_number: bool = False

    @property
    def size(self) -> int:
        """About how many characters it takes on the page."""
        return MARKUP_OF_CELL + len(self.value) + ((self.address and MARKUP_OF_LINK) or 0)


def table_contexts(contents: Contents, model: TableModel) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path of each page of a table, and what its template shows."""
    rows = contents.rows(model.name)
    filled = {c.name for c in model.columns if any(r[c.name] is not None for r in rows.values())}
    columns = [c for c in model.columns if c.name in filled or c.name == "id"]
    pages = list(_pages(contents, model, columns, list(rows.values())))
    for number, page in enumerate(pages, start=1):
        suffix = "" if number == 1 else f"-{number}"
        yield (
            f"tables/{model.name}{suffix}.html",
            {
                "model": model,
                "columns": columns,
                "rows": page,
                "count": len(rows),
                "number": number,
                "pages": len(pages),
                "empty": [c.name for c in model.columns if c not in columns],
                "formats": [format.name for format in FORMATS],
            },
        )


def _pages(
    contents: Contents, model: TableModel, columns: list[Column], rows: list[Row]
) -> Iterator[list[list[TableCell]]]:
    """Yield the rows of each page. There is one, even if the table is empty."""
    page: list[list[TableCell]] = []
    size = 0
    for row in rows:
        cells = [_cell(contents, model, column, row) for column in columns]
        size_of_row = sum(cell.size for cell in cells)
        if page and size + size_of_row > MAX_TABLE_PAGE:
            yield page
            page, size = [], 0
        page.append(cells)
        size += size_of_row
    yield page


def _cell(contents: Contents, model: TableModel, column: Column, row: Row) -> TableCell:
    value = row[column.name]
    if value is None:
        return TableCell("")
    if column.name == "id":
        return TableCell(str(value), contents.address(model.name, str(value)))
    if column.references is not None:
        return TableCell(str(value), contents.address(column.references, str(value)))
    is_number = column.type in ("integer", "number")
    return TableCell(readable_value(value), is_number=is_number)
