"""A real InvenioRDM keeps the contract, and shows what a release says of itself."""

from __future__ import annotations

import json
import urllib.error
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    RegistryError,
    Unauthorized,
    VersionExists,
)
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.invenio_places import crash, drafts, published, record, registry
from alibaba_press.tests.publish.registries import (
    NAME,
    bundle,
    describe,
    digest,
    files,
    write_hash_list,
)
from alibaba_press.tests.support.servers.invenio import Invenio

pytestmark = pytest.mark.servers


class TestTheRecordsOfAUser(Contract):
    @pytest.fixture
    def place(self, invenio: Invenio) -> Place:
        return registry(invenio, f"invenio+{invenio.url}", invenio.token())


class TestARecordThatIsNamed:
    """By a draft that was made to have an ID, before anything is published."""

    @pytest.fixture
    def place(self, invenio: Invenio) -> Place:
        token = invenio.token()
        made = invenio.call("/records", token, "POST", {"metadata": {"title": "Reserved"}})
        return registry(invenio, f"invenio+{invenio.url}/records/{made['id']}", token)

    test_publish = Contract.test_what_is_published_comes_back_equal
    test_differing = Contract.test_of_two_publishers_at_once_one_is_refused
    test_versions = Contract.test_a_version_is_fetched_by_number_by_digest_or_as_the_newest
    test_tokens = Contract.test_without_the_right_token_nothing_is_published
    test_death = Contract.test_a_server_that_dies_in_mid_upload_has_all_or_nothing
    race = Contract.race

    def test_of_two_publishers_of_the_same_bytes_one_publishes_and_one_is_told(
        self, place: Place, tmp_path: Path
    ) -> None:
        built = bundle(tmp_path)
        demand_one_published(Contract().race(place, [built] * 2))
        assert files(place.bring(NAME, tmp_path)) == files(built)
        assert not place.put(built).created

    def test_the_named_draft_of_a_crashed_publisher_is_claimed_by_the_next_one(
        self, invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        crash(place, bundle(tmp_path / "crashed", text="It crashed.\n"), monkeypatch)
        built = bundle(tmp_path)
        (built / "data" / "noise.bin").unlink()
        write_hash_list(built)
        place.put(built)
        assert files(place.bring(NAME, tmp_path)) == files(built)
        assert drafts(invenio, place) == []

    def test_a_draft_that_is_named_outlives_a_publication_that_fails(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        def fail(name: str) -> None:
            if name.startswith("data/noise.bin"):
                raise RegistryError(expected="an answer", found="none")

        made = bundle(tmp_path)
        with pytest.raises(RegistryError, match=r"/uploads/[a-z0-9-]+ stays"):
            place.put(made, fail)
        [draft] = drafts(invenio, place)
        assert place.to.endswith(draft)
        place.put(made)
        assert place.versions() == ["1.0.0"]


def demand_one_published(ends: list[Publication | VersionExists]) -> None:
    """Demand that one publisher has published, and each other one knows that it has not."""
    published = [end for end in ends if isinstance(end, Publication)]
    assert sum(end.created for end in published) == 1
    for end in ends:
        if isinstance(end, VersionExists):
            assert "publish again to see what is published" in str(end)


@pytest.fixture
def place(invenio: Invenio) -> Place:
    return registry(invenio, f"invenio+{invenio.url}", invenio.token())


def edit(invenio: Invenio, place: Place, version: str, change: Callable[[Any], None]) -> None:
    """Change the metadata of what is published, which the server lets its owner do."""
    token, one = str(place.token), record(invenio, str(place.token), version)
    draft = invenio.call(f"/records/{one}/draft", token, "POST")
    change(draft["metadata"])
    invenio.call(f"/records/{one}/draft", token, "PUT", draft)
    invenio.call(f"/records/{one}/draft/actions/publish", token, "POST")


def test_what_is_published_is_for_everybody_by_the_target_that_is_told(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made = [bundle(tmp_path, version) for version in ("1.0.0", "1.1.0")]
    target = place.put(made[0]).target
    assert [place.put(one).target for one in (*made, made[0])] == [target] * 3
    id = record(invenio, str(place.token), "1.0.0")
    for number, named in enumerate([target, f"invenio+{invenio.url}/records/{id}"]):
        nobody = replace(place, token=None, source=named)
        output = tmp_path / str(number)
        assert nobody.versions() == ["1.1.0", "1.0.0"]
        assert files(nobody.bring(NAME, output)) == files(made[1])
        assert files(nobody.bring(f"{NAME}@1.0.0", output)) == files(made[0])


def test_the_record_shows_what_the_descriptor_says(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    describe(
        made,
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
    place.put(made)
    descriptor = json.loads((made / "datapackage.json").read_text("utf-8"))
    [found] = published(invenio, str(place.token), "1.0.0")
    shown = invenio.call(f"/records/{found['id']}")
    says = shown["metadata"]
    assert says["title"] == descriptor["title"]
    assert says["description"] == "<p>One &amp; all.</p><p>More.</p>"
    assert says["version"] == descriptor["version"]
    assert says["publication_date"] == "2026-01-31"
    assert says["resource_type"]["id"] == "dataset"
    assert [one["subject"] for one in says["subjects"]] == descriptor["keywords"]
    assert [one["reference"] for one in says["references"]] == [
        one["title"] for one in descriptor["sources"]
    ]
    known, unknown = says["rights"]
    assert known["id"] == descriptor["licenses"][0]["name"].lower()
    assert known["props"]["scheme"] == "spdx"
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
    assert f"release {NAME} 1.0.0, SHA256SUMS {digest(made)}" in technical["description"]
    for column in descriptor["resources"][0]["schema"]["fields"]:
        cells = (column["name"], column["type"], column["description"])
        assert "".join(f"<td>{cell}</td>" for cell in cells) in technical["description"]
    assert shown["access"]["status"] == "open"
    assert shown["files"]["count"] == len(files(made))


def test_what_others_call_so_is_not_taken_for_ours(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    stranger = registry(invenio, place.to, invenio.token())
    stranger.put(bundle(tmp_path / "strange", "9.0.0"))
    assert place.versions() == []
    made = bundle(tmp_path)
    place.put(made)
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(made)
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
    made, token = bundle(tmp_path), str(place.token)
    place.put(made)
    id = record(invenio, token, "1.0.0")
    invenio.call(f"/records/{id}/draft", token, "POST")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        invenio.call(f"/records/{id}/draft/files/README.md", token, "DELETE")
    invenio.call(f"/records/{id}/draft/files", token, "POST", [{"key": "extra.txt"}])
    assert files(place.bring(NAME, tmp_path)) == files(made)
    other = bundle(tmp_path, "1.1.0")
    place.put(other)
    assert place.versions() == ["1.1.0", "1.0.0"]


def test_metadata_may_be_edited_and_the_digest_decides(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    target = place.put(made).target
    edit(invenio, place, "1.0.0", lambda says: says.update(title="Another title"))
    assert files(place.bring(NAME, tmp_path / "one")) == files(made)
    place = replace(place, to=target, source=target)
    edit(invenio, place, "1.0.0", lambda says: says.pop("additional_descriptions"))
    assert files(place.bring(f"{NAME}@{digest(made)}", tmp_path / "two")) == files(made)
    assert not place.put(made).created
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
            [one] = says["additional_descriptions"]
            one["description"] = one["description"].replace(digest(made)[-8:], "0" * 8)

    made = bundle(tmp_path)
    place.put(made)
    edit(invenio, place, "1.0.0", change)
    for doing in (lambda: place.bring(NAME, tmp_path / "out"), lambda: place.put(made)):
        with pytest.raises(Damaged, match=r"says 1\.0\.0, sha256:"):
            doing()


def test_of_two_records_of_a_version_the_first_counts(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made, token = bundle(tmp_path), str(place.token)
    place.put(made)
    place.put(bundle(tmp_path, "1.1.0", text="It is the second.\n"))
    edit(invenio, place, "1.1.0", lambda says: says.update(version="1.0.0"))
    second = next(
        one for one in published(invenio, token, "1.0.0") if one["versions"]["index"] == 2
    )

    def claim(says: Any) -> None:
        [one] = says["additional_descriptions"]
        one["description"] = one["description"].replace(f"{NAME} 1.1.0", f"{NAME} 1.0.0")

    draft = invenio.call(f"/records/{second['id']}/draft", token, "POST")
    claim(draft["metadata"])
    invenio.call(f"/records/{second['id']}/draft", token, "PUT", draft)
    invenio.call(f"/records/{second['id']}/draft/actions/publish", token, "POST")
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(made)


def test_of_two_records_of_a_package_the_first_counts_where_none_is_named(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made, token = bundle(tmp_path), str(place.token)
    place.put(made)
    draft = invenio.call("/records", token, "POST", {"metadata": {"title": "Another"}})
    other = registry(invenio, f"{place.to}/records/{draft['id']}", token)
    other.put(bundle(tmp_path, "2.0.0"))
    assert other.versions() == ["2.0.0"]
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(made)


class TestOfPublishersAtOnce:
    """Of the next version of a record that is there, for which the server has one draft."""

    def race(self, place: Place, ones: list[Path]) -> list[Publication | VersionExists]:
        return Contract().race(place, ones)

    def demand_free(self, place: Place, folder: Path) -> None:
        """Demand that no draft which was left where they met keeps anybody from the next one."""
        made = bundle(folder, "1.1.0")
        assert place.put(made).created
        assert files(place.bring(NAME, folder / "out")) == files(made)

    def test_one_wins_where_the_bytes_differ(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        place.put(bundle(tmp_path, "0.1.0"))
        ones = [bundle(tmp_path / text, text=text) for text in ("one", "other", "third")]
        came = self.race(place, ones)
        [winner] = [
            made for made, end in zip(ones, came, strict=True) if isinstance(end, Publication)
        ]
        assert sum(isinstance(end, VersionExists) for end in came) == 2
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert place.versions() == ["1.0.0", "0.1.0"]
        assert len(published(invenio, str(place.token), "1.0.0")) == 1
        self.demand_free(place, tmp_path / "next")

    def test_one_publishes_what_is_the_same(
        self, invenio: Invenio, place: Place, tmp_path: Path
    ) -> None:
        place.put(bundle(tmp_path, "0.1.0"))
        winner = bundle(tmp_path)
        demand_one_published(self.race(place, [winner] * 3))
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert len(published(invenio, str(place.token), "1.0.0")) == 1
        self.demand_free(place, tmp_path / "next")
