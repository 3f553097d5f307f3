"""Make a site in a hidden folder, and put it in its place when it is complete."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import PressError, Problem
from ..limits import MAX_SITE_LIST_SIZE
from ..package.placing import new_files
from ..package.plain_files import NotAPlainFile, open_plain
from ..progress import SILENT, Progress
from ..project import ROOT, SEEDS
from . import addresses
from .files import GENERATOR, MARKER, count_steps, open_contents, site_files

OUTPUT = "dist"
"""The folder of a checkout for what is made from it. Git ignores it."""


class CannotMakeSite(PressError):
    """The site cannot be put where it should be."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was made."""

    folder: Path
    files: int
    complete_articles: int
    articles: int
    quotable_articles: int


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
    contents = open_contents(
        package, articles=articles, quotable=package / SEEDS.name, progress=progress
    )
    with new_files(output.parent) as new:
        count = 0
        for name, data in site_files(package, contents, progress):
            path = new / output.name / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            count += 1
    rows = contents.rows(addresses.ARTICLES)
    may_be_quoted = sum(row["quotable"] >= 1 for row in rows.values())
    return Site(output, count, contents.complete_articles, len(rows), may_be_quoted)


def require_place(package: Path, output: Path) -> None:
    """Raise CannotMakeSite unless a site may be written to ``output``."""
    place, inside = Path(os.path.realpath(output)), Path(os.path.realpath(package))
    expected = "a folder, or a new name in one"
    if output.is_symlink():
        found = "a link"
    elif any(parent.exists() and not parent.is_dir() for parent in output.parents):
        found = "a file where a folder must be"
    elif place == inside or (inside in place.parents and not _is_output_of_checkout(place)):
        expected, found = "a folder outside the package", "a folder inside it"
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


def _is_output_of_checkout(place: Path) -> bool:
    """Return whether a place is where the checkout keeps what is made, beside the releases."""
    return Path(os.path.realpath(ROOT), OUTPUT) in place.parents
