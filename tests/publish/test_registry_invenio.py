"""A real InvenioRDM fulfils the contract, and its records show the metadata of a release."""

from __future__ import annotations

import json
import urllib.error
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    RegistryError,
    Unauthorized,
    VersionExists,
)
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.invenio_places import published, record, registry
from alibaba_press.tests.publish.registries import (
    NAME,
    bundle,
    describe,
    digest,
    files,
)
from alibaba_press.tests.support.servers.invenio import Invenio

pytestmark = pytest.mark.servers


class TestRecordsOfUser(Contract):
    @pytest.fixture
    def place(self, invenio: Invenio) -> Place:
        return registry(invenio, f"invenio+{invenio.url}", invenio.token())


@pytest.fixture
def place(invenio: Invenio) -> Place:
    return registry(invenio, f"invenio+{invenio.url}", invenio.token())


def edit(invenio: Invenio, place: Place, version: str, change: Callable[[Any], None]) -> None:
    """Change the metadata of a published record, as its owner may."""
    token = str(place.token)
    id = record(invenio, token, version)
    draft = invenio.call(f"/records/{id}/draft", token, "POST")
    change(draft["metadata"])
    invenio.call(f"/records/{id}/draft", token, "PUT", draft)
    invenio.call(f"/records/{id}/draft/actions/publish", token, "POST")


