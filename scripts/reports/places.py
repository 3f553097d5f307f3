"""Where a cell stands in its CSV file, so that a viewer can land on it."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CELL = re.compile(r'"(?:[^"]++|"")*+"?[^,\r\n]*|[^,\r\n]*')
"""A cell as it is written, from the opening quote, if it has one, to the comma or line end."""

BREAK = re.compile(r"\r\n|\r|\n")

Wanted = tuple[int | None, str | None]
"""The line of a row as rules count it, from 1 with the header; and the name of a column."""


@dataclass(frozen=True, slots=True)
class Region:
    """A cell, or the beginning of a row. Lines and columns count from 1, columns in Unicode code
    points; ``end_column`` is that after the last character, so that an empty cell ends where it
    starts. A row has only ``start_line``."""

    start_line: int
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class _Record:
    """A row: the line that it begins on, as it is written, and the values that it holds."""

    line: int
    text: str
    values: list[str]

    def cells(self) -> list[tuple[int, int]]:
        """Start and end of each cell in the text."""
        found, at = [], 0
        while (match := CELL.match(self.text, at)) is not None:
            found.append(match.span())
            at = match.end() + 1
            if match.end() >= len(self.text) or self.text[match.end()] != ",":
                break
        return found

    def region(self, column: int | None) -> Region:
        """The place of a cell, by the position of its column; of the row without one."""
        cells = self.cells()
        if column is None or column >= len(cells):
            return Region(self.line)
        start, end = (self._place(at) for at in cells[column])
        return Region(*start, *end)

    def _place(self, at: int) -> tuple[int, int]:
        """Line and column of a position in the text."""
        starts = [0, *(match.end() for match in BREAK.finditer(self.text, 0, at))]
        return self.line + len(starts) - 1, at - starts[-1] + 1


def _records(path: Path, wanted: Container[int]) -> Iterator[tuple[int, _Record]]:
    """The header and the wanted rows of a file with their numbers, read one by one as far as they
    can be; empty lines are no rows. Raises OSError."""
    held: list[str] = []

    def lines(file: Iterator[str]) -> Iterator[str]:
        for line in file:
            held.append(line)
            yield line

    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader, number, before = csv.reader(lines(file)), 0, 0
        while True:
            held.clear()
            try:
                values = next(reader, None)
            except csv.Error:
                return
            if values is None:
                return
            number += bool(values)
            if values and (number == 1 or number in wanted):
                yield number, _Record(before + 1, "".join(held), values)
            before = reader.line_num


def locate(path: Path, wanted: Collection[Wanted]) -> dict[Wanted, Region]:
    """Where the wanted cells stand in the CSV file at ``path``.

    A column without a line is looked up in the header, a line without a column is the row's. What
    cannot be found is left out, such as a line after the last; only regular files are read.
    """
    by_line: dict[int, list[Wanted]] = {}
    for line, column in wanted:
        if line is not None or column is not None:
            by_line.setdefault(line or 1, []).append((line, column))
    if not by_line or path.is_symlink() or not path.is_file():
        return {}
    last = max(by_line)
    found: dict[Wanted, Region] = {}
    with suppress(OSError):
        names: list[str] = []
        for number, record in _records(path, by_line):
            names = names or record.values
            for line, column in by_line.get(number, []):
                at = names.index(column) if column in names else None
                if line is not None or at is not None:
                    found[line, column] = record.region(at)
            if number >= last:
                break
    return found
