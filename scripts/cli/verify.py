"""Check a release that was downloaded.

Its files have to be those that it lists, and its tables to keep all rules. The release is a
folder, or the zip archive of one. With the articles at hand, the words of every span are compared
too. Exit codes: 0 whole; 1 not whole; 2 the call is wrong; 3 it could not run (there is no
release, or an archive is refused).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console


def run(
    bundle: Annotated[Path, typer.Argument(help="The folder or the zip archive of a release.")],
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True, file_okay=False, help="Folder of the articles, if you hold them."
        ),
    ] = None,
    digest: Annotated[
        str | None,
        typer.Option(metavar="sha256:HASH", help="The digest that the release has to have."),
    ] = None,
) -> None:
    with console.working():
        from ..release.verify import verify

        found = verify(bundle, articles, console.step)
        console.done()
        console.put(f"{found}\n")
        if digest is not None and digest != found.digest:
            console.fail(
                f"{bundle}: this is another release\n"
                f"    expected: {digest}\n    found:    {found.digest}\n"
                "    remedy:   get the one with the digest, or correct the digest",
                console.INVALID,
            )
    if not found.whole:
        raise typer.Exit(console.INVALID)
