"""Make the tables and their descriptor from the articles."""

from __future__ import annotations

from typing import Annotated

import typer

from .console import INVALID, done, fail, step, working


def run(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what would change, exit 1 if any.")
    ] = False,
) -> None:
    with working():
        from ..package.checkout import require_checkout

        require_checkout()
    with working(wrong=INVALID):
        from .. import build as library
        from ..project import ROOT

        built = library.build(library.Sources.of_project(), step)
        step("writing")
        with library.staged(built, ROOT) as folder:
            if check:
                lines = library.differences(folder, ROOT)
                done()
                if lines:
                    typer.echo("\n".join(lines))
                    fail("what is committed differs; repair it with: alibaba-press build", INVALID)
                typer.echo("what is committed is what the scripts produce")
                return
            library.install(folder, ROOT)
        done()
        rows = library.summary(ROOT)
        width = max(map(len, rows))
        for name, count in rows.items():
            typer.echo(f"{name:<{width}}  {count:>6,} rows")
        typer.echo(f"{len(rows)} tables in {ROOT / 'data'}")
