"""The command `diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..diff import FORMATS
from . import console
from .options import STANDARD_OUTPUT, choices

HELP = """\
Compare two packages claim by claim.

Says which step of the version the difference requires. OLD and NEW are the folder of a package, its
descriptor, or a zip archive of its folder.

Exit codes: 0 nothing differs; 1 something differs; 2 usage; 3 could not compare (there is no
package, it is damaged, or its descriptor lists files that are no tables).
"""

EXAMPLES = {
    "alibaba-press diff alibaba-press-1.0.0.zip .": "Compare a release with this checkout.",
    "alibaba-press diff OLD NEW --format markdown": "Print a list for the changelog.",
    "alibaba-press diff OLD NEW --format json --output changes.json": (
        "Write every change to a file, for programs."
    ),
}

DiffFormat = choices("DiffFormat", FORMATS)
TEXT = DiffFormat("text")


def run(
    old: Annotated[Path, typer.Argument(help="The package before.")],
    new: Annotated[Path, typer.Argument(help="The package after.")],
    format: Annotated[
        DiffFormat,  # type: ignore[valid-type]
        typer.Option(
            metavar="NAME",
            help="The format of the output. "
            + "; ".join(f"{name}: {format.description}" for name, format in FORMATS.items())
            + ".",
        ),
    ] = TEXT,
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="The file to write; - is standard output.")
    ] = STANDARD_OUTPUT,
) -> None:
    with console.handle_errors():
        from ..diff.compare import compare
        from ..package.writing import write_files

        with console.show_progress() as progress:
            progress.plan(1)
            progress.begin("comparing")
            difference = compare(old, new)
        text = FORMATS[str(format)].render(difference)
        if output == STANDARD_OUTPUT:
            console.print_document(text)
        else:
            write_files({output: text})
    if not difference.is_empty:
        raise typer.Exit(console.INVALID)
