"""Publishing to the Hugging Face Hub when a publisher crashes or a call fails."""

from __future__ import annotations

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
from alibaba_press.tests.publish.registries import NAME, QUICK, bundle, files, unanswered

# The client sends files in a way that its HTTP library would have otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")


@pytest.fixture
def place() -> Iterator[OnTheHub]:
    with on_the_hub() as place:
        yield place


class Crash(BaseException):
    """The publisher crashes."""


@contextmanager
def crashing_at(number: int, after: bool) -> Iterator[None]:
    """Crash before or after a call that writes, counted from 1."""
    send, calls = hugging_face_client.Bridge.handle_request, 0

    def handle(bridge: hugging_face_client.Bridge, request: httpx2.Request) -> httpx2.Response:
        nonlocal calls
        calls += request.method in ("POST", "PUT")
        due = calls == number and request.method in ("POST", "PUT")
        if due and not after:
            raise Crash
        answer = send(bridge, request)
        if due:
            raise Crash
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hugging_face_client.Bridge, "handle_request", handle)
        yield


WRITES = 11
"""Calls that write while the small bundle is published: 6 that announce a file, 2 that upload the
only large one, one that validates the card, the commit and the tag."""


CRASHES = [
    pytest.param(
        number,
        after,
        id=f"{'after' if after else 'before'} call {number}",
        marks=() if (number, after) in ((10, True), (11, False)) else pytest.mark.slow,
    )
    for number in (1, 6, 10, 11)
    for after in (False, True)
]
"""Where a publisher crashes. `make test` tries both sides between the commit and its tag."""


@pytest.mark.parametrize(("number", "after"), CRASHES)
def test_a_publisher_that_crashes_anywhere_leaves_all_files_or_none(
    place: OnTheHub, tmp_path: Path, number: int, after: bool
) -> None:
    folder, complete = bundle(tmp_path), number == WRITES and after
    with crashing_at(number, after), pytest.raises(Crash):
        place.put(folder)
    assert place.versions() == (["1.0.0"] if complete else [])
    assert place.put(folder).created is not complete
    assert files(place.bring(NAME, tmp_path)) == files(folder)
    assert len(place.store.main) == 2
    assert len(place.calls(f"POST {API}/tag/")) == 1


def test_an_abandoned_commit_is_not_tagged_for_other_content(
    place: OnTheHub, tmp_path: Path
) -> None:
    abandoned = bundle(tmp_path / "abandoned", text="abandoned")
    with crashing_at(WRITES, after=False), pytest.raises(Crash):
        place.put(abandoned)
    folder = bundle(tmp_path)
    assert place.put(folder).created
    assert files(place.bring(NAME, tmp_path)) == files(folder)


def fails(status: int) -> Fault:
    def fault(handler: Handler) -> None:
        raise Refusal(status, "It does not work today.")

    return fault


def breaks_off(handler: Handler) -> None:
    """Commit, and disconnect without an answer."""
    with handler.server.store.lock:
        handler.commit()
    handler.close_connection = True
    raise ConnectionAbortedError


def test_a_commit_whose_answer_is_lost_is_not_repeated(place: OnTheHub, tmp_path: Path) -> None:
    place.server.faults[f"POST {API}/commit"] = breaks_off
    assert place.put(bundle(tmp_path)).created
    assert len(place.calls(f"POST {API}/commit")) == 1
    assert len(place.store.main) == 2


def test_a_commit_is_refused_if_somebody_else_committed_meanwhile(
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


def test_a_tag_that_somebody_else_gave_meanwhile_is_kept(place: OnTheHub, tmp_path: Path) -> None:
    other = bundle(tmp_path / "other", text="other")

    def step(name: str) -> None:
        if name.startswith("giving the tag"):
            commit = place.store.commit(f"{NAME} 1.0.0", "", files(other))
            place.store.tags["1.0.0"] = commit

    with pytest.raises(VersionExists, match="raise the version"):
        place.put(bundle(tmp_path), step)
    assert files(place.bring(NAME, tmp_path)) == files(other)


@pytest.mark.parametrize(
    "file",
    [
        "data/people.csv",
        *(pytest.param(file, marks=pytest.mark.slow) for file in ("data/noise.bin", "SHA256SUMS")),
    ],
)
def test_a_commit_with_a_changed_file_gets_no_tag(
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
def test_a_message_of_the_hub_is_shown_and_only_safe_calls_are_repeated(
    place: OnTheHub, tmp_path: Path, call: str, tries: int
) -> None:
    place.server.faults[call] = fails(500)
    with pytest.raises(RegistryError, match="the server said 500") as refused:
        place.put(bundle(tmp_path))
    assert str(refused.value).startswith(f"hf:{REPOSITORY}: ")
    assert "It does not work today" in str(refused.value)
    assert "remedy:" in str(refused.value)
    assert len(place.calls(call)) == tries
    place.server.faults.clear()
    assert place.versions() == []


def test_a_hub_that_does_not_answer_is_not_waited_for(place: OnTheHub, tmp_path: Path) -> None:
    def commits(method: str, url: str) -> bool:
        return method == "POST" and f"{API}/commit" in url

    with unanswered(commits), pytest.raises(RegistryError, match="no answer in time"):
        place.put(bundle(tmp_path))
    assert place.versions() == []


def test_an_answer_without_an_end_is_refused(place: OnTheHub) -> None:
    registry: Any = open_source(place.to, place.access())
    registry._repository._hub._client.largest_answer = 10
    with pytest.raises(Damaged, match="at most 10 bytes"):
        registry.versions(NAME)


@pytest.mark.parametrize("commit", ["../../secret", "", "G" * 40])
def test_a_tag_on_something_other_than_a_commit_is_damaged(place: OnTheHub, commit: str) -> None:
    place.store.tags["1.0.0"] = commit
    with pytest.raises(Damaged, match="hashes of commits"):
        open_source(place.to, place.access()).versions(NAME)


def test_a_tag_on_a_commit_without_hashes_cannot_be_read(place: OnTheHub, tmp_path: Path) -> None:
    place.store.tags["1.0.0"] = place.store.main[-1]
    with pytest.raises(Damaged, match="SHA256SUMS of commit"):
        place.bring(NAME, tmp_path)


@pytest.mark.parametrize("kind", ["tags", "branches"])
def test_a_name_that_the_hub_lists_twice_is_damaged(
    place: OnTheHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    place.put(bundle(tmp_path))
    answer = Handler.json

    def answer_twice(handler: Handler, document: Any) -> Any:
        if isinstance(document, dict) and kind in document:
            document[kind] = [*document[kind], document[kind][0] | {"targetCommit": "0" * 40}]
        return answer(handler, document)

    monkeypatch.setattr(Handler, "json", answer_twice)
    with pytest.raises(Damaged, match="each name once"):
        place.bring(NAME, tmp_path)
