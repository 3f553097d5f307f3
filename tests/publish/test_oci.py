"""Targets, manifests and tokens of OCI registries, without a server."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.bundle import Bundle, open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.oci import manifest as oci_manifest
from alibaba_press.scripts.publish.oci.auth import RegistryAuth
from alibaba_press.scripts.publish.oci.manifest import BadManifest, NotARelease, read
from alibaba_press.scripts.publish.registry import Registry
from alibaba_press.scripts.publish.registry_errors import RegistryError, Unauthorized, WrongCall
from alibaba_press.scripts.publish.targets import open_registry, open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import NAME, bundle, digest

QUICK = Limits(answer=300, file=300, pause=0.01, tries=2)


def access(token: str = "", plain: bool = True) -> Access:
    return Access(plain_http=plain, limits=QUICK, environment={VARIABLE: token})


# Targets


@pytest.mark.parametrize(
    "target",
    [
        "oci://ghcr.io/owner/press",
        "oci://127.0.0.1:5000/press",
        "oci://localhost/a/b/c__d-e.f",
        "oci://[::1]:5000/press",
        "OCI://example.org/press",
    ],
)
def test_a_target_is_a_host_and_a_repository(target: str) -> None:
    opened = open_registry(target, access(plain=False))
    assert isinstance(opened, Registry)
    assert opened.target == target


@pytest.mark.parametrize(
    "target",
    [
        "oci://ghcr.io",
        "oci://ghcr.io/",
        "oci://ghcr.io/owner/press:1.0.0",
        "oci://ghcr.io/owner/press@sha256:" + "0" * 64,
        "oci://ghcr.io/Owner/press",
        "oci://ghcr.io/owner//press",
        "oci://ghcr.io/owner/../press",
        "oci://ghcr.io/owner/press?x=1",
        "oci:ghcr.io/owner/press",
        "oci:///press",
        "oci://user:pass-9c@ghcr.io/press",
        "oci://ghcr.io/" + "a" * 256,
    ],
)
def test_what_is_no_repository_is_refused(target: str) -> None:
    with pytest.raises(WrongCall, match="remedy") as refused:
        open_registry(target, access())
    assert "pass-9c" not in str(refused.value)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("oci://localhost/press", "https://localhost/v2/press/manifests/1.0.0"),
        ("oci://ghcr.io/my.org/press", "https://ghcr.io/v2/my.org/press/manifests/1.0.0"),
        ("oci://[::1]:5000/press", "https://[::1]:5000/v2/press/manifests/1.0.0"),
    ],
)
def test_the_host_and_the_folders_of_a_target_are_told_apart(
    target: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = list[str]()

    def request(
        client: HttpClient, method: str, url: str, *arguments: object, **options: object
    ) -> None:
        urls.append(url)
        raise ConnectionError

    monkeypatch.setattr(HttpClient, "request", request)
    opened: Any = open_source(target, access(plain=False))
    with pytest.raises(ConnectionError):
        opened._client.manifest("1.0.0")
    assert urls == [url]


# Manifests


RECORDED = Path(__file__).parent / "recorded" / "oci-manifest-1.0.0.json"
"""What version 1.0.0 of the program put into docker-registry for the small release below."""

RECORDED_DIGEST = "sha256:e5319f7f99e1b251572b37f5ebe3858e44f9503e28897a8b998bf8c2654e0d24"


@pytest.fixture
def verified(tmp_path: Path) -> Iterator[Bundle]:
    with open_bundle(bundle(tmp_path), verify_hashes_only) as opened:
        yield opened


def manifest_of(verified: Bundle) -> bytes:
    sizes = {file: (verified.folder / file).stat().st_size for file in verified.files}
    return oci_manifest.write(verified, sizes)


def changed(data: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    manifest = json.loads(data)
    change(manifest)
    return json.dumps(manifest).encode()


def test_a_manifest_gives_back_what_it_is_of(verified: Bundle) -> None:
    published = read(manifest_of(verified), "1.0.0")
    assert (published.name, published.version, published.date) == (NAME, "1.0.0", "2026-01-31")
    assert published.digest == digest(verified.folder) == verified.digest
    assert list(published.files) == verified.files
    assert {f"sha256:{hash}" for hash in verified.release.hashes.values()} < {
        blob.digest for blob in published.files.values()
    }


def test_the_manifest_of_a_release_has_the_digest_that_version_1_0_0_gave_it(
    verified: Bundle,
) -> None:
    data = manifest_of(verified)
    assert data == RECORDED.read_bytes()
    assert f"sha256:{hashlib.sha256(data).hexdigest()}" == RECORDED_DIGEST


def test_the_config_is_the_descriptor(verified: Bundle) -> None:
    config = json.loads(manifest_of(verified))["config"]
    assert config["digest"] == f"sha256:{verified.release.hashes['datapackage.json']}"
    assert config["mediaType"] == "application/vnd.alibaba-press.datapackage.v1+json"


def test_no_file_is_of_a_kind_that_a_client_unpacks() -> None:
    kinds = {
        oci_manifest.media_type(f"x{end}")
        for end in ("", ".tar", ".tar.gz", ".tgz", ".zip", ".whl", ".x")
    }
    assert kinds == {"text/plain", "application/octet-stream"}
    assert oci_manifest.media_type("data/x.parquet") == "application/vnd.apache.parquet"


def layer(manifest: dict[str, Any], index: int = 0) -> dict[str, Any]:
    layer: dict[str, Any] = manifest["layers"][index]
    return layer


LIES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda manifest: manifest["annotations"].update(
        {oci_manifest.VERSION: "2.0.0"}
    ),
    "no name": lambda manifest: manifest["annotations"].pop(oci_manifest.NAME),
    "a name that is none": lambda manifest: manifest["annotations"].update(
        {oci_manifest.NAME: "../x"}
    ),
    "no annotations": lambda manifest: manifest.pop("annotations"),
    "annotations that are a list": lambda manifest: manifest.update(annotations=[]),
    "another digest": lambda manifest: manifest["annotations"].update(
        {oci_manifest.DIGEST: "sha256:00"}
    ),
    "no digest": lambda manifest: manifest["annotations"].pop(oci_manifest.DIGEST),
    "no layers": lambda manifest: manifest.update(layers=[]),
    "layers that are none": lambda manifest: manifest.update(layers=[1]),
    "too many layers": lambda manifest: manifest.update(layers=manifest["layers"] * 500),
    "no list of hashes": lambda manifest: manifest["layers"].pop(0),
    "a file twice": lambda manifest: manifest["layers"].append(layer(manifest)),
    "a layer without a title": lambda manifest: layer(manifest).pop("annotations"),
    "a title that leaves": lambda manifest: layer(manifest)["annotations"].update(
        {oci_manifest.TITLE: "../x"}
    ),
    "a title from the root": lambda manifest: layer(manifest)["annotations"].update(
        {oci_manifest.TITLE: "/etc/x"}
    ),
    "a digest of another kind": lambda manifest: layer(manifest, 1).update(digest="md5:00"),
    "a digest that is a path": lambda manifest: layer(manifest, 1).update(digest="sha256:../../x"),
    "a size below zero": lambda manifest: layer(manifest, 1).update(size=-1),
    "a size that is a text": lambda manifest: layer(manifest, 1).update(size="1"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_manifest_that_lies_is_not_accepted(verified: Bundle, lie: str) -> None:
    with pytest.raises(BadManifest):
        read(changed(manifest_of(verified), LIES[lie]), "1.0.0")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000], ids=repr)
def test_what_is_no_manifest_is_not_accepted(data: bytes) -> None:
    with pytest.raises(BadManifest):
        read(data, "1.0.0")


@pytest.mark.parametrize("kind", [None, "application/vnd.example", 1])
def test_an_artifact_of_another_kind_is_no_release(verified: Bundle, kind: object) -> None:
    with pytest.raises(NotARelease):
        read(
            changed(manifest_of(verified), lambda manifest: manifest.update(artifactType=kind)),
            "1.0.0",
        )


# Who is shown the token


def auth(root: str, token: str) -> RegistryAuth:
    hiding = Access(True, QUICK, {VARIABLE: token})
    return RegistryAuth("oci://x/y", root, hiding, HttpClient(hiding))


def sent(registry_auth: RegistryAuth, url: str) -> str | bytes | None:
    return registry_auth(requests.Request("GET", url).prepare()).headers.get("Authorization")


def test_the_password_is_shown_to_the_registry_alone() -> None:
    registry_auth = auth("https://registry.example", "user:word")
    assert sent(registry_auth, "https://registry.example/v2/") is None
    assert registry_auth.respond('Basic realm="x"')
    assert sent(registry_auth, "https://registry.example/v2/") == "Basic dXNlcjp3b3Jk"
    for url in (
        "http://registry.example/v2/",
        "https://registry.example.evil.example/v2/",
        "https://registry.example:444/v2/",
        "https://registry.example@evil.example/",
    ):
        assert sent(registry_auth, url) is None
    assert not registry_auth.respond('Basic realm="x"')


@pytest.mark.parametrize(
    "realm",
    [
        "http://auth.example/token",
        "ftp://auth.example",
        "token",
        "",
        "https://",
        "https://[",
        "https://user:word@auth.example",
        "file:/x",
    ],
)
def test_a_token_service_without_tls_is_shown_nothing(realm: str) -> None:
    registry_auth = auth("https://registry.example", "secret-1")
    with pytest.raises(RegistryError, match="the https: address of a token service"):
        registry_auth.respond(f'Bearer realm="{realm}",service="x"')


def test_an_unknown_challenge_is_not_answered() -> None:
    registry_auth = auth("https://registry.example", "user:word")
    assert not registry_auth.respond("Digest realm=x")
    assert not registry_auth.respond("")


def test_a_bare_token_is_no_answer_to_http_basic() -> None:
    with pytest.raises(Unauthorized, match="user:password") as refused:
        auth("https://registry.example", "secret-1").respond('Basic realm="x"')
    assert "secret-1" not in str(refused.value)


@pytest.mark.parametrize("form", ["word-1", "dXNlcjp3b3JkLTE=", "user:word-1"])
def test_each_form_of_the_token_is_hidden(form: str) -> None:
    hiding = Access(True, QUICK, {VARIABLE: "user:word-1"})
    assert hiding.hide(form) == form
    assert hiding.token() is not None
    assert hiding.hide(f"no {form} here") == "no [token] here"
    without_token = Access(True, QUICK, {})
    assert without_token.hide(f"no {form} here") == f"no {form} here"


@pytest.mark.parametrize("location", ["http://registry.example/v2/press/1", "//[", "ftp://x/y"])
def test_no_file_is_sent_on_to_plain_http(
    location: str, verified: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    methods = list[str]()

    def request(
        client: HttpClient, method: str, url: str, *arguments: object, **options: object
    ) -> requests.Response:
        methods.append(method)
        response = requests.Response()
        response.url, response.status_code = url, 202 if method == "POST" else 404
        response.headers["Location"] = location
        return response

    monkeypatch.setattr(HttpClient, "request", request)
    opened = open_registry("oci://registry.example/press", access("user:word", plain=False))
    with pytest.raises(RegistryError, match=r"an https: address|an address to go on at"):
        opened.publish(verified, SILENT)
    assert methods == ["GET", "HEAD", "POST"]
