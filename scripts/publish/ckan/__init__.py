"""A registry on a CKAN site: a version is a public dataset of its own, in an organisation.

docs/registry-ckan.md describes the layout. CKAN does not check the hash of a file, and an editor
can replace its content. So each file is hashed whenever it is read, and compared with SHA256SUMS.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from typing import BinaryIO

from ...package.plain_files import hash_file
from ...progress import Progress
from ..access import Access
from ..address import address
from ..bundle import Bundle
from ..http_client import HttpClient
from ..metadata import Metadata
from ..registry import Registry, Version, file_progress
from ..registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    Unauthorized,
    WrongCall,
    operation,
)
from .client import NEEDS_SITE, Site
from .dataset import LONGEST_NAME, VersionDataset, dataset_name, read_dataset, version_in
from .draft import Draft, create_draft, delete_drafts
from .metadata import dataset_fields, field_locations, resource_fields

EXAMPLE = "ckan+https://data.example.org/organization/the-press"
ORGANIZATION = re.compile(r"(?:(?P<path>.*)/)?organization/(?P<name>[a-z0-9_-]{2,100})")
"""The path of the page of an organisation on a CKAN site."""


def open_registry(target: str, access: Access) -> Registry:
    """Open the registry at ``ckan+https://host/path``, or of the organisation at
    ``ckan+https://host/path/organization/NAME``, which publishing needs. Raises WrongCall."""
    parts = address(target, target.partition("+")[2], access, EXAMPLE)
    match = ORGANIZATION.fullmatch(parts.path)
    if match is None:
        return Ckan(target, parts.url, None, access)
    path = match["path"]
    return Ckan(target, f"{parts.root}/{path}" if path else parts.root, match["name"], access)


class Ckan:
    """A registry on a CKAN site, of one organisation if ``organization`` is its name."""

    def __init__(self, target: str, url: str, organization: str | None, access: Access) -> None:
        self.target = target
        self._organization = organization
        self._site = Site(url, access)
        self._reader = HttpClient(access)
        self._datasets: dict[str, VersionDataset] = {}

    def versions(self, name: str) -> list[Version]:
        # The list is from the site's database. Its search lags behind.
        names = self._site.read("package_list")
        if not isinstance(names, list):
            found = type(names).__name__
            raise Damaged(expected="a list of datasets", found=found, remedy=NEEDS_SITE)
        versions = [version_in(dataset, name) for dataset in names if isinstance(dataset, str)]
        datasets = [self._dataset(name, version) for version in versions if version is not None]
        return [dataset.version for dataset in datasets if dataset is not None]

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        dataset = self._datasets.get(version.label) or self._dataset(version.name, version.version)
        ids = dataset.files.get(file, []) if dataset is not None else []
        if dataset is None or not ids:
            raise NotFound(expected="a file of the dataset", found="none of the name")
        if len(ids) > 1:
            raise Damaged(expected="one file of the name", found=f"{len(ids)} of the name")
        self._reader.download(self._file_address(dataset.id, ids[0]), target, largest, progress)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        return field_locations(metadata)

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        name = dataset_name(bundle.name, bundle.version)
        if len(name) > LONGEST_NAME:
            raise RegistryError(
                expected=f"a name of at most {LONGEST_NAME} characters",
                found=f"{len(name)}: {name}",
                remedy="shorten the package's name",
            )
        if self._organization is None:
            raise WrongCall(
                self.target,
                "nothing can be published here",
                expected=f"a target such as {EXAMPLE}, with an organisation",
                found="none",
                remedy="name yours: a dataset without one cannot be private, "
                "and would be public before it is complete",
            )
        draft: Draft | None = None
        try:
            progress.plan(2 * len(bundle.files) + 1)
            for number, file in enumerate(bundle.files, 1):
                progress.begin(file_progress(file, number, len(bundle.files)))
                if draft is None:
                    draft = create_draft(self._site, name, self._organization)
                    draft.require_name_free()
                with operation(self.target, f"publishing {bundle.label}: {file}"):
                    self._upload(bundle, file, draft, progress)
            if draft is not None:
                progress.begin(f"making {name} public")
                draft.publish(dataset_fields(bundle.metadata, bundle.digest))
        except BaseException as error:
            remains = draft.discard() if draft is not None else None
            if remains is not None and isinstance(error, RegistryError):
                error.add_remains(remains)
            raise
        self._delete_drafts(name, progress)

    def refresh(self, name: str, progress: Progress) -> None:
        """Do nothing, as nothing follows from the datasets."""

    def _upload(self, bundle: Bundle, file: str, draft: Draft, progress: Progress) -> None:
        """Upload a file, and read it back."""
        path, expected = bundle.folder / file, bundle.hashes[file]
        remedy = "see that nothing else writes to the bundle, and try again"
        try:
            size = path.stat().st_size
            id = draft.upload(file, path, resource_fields(bundle.metadata, file, expected, size))
            progress.begin(f"reading back {file}")
            with tempfile.TemporaryFile() as copy:
                address = self._file_address(draft.id, id)
                self._site.writer.download(address, copy, size, progress)
                hash = hash_file(copy)
        except OSError as error:
            found = error.strerror or str(error)
            raise RegistryError(expected="no error", found=found, remedy=remedy) from error
        if hash != expected:
            raise Damaged(expected=f"sha256:{expected}", found=f"sha256:{hash}", remedy=remedy)

    def _delete_drafts(self, name: str, progress: Progress) -> None:
        """Delete what other publishers of the version left. A failure does not matter: the version
        is published."""
        try:
            with operation(self.target, f"deleting the drafts of {name}"):
                delete_drafts(self._site, name)
        except RegistryError as error:
            progress.note(f"drafts may be left on the site: {error}")

    def _dataset(self, name: str, version: str) -> VersionDataset | None:
        """Return the dataset of a version, or None if there is none that is public."""
        id = dataset_name(name, version)
        try:
            with operation(self.target, f"reading the dataset {id}"):
                answer = self._site.read("package_show", {"id": id})
        except (NotFound, Unauthorized):
            return None
        dataset = read_dataset(answer, name, version, self._organization)
        if (fault := dataset.version.fault) is not None:
            shown = replace(dataset.version, fault=self._site.show(fault))
            dataset = replace(dataset, version=shown)
        self._datasets[dataset.version.label] = dataset
        return dataset

    def _file_address(self, dataset: str, resource: str) -> str:
        """Return the address of a file on this site, whatever address the dataset gives."""
        return f"{self._site.url}/dataset/{dataset}/resource/{resource}/download"
