"""Which draft of InvenioRDM a release is published from, if another one publishes too.

A draft is a claim: it says of which release it is, by the mark, from its first moment on.

The first version of a package gets a draft of a new record. Of several such drafts of a user the
oldest counts, and who finds an older one than his own removes his own. The server finds drafts by
an index that lags behind, so a publisher waits until it shows his own.

A later version gets the draft of the next version of the record, of which the server has one at a
time. Who makes it his own says which revision of it he has seen, and the server lets one through.
Where two ask for it in the same moment, the server makes two and forgets the one: who has that one
finds it out before he publishes. A draft of a record that was named in the target is made one's own
in the same way.

A draft of the same bytes is shared. One of other bytes is left alone, unless nobody has touched it
for some time.
"""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

from ..bundle import Bundle
from ..registry import NoEntry, Refused, RegistryError, Taken
from .api import GONE, Api, Record
from .metadata import Mark
from .upload import entries

PATIENCE = 3600
"""Seconds after which a draft that nobody touches counts as left behind."""

TRIES = 6
VISIBLE = 60
"""Seconds until which the index is to show a draft that was made."""

OWN = {"shared_with_me": "false", "allversions": "true", "sort": "newest"}


def own(api: Api, name: str, doing: str) -> list[Record]:
    """The records and drafts of the token's user that are marked as releases of a package."""
    found = api.pages("user/records", doing, OWN)
    return [one for one in found if one.mark is not None and one.mark.name == name]


class NotTaken(RegistryError):
    """The server does not take the metadata of a record."""


