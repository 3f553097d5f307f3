"""Drafts that publishers to an InvenioRDM leave behind, and what they refuse to send."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.publish import invenio as kind
from alibaba_press.scripts.publish.registry import Damaged, RegistryError, Taken
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import drafts, record, registry
from alibaba_press.tests.publish.registries import NAME, bundle, files, list_anew
from alibaba_press.tests.support.servers.invenio import DRAFTS, Invenio

pytestmark = pytest.mark.servers


@pytest.fixture
def place(invenio: Invenio) -> Place:
    return registry(invenio, f"invenio+{invenio.url}", invenio.token())


class Dies(Exception):
    """Stands for a publisher's death, of which the registry hears nothing."""


@pytest.fixture
def left(invenio: Invenio, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The draft of a publisher of other bytes, who died when three files were sent."""

    def die(name: str) -> None:
        if name.startswith("data/noise.bin"):
            raise Dies

    made = bundle(tmp_path / "left", text="Left behind.\n")
    with monkeypatch.context() as patch:
        patch.setattr(kind.Invenio, "_end", lambda *what: None)
        with pytest.raises(Dies):
            place.put(made, die)
    [found] = drafts(invenio, place)
    return found


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0"])
def test_a_draft_that_another_publisher_is_at_work_on_is_named_and_left_alone(
    invenio: Invenio, place: Place, left: str, tmp_path: Path, version: str
) -> None:
    with pytest.raises(Taken if version == "1.0.0" else RegistryError) as refused:
        place.put(bundle(tmp_path, version))
    assert f"/uploads/{left} of {NAME} 1.0.0" in str(refused.value)
    assert "60 minutes" in str(refused.value)
    assert drafts(invenio, place) == [left]
    assert place.versions() == []


def test_a_draft_that_was_left_behind_is_taken_over(
    invenio: Invenio, place: Place, left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bundle(tmp_path)
    monkeypatch.setattr(kind, "PATIENCE", -60)
    place.put(made)
    assert record(invenio, str(place.token), "1.0.0") == left
    assert files(place.bring(NAME, tmp_path)) == files(made)
    assert drafts(invenio, place) == []


def test_a_draft_with_files_of_a_person_is_named_and_left_alone(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    token = str(place.token)
    place.put(bundle(tmp_path))
    id = record(invenio, token, "1.0.0")
    draft = invenio.call(f"/records/{id}/versions", token, "POST")["id"]
    invenio.call(f"/records/{draft}/draft/actions/files-import", token, "POST")
    with pytest.raises(RegistryError, match=f"{draft} with files of another"):
        place.put(bundle(tmp_path, "1.1.0"))
    assert drafts(invenio, place) == [draft]
    assert place.versions() == ["1.0.0"]


def test_a_byte_that_is_flipped_before_it_is_published_is_found(
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


def test_files_that_would_have_one_name_are_refused_before_anything_is_sent(
    invenio: Invenio, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    (made / "data__people.csv").write_text("another")
    list_anew(made)
    with pytest.raises(RegistryError, match=r"data__people\.csv"):
        place.put(made)
    assert drafts(invenio, place) == []


def test_the_token_stands_in_no_address(invenio: Invenio, place: Place, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    place.bring(NAME, tmp_path)
    log = invenio.log.read_text()
    assert "/draft/actions/publish" in log
    assert str(place.token) not in log
