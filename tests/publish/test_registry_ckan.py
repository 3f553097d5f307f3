"""A real CKAN site fulfils the contract and shows the metadata. Changes by others are detected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.publish.ckan.dataset import dataset_name
from alibaba_press.scripts.publish.fetching import fetch
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.registry_errors import Damaged, NotFound, RegistryError
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.ckan_places import place
from alibaba_press.tests.publish.contract import WRONG_TOKEN, Contract, Place
from alibaba_press.tests.publish.registries import (
    NAME,
    bundle,
    describe,
    digest,
    files,
    write_hash_list,
)
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, OTHER_ORGANIZATION, Ckan

__all__ = ["place"]

pytestmark = pytest.mark.servers

DATASET = dataset_name(NAME, "1.0.0")


class TestCkan(Contract):
    """An organisation, with the token of one of its editors."""


def version_dataset(ckan: Ckan) -> dict[str, Any]:
    """Return the dataset of the version 1.0.0, as the site shows it to anybody."""
    dataset: dict[str, Any] = ckan.call("package_show", id=DATASET)
    return dataset


def resource_of(ckan: Ckan, file: str) -> dict[str, Any]:
    """Return the resource of a file of the version 1.0.0."""
    [resource] = [
        resource for resource in version_dataset(ckan)["resources"] if resource["name"] == file
    ]
    return dict(resource)


def states(ckan: Ckan) -> list[tuple[str, str]]:
    """Return the state of each dataset of the site, and whether it is private."""
    return [(state, private) for _, state, private in ckan.datasets().values()]


def test_the_metadata_are_in_the_fields_of_ckan(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    people = [
        {"title": "Anna", "roles": ["creator"], "email": "anna@example.org"},
        {"title": "Bert", "roles": ["maintainer"], "email": "bert@example.org"},
    ]
    [table] = json.loads((folder / "datapackage.json").read_text())["resources"]
    table |= {"title": "People", "description": "Who works there."}
    sources = [{"title": "An article", "path": "https://example.org/article"}]
    licenses = [{"name": "CC-BY-4.0", "title": "Attribution"}, {"name": "MIT"}]
    fields = {"contributors": people, "sources": sources, "licenses": licenses}
    describe(folder, "1.0.0", resources=[table], temporal={"start": "2016"}, **fields)
    place.put(folder)
    descriptor = json.loads((folder / "datapackage.json").read_text())
    dataset = version_dataset(ckan)
    extras = {extra["key"]: extra["value"] for extra in dataset["extras"]}
    assert dataset["title"] == descriptor["title"]
    assert dataset["version"] == extras["package_version"] == descriptor["version"]
    assert extras["package_name"] == descriptor["name"]
    assert extras["package_date"] == "2026-01-31"
    assert extras["package_digest"] == digest(folder)
    assert dataset["notes"].startswith(descriptor["description"])
    assert "- An article: <https://example.org/article>" in dataset["notes"]
    assert "- **id** (string): Who." in dataset["notes"]
    assert dataset["license_id"] == "cc-by"
    assert json.loads(extras["package_licenses"]) == descriptor["licenses"]
    assert {tag["name"] for tag in dataset["tags"]} == {*descriptor["keywords"]}
    assert json.loads(extras["package_keywords"]) == descriptor["keywords"]
    assert (dataset["author"], dataset["author_email"]) == ("Anna", "anna@example.org")
    assert (dataset["maintainer"], dataset["maintainer_email"]) == ("Bert", "bert@example.org")
    assert json.loads(extras["package_contributors"]) == descriptor["contributors"]
    assert json.loads(extras["package_sources"]) == descriptor["sources"]
    assert dataset["url"] == extras["package_homepage"] == descriptor["homepage"]
    assert json.loads(extras["package_temporal"]) == descriptor["temporal"]
    assert dataset["organization"]["name"] == ORGANIZATION
    assert extras.keys() == {
        "package_name", "package_version", "package_date", "package_digest", "package_licenses",
        "package_keywords", "package_contributors", "package_sources", "package_homepage",
        "package_temporal",
    }  # fmt: skip
    resources = {resource["name"]: resource for resource in dataset["resources"]}
    assert resources.keys() == files(folder).keys()
    for name, data in files(folder).items():
        assert resources[name]["size"] == len(data), name
    assert resources["data/people.csv"]["hash"] == table["hash"]
    assert resources["data/people.csv"]["description"] == "People\n\nWho works there."
    assert resources["SHA256SUMS"]["hash"] == digest(folder)


def test_a_page_of_the_site_shows_the_version(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    page = requests.get(f"{ckan.url}/dataset/{DATASET}", timeout=300)
    assert page.status_code == 200
    assert "People &lt;of the press&gt;" in page.text
    assert "<strong>id</strong> (string): Who." in page.text
    assert "data/people.csv" in page.text


def test_nobody_sees_a_version_before_it_is_complete(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    seen: list[str] = []

    def step(name: str) -> None:
        if not name.endswith("files)") or "package_list" in seen:
            return
        for id, (dataset, _, private) in ckan.datasets().items():
            assert private == "t"
            assert ckan.call("package_list") == []
            assert ckan.call("package_search", q=f"name:{dataset}")["results"] == []
            for reference in (id, dataset):
                with pytest.raises(RuntimeError, match="403"):
                    ckan.call("package_show", id=reference)
            draft = ckan.call("package_show", ckan.editor, id=id)
            for resource in draft["resources"]:
                assert requests.get(resource["url"], timeout=300).status_code == 403
                seen.append(resource["name"])

    def until_public(name: str) -> None:
        if name.startswith("making "):
            seen.append("package_list")
        step(name)

    folder = bundle(tmp_path)
    place.put(folder, until_public)
    assert len({*seen}) == len(files(folder))
    assert ckan.call("package_list") == [DATASET]


def test_files_of_one_name_in_two_folders_and_empty_ones_come_back(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    names = ["a/same.csv", "b/same.csv", "b/deep/er/same.csv", "Odd_-.NAME", "empty", "a/x.json"]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("" if name == "empty" else f"{name}\n")
    write_hash_list(folder)
    place.put(folder)
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)


def test_bytes_that_an_editor_replaces_are_detected(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    """CKAN keeps the id of the resource and its old hash."""
    folder = bundle(tmp_path)
    place.put(folder)
    before = resource_of(ckan, "data/people.csv")
    requests.post(
        f"{ckan.url}/api/3/action/resource_patch",
        data={"id": before["id"]},
        files={"upload": ("people.csv", b"id,name\na,Other\n")},
        headers={"Authorization": ckan.colleague},
        timeout=300,
    ).raise_for_status()
    after = resource_of(ckan, "data/people.csv")
    assert (after["id"], after["hash"]) == (before["id"], before["hash"])
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.put(folder)


def test_a_resource_that_is_removed_or_doubled_is_detected(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    table = resource_of(ckan, "data/people.csv")
    fields = {"package_id": DATASET, "name": "README.md", "url": "https://example.org/x"}
    double = ckan.call("resource_create", ckan.colleague, **fields)
    with pytest.raises(Damaged, match="2 of the name"):
        place.bring(NAME, tmp_path / "out")
    ckan.call("resource_delete", ckan.colleague, id=double["id"])
    ckan.call("resource_delete", ckan.colleague, id=table["id"])
    with pytest.raises(NotFound, match="none of the name"):
        place.put(folder)


@pytest.mark.parametrize("editor", ["editor", "other_editor"])
def test_the_dataset_of_a_stranger_is_a_version_with_a_fault(
    ckan: Ckan, place: Place, tmp_path: Path, editor: str
) -> None:
    organization = OTHER_ORGANIZATION if editor == "other_editor" else ORGANIZATION
    ckan.call("package_create", getattr(ckan, editor), name=DATASET, owner_org=organization)
    [version] = open_source(place.source, place.access()).versions(NAME)
    assert version.version == "1.0.0"
    assert version.fault is not None
    with pytest.raises(Damaged, match="a dataset"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(Damaged, match="a dataset"):
        place.put(bundle(tmp_path))
    assert states(ckan) == [("active", "f")]


def test_a_version_of_another_organisation_has_a_fault(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    other_target = place.to.replace(ORGANIZATION, OTHER_ORGANIZATION)
    publish(
        folder, other_target, access=place.access(ckan.other_editor), check=lambda *arguments: None
    )
    with pytest.raises(Damaged, match="of the organisation 'another-house'"):
        place.bring(NAME, tmp_path / "out")
    site_alone = place.to.partition("/organization/")[0]
    for target in (other_target, site_alone):
        fetched = fetch(NAME, target, tmp_path / target[-5:], access=place.access("")).folder
        assert files(fetched) == files(folder)


def test_a_file_that_is_too_large_is_reported_and_nothing_remains(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    (folder / "data" / "large.bin").write_bytes(bytes(11 << 20))
    write_hash_list(folder)
    with pytest.raises(RegistryError, match="File upload too large") as refused:
        place.put(folder)
    assert "data/large.bin" in str(refused.value)
    assert "raise ckan.max_resource_size" in str(refused.value)
    assert "may be left" not in str(refused.value)
    assert states(ckan) == [("deleted", "t")]
    (folder / "data" / "large.bin").unlink()
    write_hash_list(folder)
    assert place.put(folder).created


@pytest.mark.parametrize("organization", [OTHER_ORGANIZATION, "nobodys"])
def test_nothing_is_published_to_another_organisation(
    ckan: Ckan, place: Place, tmp_path: Path, organization: str
) -> None:
    place.to = place.to.replace(ORGANIZATION, organization)
    with pytest.raises(RegistryError, match="not authorized to add dataset") as refused:
        place.put(bundle(tmp_path))
    assert "give the token of an editor of the organisation" in str(refused.value)
    assert states(ckan) == []


def test_a_wrong_address_of_the_site_is_reported(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    place.source = place.to = f"ckan+{ckan.url}/elsewhere/organization/{ORGANIZATION}"
    with pytest.raises(NotFound, match="404"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(RegistryError, match=r"the server said 40[45]") as refused:
        place.put(bundle(tmp_path))
    assert "may be left" not in str(refused.value)


def test_a_version_is_listed_before_the_search_knows_it(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    ckan.clear_search()
    assert ckan.call("package_search", q=f"name:{DATASET}")["results"] == []
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)
    assert not place.put(folder).created


def test_a_withdrawn_version_is_not_listed(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path, "1.0.0"))
    place.put(bundle(tmp_path, "1.1.0"))
    ckan.call("package_delete", ckan.editor, id=dataset_name(NAME, "1.1.0"))
    assert place.versions() == ["1.0.0"]
    ckan.call("package_patch", ckan.editor, id=DATASET, private=True)
    assert place.versions() == []


def test_the_token_is_in_no_address_and_in_no_log_of_the_site(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    place.put(bundle(tmp_path))
    place.token = WRONG_TOKEN
    with pytest.raises(RegistryError):
        place.put(bundle(tmp_path, "1.1.0"))
    logs = [path for path in ckan.folder.rglob("*") if path.suffix in (".log", ".csv", ".json")]
    assert ckan.log in logs
    for path in logs:
        text = path.read_text("utf-8", "replace")
        assert ckan.editor not in text, path
        assert WRONG_TOKEN not in text, path
    assert ckan.editor not in json.dumps(version_dataset(ckan))
