"""A publication to an OCI registry that crashes leaves no version, and does not stop the next."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.tests.publish import registries
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.oci_places import call, place, place_in, server, tags
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, files
from alibaba_press.tests.support.servers.oci import TOKEN, Registry

__all__ = ["place", "server"]

pytestmark = pytest.mark.servers

MOMENTS = 30
REPOSITORIES = 6
"""The moments are spread over these, so that reading all versions stays fast."""

SEED = 20261122


def test_a_publisher_that_is_killed_at_any_moment_publishes_all_or_nothing(
    server: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kill it at a random moment of each part of a publication."""
    places = [place_in(server, TOKEN) for _ in range(REPOSITORIES)]
    monkeypatch.setattr(registries, "access", places[0].access)
    with client("killing_oci", TOKEN) as process:
        first = [bundle(tmp_path, version, text=version) for version in ("0.0.1", "0.1.0")]
        for repository in places:
            repository.put(first[0])
        result, _, count = ask(process, str(first[1]), places[0].to, None).partition(" ")
        assert result == "done"
        # In how many pieces answers arrive varies a little, and with it the number of calls.
        part, draw = int(count) * 0.9 / MOMENTS, random.Random(SEED)
        moments = [int(part * (number + draw.random())) + 1 for number in range(MOMENTS)]
        onlooker = Onlooker([places[0].source], pause=0.2)
        shown = created = 0
        with onlooker.looking():
            for number, moment in enumerate(moments):
                repository = places[number * REPOSITORIES // MOMENTS]
                version = f"1.{number}.0"
                onlooker.targets = [repository.source]
                folder = bundle(tmp_path, version, text=version)
                assert ask(process, str(folder), repository.to, moment) == "killed"
                # The server may give the tag that the killed one asked for after this look.
                published = version in repository.versions()
                shown += published
                publication = repository.put(folder)
                created += publication.created
                assert not (published and publication.created)
                onlooker.wait_for_look()
                assert files(repository.bring(f"{NAME}@{version}", tmp_path / "out")) == files(
                    folder
                )
    assert onlooker.errors == []
    assert onlooker.looks > MOMENTS / 2
    assert len(onlooker.seen) > MOMENTS / 2
    assert shown > 0
    assert created > 0
    assert sum(len(repository.versions()) for repository in places) == MOMENTS + REPOSITORIES + 1


@pytest.mark.parametrize("calls", range(7))
def test_a_server_that_dies_while_the_tag_is_given_has_all_or_nothing(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    assert place.kill is not None
    assert place.start is not None
    kill, remaining, request = place.kill, [0], HttpClient.request

    def step(name: str) -> None:
        if name.startswith("giving the tag"):
            remaining[0] = calls + 1

    def request_until(*arguments: Any, **options: Any) -> requests.Response:
        remaining[0] -= 1
        if remaining[0] == 0:
            kill()
        return request(*arguments, **options)

    monkeypatch.setattr(HttpClient, "request", request_until)
    folder = bundle(tmp_path)
    with pytest.raises(RegistryError) as died:
        place.put(folder, step)
    place.start()
    assert NAME in str(died.value)
    before = place.versions()
    assert place.put(folder).created is (before == [])
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)


def test_a_publisher_that_dies_before_the_tag_leaves_none_and_the_next_goes_on(
    place: Place, tmp_path: Path
) -> None:
    class Died(BaseException):
        pass

    def die(step: str) -> None:
        if step.startswith("giving the tag"):
            raise Died

    with pytest.raises(Died):
        place.put(bundle(tmp_path / "dead", text="dead"), die)
    assert call(place, "manifests/1.0.0").status_code == 404
    assert place.versions() == []
    folder = bundle(tmp_path)
    assert place.put(folder).created
    assert tags(place) == ["1.0.0"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(folder)
