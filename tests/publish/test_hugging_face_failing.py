"""Publishing to the Hugging Face Hub where somebody dies or something fails."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from alibaba_press.scripts.publish.hugging_face import client as hugging_face_client
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, VersionExists
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.hub import REPOSITORY, Fault, Handler, Refusal
from alibaba_press.tests.publish.hub_places import API, OnTheHub, on_the_hub
from alibaba_press.tests.publish.registries import NAME, QUICK, bundle, files

# The client sends files in a way that its HTTP library would have otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")


@pytest.fixture
def place() -> Iterator[OnTheHub]:
    with on_the_hub() as place:
        yield place


class Died(BaseException):
    """The publisher is no more."""


@contextmanager
def dying_at(number: int, after: bool) -> Iterator[None]:
    """Have the publisher die before or after its so manyth call that writes."""
    send, calls = hugging_face_client.Bridge.handle_request, 0

    def handle(bridge: hugging_face_client.Bridge, request: httpx2.Request) -> httpx2.Response:
        nonlocal calls
        calls += request.method in ("POST", "PUT")
        due = calls == number and request.method in ("POST", "PUT")
        if due and not after:
            raise Died
        answer = send(bridge, request)
        if due:
            raise Died
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hugging_face_client.Bridge, "handle_request", handle)
        yield


WRITES = 11
"""Calls that write while the small bundle is published: 6 that announce a file, one that asks where
to send the only large one, one that sends it, one that has the card checked, commit and tag."""


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", [1, 6, 10, 11])
def test_a_publisher_that_dies_anywhere_shows_all_or_nothing(
    place: OnTheHub, tmp_path: Path, number: int, after: bool
) -> None:
    made, whole = bundle(tmp_path), number == WRITES and after
    with dying_at(number, after), pytest.raises(Died):
        place.put(made)
    assert place.versions() == (["1.0.0"] if whole else [])
    assert place.put(made).created is not whole
    assert files(place.bring(NAME, tmp_path)) == files(made)
    assert len(place.store.main) == 2
    assert len(place.asked(f"POST {API}/tag/")) == 1


def test_what_a_dead_publisher_committed_is_no_version_of_another_content(
    place: OnTheHub, tmp_path: Path
) -> None:
    dead = bundle(tmp_path / "dead", text="dead")
    with dying_at(WRITES, after=False), pytest.raises(Died):
        place.put(dead)
    made = bundle(tmp_path)
    assert place.put(made).created
    assert files(place.bring(NAME, tmp_path)) == files(made)


def fails(status: int) -> Fault:
    def fault(handler: Handler) -> None:
        raise Refusal(status, "It does not work today.")

    return fault


def breaks_off(handler: Handler) -> None:
    """Do what is asked for, and hang up."""
    with handler.server.store.lock:
        handler.commit()
    handler.close_connection = True
    raise ConnectionAbortedError


def test_a_commit_of_which_the_answer_is_lost_is_found_and_not_made_twice(
    place: OnTheHub, tmp_path: Path
) -> None:
    place.server.faults[f"POST {API}/commit"] = breaks_off
    assert place.put(bundle(tmp_path)).created
    assert len(place.asked(f"POST {API}/commit")) == 1
    assert len(place.store.main) == 2


def test_a_commit_that_someone_else_makes_meanwhile_is_not_built_upon(
    place: OnTheHub, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if name == "committing":
            place.store.commit("mine", "", {"README.md": b"Mine."})

    with pytest.raises(VersionExists, match="another publisher was first") as refused:
        place.put(bundle(tmp_path), step)
    assert "412" in str(refused.value)
    assert place.store.commits[place.store.main[-1]].title == "mine"
    assert place.versions() == []


def test_a_tag_that_someone_else_gives_meanwhile_stays(place: OnTheHub, tmp_path: Path) -> None:
    other = bundle(tmp_path / "other", text="other")

    def step(name: str) -> None:
        if name.startswith("giving the tag"):
            theirs = place.store.commit(f"{NAME} 1.0.0", "", files(other))
            place.store.tags["1.0.0"] = theirs

    with pytest.raises(VersionExists, match="raise the version"):
        place.put(bundle(tmp_path), step)
    assert files(place.bring(NAME, tmp_path)) == files(other)


@pytest.mark.parametrize("file", ["data/people.csv", "data/noise.bin", "SHA256SUMS"])
def test_what_was_not_stored_as_it_was_sent_gets_no_tag(
    place: OnTheHub, tmp_path: Path, file: str
) -> None:
    def step(name: str) -> None:
        if name == "reading back" and not place.store.tags:
            place.store.commits[place.store.main[-1]].files[file] += b"!"

    with pytest.raises(Damaged, match=file) as refused:
        place.put(bundle(tmp_path), step)
    assert f"commit {place.store.main[-1][:8]} is on main" in str(refused.value)
    assert place.versions() == []


@pytest.mark.parametrize(
    ("call", "tries"),
    [
        (f"GET {API}/refs", QUICK.tries),
        (f"POST {API}/commit", 1),
        (f"POST {API}/tag", 1),
        (f"GET /datasets/{REPOSITORY}/resolve", QUICK.tries),
    ],
)
def test_what_the_hub_says_is_told_and_only_what_is_safe_is_tried_again(
    place: OnTheHub, tmp_path: Path, call: str, tries: int
) -> None:
    place.server.faults[call] = fails(500)
    with pytest.raises(RegistryError, match="the server said 500") as refused:
        place.put(bundle(tmp_path))
    assert str(refused.value).startswith(f"hf:{REPOSITORY}: ")
    assert "It does not work today" in str(refused.value) or call.startswith("HEAD")
    assert "remedy:" in str(refused.value)
    assert len(place.asked(call)) == tries
    place.server.faults.clear()
    assert place.versions() == []


def sleeps(handler: Handler) -> None:
    time.sleep(2 * QUICK.answer)


def test_a_hub_that_does_not_answer_is_not_waited_for(place: OnTheHub, tmp_path: Path) -> None:
    place.server.faults[f"POST {API}/commit"] = sleeps
    began = time.monotonic()
    with pytest.raises(RegistryError, match="no answer in time"):
        place.put(bundle(tmp_path))
    assert time.monotonic() - began < 2 * QUICK.answer + QUICK.file


def test_an_answer_without_an_end_is_refused(place: OnTheHub) -> None:
    registry: Any = open_source(place.to, place.access())
    registry._repository._hub._client.largest_answer = 10
    with pytest.raises(Damaged, match="at most 10 bytes"):
        registry.versions(NAME)


@pytest.mark.parametrize("commit", ["../../secret", "", "G" * 40])
def test_what_is_no_hash_is_no_commit(place: OnTheHub, commit: str) -> None:
    place.store.tags["1.0.0"] = commit
    with pytest.raises(Damaged, match="hashes of commits"):
        open_source(place.to, place.access()).versions(NAME)


def test_a_tag_on_a_commit_without_hashes_cannot_be_read(place: OnTheHub, tmp_path: Path) -> None:
    place.store.tags["1.0.0"] = place.store.main[-1]
    with pytest.raises(Damaged, match="SHA256SUMS of commit"):
        place.bring(NAME, tmp_path)
