"""A dataset repository of the Hugging Face Hub: a version is a tag, and its files a commit.

docs/registry-hf.md says what is where, and what of it could not be tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from huggingface_hub.errors import HFValidationError
from huggingface_hub.utils._validators import validate_repo_id

from ...errors import Problem
from ...project import DESCRIPTOR
from ...release.hash_list import SUMS
from ..access import Access
from ..address import address
from ..bundle import Bundle
from ..fetching import read_back
from ..metadata import Metadata
from ..registry import (
    REPORT,
    Damaged,
    NotThere,
    Refused,
    Registry,
    RegistryError,
    Step,
    Taken,
    Version,
    WrongCall,
    counted,
)
from .repository import BRANCH, Refs, Repository

EXAMPLE = "hf:organization/name"
ENDPOINT = "https://huggingface.co"
ENDPOINT_VARIABLE = "HF_ENDPOINT"
"""What the hub's own client takes the address of a mirror from."""

CARD, ATTRIBUTES = "README.md", ".gitattributes"
OF_A_NEW_ONE = {CARD, ATTRIBUTES}
"""Files of a new repository. The second one stays: the hub needs it."""

TITLE = re.compile(r"(?P<name>\S+) \d+\.\d+\.\d+( \((?P<date>\d{4}-\d{2}-\d{2})\))?")
"""The title of a commit: the package, its version and its day."""

CONFLICT, MOVED = 409, 412
"""What the hub answers where there is such a tag, and where the parent is not the newest commit."""


def open_registry(target: str, access: Access) -> Registry:
    """The dataset repository ``hf:organization/name``. Raises WrongCall."""
    repository = target.partition(":")[2]
    try:
        validate_repo_id(repository)
    except HFValidationError:
        repository = ""
    if repository.count("/") != 1:
        message, remedy = "this names no dataset repository", "leave out everything else"
        raise WrongCall(
            str(Problem(target, message, expected=EXAMPLE, found="something else", remedy=remedy))
        )
    return HuggingFace(target, Repository(target, repository, endpoint(access), access))


def endpoint(access: Access) -> str:
    """The address of the hub, or of the mirror that the environment names. Raises WrongCall."""
    found = access.environment.get(ENDPOINT_VARIABLE) or ENDPOINT
    if "@" in found or not found.startswith(("https://", "http://")):
        expected = f"an address such as {ENDPOINT}, without a user and a password"
        message, remedy = "this is no address of a hub", "correct it, or unset it"
        raise WrongCall(
            str(
                Problem(
                    ENDPOINT_VARIABLE,
                    message,
                    expected=expected,
                    found="another one",
                    remedy=remedy,
                )
            )
        )
    return address(found, found, access, ENDPOINT).url


