"""Bring another article in: copy it to the seeds and begin its extraction module.

The module holds each sentence of the article as a comment, with the numbers and the known names
that stand in it. Nothing that is there is overwritten. Works in a checkout only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .console import INVALID, working

NEXT = """\
Next:
1. Fill in the label, and what the text says of the article itself, in
   {module}.
2. Enter who is new in the module of its kind in scripts/extract/who/.
3. Under each sentence write a call for each fact, with the words that carry it:
   article.figure, article.event, …; or set it aside: article.set_aside(reason, words).
4. alibaba-press build says what is missing or wrong; alibaba-press coverage shows what is
   unaccounted for.
5. When the build is complete: make test.
CONTRIBUTING.md tells the whole way."""


def run(
    file: Annotated[Path, typer.Argument(help="The text of the article: UTF-8, name.txt.")],
    id: Annotated[
        str | None,
        typer.Option(
            "--id", metavar="SLUG", help="Its identifier; by default the name of the file as one."
        ),
    ] = None,
) -> None:
    with working():
        from ..package.checkout import require_checkout
        from ..project import ROOT

        require_checkout(ROOT)
    with working(wrong=INVALID):
        from ...schemas import tables
        from .. import extract
        from ..extraction import new_article as library

        newcomer = library.prepare(
            file, id, ROOT, extract.articles(), extract.register, tables()["articles"]
        )
    with working():
        library.write(newcomer)
    module = newcomer.module.relative_to(ROOT).as_posix()
    typer.echo(f"wrote {newcomer.seed.relative_to(ROOT).as_posix()}")
    typer.echo(f"wrote {module}")
    typer.echo(
        f"sentences: {newcomer.sentences}; numbers and dates: {newcomer.numbers}; "
        f"known names: {newcomer.entities}"
    )
    typer.echo(NEXT.format(module=module))
