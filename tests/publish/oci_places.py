"""Fresh repositories of a docker-registry, for the tests of OCI registries. A test module takes the
fixtures in by name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.oci import claims as oci_claims
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.support.servers.oci import TOKEN, Registry

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
LIMITS = Limits(answer=5, file=30, pause=0.05, tries=3)
PATIENCE = 8.0
"""Seconds, in place of `oci_claims.PATIENCE`: no server is nearer."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """A server that asks for a user and a password, for all that is done."""
    server = Registry(tmp_path_factory.mktemp("oci"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def deleting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """A server that deletes what it is asked to."""
    server = Registry(tmp_path_factory.mktemp("deleting"), delete=True)
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oci_claims, "PATIENCE", PATIENCE)


@pytest.fixture
def place(server: Registry) -> Iterator[Place]:
    yield place_in(server, TOKEN)
    server.mend()


def place_in(server: Registry, token: str) -> Place:
    """A repository that is not there yet."""
    target = server.target()
    return Place(
        to=target,
        source=target,
        flip=lambda version, file: server.flip(target, version, file),
        token=token,
        kill=server.kill,
        start=server.start,
        limits=LIMITS,
    )


def call(place: Place, path: str, method: str = "GET", data: bytes = b"") -> requests.Response:
    """Ask the server itself for what is at a path of the repository."""
    _, _, host, repository = place.to.split("/", 3)
    user, _, password = TOKEN.partition(":")
    headers = {"Accept": MANIFEST, "Content-Type": MANIFEST}
    url = f"http://{host}/v2/{repository}/{path}"
    return requests.request(
        method, url, data=data, headers=headers, auth=(user, password), timeout=20
    )


def tags(place: Place) -> list[str]:
    found: list[str] = call(place, "tags/list").json()["tags"]
    return sorted(found)


def tagged(place: Place, version: str = "1.0.0") -> dict[str, Any]:
    found: dict[str, Any] = call(place, f"manifests/{version}").json()
    return found


def push(place: Place, tag: str, manifest: dict[str, Any]) -> None:
    """Tag a manifest as anybody may who has a token."""
    done = call(place, f"manifests/{tag}", "PUT", json.dumps(manifest).encode())
    assert done.status_code == 201, done.text
