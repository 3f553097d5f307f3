"""List the versions of a package in a data registry, the newest first.

Exit codes: 0 listed; 2 the call is wrong; 3 it could not run (no such registry, no version, no
network).
"""

from __future__ import annotations

from typing import Annotated

import typer

from ..project import NAME
from . import console
from .options import PlainHttp


def run(
    source: Annotated[
        str, typer.Option("--from", metavar="TARGET", help="The registry: a folder, or https:….")
    ],
    name: Annotated[str, typer.Argument(help="The package.")] = NAME,
    plain_http: PlainHttp = False,
) -> None:
    from .registries import at_registry

    with at_registry(plain_http) as access:
        from ..publish import targets
        from ..publish.references import listing

        console.step(f"asking {source}")
        found = listing(name, targets.source(source, access))
        console.done()
        for one in found:
            typer.echo(f"{one.version:<10}  {one.date or '':<10}  {one.fault or one.digest}")
