"""The draft of InvenioRDM that one publisher alone sends a release to.

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

from ..bundle import Bundle
from ..registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized
from .api import GONE, Api, Record, path_part
from .upload import entries

TRIES = 6
"""How often a draft is asked for where others ask for it too."""

OWN = {"shared_with_me": "false", "allversions": "true", "sort": "newest"}

CONFLICTS = (*GONE, 409, 412, 500)
"""What the server answers when two delete or publish one draft at the same moment."""


class MetadataRefused(RegistryError):
    """The server does not accept the metadata of a record."""


class Drafts:
    """Creates or claims a draft for a release; ``body`` is its record."""

    def __init__(self, api: Api, bundle: Bundle, body: dict[str, Any]) -> None:
        self._api = api
        self._name = bundle.name
        self._body = body

    def first(self) -> Record:
        """Create the draft of a new record."""
        draft = self._api.record("POST", "records", json=self._body)
        return self._accepted(draft)

    def next(self, published: str) -> Record:
        """Create the draft of the next version of a record, and delete one that is there."""
        return self._try(lambda: self._next(published))

    def named(self, record: str) -> Record:
        """Empty and claim the draft that the target names."""
        return self._try(lambda: self._named(record))

    def _next(self, published: str) -> Record | None:
        path = f"records/{published}/versions"
        draft = self._api.record("POST", path)
        if draft.claimed is not None:
            # Its publisher is at work or has crashed; no server tells which.
            headers = {"If-Match": str(draft.revision)}
            path = f"records/{draft.id}/draft"
            self._api.call("DELETE", path, headers=headers)
            return None
        if draft.files:
            raise self._of_somebody_else(draft)
        try:
            return self._claimed(draft)
        except MetadataRefused:
            delete(self._api, draft.id)
            raise

    def _named(self, record: str) -> Record:
        path = f"records/{record}/draft"
        draft = self._api.record("GET", path)
        files = entries(self._api, record)
        if files and draft.claimed is None:
            raise self._of_somebody_else(draft)
        for key in files:
            self._api.call("DELETE", f"{path}/files/{path_part(key)}", taken=GONE)
        if files:
            draft = self._api.record("GET", path)
        return self._claimed(draft)

    def _claimed(self, draft: Record) -> Record:
        """Write the record of the release into a draft, unless it has changed meanwhile."""
        path, headers = f"records/{draft.id}/draft", {"If-Match": str(draft.revision)}
        answer = self._api.record("PUT", path, json=self._body, headers=headers)
        return self._accepted(answer)

    def _of_somebody_else(self, draft: Record) -> RegistryError:
        found = f"the draft {self._api.site}/uploads/{draft.id} with files of somebody else"
        expected, remedy = "a draft without files", "publish or remove it there"
        return RegistryError(expected=expected, found=found, remedy=remedy)

    def _try(self, attempt: Callable[[], Record | None]) -> Record:
        """Try again where another publisher has changed the draft at the same moment, of which the
        server makes errors of many kinds."""
        refusal: RegistryError | None = None
        for _ in range(TRIES):
            try:
                if (draft := attempt()) is not None:
                    return draft
            except (Unauthorized, MetadataRefused):
                raise
            except (HttpStatusError, NotFound) as error:
                refusal = error
                time.sleep(self._api.limits.pause * random.uniform(0.5, 1.5))
        if refusal is not None:
            raise refusal
        expected, found = "a draft that stays as it is", f"others at work, {TRIES} times"
        remedy = "see who else publishes there, and try again"
        raise RegistryError(expected=expected, found=found, remedy=remedy)

    def _accepted(self, draft: Record) -> Record:
        """Raise MetadataRefused where the server has left out some of the metadata."""
        errors = [error for error in draft.errors if error.startswith("metadata.")]
        if errors:
            found = "; ".join(errors)[:300]
            expected = "a record that is accepted as it is"
            remedy = "correct the descriptor, or ask those who keep the server"
            raise MetadataRefused(expected=expected, found=found, remedy=remedy)
        return draft


def own_records(api: Api, name: str) -> list[Record]:
    """Return the records and drafts of the token's user that are marked as a package's releases."""
    records = api.pages("user/records", OWN)
    return [record for record in records if record.mark is not None and record.mark.name == name]


def drafts_of_new_records(api: Api, name: str) -> list[str]:
    """Return the IDs of the user's drafts that could become the first version of a package."""
    records = own_records(api, name)
    return [record.id for record in records if not record.published and record.index == 1]


def delete(api: Api, draft: str) -> None:
    """Delete a draft, unless it is gone, or another call deletes or publishes it just now."""
    api.call("DELETE", f"records/{draft}/draft", taken=CONFLICTS)


def delete_left_behind(api: Api, name: str, published: Collection[str]) -> None:
    """Delete the user's drafts of versions of a package that are published.

    None of them can become a version any more. A draft of a later version is kept as long as the
    server knows one as that of the next version: to delete any draft makes it forget that one.
    """
    records = own_records(api, name)
    drafts = [
        draft
        for record in records
        if not record.published and record.claimed and record.version in published
        if (draft := api.look(f"records/{record.id}/draft")) is not None
    ]
    for draft in drafts:
        if draft.index == 1:
            delete(api, draft.id)
    later = [draft for draft in drafts if draft.index > 1]
    if not any(draft.newest for draft in later):
        for draft in later:
            delete(api, draft.id)
