"""The private dataset that a release is uploaded to before anybody may see it.

Each publisher has a private dataset of its own, with a random name. The last call gives it the name
of the version and makes it public. A site lets only one dataset have a name, so of several
publishers one succeeds, and their files never mix. Nobody waits for anybody: the dataset of a
publisher that crashed keeps no other one from publishing.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ...package.plain_files import open_plain
from ..registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized, VersionExists
from .client import Invalid, Site
from .dataset import DRAFT_OF, LONGEST_NAME, extras, extras_of


class Draft:
    """The private dataset of one publisher."""

    def __init__(self, site: Site, version: str, name: str, id: str) -> None:
        """``version`` is the dataset name of the version, ``name`` the random one."""
        self.id = id
        self._site = site
        self._version = version
        self._name = name

    def upload(self, file: str, path: Path, fields: Mapping[str, str]) -> str:
        """Add a file of the release, and return the id of its resource."""
        with open_plain(path) as content:
            dataset = self._revise(
                {"update__resources__-1__upload": (PurePosixPath(file).name, content)},
                update__resources__extend=[{"name": file, **fields}],
            )
        try:
            [id] = [str(entry["id"]) for entry in dataset["resources"] if entry["name"] == file]
        except (LookupError, TypeError, ValueError) as error:
            found = f"{type(error).__name__}: {error}"[:200]
            raise RegistryError(expected=f"one {file}", found=found) from None
        return id

    def publish(self, fields: Mapping[str, Any]) -> None:
        """Give the dataset its fields and the name of the version, and make it public: one call.

        Raises VersionExists where the version is public by now, and RegistryError.
        """
        update = {"name": self._version, "private": False, **fields}
        try:
            self._revise(None, filter=["-extras"], update=update)
        except RegistryError as error:
            # The answer may be lost although the call succeeded.
            if not self._has_succeeded():
                self.demand_name_free()
                raise error from None

    def demand_name_free(self) -> None:
        """Raise VersionExists if the version is public, RegistryError if a hidden dataset has its
        name."""
        site, name = self._site, self._version
        expected = f"{name}: a name that is free"
        try:
            dataset = site.write("package_show", id=name)
        except NotFound:
            return
        except Unauthorized:
            found = "a dataset that this token may not see"
            remedy = "ask those who keep the site whose it is; withdraw it, or raise the version"
            raise RegistryError(expected=expected, found=found, remedy=remedy) from None
        if isinstance(dataset, Mapping) and _is_public(dataset):
            expected, found = "a version that is not published", "another publisher was first"
            remedy = "publish again to see whether it is the same; raise the version if not"
            raise VersionExists(expected=expected, found=found, remedy=remedy)
        found = "a dataset that is hidden or deleted"
        remedy = "have it removed for good by those who keep the site, or raise the version"
        raise RegistryError(expected=expected, found=found, remedy=remedy)

    def discard(self) -> str | None:
        """Delete the dataset. Return what remains of it, None if nothing does."""
        try:
            delete(self._site, self.id, self._name)
        except RegistryError:
            return remains(self._name)
        return None

    def _revise(self, files: Any, **words: Any) -> Any:
        """Change the dataset, if it is still private and has its random name."""
        match = _private(self.id, self._name)
        try:
            answer = self._site.write("package_revise", files, match=match, **words)
        except NotFound:
            raise self._removed() from None
        except Invalid as error:
            if "match" in error.fields:
                raise self._removed() from None
            raise
        return answer["package"] if isinstance(answer, Mapping) and "package" in answer else {}

    def _removed(self) -> VersionExists:
        expected, found = f"the private dataset {self._name}", "none, or one that was changed"
        remedy = "another publisher or an editor removed it; publish again to see what is published"
        return VersionExists(expected=expected, found=found, remedy=remedy)

    def _has_succeeded(self) -> bool:
        """Whether this dataset is the version by now."""
        try:
            dataset = self._site.read("package_show", id=self.id)
        except RegistryError:
            return False
        return isinstance(dataset, Mapping) and dataset.get("name") == self._version


def begin(site: Site, version: str, organization: str) -> Draft:
    """Create the private dataset for a version, which is given by its dataset name."""
    name = _random_name(version)
    try:
        dataset = site.write(
            "package_create", name=name, owner_org=organization, private=True,
            extras=extras({DRAFT_OF: version}),
        )  # fmt: skip
    except RegistryError as error:
        if isinstance(error, NotFound) or (
            isinstance(error, HttpStatusError) and error.status < 500
        ):
            raise
        # The answer may be lost although the call succeeded.
        try:
            dataset = site.write("package_show", id=name)
        except NotFound:
            raise error from None
        except RegistryError:
            error.add_remains(remains(name))
            raise error from None
    if not isinstance(dataset, Mapping) or not isinstance(dataset.get("id"), str):
        raise RegistryError(expected="a dataset", found="something else")
    return Draft(site, version, name, dataset["id"])


def delete_drafts(site: Site, version: str) -> None:
    """Delete the private datasets that crashed publishers left of a version that is published.

    None of them can become the version any more. Raises RegistryError.
    """
    query = f'{DRAFT_OF}:"{version}"'
    answer = site.write("package_search", fq=query, include_private=True, rows=1000)
    datasets = answer.get("results") if isinstance(answer, Mapping) else None
    for dataset in datasets if isinstance(datasets, list) else []:
        if isinstance(dataset, Mapping) and extras_of(dataset).get(DRAFT_OF) == version:
            delete(site, str(dataset.get("id")), str(dataset.get("name")))


def delete(site: Site, id: str, name: str) -> None:
    """Delete a private dataset, unless it is gone or has become public. Raises RegistryError."""
    match, update = _private(id, name), {"state": "deleted"}
    try:
        site.write("package_revise", match=match, update=update)
    except NotFound:
        return
    except Invalid as error:
        if "match" not in error.fields:
            raise


def remains(name: str) -> str:
    """Say what a publication leaves whose end is not known."""
    what = f"a private dataset {name} may be left"
    return f"{what}, which the next one who publishes the version removes"


def _is_public(dataset: Mapping[str, Any]) -> bool:
    return dataset.get("state") == "active" and dataset.get("private") is False


def _private(id: str, name: str) -> dict[str, Any]:
    """Return what a dataset has to be so that it may be changed or deleted."""
    return {"id": id, "name": name, "state": "active", "private": True}


def _random_name(version: str) -> str:
    end = f"-draft-{secrets.token_hex(8)}"
    return version[: LONGEST_NAME - len(end)] + end
