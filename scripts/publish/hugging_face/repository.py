"""Read and write a dataset repository of the Hugging Face Hub, with one call or a few."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from huggingface_hub import CommitOperationAdd, CommitOperationDelete, hf_hub_url

from ...intake import strict_json
from ...limits import MAX_HASH_LIST_SIZE, MAX_RELEASE_DESCRIPTOR_SIZE
from ...progress import Progress
from ...project import DESCRIPTOR
from ...release.sha256sums import SHA256SUMS
from ..access import Access
from ..http_client import HttpClient
from ..registry_errors import Damaged
from ..verified_release import is_name, is_version
from .client import Hub

DATASET = "dataset"
BRANCH = "main"
COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Refs:
    """The commits of the tags that are versions, and the newest commit of the branch."""

    tags: dict[str, str]
    head: str | None


class Repository:
    """A dataset repository. All calls raise NotFound if it does not exist, and RegistryError."""

    def __init__(self, name: str, endpoint: str, access: Access) -> None:
        self._name = name
        self._access = access
        self._endpoint = endpoint
        self._hub = Hub(access, endpoint)
        token = access.token()
        # The hub redirects to another of its pages, which needs the token too, or to a storage,
        # to which the client does not show it.
        self._files = HttpClient(access, f"Bearer {token.reveal()}" if token else None)

    def refs(self) -> Refs:
        """Return the tags and the newest commit."""
        with self._hub.calling() as api:
            refs = api.list_repo_refs(self._name, repo_type=DATASET)
            heads = {branch.name: str(branch.target_commit) for branch in refs.branches}
            tags = {tag.name: str(tag.target_commit) for tag in refs.tags}
        if (len(heads), len(tags)) != (len(refs.branches), len(refs.tags)):
            raise Damaged(expected="tags and branches, each name once", found="one of them twice")
        tags = {name: commit for name, commit in tags.items() if is_version(name)}
        for commit in (*heads.values(), *tags.values()):
            if not COMMIT.fullmatch(commit):
                raise Damaged(expected="hashes of commits", found=self._access.show(repr(commit)))
        return Refs(tags, heads.get(BRANCH))

    def create(self) -> None:
        """Create the repository if it does not exist."""
        with self._hub.calling() as api:
            api.create_repo(self._name, repo_type=DATASET, exist_ok=True)

    def titles(self) -> dict[str, str]:
        """Return the titles of the commits of the branch, by their hashes."""
        with self._hub.calling() as api:
            history = api.list_repo_commits(self._name, repo_type=DATASET)
            return {commit.commit_id: str(commit.title) for commit in history}

    def files(self, commit: str) -> set[str]:
        """Return the files of a commit."""
        with self._hub.calling() as api:
            tree = api.list_repo_tree(
                self._name, recursive=True, revision=commit, repo_type=DATASET
            )
            return {entry.path for entry in tree if hasattr(entry, "blob_id")}

    def download(
        self, commit: str, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        """Write a file of a commit to an open file, as `HttpClient.download` does."""
        self._files.download(self._url(commit, file), target, largest, progress)

    def _url(self, commit: str, file: str) -> str:
        return hf_hub_url(
            self._name, file, repo_type=DATASET, revision=commit, endpoint=self._endpoint
        )

    def digest(self, commit: str) -> str:
        """Return the digest of the list of hashes in a commit. Raises NotFound if it has none."""
        content = self._files.read(self._url(commit, SHA256SUMS), MAX_HASH_LIST_SIZE)
        return f"sha256:{hashlib.sha256(content).hexdigest()}"

    def package(self, commit: str) -> str | None:
        """Return the name of the package in a commit; None if its descriptor gives none."""
        content = self._files.read(self._url(commit, DESCRIPTOR), MAX_RELEASE_DESCRIPTOR_SIZE)
        try:
            descriptor = strict_json.loads(content)
        except ValueError:
            return None
        name = descriptor.get("name") if isinstance(descriptor, dict) else None
        return name if is_name(name) else None

    def upload(self, file: str, path: Path) -> CommitOperationAdd:
        """Send a file, unless it is so small that it goes with the commit."""
        with self._hub.calling() as api:
            addition = CommitOperationAdd(file, str(path))
            api.preupload_lfs_files(
                self._name, additions=[addition], repo_type=DATASET, revision=BRANCH
            )
        return addition

    def commit(
        self,
        parent: str | None,
        additions: Collection[CommitOperationAdd],
        removed: Collection[str],
        title: str,
        message: str,
    ) -> str:
        """Commit to the branch if the parent is its newest commit; return the hash of the commit.

        Raises HttpStatusError with the status 412 if it is not.
        """
        removals = [CommitOperationDelete(file, is_folder=False) for file in removed]
        with self._hub.calling() as api:
            commit = api.create_commit(
                self._name,
                [*additions, *removals],
                commit_message=title,
                commit_description=message,
                repo_type=DATASET,
                revision=BRANCH,
                parent_commit=parent,
            )
            return commit.oid

    def tag(self, name: str, commit: str) -> None:
        """Tag a commit. Raises HttpStatusError with the status 409 if the tag exists."""
        with self._hub.calling() as api:
            api.create_tag(self._name, tag=name, revision=commit, repo_type=DATASET)
