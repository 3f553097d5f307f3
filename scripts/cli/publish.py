"""Publish a release to a data registry.

A target is the path of a folder, or file:…, which any static web server can serve. The release is
verified first, and what was published is read back and hashed. A published version never changes:
the same bytes again are nothing new, other bytes are refused.
Exit codes: 0 published, or there already; 1 the release, or what came back, is not whole; 2 the
call is wrong; 3 it could not run; 4 another content is published under this version.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console
from .options import PlainHttp


def run(
    bundle: Annotated[
        Path, typer.Argument(exists=True, help="The folder or the zip archive of a release.")
    ],
    to: Annotated[str, typer.Option("--to", metavar="TARGET", help="The registry.")],
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Send nothing; show where each field of the metadata would go, and which has no "
            "place.",
        ),
    ] = False,
    plain_http: PlainHttp = False,
) -> None:
    from .registries import at_registry

    with at_registry(plain_http) as access:
        from ..publish import publishing as library

        if dry_run:
            found = library.rehearse(bundle, to, access=access, step=console.step)
            console.done()
            console.put(found)
            return
        made = library.publish(bundle, to, access=access, step=console.step)
        console.done()
        name = f"{made.version.name} {made.version.version}"
        if made.new:
            typer.echo(f"published {name} to {made.target}")
        else:
            typer.echo(f"{name} is published already in {made.target}, with the same bytes")
        typer.echo(made.version.digest)