class HuggingFace:
    """A dataset repository of the hub."""

    def __init__(self, target: str, repository: Repository) -> None:
        self.target = target
        self._repository = repository
        self._commits: dict[str, str] = {}

    def versions(self, name: str) -> list[Version]:
        doing = "listing the versions"
        self._commits = self._repository.refs(doing).tags
        titles = self._repository.titles(doing) if self._commits else {}
        found = []
        for version, commit in self._commits.items():
            title = TITLE.fullmatch(titles.get(commit, ""))
            if title is None or title["name"] == name:
                found.append(self._version(name, version, commit, title and title["date"]))
        return found

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        doing = f"reading {version.name} {version.version}: {file}"
        if version.version not in self._commits:
            self._commits = self._repository.refs(doing).tags
        commit = self._commits.get(version.version)
        if commit is None:
            raise NotThere(self.target, doing, f"the tag {version.version}", "none", REPORT)
        self._repository.get(commit, file, path, largest, step, doing)

    def places(self, metadata: Metadata) -> Mapping[str, str]:
        """The hub reads the YAML at the top of README.md, which a release brings."""
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

    def publish(self, bundle: Bundle, step: Step) -> None:
        doing = f"publishing {bundle.name} {bundle.version}"
        refs = self._begin(doing, step)
        if bundle.version in refs.tags:
            raise self._taken(doing, "no such tag", "there is one by now")
        if refs.head is not None and self._holds(refs.head, bundle, doing):
            # A publisher has not come to the tag: it died, or is about to give it.
            commit = refs.head
        else:
            commit = self._commit(bundle, refs.head, step, doing)
        self._commits[bundle.version] = commit
        try:
            step("reading back")
            read_back(self, Version(bundle.name, bundle.version, bundle.digest), step)
            step(f"giving the tag {bundle.version}")
            self._tag(bundle.version, commit, doing)
        except Taken:
            raise
        except RegistryError as error:
            error.leaves(f"commit {commit[:8]} is on {BRANCH}, and no version without its tag")
            raise
        finally:
            del self._commits[bundle.version]

    def settle(self, name: str, step: Step) -> None:
        """Nothing follows from the tags."""

    def _begin(self, doing: str, step: Step) -> Refs:
        """What is there; a new repository where there is none."""
        try:
            return self._repository.refs(doing)
        except NotThere:
            step("making the dataset repository")
            self._repository.create(doing)
            return self._repository.refs(doing)

    def _version(self, name: str, version: str, commit: str, date: str | None) -> Version:
        try:
            digest = self._repository.digest(commit, f"reading {name} {version}: {SUMS}")
        except (NotThere, Damaged) as error:
            fault = f"{SUMS} of commit {commit[:8]}: {error.problem.found}"
            return Version(name, version, "", date, fault)
        return Version(name, version, digest, date)

    def _holds(self, commit: str, bundle: Bundle, doing: str) -> bool:
        """Whether a commit is of the bundle; its files are read back before it gets a tag."""
        try:
            return self._repository.digest(commit, doing) == bundle.digest
        except NotThere:
            return False

    def _commit(self, bundle: Bundle, head: str | None, step: Step, doing: str) -> str:
        """Commit the files of the bundle, and nothing else; the hash of the commit."""
        before = self._before(head, bundle, doing)
        files = bundle.content.files
        additions = []
        for number, file in enumerate(files, 1):
            step(counted(file, number, len(files)))
            sending = f"{doing}: {file}"
            additions.append(self._repository.upload(file, bundle.folder / file, sending))
        gone = sorted(before - {ATTRIBUTES, *files})
        about = bundle.metadata
        title = f"{about.name} {about.version}" + (f" ({about.date})" if about.date else "")
        message = f"{about.title}\n\n{about.description}\n\n{bundle.digest}"
        step("committing")
        try:
            return self._repository.commit(head, additions, gone, title, message, doing)
        except RegistryError as error:
            return self._after(error, bundle, head, doing)

    def _after(self, error: RegistryError, bundle: Bundle, head: str | None, doing: str) -> str:
        """The commit of the bundle that is there though committing failed: the answer was lost,
        or another publisher of the same was first. Raises the error, or Taken, where none is."""
        try:
            now = self._repository.refs(doing).head
            if now is not None and now != head and self._holds(now, bundle, doing):
                return now
        except RegistryError:
            error.leaves(f"where there is a commit on {BRANCH}, publishing again takes it up")
            raise error from None
        if isinstance(error, Refused) and error.status in (CONFLICT, MOVED):
            found = f"another publisher was first ({error.problem.found})"
            raise self._taken(doing, f"no new commit on {BRANCH}", found) from None
        raise error

    def _before(self, head: str | None, bundle: Bundle, doing: str) -> set[str]:
        """The files that are there. Raises RegistryError where they are of something else."""
        files = self._repository.files(head, doing) if head is not None else set()
        if head is None or files <= OF_A_NEW_ONE:
            return files
        name = self._repository.package(head, doing) if files >= {SUMS, DESCRIPTOR} else None
        if name != bundle.name:
            expected = f"a repository of {bundle.name}, or a new one"
            found = f"one of {name}" if name else f"{min(files - OF_A_NEW_ONE)!r}, and no release"
            remedy = "name another repository: publishing would remove what is there"
            raise RegistryError(self.target, doing, expected, found, remedy)
        return files

    def _tag(self, version: str, commit: str, doing: str) -> None:
        try:
            self._repository.tag(version, commit, doing)
        except Refused as error:
            if error.status != CONFLICT:
                raise
            found = f"there is one by now ({error.problem.found})"
            raise self._taken(doing, "no such tag", found) from None

    def _taken(self, doing: str, expected: str, found: str) -> Taken:
        remedy = "publish again to see whether it is the same; raise the version if not"
        return Taken(self.target, doing, expected, found, remedy)
