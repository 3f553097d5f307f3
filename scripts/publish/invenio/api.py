"""The calls of an InvenioRDM's API, and the records that it answers with."""

from __future__ import annotations

import email.utils
import urllib.parse
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from ..access import Access
from ..http_client import HttpClient
from ..registry import Step
from ..registry_errors import Damaged, RegistryError
from ..verified_release import is_version
from .metadata import Mark, mark_of

PAGE = 25
"""Records on a page of an answer: as many as Zenodo gives to those without a token."""

MOST_PAGES = 400
"""OpenSearch gives no more than 10,000 records."""

GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Record:
    """A record, or a draft of one.

    ``parent`` stands for all its versions, among which it is the ``index``-th. ``newest`` is
    whether it is the draft of the next version, or the latest one if there is no such draft; only
    its owner is told.
    ``revision`` is raised whenever its metadata change. ``files`` is how many there are, as far as
    it says.
    """

    id: str
    parent: str
    index: int
    newest: bool
    published: bool
    created: str
    updated: datetime
    revision: int
    version: str
    date: str | None
    mark: Mark | None
    files: int
    errors: tuple[str, ...]

    @property
    def claimed(self) -> Mark | None:
        """The mark, if it is the draft's own: a draft of the next version comes with that of the
        one before, but without its version."""
        return self.mark if self.mark and self.mark.version == self.version else None


class Api:
    """The API of the site of a target."""

    def __init__(self, target: str, site: str, access: Access) -> None:
        token = access.token()
        authorization = f"Bearer {token.reveal()}" if token else None
        self.target = target
        self.site = site
        self.has_token = token is not None
        self.limits = access.limits
        self.now = datetime.now(UTC)
        """What time it is at the server, from its last answer."""
        self._client = HttpClient(access, authorization)

    def call(
        self,
        method: str,
        path: str,
        *,
        taken: Collection[int] = (),
        json: object = None,
        data: BinaryIO | None = None,
        params: dict[str, str | int] | None = None,
        headers: dict[str, str] | None = None,
    ) -> Any:
        """What the server answers, None where that is a status which is ``taken``."""
        answer = self._client.call(
            method,
            f"{self.site}/api/{path}",
            accepted_statuses=taken,
            json=json,
            data=data,
            params=params,
            headers={"Accept": "application/json", **(headers or {})},
        )
        try:
            self.now = email.utils.parsedate_to_datetime(answer.headers["Date"])
        except (KeyError, ValueError):
            self.now = datetime.now(UTC)
        if answer.status_code in taken:
            return None
        try:
            return answer.json() if answer.content else {}
        except ValueError:
            found = answer.headers.get("Content-Type", "no type")[:100]
            raise Damaged(expected="JSON", found=found) from None

    def record(self, method: str, path: str, **words: Any) -> Record:
        """The record that the server answers with."""
        return self._record(self.call(method, path, **words))

    def look(self, path: str) -> Record | None:
        """A record, or a draft; None where there is none."""
        found = self.call("GET", path, taken=GONE)
        return None if found is None else self._record(found)

    def pages(self, path: str, params: Mapping[str, str | int]) -> Iterator[Record]:
        """All records of an answer that comes in pages."""
        seen = total = 0
        for page in range(1, MOST_PAGES + 1):
            asked = {**params, "size": PAGE, "page": page}
            answer = self.call("GET", path, params=asked)
            try:
                hits, total = answer["hits"]["hits"], int(answer["hits"]["total"])
            except (LookupError, TypeError, ValueError):
                expected, found = "a list of records", repr(answer)[:100]
                raise Damaged(expected=expected, found=found) from None
            yield from (self._record(hit) for hit in hits)
            seen += len(hits)
            if not hits or seen >= total:
                return
        expected, remedy = f"at most {MOST_PAGES * PAGE} records", "name the record by its ID"
        raise RegistryError(expected=expected, found=f"{total}", remedy=remedy)

    def get(self, path: str, to: Path, largest: int, step: Step) -> None:
        """Write a file of a record to a path."""
        self._client.download(f"{self.site}/api/{path}", to, largest, step)

    def _record(self, data: Any) -> Record:
        try:
            return _record(data)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            found = f"{type(error).__name__}: {error}"[:200]
            raise Damaged(expected="a record", found=found) from None


def _record(data: Any) -> Record:
    metadata = data.get("metadata") or {}
    version, day = metadata.get("version"), metadata.get("publication_date")
    files = data.get("files") or {}
    return Record(
        id=path_part(data["id"]),
        parent=path_part(data["parent"]["id"]),
        index=int(data["versions"]["index"]),
        newest=data["versions"].get("is_latest_draft") is True,
        published=data["is_published"] is True,
        created=str(data["created"]),
        updated=moment(data["updated"]),
        revision=int(data["revision_id"]),
        version=str(version) if is_version(version) else "",
        date=day if isinstance(day, str) else None,
        mark=mark_of(metadata),
        files=int(files.get("count") or 0),
        errors=tuple(
            f"{one.get('field')}: {one.get('messages')}" for one in data.get("errors", ())
        ),
    )


def moment(text: Any) -> datetime:
    """A time as InvenioRDM writes it. Raises ValueError."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def path_part(text: Any) -> str:
    """A name as a part of an address. Raises TypeError where it is no text."""
    return urllib.parse.quote(text, safe="")
