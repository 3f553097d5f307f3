"""Compare two packages claim by claim.

It says which step of the version the difference forces. Each is the folder of a package, its
descriptor, or a zip archive of its folder.

Exit codes: 0 nothing differs; 1 something does; 2 the call is wrong; 3 they could not be compared
(there is no package, or it is not whole).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..diff import FORMS
from ..errors import nearest
from . import console

STANDARD_OUTPUT = Path("-")


def _known(name: str) -> str:
    if name not in FORMS:
        raise typer.BadParameter(f"there is no format {name!r}: {nearest(name, FORMS)}")
    return name


def run(
    old: Annotated[Path, typer.Argument(help="The package as it was.")],
    new: Annotated[Path, typer.Argument(help="The package as it is.")],
    format: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            callback=_known,
            help="How to tell it. "
            + "; ".join(f"{name}: {form.description}" for name, form in FORMS.items())
            + ".",
        ),
    ] = "text",
    output: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Where it goes; - is standard output."),
    ] = STANDARD_OUTPUT,
) -> None:
    with console.working():
        from ..diff.comparison import compare
        from ..package.writing import write_files

        console.step("comparing")
        found = compare(old, new)
        console.done()
        made = FORMS[format].render(found)
        if output == STANDARD_OUTPUT:
            console.put(made)
        else:
            write_files({output: made})
    if not found.same:
        raise typer.Exit(console.INVALID)
