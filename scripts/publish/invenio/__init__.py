"""A registry on an InvenioRDM, such as Zenodo: a version is a published record, and the versions of
a package are the versions of one record.

docs/registry-invenio.md describes the layout. The server lets nobody change the files of a
published record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from ...progress import Progress
from ..access import Access
from ..bundle import Bundle
from ..http_client import NOT_FOUND_STATUSES
from ..metadata import Metadata
from ..registry import Registry, Version, file_progress
from ..registry_errors import Damaged, NotFound, RegistryError, VersionExists
from .api import Api, Record, path_part
from .drafts import (
    CONFLICT_STATUSES,
    Drafts,
    delete_draft,
    delete_obsolete_drafts,
    rival_drafts,
)
from .metadata import LOCATIONS, Mark, license_identifier, license_rights, record_body
from .records import Records
from .target import parse_target
from .upload import DIVIDER, Upload, key_conflict


def open_registry(target: str, access: Access) -> Registry:
    """Open the registry at a target of an InvenioRDM or of Zenodo. Raises WrongCall."""
    return Invenio(target, access)


class Invenio:
    """A registry on an InvenioRDM."""

    def __init__(self, target: str, access: Access) -> None:
        self.target = target
        self._location = parse_target(target, access)
        self._access = access
        self._opened: Records | None = None
        self._ids: dict[str, str] = {}

    def versions(self, name: str) -> list[Version]:
        versions: dict[str, Version] = {}
        for record in self._records.published(name):
            version = self._records.version(name, record)
            # Of two records of a version the older one counts.
            if version is not None and version.version not in versions:
                versions[version.version] = version
                self._ids[version.label] = record.id
                self.target = self._location.target_of(record.parent)
        return list(versions.values())

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        if version.label not in self._ids:
            self.versions(version.name)
        if version.label not in self._ids:
            raise NotFound(expected="a record of the version", found="none")
        self._records.download(self._ids[version.label], file, target, largest, progress)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        return {name: LOCATIONS[name] for name in metadata.fields() if name in LOCATIONS}

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        if (names := key_conflict(bundle.files)) is not None:
            raise RegistryError(
                expected=f"names that differ when / is written {DIVIDER}",
                found=", ".join(names),
                remedy="rename one of them",
            )
        upload: Upload | None = None
        try:
            progress.plan(2 * len(bundle.files) + 1)
            for number, file in enumerate(bundle.files, 1):
                progress.begin(file_progress(file, number, len(bundle.files)))
                if upload is None:
                    upload = self._create_draft(bundle)
                    self._require_unpublished(bundle, upload)
                    upload.announce()
                upload.send(file, progress)
            if upload is not None:
                upload.read_back(progress)
                self._publish_draft(bundle, upload, progress)
        except BaseException as error:
            if upload is not None:
                self._clean_up(upload, error)
            raise

    def refresh(self, name: str, progress: Progress) -> None:
        """Delete the drafts that publishers left of versions that are published."""
        if self._api.has_token:
            published = {record.version for record in self._records.published(name)}
            delete_obsolete_drafts(self._api, name, published)

    @property
    def _records(self) -> Records:
        if self._opened is None:
            api = Api(self.target, self._location.site, self._access)
            self._opened = Records(api, self._location)
        return self._opened

    @property
    def _api(self) -> Api:
        return self._records.api

    def _create_draft(self, bundle: Bundle) -> Upload:
        drafts = Drafts(self._api, self._record_body(bundle))
        home, named = self._records.home(bundle.name), self._location.record
        if home is not None:
            draft = drafts.create_next(home)
        elif named is not None:
            draft = drafts.claim(named)
        else:
            draft = drafts.create_first()
        return Upload(self._api, bundle, draft, is_named=draft.id == named)

    def _publish_draft(self, bundle: Bundle, upload: Upload, progress: Progress) -> None:
        """Publish the draft. Raises VersionExists if readers read another record instead."""
        rivals: list[str] = []
        if self._location.record is None and self._records.home(bundle.name) is None:
            drafts = rival_drafts(self._api, bundle.name, bundle.version)
            rivals = [draft for draft in drafts if draft != upload.draft.id]
        self._require_unpublished(bundle, upload)
        upload.require_draft()
        upload.require_complete()
        progress.begin("publishing")
        upload.publish()
        self._records.just_published.append(upload.draft.id)
        for rival in rivals:
            # The server lets either this deletion or a publication succeed.
            delete_draft(self._api, rival, accepted_statuses=CONFLICT_STATUSES)
            record = self._api.find(f"records/{rival}")
            if record is not None and record.is_published:
                self._records.just_published.append(rival)
        self._require_oldest(bundle, upload.draft, progress)
        self.target = self._location.target_of(upload.draft.parent)

    def _record_body(self, bundle: Bundle) -> dict[str, Any]:
        licenses = bundle.metadata.licenses
        rights = [
            license_rights(license, is_known=self._knows_license(license)) for license in licenses
        ]
        mark = Mark(bundle.name, bundle.version, bundle.digest)
        today = datetime.now(UTC).date().isoformat()
        return record_body(bundle.metadata, mark, today, rights)

    def _knows_license(self, license: Mapping[str, Any]) -> bool:
        identifier = license_identifier(license)
        path = f"vocabularies/licenses/{path_part(identifier)}"
        return bool(identifier) and bool(
            self._api.call("GET", path, accepted_statuses=NOT_FOUND_STATUSES)
        )

    def _require_unpublished(self, bundle: Bundle, upload: Upload) -> None:
        """Raise VersionExists if the version, or the package in another record, is published."""
        for record in self._records.published(bundle.name):
            if record.version == bundle.version or record.parent != upload.draft.parent:
                raise _published_meanwhile(record.id)

    def _require_oldest(self, bundle: Bundle, draft: Record, progress: Progress) -> None:
        """Raise VersionExists if the record that was published is not the one that readers read,
        as an older one exists."""
        for record in self._records.published(bundle.name):
            if record.parent == draft.parent and record.version != bundle.version:
                continue
            if record.id == draft.id:
                return
            progress.note(
                f"record {draft.id} was published too late: it stays on the site and is not read"
            )
            raise _published_meanwhile(record.id)

    def _clean_up(self, upload: Upload, error: BaseException) -> None:
        """Delete the draft after an error, or say that it stays. Raises VersionExists if the draft
        is published, or another publisher has it now."""
        if upload.draft.id in self._records.just_published:
            return
        is_unexplained = isinstance(error, RegistryError) and not isinstance(
            error, Damaged | VersionExists
        )
        try:
            if upload.is_published():
                self._records.just_published.append(upload.draft.id)
                if is_unexplained:
                    raise _published_meanwhile(upload.draft.id)
                return
            if is_unexplained:
                upload.require_draft()
            if not upload.is_lost and not upload.is_named:
                delete_draft(self._api, upload.draft.id)
                return
        except VersionExists:
            raise
        except RegistryError as failure:
            remains = f"the draft {upload.page} may stay: {failure.found}"
        else:
            remains = f"the draft {upload.page} stays"
        if not upload.is_lost and isinstance(error, RegistryError):
            error.add_remains(remains)


def _published_meanwhile(record: str) -> VersionExists:
    return VersionExists(
        expected="a version that nobody has published",
        found=f"record {record}, published meanwhile",
        remedy="publish again to see whether it is the same; raise the version if not",
    )
