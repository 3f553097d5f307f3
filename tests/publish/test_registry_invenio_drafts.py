"""Drafts that publishers leave on an InvenioRDM, simultaneous publishers, and refused releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.publish import invenio as kind
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, VersionExists
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import crash, drafts, published, record, registry
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files, write_hash_list
from alibaba_press.tests.support.servers.invenio import DRAFTS, Invenio

pytestmark = pytest.mark.servers


@pytest.fixture
def place(invenio: Invenio) -> Place:
    return registry(invenio, f"invenio+{invenio.url}", invenio.token())


@pytest.mark.parametrize("text", ["It is small.\n", "It crashed.\n"])
def test_the_draft_of_a_crashed_publisher_of_the_first_version_is_deleted_by_the_next_one(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    crash(place, bundle(tmp_path / "crashed", text=text), monkeypatch)
    [draft] = drafts(invenio, place)
    assert place.versions() == []
    folder = bundle(tmp_path)
    assert place.put(folder).created
    assert record(invenio, str(place.token), "1.0.0") != draft
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    assert drafts(invenio, place) == []


@pytest.mark.parametrize("version", ["1.1.0", "1.2.0"])
def test_the_draft_of_a_crashed_publisher_of_the_next_version_is_replaced_by_the_next_one(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    place.put(bundle(tmp_path))
    crash(place, bundle(tmp_path / "crashed", "1.1.0", text="It crashed.\n"), monkeypatch)
    [draft] = drafts(invenio, place)
    assert place.versions() == ["1.0.0"]
    folder = bundle(tmp_path, version)
    assert place.put(folder).created
    assert record(invenio, str(place.token), version) != draft
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    assert drafts(invenio, place) == []


def test_a_draft_of_another_version_outlives_the_first_publication(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = bundle(tmp_path, "0.9.0")
    crash(place, other, monkeypatch)
    [draft] = drafts(invenio, place)
    folder = bundle(tmp_path)
    assert place.put(folder).created
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    assert drafts(invenio, place) == [draft]
    assert place.put(other).created
    assert place.versions() == ["1.0.0", "0.9.0"]
    assert drafts(invenio, place) == []


def test_a_draft_whose_version_a_person_has_changed_outlives_the_first_publication(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, folder = str(place.token), bundle(tmp_path)
    crash(place, folder, monkeypatch)
    [draft] = drafts(invenio, place)
    record = invenio.call(f"/records/{draft}/draft", token)
    record["metadata"]["version"] = "a copy that I work on"
    invenio.call(f"/records/{draft}/draft", token, "PUT", record)
    assert place.put(folder).created
    assert drafts(invenio, place) == [draft]


def test_a_publisher_whom_another_first_version_overtakes_is_told(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    slow, quick = bundle(tmp_path, "0.9.0"), bundle(tmp_path)
    overtaken: list[bool] = []

    def overtake(name: str) -> None:
        if "(3 of" in name and not overtaken:
            overtaken.append(place.put(quick).created)

    with pytest.raises(VersionExists, match="published meanwhile"):
        place.put(slow, overtake)
    assert overtaken == [True]
    assert place.versions() == ["1.0.0"]
    assert drafts(invenio, place) == []


@pytest.mark.parametrize("moment", ["(3 of", "publishing"])
@pytest.mark.parametrize("first", [True, False], ids=["first", "next"])
@pytest.mark.parametrize("text", ["the same", "another"])
def test_a_publisher_that_is_overtaken_is_told_what_is_published(
    invenio: Invenio, place: Place, tmp_path: Path, moment: str, first: bool, text: str
) -> None:
    if not first:
        place.put(bundle(tmp_path, "0.1.0"))
    slow = bundle(tmp_path / "slow", text=text)
    quick = bundle(tmp_path / "quick", text="the same")
    overtaken: list[bool] = []

    def overtake(name: str) -> None:
        if moment in name and not overtaken:
            overtaken.append(place.put(quick).created)

    if text == "the same":
        assert not place.put(slow, overtake).created
    else:
        with pytest.raises(VersionExists, match="other bytes under this version") as refused:
            place.put(slow, overtake)
        assert digest(slow) in str(refused.value)
        assert digest(quick) in str(refused.value)
    assert overtaken == [True]
    assert files(place.bring(NAME, tmp_path)) == files(quick)
    assert drafts(invenio, place) == []


@pytest.mark.parametrize("text", ["the same", "another"])
def test_of_two_first_records_the_older_one_is_read_and_the_other_publisher_is_told(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """The search index lags behind, so neither publisher sees the draft of the other."""
    monkeypatch.setattr(kind, "rival_drafts", lambda *arguments: [])
    monkeypatch.setattr(kind, "delete_obsolete_drafts", lambda *arguments: None)
    slow = bundle(tmp_path / "slow", text=text)
    quick = bundle(tmp_path / "quick", text="the same")
    steps: list[str] = []

    def overtake(name: str) -> None:
        if name == "publishing" and name not in steps:
            steps.append(name)
            assert place.put(quick).created
        steps.append(name)

    if text == "the same":
        assert not place.put(slow, overtake).created
    else:
        with pytest.raises(VersionExists, match="other bytes under this version"):
            place.put(slow, overtake)
    assert any("was published too late" in step for step in steps)
    assert len(published(invenio, str(place.token), "1.0.0")) == 2
    assert place.versions() == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path)) == files(quick)


def test_a_publisher_whose_draft_is_replaced_is_told_although_nothing_is_published(
    invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put(bundle(tmp_path))
    other = bundle(tmp_path / "other", "1.1.0", text="another")

    def step(name: str) -> None:
        if "(3 of" in name:
            crash(place, other, monkeypatch)

    with pytest.raises(VersionExists, match="let one publisher work at a time"):
        place.put(bundle(tmp_path, "1.1.0"), step)
    assert len(drafts(invenio, place)) == 1
    assert place.versions() == ["1.0.0"]
    place.put(other)
    assert files(place.bring(NAME, tmp_path)) == files(other)


def test_a_draft_with_files_of_a_person_is_reported_and_kept(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    token = str(place.token)
    place.put(bundle(tmp_path))
    id = record(invenio, token, "1.0.0")
    draft = invenio.call(f"/records/{id}/versions", token, "POST")["id"]
    invenio.call(f"/records/{draft}/draft/actions/files-import", token, "POST")
    with pytest.raises(RegistryError, match=f"{draft} with files of somebody else"):
        place.put(bundle(tmp_path, "1.1.0"))
    assert drafts(invenio, place) == [draft]
    assert place.versions() == ["1.0.0"]


def test_a_byte_that_is_flipped_before_publishing_is_detected(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if name == "reading back SHA256SUMS":
            [draft] = drafts(invenio, place)
            invenio.flip(draft, "data__people.csv", DRAFTS)

    with pytest.raises(Damaged, match=r"reading back data/people\.csv"):
        place.put(bundle(tmp_path), step)
    assert place.versions() == []
    assert drafts(invenio, place) == []


def test_files_that_would_have_the_same_key_are_refused_before_anything_is_sent(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    (folder / "data__people.csv").write_text("another")
    write_hash_list(folder)
    with pytest.raises(RegistryError, match=r"data__people\.csv"):
        place.put(folder)
    assert drafts(invenio, place) == []


def test_the_token_is_in_no_address(invenio: Invenio, place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    place.bring(NAME, tmp_path)
    log = invenio.log.read_text()
    assert "/draft/actions/publish" in log
    assert str(place.token) not in log
