"""A registry on a CKAN site keeps the contract, shows the metadata where CKAN has a place for them,
and is not misled by what CKAN lets others do."""

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
from alibaba_press.tests.publish.contract import WRONG, Contract, Place
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
    """By an editor of the organisation, as publishers are."""


def shown(ckan: Ckan) -> dict[str, Any]:
    """The dataset of the version 1.0.0, as the site shows it to anybody."""
    found: dict[str, Any] = ckan.call("package_show", id=DATASET)
    return found


def states(ckan: Ckan) -> list[tuple[str, str]]:
    """The state of each dataset of the site, and whether it is private."""
    return [(state, private) for _, state, private in ckan.datasets().values()]


def test_the_metadata_are_where_ckan_has_a_place_for_them(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    people = [
        {"title": "Anna", "roles": ["creator"], "email": "anna@example.org"},
        {"title": "Bert", "roles": ["maintainer"], "email": "bert@example.org"},
    ]
    [table] = json.loads((made / "datapackage.json").read_text())["resources"]
    table |= {"title": "People", "description": "Who works there."}
    sources = [{"title": "An article", "path": "https://example.org/article"}]
    licenses = [{"name": "CC-BY-4.0", "title": "Attribution"}, {"name": "MIT"}]
    words = {"contributors": people, "sources": sources, "licenses": licenses}
    describe(made, "1.0.0", resources=[table], temporal={"start": "2016"}, **words)
    place.put(made)
    said = json.loads((made / "datapackage.json").read_text())
    there = shown(ckan)
    extras = {one["key"]: one["value"] for one in there["extras"]}
    assert there["title"] == said["title"]
    assert there["version"] == extras["package_version"] == said["version"]
    assert extras["package_name"] == said["name"]
    assert extras["package_date"] == "2026-01-31"
    assert extras["package_digest"] == digest(made)
    assert there["notes"].startswith(said["description"])
    assert "- An article: <https://example.org/article>" in there["notes"]
    assert "- **id** (string): Who." in there["notes"]
    assert there["license_id"] == "cc-by"
    assert json.loads(extras["package_licenses"]) == said["licenses"]
    assert {tag["name"] for tag in there["tags"]} == {*said["keywords"]}
    assert json.loads(extras["package_keywords"]) == said["keywords"]
    assert (there["author"], there["author_email"]) == ("Anna", "anna@example.org")
    assert (there["maintainer"], there["maintainer_email"]) == ("Bert", "bert@example.org")
    assert json.loads(extras["package_contributors"]) == said["contributors"]
    assert json.loads(extras["package_sources"]) == said["sources"]
    assert there["url"] == extras["package_homepage"] == said["homepage"]
    assert json.loads(extras["package_temporal"]) == said["temporal"]
    assert there["organization"]["name"] == ORGANIZATION
    assert extras.keys() == {
        "package_name", "package_version", "package_date", "package_digest", "package_licenses",
        "package_keywords", "package_contributors", "package_sources", "package_homepage",
        "package_temporal",
    }  # fmt: skip
    resources = {one["name"]: one for one in there["resources"]}
    assert resources.keys() == files(made).keys()
    for name, data in files(made).items():
        assert resources[name]["size"] == len(data), name
    assert resources["data/people.csv"]["hash"] == table["hash"]
    assert resources["data/people.csv"]["description"] == "People\n\nWho works there."
    assert resources["SHA256SUMS"]["hash"] == digest(made)


def test_a_page_of_the_site_shows_the_version(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    page = requests.get(f"{ckan.url}/dataset/{DATASET}", timeout=60)
    assert page.status_code == 200
    assert "People &lt;of the press&gt;" in page.text
    assert "<strong>id</strong> (string): Who." in page.text
    assert "data/people.csv" in page.text


def test_nobody_sees_a_version_before_it_is_whole(ckan: Ckan, place: Place, tmp_path: Path) -> None:
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
            inner = ckan.call("package_show", ckan.editor, id=id)
            for one in inner["resources"]:
                assert requests.get(one["url"], timeout=60).status_code == 403
                seen.append(one["name"])

    def until_shown(name: str) -> None:
        if name.startswith("making "):
            seen.append("package_list")
        step(name)

    made = bundle(tmp_path)
    place.put(made, until_shown)
    assert len({*seen}) == len(files(made))
    assert ckan.call("package_list") == [DATASET]


def test_files_of_one_name_in_two_folders_and_empty_ones_come_back(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    names = ["a/same.csv", "b/same.csv", "b/deep/er/same.csv", "Odd_-.NAME", "empty", "a/x.json"]
    for name in names:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("" if name == "empty" else f"{name}\n")
    write_hash_list(made)
    place.put(made)
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)


def test_bytes_that_an_editor_puts_under_a_resource_are_found(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    """CKAN keeps the id of the resource, and the hash that it had."""
    made = bundle(tmp_path)
    place.put(made)
    [one] = [one for one in shown(ckan)["resources"] if one["name"] == "data/people.csv"]
    requests.post(
        f"{ckan.url}/api/3/action/resource_patch",
        data={"id": one["id"]},
        files={"upload": ("people.csv", b"id,name\na,Other\n")},
        headers={"Authorization": ckan.colleague},
        timeout=60,
    ).raise_for_status()
    [now] = [one for one in shown(ckan)["resources"] if one["name"] == "data/people.csv"]
    assert (now["id"], now["hash"]) == (one["id"], one["hash"])
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.put(made)


def test_a_resource_that_is_taken_away_or_doubled_is_found(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    place.put(made)
    resources = {one["name"]: one for one in shown(ckan)["resources"]}
    words = {"package_id": DATASET, "name": "README.md", "url": "https://example.org/x"}
    other = ckan.call("resource_create", ckan.colleague, **words)
    with pytest.raises(Damaged, match="2 of the name"):
        place.bring(NAME, tmp_path / "out")
    ckan.call("resource_delete", ckan.colleague, id=other["id"])
    ckan.call("resource_delete", ckan.colleague, id=resources["data/people.csv"]["id"])
    with pytest.raises(NotFound, match="none of the name"):
        place.put(made)


@pytest.mark.parametrize("whose", ["editor", "other_editor"])
def test_the_dataset_of_a_stranger_is_a_version_with_a_fault(
    ckan: Ckan, place: Place, tmp_path: Path, whose: str
) -> None:
    organization = OTHER_ORGANIZATION if whose == "other_editor" else ORGANIZATION
    ckan.call("package_create", getattr(ckan, whose), name=DATASET, owner_org=organization)
    [found] = open_source(place.source, place.access()).versions(NAME)
    assert found.version == "1.0.0"
    assert found.fault is not None
    with pytest.raises(Damaged, match="a dataset"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(Damaged, match="a dataset"):
        place.put(bundle(tmp_path))
    assert states(ckan) == [("active", "f")]


def test_a_version_of_another_organisation_is_none_of_the_one_that_is_named(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    other = place.to.replace(ORGANIZATION, OTHER_ORGANIZATION)
    publish(made, other, access=place.access(ckan.other_editor), check=lambda *given: None)
    with pytest.raises(Damaged, match="of the organisation 'another-house'"):
        place.bring(NAME, tmp_path / "out")
    site_alone = place.to.partition("/organization/")[0]
    for target in (other, site_alone):
        folder = fetch(NAME, target, tmp_path / target[-5:], access=place.access("")).folder
        assert files(folder) == files(made)


def test_a_file_that_is_too_large_is_told_and_nothing_is_left(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    (made / "data" / "large.bin").write_bytes(bytes(11 << 20))
    write_hash_list(made)
    with pytest.raises(RegistryError, match="File upload too large") as refused:
        place.put(made)
    assert "data/large.bin" in str(refused.value)
    assert "raise ckan.max_resource_size" in str(refused.value)
    assert "may be left" not in str(refused.value)
    assert states(ckan) == [("deleted", "t")]
    (made / "data" / "large.bin").unlink()
    write_hash_list(made)
    assert place.put(made).created


@pytest.mark.parametrize("organization", [OTHER_ORGANIZATION, "nobodys"])
def test_to_an_organisation_of_others_nothing_is_published(
    ckan: Ckan, place: Place, tmp_path: Path, organization: str
) -> None:
    place.to = place.to.replace(ORGANIZATION, organization)
    with pytest.raises(RegistryError, match="not authorized to add dataset") as refused:
        place.put(bundle(tmp_path))
    assert "give the token of an editor of the organisation" in str(refused.value)
    assert states(ckan) == []


def test_a_site_that_is_elsewhere_is_told(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    place.source = place.to = f"ckan+{ckan.url}/elsewhere/organization/{ORGANIZATION}"
    with pytest.raises(NotFound, match="404"):
        place.bring(NAME, tmp_path / "out")
    with pytest.raises(RegistryError, match=r"the server said 40[45]") as refused:
        place.put(bundle(tmp_path))
    assert "may be left" not in str(refused.value)


def test_a_version_that_the_search_does_not_know_is_there(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    place.put(made)
    ckan.clear_search()
    assert ckan.call("package_search", q=f"name:{DATASET}")["results"] == []
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)
    assert not place.put(made).created


def test_a_version_that_is_withdrawn_is_no_longer_there(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
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
    with pytest.raises(RegistryError):
        publish(
            bundle(tmp_path, "1.1.0"), place.to, access=place.access(WRONG), check=lambda *_: None
        )
    logs = [path for path in ckan.folder.rglob("*") if path.suffix in (".log", ".csv", ".json")]
    assert ckan.log in logs
    for path in logs:
        text = path.read_text("utf-8", "replace")
        assert ckan.editor not in text, path
        assert WRONG not in text, path
    assert ckan.editor not in json.dumps(shown(ckan))
