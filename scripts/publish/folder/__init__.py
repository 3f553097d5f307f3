"""A registry in a folder, which any static web server, bucket or shared disk can serve.

docs/registry-folder.md describes the layout. A version is a folder that appears by one rename,
which fails if a folder of that name exists. So a reader sees all of a version or nothing.
"""

from __future__ import annotations

import errno
import os
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ...package.open_folder import OpenFolder, open_folder
from ...package.own_links import require_own_links
from ...package.plain_files import NotAPlainFile, hash_file, open_plain
from ...package.staging import CAN_LOCK, Staged, clean, copy_limited, locked, staging, sync_tree
from ...progress import SILENT, ByteCount, Progress
from ...project import DESCRIPTOR
from ..access import Access
from ..bundle import Bundle
from ..metadata import Metadata
from ..registry import Registry, Source, Version, file_progress
from ..registry_errors import Damaged, NotFound, RegistryError, VersionExists, WrongCall, operation
from .listing import check_list, list_versions, versions_of
from .pages import CATALOG, INDEX, VERSIONS, pages
from .sites import outdated_sites, update_sites

STAGING = ".publishing-"
"""How the name of a folder begins in which a publisher prepares files."""

PATIENCE = 60
"""Seconds that a publisher waits for another one to write the list of versions."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755

DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
NAME_EXISTS = (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR)
"""Errors of a system when a folder is renamed to a name that exists."""

NOT_A_FOLDER = (errno.ENOTDIR, errno.ELOOP)
"""Errors of a system when a link or a file is opened as a folder."""


def open_registry(target: str, access: Access) -> Registry:
    """Open the registry in a folder, given as a path or as a ``file:`` address."""
    return Folder(target, _path(target))


def open_source(target: str, access: Access) -> Source:
    """Open it for readers. They are told if its list of versions is damaged, which a publisher
    writes again."""
    return Folder(target, _path(target), is_list_checked=True)


def _path(target: str) -> Path:
    """Return the path of a folder, given as such or as a ``file:`` address. Raises WrongCall."""
    if not re.match("file:", target, re.IGNORECASE):
        return Path(target)
    parts = urllib.parse.urlsplit(target)
    if parts.netloc not in ("", "localhost") or parts.query or parts.fragment or not parts.path:
        raise WrongCall(
            target,
            "this is not a folder of this machine",
            expected="a path on this machine, as in file:///srv/registry",
            found="another address",
            remedy="write the path alone",
        )
    return Path(urllib.request.url2pathname(parts.path))


class Folder:
    """A registry in a folder."""

    def __init__(
        self, target: str, root: Path, patience: float = PATIENCE, *, is_list_checked: bool = False
    ) -> None:
        self.target = target
        self.root = root
        self.patience = patience
        self._is_list_checked = is_list_checked

    def versions(self, name: str) -> list[Version]:
        with _system_errors():
            if not self.root.is_dir():
                raise NotFound(
                    expected="the folder of a registry",
                    found="another file" if self.root.exists() else "nothing",
                    remedy="correct the path; publishing creates a new folder",
                )
            if self._is_list_checked:
                with operation(self.target, f"reading {VERSIONS}"):
                    check_list(self.root, name)
            return versions_of(self.root, name)

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        with _system_errors():
            try:
                with open_folder(self.root) as root:
                    source = root.open_file(f"{version.name}/{version.version}/{file}")
            except NotAPlainFile as error:
                raise NotFound(expected="a plain file", found=str(error)) from None
            with source:
                if copy_limited(source, target, largest, progress) > largest:
                    raise Damaged(expected=f"at most {largest} bytes", found="more")

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        """Return datapackage.json for each field, and the pages that show it."""
        locations = {
            "name": f"{VERSIONS}, {CATALOG}, {INDEX}, the folder's name",
            "version": f"{VERSIONS}, {CATALOG}, {INDEX}, the folder's name",
            "date": f"{VERSIONS}, {INDEX}, CHANGELOG.md",
            "title": f"{DESCRIPTOR}, {CATALOG}, {INDEX}",
            "description": f"{DESCRIPTOR}, {CATALOG}, {INDEX}",
            "licenses": f"{DESCRIPTOR}, {INDEX}",
        }
        return {field: locations.get(field, DESCRIPTOR) for field in metadata.fields()}

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        with _system_errors():
            self._prepare_root()
            with staging(self.root, STAGING) as staged:
                staged.folder.create_folder(bundle.version)
                with staged.folder.subfolder(bundle.version) as copy:
                    progress.plan(len(bundle.files) + 1)
                    for number, file in enumerate(bundle.files, 1):
                        progress.begin(file_progress(file, number, len(bundle.files)))
                        _copy(bundle.folder / file, copy, file, progress)
                    progress.begin("reading back")
                    _read_back(copy, bundle, progress)
                    # A web server runs as another user, whatever the umask is.
                    copy.set_modes(FILE_MODE, FOLDER_MODE)
                    sync_tree(copy.path)
                self._rename_to_version(staged, bundle)

    def refresh(self, name: str, progress: Progress) -> None:
        with operation(self.target, "listing what is published"), _system_errors():
            clean(self.root, STAGING)
            if not self._outdated_pages(progress) and not outdated_sites(self.root):
                return
            progress.plan(1)
            progress.begin("listing what is published")
            _require_locks()
            with locked(self.root, self.patience):
                # The pages link to the sites.
                update_sites(self.root, STAGING, (FILE_MODE, FOLDER_MODE), progress)
                self._write_pages()

    def _prepare_root(self) -> None:
        """Make a registry of the folder if it is new or empty. Raises RegistryError if it has other
        files."""
        _require_locks()
        require_own_links(self.root)
        self.root.parent.mkdir(parents=True, exist_ok=True)
        _make_folder(self.root)
        if (self.root / VERSIONS).exists():
            return
        foreign = sorted(path.name for path in self.root.iterdir() if path.name[0] != ".")
        if foreign and not (self.root / VERSIONS).exists():
            raise RegistryError(
                expected="the folder of a registry",
                found=f"{foreign[0]!r}, and no {VERSIONS}",
                remedy="name a folder that is new or empty",
            )
        with locked(self.root, self.patience):
            self._write_pages()

    def _rename_to_version(self, staged: Staged, bundle: Bundle) -> None:
        """Give a complete copy the name of the version, which makes it visible to readers."""
        _make_folder(self.root / bundle.name)
        with ExitStack() as stack:
            try:
                home = stack.enter_context(staged.parent.subfolder(bundle.name))
            except OSError as error:
                if error.errno not in NOT_A_FOLDER:
                    raise
                expected = f"{self.root / bundle.name}: a folder"
                raise RegistryError(expected=expected, found="a link or a file") from None
            try:
                staged.folder.move(bundle.version, home, bundle.version)
            except OSError as error:
                if error.errno not in NAME_EXISTS:
                    raise
                raise VersionExists(
                    expected="a version that is not published",
                    found="another publisher was first",
                    remedy="publish again to see whether it is the same; raise the version if not",
                ) from None
            home.sync_names()
        staged.parent.sync_names()

    def _outdated_pages(self, progress: Progress = SILENT) -> dict[str, str]:
        """Return the new text of each page that does not list what is published."""
        return {
            name: text
            for name, text in pages(list_versions(self.root, progress)).items()
            if not (self.root / name).is_file() or (self.root / name).read_bytes() != text.encode()
        }

    def _write_pages(self) -> None:
        with staging(self.root, STAGING) as staged:
            outdated = self._outdated_pages()
            for name, text in outdated.items():
                with staged.folder.create_file(name) as file:
                    file.write(text.encode())
                    file.flush()
                    os.chmod(file.fileno(), FILE_MODE)
                    os.fsync(file.fileno())
            for name in outdated:
                staged.folder.move(name, staged.parent, name)
            staged.parent.sync_names()


@contextmanager
def _system_errors() -> Iterator[None]:
    """Raise RegistryError for an error of the system."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            remedy = "free some space, and try again"
        elif error.errno in FORBIDDEN:
            remedy = "see that you may write there"
        else:
            remedy = "see that the folder can be reached, and try again"
        place = f"{error.filename}: " if error.filename else ""
        message = f"{place}{error.strerror or error}"
        raise RegistryError(expected="no error", found=message, remedy=remedy) from error


def _require_locks() -> None:
    if not CAN_LOCK:
        raise OSError(errno.ENOSYS, "this system has no flock, which publishing needs")


def _read_back(copy: OpenFolder, bundle: Bundle, progress: Progress) -> None:
    """Hash all files of a copy. Raises Damaged if one is not that of the bundle."""
    sizes = [entry.status.st_size for entry in copy.walk() if not entry.is_folder]
    bytes_done = ByteCount(progress, sum(sizes))
    for name, expected in bundle.hashes.items():
        with copy.open_file(name) as file:
            actual = hash_file(file, bytes_done.add)
        if actual != expected:
            remedy = "see that nothing else writes to the bundle, and publish again"
            raise Damaged(expected=f"{name}: {expected}", found=actual, remedy=remedy)


def _make_folder(folder: Path) -> None:
    """Create a folder that everybody can read, if it does not exist."""
    with suppress(FileExistsError):
        folder.mkdir()
        folder.chmod(FOLDER_MODE)


def _copy(source: Path, folder: OpenFolder, name: str, progress: Progress) -> None:
    with open_plain(source) as file, folder.create_file(name) as target:
        copy_limited(file, target, os.fstat(file.fileno()).st_size, progress)