class Claims:
    """What is needed to claim a draft for a release; ``body`` is its record."""

    def __init__(
        self, api: Api, bundle: Bundle, body: dict[str, Any], doing: str, patience: float
    ) -> None:
        self._api = api
        self._body = body
        self._doing = doing
        self._patience = patience
        self._mark = Mark(bundle.name, bundle.version, bundle.digest)
        self._refusal: RegistryError | None = None

    def next(self, published: str) -> tuple[Record, bool]:
        """The draft of the next version of a record, and whether it is ours alone."""
        for _ in range(TRIES):
            path = f"records/{published}/versions"
            draft = self._api.record("POST", path, self._doing)
            try:
                found = self._take(draft)
            except NotTaken:
                self._discard(draft)
                raise
            if found is not None:
                return found
        raise self._restless()

    def reserved(self, record: str) -> tuple[Record, bool]:
        """The draft of a record that was made to be named, and whether it is ours alone."""
        for _ in range(TRIES):
            draft = self._api.record("GET", f"records/{record}/draft", self._doing)
            if (found := self._take(draft)) is not None:
                return found
        raise self._restless()

    def first(self) -> tuple[Record, bool]:
        """A draft of a new record, and whether it is ours alone."""
        for _ in range(TRIES):
            oldest = _oldest(own(self._api, self._mark.name, self._doing))
            if oldest is None:
                made = self._api.record("POST", "records", self._doing, json=self._body)
                try:
                    self._demand_taken(made)
                    oldest = self._oldest_with(made)
                except RegistryError:
                    self._discard(made)
                    raise
                if oldest.id == made.id:
                    return made, True
                self._discard(made)
            draft = self._api.look(f"records/{oldest.id}/draft", self._doing)
            if draft is None:
                self._again()
            elif (found := self._take(draft)) is not None:
                return found
        raise self._restless()

    def demand_own(self, draft: Record) -> None:
        """Raises Taken where a draft is not ours any more, or the server has forgotten it."""
        found = self._api.look(f"records/{draft.id}/draft", self._doing)
        if found is None or found.claimed != self._mark or not found.newest:
            raise self._late(f"the draft {self._api.site}/uploads/{draft.id} is not it any more")

    def demand_oldest(self, draft: Record) -> None:
        """Raises Taken where a draft of a new record does not count, as another one is older, or
        is published."""
        known = own(self._api, self._mark.name, self._doing)
        if shown := [one.id for one in known if one.published and one.id != draft.id]:
            raise self._late(f"record {shown[0]}, published meanwhile")
        oldest = _oldest(known)
        if oldest is not None and oldest.id != draft.id:
            raise self._taken(oldest)

    def _late(self, found: str) -> Taken:
        expected = "a draft that alone becomes the next version"
        remedy = "publish again to see what is there; raise the version if it is another one"
        return Taken(self._api.target, self._doing, expected, found, remedy)

    def _take(self, draft: Record) -> tuple[Record, bool] | None:
        """Make a draft ours, unless it is; None where it has changed meanwhile."""
        claimed = draft.claimed
        if claimed == self._mark:
            return draft, False
        if claimed is not None or draft.files:
            self._demand_left_behind(draft)
        path, headers = f"records/{draft.id}/draft", {"If-Match": str(draft.revision)}
        try:
            made = self._api.record("PUT", path, self._doing, json=self._body, headers=headers)
        except NoEntry:
            raise
        except Refused as error:
            # It has changed; or another one came at the same moment, of which the server makes
            # errors of many kinds.
            self._refusal = error
            self._again()
            return None
        self._demand_taken(made)
        return made, True

    def _again(self) -> None:
        """Wait before another try."""
        time.sleep(min(max(2 * self._api.limits.pause, 0.1), 1))

    def _demand_left_behind(self, draft: Record) -> None:
        """Raises an error where somebody may be at work on a draft."""
        files = entries(self._api, draft.id, self._doing).values()
        last = max([draft.updated, *(one.updated for one in files)])
        age = self._api.now - last
        if draft.claimed is None or age < timedelta(seconds=self._patience):
            raise self._taken(draft, f", last touched {max(age.total_seconds(), 0):.0f} s ago")

    def _taken(self, draft: Record, when: str = "") -> RegistryError:
        mark = draft.claimed
        what = f"of {mark.name} {mark.version}, {mark.digest}" if mark else "with files of another"
        found = f"the draft {self._api.site}/uploads/{draft.id} {what}{when}"
        remedy = (
            "wait until it is published, or remove it there; "
            f"one that nobody touches for {self._patience / 60:g} minutes is taken over"
            if mark
            else "publish or remove it there"
        )
        kind = Taken if mark and mark.version == self._mark.version else RegistryError
        return kind(self._api.target, self._doing, "no other draft of a version", found, remedy)

    def _oldest_with(self, made: Record) -> Record:
        """The oldest draft, when the index shows the one that was made just now."""
        until = time.monotonic() + VISIBLE
        while True:
            found = own(self._api, self._mark.name, self._doing)
            if any(one.id == made.id for one in found):
                return _oldest(found) or made
            if time.monotonic() > until:
                expected, said = "the draft that was made", f"{len(found)} others"
                doing = f"{self._doing}: listing the drafts"
                remedy = "try again later"
                raise RegistryError(self._api.target, doing, expected, said, remedy)
            self._again()

    def _demand_taken(self, draft: Record) -> None:
        """Raises NotTaken where the server has left out some of the metadata."""
        errors = [one for one in draft.errors if one.startswith("metadata.")]
        if errors:
            said = "; ".join(errors)[:300]
            remedy = "correct the descriptor, or ask those who keep the server"
            expected = "a record that is taken as it is"
            raise NotTaken(self._api.target, self._doing, expected, said, remedy)

    def _discard(self, draft: Record) -> None:
        self._api.call("DELETE", f"records/{draft.id}/draft", self._doing, taken=GONE)

    def _restless(self) -> RegistryError:
        if self._refusal is not None:
            return self._refusal
        expected, found = "a draft that stays as it is", f"others at work, {TRIES} times"
        remedy = "see who else publishes there, and try again"
        return RegistryError(self._api.target, self._doing, expected, found, remedy)


def _oldest(known: list[Record]) -> Record | None:
    """Of the drafts of new records the one that counts."""
    drafts = [one for one in known if not one.published and one.index == 1 and one.claimed]
    return min(drafts, key=lambda one: (one.created, one.id), default=None)


def clear(api: Api, name: str, doing: str) -> None:
    """Remove the drafts of a package that the server has forgotten, where that can harm nobody: to
    remove one makes the server forget the draft of the next version, if there is one."""
    drafts = [one for one in own(api, name, doing) if not one.published and one.index > 1]
    known = [api.look(f"records/{one.id}/draft", doing) for one in drafts]
    there = [one for one in known if one is not None]
    if any(one.newest for one in there):
        return
    for one in there:
        if one.claimed is not None:
            # Another publisher may remove it at this moment; what stays is removed the next time.
            taken = (*GONE, 409, 500)
            api.call("DELETE", f"records/{one.id}/draft", doing, taken=taken)
