"""A registry on a CKAN site: a version is a public dataset of its own, of an organisation.

docs/registry-ckan.md says what is where. A version is made as a private dataset, and appears by one
call that makes it public with all that it says of itself. CKAN never looks at the hash of a file,
and lets an editor replace its bytes: so every look compares with the digest.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ...package.plain_files import hash_file, open_plain
from ..access import Access
from ..address import address
from ..bundle import Bundle
from ..http_client import HttpClient
from ..metadata import Metadata
from ..registry import Registry, Step, Version, file_progress
from ..registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    Unauthorized,
    WrongCall,
    operation,
)
from . import metadata as ckan_metadata
from .client import Site
from .dataset import LONGEST_NAME, Listed, dataset_name, listed, version_of
from .draft import Draft, begin, delete_drafts

EXAMPLE = "ckan+https://data.example.org/organization/the-press"
ORGANIZATION = re.compile(r"(?:(?P<path>.*)/)?organization/(?P<name>[a-z0-9_-]{2,100})")
"""The path of the page of an organisation, as CKAN has it."""


def open_registry(target: str, access: Access) -> Registry:
    """The registry at ``ckan+https://host/path``, or at ``…/organization/NAME`` there, which is
    where one publishes to. Raises WrongCall."""
    found = address(target, target.partition("+")[2], access, EXAMPLE)
    match = ORGANIZATION.fullmatch(found.path)
    if match is None:
        return Ckan(target, found.url, None, access)
    path = match["path"]
    return Ckan(target, f"{found.root}/{path}" if path else found.root, match["name"], access)


class Ckan:
    """A registry on a CKAN site, of an organisation there if one is given."""

    def __init__(self, target: str, url: str, organization: str | None, access: Access) -> None:
        self.target = target
        self._organization = organization
        self._access = access
        self._site = Site(url, access)
        self._client = HttpClient(access)
        self._listed: dict[tuple[str, str], Listed] = {}

    def versions(self, name: str) -> list[Version]:
        """Those whose datasets are public. The list is that of the site's database, not of its
        search, which lags behind."""
        found = self._site.read("package_list")
        if not isinstance(found, list):
            remedy = "correct the target: it is the address of the site's first page"
            raise Damaged(expected="a list of datasets", found=type(found).__name__, remedy=remedy)
        ones = {one: version_of(one, name) for one in found if isinstance(one, str)}
        looks = [self._look(one, name, there) for one, there in ones.items() if there is not None]
        return [look.version for look in looks if look is not None]

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        one = self._listed.get((version.name, version.version)) or self._look(
            dataset_name(version.name, version.version), version.name, version.version
        )
        ids = one.files.get(file, []) if one is not None else []
        if one is None or not ids:
            raise NotFound(expected="a file of the dataset", found="none of the name")
        if len(ids) > 1:
            found = f"{len(ids)} of the name"
            raise Damaged(expected="one file of the name", found=found)
        self._client.download(self._file(one.id, ids[0]), path, largest, step)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        return ckan_metadata.places(metadata)

    def publish(self, bundle: Bundle, step: Step) -> None:
        name = dataset_name(bundle.name, bundle.version)
        if len(name) > LONGEST_NAME:
            expected, found = f"a name of at most {LONGEST_NAME} characters", f"{len(name)}: {name}"
            raise RegistryError(expected=expected, found=found, remedy="shorten the package's name")
        if self._organization is None:
            expected = f"a target such as {EXAMPLE}, with an organisation"
            remedy = (
                "name yours: a dataset that belongs to none cannot be private, "
                "and would be public before it is whole"
            )
            raise WrongCall(
                self.target,
                "nothing is published here",
                expected=expected,
                found="none",
                remedy=remedy,
            )
        self._publish(bundle, name, self._organization, step)
        try:
            with operation(self.target, f"removing the drafts of {name}"):
                delete_drafts(self._site, name)
        except RegistryError as error:
            step(f"drafts may be left on the site: {error}")

    def refresh(self, name: str, step: Step) -> None:
        """Nothing follows from the versions that are there."""

    def _publish(self, bundle: Bundle, name: str, organization: str, step: Step) -> None:
        draft: Draft | None = None
        files = bundle.files
        try:
            for number, file in enumerate(files, 1):
                step(file_progress(file, number, len(files)))
                if draft is None:
                    draft = begin(self._site, name, organization)
                    draft.demand_name_free()
                with operation(self.target, f"publishing {bundle.label}: {file}"):
                    self._upload(bundle, file, draft, step)
            if draft is not None:
                step(f"making {name} public")
                draft.publish(ckan_metadata.fields(bundle.metadata, bundle.digest))
        except BaseException as error:
            remains = draft.discard() if draft is not None else None
            if remains is not None and isinstance(error, RegistryError):
                error.add_remains(remains)
            raise

    def _upload(self, bundle: Bundle, file: str, draft: Draft, step: Step) -> None:
        """Upload a file, and read it back."""
        path, hashes = bundle.folder / file, bundle.hashes
        expected, remedy = hashes[file], "see that nothing else writes to the bundle, and try again"
        try:
            size = path.stat().st_size
            about = ckan_metadata.about(bundle.metadata, file, expected, size)
            id = draft.upload(file, path, about)
            found = self._hash(draft, id, size, step)
        except OSError as error:
            said = error.strerror or str(error)
            raise RegistryError(expected="no error", found=said, remedy=remedy) from error
        if found != expected:
            raise Damaged(expected=f"sha256:{expected}", found=f"sha256:{found}", remedy=remedy)

    def _hash(self, draft: Draft, id: str, size: int, step: Step) -> str:
        """The SHA-256 of a file as the site has it."""
        client = HttpClient(self._access, self._site.token())
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, "file")
            client.download(self._file(draft.id, id), path, size, step)
            with open_plain(path) as content:
                return hash_file(content)

    def _look(self, dataset: str, name: str, version: str) -> Listed | None:
        """What a site says of a dataset, if it is there and public."""
        try:
            with operation(self.target, f"looking at the dataset {dataset}"):
                found = self._site.read("package_show", id=dataset)
        except (NotFound, Unauthorized):
            return None
        look = listed(found, name, version, self._organization)
        self._listed[name, version] = look
        return look

    def _file(self, dataset: str, id: str) -> str:
        """Where a file is downloaded: the site's own address, whatever the dataset says."""
        return f"{self._site.url}/dataset/{dataset}/resource/{id}/download"
