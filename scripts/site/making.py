"""Make a site in a hidden folder, and put it in its place when it is complete."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...schemas import tables
from ..changelog import CHANGELOG, parse_entries
from ..errors import PressError, Problem
from ..limits import MAX_SITE_LIST_SIZE
from ..package.formats import FORMATS
from ..package.own_links import create_folder
from ..package.placing import NEW, STAGING, place, put_back
from ..package.plain_files import NotAPlainFile, open_plain
from ..package.staging import clean, staging
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

OUTPUT = "dist"
"""The folder of a checkout for what is made from it. Git ignores it."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755
STYLESHEETS = ("assets/style.css", "plots/plots.css")
SCRIPTS = ("search.js", "table.js")


class CannotMakeSite(PressError):
    """The site cannot be put where it should be."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was made."""

    folder: Path
    files: int
    complete_articles: int
    articles: int


def count_steps() -> int:
    """Return how many steps `make_site` takes."""
    return len(STEPS) + 2


def make_site(
    package: Path, output: Path, *, articles: Path | None = None, progress: Progress = SILENT
) -> Site:
    """Make the site of a valid package in the folder ``output``, which replaces an earlier site.

    ``articles`` is the folder of the articles, whose words are then shown in full. Without it, only
    articles that may be quoted in full are read, from ``seeds`` in the package. Raises
    CannotMakeSite if ``output`` is something else than a site, WrongArticles, NoSite, and
    DamagedTable. After an error ``output`` is as it was before.
    """
    require_place(package, output)
    progress.plan(count_steps())
    progress.begin("reading the package")
    descriptor = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    rows = Contents(package, {}).rows(addresses.ARTICLES).values()
    if articles is not None:
        texts = read_texts(articles, rows)
        require_any(articles, rows, texts)
    else:
        texts = read_texts(package / "seeds", [row for row in rows if row["quotable"] >= 1])
    contents = Contents(package, texts)
    create_folder(output.parent)
    clean(output.parent, STAGING, rescue=put_back)
    with staging(output.parent, STAGING) as staged:
        folder = staged.path / NEW / output.name
        written: list[str] = []
        for name, text in site_files(
            contents, descriptor, full=articles is not None, progress=progress
        ):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(name)
        progress.begin("the data")
        for name in [DESCRIPTOR, *(f.file(table) for f in FORMATS for table in tables())]:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(package / name, folder / name)
            written.append(name)
        written.append(MARKER)
        marker = _marker(descriptor, written, full=articles is not None)
        (folder / MARKER).write_text(marker, encoding="utf-8", newline="\n")
        _set_modes(staged.path / NEW)
        place(staged)
    return Site(output, len(written), len(texts), len(contents.rows(addresses.ARTICLES)))


def site_files(
    contents: Contents, descriptor: Mapping[str, Any], *, full: bool, progress: Progress = SILENT
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each page of a site, and of what the pages need."""
    date = str(descriptor.get("created") or "")[:10]
    paths: list[str] = []
    for path, text in render_pages(
        contents, ROOT, descriptor, full=full, date=date, progress=progress
    ):
        paths.append(path)
        yield path, text
    yield from sitemap(descriptor, paths)
    yield from search_files(contents)
    yield "versions.atom", feed(descriptor, parse_entries(CHANGELOG.read_text("utf-8")))
    parts = (FOLDER / name for name in STYLESHEETS)
    yield "assets/style.css", "\n".join(p.read_text("utf-8") for p in parts if p.is_file())
    for name in SCRIPTS:
        yield f"assets/{name}", (FOLDER / "assets" / name).read_text("utf-8")


def require_place(package: Path, output: Path) -> None:
    """Raise CannotMakeSite unless a site may be written to ``output``."""
    place, inside = Path(os.path.realpath(output)), Path(os.path.realpath(package))
    expected = "a folder outside the package"
    if output.is_symlink():
        found = "a link"
    elif place == inside or (inside in place.parents and not _is_output_of_checkout(place)):
        found = "a folder inside it"
    elif output.exists() and not output.is_dir():
        found = "a file"
    elif stray := _stray_file(output):
        expected = "nothing, an empty folder, or a site to replace"
        found = f"a folder that holds {stray}, which is no file of a site"
    else:
        return
    raise CannotMakeSite(
        str(
            Problem(
                str(output),
                "the site cannot be written there",
                expected=expected,
                found=found,
                remedy="name another folder with --output",
            )
        )
    )


def _stray_file(folder: Path) -> str | None:
    """Return a file or an empty folder in ``folder`` that is not of the site there, if any."""
    own = _files_of_site(folder)
    for parent, folders, files in os.walk(folder):
        inside = Path(parent).relative_to(folder)
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in [*files, *links]:
            if (path := (inside / name).as_posix()) not in own:
                return path
        if not folders and not files and parent != str(folder):
            return inside.as_posix()
    return None


def _files_of_site(folder: Path) -> frozenset[str]:
    """Return the files that a site lists as its own. A folder that is no site has none."""
    try:
        with open_plain(folder / MARKER) as source:
            marker = json.loads(source.read(MAX_SITE_LIST_SIZE))
    except (NotAPlainFile, ValueError, RecursionError):
        return frozenset()
    if not isinstance(marker, dict) or marker.get("generator") != GENERATOR:
        return frozenset()
    files = marker.get("files")
    return frozenset(map(str, files)) if isinstance(files, list) else frozenset()


def _marker(descriptor: Mapping[str, Any], files: Iterable[str], *, full: bool) -> str:
    """Return the text of the file that lists the files of a site."""
    version = descriptor.get("version")
    marker = {"generator": GENERATOR, "version": version, "full": full, "files": sorted(files)}
    return json.dumps(marker, indent=2) + "\n"


def _is_output_of_checkout(place: Path) -> bool:
    """Return whether a place is where the checkout keeps what is made, beside the releases."""
    return Path(os.path.realpath(ROOT), OUTPUT) in place.parents


def _set_modes(folder: Path) -> None:
    """Give all files and folders the same modes, whatever the umask is."""
    for parent, folders, files in os.walk(folder):
        for name in folders:
            os.chmod(Path(parent, name), FOLDER_MODE)
        for name in files:
            os.chmod(Path(parent, name), FILE_MODE)
