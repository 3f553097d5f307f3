"""Call the API of an InvenioRDM, and read the records in its answers."""

from __future__ import annotations

import urllib.parse
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from ...intake import strict_json
from ...limits import MAX_LISTING_SIZE, MAX_LISTING_TIME, MAX_RECORD_PAGES
from ...progress import Progress
from ..access import Access
from ..budget import limited
from ..http_client import NOT_FOUND_STATUSES, HttpClient
from ..registry_errors import Damaged, RegistryError
from ..verified_release import is_version
from .metadata import Mark, find_mark

PAGE = 25
"""Records on a page of an answer: as many as Zenodo gives to those without a token."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record, or a draft of one.

    ``parent`` is the ID that stands for all versions, and ``index`` counts them. ``is_newest`` is
    whether the server knows it as the draft of the next version, or as the latest version if there
    is no such draft; only its owner is told. A change of its metadata raises ``revision``.
    ``files`` counts its files, as far as the answer says.
    """

    id: str
    parent: str
    index: int
    is_newest: bool
    is_published: bool
    created: str
    revision: int
    stated_version: str
    date: str | None
    mark: Mark | None
    files: int
    errors: tuple[str, ...]

    @property
    def version(self) -> str:
        """The version that it says it is, by its mark if it has one."""
        return self.mark.version if self.mark else self.stated_version

    @property
    def draft_mark(self) -> Mark | None:
        """The mark of the publisher of a draft. The server creates the draft of the next version
        with the mark of the version before, but without a version."""
        return self.mark if self.mark and self.mark.version == self.stated_version else None


class Api:
    """The API of a site. ``target`` is named in messages."""

    def __init__(self, target: str, site: str, access: Access) -> None:
        token = access.token()
        self.target = target
        self.site = site
        self.has_token = token is not None
        self.limits = access.limits
        self._access = access
        self._client = HttpClient(access, f"Bearer {token.reveal()}" if token else None)

    def call(
        self,
        method: str,
        path: str,
        *,
        accepted_statuses: Collection[int] = (),
        json: object = None,
        data: BinaryIO | None = None,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Return the JSON that the server answers, or None if it has an accepted status."""
        response = self._client.call(
            method,
            f"{self.site}/api/{path}",
            accepted_statuses=accepted_statuses,
            json=json,
            data=data,
            params=params,
            headers={"Accept": "application/json", **(headers or {})},
        )
        if response.status_code in accepted_statuses:
            return None
        try:
            return strict_json.loads(response.content) if response.content else {}
        except ValueError as error:
            content_type = response.headers.get("Content-Type", "no type")
            raise Damaged(expected="JSON", found=self.show(f"{content_type}: {error}")) from None

    def record(
        self, method: str, path: str, *, json: object = None, if_revision: int | None = None
    ) -> Record:
        """Return the record that the server answers with.

        ``if_revision`` is the revision that a draft must have for the call to change it.
        """
        headers = {} if if_revision is None else {"If-Match": str(if_revision)}
        return self._record(self.call(method, path, json=json, headers=headers))

    def find(self, path: str) -> Record | None:
        """Return a record or a draft, or None if it does not exist."""
        answer = self.call("GET", path, accepted_statuses=NOT_FOUND_STATUSES)
        return None if answer is None else self._record(answer)

    def list_records(self, path: str, params: Mapping[str, str | int]) -> list[Record]:
        """Return all records of an answer that comes in pages."""
        records: list[Record] = []
        with limited(seconds=MAX_LISTING_TIME, size=MAX_LISTING_SIZE):
            for page in range(1, MAX_RECORD_PAGES + 1):
                answer = self.call("GET", path, params={**params, "size": PAGE, "page": page})
                try:
                    hits, total = list(answer["hits"]["hits"]), int(answer["hits"]["total"])
                except (LookupError, TypeError, ValueError):
                    found = self.show(repr(answer))
                    raise Damaged(expected="a list of records", found=found) from None
                records += map(self._record, hits)
                if not hits or len(records) >= total:
                    return records
        raise RegistryError(
            expected=f"at most {MAX_RECORD_PAGES * PAGE} records",
            found="more",
            remedy="name the record by its ID",
        )

    def download(self, path: str, file: BinaryIO, largest: int, progress: Progress) -> None:
        """Write a file of a record to an open file."""
        self._client.download(f"{self.site}/api/{path}", file, largest, progress)

    def _record(self, answer: Any) -> Record:
        try:
            return _read_record(answer)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            found = self.show(f"{type(error).__name__}: {error}")
            raise Damaged(expected="a record", found=found) from None

    def show(self, text: str) -> str:
        """Return a text of the server for people."""
        return self._access.show(text)


def _read_record(answer: Any) -> Record:
    metadata = answer.get("metadata") or {}
    version, date = metadata.get("version"), metadata.get("publication_date")
    files = answer.get("files") or {}
    return Record(
        id=path_part(answer["id"]),
        parent=path_part(answer["parent"]["id"]),
        index=int(answer["versions"]["index"]),
        is_newest=answer["versions"].get("is_latest_draft") is True,
        is_published=answer["is_published"] is True,
        created=str(answer["created"]),
        revision=int(answer["revision_id"]),
        stated_version=str(version) if is_version(version) else "",
        date=date if isinstance(date, str) else None,
        mark=find_mark(metadata),
        files=int(files.get("count") or 0),
        errors=tuple(
            f"{error.get('field')}: {error.get('messages')}" for error in answer.get("errors", ())
        ),
    )


def path_part(text: Any) -> str:
    """Return a name as a part of an address. Raises TypeError if it is no text."""
    return urllib.parse.quote(text, safe="")
