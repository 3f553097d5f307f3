"""Read the records of a package on an InvenioRDM, and the versions in them."""

from __future__ import annotations

import io
import re
from typing import BinaryIO

from ...limits import MAX_HASH_LIST_SIZE
from ...package.plain_files import hash_file
from ...progress import SILENT, Progress
from ...release.sha256sums import SHA256SUMS
from ..registry import Version
from ..registry_errors import NotFound, RegistryError
from ..token import FILE_VARIABLE, VARIABLE
from .api import Api, Record, path_part
from .drafts import own_records
from .target import Location
from .upload import key

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Records:
    """The records of a site. ``just_published`` are the IDs of those that were published by this
    process, or at the same time, which the search index may not know yet."""

    def __init__(self, api: Api, location: Location) -> None:
        self.api = api
        self.just_published: list[str] = []
        self._location = location
        self._named_record: str | None = None

    def home(self, name: str) -> str | None:
        """Return a published record whose versions are those of the package, or None."""
        if self._named_record is not None:
            return self._named_record
        if self._location.record is not None:
            self._named_record = self._find_named_record(self._location.record)
            return self._named_record
        if not self.api.has_token:
            raise RegistryError(
                expected="a token, or a record that is named",
                found="neither",
                remedy=f"name the record, as in {self._location.target_of('ID')}: anybody can "
                f"publish one under the name {name}; or give a token in {VARIABLE} or "
                f"{FILE_VARIABLE}, and the records of its user are read",
            )
        records = [record for record in own_records(self.api, name) if record.is_published]
        for id in self.just_published:
            if (record := self.api.find(f"records/{id}")) is not None:
                records.append(record)
        homes = list({record.parent: record for record in records}.values())
        if len(homes) > 1:
            homes.sort(key=self._first_publication)
        return homes[0].id if homes else None

    def _find_named_record(self, id: str) -> str | None:
        """Return the published record of an ID, or None if it has only a draft. Raises NotFound."""
        if (record := self.api.find(f"records/{id}")) is not None:
            return record.id
        if self.api.has_token and self.api.find(f"records/{id}/draft") is not None:
            return None
        raise NotFound(
            expected=f"the record {id}",
            found="none that is public",
            remedy="correct the ID, or give the token of the user whose draft it is",
        )

    def _first_publication(self, record: Record) -> tuple[str, str]:
        """Return when the first version of a record was published, and its ID."""
        versions = self._list_versions(record.id)
        return min((version.created, version.id) for version in [record, *versions])

    def _list_versions(self, id: str) -> list[Record]:
        path, params = f"records/{id}/versions", {"sort": "version"}
        return self.api.list_records(path, params)

    def published(self, name: str) -> list[Record]:
        """Return the records of the package's versions, the oldest first."""
        home = self.home(name)
        if home is None:
            return []
        records = {record.id: record for record in self._list_versions(home)}
        # That list is from the search index, which lags behind. These answers are not.
        just_published = [id for id in self.just_published if id not in records]
        for path in [f"{home}/versions/latest", *just_published]:
            if (record := self.api.find(f"records/{path}")) is not None:
                records[record.id] = record
        published = [record for record in records.values() if record.is_published]
        return sorted(published, key=lambda record: (record.index, record.created))

    def version(self, name: str, record: Record) -> Version | None:
        """Return the version in a record, or None if it is not one of the package."""
        mark = record.mark
        if (mark is not None and mark.name != name) or not record.version:
            return None
        digest = self._digest(record)
        if digest is None and mark is None:
            return None
        fault = None
        if digest is None:
            fault = f"record {record.id} has no {SHA256SUMS}"
        elif mark is not None and (mark.version, mark.digest) != (record.stated_version, digest):
            fault = (
                f"record {record.id} says {mark.version}, {mark.digest}; "
                f"it has {record.stated_version or 'none'}, {digest}"
            )
        date = record.date if record.date and DATE.fullmatch(record.date) else None
        return Version(name, record.version, "" if fault else str(digest), date, fault)

    def _digest(self, record: Record) -> str | None:
        content = io.BytesIO()
        try:
            self.download(record.id, SHA256SUMS, content, MAX_HASH_LIST_SIZE, SILENT)
        except NotFound:
            return None
        return f"sha256:{hash_file(content)}"

    def download(
        self, record: str, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        address = f"records/{record}/files/{path_part(key(file))}/content"
        self.api.download(address, target, largest, progress)