def test_anybody_can_read_the_target_that_publishing_returns(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folders = [bundle(tmp_path, version) for version in ("1.0.0", "1.1.0")]
    target = place.put(folders[0]).target
    assert [place.put(folder).target for folder in (*folders, folders[0])] == [target] * 3
    id = record(invenio, str(place.token), "1.0.0")
    for number, named in enumerate([target, f"invenio+{invenio.url}/records/{id}"]):
        nobody = replace(place, token=None, source=named)
        output = tmp_path / str(number)
        assert nobody.versions() == ["1.1.0", "1.0.0"]
        assert files(nobody.bring(NAME, output)) == files(folders[1])
        assert files(nobody.bring(f"{NAME}@1.0.0", output)) == files(folders[0])


def test_the_record_shows_what_the_descriptor_says(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    describe(
        folder,
        "1.0.0",
        title="Die Presse <online>",
        description="One & all.\n\nMore.",
        licenses=[
            {"name": "CC-BY-4.0", "title": "Attribution"},
            {"name": "House-1.0", "title": "Of the house", "path": "https://example.org/licence"},
        ],
        contributors=[
            {"title": "The maintainers", "roles": ["creator"]},
            {"givenName": "Erika", "familyName": "Muster", "roles": ["dataCurator"]},
        ],
    )
    place.put(folder)
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    id = record(invenio, str(place.token), "1.0.0")
    shown = invenio.call(f"/records/{id}")
    says = shown["metadata"]
    assert says["title"] == descriptor["title"]
    assert says["description"] == "<p>One &amp; all.</p><p>More.</p>"
    assert says["version"] == descriptor["version"]
    assert says["publication_date"] == "2026-01-31"
    assert says["resource_type"]["id"] == "dataset"
    assert [entry["subject"] for entry in says["subjects"]] == descriptor["keywords"]
    assert [entry["reference"] for entry in says["references"]] == [
        source["title"] for source in descriptor["sources"]
    ]
    spdx, unknown = says["rights"]
    assert spdx["id"] == descriptor["licenses"][0]["name"].lower()
    assert spdx["props"]["scheme"] == "spdx"
    assert unknown == {
        "title": {"en": descriptor["licenses"][1]["title"]},
        "link": descriptor["licenses"][1]["path"],
    }
    [creator], [contributor] = says["creators"], says["contributors"]
    assert creator["person_or_org"]["name"] == descriptor["contributors"][0]["title"]
    assert contributor["person_or_org"]["family_name"] == "Muster"
    assert contributor["role"]["id"] == "datacurator"
    [related] = says["related_identifiers"]
    assert related["identifier"] == descriptor["homepage"]
    [technical] = says["additional_descriptions"]
    assert technical["type"]["id"] == "technical-info"
    assert f"release {NAME} 1.0.0, SHA256SUMS {digest(folder)}" in technical["description"]
    for column in descriptor["resources"][0]["schema"]["fields"]:
        cells = (column["name"], column["type"], column["description"])
        assert "".join(f"<td>{cell}</td>" for cell in cells) in technical["description"]
    assert shown["access"]["status"] == "open"
    assert shown["files"]["count"] == len(files(folder))


def test_records_of_other_users_are_not_read(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    stranger = registry(invenio, place.to, invenio.token())
    stranger.put(bundle(tmp_path / "strange", "9.0.0"))
    assert place.versions() == []
    folder = bundle(tmp_path)
    place.put(folder)
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    nobody = replace(place, token=None)
    with pytest.raises(RegistryError, match="name the record"):
        nobody.bring(NAME, tmp_path / "out")


def test_one_user_cannot_publish_to_the_record_of_another(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    target = place.put(bundle(tmp_path)).target
    stranger = registry(invenio, target, invenio.token())
    with pytest.raises(Unauthorized, match="403"):
        stranger.put(bundle(tmp_path, "1.1.0"))
    assert place.versions() == ["1.0.0"]


def test_the_server_lets_nobody_change_the_files_of_a_version(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder, token = bundle(tmp_path), str(place.token)
    place.put(folder)
    id = record(invenio, token, "1.0.0")
    invenio.call(f"/records/{id}/draft", token, "POST")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        invenio.call(f"/records/{id}/draft/files/README.md", token, "DELETE")
    invenio.call(f"/records/{id}/draft/files", token, "POST", [{"key": "extra.txt"}])
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    place.put(bundle(tmp_path, "1.1.0"))
    assert place.versions() == ["1.1.0", "1.0.0"]


def test_edited_metadata_change_nothing_and_the_digest_decides(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    target = place.put(folder).target
    edit(invenio, place, "1.0.0", lambda says: says.update(title="Another title"))
    assert files(place.bring(NAME, tmp_path / "one")) == files(folder)
    place = replace(place, to=target, source=target)
    edit(invenio, place, "1.0.0", lambda says: says.pop("additional_descriptions"))
    assert files(place.bring(f"{NAME}@{digest(folder)}", tmp_path / "two")) == files(folder)
    assert not place.put(folder).created
    with pytest.raises(VersionExists):
        place.put(bundle(tmp_path / "other", text="x"))


@pytest.mark.parametrize("what", ["version", "mark"])
def test_a_record_that_contradicts_its_files_is_damaged(
    invenio: Invenio, place: Place, tmp_path: Path, what: str
) -> None:
    def change(says: Any) -> None:
        if what == "version":
            says["version"] = "7.0.0"
        else:
            [entry] = says["additional_descriptions"]
            entry["description"] = entry["description"].replace(digest(folder)[-8:], "0" * 8)

    folder = bundle(tmp_path)
    place.put(folder)
    edit(invenio, place, "1.0.0", change)
    for attempt in (lambda: place.bring(NAME, tmp_path / "out"), lambda: place.put(folder)):
        with pytest.raises(Damaged, match=r"says 1\.0\.0, sha256:"):
            attempt()


def test_of_two_records_of_a_version_the_older_one_counts(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder, token = bundle(tmp_path), str(place.token)
    place.put(folder)
    place.put(bundle(tmp_path, "1.1.0", text="It is the second.\n"))
    edit(invenio, place, "1.1.0", lambda says: says.update(version="1.0.0"))
    second = next(
        hit for hit in published(invenio, token, "1.0.0") if hit["versions"]["index"] == 2
    )

    def change_mark(says: Any) -> None:
        [entry] = says["additional_descriptions"]
        entry["description"] = entry["description"].replace(f"{NAME} 1.1.0", f"{NAME} 1.0.0")

    draft = invenio.call(f"/records/{second['id']}/draft", token, "POST")
    change_mark(draft["metadata"])
    invenio.call(f"/records/{second['id']}/draft", token, "PUT", draft)
    invenio.call(f"/records/{second['id']}/draft/actions/publish", token, "POST")
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(folder)


def test_of_two_records_of_a_package_the_older_one_counts_if_none_is_named(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder, token = bundle(tmp_path), str(place.token)
    place.put(folder)
    draft = invenio.call("/records", token, "POST", {"metadata": {"title": "Another"}})
    second = registry(invenio, f"{place.to}/records/{draft['id']}", token)
    second.put(bundle(tmp_path, "2.0.0"))
    assert second.versions() == ["2.0.0"]
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(folder)
