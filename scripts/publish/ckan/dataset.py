"""Read the dataset of a version on a CKAN site: its name, its extras and its files.

The answers of a site are not trusted. A dataset without the expected form is a version with a
fault.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...release.sha256sums import SHA256SUMS
from ..references import DIGEST
from ..registry import Version
from ..verified_release import is_version

NAME, VERSION, HASH, DATE = "package_name", "package_version", "package_digest", "package_date"
"""Keys of the extras of a dataset that is a version."""

DRAFT_OF = "package_draft_of"
"""Key of the extra of a private dataset: the name that it gets when it is published."""

LONGEST_NAME = 100
"""Characters of the name of a dataset."""

DATE_FORM = re.compile(r"\d{4}-\d{2}-\d{2}")
ID_FORM = re.compile(r"[0-9A-Za-z-]{1,100}")


@dataclass(frozen=True, slots=True)
class VersionDataset:
    """A dataset with the name of a version: its id, and the ids of its files by their names."""

    version: Version
    id: str = ""
    files: Mapping[str, list[str]] = field(default_factory=dict)


def dataset_name(name: str, version: str) -> str:
    """Return the name of the dataset of a version, such as ``alibaba-press-1-0-0``."""
    return f"{name}-{version}".replace(".", "-")


def version_in(dataset: str, name: str) -> str | None:
    """Return the version of a package in the name of a dataset, or None."""
    prefix = dataset_name(name, "")
    if not dataset.startswith(prefix) or "." in dataset:
        return None
    version = dataset.removeprefix(prefix).replace("-", ".")
    return version if is_version(version) else None


def write_extras(values: Mapping[str, str]) -> list[dict[str, str]]:
    """Return extras in the form of CKAN."""
    return [{"key": key, "value": value} for key, value in values.items()]


def read_extras(dataset: Mapping[str, Any]) -> dict[str, str]:
    """Return the extras of a dataset. Entries of another form have no effect."""
    return {
        str(entry.get("key")): str(entry.get("value"))
        for entry in _list(dataset, "extras")
        if isinstance(entry, Mapping)
    }


def read_dataset(
    dataset: object, name: str, version: str, organization: str | None
) -> VersionDataset:
    """Read what a site says of the dataset of a version. If an organisation is given, the dataset
    of another one has a fault."""
    if not isinstance(dataset, Mapping):
        return _faulty(name, version, "no description of a dataset")
    extras = read_extras(dataset)
    owner = dataset.get("organization")
    owner = owner.get("name") if isinstance(owner, Mapping) else None
    if organization is not None and owner != organization:
        return _faulty(name, version, f"a dataset of the organisation {owner!r}")
    if NAME not in extras:
        return _faulty(name, version, f"a dataset without {NAME}")
    if (extras[NAME], extras.get(VERSION)) != (name, version):
        fault = f"a dataset that says to be {extras[NAME]} {extras.get(VERSION)}"
        return _faulty(name, version, fault)
    digest = extras.get(HASH, "")
    if not DIGEST.fullmatch(digest):
        return _faulty(name, version, f"a dataset without a digest in {HASH}")
    files: dict[str, list[str]] = {}
    for resource in _list(dataset, "resources"):
        if isinstance(resource, Mapping) and (id := _id(resource)) is not None:
            files.setdefault(str(resource.get("name")), []).append(id)
            hash = resource.get("hash")
            # Extensions of CKAN write hashes of other kinds.
            if (
                resource.get("name") == SHA256SUMS
                and hash != digest
                and str(hash).startswith("sha256:")
            ):
                return _faulty(name, version, f"a dataset whose {SHA256SUMS} has the hash {hash}")
    if (count := len(files.get(SHA256SUMS, []))) != 1:
        return _faulty(name, version, f"a dataset with {count} files {SHA256SUMS}, and not one")
    if (id := _id(dataset)) is None:
        return _faulty(name, version, "a dataset without an id")
    date = extras.get(DATE, "")
    known_date = date if DATE_FORM.fullmatch(date) else None
    return VersionDataset(Version(name, version, digest, known_date), id, files)


def _faulty(name: str, version: str, fault: str) -> VersionDataset:
    fault = f"{dataset_name(name, version)}: {fault}"
    return VersionDataset(Version(name, version, "", fault=fault))


def _id(entry: Mapping[str, Any]) -> str | None:
    """Return the id of a dataset or of a resource, or None if it has none."""
    id = entry.get("id")
    return id if isinstance(id, str) and ID_FORM.fullmatch(id) else None


def _list(dataset: Mapping[str, Any], key: str) -> list[Any]:
    value = dataset.get(key)
    return value if isinstance(value, list) else []
