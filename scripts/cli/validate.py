"""The command `validate`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from ...schemas import tables
from ..reports import FORMATS
from . import console
from .options import STANDARD_OUTPUT, choices

HELP = """\
Check a written package against all rules.

Without PATH, the package that this program came with is checked.

Several reports can be written at once: the n-th --output belongs to the n-th --format.

Exit codes: 0 the package is valid; 1 it is not; 2 usage; 3 could not run (there is no package, it
is of another version, a library is missing, a report cannot be written).
"""

EXAMPLES = {
    "alibaba-press validate": "Check the package that this program came with.",
    "alibaba-press validate data/alibaba-press-1.0.0 --articles articles": (
        "Check a fetched release, and its quotes against your copies of the articles."
    ),
    "alibaba-press validate --fast": "Check files, sizes and hashes alone, without pandera.",
    "alibaba-press validate --format sarif --output press.sarif --format text": (
        "Write a SARIF report to a file and print the text report."
    ),
}

ReportFormat = choices("ReportFormat", FORMATS)


def run(
    path: Annotated[
        Path | None, typer.Argument(help="A package: its folder or its descriptor.")
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            help="The folder of the articles; by default seeds/ in the package, if it exists.",
        ),
    ] = None,
    formats: Annotated[
        list[ReportFormat] | None,  # type: ignore[valid-type]
        typer.Option(
            "--format",
            metavar="NAME",
            help="The format of the report; can be repeated. "
            + "; ".join(f"{format.name}: {format.description}" for format in FORMATS.values())
            + ".  [default: text]",
        ),
    ] = None,
    outputs: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="The file of the report; can be repeated. By default, and as -, standard output, "
            "which takes one report.",
        ),
    ] = None,
    fast: Annotated[
        bool,
        typer.Option(
            "--fast",
            help="Check only descriptor, sizes, hashes and Arrow schemas; needs no pandera.",
        ),
    ] = False,
    root: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            help="A folder above the package, such as a repository; reports name files from there.",
        ),
    ] = None,
) -> None:
    names = [str(name) for name in formats or ["text"]]
    targets = _targets(names, outputs or [])
    with console.handle_errors():
        from ..changelog import version
        from ..project import DESCRIPTOR, ROOT

        version()  # A bad changelog is reported before the long work.
        from .. import validate as library
        from ..intake.package_version import require_this_version
        from ..package.writing import write_files
        from ..reports.package_report import package_report

        package = path or ROOT
        folder = package if package.is_dir() else package.parent
        path_prefix = _path_prefix(folder, root)
        with console.show_progress() as progress:
            outcome = library.validate(
                package, tables(), articles or folder / "seeds", fast=fast, progress=progress
            )
        if not outcome.valid:
            require_this_version(package)
        descriptor = folder / DESCRIPTOR if package.is_dir() else package
        report = package_report(outcome, descriptor, path_prefix=path_prefix)
        files = {
            target: FORMATS[name].render(report)
            for name, target in zip(names, targets, strict=True)
            if target != STANDARD_OUTPUT
        }
        write_files(files)
        for name, target in zip(names, targets, strict=True):
            if target == STANDARD_OUTPUT:
                coloured = FORMATS[name].render_coloured if console.supports_colours() else None
                console.print_document((coloured or FORMATS[name].render)(report))
    if not report.valid:
        raise typer.Exit(console.INVALID)


def _targets(names: Sequence[str], outputs: Sequence[Path]) -> list[Path]:
    """Return the file for the report of each format."""
    if len(outputs) > len(names):
        raise typer.BadParameter("there are more outputs than formats", param_hint="--output")
    targets = [*outputs, *[STANDARD_OUTPUT] * (len(names) - len(outputs))]
    for target in targets:
        if targets.count(target) > 1:
            place = "standard output" if target == STANDARD_OUTPUT else str(target)
            raise typer.BadParameter(f"{place} can take one report only", param_hint="--output")
    return targets


def _path_prefix(folder: Path, root: Path | None) -> str:
    """Return the path from the root to the folder, as a prefix for the path of a file."""
    if root is None:
        return ""
    try:
        path = Path(os.path.realpath(folder)).relative_to(os.path.realpath(root))
    except ValueError:
        raise typer.BadParameter(f"{folder} is not below {root}", param_hint="--root") from None
    return "".join(f"{part}/" for part in path.parts)
