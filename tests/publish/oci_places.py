"""Empty repositories of a docker-registry, for the tests of OCI registries. Test modules import the
fixtures by name."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.progress import Progress
from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.bundle import Bundle
from alibaba_press.scripts.publish.oci import OciRegistry
from alibaba_press.scripts.publish.oci.client import RepositoryClient
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import VersionExists
from alibaba_press.tests.publish.contract import Contract, Place
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files
from alibaba_press.tests.support.servers.oci import TOKEN, Registry

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
LIMITS = Limits(answer=120, file=300, pause=0.05, tries=3)


@pytest.fixture
def server(docker_registry: Registry) -> Registry:
    return docker_registry


@pytest.fixture
def place(server: Registry) -> Iterator[Place]:
    yield place_in(server, TOKEN)
    server.mend()


def place_in(server: Registry, token: str) -> Place:
    """Return a repository that does not exist yet."""
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
    """Call the server itself, for a path of the repository."""
    _, _, host, repository = place.to.split("/", 3)
    user, _, password = TOKEN.partition(":")
    headers = {"Accept": MANIFEST, "Content-Type": MANIFEST}
    url = f"http://{host}/v2/{repository}/{path}"
    return requests.request(
        method, url, data=data, headers=headers, auth=(user, password), timeout=300
    )


def tags(place: Place) -> list[str]:
    names: list[str] = call(place, "tags/list").json()["tags"]
    return sorted(names)


def tagged(place: Place, version: str = "1.0.0") -> dict[str, Any]:
    manifest: dict[str, Any] = call(place, f"manifests/{version}").json()
    return manifest


def push(place: Place, tag: str, manifest: dict[str, Any] | bytes) -> None:
    """Tag a manifest, as everybody may who has a token."""
    data = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
    response = call(place, f"manifests/{tag}", "PUT", data)
    assert response.status_code == 201, response.text


def push_blob(place: Place, data: bytes) -> None:
    """Send a blob."""
    location = call(place, "blobs/uploads/", "POST").headers["Location"]
    user, _, password = TOKEN.partition(":")
    params = {"digest": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    response = requests.put(location, data, params=params, auth=(user, password), timeout=300)
    assert response.status_code == 201, response.text


def publish_at_once(
    place: Place, bundles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> list[Publication | VersionExists]:
    """Publish bundles at the same time: nobody gives the tag before all have seen that it is free,
    and nobody reads it back before all have given it.

    They send their files one after the other. If two send the same file at once, docker-registry
    may say for a moment that it does not have it.
    """
    together = threading.Barrier(len(bundles), timeout=300)
    sending = threading.Lock()
    put_manifest, send = RepositoryClient.put_manifest, OciRegistry._send

    def send_alone(registry: OciRegistry, bundle: Bundle, progress: Progress) -> bytes:
        with sending:
            return send(registry, bundle, progress)

    def put_together(client: RepositoryClient, reference: str, data: bytes) -> None:
        if reference.startswith("sha256:"):
            put_manifest(client, reference, data)
        else:
            together.wait()
            put_manifest(client, reference, data)
            together.wait()

    def publish(path: Path) -> Publication | VersionExists:
        try:
            return place.put(path)
        except VersionExists as error:
            return error
        except BaseException:
            together.abort()
            raise

    monkeypatch.setattr(OciRegistry, "_send", send_alone)
    monkeypatch.setattr(RepositoryClient, "put_manifest", put_together)
    with ThreadPoolExecutor(len(bundles)) as pool:
        results = [pool.submit(publish, path) for path in bundles]
    errors = [result.exception() for result in results]
    for error in errors:
        if error is not None and not isinstance(error, threading.BrokenBarrierError):
            raise error
    return [result.result() for result in results]


class OciContract(Contract):
    """What holds for every kind of registry. Of publishers at the same time several may give the
    tag: the last one wins, and who reads the tag back learns whose bytes are published."""

    def test_of_two_publishers_at_once_one_is_refused(  # type: ignore[override]
        self, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bundles = [bundle(tmp_path / text, text=text) for text in ("first", "second")]
        results = publish_at_once(place, bundles, monkeypatch)
        [winner] = [
            path
            for path, result in zip(bundles, results, strict=True)
            if isinstance(result, Publication)
        ]
        [refusal] = [result for result in results if isinstance(result, VersionExists)]
        assert f"other bytes under this version: {digest(winner)}" in str(refusal)
        assert "raise the version" in str(refusal)
        assert files(place.bring(NAME, tmp_path)) == files(winner)
        assert place.versions() == ["1.0.0"]

    def test_two_publishers_of_the_same_bytes_both_succeed(  # type: ignore[override]
        self, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = bundle(tmp_path)
        results = publish_at_once(place, [path] * 2, monkeypatch)
        assert [isinstance(result, Publication) and result.created for result in results] == [
            True,
            True,
        ]
        assert files(place.bring(NAME, tmp_path)) == files(path)
