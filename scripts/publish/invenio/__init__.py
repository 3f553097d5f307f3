"""A registry that is an InvenioRDM, such as Zenodo: a version is a published record, and the
versions of a package are those of one record.

docs/registry-invenio.md says what is where. The server itself lets nobody change the files of what
is published; publishing a draft is the step that makes a version.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from ...package.plain_files import hash_file, open_plain
from ...release.sha256sums import LARGEST_LIST, SUMS
from ..access import Access
from ..bundle import Bundle
from ..metadata import Metadata
from ..registry import Registry, Step, Version, file_progress
from ..registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    VersionExists,
    operation,
)
from ..token import FILE_VARIABLE, VARIABLE
from .api import GONE, Api, Record, path_part
from .drafts import Drafts, delete, delete_left_behind, drafts_of_new_records, own_records
from .metadata import PLACES, Mark, identifier, record_of, rights_of
from .target import place
from .upload import DIVIDER, Upload, clash, key

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def open_registry(target: str, access: Access) -> Registry:
    """The registry at a target of an InvenioRDM or of Zenodo. Raises WrongCall."""
    return Invenio(target, access)


class Invenio:
    """A registry on an InvenioRDM."""

    def __init__(self, target: str, access: Access) -> None:
        self.target = target
        self._place = place(target, access)
        self._access = access
        self._opened: Api | None = None
        self._home: str | None = None
        self._records: dict[str, str] = {}
        self._shown: list[str] = []

    def versions(self, name: str) -> list[Version]:
        found: dict[str, Version] = {}
        for record in self._published(name):
            version = self._version(name, record)
            # What is published first stays the version, whatever is published later.
            if version is not None and version.version not in found:
                found[version.version] = version
                self._records[f"{name} {version.version}"] = record.id
                self.target = self._place.named(record.parent)
        return list(found.values())

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        wanted = version.label
        if wanted not in self._records:
            self.versions(version.name)
        if wanted not in self._records:
            raise NotFound(expected="a record of the version", found="none")
        self._get(self._records[wanted], file, path, largest, step)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        return {name: PLACES[name] for name in metadata.fields() if name in PLACES}

    def publish(self, bundle: Bundle, step: Step) -> None:
        files = bundle.files
        if (pair := clash(files)) is not None:
            expected = f"names that differ when / is written {DIVIDER}"
            remedy = "rename one of them"
            raise RegistryError(expected=expected, found=f"{pair[0]}, {pair[1]}", remedy=remedy)
        upload: Upload | None = None
        try:
            for number, file in enumerate(files, 1):
                step(file_progress(file, number, len(files)))
                upload = upload or self._begin(bundle)
                upload.send(file)
            if upload is not None:
                upload.read_back(step)
                self._publish(bundle, upload, step)
        except BaseException as error:
            if upload is not None:
                self._end(upload, error)
            raise

    def refresh(self, name: str, step: Step) -> None:
        """Delete the drafts that publishers left behind of versions that are published."""
        if self._api.has_token:
            with operation(self.target, f"clearing the drafts of {name}"):
                published = {version_of(record) for record in self._published(name)}
                delete_left_behind(self._api, name, published)

    @property
    def _api(self) -> Api:
        self._opened = self._opened or Api(self.target, self._place.site, self._access)
        return self._opened

    def _anchor(self, name: str) -> str | None:
        """A published record of the package, None where nothing is published. Raises NotFound."""
        if self._home is not None:
            return self._home
        if self._place.record is not None:
            self._home = self._named(self._place.record)
            return self._home
        if not self._api.has_token:
            expected = "a token, or a record that is named"
            remedy = (
                f"name the record, as in {self._place.named('ID')}: anybody can publish one under "
                f"the name {name}; or give a token in {VARIABLE} or {FILE_VARIABLE}, and the "
                "records of its user are looked at"
            )
            raise RegistryError(expected=expected, found="neither", remedy=remedy)
        records = [record for record in own_records(self._api, name) if record.published]
        for id in self._shown:
            if (record := self._api.look(f"records/{id}")) is not None:
                records.append(record)
        homes = {record.parent: record for record in records}
        if len(homes) < 2:
            return next((record.id for record in homes.values()), None)
        return min(homes.values(), key=lambda record: self._first_shown(record)).id

    def _named(self, record: str) -> str | None:
        if (found := self._api.look(f"records/{record}")) is not None:
            return found.id
        if self._api.has_token and self._api.look(f"records/{record}/draft") is not None:
            return None
        remedy = "correct the ID, or give the token of the user whose draft it is"
        raise NotFound(expected=f"the record {record}", found="none that is public", remedy=remedy)

    def _first_shown(self, record: Record) -> tuple[str, str]:
        """When the first version of a record was published, and its ID."""
        pages = self._api.pages(f"records/{record.id}/versions", {"sort": "version"})
        return min((version.created, version.id) for version in [record, *pages])

    def _published(self, name: str) -> list[Record]:
        """The records of the package's versions, the first that was published first."""
        anchor = self._anchor(name)
        if anchor is None:
            return []
        pages = self._api.pages(f"records/{anchor}/versions", {"sort": "version"})
        found = {one.id: one for one in pages if one.published}
        # That list is of an index, which lags behind; these are not.
        shown = [id for id in self._shown if id not in found]
        for path in [f"{anchor}/versions/latest", *shown]:
            if (one := self._api.look(f"records/{path}")) is not None and one.published:
                found[one.id] = one
        return sorted(found.values(), key=lambda one: (one.index, one.created))

    def _version(self, name: str, record: Record) -> Version | None:
        """The version in a record; None where it is none of the package."""
        mark, version = record.mark, version_of(record)
        if (mark is not None and mark.name != name) or not version:
            return None
        day = record.date if record.date and DAY.fullmatch(record.date) else None
        found = self._digest(record)
        if found is None and mark is None:
            return None
        fault = None
        if found is None:
            fault = f"record {record.id} has no {SUMS}"
        elif mark is not None and (mark.version, mark.digest) != (record.version, found):
            said = f"{mark.version}, {mark.digest}"
            fault = f"record {record.id} says {said}; it has {record.version or 'none'}, {found}"
        return Version(name, version, "" if fault else str(found), day, fault)

    def _digest(self, record: Record) -> str | None:
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, SUMS)
            try:
                self._get(record.id, SUMS, path, LARGEST_LIST, lambda name: None)
            except NotFound:
                return None
            with open_plain(path) as file:
                return f"sha256:{hash_file(file)}"

    def _get(self, record: str, file: str, path: Path, largest: int, step: Step) -> None:
        self._api.get(f"records/{record}/files/{path_part(key(file))}/content", path, largest, step)

    def _begin(self, bundle: Bundle) -> Upload:
        """The draft to send to, with the files announced."""
        drafts = Drafts(self._api, bundle, self._body(bundle))
        anchor, named = self._anchor(bundle.name), self._place.record
        if anchor is not None:
            draft = drafts.next(anchor)
        elif named is not None:
            draft = drafts.named(named)
        else:
            draft = drafts.first()
        upload = Upload(self._api, bundle, draft, is_named=draft.id == named)
        try:
            # Another publisher may have published since `versions` was called.
            self._demand_unpublished(bundle, upload)
            upload.announce()
        except BaseException as error:
            self._end(upload, error)
            raise
        return upload

    def _publish(self, bundle: Bundle, upload: Upload, step: Step) -> None:
        """Publish the draft. Raises VersionExists where another record counts as the version."""
        rivals: list[str] = []
        if self._anchor(bundle.name) is None and self._place.record is None:
            drafts = drafts_of_new_records(self._api, bundle.name)
            rivals = [draft for draft in drafts if draft != upload.draft.id]
        self._demand_unpublished(bundle, upload)
        upload.demand_ours()
        upload.demand_complete()
        step("publishing")
        upload.publish()
        self._shown.append(upload.draft.id)
        for rival in rivals:
            # From here on a draft is deleted or published: the server lets one of the two through.
            delete(self._api, rival)
            record = self._api.look(f"records/{rival}")
            if record is not None and record.published:
                self._shown.append(rival)
        self.target = self._place.named(upload.draft.parent)
        self._demand_counts(bundle, upload.draft)

    def _body(self, bundle: Bundle) -> dict[str, Any]:
        rights = [rights_of(one, self._knows(one)) for one in bundle.metadata.licenses]
        mark = Mark(bundle.name, bundle.version, bundle.digest)
        return record_of(bundle.metadata, mark, self._api.now.date().isoformat(), rights)

    def _knows(self, license: Mapping[str, Any]) -> bool:
        """Whether the server knows a licence by its identifier."""
        path = f"vocabularies/licenses/{path_part(identifier(license))}"
        return bool(identifier(license)) and bool(self._api.call("GET", path, taken=GONE))

    def _demand_unpublished(self, bundle: Bundle, upload: Upload) -> None:
        """Raise VersionExists if the version, or the package in another record, is published by
        now."""
        for record in self._published(bundle.name):
            if version_of(record) == bundle.version or record.parent != upload.draft.parent:
                self._raise_taken(record.id)

    def _demand_counts(self, bundle: Bundle, draft: Record) -> None:
        """Raise VersionExists if readers do not take the record that was published for the version,
        as another one was published before."""
        for record in self._published(bundle.name):
            if record.parent == draft.parent and version_of(record) != bundle.version:
                continue
            if record.id == draft.id:
                return
            expected, found = "no older record of the version", f"record {record.id}"
            remedy = (
                f"publish again to see whether it is the same; the record {draft.id}, which was "
                "published now, stays on the site and is not read"
            )
            raise VersionExists(expected=expected, found=found, remedy=remedy)

    def _raise_taken(self, record: str) -> NoReturn:
        expected, found = "what nobody has published", f"record {record}, published meanwhile"
        remedy = "publish again to see whether it is the same; raise the version if not"
        raise VersionExists(expected=expected, found=found, remedy=remedy)

    def _end(self, upload: Upload, error: BaseException) -> None:
        """Clean up after an error. Raises VersionExists if another publisher published the
        draft."""
        if upload.draft.id in self._shown:
            return
        try:
            published = upload.is_published()
            if not published and not upload.is_lost and not upload.is_named:
                upload.discard()
                return
        except RegistryError:
            published = False
        if published:
            self._shown.append(upload.draft.id)
            if isinstance(error, RegistryError) and not isinstance(error, Damaged | VersionExists):
                self._raise_taken(upload.draft.id)
        elif not upload.is_lost and isinstance(error, RegistryError):
            error.add_remains(f"the draft {upload.page} stays")


def version_of(record: Record) -> str:
    """Return the version that a record says it is, by its mark if it has one."""
    return record.mark.version if record.mark else record.version
