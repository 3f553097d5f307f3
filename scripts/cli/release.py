"""Make a release: a folder with the tables in every format, and its zip.

The version and its day are those of the newest entry of CHANGELOG.md. What is committed has to be
what the scripts produce, and the version far enough from that of the previous release.
Exit codes: 0 made; 1 refused; 2 the call is wrong; 3 it could not run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console


def run(
    output: Annotated[
        Path, typer.Option(file_okay=False, help="Folder that the release is put into.")
    ] = Path("dist"),
    previous: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            help="The release before, a folder or a zip archive; by default the newest of a lower "
            "version in the same folder.",
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Put it in the place of one of the same version.")
    ] = False,
) -> None:
    with console.working():
        from ..package.checkout import require_checkout

        require_checkout()
    with console.working(wrong=console.INVALID):
        from .. import build as library
        from ..changelog import latest
        from ..project import ROOT, SEEDS
        from ..release.bundle import release

        built = library.build(library.Sources.of_project(), console.step)
        with library.staged(built, _made(output)) as folder:
            if library.differences(folder, ROOT):
                console.fail(
                    "what is committed is not what the scripts produce; see what differs with: "
                    "alibaba-press build --check",
                    console.INVALID,
                )
        made = release(
            ROOT,
            latest(),
            output,
            previous=previous,
            articles=SEEDS,
            overwrite=overwrite,
            step=console.step,
        )
        console.done()
        typer.echo(f"compared with {made.compared}")
        typer.echo(f"{made.folder}\n{made.archive}\n{made.digest}")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
