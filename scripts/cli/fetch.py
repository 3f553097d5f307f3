"""The command `fetch`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console
from .options import PlainHttp

HELP = """\
Fetch a release from a data registry.

The release is written to a folder NAME-VERSION. The folder appears when every file has been
checked. An existing folder with the same digest stays as it is.

Exit codes: 0 fetched, or there already; 1 the release is damaged, has another digest, or something
else is in its place; 2 usage; 3 could not run (no such registry or version, no network).
"""

EXAMPLES = {
    "alibaba-press fetch alibaba-press --from https://data.example.org": (
        "Fetch the newest version."
    ),
    "alibaba-press fetch alibaba-press@1.0.0 --from oci://ghcr.io/example/press --output data": (
        "Fetch one version from an OCI registry into data/alibaba-press-1.0.0."
    ),
}


def run(
    reference: Annotated[
        str,
        typer.Argument(
            metavar="NAME[@VERSION|@DIGEST]",
            help="The release, as in alibaba-press@1.0.0; without a version, the newest.",
        ),
    ],
    source: Annotated[
        str, typer.Option("--from", metavar="TARGET", help="The registry: a folder, or https:….")
    ],
    output: Annotated[
        Path, typer.Option(file_okay=False, help="The folder to write the release to.")
    ] = Path("."),
    digest: Annotated[
        str | None,
        typer.Option(metavar="sha256:HASH", help="The digest that the version must have."),
    ] = None,
    plain_http: PlainHttp = False,
) -> None:
    from .registries import registry_access

    with registry_access(plain_http) as access:
        from ..publish.fetching import fetch

        with console.show_progress() as progress:
            fetched = fetch(
                reference, source, output, digest=digest, access=access, progress=progress
            )
        name = f"{fetched.version.name} {fetched.version.version}"
        choice = f", the newest of {fetched.newest_of}" if fetched.newest_of > 1 else ""
        console.print_line(f"{'fetched' if fetched.created else 'there already:'} {name}{choice}")
        console.print_lines(f"{fetched.folder}\n{fetched.version.digest}")
