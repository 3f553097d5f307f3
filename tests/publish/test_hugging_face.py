"""A repository of the Hugging Face Hub keeps the contract, as far as our stand-in is like the hub:
the order of the steps, what is there afterwards, and who sees the token."""

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
from alibaba_press.tests.publish.registries import NAME, QUICK, bundle, describe, digest, files

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
    made = bundle(tmp_path)
    place.put(made)
    commit = place.store.tags["1.0.0"]
    asked = place.server.asked
    tagged = asked.index(f"POST {API}/tag/{commit}")
    committed = asked.index(f"POST {API}/commit/main")
    read = {one for one in asked[committed:tagged] if one.startswith("GET /datasets/")}
    assert read == {f"GET /datasets/{REPOSITORY}/resolve/{commit}/{one}" for one in files(made)}
    assert [one for one in asked[tagged + 1 :] if one[:3] not in ("GET", "HEA")] == []
    assert not [one for one in asked if "/resolve/main/" in one]


def test_the_commit_holds_the_files_of_the_version_and_those_alone(
    place: OnTheHub, tmp_path: Path
) -> None:
    first, second = bundle(tmp_path, "1.0.0"), bundle(tmp_path, "1.1.0")
    (first / "data" / "old.txt").write_text("It goes.")
    describe(first, "1.0.0")
    place.put(first)
    place.put(second)
    for version, made in (("1.0.0", first), ("1.1.0", second)):
        held = dict(place.store.commits[place.store.tags[version]].files)
        assert held.pop(".gitattributes")
        assert held == files(made)
    assert place.store.main[-1] == place.store.tags["1.1.0"]


def test_the_commit_says_what_the_descriptor_says(place: OnTheHub, tmp_path: Path) -> None:
    made = bundle(tmp_path)
    place.put(made)
    commit = place.store.commits[place.store.tags["1.0.0"]]
    said = json.loads((made / "datapackage.json").read_text())
    assert commit.title == f"{said['name']} {said['version']} (2026-01-31)"
    assert commit.message == f"{said['title']}\n\n{said['description']}\n\n{digest(made)}"
    [version] = open_source(place.to, place.access()).versions(NAME)
    assert version.date == "2026-01-31"


def test_another_package_is_not_listed_nor_published_over(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert open_source(place.to, place.access()).versions("other") == []
    other = bundle(tmp_path / "other", "2.0.0")
    describe(other, "2.0.0", name="other")
    with pytest.raises(RegistryError, match=f"found: +one of {NAME}\n"):
        place.put(other)
    assert place.versions() == ["1.0.0"]
    assert len(place.store.main) == 2


def test_a_repository_of_something_else_is_left_as_it_is(place: OnTheHub, tmp_path: Path) -> None:
    place.store.commit("mine", "", {"README.md": b"Mine.", "train.csv": b"x\n"})
    with pytest.raises(RegistryError, match=r"'train\.csv', and no release"):
        place.put(bundle(tmp_path))
    assert place.asked("POST") == []


def test_a_repository_is_made_where_there_is_none(place: OnTheHub, tmp_path: Path) -> None:
    place.store.exists = False
    with pytest.raises(NotFound, match="Repository not found"):
        place.bring(NAME, tmp_path)
    assert place.put(bundle(tmp_path)).created
    assert place.store.exists


def test_a_private_repository_is_read_with_our_token_and_only_so(
    place: OnTheHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    place.store.private = True
    made = bundle(tmp_path)
    place.put(made)
    assert files(place.bring(NAME, tmp_path)) == files(made)
    with pytest.raises(NotFound, match="ALIBABA_PRESS_TOKEN"):
        open_source(place.to, place.access("")).versions(NAME)


def test_the_token_is_shown_to_the_hub_alone(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert place.server.heard == SHOWN
    assert [one for one in place.server.asked if TOKEN in one] == []


def test_the_token_does_not_go_along_though_the_client_sends_it(place: OnTheHub) -> None:
    hub = place.server
    bridge = hugging_face_client.Bridge(HttpClient(place.access()), hub.url, QUICK)
    for url in (f"{hub.url}{API}/refs", f"{hub.storage}/storage/x/y"):
        headers = {"authorization": f"Bearer {TOKEN}"}
        bridge.handle_request(httpx2.Request("GET", url, headers=headers))
    assert hub.heard == SHOWN
