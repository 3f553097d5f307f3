"""A registry in a dataset repository of the Hugging Face Hub: a version is a tag on a commit.

docs/registry-hf.md describes the layout, and what could not be tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import BinaryIO

from huggingface_hub.errors import HFValidationError
from huggingface_hub.utils._validators import validate_repo_id

from ...progress import Progress
from ...project import DESCRIPTOR
from ...release.sha256sums import SHA256SUMS
from ..access import Access
from ..address import address
from ..bundle import Bundle
from ..fetching import read_back
from ..metadata import Metadata
from ..registry import Registry, Version, file_progress
from ..registry_errors import (
    Damaged,
    HttpStatusError,
    NotFound,
    RegistryError,
    VersionExists,
    WrongCall,
    operation,
)
from .repository import BRANCH, Refs, Repository

EXAMPLE = "hf:organization/name"
ENDPOINT = "https://huggingface.co"
ENDPOINT_VARIABLE = "HF_ENDPOINT"
"""The variable in which the hub's own client finds the address of a mirror."""

CARD, ATTRIBUTES = "README.md", ".gitattributes"
NEW_REPOSITORY = {CARD, ATTRIBUTES}
"""Files of a new repository. The second one stays: the hub needs it."""

TITLE = re.compile(r"(?P<name>\S+) \d+\.\d+\.\d+( \((?P<date>\d{4}-\d{2}-\d{2})\))?")
"""The title of a commit: the package, its version and its date."""

CONFLICT, PRECONDITION_FAILED = 409, 412
"""Answers of the hub if a tag exists, and if the parent is not the newest commit."""


def open_registry(target: str, access: Access) -> Registry:
    """Open the dataset repository ``hf:organization/name``. Raises WrongCall."""
    repository = target.partition(":")[2]
    try:
        validate_repo_id(repository)
    except HFValidationError:
        repository = ""
    if repository.count("/") != 1:
        raise WrongCall(
            target,
            "this does not name a dataset repository",
            expected=EXAMPLE,
            found="something else",
            remedy="leave out everything else",
        )
    return HuggingFace(target, Repository(repository, endpoint(access), access))


def endpoint(access: Access) -> str:
    """Return the address of the hub, or of the mirror that the environment names. Raises
    WrongCall."""
    url = access.environment.get(ENDPOINT_VARIABLE) or ENDPOINT
    if "@" in url or not url.startswith(("https://", "http://")):
        raise WrongCall(
            ENDPOINT_VARIABLE,
            "this is not the address of a hub",
            expected=f"an address such as {ENDPOINT}, without a user and a password",
            found="another one",
            remedy="correct it, or unset it",
        )
    return address(url, url, access, ENDPOINT).url


