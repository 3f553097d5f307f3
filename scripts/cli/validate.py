"""Check a written package against all rules.

Without a path it is the package that this program came with.

Exit codes: 0 the package is valid; 1 it is not; 2 the call is wrong; 3 the check could not be made
(there is no package, a library is missing, a report cannot be written).

Formats of reports may be asked for together, each with its file, as in: --format sarif --output
press.sarif --format text. The n-th --output belongs to the n-th --format.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from ...schemas import tables
from ..checks.pandera_process import pandera_sooner
from ..errors import nearest
from ..reports import FORMATS
from . import console

STANDARD_OUTPUT = Path("-")


def _known(names: list[str] | None) -> list[str] | None:
    for name in names or []:
        if name not in FORMATS:
            raise typer.BadParameter(f"there is no format {name!r}: {nearest(name, FORMATS)}")
    return names


def run(
    path: Annotated[
        Path | None, typer.Argument(help="A package: its folder or its descriptor.")
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True, file_okay=False, help="The folder of the articles, if they are at hand."
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME",
            callback=_known,
            help="How to report; may be given several times. "
            + "; ".join(f"{format.name}: {format.description}" for format in FORMATS.values())
            + ".  [default: text]",
        ),
    ] = None,
    outputs: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="Where the report goes, standard output by default, which takes one report; "
            "- is standard output. May be given several times.",
        ),
    ] = None,
    fast: Annotated[
        bool,
        typer.Option(
            "--fast",
            help="The fast tier alone: descriptor, sizes, hashes, Arrow schemas; needs no pandera.",
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
    names = formats or ["text"]
    targets = _targets(names, outputs or [])
    asked = nullcontext() if fast else pandera_sooner()
    with console.working(), asked as pandera:
        from .. import validate as library
        from ..changelog import version
        from ..checks.rulebook import in_order
        from ..package.writing import write_files
        from ..project import DESCRIPTOR, NAME, ROOT
        from ..reports.report import Product, identity, report_on

        package = path or ROOT
        folder = package if package.is_dir() else package.parent
        below = _below(folder, root)
        outcome = library.validate(
            package,
            tables(),
            articles or folder / "seeds",
            console.step,
            fast=fast,
            pandera=pandera,
        )
        console.done()
        report = report_on(
            outcome,
            in_order(),
            folder,
            tool=Product(NAME, version()),
            package=identity(folder / DESCRIPTOR if package.is_dir() else package),
            below=below,
        )
        files = {
            target: FORMATS[name].render(report)
            for name, target in zip(names, targets, strict=True)
            if target != STANDARD_OUTPUT
        }
        write_files(files)
        for name, target in zip(names, targets, strict=True):
            if target == STANDARD_OUTPUT:
                coloured = FORMATS[name].render_coloured if console.shows_colours() else None
                console.put((coloured or FORMATS[name].render)(report))
    if not report.valid:
        raise typer.Exit(console.INVALID)


def _targets(names: Sequence[str], outputs: Sequence[Path]) -> list[Path]:
    """Where the report of each format goes."""
    if len(outputs) > len(names):
        raise typer.BadParameter("there are more outputs than formats", param_hint="--output")
    targets = [*outputs, *[STANDARD_OUTPUT] * (len(names) - len(outputs))]
    for target in targets:
        if targets.count(target) > 1:
            where = "standard output" if target == STANDARD_OUTPUT else str(target)
            raise typer.BadParameter(f"{where} can take one report only", param_hint="--output")
    return targets


def _below(folder: Path, root: Path | None) -> str:
    """The path from the root to the folder, to be put before the path of a file."""
    if root is None:
        return ""
    try:
        path = folder.resolve().relative_to(root.resolve())
    except ValueError:
        raise typer.BadParameter(f"{folder} is not below {root}", param_hint="--root") from None
    return "".join(f"{part}/" for part in path.parts)
