"""How a version stands as a dataset of CKAN: its name, the extras that it carries, and its files.

What a site says of a dataset is a stranger's word: whatever has not the form is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...release.sha256sums import SUMS
from ..references import DIGEST
from ..registry import Version
from ..verified_release import is_version

NAME, VERSION, HASH, DATE = "package_name", "package_version", "package_digest", "package_date"
"""Keys of the extras that make a dataset a version."""

DRAFT_OF = "package_draft_of"
"""Key of the extra of a private dataset: the name that it gets when it is published."""

LONGEST_NAME = 100
"""Characters of the name of a dataset."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ID = re.compile(r"[0-9A-Za-z-]{1,100}")


@dataclass(frozen=True, slots=True)
class Listed:
    """A dataset that has the name of a version: the id of it, and those of its files by name."""

    version: Version
    id: str = ""
    files: Mapping[str, list[str]] = field(default_factory=dict)


def dataset_name(name: str, version: str) -> str:
    """The name of the dataset of a version: ``alibaba-press-1-0-0``."""
    return f"{name}-{version}".replace(".", "-")


def version_of(dataset: str, name: str) -> str | None:
    """The version of a package that a dataset is, by its name; None where it is none."""
    prefix = dataset_name(name, "")
    if not dataset.startswith(prefix) or "." in dataset:
        return None
    version = dataset.removeprefix(prefix).replace("-", ".")
    return version if is_version(version) else None


def extras(of: Mapping[str, str]) -> list[dict[str, str]]:
    """Extras in the form in which CKAN takes them."""
    return [{"key": key, "value": value} for key, value in of.items()]


def extras_of(dataset: Mapping[str, Any]) -> dict[str, str]:
    """The extras of a dataset, of which others may have any form."""
    return {
        str(one.get("key")): str(one.get("value"))
        for one in _list(dataset, "extras")
        if isinstance(one, Mapping)
    }


def listed(dataset: object, name: str, version: str, organization: str | None) -> Listed:
    """What a site says of the dataset of a version. It belongs to the organisation, if one is
    given, or else has a fault."""
    if not isinstance(dataset, Mapping):
        return _faulty(name, version, "no description of a dataset")
    found = extras_of(dataset)
    owner = dataset.get("organization")
    owner = owner.get("name") if isinstance(owner, Mapping) else None
    if organization is not None and owner != organization:
        return _faulty(name, version, f"a dataset of the organisation {owner!r}")
    if (found.get(NAME), found.get(VERSION)) != (name, version):
        fault = f"a dataset that says to be {found.get(NAME)} {found.get(VERSION)}"
        return _faulty(name, version, fault if NAME in found else f"a dataset without {NAME}")
    digest = found.get(HASH, "")
    if not DIGEST.fullmatch(digest):
        return _faulty(name, version, f"a dataset without a digest in {HASH}")
    files: dict[str, list[str]] = {}
    for one in _list(dataset, "resources"):
        if isinstance(one, Mapping) and ID.fullmatch(str(one.get("id"))):
            files.setdefault(str(one.get("name")), []).append(str(one["id"]))
            said = one.get("hash")
            if one.get("name") == SUMS and said != digest and str(said).startswith("sha256:"):
                return _faulty(name, version, f"a dataset whose {SUMS} has the hash {said}")
    if (sums := len(files.get(SUMS, []))) != 1:
        return _faulty(name, version, f"a dataset with {sums} files {SUMS}, and not one")
    id = str(dataset.get("id"))
    if not ID.fullmatch(id):
        return _faulty(name, version, "a dataset without an id")
    day = found.get(DATE, "")
    date = day if DAY.fullmatch(day) else None
    return Listed(Version(name, version, digest, date), id, files)


def _faulty(name: str, version: str, found: str) -> Listed:
    return Listed(Version(name, version, "", fault=f"{dataset_name(name, version)}: {found}"))


def _list(of: Mapping[str, Any], name: str) -> list[Any]:
    value = of.get(name)
    return value if isinstance(value, list) else []
