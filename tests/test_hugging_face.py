"""A repository of the Hugging Face Hub keeps the contract, as far as our stand-in is like the hub:
the order of the steps, what is told where one fails, and who sees the token."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import huggingface_hub
import pytest
from huggingface_hub import constants, get_session
from huggingface_hub.utils.tqdm import are_progress_bars_disabled

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.calling import Session
from alibaba_press.scripts.publish.hugging_face import client as hugging_face_client
from alibaba_press.scripts.publish.registry import (
    Damaged,
    NotThere,
    RegistryError,
    Taken,
    WrongCall,
)
from alibaba_press.scripts.publish.targets import source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.contract import Contract, Place
from alibaba_press.tests.hub import REPOSITORY, Fault, Handler, Hub, Refusal
from alibaba_press.tests.hub_store import Store
from alibaba_press.tests.registries import NAME, QUICK, bundle, describe, digest, files

# The client sends files in a way that its HTTP library would have otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")

TOKEN = "hf_token-7d2e"
SHOWN = {("127.0.0.1", f"Bearer {TOKEN}"), ("localhost", None)}
"""Who may hear what: the hub and its storage."""

API = f"/api/datasets/{REPOSITORY}"


@dataclass
class OnTheHub(Place):
    """A repository, and the stand-in that is asked now."""

    hub: Hub | None = None

    def access(self, token: str | None = None) -> Access:
        access = super().access(token)
        access.environment = {**access.environment, "HF_ENDPOINT": self.server.url}
        return access

    @property
    def server(self) -> Hub:
        assert self.hub is not None
        return self.hub

    @property
    def store(self) -> Store:
        return self.server.store

    def asked(self, method: str) -> list[str]:
        """The calls that were made by a method, without their addresses' queries."""
        return [one.partition("?")[0] for one in self.server.asked if one.startswith(method)]


@pytest.fixture
def place() -> Iterator[OnTheHub]:
    target = f"hf:{REPOSITORY}"
    store = Store(TOKEN)
    made = OnTheHub(target, target, store.flip, TOKEN, hub=Hub(store))

    def start() -> None:
        made.hub = Hub(store, made.server.server_port)

    made.kill, made.start = lambda: made.server.die(), start
    yield made
    if not made.server.dead:
        made.server.die()


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
    read = {one for one in asked[committed:tagged] if one.startswith("HEAD /datasets/")}
    assert read == {f"HEAD /datasets/{REPOSITORY}/resolve/{commit}/{one}" for one in files(made)}
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
    [version] = source(place.to, place.access()).versions(NAME)
    assert version.date == "2026-01-31"


