"""What is asked of a dataset repository of the Hugging Face Hub, a call or a few at a time."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from huggingface_hub import CommitOperationAdd, CommitOperationDelete, hf_hub_url

from ...project import DESCRIPTOR
from ...release.hash_list import LARGEST_LIST, SUMS, digest_of
from ..access import Access
from ..http_client import HttpClient
from ..registry import REPORT, Damaged, Step
from ..whole import LARGEST_DESCRIPTOR, is_version
from .client import Hub

DATASET = "dataset"
BRANCH = "main"
COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Refs:
    """The commits of the tags that are versions, and the newest one of the branch."""

    tags: dict[str, str]
    head: str | None


class Repository:
    """A dataset repository. All calls raise NotThere where there is none, and RegistryError."""

    def __init__(self, target: str, name: str, endpoint: str, access: Access) -> None:
        self._target = target
        self._name = name
        self._endpoint = endpoint
        self._hub = Hub(target, access, endpoint)
        token = access.token()
        self._files = HttpClient(target, access, f"Bearer {token.reveal()}" if token else None)

    def refs(self, doing: str) -> Refs:
        with self._hub.calling(doing) as api:
            refs = api.list_repo_refs(self._name, repo_type=DATASET)
            heads = {one.name: one.target_commit for one in refs.branches}
            tags = {one.name: one.target_commit for one in refs.tags if is_version(one.name)}
            strange = [
                one for one in (*heads.values(), *tags.values()) if not COMMIT.fullmatch(one)
            ]
        if strange:
            raise Damaged(self._target, doing, "hashes of commits", repr(strange[0])[:60], REPORT)
        return Refs(tags, heads.get(BRANCH))

    def create(self, doing: str) -> None:
        """Make the repository, unless there is one."""
        with self._hub.calling(doing) as api:
            api.create_repo(self._name, repo_type=DATASET, exist_ok=True)

    def titles(self, doing: str) -> dict[str, str]:
        """The titles of the commits of the branch, by their hashes."""
        with self._hub.calling(doing) as api:
            history = api.list_repo_commits(self._name, repo_type=DATASET)
            return {one.commit_id: str(one.title) for one in history}

    def files(self, commit: str, doing: str) -> set[str]:
        """The files of a commit."""
        with self._hub.calling(doing) as api:
            tree = api.list_repo_tree(
                self._name, recursive=True, revision=commit, repo_type=DATASET
            )
            return {one.path for one in tree if hasattr(one, "blob_id")}

    def get(self, commit: str, file: str, path: Path, largest: int, step: Step, doing: str) -> None:
        """Write a file of a commit to a path, as `HttpClient.download` does."""
        url = hf_hub_url(
            self._name, file, repo_type=DATASET, revision=commit, endpoint=self._endpoint
        )
        self._files.download(url, path, largest, step, doing)

    def digest(self, commit: str, doing: str) -> str:
        """The digest of the list of hashes in a commit. Raises NotThere where there is none."""
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, SUMS)
            self.get(commit, SUMS, path, LARGEST_LIST, lambda name: None, doing)
            return digest_of(path.parent)

    def package(self, commit: str, doing: str) -> str | None:
        """The name of the package in a commit; None where its descriptor gives none."""
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, DESCRIPTOR)
            self.get(commit, DESCRIPTOR, path, LARGEST_DESCRIPTOR, lambda name: None, doing)
            try:
                found = json.loads(path.read_bytes())
            except (ValueError, RecursionError):
                return None
        name = found.get("name") if isinstance(found, dict) else None
        return name if isinstance(name, str) else None

    def upload(self, file: str, path: Path, doing: str) -> CommitOperationAdd:
        """Send a file, unless it is so small that it goes with the commit."""
        with self._hub.calling(doing) as api:
            addition = CommitOperationAdd(file, str(path))
            api.preupload_lfs_files(
                self._name, additions=[addition], repo_type=DATASET, revision=BRANCH
            )
        return addition

    def commit(
        self,
        parent: str | None,
        additions: Collection[CommitOperationAdd],
        gone: Collection[str],
        title: str,
        message: str,
        doing: str,
    ) -> str:
        """Commit to the branch where the parent is its newest commit; the hash of the commit.

        Raises Refused of status 412 where it is not.
        """
        removals = [CommitOperationDelete(file, is_folder=False) for file in gone]
        with self._hub.calling(doing) as api:
            made = api.create_commit(
                self._name,
                [*additions, *removals],
                commit_message=title,
                commit_description=message,
                repo_type=DATASET,
                revision=BRANCH,
                parent_commit=parent,
            )
            return made.oid

    def tag(self, name: str, commit: str, doing: str) -> None:
        """Give a commit a tag. Raises Refused of status 409 where there is such a tag."""
        with self._hub.calling(doing) as api:
            api.create_tag(self._name, tag=name, revision=commit, repo_type=DATASET)
