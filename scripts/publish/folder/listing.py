"""Read which versions a folder registry has, for its own use and for the lists at its root."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...errors import PressError
from ...intake import strict_json
from ...limits import MAX_RELEASE_DESCRIPTOR_SIZE, MAX_VERSION_LIST_SIZE
from ...package.plain_files import NotAPlainFile, open_plain
from ...progress import SILENT, Progress
from ...project import DESCRIPTOR
from ...release.sha256sums import SHA256SUMS, release_digest
from ..metadata import Metadata, date_of, metadata
from ..registry import Version, require_each_once
from ..registry_errors import Damaged
from ..verified_release import is_name, is_version
from .pages import CATALOG, INDEX, VERSIONS, Entry, Listing, read_entry, read_list
from .sites import site_page


def versions_of(root: Path, name: str) -> list[Version]:
    """Return the versions of a package, also those with a fault. Raises Damaged if its folder is a
    link."""
    home = root / name
    if home.is_symlink():
        raise Damaged(expected=f"{home}: a folder", found="a link")
    return [_version(path) for path in _version_paths(home)] if home.is_dir() else []


def check_list(root: Path, name: str) -> None:
    """Raise Damaged if the list of versions at the root is damaged, or has a version of a package
    twice. A publisher that crashed may have written none."""
    if not os.path.lexists(root / VERSIONS):
        return
    try:
        with open_plain(root / VERSIONS) as file:
            content = file.read(MAX_VERSION_LIST_SIZE + 1)
    except NotAPlainFile as error:
        raise Damaged(expected=f"a plain file {VERSIONS}", found=str(error)) from None
    if len(content) > MAX_VERSION_LIST_SIZE:
        raise Damaged(expected=f"at most {MAX_VERSION_LIST_SIZE} bytes", found="more")
    require_each_once(read_list(content, name))


def list_versions(root: Path, progress: Progress = SILENT) -> Listing:
    """Return the versions of all packages with their metadata.

    What cannot be read now, perhaps because it belongs to somebody else, keeps the entries that the
    lists have. A warning names it. Versions that are no longer there are left out.
    """
    listing: list[Entry] = []
    listed = _listed(root)
    for home in sorted(root.iterdir()):
        if is_name(home.name):
            entries = _entries(home, listed.get(home.name, {}), progress)
            listing += sorted(entries, key=lambda entry: entry.version.order, reverse=True)
    return listing


def _entries(home: Path, listed: Mapping[str, Entry], progress: Progress) -> list[Entry]:
    """Return the versions of a package. ``listed`` are its entries in the lists, by version."""
    try:
        is_package = home.is_dir() and not home.is_symlink()
        paths = _version_paths(home) if is_package else []
    except OSError as error:
        progress.warn(f"{home} cannot be read, and stays in the lists as it is: {error.strerror}")
        return list(listed.values())
    entries = []
    for path in paths:
        try:
            entry = _read(path)
        except (OSError, _Unreadable) as error:
            entry = listed.get(path.name)
            outcome = "stays in the lists as it is" if entry else "is not listed"
            progress.warn(f"{path} cannot be read, and {outcome}: {error}")
        if entry is not None:
            entries.append(entry)
    return entries


class _Unreadable(Exception):
    """A version has a list of hashes, but it or the descriptor cannot be read."""


def _read(path: Path) -> Entry | None:
    """Return a version with its metadata, or None if there is none at a path.

    Raises OSError or _Unreadable if it cannot be read.
    """
    if path.is_symlink() or not path.is_dir():
        return None
    try:
        os.lstat(path / SHA256SUMS)
    except FileNotFoundError:
        return None
    version = _version(path)
    if version.fault is not None:
        raise _Unreadable(f"no {SHA256SUMS}")
    try:
        with open_plain(path / DESCRIPTOR) as file:
            descriptor = strict_json.loads(file.read(MAX_RELEASE_DESCRIPTOR_SIZE))
        return _entry(version, metadata({**descriptor}, path), path)
    except (NotAPlainFile, ValueError, TypeError, KeyError):
        raise _Unreadable(f"no {DESCRIPTOR}") from None


def _version_paths(home: Path) -> list[Path]:
    return [path for path in sorted(home.iterdir()) if is_version(path.name)]


def _version(path: Path) -> Version:
    name = path.parent.name
    if path.is_symlink() or not path.is_dir():
        fault = "a link" if path.is_symlink() else "not a folder"
        return Version(name, path.name, "", fault=f"{path}: {fault}")
    try:
        return Version(name, path.name, release_digest(path), date_of(path, path.name))
    except PressError:
        return Version(name, path.name, "", fault=f"{path}: no list of hashes")


def _listed(root: Path) -> dict[str, dict[str, Entry]]:
    """Return the entries of the lists at the root, by name and version; none if they are damaged.

    Of the metadata they have title and description.
    """
    try:
        packages = _json(root / VERSIONS)["packages"]
        titles = {dataset["name"]: dataset for dataset in _json(root / CATALOG)["datasets"]}
        listed: dict[str, dict[str, Entry]] = {}
        for name, entries in packages.items():
            for version in (read_entry(name, entry) for entry in entries):
                texts = titles.get(f"{name}-{version.version}", {})
                properties = {**texts, "name": name, "version": version.version}
                path = root / name / version.version
                entry = _entry(version, metadata(properties, path), path)
                listed.setdefault(name, {})[version.version] = entry
    except (NotAPlainFile, OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
    return listed


def _entry(version: Version, described: Metadata, path: Path) -> Entry:
    """Return a version with its pages, as far as this can be read."""
    has_page = os.path.isfile(path / INDEX)
    return Entry(version, described, has_page, site_page(path.parent, version.version))


def _json(path: Path) -> Any:
    with open_plain(path) as file:
        return strict_json.loads(file.read(MAX_VERSION_LIST_SIZE))
