"""OCI registries, without a server: targets, manifests, and who is shown the token."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.bundle import Bundle, by_hashes, opened_bundle
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.oci import auth as oci_auth
from alibaba_press.scripts.publish.oci import manifest as oci_manifest
from alibaba_press.scripts.publish.oci.manifest import BadManifest, NoRelease, read
from alibaba_press.scripts.publish.registry import NoEntry, Registry, RegistryError, WrongCall
from alibaba_press.scripts.publish.targets import registry, source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import NAME, bundle, digest

QUICK = Limits(answer=0.5, file=2, pause=0.01, tries=2)


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
    found = registry(target, access(plain=False))
    assert isinstance(found, Registry)
    assert found.target == target


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
        registry(target, access())
    assert "pass-9c" not in str(refused.value)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("oci://localhost/press", "https://localhost:443/v2/press/manifests/1.0.0"),
        ("oci://ghcr.io/my.org/press", "https://ghcr.io/v2/my.org/press/manifests/1.0.0"),
        ("oci://[::1]:5000/press", "https://[::1]:5000/v2/press/manifests/1.0.0"),
    ],
)
def test_the_host_is_never_taken_for_a_folder_nor_a_folder_for_the_host(
    target: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()

    def ask(self: object, method: str, url: str, *given: object) -> None:
        asked.append(url)
        raise NotImplementedError

    found: Any = source(target, access(plain=False))
    monkeypatch.setattr(type(found._client), "_ask", ask)
    with pytest.raises(NotImplementedError):
        found._client.manifest("1.0.0")
    assert asked == [url]


# Manifests


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bundle]:
    with opened_bundle(bundle(tmp_path), by_hashes) as opened:
        yield opened


def manifest_of(made: Bundle) -> bytes:
    sizes = {file: (made.folder / file).stat().st_size for file in made.content.files}
    return oci_manifest.manifest(made, sizes)


def changed(data: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    found = json.loads(data)
    change(found)
    return json.dumps(found).encode()


def test_a_manifest_gives_back_what_it_is_of(made: Bundle) -> None:
    found = read(manifest_of(made), "1.0.0")
    assert (found.name, found.version, found.date) == (NAME, "1.0.0", "2026-01-31")
    assert found.digest == digest(made.folder) == made.digest
    assert list(found.files) == made.content.files
    assert {f"sha256:{hash}" for hash in made.content.hashes.values()} < {
        blob.digest for blob in found.files.values()
    }


def test_the_config_is_the_descriptor(made: Bundle) -> None:
    found = json.loads(manifest_of(made))
    assert found["config"]["digest"] == f"sha256:{made.content.hashes['datapackage.json']}"
    assert found["config"]["mediaType"] == "application/vnd.alibaba-press.datapackage.v1+json"


def test_no_file_is_of_a_kind_that_a_client_unpacks() -> None:
    kinds = {
        oci_manifest.media_type(f"x{end}") for end in ("", ".tar", ".tar.gz", ".tgz", ".zip", ".x")
    }
    assert kinds == {"text/plain", "application/octet-stream"}
    assert oci_manifest.media_type("data/x.parquet") == "application/vnd.apache.parquet"


def layer(found: dict[str, Any], at: int = 0) -> dict[str, Any]:
    one: dict[str, Any] = found["layers"][at]
    return one


LIES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda it: it["annotations"].update({oci_manifest.VERSION: "2.0.0"}),
    "no name": lambda it: it["annotations"].pop(oci_manifest.NAME),
    "a name that is none": lambda it: it["annotations"].update({oci_manifest.NAME: "../x"}),
    "no annotations": lambda it: it.pop("annotations"),
    "annotations that are a list": lambda it: it.update(annotations=[]),
    "another digest": lambda it: it["annotations"].update({oci_manifest.DIGEST: "sha256:00"}),
    "no digest": lambda it: it["annotations"].pop(oci_manifest.DIGEST),
    "no layers": lambda it: it.update(layers=[]),
    "layers that are none": lambda it: it.update(layers=[1]),
    "too many layers": lambda it: it.update(layers=it["layers"] * 500),
    "no list of hashes": lambda it: it["layers"].pop(0),
    "a file twice": lambda it: it["layers"].append(layer(it)),
    "a layer without a title": lambda it: layer(it).pop("annotations"),
    "a title that leaves": lambda it: layer(it)["annotations"].update({oci_manifest.TITLE: "../x"}),
    "a title from the root": lambda it: layer(it)["annotations"].update(
        {oci_manifest.TITLE: "/etc/x"}
    ),
    "a digest of another kind": lambda it: layer(it, 1).update(digest="md5:00"),
    "a digest that is a path": lambda it: layer(it, 1).update(digest="sha256:../../x"),
    "a size below zero": lambda it: layer(it, 1).update(size=-1),
    "a size that is a text": lambda it: layer(it, 1).update(size="1"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_manifest_that_lies_is_not_taken(made: Bundle, lie: str) -> None:
    with pytest.raises(BadManifest):
        read(changed(manifest_of(made), LIES[lie]), "1.0.0")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000], ids=repr)
def test_what_is_no_manifest_is_not_taken(data: bytes) -> None:
    with pytest.raises(BadManifest):
        read(data, "1.0.0")


@pytest.mark.parametrize("kind", [None, "application/vnd.example", 1])
def test_what_is_of_another_kind_is_no_release(made: Bundle, kind: object) -> None:
    with pytest.raises(NoRelease):
        read(changed(manifest_of(made), lambda it: it.update(artifactType=kind)), "1.0.0")


# What is shown to whom


def keys(root: str, token: str) -> oci_auth.Keys:
    hidden = oci_auth.Discreet(True, QUICK, {VARIABLE: token})
    return oci_auth.Keys("oci://x/y", root, hidden, HttpClient(hidden))


def sent(found: oci_auth.Keys, url: str) -> str | bytes | None:
    return found(requests.Request("GET", url).prepare()).headers.get("Authorization")


def test_the_key_is_shown_to_the_registry_alone() -> None:
    found = keys("https://registry.example", "user:word")
    assert sent(found, "https://registry.example/v2/") is None
    assert found.answer('Basic realm="x"', "asking")
    assert sent(found, "https://registry.example/v2/") == "Basic dXNlcjp3b3Jk"
    for other in (
        "http://registry.example/v2/",
        "https://registry.example.evil.example/v2/",
        "https://registry.example:444/v2/",
        "https://registry.example@evil.example/",
    ):
        assert sent(found, other) is None
    assert not found.answer('Basic realm="x"', "asking")


@pytest.mark.parametrize(
    "realm",
    [
        "http://auth.example/token",
        "ftp://auth.example",
        "token",
        "",
        "https://",
        "https://[",
        "file:/x",
    ],
)
def test_a_token_service_without_tls_is_shown_nothing(realm: str) -> None:
    found = keys("https://registry.example", "secret-1")
    with pytest.raises(RegistryError, match="the https: address of a token service"):
        found.answer(f'Bearer realm="{realm}",service="x"', "asking")


def test_a_challenge_that_is_not_known_is_not_answered() -> None:
    found = keys("https://registry.example", "user:word")
    assert not found.answer("Digest realm=x", "asking")
    assert not found.answer("", "asking")


def test_a_bare_token_is_no_answer_to_http_basic() -> None:
    with pytest.raises(NoEntry, match="user:password") as refused:
        keys("https://registry.example", "secret-1").answer('Basic realm="x"', "asking")
    assert "secret-1" not in str(refused.value)


@pytest.mark.parametrize("said", ["word-1", "dXNlcjp3b3JkLTE=", "user:word-1"])
def test_each_form_of_the_token_is_hidden(said: str) -> None:
    hidden = oci_auth.Discreet(True, QUICK, {VARIABLE: "user:word-1"})
    assert hidden.hide(said) == said
    assert hidden.token() is not None
    assert hidden.hide(f"no {said} here") == "no [token] here"
    nothing = oci_auth.Discreet(True, QUICK, {})
    assert nothing.hide(f"no {said} here") == f"no {said} here"


def test_nothing_is_sent_on_to_plain_http() -> None:
    found: Any = source("oci://registry.example/press", access("user:word", plain=False))
    with pytest.raises(RegistryError, match="an https: address"):
        found._client.do_request("http://registry.example/v2/press/blobs/uploads/1", "PUT")
