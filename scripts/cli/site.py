"""The command `site`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Make a static site of a package: every claim beside its words.

Without PACKAGE, it is of the package that this program came with. The site is a folder that any
browser reads from a disk, and that any web server can serve. An earlier site there is replaced,
but never a folder that holds other files.

With --articles, all words of the articles are shown, for those who hold them. Without, the words
that the tables give back, and the place and length of those that are withheld. Only such a site
may be published. A fetched release has no articles, so that even of an article with quotable=1 its
site shows no more than these words unless --articles names a folder that holds it.

Exit codes: 0 made; 1 the package is invalid, or the articles are others; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press site": "Make the site of this package in dist/site, and open its index.html.",
    "alibaba-press site data/alibaba-press-1.0.0 --output site": "Make that of a fetched release.",
    "alibaba-press site --articles articles": "Show all words, from your copies of the articles.",
}


def run(
    package: Annotated[
        Path | None,
        typer.Argument(exists=True, file_okay=False, help="The folder of a package."),
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            help="The folder of the articles, if you hold them: all words are shown.",
        ),
    ] = None,
    output: Annotated[Path, typer.Option(help="The folder to write the site to.")] = Path(
        "dist/site"
    ),
) -> None:
    with console.handle_errors():
        from ...schemas import tables
        from .. import validate as library
        from ..intake.package_version import require_this_version
        from ..project import DESCRIPTOR, ROOT
        from ..reports import text
        from ..reports.package_report import package_report
        from ..site.files import count_steps
        from ..site.making import CannotMakeSite, make_site, require_place
        from ..site.texts import WrongArticles

        folder = package or ROOT
        try:
            require_place(folder, output)
        except CannotMakeSite as error:
            console.fail(error, console.USAGE)
        with console.show_progress() as progress:
            progress.plan(library.count_steps(tables()) + count_steps())
            outcome = library.validate(folder, tables(), None, fast=True, progress=progress)
            if not outcome.valid:
                require_this_version(folder)
                console.print_lines(text.render(package_report(outcome, folder / DESCRIPTOR)))
                raise typer.Exit(console.INVALID)
            try:
                site = make_site(folder, output, articles=articles, progress=progress)
            except WrongArticles as error:
                console.fail(error, console.INVALID)
        words = "published words"
        if articles is not None:
            words = f"all words of {site.complete_articles} of {site.articles} articles"
        elif missing := site.quotable_articles - site.complete_articles:
            count = f"{missing} article{'' if missing == 1 else 's'}"
            words += (
                f"; the texts of {count} that may be shown in full are not at hand: "
                "name their folder with --articles"
            )
        console.print_line(f"{site.folder / 'index.html'}: {site.files} files, {words}")
