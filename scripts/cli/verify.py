"""The command `verify`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Verify a release that was downloaded.

Its files must be those that it lists, and its tables must satisfy all rules. BUNDLE is a folder or
a zip archive. With the articles at hand, the words of every span are compared too.

Exit codes: 0 verified; 1 damaged or invalid; 2 usage; 3 could not run (there is no release, it is
of another version, or an archive is refused).
"""

EXAMPLES = {
    "alibaba-press verify data/alibaba-press-1.0.0": "Check all files and all rules.",
    "alibaba-press verify alibaba-press-1.0.0.zip --digest sha256:0deeb5c3…": (
        "Check that an archive is the release with this digest."
    ),
}


def run(
    bundle: Annotated[Path, typer.Argument(help="The folder or the zip archive of a release.")],
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True, file_okay=False, help="The folder of the articles, if you hold them."
        ),
    ] = None,
    digest: Annotated[
        str | None,
        typer.Option(metavar="sha256:HASH", help="The digest that the release must have."),
    ] = None,
) -> None:
    with console.handle_errors():
        from ..release.verify import verify

        with console.show_progress() as progress:
            verification = verify(bundle, articles, progress)
        console.print_lines(str(verification))
        if digest is not None and digest != verification.digest:
            console.fail(
                f"{bundle}: this is another release\n"
                f"    expected: {digest}\n    found:    {verification.digest}\n"
                "    remedy:   get the one with the digest, or correct the digest",
                console.INVALID,
            )
    if not verification.passed:
        raise typer.Exit(console.INVALID)
