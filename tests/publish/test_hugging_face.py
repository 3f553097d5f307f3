"""A repository of the Hugging Face Hub keeps the contract, as far as the stand-in is like the hub.

Also tested: the order of the steps, the state afterwards, and who sees the token.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.hugging_face import client as hugging_face_client
from alibaba_press.scripts.publish.registry_errors import NotFound, RegistryError
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.contract import Contract
from alibaba_press.tests.publish.hub import REPOSITORY
from alibaba_press.tests.publish.hub_places import API, SHOWN, TOKEN, OnTheHub, on_the_hub
from alibaba_press.tests.publish.registries import NAME, bundle, describe, digest, files

# The client sends files in a way that its HTTP library would have otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")


@pytest.fixture
def place() -> Iterator[OnTheHub]:
    with on_the_hub() as place:
        yield place


class TestHub(Contract):
    """The fixture is that of the module."""


def test_the_tag_is_the_last_step_on_a_commit_that_was_read_back(
    place: OnTheHub, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    commit = place.store.tags["1.0.0"]
    calls = place.server.calls
    tagged = calls.index(f"POST {API}/tag/{commit}")
    committed = calls.index(f"POST {API}/commit/main")
    read = {call for call in calls[committed:tagged] if call.startswith("GET /datasets/")}
    assert read == {f"GET /datasets/{REPOSITORY}/resolve/{commit}/{file}" for file in files(folder)}
    assert [call for call in calls[tagged + 1 :] if not call.startswith(("GET", "HEAD"))] == []
    assert not [call for call in calls if "/resolve/main/" in call]


def test_a_commit_holds_the_files_of_its_version_and_no_others(
    place: OnTheHub, tmp_path: Path
) -> None:
    first, second = bundle(tmp_path, "1.0.0"), bundle(tmp_path, "1.1.0")
    (first / "data" / "old.txt").write_text("It goes.")
    describe(first, "1.0.0")
    place.put(first)
    place.put(second)
    for version, folder in (("1.0.0", first), ("1.1.0", second)):
        committed = dict(place.store.commits[place.store.tags[version]].files)
        assert committed.pop(".gitattributes")
        assert committed == files(folder)
    assert place.store.main[-1] == place.store.tags["1.1.0"]


def test_title_and_message_of_a_commit_come_from_the_descriptor(
    place: OnTheHub, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    place.put(folder)
    commit = place.store.commits[place.store.tags["1.0.0"]]
    descriptor = json.loads((folder / "datapackage.json").read_text())
    title, description = descriptor["title"], descriptor["description"]
    assert commit.title == f"{descriptor['name']} {descriptor['version']} (2026-01-31)"
    assert commit.message == f"{title}\n\n{description}\n\n{digest(folder)}"
    [version] = open_source(place.to, place.access()).versions(NAME)
    assert version.date == "2026-01-31"


def test_another_package_is_neither_listed_nor_replaced(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert open_source(place.to, place.access()).versions("other") == []
    other = bundle(tmp_path / "other", "2.0.0")
    describe(other, "2.0.0", name="other")
    with pytest.raises(RegistryError, match=f"found: +one of {NAME}\n"):
        place.put(other)
    assert place.versions() == ["1.0.0"]
    assert len(place.store.main) == 2


def test_a_repository_with_something_else_is_left_unchanged(
    place: OnTheHub, tmp_path: Path
) -> None:
    place.store.commit("mine", "", {"README.md": b"Mine.", "train.csv": b"x\n"})
    with pytest.raises(RegistryError, match=r"'train\.csv', and no release"):
        place.put(bundle(tmp_path))
    assert place.calls("POST") == []


def test_a_missing_repository_is_created(place: OnTheHub, tmp_path: Path) -> None:
    place.store.exists = False
    with pytest.raises(NotFound, match="Repository not found"):
        place.bring(NAME, tmp_path)
    assert place.put(bundle(tmp_path)).created
    assert place.store.exists


def test_a_private_repository_is_read_with_the_users_token_only(
    place: OnTheHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    place.store.private = True
    folder = bundle(tmp_path)
    place.put(folder)
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    with pytest.raises(NotFound, match="ALIBABA_PRESS_TOKEN"):
        open_source(place.to, place.access("")).versions(NAME)


def test_the_token_is_shown_to_the_hub_only(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert place.server.authorizations == SHOWN
    assert [call for call in place.server.calls if TOKEN in call] == []


def test_the_token_is_not_sent_to_the_storage_even_if_the_client_adds_it(place: OnTheHub) -> None:
    hub = place.server
    bridge = hugging_face_client.Bridge(HttpClient(place.access()), hub.url)
    for url in (f"{hub.url}{API}/refs", f"{hub.storage}/storage/x/y"):
        headers = {"authorization": f"Bearer {TOKEN}"}
        bridge.handle_request(httpx2.Request("GET", url, headers=headers))
    assert hub.authorizations == SHOWN
