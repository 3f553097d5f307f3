"""Whatever ends a publication to a CKAN site leaves nothing that a reader would take for a version,
and nothing that keeps the next publisher from its work."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.ckan import client as ckan_client
from alibaba_press.scripts.publish.ckan import draft as ckan_draft
from alibaba_press.scripts.publish.ckan.dataset import dataset_name
from alibaba_press.scripts.publish.ckan.draft import Draft
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, VersionExists
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish import registries
from alibaba_press.tests.publish.ckan_places import place
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.killing import ask
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, digest, files
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, OTHER_ORGANIZATION, Ckan

__all__ = ["place"]

pytestmark = pytest.mark.servers

VERSION = dataset_name(NAME, "1.0.0")

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


def hidden(ckan: Ckan) -> list[str]:
    """The datasets that are there, and that nobody sees."""
    there = ckan.datasets().values()
    return [name for name, state, private in there if state != "deleted" and private == "t"]


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_a_publisher_that_is_killed_at_any_moment_shows_all_or_nothing(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    """At random moments, one of each tenth of a publication; in several rounds, as each look at a
    site takes longer the more versions there are."""
    monkeypatch.setattr(registries, "access", place.access)
    place.put(bundle(tmp_path, "0.0.1"))
    draw = random.Random(SEED + turn)
    shown = left = 0
    with client(ckan.editor) as process:
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
                left += bool(hidden(ckan))
                assert place.put(made).created is not there
                assert files(place.bring(f"{NAME}@{version}", tmp_path / "out")) == files(made)
                assert hidden(ckan) == []
    assert onlooker.errors == []
    assert onlooker.looks > MOMENTS / 2
    assert len(onlooker.seen) > MOMENTS / 2
    assert shown > 0
    assert left > 0
    assert len(place.versions()) == MOMENTS + 2


def begin(ckan: Ckan, place: Place) -> Draft:
    """Leave what a publisher leaves that crashes after its first file."""
    client = ckan_client.Site(ckan.url, place.access(ckan.editor))
    draft = ckan_draft.create_draft(client, VERSION, ORGANIZATION)
    draft.upload("README.md", Path(__file__), {})
    return draft


def test_the_draft_of_a_crashed_publisher_is_deleted_by_the_next_one(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    draft = begin(ckan, place)
    built = bundle(tmp_path)
    place.token = ckan.colleague
    assert place.put(built).created
    assert files(place.bring(NAME, tmp_path / "out")) == files(built)
    name, state, private = ckan.datasets()[draft.id]
    assert name.startswith(f"{VERSION}-draft-")
    assert (state, private) == ("deleted", "t")


def test_drafts_of_other_versions_are_left_alone(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    draft = begin(ckan, place)
    place.put(bundle(tmp_path, "1.1.0"))
    _, state, private = ckan.datasets()[draft.id]
    assert (state, private) == ("active", "t")


def test_drafts_that_cannot_be_removed_do_not_make_a_publication_fail(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise RegistryError(expected="an answer", found="none")

    steps: list[str] = []
    monkeypatch.setattr("alibaba_press.scripts.publish.ckan.delete_drafts", fail)
    assert place.put(bundle(tmp_path), steps.append).created
    assert any(step.startswith("drafts may be left on the site") for step in steps)


@pytest.mark.parametrize(
    ("editor", "organization", "message"),
    [
        ("other_editor", OTHER_ORGANIZATION, "a dataset that this token may not see"),
        ("colleague", ORGANIZATION, "a dataset that is hidden or deleted"),
    ],
)
def test_a_private_dataset_of_the_same_name_is_left_alone_and_reported(
    ckan: Ckan, place: Place, tmp_path: Path, editor: str, organization: str, message: str
) -> None:
    words = {"name": VERSION, "owner_org": organization, "private": True}
    created = ckan.call("package_create", getattr(ckan, editor), **words)
    steps: list[str] = []
    with pytest.raises(RegistryError, match=message):
        place.put(bundle(tmp_path), steps.append)
    assert ckan.datasets()[created["id"]] == (VERSION, "active", "t")
    assert hidden(ckan) == [VERSION]
    assert not any("(2 of" in step for step in steps)


@pytest.mark.parametrize("text", ["the same", "another"])
def test_a_publisher_that_is_overtaken_is_told_what_is_published(
    ckan: Ckan, place: Place, tmp_path: Path, text: str
) -> None:
    """While it sends its third file, another publisher publishes the version."""
    slow = bundle(tmp_path / "slow", text=text)
    quick = bundle(tmp_path / "quick", text="the same")

    overtaken: list[bool] = []

    def overtake(name: str) -> None:
        if "(3 of" in name and not overtaken:
            overtaken.append(place.put(quick).created)

    if text == "the same":
        assert not place.put(slow, overtake).created
    else:
        with pytest.raises(VersionExists, match="other bytes under this version") as refused:
            place.put(slow, overtake)
        assert digest(slow) in str(refused.value)
        assert digest(quick) in str(refused.value)
    assert overtaken == [True]
    assert files(place.bring(NAME, tmp_path / "out")) == files(quick)
    states = sorted((state, private) for _, state, private in ckan.datasets().values())
    assert states == [("active", "f"), ("deleted", "t")]


def test_of_two_calls_that_name_the_version_the_site_lets_one_through(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    """All publishers have sent everything when the first one makes its dataset public."""
    bundles = [bundle(tmp_path / text, text=text) for text in ("one", "two", "three")]
    barrier = threading.Barrier(len(bundles), timeout=120)

    def publish(built: Path) -> Publication | VersionExists:
        def step(name: str) -> None:
            if name.startswith("making "):
                barrier.wait()

        try:
            return place.put(built, step)
        except VersionExists as error:
            return error

    with ThreadPoolExecutor(len(bundles)) as pool:
        ends = list(pool.map(publish, bundles))
    [winner] = [
        built for built, end in zip(bundles, ends, strict=True) if isinstance(end, Publication)
    ]
    assert sum(isinstance(end, VersionExists) for end in ends) == 2
    assert files(place.bring(NAME, tmp_path / "out")) == files(winner)
    states = sorted((state, private) for _, state, private in ckan.datasets().values())
    assert states == [("active", "f"), ("deleted", "t"), ("deleted", "t")]


def test_a_file_that_is_not_what_was_sent_is_found_before_anybody_sees_it(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = Draft.upload

    def damaged(draft: Draft, file: str, *given: Any) -> str:
        id = upload(draft, file, *given)
        if file == "data/people.csv":
            [name] = hidden(ckan)
            ckan.flip(name, file)
        return id

    shown: list[str] = []
    monkeypatch.setattr(Draft, "upload", damaged)
    monkeypatch.setattr(Draft, "publish", lambda *given: shown.append("shown"))
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.put(bundle(tmp_path))
    assert shown == []
    assert place.versions() == []
    assert [state for _, state, _ in ckan.datasets().values()] == ["deleted"]


def test_an_answer_that_is_lost_is_asked_for_again(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site has done what it was asked for, and the line breaks before it says so."""
    write, lost = ckan_client.Site.write, list[str]()

    def cut(self: Any, action: str, parameters: Any, *files: Any) -> Any:
        result = write(self, action, parameters, *files)
        last = action == "package_create" or parameters.get("update", {}).get("private") is False
        if last and action not in lost:
            lost.append(action)
            raise RegistryError(expected="an answer", found="none", remedy="try again")
        return result

    monkeypatch.setattr(ckan_client.Site, "write", cut)
    made = bundle(tmp_path)
    assert place.put(made).created
    assert lost == ["package_create", "package_revise"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)
    assert len(ckan.datasets()) == 1


def test_a_server_that_dies_is_told_with_what_may_be_left(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if "(2 of" in name:
            ckan.kill()

    try:
        with pytest.raises(RegistryError) as died:
            place.put(bundle(tmp_path), step)
    finally:
        ckan.start()
    [draft] = hidden(ckan)
    assert draft.startswith(f"{VERSION}-draft-")
    assert f"a private dataset {draft} may be left" in str(died.value)
    assert place.versions() == []


def test_a_bundle_that_is_taken_away_is_told_and_nothing_is_left(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)

    def step(name: str) -> None:
        if "(3 of" in name:
            shutil.rmtree(made)

    with pytest.raises(RegistryError, match="see that nothing else writes to the bundle"):
        place.put(made, step)
    assert hidden(ckan) == []
    assert place.versions() == []


def test_a_publisher_that_is_interrupted_leaves_nothing(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    def step(name: str) -> None:
        if "(3 of" in name:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        place.put(bundle(tmp_path), step)
    assert [state for _, state, _ in ckan.datasets().values()] == ["deleted"]