class HuggingFace:
    """A registry in a dataset repository of the hub."""

    def __init__(self, target: str, repository: Repository) -> None:
        self.target = target
        self._repository = repository
        self._commits: dict[str, str] = {}

    def versions(self, name: str) -> list[Version]:
        self._commits = self._repository.refs().tags
        titles = self._repository.titles() if self._commits else {}
        versions = []
        for version, commit in self._commits.items():
            title = TITLE.fullmatch(titles.get(commit, ""))
            if title is None or title["name"] == name:
                versions.append(self._version(name, version, commit, title and title["date"]))
        return versions

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        if version.version not in self._commits:
            self._commits = self._repository.refs().tags
        commit = self._commits.get(version.version)
        if commit is None:
            raise NotFound(expected=f"the tag {version.version}", found="none")
        self._repository.download(commit, file, target, largest, progress)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        """Return mostly the README.md of the release: the hub reads the YAML at its top."""
        return {
            "name": "title of the commit",
            "version": "tag, title of the commit",
            "date": "title of the commit, CHANGELOG.md",
            "title": f"{CARD}: pretty_name; message of the commit",
            "description": f"{CARD}; message of the commit",
            "licenses": f"{CARD}: license",
            "keywords": f"{CARD}: tags",
            "contributors": f"{CARD}, CITATION.cff",
            "sources": f"{CARD}, CITATION.cff",
            "resources": f"{CARD}: configs, one for each table",
            "columns": "Parquet files, of which the hub shows them; DICTIONARY.md",
        }

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        refs = self._refs_of_repository(progress)
        if bundle.version in refs.tags:
            raise _version_exists(expected="no such tag", found="there is one by now")
        if refs.head is not None and self._holds(refs.head, bundle):
            # A publisher crashed before it gave the tag, or is about to give it.
            commit = refs.head
        else:
            commit = self._commit(bundle, refs.head, progress)
        self._commits[bundle.version] = commit
        try:
            read_back(self, Version(bundle.name, bundle.version, bundle.digest), progress)
            progress.plan(1)
            progress.begin(f"giving the tag {bundle.version}")
            self._tag(bundle.version, commit)
        except VersionExists:
            raise
        except RegistryError as error:
            error.add_remains(f"commit {commit[:8]} is on {BRANCH}, and no version without its tag")
            raise
        finally:
            del self._commits[bundle.version]

    def refresh(self, name: str, progress: Progress) -> None:
        """Do nothing, as nothing follows from the tags."""

    def _refs_of_repository(self, progress: Progress) -> Refs:
        """Return the tags and the newest commit. Creates the repository if it does not exist."""
        try:
            return self._repository.refs()
        except NotFound:
            progress.plan(1)
            progress.begin("creating the dataset repository")
            self._repository.create()
            return self._repository.refs()

    def _version(self, name: str, version: str, commit: str, date: str | None) -> Version:
        try:
            digest = self._repository.digest(commit)
        except (NotFound, Damaged) as error:
            fault = f"{SHA256SUMS} of commit {commit[:8]}: {error.found}"
            return Version(name, version, "", date, fault)
        return Version(name, version, digest, date)

    def _holds(self, commit: str, bundle: Bundle) -> bool:
        """Return whether a commit is of the bundle. Its files are read back before the tag."""
        try:
            return self._repository.digest(commit) == bundle.digest
        except NotFound:
            return False

    def _commit(self, bundle: Bundle, head: str | None, progress: Progress) -> str:
        """Commit the files of the bundle and no others; return the hash of the commit."""
        existing = self._existing_files(head, bundle)
        additions = []
        progress.plan(len(bundle.files) + 1)
        for number, file in enumerate(bundle.files, 1):
            progress.begin(file_progress(file, number, len(bundle.files)))
            with operation(self.target, f"publishing {bundle.label}: {file}"):
                additions.append(self._repository.upload(file, bundle.folder / file))
        removed = sorted(existing - {ATTRIBUTES, *bundle.files})
        metadata = bundle.metadata
        title = bundle.label + (f" ({metadata.date})" if metadata.date else "")
        message = f"{metadata.title}\n\n{metadata.description}\n\n{bundle.digest}"
        progress.begin("committing")
        try:
            return self._repository.commit(head, additions, removed, title, message)
        except RegistryError as error:
            return self._commit_despite(error, bundle, head)

    def _commit_despite(self, error: RegistryError, bundle: Bundle, head: str | None) -> str:
        """Return the commit of the bundle if it exists although committing failed: the answer was
        lost, or another publisher of the same bytes was first. Otherwise raises the error, or
        VersionExists."""
        try:
            new_head = self._repository.refs().head
            if new_head is not None and new_head != head and self._holds(new_head, bundle):
                return new_head
        except RegistryError:
            remains = f"if there is a commit on {BRANCH}, publishing again continues with it"
            error.add_remains(remains)
            raise error from None
        if isinstance(error, HttpStatusError) and error.status in (CONFLICT, PRECONDITION_FAILED):
            raise _version_exists(
                expected=f"no new commit on {BRANCH}",
                found=f"another publisher was first ({error.found})",
            ) from None
        raise error

    def _existing_files(self, head: str | None, bundle: Bundle) -> set[str]:
        """Return the files of the newest commit. Raises RegistryError if they are of something
        else than a release of the package."""
        files = self._repository.files(head) if head is not None else set()
        if head is None or files <= NEW_REPOSITORY:
            return files
        name = self._repository.package(head) if files >= {SHA256SUMS, DESCRIPTOR} else None
        if name != bundle.name:
            foreign = f"{min(files - NEW_REPOSITORY)!r}, and no release"
            raise RegistryError(
                expected=f"a repository of {bundle.name}, or a new one",
                found=f"one of {name}" if name else foreign,
                remedy="name another repository: publishing would remove what is there",
            )
        return files

    def _tag(self, version: str, commit: str) -> None:
        try:
            self._repository.tag(version, commit)
        except HttpStatusError as error:
            if error.status != CONFLICT:
                raise
            raise _version_exists(
                expected="no such tag", found=f"there is one by now ({error.found})"
            ) from None


def _version_exists(*, expected: str, found: str) -> VersionExists:
    remedy = "publish again to see whether it is the same; raise the version if not"
    return VersionExists(expected=expected, found=found, remedy=remedy)
