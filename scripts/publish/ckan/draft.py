"""A version in the making: a private dataset under the name of the version.

A site lets only one dataset have a name, so that making it is the lock that a publisher holds. Its
extra `PUBLISHER` says whose it is, and every change demands that it still says so, in one step with
the change (``package_revise``). So a publisher that has lost its dataset cannot change anything any
more, and taking over from one that only seemed to be dead does no harm.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ...package.plain_files import open_plain
from ..registry import REPORT, NoEntry, NotThere, Refused, RegistryError, Step, Taken
from .client import Invalid, Site
from .dataset import LONGEST_NAME, PUBLISHER, extras, extras_of

PATIENCE = 60
"""Seconds for which nothing has to change in the dataset of another publisher for that one to be
taken for dead. Every file that is uploaded changes it."""

LOOK = 0.5
"""Seconds between two looks at the dataset of another publisher."""


class Lost(Exception):
    """Another publisher has taken over the dataset."""


class Draft:
    """The dataset of a version that is being made, ours as long as its extra says so."""

    def __init__(self, site: Site, name: str, id: str, publisher: str) -> None:
        self.id = id
        self._site = site
        self._name = name
        self._ours = _match(id, publisher)

    def upload(self, file: str, path: Path, about: Mapping[str, str], doing: str) -> str:
        """Add a file of the version; return the id that it has got. Raises Lost."""
        with open_plain(path) as content:
            done = self._revise(
                doing,
                {"update__resources__-1__upload": (PurePosixPath(file).name, content)},
                update__resources__extend=[{"name": file, **about}],
            )
        try:
            [id] = [str(one["id"]) for one in done["resources"] if one["name"] == file]
        except (LookupError, TypeError, ValueError) as error:
            found = f"{type(error).__name__}: {error}"[:200]
            raise RegistryError(self._site.target, doing, f"one {file}", found, REPORT) from None
        return id

    def show(self, fields: Mapping[str, Any], doing: str) -> None:
        """Give the dataset its fields and make it public, in one step. Raises Lost."""
        try:
            self._revise(doing, None, filter=["-extras"], update={"private": False, **fields})
        except RegistryError:
            # The answer may have been lost, and not the call.
            if not self._is_shown(fields, doing):
                raise

    def discard(self) -> str | None:
        """Delete the dataset; return what remains of it, None if that is nothing. Raises Lost."""
        doing = f"removing the dataset {self._name}"
        try:
            self._revise(doing, None, update={"name": _left(self._name), "state": "deleted"})
        except RegistryError:
            return remains(self._name)
        return None

    def _revise(self, doing: str, files: Any, **words: Any) -> Any:
        try:
            found = self._site.write("package_revise", doing, files, match=self._ours, **words)
        except NotThere:
            raise Lost from None
        except Invalid as error:
            if "match" in error.fields:
                raise Lost from None
            raise
        return found["package"] if isinstance(found, Mapping) and "package" in found else {}

    def _is_shown(self, fields: Mapping[str, Any], doing: str) -> bool:
        try:
            found = self._site.read("package_show", doing, id=self.id)
        except RegistryError:
            return False
        wanted = {one["key"]: one["value"] for one in fields["extras"]}
        return isinstance(found, Mapping) and wanted.items() <= extras_of(found).items()


def begin(site: Site, name: str, organization: str, doing: str, step: Step) -> Draft:
    """Make the dataset of a version. Where another publisher is at it, wait for the end of that:
    until the version is public, or the other one gives up or is taken for dead.

    Raises Taken where the dataset is public, or another publisher is at it for too long.
    """
    publisher = secrets.token_hex(16)
    until = time.monotonic() + site.limits.file
    seen, since = None, time.monotonic()
    while True:
        try:
            made = site.write(
                "package_create", doing, name=name, owner_org=organization, private=True,
                extras=extras({PUBLISHER: publisher}),
            )  # fmt: skip
            return Draft(site, name, str(made["id"]), publisher)
        except RegistryError as error:
            there = _other(site, name, doing, error)
        now = time.monotonic()
        if there is not None:
            owner = extras_of(there).get(PUBLISHER)
            if owner == publisher:
                return Draft(site, name, str(there["id"]), publisher)
            _demand_draft(site, name, there, doing)
            look = (there["id"], there.get("metadata_modified"))
            if look != seen:
                if seen is None:
                    step(f"another publisher has made the dataset {name}: waiting")
                seen, since = look, now
            elif now - since > PATIENCE:
                step(f"the other publisher has died: deleting its dataset {name}")
                _take_over(site, name, there, doing)
                continue
        if now > until:
            expected, found = "a version that nobody publishes", "another publisher is at it"
            remedy = "see who publishes it, and try again later"
            raise Taken(site.target, doing, expected, found, remedy)
        time.sleep(LOOK)


def _other(site: Site, name: str, doing: str, error: RegistryError) -> Mapping[str, Any] | None:
    """The dataset that keeps us from making one of the name; None if it has gone by now.

    Raises the error that making it was answered with, where it is not due to the name.
    """
    by_name = isinstance(error, Invalid) and "name" in error.fields
    known = isinstance(error, NotThere) or (isinstance(error, Refused) and error.status < 500)
    if known and not by_name:
        raise error
    try:
        found = site.write("package_show", doing, id=name)
    except NotThere:
        if by_name:
            return None
        raise error from None
    except NoEntry:
        expected, said = f"{name}: a name that is free", "a dataset that this token may not see"
        remedy = "ask those who keep the site whose it is; withdraw it, or raise the version"
        raise RegistryError(site.target, doing, expected, said, remedy) from None
    except RegistryError:
        error.leaves(remains(name))
        raise error from None
    if not isinstance(found, Mapping) or not isinstance(found.get("id"), str):
        raise RegistryError(site.target, doing, "a dataset", "something else", REPORT)
    return found


def _demand_draft(site: Site, name: str, there: Mapping[str, Any], doing: str) -> None:
    """Raises Taken where a dataset is public, RegistryError where no publisher has made it."""
    if there.get("state") == "active" and not there.get("private"):
        expected, found = "a version that is not published", "another publisher was first"
        remedy = "publish again to see whether it is the same; raise the version if not"
        raise Taken(site.target, doing, expected, found, remedy)
    if PUBLISHER not in extras_of(there):
        expected, found = f"{name}: a name that is free", "a dataset that is hidden or deleted"
        remedy = "have it removed for good by those who keep the site, or raise the version"
        raise RegistryError(site.target, doing, expected, found, remedy)


def _take_over(site: Site, name: str, there: Mapping[str, Any], doing: str) -> None:
    """Delete the dataset of a publisher that is taken for dead, unless it has changed since."""
    same = {key: there.get(key) for key in ("id", "state", "private", "metadata_modified")}
    match = same | {"extras": extras({PUBLISHER: extras_of(there)[PUBLISHER]})}
    update = {"name": _left(name), "state": "deleted"}
    try:
        site.write("package_revise", doing, match=match, update=update)
    except NotThere:
        return
    except Invalid as error:
        if "match" not in error.fields:
            raise


def remains(name: str) -> str:
    """What a publication leaves whose end is not known."""
    what = f"a private dataset {name} may be left"
    return f"{what}, which the next one who publishes the version removes"


def _match(id: str, publisher: str) -> dict[str, Any]:
    """What a dataset has to be that is still being made by a publisher."""
    ours = extras({PUBLISHER: publisher})
    return {"id": id, "state": "active", "private": True, "extras": ours}


def _left(name: str) -> str:
    """A name for a dataset that is deleted: some releases of CKAN never free that of one."""
    end = f"-left-{secrets.token_hex(8)}"
    return name[: LONGEST_NAME - len(end)] + end
