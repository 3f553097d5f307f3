"""Rules on the descriptor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import itemgetter
from typing import Any

from .. import project
from ..limits import MAX_FINDINGS
from ..package.descriptor import PROFILE, article_source
from ..package.descriptor import table_resource as described
from ..package.formats import FORMATS
from .catalogue import rule
from .findings import Finding
from .members import faults
from .package import Package

FILE = "datapackage.json"
REBUILD = "rebuild the package with: alibaba-press build"
VERSION = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
OF_THE_FILE = ("bytes", "hash")
"""Members of a resource that describe the file; damaged-file compares these."""


@rule(
    name="invalid-descriptor-member",
    aliases=("descriptor-members",),
    description="Every member of the descriptor belongs to the Data Package standard (version 2) "
    "or is one of our two, `known` and `vocabulary` of a field. It has the JSON type that belongs "
    "there. No member that describes the package is missing.",
    why="Tools ignore a member that they do not know, so what a misspelt one says is lost.",
    needs="files",
    remedy=REBUILD,
)
def invalid_descriptor_member(package: Package) -> Iterator[Finding]:
    for place, expected, found in faults(package.descriptor):
        yield Finding("invalid-descriptor-member", FILE, expected=expected, found=found, key=place)


@rule(
    name="package-metadata-mismatch",
    aliases=("descriptor-package",),
    description="The descriptor states the profile, name, title, description, keywords, "
    "contributors and licence of this project, and a semantic version. Its sources are the "
    "articles of the table of articles.",
    why="Catalogues and registries show these members, so a wrong one misleads about the licence "
    "or about who made the package.",
    needs="files",
    remedy=REBUILD,
)
def package_metadata_mismatch(package: Package) -> Iterator[Finding]:
    expected_members = {
        "$schema": f"{PROFILE}datapackage.json",
        "name": project.NAME,
        "title": project.TITLE,
        "keywords": list(project.KEYWORDS),
        "contributors": project.contributors(),
        "licenses": list(project.LICENSES),
        **({"homepage": project.HOMEPAGE} if project.HOMEPAGE else {}),
    }
    if "articles" in package.tables:
        number = sum(chunk.num_rows for chunk in package.tables["articles"]())
        expected_members["description"] = project.description(number)
        about = ["id", "label", "title", "published", "sha256"]
        rows = (row for c in package.tables["articles"]() for row in c.select(about).to_pylist())
        listed = package.descriptor.get("sources")
        most = len(listed) + 1 if isinstance(listed, list) else 1
        # unsorted-rows reports articles in another order.
        articles = sorted(islice(rows, most), key=itemgetter("id"))
        expected_members["sources"] = [article_source(row) for row in articles]
    # The rule on members reports one that is missing, or of another type.
    faulty = {place.split("/")[1] for place, _, _ in faults(package.descriptor)}
    for name, value in expected_members.items():
        if name in package.descriptor and name not in faulty:
            for place, expected, found in _differences(value, package.descriptor[name], f"/{name}"):
                yield Finding(
                    "package-metadata-mismatch", FILE, expected=expected, found=found, key=place
                )
    version = package.descriptor.get("version")
    if isinstance(version, str) and not VERSION.fullmatch(version):
        yield Finding(
            "package-metadata-mismatch",
            FILE,
            expected="a semantic version",
            found=version,
            key="/version",
        )


@rule(
    name="resource-list-mismatch",
    aliases=("resources",),
    description="The descriptor lists each table once in each format, under its own name and path, "
    "and nothing else.",
    why="Tools read the files that the descriptor lists, so a table that is not listed is lost, "
    "and a wrong path leads to another file.",
    needs="files",
    remedy=REBUILD,
)
def resource_list_mismatch(package: Package) -> Iterator[Finding]:
    expected_resources = [(f.resource_name(t), f.file(t)) for t in package.models for f in FORMATS]
    # Each further resource is a finding, and no more are listed.
    most = len(expected_resources) + MAX_FINDINGS
    listed = [(item.get("name"), item.get("path")) for item in _listed(package)[:most]]
    for pair in [pair for pair in expected_resources if pair not in listed]:
        yield Finding(
            "resource-list-mismatch",
            FILE,
            expected=f"resource {pair[0]!r} at {pair[1]!r}",
            found="no such resource",
            key=pair[0],
        )
    for place, resource in enumerate(listed):
        if resource in listed[:place] or resource not in expected_resources:
            yield Finding(
                "resource-list-mismatch",
                FILE,
                expected="no resource except one for each table and format",
                found=f"resource {resource[0]!r} at {resource[1]!r}",
                key=f"/resources/{place}",
            )


@rule(
    name="resource-metadata-mismatch",
    aliases=("descriptor-models",),
    description="The descriptor states of a table, in its schema above all, what the model of the "
    "table states.",
    why="Other tools validate the tables by this schema, so a wrong one makes them accept errors "
    "or refuse correct rows.",
    needs="cells",
    remedy=REBUILD,
)
def resource_metadata_mismatch(package: Package) -> Iterator[Finding]:
    files = {f.file(t): (f, t) for t in package.models for f in FORMATS}
    unknown = {place for place, _, _ in faults(package.descriptor)}
    for number, resource in enumerate(_listed(package)):
        path = resource.get("path")
        if not isinstance(path, str) or path not in files:
            continue  # the rule on resources reports it
        format, table = files[path]
        expected_resource = described(package.models[table], format)
        for place, expected, found in _differences(
            expected_resource, resource, f"/resources/{number}"
        ):
            if place.rpartition("/")[2] not in OF_THE_FILE and place not in unknown:
                yield Finding(
                    "resource-metadata-mismatch", FILE, expected=expected, found=found, key=place
                )
        if format.stated_size and "bytes" not in resource:
            place = f"/resources/{number}/bytes"
            yield Finding(
                "resource-metadata-mismatch",
                FILE,
                expected="the size of the file",
                found="no such member",
                key=place,
            )


def _listed(package: Package) -> list[Mapping[str, Any]]:
    listed = package.descriptor.get("resources")
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []


def _differences(expected: Any, actual: Any, place: str) -> Iterator[tuple[str, str, str]]:
    """Yield the innermost places where two JSON values differ, with both values."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name in [*expected, *(name for name in actual if name not in expected)]:
            if name in expected and name in actual:
                yield from _differences(expected[name], actual[name], f"{place}/{name}")
            else:
                yield f"{place}/{name}", _shown(expected, name), _shown(actual, name)
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for number, items in enumerate(zip(expected, actual, strict=True)):
            yield from _differences(*items, f"{place}/{number}")
    elif expected != actual or type(expected) is not type(actual):
        yield place, repr(expected)[:200], repr(actual)[:200]


def _shown(members: Mapping[str, Any], name: str) -> str:
    return repr(members[name])[:200] if name in members else "no such member"
