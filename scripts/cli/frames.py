"""Print a frame as a table for people, as CSV or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from math import sqrt
from typing import TYPE_CHECKING, Annotated

import typer

from ..visible import make_json_visible, make_line_visible
from . import console
from .options import choices

if TYPE_CHECKING:
    import pandas as pd


HEADINGS = ("id", "column")
"""Columns of which the first one ends the heading of a row: it is long, and people copy it."""

GAP = "  "
NARROW = 11
"""A column is narrower only if it has no longer cells, or if the terminal is too narrow for all."""


def _table(frame: pd.DataFrame) -> str:
    """Return a frame as a table that is as wide as the terminal. Empty cells stay empty.

    The cells up to the identifier stand on a line of their own, unbroken.
    """
    names = [str(name) for name in frame]
    filled = frame.astype(object).where(frame.notna(), "")
    rows = [
        [make_line_visible(str(cell)) for cell in row] for row in filled.itertuples(index=False)
    ]
    heading = next((name for name in HEADINGS if name in names), None)
    headings = names.index(heading) + 1 if heading else 0
    indent = GAP if headings else ""
    available = console.terminal_width() - len(indent)
    widths = _widths([row[headings:] for row in (names, *rows)], available)
    lines: list[str] = []
    for row in (names, *rows):
        if headings:
            lines.append(GAP.join(row[:headings]))
        lines += (f"{indent}{line}".rstrip() for line in _lines(row[headings:], widths))
    return "".join(f"{line}\n" for line in lines)


def _widths(rows: Sequence[Sequence[str]], available: int) -> list[int]:
    """Return widths of columns that fit: a column with more text is wider, and shows its name."""
    from rich.cells import cell_len  # slow to import

    lengths = [[cell_len(cell) for cell in cells] for cells in zip(*rows, strict=True)]
    widths = [max(1, *column) for column in lengths]
    floors = [
        min(width, max(NARROW, column[0])) for width, column in zip(widths, lengths, strict=True)
    ]
    weights = [sqrt(1 + sum(column)) for column in lengths]
    excess = sum(widths) - max(available - len(GAP) * (len(widths) - 1), len(widths))
    for _ in range(excess):
        wider = [index for index, floor in enumerate(floors) if widths[index] > floor]
        if wider:
            widths[max(wider, key=lambda index: widths[index] / weights[index])] -= 1
        else:
            widths[widths.index(max(widths))] -= 1
    return widths


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row, as many as its longest cell needs."""
    from rich.cells import set_cell_size
    from rich.console import Console
    from rich.text import Text

    terminal = Console(color_system=None)
    columns = [
        [line.plain for line in Text(cell).wrap(terminal, width, overflow="fold")]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for pieces in zip_longest(*columns, fillvalue=""):
        yield GAP.join(map(set_cell_size, pieces, widths))


def _csv(frame: pd.DataFrame) -> str:
    return frame.map(_visible_cell).to_csv(index=False, lineterminator="\n")


def _visible_cell(cell: object) -> object:
    return make_line_visible(cell) if isinstance(cell, str) else cell


def _json(frame: pd.DataFrame) -> str:
    rows = json.loads(frame.to_json(orient="records", date_format="iso"))  # pandas escapes slashes
    return make_json_visible(json.dumps(rows, ensure_ascii=False, indent=2)) + "\n"


FORMATS: dict[str, Callable[[pd.DataFrame], str]] = {"table": _table, "csv": _csv, "json": _json}
"""The formats by name, each with what makes text of a frame. A new one is an entry here."""

FrameFormat = choices("FrameFormat", FORMATS)
TABLE = FrameFormat("table")

FormatOption = Annotated[
    FrameFormat,  # type: ignore[valid-type]
    typer.Option(metavar="NAME", help="How to print it: table, csv or json."),
]
"""The option of a command that prints a frame."""


def print_frame(frame: pd.DataFrame, format: str) -> None:
    """Print a frame in one of the `FORMATS` on standard output."""
    console.print_document(FORMATS[format](frame))
