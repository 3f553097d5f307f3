"""Fetch a release from a data registry.

It is put into a folder of its own, NAME-VERSION, which appears when every file has been checked.
What is there already, with the same digest, is left as it is.
Exit codes: 0 fetched, or there already; 1 what came is not whole, is not the digest that was
demanded, or something else is at the place; 2 the call is wrong; 3 it could not run (no such
registry or version, no network).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console
from .options import PlainHttp


def run(
    reference: Annotated[
        str,
        typer.Argument(
            metavar="NAME[@VERSION|@DIGEST]",
            help="What is fetched, as in alibaba-press@1.0.0; the newest version if none is given.",
        ),
    ],
    source: Annotated[
        str, typer.Option("--from", metavar="TARGET", help="The registry: a folder, or https:….")
    ],
    output: Annotated[
        Path, typer.Option(file_okay=False, help="Folder that it is put into.")
    ] = Path("."),
    digest: Annotated[
        str | None,
        typer.Option(metavar="sha256:HASH", help="The digest that the version has to have."),
    ] = None,
    plain_http: PlainHttp = False,
) -> None:
    from .registries import at_registry

    with at_registry(plain_http) as access:
        from ..publish.fetching import fetch

        found = fetch(reference, source, output, digest=digest, access=access, step=console.step)
        console.done()
        name = f"{found.version.name} {found.version.version}"
        chosen = f", the newest of {found.newest_of}" if found.newest_of > 1 else ""
        typer.echo(f"{'fetched' if found.new else 'there already:'} {name}{chosen}")
        typer.echo(f"{found.folder}\n{found.version.digest}")
