"""A failed or crashed publication to a CKAN site leaves nothing that a reader sees, and keeps no
other publisher from publishing."""

from __future__ import annotations

import random
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.ckan import client as ckan_client
from alibaba_press.scripts.publish.ckan import draft as ckan_draft
from alibaba_press.scripts.publish.ckan.dataset import dataset_name
from alibaba_press.scripts.publish.ckan.draft import Draft
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, VersionExists
from alibaba_press.tests.publish import registries
from alibaba_press.tests.publish.ckan_places import place
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, digest, files
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, OTHER_ORGANIZATION, Ckan

__all__ = ["place"]

pytestmark = pytest.mark.servers

VERSION = dataset_name(NAME, "1.0.0")

ROUNDS, MOMENTS = 3, 10
SEED = 20261122


def hidden(ckan: Ckan) -> list[str]:
    """Return the datasets that are neither public nor deleted."""
    datasets = ckan.datasets().values()
    return [name for name, state, private in datasets if state != "deleted" and private == "t"]


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_a_publisher_that_is_killed_at_any_moment_has_published_all_or_nothing(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    """Kill it at a random moment of each tenth of a publication. Rounds begin with an empty site,
    as every version makes a look at it slower."""
    monkeypatch.setattr(registries, "access", place.access)
    place.put(bundle(tmp_path, "0.0.1"))
    draw = random.Random(SEED + turn)
    public = drafts = 0
    with client("killing_ckan", ckan.editor) as process:
        folder = bundle(tmp_path, "0.1.0", text="0.1.0")
        done, _, count = ask(process, str(folder), place.to, None).partition(" ")
        assert done == "done"
        onlooker = Onlooker([place.source], pause=0.2)
        with onlooker.looking():
            for number in range(MOMENTS):
                version = f"1.{number}.0"
                folder = bundle(tmp_path, version, text=version)
                moment = int(int(count) * (number + draw.random()) / MOMENTS) + 1
                assert ask(process, str(folder), place.to, moment) == "killed"
                exists = version in place.versions()
                public += exists
                drafts += bool(hidden(ckan))
                assert place.put(folder).created is not exists
                onlooker.wait_for_look()
                assert files(place.bring(f"{NAME}@{version}", tmp_path / "out")) == files(folder)
                assert hidden(ckan) == []
    assert onlooker.errors == []
    assert onlooker.looks > MOMENTS / 2
    assert len(onlooker.seen) > MOMENTS / 2
    assert public > 0
    assert drafts > 0
    assert len(place.versions()) == MOMENTS + 2


def crash(ckan: Ckan, place: Place) -> Draft:
    """Leave what a publisher leaves that crashes after its first file."""
    client = ckan_client.Site(ckan.url, place.access(ckan.editor))
    draft = ckan_draft.create_draft(client, VERSION, ORGANIZATION)
    draft.upload("README.md", Path(__file__), {})
    return draft


def test_the_draft_of_a_crashed_publisher_is_deleted_by_the_next_one(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    draft = crash(ckan, place)
    folder = bundle(tmp_path)
    place.token = ckan.colleague
    assert place.put(folder).created
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)
    name, state, private = ckan.datasets()[draft.id]
    assert name.startswith(f"{VERSION}-draft-")
    assert (state, private) == ("deleted", "t")


def test_drafts_of_other_versions_are_left_alone(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    draft = crash(ckan, place)
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
    bundles = [bundle(tmp_path / text, text=text) for text in ("first", "second", "third")]
    barrier = threading.Barrier(len(bundles), timeout=300)

    def publish(folder: Path) -> Publication | VersionExists:
        def step(name: str) -> None:
            if name.startswith("making "):
                barrier.wait()

        try:
            return place.put(folder, step)
        except VersionExists as error:
            return error

    with ThreadPoolExecutor(len(bundles)) as pool:
        ends = list(pool.map(publish, bundles))
    [winner] = [
        folder for folder, end in zip(bundles, ends, strict=True) if isinstance(end, Publication)
    ]
    assert sum(isinstance(end, VersionExists) for end in ends) == 2
    assert files(place.bring(NAME, tmp_path / "out")) == files(winner)
    states = sorted((state, private) for _, state, private in ckan.datasets().values())
    assert states == [("active", "f"), ("deleted", "t"), ("deleted", "t")]


def test_a_damaged_file_is_detected_before_anybody_sees_it(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = Draft.upload

    def damaged(draft: Draft, file: str, *arguments: Any) -> str:
        id = upload(draft, file, *arguments)
        if file == "data/people.csv":
            [name] = hidden(ckan)
            ckan.flip(name, file)
        return id

    public: list[str] = []
    monkeypatch.setattr(Draft, "upload", damaged)
    monkeypatch.setattr(Draft, "publish", lambda *arguments: public.append("public"))
    with pytest.raises(Damaged, match=r"data/people\.csv"):
        place.put(bundle(tmp_path))
    assert public == []
    assert place.versions() == []
    assert [state for _, state, _ in ckan.datasets().values()] == ["deleted"]


def test_a_call_that_succeeded_is_recognised_if_its_answer_is_lost(
    ckan: Ckan, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks after the call, before the answer."""
    write, lost = ckan_client.Site.write, list[str]()

    def cut(self: Any, action: str, parameters: Any, *files: Any) -> Any:
        result = write(self, action, parameters, *files)
        last = action == "package_create" or parameters.get("update", {}).get("private") is False
        if last and action not in lost:
            lost.append(action)
            raise RegistryError(expected="an answer", found="none", remedy="try again")
        return result

    monkeypatch.setattr(ckan_client.Site, "write", cut)
    folder = bundle(tmp_path)
    assert place.put(folder).created
    assert lost == ["package_create", "package_revise"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)
    assert len(ckan.datasets()) == 1


def test_if_the_server_crashes_the_message_names_what_may_be_left(
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


def test_a_bundle_that_vanishes_is_reported_and_nothing_remains(
    ckan: Ckan, place: Place, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)

    def step(name: str) -> None:
        if "(3 of" in name:
            shutil.rmtree(folder)

    with pytest.raises(RegistryError, match="see that nothing else writes to the bundle"):
        place.put(folder, step)
    assert hidden(ckan) == []
    assert place.versions() == []


def test_an_interrupted_publisher_leaves_nothing(ckan: Ckan, place: Place, tmp_path: Path) -> None:
    def step(name: str) -> None:
        if "(3 of" in name:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        place.put(bundle(tmp_path), step)
    assert [state for _, state, _ in ckan.datasets().values()] == ["deleted"]
