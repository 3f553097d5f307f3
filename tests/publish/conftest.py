"""A folder registry and its web server for each test, and the real servers of other registries.

A real server is started once in each process that tests against it. `FileScheduling` in
tests/conftest.py keeps modules of some kinds in one process.
"""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.tests.publish.registries import Server, bundle, put, serving
from alibaba_press.tests.support.servers.ckan import Ckan
from alibaba_press.tests.support.servers.invenio import Invenio
from alibaba_press.tests.support.servers.oci import Registry


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder registry in which one version is published."""
    put(bundle(tmp_path), tmp_path / "registry")
    return tmp_path / "registry"


@pytest.fixture
def published(root: Path) -> Path:
    """The bundle that is published in the registry."""
    return root.parent / "bundle-1.0.0"


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    """A web server of the registry."""
    with serving(root) as server:
        yield server


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder to fetch to, which does not exist."""
    return tmp_path / "out"


load_default_certs = ssl.SSLContext.load_default_certs


@pytest.fixture(scope="session", autouse=True)
def no_certificates_of_the_system() -> Iterator[None]:
    """Load none of them: it takes long for each client, and hardly a test needs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl.SSLContext, "load_default_certs", lambda *arguments: None)
        yield


@pytest.fixture
def certificates_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load them all the same."""
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", load_default_certs)


LONGEST = "test_registry_invenio_dying.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest test begin first, so that all processes end at about the same time."""
    items.sort(key=lambda item: item.path.name != LONGEST)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1, signed by itself, with its key."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    file = tmp_path_factory.mktemp("certificate") / "both.pem"
    command = [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x",
        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", f"{file}.key", "-out", f"{file}",
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    file.write_text(file.read_text() + Path(f"{file}.key").read_text())
    return file


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
