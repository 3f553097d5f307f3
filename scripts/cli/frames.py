"""Print a frame as a table for people, as CSV or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from ..visible import make_json_visible, make_line_visible
from . import console
from .options import choices

if TYPE_CHECKING:
    import pandas as pd


def _table(frame: pd.DataFrame) -> str:
    """Return a frame as a table that is as wide as the terminal. Empty cells stay empty."""
    from rich.console import Console  # slow to import
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in frame:
        table.add_column(Text(str(name), style="bold"), overflow="fold")
    for row in frame.astype(object).where(frame.notna(), "").itertuples(index=False):
        table.add_row(*(Text(make_line_visible(str(cell))) for cell in row))
    terminal = Console(width=console.terminal_width(), color_system=None)
    with terminal.capture() as capture:
        terminal.print(table)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


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
