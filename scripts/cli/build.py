"""The command `build`."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Build the tables and their descriptor from the articles.

Works in a checkout. Writes data/ and datapackage.json.

Exit codes: 0 built, or nothing would change; 1 the extraction has errors, or --check finds a
difference; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press build": "Regenerate all tables and the descriptor.",
    "alibaba-press build --check": "Show what a build would change, and write nothing.",
}


def run(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what would change, exit 1 if any.")
    ] = False,
) -> None:
    with console.handle_errors():
        from ..package.checkout import require_checkout

        require_checkout()
    with console.handle_errors(input_error=console.INVALID):
        from ..changelog import version

        version()  # A changelog that cannot be read is reported before the long work.
        from .. import build as library
        from ..project import ROOT

        if not check:
            library.finish_install(ROOT)
        with console.show_progress() as progress:
            progress.plan(library.count_steps() + 1)  # the last one writes
            inputs = library.BuildInputs.of_project(allow_unread=True)
            tables = library.build(inputs, progress)
            parent = Path(tempfile.gettempdir()) if check else ROOT
            with library.staged_package(tables, parent, progress) as folder:
                differences = library.differences(folder, ROOT) if check else []
                if not check:
                    library.install(folder, ROOT)
        if differences:
            console.print_lines("\n".join(differences))
            console.fail(
                "what is committed differs; repair it with: alibaba-press build", console.INVALID
            )
        if check:
            console.print_line("what is committed is what the scripts produce")
            return
        row_counts = library.row_counts(ROOT)
        width = max(map(len, row_counts))
        for name, count in row_counts.items():
            console.print_line(f"{name:<{width}}  {count:>6,} rows")
        console.print_line(f"{len(row_counts)} tables in {ROOT / 'data'}")
