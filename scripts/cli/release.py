"""The command `release`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Make a release: a folder with the tables in every format, and its zip archive.

Version and date are those of the newest entry of CHANGELOG.md. The committed package must be what
the scripts produce, and frictionless must find the release valid. The version must be a large
enough step from the previous release. Works in a checkout.

Exit codes: 0 made; 1 refused; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press release": "Make the release of the newest version in dist/.",
    "alibaba-press release --previous alibaba-press-1.0.0.zip": (
        "Compare with a release that is not in dist/."
    ),
}


def run(
    output: Annotated[
        Path, typer.Option(file_okay=False, help="The folder to write the release to.")
    ] = Path("dist"),
    previous: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            help="The previous release, a folder or a zip archive; by default, the newest of a "
            "lower version in the output folder.",
        ),
    ] = None,
    site: Annotated[
        bool, typer.Option("--site/--no-site", help="Add the site as site.zip, or leave it out.")
    ] = True,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a release of the same version.")
    ] = False,
) -> None:
    with console.handle_errors():
        from ..package.checkout import require_checkout

        require_checkout()
    with console.handle_errors(input_error=console.INVALID):
        from ..changelog import latest

        entry = latest()  # A changelog that cannot be read is reported before the long work.
        from .. import build as library
        from ..package.own_links import create_folder
        from ..project import ROOT, SEEDS
        from ..release.bundle import CannotRelease, count_steps, release

        with console.show_progress() as progress:
            progress.plan(library.count_steps() + 1 + count_steps())
            tables = library.build(library.BuildInputs.of_project(), progress)
            create_folder(output)
            with library.staged_package(tables, output, progress) as folder:
                if library.differences(folder, ROOT):
                    raise CannotRelease(
                        "what is committed is not what the scripts produce; see what differs with: "
                        "alibaba-press build --check"
                    )
            bundle = release(
                ROOT,
                entry,
                output,
                previous=previous,
                articles=SEEDS,
                overwrite=overwrite,
                with_site=site,
                progress=progress,
            )
        console.print_line(f"compared with {bundle.compared}")
        console.print_lines(f"{bundle.folder}\n{bundle.archive}\n{bundle.digest}")
