"""Make all files of a site, one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from ...schemas import tables
from ..changelog import CHANGELOG, parse_entries
from ..package.formats import FORMATS
from ..progress import SILENT, Progress
from ..project import DESCRIPTOR, ROOT
from . import addresses
from .contents import Contents
from .feed import feed, sitemap
from .pages import STEPS, render_pages
from .rendering import FOLDER
from .search_index import search_files
from .texts import read_texts, require_any

MARKER = "site.json"
"""The file that lists the files of a site. A new site replaces one that has no others."""

GENERATOR = "alibaba-press site"

STYLESHEETS = ("assets/style.css", "plots/plots.css")
SCRIPTS = ("search.js", "table.js")
DATA = "the data"


def count_steps() -> int:
    """Return how many steps `open_contents` and `site_files` take."""
    return len(STEPS) + 2


def open_contents(
    package: Path,
    *,
    articles: Path | None = None,
    quotable: Path | None = None,
    progress: Progress = SILENT,
) -> Contents:
    """Open the package in a folder for the pages of its site.

    ``articles`` is a folder of the articles, all of whose words are then shown. Without it, those
    that may be quoted in full are read from the folder ``quotable``. Raises WrongArticles.
    """
    progress.begin("reading the package")
    rows = Contents(package, {}).rows(addresses.ARTICLES).values()
    if articles is not None:
        texts = read_texts(articles, rows)
        require_any(articles, rows, texts)
    else:
        rights = [row for row in rows if row["quotable"] >= 1]
        texts = read_texts(quotable, rights) if quotable is not None else {}
    return Contents(package, texts, is_full=articles is not None)


def site_files(
    package: Path, contents: Contents, progress: Progress = SILENT
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each file of the site of a package.

    Raises NoSite and DamagedTable.
    """
    descriptor = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    names = [MARKER]
    for name, text in text_files(contents, descriptor, progress):
        names.append(name)
        yield name, text.encode()
    progress.begin(DATA)
    for name in [DESCRIPTOR, *(f.file(table) for f in FORMATS for table in tables())]:
        names.append(name)
        yield name, (package / name).read_bytes()
    version = descriptor.get("version")
    marker = {"generator": GENERATOR, "version": version, "full": contents.is_full}
    yield MARKER, (json.dumps(marker | {"files": sorted(names)}, indent=2) + "\n").encode()


def text_files(
    contents: Contents, descriptor: Mapping[str, Any], progress: Progress = SILENT
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a site, except those of the data and the list."""
    paths: list[str] = []
    for path, text in render_pages(contents, ROOT, descriptor, progress):
        paths.append(path)
        yield path, text
    yield from chain(sitemap(descriptor, paths), search_files(contents))
    yield "versions.atom", feed(descriptor, parse_entries(CHANGELOG.read_text("utf-8")))
    parts = (FOLDER / name for name in STYLESHEETS)
    yield "assets/style.css", "\n".join(part.read_text("utf-8") for part in parts)
    for name in SCRIPTS:
        yield f"assets/{name}", (FOLDER / "assets" / name).read_text("utf-8")
