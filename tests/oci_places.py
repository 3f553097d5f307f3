"""Fresh repositories of a docker-registry, for the tests of OCI registries. A test module takes the
fixtures in by name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.oci import claims as oci_claims
from alibaba_press.tests.contract import Place
from alibaba_press.tests.servers.oci import TOKEN, Registry

LIMITS = Limits(answer=5, file=30, pause=0.05, tries=3)
PATIENCE = 4.0
"""Seconds, in place of `oci_claims.PATIENCE`: no server is nearer."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """A server that asks for a user and a password, for all that is done."""
    server = Registry(tmp_path_factory.mktemp("oci"))
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
