"""The command `publish`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console
from .options import PlainHttp

HELP = """\
Publish a release to a data registry.

TARGET is the path of a folder, or the address of a registry such as oci://host/repository. The
release is verified first. What was published is read back and its hashes are compared. A published
version never changes: publishing the same bytes again does nothing, other bytes are refused.

Exit codes: 0 published, or there already; 1 the release is invalid, or what came back is damaged;
2 usage; 3 could not run; 4 other content is published under this version.
"""

EXAMPLES = {
    "alibaba-press publish dist/alibaba-press-1.0.0 --to /srv/data": (
        "Publish to a folder, which any static web server can serve."
    ),
    "alibaba-press publish dist/alibaba-press-1.0.0.zip --to zenodo: --dry-run": (
        "Send nothing; show where each field of the metadata would go on Zenodo."
    ),
}


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
    from .registries import registry_access

    with registry_access(plain_http) as access:
        from ..publish import publishing as library

        if dry_run:
            with console.show_progress() as progress:
                plan = library.dry_run(bundle, to, access=access, progress=progress)
            console.print_lines(plan.rstrip("\n"))
            return
        with console.show_progress() as progress:
            published = library.publish(bundle, to, access=access, progress=progress)
        name = f"{published.version.name} {published.version.version}"
        if published.created:
            console.print_line(f"published {name} to {published.target}")
        else:
            target = published.target
            console.print_line(f"{name} is published already in {target}, with the same bytes")
        console.print_line(published.version.digest)
