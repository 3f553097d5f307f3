"""Whatever ends a publication to a CKAN site leaves nothing that a reader would take for a version,
and nothing that keeps the next publisher from its work."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.ckan import client as ckan_client
from alibaba_press.scripts.publish.ckan import draft as ckan_draft
from alibaba_press.scripts.publish.ckan.draft import Draft
from alibaba_press.scripts.publish.registry import Damaged, RegistryError, Taken
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish import registries
from alibaba_press.tests.publish.ckan_places import place, site
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.killing import ask
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, files
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, OTHER_ORGANIZATION, Ckan

__all__ = ["place", "site"]

pytestmark = pytest.mark.servers

ROUNDS, MOMENTS = 5, 10
SEED = 20261122


@contextmanager
def client(token: str) -> Iterator[subprocess.Popen[str]]:
    """A process that publishes."""
    command = [sys.executable, "-m", "alibaba_press.tests.publish.killing_ckan"]
    environment = {**os.environ, VARIABLE: token}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        yield process
        process.communicate(timeout=60)


def hidden(site: Ckan) -> list[str]:
    """The datasets that are there, and that nobody sees."""
    there = site.datasets().values()
    return [name for name, state, private in there if state != "deleted" and private == "t"]


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_a_publisher_that_is_killed_at_any_moment_shows_all_or_nothing(
    site: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    """At random moments, one of each tenth of a publication; in several rounds, as each look at a
    site takes longer the more versions there are."""
    monkeypatch.setattr(registries, "access", place.access)
    monkeypatch.setattr(ckan_draft, "PATIENCE", 0.5)
    place.put(bundle(tmp_path, "0.0.1"))
    draw = random.Random(SEED + turn)
    shown = left = 0
    with client(site.editor) as process:
        made = bundle(tmp_path, "0.1.0", text="0.1.0")
        done, _, count = ask(process, str(made), place.to, None).partition(" ")
        assert done == "done"
        onlooker = Onlooker([place.source])
        with onlooker.looking():
            for number in range(MOMENTS):
                version = f"1.{number}.0"
                made = bundle(tmp_path, version, text=version)
                moment = int(int(count) * (number + draw.random()) / MOMENTS) + 1
                assert ask(process, str(made), place.to, moment) == "killed"
                there = version in place.versions()
                shown += there
                left += bool(hidden(site))
                assert place.put(made).new is not there
                assert files(place.bring(f"{NAME}@{version}", tmp_path / "out")) == files(made)
                assert hidden(site) == []
    assert onlooker.wrong == []
    assert onlooker.looks > MOMENTS / 2
    assert len(onlooker.seen) > MOMENTS / 2
    assert shown > 0
    assert left > 0
    assert len(place.versions()) == MOMENTS + 2


def begin(site: Ckan, place: Place, organization: str = ORGANIZATION) -> Draft:
    """What a publisher leaves that dies when it has begun."""
    access = place.access(site.editor if organization == ORGANIZATION else site.other_editor)
    client = ckan_client.Site(place.to, site.url, access)
    draft = ckan_draft.begin(client, f"{NAME}-1-0-0", organization, "x", lambda name: None)
    path = Path(__file__)
    draft.upload("README.md", path, {}, "x")
    return draft


def test_what_a_dead_publisher_left_is_deleted_by_a_colleague(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    left = begin(site, place)
    made, said = bundle(tmp_path), list[str]()
    place.token = site.colleague
    assert place.put(made, said.append).new
    assert f"the other publisher has died: deleting its dataset {NAME}-1-0-0" in said
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)
    name, state, private = site.datasets()[left.id]
    assert name.startswith(f"{NAME}-1-0-0-left-")
    assert (state, private) == ("deleted", "t")


def test_the_private_dataset_of_another_organisation_is_left_alone_and_told(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    left = begin(site, place, OTHER_ORGANIZATION)
    with pytest.raises(RegistryError, match="a dataset that this token may not see"):
        place.put(bundle(tmp_path))
    assert site.datasets()[left.id] == (f"{NAME}-1-0-0", "active", "t")


def test_the_private_dataset_that_somebody_made_by_hand_is_left_alone_and_told(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    words = {"name": f"{NAME}-1-0-0", "owner_org": ORGANIZATION, "private": True}
    made = site.call("package_create", site.colleague, **words)
    with pytest.raises(RegistryError, match="a dataset that is hidden or deleted"):
        place.put(bundle(tmp_path))
    assert site.datasets()[made["id"]] == (f"{NAME}-1-0-0", "active", "t")


def test_a_publisher_that_is_taken_for_dead_changes_nothing_when_it_goes_on(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    asleep, awake = threading.Event(), threading.Event()
    one, other = (bundle(tmp_path / text, text=text) for text in ("one", "other"))
    ends: list[Any] = []

    def step(name: str) -> None:
        if "(3 of" in name and not asleep.is_set():
            asleep.set()
            awake.wait(60)

    def sleepy() -> None:
        try:
            ends.append(place.put(one, step))
        except RegistryError as error:
            ends.append(error)

    thread = threading.Thread(target=sleepy)
    thread.start()
    try:
        assert asleep.wait(60)
        assert place.put(other).new
    finally:
        awake.set()
        thread.join()
    [end] = ends
    assert isinstance(end, Taken)
    assert files(place.bring(NAME, tmp_path / "out")) == files(other)
    states = sorted((state, private) for _, state, private in site.datasets().values())
    assert states == [("active", "f"), ("deleted", "t")]


def test_a_publisher_that_lives_is_waited_for(
    site: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ckan_draft, "PATIENCE", 60)
    made, said = bundle(tmp_path), list[str]()
    ends: list[Any] = []
    other = threading.Thread(target=lambda: ends.append(place.put(made, said.append)))

    def step(name: str) -> None:
        if "(3 of" in name and other.ident is None:
            other.start()
            until = time.monotonic() + 60
            while time.monotonic() < until and not any("waiting" in text for text in said):
                time.sleep(0.1)

    assert place.put(made, step).new
    other.join(60)
    [end] = ends
    assert not end.new
    assert f"another publisher has made the dataset {NAME}-1-0-0: waiting" in said
    assert [name for name, *_ in site.datasets().values()] == [f"{NAME}-1-0-0"]


def test_a_file_that_is_not_what_was_sent_is_found_before_anybody_sees_it(
    site: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = Draft.upload

    def damaged(draft: Draft, file: str, *given: Any) -> str:
        id = upload(draft, file, *given)
        if file == "data/people.csv":
            site.flip(f"{NAME}-1-0-0", file)
        return id

    shown: list[str] = []
    monkeypatch.setattr(Draft, "upload", damaged)
    monkeypatch.setattr(Draft, "show", lambda *given: shown.append("shown"))
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.put(bundle(tmp_path))
    assert shown == []
    assert place.versions() == []
    assert [state for _, state, _ in site.datasets().values()] == ["deleted"]


def test_an_answer_that_is_lost_is_asked_for_again(
    site: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site has done what it was asked for, and the line breaks before it says so."""
    write, lost = ckan_client.Site.write, list[str]()

    def cut(self: Any, action: str, doing: str, *given: Any, **words: Any) -> Any:
        done = write(self, action, doing, *given, **words)
        last = action == "package_create" or words.get("update", {}).get("private") is False
        if last and action not in lost:
            lost.append(action)
            raise RegistryError(place.to, doing, "an answer", "none", "try again")
        return done

    monkeypatch.setattr(ckan_client.Site, "write", cut)
    made = bundle(tmp_path)
    assert place.put(made).new
    assert lost == ["package_create", "package_revise"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)
    assert len(site.datasets()) == 1


def test_a_server_that_dies_is_told_with_what_may_be_left(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if "(2 of" in name:
            site.kill()

    try:
        with pytest.raises(RegistryError) as died:
            place.put(bundle(tmp_path), step)
    finally:
        site.start()
    assert f"a private dataset {NAME}-1-0-0 may be left" in str(died.value)
    assert hidden(site) == [f"{NAME}-1-0-0"]
    assert place.versions() == []


def test_a_bundle_that_is_taken_away_is_told_and_nothing_is_left(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)

    def step(name: str) -> None:
        if "(3 of" in name:
            shutil.rmtree(made)

    with pytest.raises(RegistryError, match="see that nothing else writes to the bundle"):
        place.put(made, step)
    assert hidden(site) == []
    assert place.versions() == []


def test_a_publisher_that_is_interrupted_leaves_nothing(
    site: Ckan, place: Place, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if "(3 of" in name:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        place.put(bundle(tmp_path), step)
    assert [state for _, state, _ in site.datasets().values()] == ["deleted"]
