"""Show who says so, in which words: the evidence of a row."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .console import USAGE, working


def run(
    table: Annotated[str, typer.Argument(help="Name of a table.")],
    id: Annotated[str, typer.Argument(help="Identifier of one of its rows.")],
    articles: Annotated[
        Path | None,
        typer.Option(help="Folder of the articles; by default seeds/ beside the package."),
    ] = None,
) -> None:
    with working(wrong=USAGE):
        from ..package.trace import trace as library

        typer.echo(str(library(table, id, articles=articles)))
