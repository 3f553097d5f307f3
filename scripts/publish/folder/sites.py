"""Unpack the sites of releases beside their versions, for readers with a browser.

These folders follow from the archives in the versions. Programs that read the registry do not look
into them. A publisher makes those that are missing, and removes those of versions that are gone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ...errors import PressError
from ...intake.unpacking import unpack
from ...limits import MAX_ARCHIVE_SIZE, MAX_SITE_FILES
from ...package.open_folder import OpenFolder
from ...package.plain_files import NotAPlainFile, hash_file, open_plain
from ...package.staging import Staged, copy_limited, staging
from ...progress import SILENT, Progress
from ...release.sha256sums import SHA256SUMS, NotABundle, read_hash_list
from ...release.site_archive import FILE
from ..registry_errors import Damaged, operation
from ..verified_release import is_name, is_version

SUFFIX = "-site"
"""How the name of a folder ends that has the site of a version. The name of no version does."""

SOURCE = f"{FILE}.sha256"
"""The file of a site that names the archive it was unpacked from, as sha256sum does."""

SOURCE_LINE = re.compile(rf"(?P<hash>[0-9a-f]{{64}})  {re.escape(FILE)}\n")

START = "index.html"
OLD = "old"
MAX_SOURCE_SIZE = 100


class Site(NamedTuple):
    """The site of a version: the folder of its package, the version, and the SHA-256 of its
    archive, which is empty if there is none."""

    home: Path
    version: str
    hash: str

    @property
    def name(self) -> str:
        """The name of the folder that it is unpacked into."""
        return f"{self.version}{SUFFIX}"


def site_page(home: Path, version: str) -> str:
    """Return the path of the start page of the site of a version, from the folder of its package,
    or an empty text if there is none."""
    site = Site(home, version, "")
    return f"{site.name}/{START}" if _source(site) and (home / site.name / START).is_file() else ""


def outdated_sites(root: Path) -> list[Site]:
    """Return the sites that are to be unpacked, and to be removed, in a registry.

    What cannot be read is left out: the list of versions tells of it.
    """
    outdated: list[Site] = []
    for home in sorted(root.iterdir()):
        try:
            if is_name(home.name) and home.is_dir() and not home.is_symlink():
                outdated += [site for site in _sites(home) if site.hash != _source(site)]
        except OSError:
            continue
    return outdated


def update_sites(root: Path, prefix: str, modes: tuple[int, int], progress: Progress) -> None:
    """Unpack and remove sites. The names of folders at work begin with ``prefix``, and ``modes``
    are those of files and of folders. A warning names each site with which that is not possible.
    """
    for site in outdated_sites(root):
        try:
            with (
                operation(str(site.home / site.version / FILE), "unpacking the site"),
                staging(root, prefix) as staged,
            ):
                _update(site, staged, modes)
        except (PressError, PermissionError) as error:
            place = site.home / site.name
            outcome = "stays as it is" if os.path.lexists(place) else "is not made"
            message = "; ".join(line.strip() for line in str(error).splitlines())
            progress.warn(f"{place} {outcome}: {message}")


def _sites(home: Path) -> Iterator[Site]:
    """Yield the site of each version in a folder, and those of versions that are gone."""
    names = sorted(os.listdir(home))
    for name in names:
        version = name.removesuffix(SUFFIX)
        if not is_version(version):
            continue
        if name == version:
            try:
                yield Site(home, version, read_hash_list(home / name / SHA256SUMS).get(FILE, ""))
            except NotABundle:
                continue
        elif version not in names:
            yield Site(home, version, "")


def _source(site: Site) -> str:
    """Return the hash of the archive that a site was unpacked from, or an empty text if no site is
    there, or something else."""
    place = site.home / site.name
    try:
        if place.is_symlink():
            return ""
        with open_plain(place / SOURCE) as file:
            match = SOURCE_LINE.fullmatch(file.read(MAX_SOURCE_SIZE).decode("utf-8", "replace"))
    except NotAPlainFile:
        return ""
    return match["hash"] if match else ""


def _update(site: Site, staged: Staged, modes: tuple[int, int]) -> None:
    """Put the site in its place, or remove it if there is no archive of it."""
    if os.path.lexists(site.home / site.name) and not _source(site):
        raise Damaged(
            expected=f"nothing at {site.name}, or a site with its {SOURCE}",
            found="something else",
            remedy="move it away, and publish any version again",
        )
    new = _unpacked(site, staged, modes) if site.hash else None
    with staged.parent.subfolder(site.home.name) as home:
        if new is None:
            home.move(site.name, staged.folder, OLD)
        else:
            _replace(site.name, home, new, staged.folder)
        home.sync_names()


def _replace(name: str, home: OpenFolder, new: str, folder: OpenFolder) -> None:
    if home.identity(name) is not None:
        if folder.exchange(new, home, name):
            return
        home.move(name, folder, OLD)
    folder.move(new, home, name)


def _unpacked(site: Site, staged: Staged, modes: tuple[int, int]) -> str:
    """Unpack the archive of a site in a staging folder, and return the name of the folder there.

    A copy is hashed and unpacked, which nobody else can change.
    """
    with (
        open_plain(site.home / site.version / FILE) as archive,
        staged.folder.create_file(FILE) as copy,
    ):
        copy_limited(archive, copy, MAX_ARCHIVE_SIZE, SILENT)
        actual = hash_file(copy)
    if actual != site.hash:
        raise Damaged(expected=f"{FILE}: {site.hash}", found=actual, remedy="withdraw the version")
    folder = unpack(staged.path / FILE, staged.path, MAX_SITE_FILES)
    with staged.folder.subfolder(folder.name) as opened:
        if opened.identity(SOURCE) is not None:
            raise Damaged(
                expected=f"a site without {SOURCE}",
                found="one with such a file",
                remedy="publish a release that `alibaba-press release` made",
            )
        with opened.create_file(SOURCE) as file:
            file.write(f"{site.hash}  {FILE}\n".encode())
        opened.set_modes(*modes)
        opened.sync()
    return folder.name
