"""Get the draft of InvenioRDM that one publisher alone sends a release to.

For the first version each publisher has a draft of a new record. For a later version the server has
one draft at a time: whoever comes last deletes the draft of the one before, and gets a new draft
with an ID of its own. A draft that the target names cannot be replaced, so it is claimed: a PUT
with ``If-Match`` writes the mark of the release into it, and the server lets one of several pass.

The publisher before notices: its draft is gone, or has another revision. Nobody waits for anybody,
so a publisher that crashed keeps no other one from publishing.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection
from typing import Any

from ..http_client import NOT_FOUND_STATUSES
from ..registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized
from .api import Api, Record, path_part
from .upload import list_entries

TRIES = 6
"""How often a draft is asked for if others change it at the same moment."""

OWN_RECORDS = {"shared_with_me": "false", "allversions": "true", "sort": "newest"}

CONFLICT_STATUSES = (*NOT_FOUND_STATUSES, 409, 412, 500)
"""What the server answers if two delete or publish one draft at the same moment."""


class MetadataRefused(RegistryError):
    """The server does not accept the metadata of a record."""


class Drafts:
    """Creates or claims a draft; ``body`` is the record of the release."""

    def __init__(self, api: Api, body: dict[str, Any]) -> None:
        self._api = api
        self._body = body

    def create_first(self) -> Record:
        """Create the draft of a new record."""
        return _require_accepted(self._api, self._api.record("POST", "records", json=self._body))

    def create_next(self, published: str) -> Record:
        """Create the draft of the next version of a record, and delete an existing one."""
        return self._repeat(lambda: self._create_next(published))

    def claim(self, record: str) -> Record:
        """Empty and claim the draft of a record that the target names."""
        return self._repeat(lambda: self._empty_and_claim(record))

    def _create_next(self, published: str) -> Record | None:
        draft = self._api.record("POST", f"records/{published}/versions")
        if draft.draft_mark is not None:
            # Its publisher is at work or has crashed; the server does not say which.
            headers = {"If-Match": str(draft.revision)}
            self._api.call("DELETE", f"records/{draft.id}/draft", headers=headers)
            return None
        if draft.files:
            raise self._foreign_files(draft)
        try:
            return self._write_record(draft)
        except MetadataRefused:
            delete_draft(self._api, draft.id)
            raise

    def _empty_and_claim(self, record: str) -> Record | None:
        path = f"records/{record}/draft"
        draft = self._api.record("GET", path)
        entries = list_entries(self._api, record)
        if entries and draft.draft_mark is None:
            raise self._foreign_files(draft)
        for key in entries:
            file = f"{path}/files/{path_part(key)}"
            self._api.call("DELETE", file, accepted_statuses=NOT_FOUND_STATUSES)
        if entries:
            draft = self._api.record("GET", path)
        claimed = self._write_record(draft)
        # The publisher before may have announced files just before it lost the draft.
        return claimed if not list_entries(self._api, record) else None

    def _write_record(self, draft: Record) -> Record:
        """Write the record of the release into a draft, unless the draft has changed."""
        path, body = f"records/{draft.id}/draft", self._body
        answer = self._api.record("PUT", path, json=body, if_revision=draft.revision)
        return _require_accepted(self._api, answer)

    def _foreign_files(self, draft: Record) -> RegistryError:
        return RegistryError(
            expected="a draft without files",
            found=f"the draft {self._api.site}/uploads/{draft.id} with files of somebody else",
            remedy="publish or remove it there",
        )

    def _repeat(self, attempt: Callable[[], Record | None]) -> Record:
        """Try again after a conflict with another publisher, which the server answers with errors
        of many kinds."""
        refusal: RegistryError | None = None
        for _ in range(TRIES):
            try:
                if (draft := attempt()) is not None:
                    return draft
            except Unauthorized:
                raise
            except (HttpStatusError, NotFound) as error:
                refusal = error
                time.sleep(self._api.limits.pause * random.uniform(0.5, 1.5))
        raise refusal or RegistryError(
            expected="a draft of the next version",
            found=f"drafts of other publishers, {TRIES} times",
            remedy="see who else publishes there, and try again",
        )


def _require_accepted(api: Api, draft: Record) -> Record:
    """Raise MetadataRefused if the server has left out some of the metadata."""
    errors = [error for error in draft.errors if error.startswith("metadata.")]
    if errors:
        raise MetadataRefused(
            expected="a record that is accepted unchanged",
            found=api.show("; ".join(errors)),
            remedy="correct the descriptor, or ask the operators of the server",
        )
    return draft


def own_records(api: Api, name: str) -> list[Record]:
    """Return the records and drafts of the token's user that are marked as a package's releases."""
    records = api.list_records("user/records", OWN_RECORDS)
    return [record for record in records if record.mark is not None and record.mark.name == name]


def rival_drafts(api: Api, name: str, version: str) -> list[str]:
    """Return the IDs of the user's drafts of new records for a version of a package.

    When the version is published, they cannot be published any more. Drafts of other versions, and
    those whose version a person has changed, are not among them.
    """
    return [
        record.id
        for record in own_records(api, name)
        if not record.is_published
        and record.index == 1
        and record.draft_mark is not None
        and record.version == version
    ]


def delete_draft(
    api: Api, draft: str, *, accepted_statuses: Collection[int] = NOT_FOUND_STATUSES
) -> None:
    """Delete a draft, unless it is gone."""
    api.call("DELETE", f"records/{draft}/draft", accepted_statuses=accepted_statuses)


def delete_obsolete_drafts(api: Api, name: str, published: Collection[str]) -> None:
    """Delete the user's drafts of published versions of a package, which cannot be published.

    Drafts of later versions are kept while the server knows one of them as the next version:
    deleting any of them would make it forget that one.
    """
    drafts = [
        draft
        for record in own_records(api, name)
        if not record.is_published and record.draft_mark and record.version in published
        if (draft := api.find(f"records/{record.id}/draft")) is not None
    ]
    next_drafts = [draft for draft in drafts if draft.index > 1]
    deletable = [] if any(draft.is_newest for draft in next_drafts) else next_drafts
    for draft in [draft for draft in drafts if draft.index == 1] + deletable:
        # What another publisher deletes just now, or cannot be deleted, keeps nobody from anything.
        delete_draft(api, draft.id, accepted_statuses=CONFLICT_STATUSES)
