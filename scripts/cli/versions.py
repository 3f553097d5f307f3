"""The command `versions`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..project import NAME
from . import console
from .options import PlainHttp

HELP = """\
List the versions of a package in a data registry, the newest first.

Exit codes: 0 listed; 1 the list of the registry is damaged; 2 usage; 3 could not run (no such
registry, no version, no network).
"""

EXAMPLES = {
    "alibaba-press versions --from https://data.example.org": (
        "List version, date and digest of each release."
    ),
}


def run(
    source: Annotated[
        str, typer.Option("--from", metavar="TARGET", help="The registry: a folder, or https:….")
    ],
    name: Annotated[str, typer.Argument(help="The package.")] = NAME,
    plain_http: PlainHttp = False,
) -> None:
    from .registries import registry_access

    with registry_access(plain_http) as access:
        from ..publish import targets
        from ..publish.references import list_versions

        with console.show_progress() as progress:
            progress.plan(1)
            progress.begin(f"asking {source}")
            versions = list_versions(name, targets.open_source(source, access))
        for version in versions:
            console.print_line(
                f"{version.version:<10}  {version.date or '':<10}  "
                f"{version.fault or version.digest}"
            )
