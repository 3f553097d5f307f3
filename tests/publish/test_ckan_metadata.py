"""The metadata of a version in the fields of a CKAN dataset."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.bundle import open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.ckan import metadata as ckan_metadata
from alibaba_press.scripts.publish.metadata import Metadata, metadata
from alibaba_press.tests.publish.registries import bundle, describe

HASH = "sha256:" + "a" * 64


def metadata_with(folder: Path, **changes: Any) -> Metadata:
    """Return the metadata of a small release with other properties in its descriptor."""
    release = bundle(folder)
    describe(release, "1.0.0", **changes)
    return metadata(json.loads((release / "datapackage.json").read_text("utf-8")), release)


@pytest.mark.parametrize(
    ("names", "id"),
    [
        (["CC-BY-4.0"], "cc-by"),
        (["CC-BY-SA-3.0"], "cc-by-sa"),
        (["CC-BY-NC-4.0"], "cc-nc"),
        (["CC0-1.0"], "cc-zero"),
        (["ODbL-1.0"], "odc-odbl"),
        (["ODC-By-1.0"], "odc-by"),
        (["PDDL-1.0"], "odc-pddl"),
        (["OGL-UK-3.0"], "uk-ogl"),
        (["GFDL-1.3-or-later"], "gfdl"),
        (["MIT", "CC-BY-4.0"], "cc-by"),
        (["CC-BY-ND-4.0"], ""),
        (["MIT"], ""),
        ([None, 3], ""),
        ([], ""),
    ],
)
def test_the_first_licence_that_ckan_knows_is_named_by_its_id(names: list[Any], id: str) -> None:
    assert ckan_metadata.license_id([{"name": name} for name in names]) == id


def test_a_keyword_that_ckan_refuses_is_changed_or_stays_in_the_extra() -> None:
    words = ["E-Commerce 2.0", "C++/C#", "a", "Jack Ma", "Jack Ma", "Münze", "x" * 200, "…"]
    assert ckan_metadata.tags(words) == ["E-Commerce 2.0", "C-C-", "Jack Ma", "Münze", "x" * 100]


def test_contributors_are_authors_and_maintainers_by_their_roles(tmp_path: Path) -> None:
    people = [
        {"title": "Anna", "roles": ["creator", "maintainer"], "email": "no address"},
        {"title": "Bert", "role": "author", "email": "bert@example.org"},
        {"title": "Carla", "roles": "maintainer"},
        {"title": "Dora", "roles": ["maintainer"], "email": "dora@example.org"},
    ]
    fields = ckan_metadata.dataset_fields(metadata_with(tmp_path, contributors=people), HASH)
    assert (fields["author"], fields["author_email"]) == ("Anna, Bert", "bert@example.org")
    assert (fields["maintainer"], fields["maintainer_email"]) == ("Anna, Dora", "dora@example.org")
    extras = {extra["key"]: extra["value"] for extra in fields["extras"]}
    assert json.loads(extras["package_contributors"]) == people


def test_every_property_of_a_descriptor_is_kept(tmp_path: Path) -> None:
    properties = {"id": "10.1/x", "temporal": {"start": "2016"}, "licenses": [{"name": "MIT"}]}
    description = metadata_with(tmp_path, **properties)
    fields = ckan_metadata.dataset_fields(description, HASH)
    assert "license_id" not in fields
    extras = {extra["key"]: extra["value"] for extra in fields["extras"]}
    assert json.loads(extras["package_licenses"]) == [{"name": "MIT"}]
    assert extras["package_id"] == "10.1/x"
    assert json.loads(extras["package_temporal"]) == {"start": "2016"}
    locations = ckan_metadata.field_locations(description)
    assert description.fields().keys() <= locations.keys()
    assert "CKAN has no id for it" in locations["licenses"]
    for name, location in locations.items():
        for word in location.split():
            if word.startswith("package_"):
                assert word.strip(",;") in extras, name


def test_columns_are_listed_as_far_as_the_notes_have_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def table(name: str, **more: str) -> dict[str, Any]:
        fields = [{"name": f"{name}_id", "type": "string", "description": "Who | *what*\nand <b>"}]
        path = "data/people.csv"
        hash = json.loads((tmp_path / "bundle-1.0.0" / "datapackage.json").read_text())
        hash = hash["resources"][0]["hash"]
        return {"name": name, "path": path, "hash": hash, "schema": {"fields": fields}} | more

    metadata_with(tmp_path)
    tables = [table("one", title="A #1"), table("two"), table("three")]
    describe(tmp_path / "bundle-1.0.0", "1.0.0", resources=[*tables, table("one", title="A #1")])
    with open_bundle(tmp_path / "bundle-1.0.0", verify_hashes_only) as release:
        description = release.metadata
    text = ckan_metadata.notes(description)
    assert text.startswith("Who is who.\n\n## Sources\n\n- An article\n- Another article\n\n")
    assert "### A \\#1\n\ndata/people.csv, data/people.csv\n\n- **one\\_id** " in text
    assert "- **one\\_id** (string): Who | \\*what\\* and &lt;b\\>\n" in text
    assert text.count("one\\_id") == 1
    monkeypatch.setattr(ckan_metadata, "LONGEST_NOTES", len(text) - 10)
    assert ckan_metadata.notes(description).endswith("\n\n1 more tables are in datapackage.json.")
    assert "three\\_id" not in ckan_metadata.notes(description)


def test_a_source_is_linked_only_by_https(tmp_path: Path) -> None:
    sources = [
        {"title": "[One]", "path": "https://example.org/a"},
        {"title": "Two", "path": "javascript:alert(1)"},
    ]
    text = ckan_metadata.notes(metadata_with(tmp_path, sources=sources))
    assert "- \\[One\\]: <https://example.org/a>\n- Two: javascript:alert(1)\n" in text