def test_another_package_is_not_listed_nor_published_over(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert source(place.to, place.access()).versions("other") == []
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
    with pytest.raises(NotThere, match="Repository not found"):
        place.bring(NAME, tmp_path)
    assert place.put(bundle(tmp_path)).new
    assert place.store.exists


def test_a_private_repository_is_read_with_our_token_and_only_so(
    place: OnTheHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    place.store.private = True
    made = bundle(tmp_path)
    place.put(made)
    assert files(place.bring(NAME, tmp_path)) == files(made)
    with pytest.raises(NotThere, match="ALIBABA_PRESS_TOKEN"):
        source(place.to, place.access("")).versions(NAME)


def test_the_token_is_shown_to_the_hub_alone(place: OnTheHub, tmp_path: Path) -> None:
    place.put(bundle(tmp_path))
    assert place.server.heard == SHOWN
    assert [one for one in place.server.asked if TOKEN in one] == []


def test_the_token_does_not_go_along_though_the_client_sends_it(place: OnTheHub) -> None:
    hub = place.server
    bridge = hugging_face_client.Bridge(Session(QUICK), hub.url, QUICK)
    for url in (f"{hub.url}{API}/refs", f"{hub.storage}/storage/x/y"):
        headers = {"authorization": f"Bearer {TOKEN}"}
        bridge.handle_request(httpx2.Request("GET", url, headers=headers))
    assert hub.heard == SHOWN


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
    assert place.put(made).new is not whole
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
    assert place.put(made).new
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
    assert place.put(bundle(tmp_path)).new
    assert len(place.asked(f"POST {API}/commit")) == 1
    assert len(place.store.main) == 2


def test_a_commit_that_someone_else_makes_meanwhile_is_not_built_upon(
    place: OnTheHub, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if name == "committing":
            place.store.commit("mine", "", {"README.md": b"Mine."})

    with pytest.raises(Taken, match="another publisher was first") as refused:
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

    with pytest.raises(Taken, match="raise the version"):
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
        (f"HEAD /datasets/{REPOSITORY}/resolve", QUICK.tries),
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


def test_an_answer_without_an_end_is_refused(
    place: OnTheHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hugging_face_client, "LARGEST_ANSWER", 10)
    with pytest.raises(RegistryError, match="an answer without an end"):
        source(place.to, place.access()).versions(NAME)


@pytest.mark.parametrize("commit", ["../../secret", "", "G" * 40])
def test_what_is_no_hash_is_no_commit(place: OnTheHub, commit: str) -> None:
    place.store.tags["1.0.0"] = commit
    with pytest.raises(Damaged, match="hashes of commits"):
        source(place.to, place.access()).versions(NAME)


def test_a_tag_on_a_commit_without_hashes_cannot_be_read(place: OnTheHub, tmp_path: Path) -> None:
    place.store.tags["1.0.0"] = place.store.main[-1]
    with pytest.raises(Damaged, match="SHA256SUMS of commit"):
        place.bring(NAME, tmp_path)


@pytest.mark.parametrize(
    "target", ["hf:", "hf:press", "hf:a/b/c", "hf:a/b?x", "hf://datasets/a/b", "hf:a/b@main"]
)
def test_what_names_no_repository_is_refused(target: str) -> None:
    with pytest.raises(WrongCall, match="hf:organization/name"):
        source(target, Access(environment={}))


@pytest.mark.parametrize(
    "endpoint", ["http://mirror.example.org", "ftp://x.example", "https://me:pw@mirror.example.org"]
)
def test_a_mirror_is_taken_over_https_and_without_a_password(endpoint: str) -> None:
    with pytest.raises(WrongCall) as refused:
        source("hf:a/b", Access(environment={"HF_ENDPOINT": endpoint}))
    assert "pw" not in str(refused.value)


def test_a_mirror_is_asked_instead_of_the_hub() -> None:
    source("hf:a/b", Access(environment={"HF_ENDPOINT": "https://mirror.example.org/hub"}))
    source("hf:a/b", Access(environment={"HF_ENDPOINT": ""}))


def test_nothing_is_sent_on_from_https_to_plain_http() -> None:
    session = Session(QUICK)
    bridge = hugging_face_client.Bridge(session, "https://hub.example.org", QUICK)
    with pytest.raises(OSError, match="sent on from https: to http"):
        bridge.handle_request(httpx2.Request("GET", "http://hub.example.org/"))


def test_the_client_is_afterwards_as_it_was_before(place: OnTheHub, tmp_path: Path) -> None:
    made = list[httpx2.Client]()

    def factory() -> httpx2.Client:
        made.append(httpx2.Client())
        return made[-1]

    huggingface_hub.set_client_factory(factory)
    before = {name: getattr(constants, name) for name in hugging_face_client.SETTINGS}
    log = logging.getLogger("huggingface_hub")
    level = log.level
    try:
        place.put(bundle(tmp_path))
        assert made == []
        assert get_session() is made[0]
        assert {name: getattr(constants, name) for name in before} == before
        assert set(before.values()) == {False}
        assert log.level == level < logging.CRITICAL
        assert not are_progress_bars_disabled()
    finally:
        huggingface_hub.set_client_factory(httpx2.Client)


PUBLISH = """
import sys
from pathlib import Path
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import by_hashes
from alibaba_press.scripts.publish.publishing import publish

publish(Path(sys.argv[1]), sys.argv[2], access=Access(plain_http=True), check=by_hashes)
"""


def test_nothing_of_the_user_is_read_or_written_and_nobody_is_told(
    place: OnTheHub, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    theirs = home / ".cache" / "huggingface" / "token"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("hf_of-the-file")
    (home / ".netrc").write_text("machine 127.0.0.1 login x password y\n")
    before = files(home)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "HF_ENDPOINT": place.server.url,
        "HF_TOKEN": "hf_of-the-environment",
        # The client would ask another server for a token, and fail as there is none.
        "HF_OIDC_RESOURCE": f"datasets/{REPOSITORY}",
        VARIABLE: TOKEN,
    }
    command = [sys.executable, "-c", PUBLISH, str(bundle(tmp_path)), place.to]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env=environment, cwd=tmp_path
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert files(home) == before
    assert place.server.heard == SHOWN
    assert [one for one in place.server.asked if "agent" in one or "telemetry" in one] == []
    assert place.versions() == ["1.0.0"]
