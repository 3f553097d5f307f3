"""Upload a release to a private dataset, and give it the name of the version at the end.

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

from ...limits import MAX_DRAFTS
from ...package.plain_files import open_plain
from ..registry_errors import (
    HttpStatusError,
    NotFound,
    RegistryError,
    Unauthorized,
    VersionExists,
)
from .client import Files, InvalidParameters, Site
from .dataset import DRAFT_OF, LONGEST_NAME, read_extras, write_extras


class Draft:
    """The private dataset of one publisher."""

    def __init__(self, site: Site, version: str, name: str, id: str) -> None:
        """``version`` is the name of the version's dataset, ``name`` the random one."""
        self.id = id
        self._site = site
        self._version = version
        self._name = name

    def upload(self, file: str, path: Path, fields: Mapping[str, str]) -> str:
        """Add a file of the release, and return the id of its resource."""
        changes = {"update__resources__extend": [{"name": file, **fields}]}
        with open_plain(path) as content:
            part = {"update__resources__-1__upload": (PurePosixPath(file).name, content)}
            dataset = self._revise(changes, part)
        try:
            [id] = [str(entry["id"]) for entry in dataset["resources"] if entry["name"] == file]
        except (LookupError, TypeError, ValueError) as error:
            found = self._site.show(f"{type(error).__name__}: {error}")
            raise RegistryError(expected=f"one {file}", found=found) from None
        return id

    def publish(self, fields: Mapping[str, Any]) -> None:
        """Give the dataset its fields and the name of the version, and make it public: one call.

        Raises VersionExists if the version is public by now.
        """
        update = {"name": self._version, "private": False, **fields}
        try:
            self._revise({"filter": ["-extras"], "update": update})
        except RegistryError as error:
            # The call may have succeeded although its answer was lost.
            if not self._has_name():
                self.require_name_free()
                raise error from None

    def require_name_free(self) -> None:
        """Raise VersionExists if the version is public, RegistryError if a hidden dataset has its
        name."""
        expected = f"{self._version}: a name that is free"
        try:
            dataset = self._site.write("package_show", {"id": self._version})
        except NotFound:
            return
        except Unauthorized:
            raise RegistryError(
                expected=expected,
                found="a dataset that this token may not see",
                remedy="ask the operators of the site about it; withdraw it, or raise the version",
            ) from None
        if isinstance(dataset, Mapping) and _is_public(dataset):
            raise VersionExists(
                expected="a version that is not published",
                found="another publisher was first",
                remedy="publish again to see whether it is the same; raise the version if not",
            )
        raise RegistryError(
            expected=expected,
            found="a dataset that is hidden or deleted",
            remedy="have it removed for good by the operators of the site, or raise the version",
        )

    def discard(self) -> str | None:
        """Delete the dataset. Return a warning if it may be left on the site."""
        try:
            _delete(self._site, self.id, self._name)
        except RegistryError:
            return remains(self._name)
        return None

    def _revise(self, changes: Mapping[str, Any], files: Files | None = None) -> Any:
        """Change the dataset, if it is still private and has its random name."""
        parameters = {"match": _private(self.id, self._name), **changes}
        try:
            answer = self._site.write("package_revise", parameters, files)
        except NotFound:
            raise self._removed() from None
        except InvalidParameters as error:
            if "match" in error.fields:
                raise self._removed() from None
            raise
        return answer["package"] if isinstance(answer, Mapping) and "package" in answer else {}

    def _removed(self) -> VersionExists:
        return VersionExists(
            expected=f"the private dataset {self._name}",
            found="none, or one that was changed",
            remedy="another publisher or an editor removed it; "
            "publish again to see what is published",
        )

    def _has_name(self) -> bool:
        """Return whether this dataset is the version by now."""
        try:
            dataset = self._site.read("package_show", {"id": self.id})
        except RegistryError:
            return False
        return isinstance(dataset, Mapping) and dataset.get("name") == self._version


def create_draft(site: Site, version: str, organization: str) -> Draft:
    """Create the private dataset for a version, which is given by the name of its dataset."""
    name = _random_name(version)
    extras = write_extras({DRAFT_OF: version})
    fields = {"name": name, "owner_org": organization, "private": True, "extras": extras}
    try:
        dataset = site.write("package_create", fields)
    except RegistryError as error:
        if isinstance(error, NotFound) or (
            isinstance(error, HttpStatusError) and error.status < 500
        ):
            raise
        # The call may have succeeded although its answer was lost.
        try:
            dataset = site.write("package_show", {"id": name})
        except NotFound:
            raise error from None
        except RegistryError:
            error.add_remains(remains(name))
            raise error from None
    if not isinstance(dataset, Mapping) or not isinstance(dataset.get("id"), str):
        raise RegistryError(expected="a dataset", found="something else")
    return Draft(site, version, name, dataset["id"])


def delete_drafts(site: Site, version: str) -> None:
    """Delete the private datasets that publishers left of a published version. None of them can
    get its name any more."""
    query = {"fq": f'{DRAFT_OF}:"{version}"', "include_private": True, "rows": MAX_DRAFTS}
    answer = site.write("package_search", query)
    datasets = answer.get("results") if isinstance(answer, Mapping) else None
    for dataset in datasets if isinstance(datasets, list) else []:
        if isinstance(dataset, Mapping) and read_extras(dataset).get(DRAFT_OF) == version:
            _delete(site, str(dataset.get("id")), str(dataset.get("name")))


def remains(name: str) -> str:
    """Return a warning about a dataset that could not be deleted."""
    what = f"a private dataset {name} may be left"
    return f"{what}, which the next one who publishes the version removes"


def _delete(site: Site, id: str, name: str) -> None:
    """Delete a private dataset, unless it is gone or has become public."""
    parameters = {"match": _private(id, name), "update": {"state": "deleted"}}
    try:
        site.write("package_revise", parameters)
    except NotFound:
        return
    except InvalidParameters as error:
        if "match" not in error.fields:
            raise


def _private(id: str, name: str) -> dict[str, Any]:
    """Return the condition on which a dataset may be changed or deleted."""
    return {"id": id, "name": name, "state": "active", "private": True}


def _is_public(dataset: Mapping[str, Any]) -> bool:
    return dataset.get("state") == "active" and dataset.get("private") is False


def _random_name(version: str) -> str:
    end = f"-draft-{secrets.token_hex(8)}"
    return version[: LONGEST_NAME - len(end)] + end
