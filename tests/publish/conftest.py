"""The real servers of registries. Each is started once for all modules that test against it.

With several processes, `ServerScheduling` in tests/conftest.py keeps these modules in one process.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alibaba_press.tests.support.servers.ckan import Ckan
from alibaba_press.tests.support.servers.invenio import Invenio
from alibaba_press.tests.support.servers.oci import Registry


@pytest.fixture(scope="session")
def ckan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ckan]:
    server = Ckan(tmp_path_factory.mktemp("ckan"))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def invenio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Invenio]:
    server = Invenio(tmp_path_factory.mktemp("invenio"))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def docker_registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """Yield a server that asks for a user and a password for every call."""
    server = Registry(tmp_path_factory.mktemp("oci"))
    try:
        server.start()
        yield server
    finally:
        server.stop()
