"""Locate cells in their CSV files, so that a viewer can jump to them."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

WRITTEN_CELL = re.compile(r'"(?:[^"]++|"")*+"?[^,\r\n]*|[^,\r\n]*')
"""A cell as written, from its opening quote, if it has one, to the comma or line end."""

BREAK = re.compile(r"\r\n|\r|\n")

Cell = tuple[int | None, str | None]
"""A cell: the line of its row, where the header is line 1, and the name of its column.

Without a line it is the cell of the header. Without a column it is the row.
"""


@dataclass(frozen=True, slots=True)
class Region:
    """The place of a cell or of a row in a file.

    Lines and columns count from 1, columns in Unicode code points. ``end_column`` is the column
    after the last character. A row has only ``start_line``.
    """

    start_line: int
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class _Record:
    """A row: the line on which it begins, its text as written, and its values."""

    line: int
    text: str
    values: list[str]

    def cells(self) -> list[tuple[int, int]]:
        """Return the start and end of each cell in the text."""
        spans, position = [], 0
        while (match := WRITTEN_CELL.match(self.text, position)) is not None:
            spans.append(match.span())
            position = match.end() + 1
            if match.end() >= len(self.text) or self.text[match.end()] != ",":
                break
        return spans

    def region(self, index: int | None) -> Region:
        """Return the place of the cell in the column with this index, or of the row."""
        cells = self.cells()
        if index is None or index >= len(cells):
            return Region(self.line)
        start, end = (self._place(position) for position in cells[index])
        return Region(*start, *end)

    def _place(self, position: int) -> tuple[int, int]:
        """Return line and column of a position in the text."""
        starts = [0, *(match.end() for match in BREAK.finditer(self.text, 0, position))]
        return self.line + len(starts) - 1, position - starts[-1] + 1


def _records(path: Path, numbers: Container[int]) -> Iterator[tuple[int, _Record]]:
    """Yield the header and the rows with these numbers, as far as the file can be read.

    Empty lines are not rows. Raises OSError.
    """
    lines_read: list[str] = []

    def lines(file: Iterator[str]) -> Iterator[str]:
        for line in file:
            lines_read.append(line)
            yield line

    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader, number, before = csv.reader(lines(file)), 0, 0
        while True:
            lines_read.clear()
            try:
                values = next(reader, None)
            except csv.Error:
                return
            if values is None:
                return
            number += bool(values)
            if values and (number == 1 or number in numbers):
                yield number, _Record(before + 1, "".join(lines_read), values)
            before = reader.line_num


def locate(path: Path, cells: Collection[Cell]) -> dict[Cell, Region]:
    """Return the places of cells in the CSV file at ``path``.

    A cell that does not exist, such as one after the last line, is left out. A file that is not a
    regular file is not read.
    """
    by_line: dict[int, list[Cell]] = {}
    for line, column in cells:
        if line is not None or column is not None:
            by_line.setdefault(line or 1, []).append((line, column))
    if not by_line or path.is_symlink() or not path.is_file():
        return {}
    last = max(by_line)
    regions: dict[Cell, Region] = {}
    with suppress(OSError):
        names: list[str] = []
        for number, record in _records(path, by_line):
            names = names or record.values
            for line, column in by_line.get(number, []):
                index = names.index(column) if column in names else None
                if line is not None or index is not None:
                    regions[line, column] = record.region(index)
            if number >= last:
                break
    return regions
