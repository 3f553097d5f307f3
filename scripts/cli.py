"""The command line: checks what it is given, calls the library once, and prints."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .errors import PressError

VALID, INVALID, USAGE, COULD_NOT_RUN = 0, 1, 2, 3

app = typer.Typer(
    help="Alibaba in the German-language press, 2016–2021: build, check and trace the tables.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def _fail(error: object, code: int) -> NoReturn:
    typer.echo(str(error), err=True)
    raise typer.Exit(code)


def _step(name: str) -> None:
    """Show a person at a terminal what is going on."""
    if sys.stderr.isatty():
        typer.echo(f"\r\033[K{name} …", err=True, nl=False)


def _done() -> None:
    if sys.stderr.isatty():
        typer.echo("\r\033[K", err=True, nl=False)


@app.callback()
def main() -> None:
    """Exit codes: 0 valid or done, 1 invalid or different, 2 usage, 3 could not run."""


@app.command()
def build(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what would change, exit 1 if any.")
    ] = False,
) -> None:
    """Make the tables and their descriptor from the articles."""
    from . import build as library
    from .project import ROOT

    try:
        built = library.build(library.Sources.of_project(), _step)
    except PressError as error:
        _done()
        _fail(error, INVALID)
    _step("writing")
    with library.staged(built, ROOT) as folder:
        if check:
            lines = library.differences(folder, ROOT)
            _done()
            if lines:
                typer.echo("\n".join(lines))
                _fail("what is committed differs; repair it with: alibaba-press build", INVALID)
            typer.echo("what is committed is what the scripts produce")
            return
        library.install(folder, ROOT)
    _done()
    rows = library.summary(ROOT)
    width = max(map(len, rows))
    for name, count in rows.items():
        typer.echo(f"{name:<{width}}  {count:>6,} rows")
    typer.echo(f"{len(rows)} tables in {ROOT / 'data'}")


@app.command()
def validate(
    path: Annotated[
        Path | None, typer.Argument(help="A package: its folder or its descriptor.")
    ] = None,
    articles: Annotated[
        Path | None, typer.Option(help="The folder of the articles, if they are at hand.")
    ] = None,
) -> None:
    """Check a written package against all rules; the project's own by default."""
    from ..schemas import tables
    from . import validate as library
    from .checks import RULES
    from .project import ROOT

    package = path or ROOT
    at_hand = articles or (package if package.is_dir() else package.parent) / "seeds"
    try:
        report = library.validate(package, tables(), at_hand, _step)
    except PressError as error:
        _done()
        _fail(error, COULD_NOT_RUN)
    _done()
    for finding in report.findings:
        typer.echo(f"{finding.place}: [{finding.rule}]")
        typer.echo(f"    expected: {finding.expected}")
        typer.echo(f"    found:    {finding.found}")
        typer.echo(f"    remedy:   {RULES[finding.rule].remedy}")
    for name, why in report.not_run.items():
        typer.echo(f"not run: {name}: {why}")
    verdict = "valid" if report.valid else f"invalid, {len(report.findings)} findings"
    typer.echo(f"{verdict}: {len(report.ran)} rules ran, {len(report.not_run)} could not")
    if not report.valid:
        raise typer.Exit(INVALID)


@app.command()
def coverage() -> None:
    """Show what became of each sentence and number of the articles."""
    from . import build as library
    from .coverage import coverage as account

    try:
        draft, texts = library.draft(library.Sources.of_project())
    except PressError as error:
        _fail(error, COULD_NOT_RUN)
    found = account(draft, texts)
    for one in found:
        typer.echo(f"{one.article} ({one.file}): {one.extracted:.0%} of the sentences extracted")
        for what, fates in (("sentences", one.sentences), ("numbers", one.numbers)):
            parts = ", ".join(f"{fate} {count}" for fate, count in fates.most_common())
            typer.echo(f"  {fates.total()} {what}: {parts}")
        for line, words in [*one.open_sentences, *one.open_numbers]:
            typer.echo(f"  unaccounted for, line {line}: {words}")
    for problem in draft.problems:
        typer.echo(str(problem), err=True)
    if draft.problems or not all(one.complete for one in found):
        raise typer.Exit(INVALID)
    typer.echo("nothing is unaccounted for")


@app.command()
def trace(
    table: Annotated[str, typer.Argument(help="Name of a table.")],
    id: Annotated[str, typer.Argument(help="Identifier of one of its rows.")],
) -> None:
    """Show who says so, in which words: the evidence of a row and of its cells."""
    from .trace import trace as library

    try:
        typer.echo(str(library(table, id)))
    except PressError as error:
        _fail(error, USAGE)
