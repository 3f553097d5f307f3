"""A registry in a folder, which any static web server, bucket or shared disk can serve.

docs/registry-folder.md says what is where. A version is a folder that appears by one rename, which
fails where there is one; a reader sees all of it or nothing.
"""

from __future__ import annotations

import errno
import json
import os
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ...errors import PressError
from ...package.plain_files import NotAPlainFile, open_plain
from ...project import DESCRIPTOR
from ...release.hash_list import digest_of
from ..access import Access
from ..bundle import Bundle
from ..metadata import Metadata, date_of, metadata
from ..registry import (
    REPORT,
    Damaged,
    NotThere,
    Registry,
    RegistryError,
    Step,
    Taken,
    Version,
    WrongCall,
    counted,
)
from ..staging import CAN_LOCK, clean, locked, staging, sync, sync_one, write
from ..whole import LARGEST_DESCRIPTOR, NotWhole, is_name, is_version, whole
from .pages import CATALOG, INDEX, VERSIONS, Listed, pages

STAGING = ".publishing-"
PATIENCE = 60
"""Seconds that a publisher waits for another one to write the list of versions."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
THERE = (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR)
"""What a system says when a folder is renamed to a name that is taken."""


def open_registry(target: str, access: Access) -> Registry:
    """The registry in a folder, given as a path or as a ``file:`` address."""
    if not re.match("file:", target, re.IGNORECASE):
        return Folder(target, Path(target))
    parts = urllib.parse.urlsplit(target)
    if parts.netloc not in ("", "localhost") or parts.query or parts.fragment or not parts.path:
        raise WrongCall(f"{target}: expected a path on this machine, as in file:///srv/registry")
    return Folder(target, Path(urllib.request.url2pathname(parts.path)))


class Folder:
    """A registry in a folder."""

    def __init__(self, target: str, root: Path, patience: float = PATIENCE) -> None:
        self.target = target
        self.root = root
        self.patience = patience

    def versions(self, name: str) -> list[Version]:
        with self._working("listing the versions"):
            if not self.root.is_dir():
                raise NotThere(
                    self.target,
                    "listing the versions",
                    "the folder of a registry",
                    "another file" if self.root.exists() else "nothing",
                    "correct the path; publishing makes a new folder",
                )
            return [self._version(path) for path in self._folders(name)]

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        doing = f"reading {version.name} {version.version}: {file}"
        with self._working(doing):
            try:
                source = open_plain(self.root / version.name / version.version / file)
            except NotAPlainFile as error:
                raise NotThere(self.target, doing, "a plain file", str(error), REPORT) from None
            with source:
                if write(source, path, largest) > largest:
                    raise Damaged(self.target, doing, f"at most {largest} bytes", "more", REPORT)

    def places(self, metadata: Metadata) -> Mapping[str, str]:
        """Everything is in the descriptor, which is published as it is."""
        shown = {
            "name": f"{VERSIONS}, {CATALOG}, {INDEX}, the folder's name",
            "version": f"{VERSIONS}, {CATALOG}, {INDEX}, the folder's name",
            "date": f"{VERSIONS}, {INDEX}, CHANGELOG.md",
            "title": f"{DESCRIPTOR}, {CATALOG}, {INDEX}",
            "description": f"{DESCRIPTOR}, {CATALOG}, {INDEX}",
            "licenses": f"{DESCRIPTOR}, {INDEX}",
        }
        return {name: shown.get(name, DESCRIPTOR) for name in metadata.fields()}

    def publish(self, bundle: Bundle, step: Step) -> None:
        doing = f"publishing {bundle.name} {bundle.version}"
        with self._working(doing):
            self._begin(doing)
            with staging(self.root, STAGING) as staged:
                made = staged.path / bundle.version
                for number, file in enumerate(bundle.content.files, 1):
                    step(counted(file, number, len(bundle.content.files)))
                    _copy(bundle.folder / file, made / file)
                step("reading back")
                self._read_back(made, bundle, doing)
                _set_modes(made)
                sync(made)
                self._show(made, bundle, doing)

    def settle(self, name: str, step: Step) -> None:
        with self._working("listing what is published"):
            clean(self.root, STAGING)
            if not self._stale():
                return
            step("listing what is published")
            self._demand_locks()
            with locked(self.root, self.patience):
                self._write_pages()

    def _begin(self, doing: str) -> None:
        """See that the folder is a registry; make a new or an empty one one."""
        self._demand_locks()
        self.root.parent.mkdir(parents=True, exist_ok=True)
        _make(self.root)
        if (self.root / VERSIONS).exists():
            return
        strange = sorted(path.name for path in self.root.iterdir() if path.name[0] != ".")
        if strange and not (self.root / VERSIONS).exists():
            remedy = "name a folder that is new or empty"
            found = f"{strange[0]!r}, and no {VERSIONS}"
            raise RegistryError(self.target, doing, "the folder of a registry", found, remedy)
        with locked(self.root, self.patience):
            self._write_pages()

    def _demand_locks(self) -> None:
        if not CAN_LOCK:
            raise OSError(errno.ENOSYS, "this system has no flock, which publishing needs")

    def _read_back(self, made: Path, bundle: Bundle, doing: str) -> None:
        try:
            found = whole(made).digest
        except NotWhole as error:
            remedy = "see that nothing else writes to the bundle or the registry, and publish again"
            raise Damaged(self.target, doing, error.expected, error.found, remedy) from None
        if found != bundle.digest:
            remedy = "see that nothing else writes to the bundle, and publish again"
            raise Damaged(self.target, doing, bundle.digest, found, remedy)

    def _show(self, made: Path, bundle: Bundle, doing: str) -> None:
        """Give a version its name, which is all that makes it one."""
        home = self.root / bundle.name
        _make(home)
        if home.is_symlink():
            raise RegistryError(self.target, doing, f"{home}: a folder", "a link", REPORT)
        try:
            os.rename(made, home / bundle.version)
        except OSError as error:
            if error.errno not in THERE:
                raise
            expected, found = "a version that is not published", "another publisher was first"
            remedy = "publish again to see whether it is the same; raise the version if not"
            raise Taken(self.target, doing, expected, found, remedy) from None
        sync_one(home)
        sync_one(self.root)

    def _folders(self, name: str) -> list[Path]:
        """What stands under the names of versions of a package."""
        home = self.root / name
        if home.is_symlink():
            doing = "listing the versions"
            raise Damaged(self.target, doing, f"{home}: a folder", "a link", REPORT)
        if not home.is_dir():
            return []
        return [path for path in sorted(home.iterdir()) if is_version(path.name)]

    def _version(self, path: Path) -> Version:
        name = path.parent.name
        if path.is_symlink() or not path.is_dir():
            found = "a link" if path.is_symlink() else "no folder"
            return Version(name, path.name, "", fault=f"{path}: {found}")
        try:
            return Version(name, path.name, digest_of(path), date_of(path, path.name))
        except PressError:
            return Version(name, path.name, "", fault=f"{path}: no list of hashes")

    def _listed(self) -> Listed:
        """What the pages list: the versions that are there and can be read."""
        found = []
        for home in sorted(self.root.iterdir()):
            if is_name(home.name) and home.is_dir() and not home.is_symlink():
                ones = sorted(map(self._version, self._folders(home.name)), key=lambda v: v.order)
                found += [(one, about) for one in reversed(ones) if (about := self._about(one))]
        return found

    def _about(self, version: Version) -> Metadata | None:
        if version.fault is not None:
            return None
        folder = self.root / version.name / version.version
        try:
            with open_plain(folder / DESCRIPTOR) as file:
                descriptor = json.loads(file.read(LARGEST_DESCRIPTOR))
            return metadata({**descriptor}, folder)
        except (NotAPlainFile, ValueError, RecursionError, TypeError, KeyError):
            return None

    def _stale(self) -> dict[str, str]:
        """The pages that do not say what is there."""
        return {
            name: text
            for name, text in pages(self._listed()).items()
            if not (self.root / name).is_file() or (self.root / name).read_bytes() != text.encode()
        }

    def _write_pages(self) -> None:
        with staging(self.root, STAGING) as staged:
            stale = self._stale()
            for name, text in stale.items():
                with (staged.path / name).open("xb") as file:
                    file.write(text.encode())
                    file.flush()
                    os.fsync(file.fileno())
                (staged.path / name).chmod(FILE_MODE)
            for name in stale:
                os.replace(staged.path / name, self.root / name)
        sync_one(self.root)

    @contextmanager
    def _working(self, doing: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            if error.errno in FULL:
                remedy = "free some space, and try again"
            elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                remedy = "see that you may write there"
            else:
                remedy = "see that the folder can be reached, and try again"
            found = f"{place}{error.strerror or error}"
            raise RegistryError(self.target, doing, "no error", found, remedy) from error


def _make(folder: Path) -> None:
    """Make a folder that everybody can read, if there is none."""
    with suppress(FileExistsError):
        folder.mkdir()
        folder.chmod(FOLDER_MODE)


def _copy(source: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_plain(source) as file:
        write(file, path, os.fstat(file.fileno()).st_size)


def _set_modes(folder: Path) -> None:
    """Let everybody read, whatever mask is set: a web server is another user."""
    for parent, _, files in os.walk(folder):
        os.chmod(parent, FOLDER_MODE)
        for name in files:
            os.chmod(Path(parent, name), FILE_MODE)
