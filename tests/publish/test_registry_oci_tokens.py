"""How an OCI registry is shown the user's token: user and password where it asks for HTTP Basic, a
bearer token of a token service where it asks for one; and nobody else is shown anything."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.registry_errors import RegistryError, Unauthorized
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.oci_places import LIMITS, OciContract, place, place_in, server
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files
from alibaba_press.tests.support.servers.oci import TOKEN, Registry
from alibaba_press.tests.support.servers.oci_tokens import TokenService

__all__ = ["place", "server"]

pytestmark = pytest.mark.servers

SECRET = "ghp-4ab1f0c7d2"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TokenService]:
    service = TokenService(tmp_path_factory.mktemp("tokens"), SECRET)
    service.start()
    yield service
    service.stop()


@pytest.fixture(scope="module")
def bearer(service: TokenService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    server = Registry(tmp_path_factory.mktemp("oci"), auth=service.auth())
    server.start()
    yield server
    server.stop()


@pytest.fixture
def granted(bearer: Registry, service: TokenService) -> Iterator[Place]:
    """A repository of a registry that takes the tokens of a token service."""
    service.asked.clear()
    yield place_in(bearer, SECRET)
    bearer.mend()


def said_by(error: BaseException) -> str:
    return f"{error} {error!r} {error.args} {error.__cause__!r} {error.__context__!r}"


class TestBearer(OciContract):
    """All that holds for every kind, by bearer tokens."""

    @pytest.fixture
    def place(self, granted: Place) -> Place:
        return granted


def test_a_bare_token_is_shown_to_the_token_service_alone(
    granted: Place, service: TokenService, tmp_path: Path
) -> None:
    granted.put(bundle(tmp_path))
    repository = granted.to.split("/", 3)[3]
    shown = base64.b64encode(f"token:{SECRET}".encode()).decode()
    assert {sent for _, sent in service.asked} == {f"Basic {shown}"}
    assert {scope.removeprefix(f"repository:{repository}:") for scope, _ in service.asked} <= {
        "pull",
        "pull,push",
        "push,pull",
        "delete",
    }


def test_what_is_public_is_read_without_a_token(
    granted: Place, service: TokenService, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    granted.put(made)
    granted.token = None
    service.asked.clear()
    assert files(granted.bring(f"{NAME}@{digest(made)}", tmp_path)) == files(made)
    assert {sent for _, sent in service.asked} == {""}
    assert not granted.put(made).created


def test_a_token_that_runs_out_is_asked_for_anew(granted: Place, tmp_path: Path) -> None:
    made = bundle(tmp_path)
    granted.put(made)
    registry = open_source(granted.to, granted.access())
    [version] = registry.versions(NAME)
    registry._client._auth.value = "Bearer of.no.use"  # type: ignore[attr-defined]
    registry.download(version, "README.md", tmp_path / "got", 1000, lambda name: None)
    assert (tmp_path / "got").read_bytes() == (made / "README.md").read_bytes()


def test_what_a_token_service_says_of_a_token_is_told_without_it(
    granted: Place, tmp_path: Path
) -> None:
    with pytest.raises(Unauthorized, match=r"\[token\] is no token of ours") as refused:
        publish(
            bundle(tmp_path), granted.to, access=granted.access("wrong-1"), check=verify_hashes_only
        )
    assert "wrong-1" not in said_by(refused.value)
    assert VARIABLE in str(refused.value)


def test_a_server_that_asks_for_a_user_gets_no_bare_token(place: Place, tmp_path: Path) -> None:
    with pytest.raises(Unauthorized, match="user:password"):
        publish(bundle(tmp_path), place.to, access=place.access(SECRET), check=verify_hashes_only)


@pytest.mark.parametrize("token", ["publisher:wrong-2", "stranger:pass-7d1e5b", ""])
def test_who_is_not_known_is_told_so(place: Place, tmp_path: Path, token: str) -> None:
    with pytest.raises(Unauthorized, match="401 Unauthorized") as refused:
        publish(bundle(tmp_path), place.to, access=place.access(token), check=verify_hashes_only)
    assert f"give a token that may do this, in {VARIABLE}" in str(refused.value)
    password = token.partition(":")[2]
    assert not password or password not in said_by(refused.value)
    assert place.versions() == []


@pytest.mark.parametrize("kind", ["basic", "bearer"])
def test_nothing_of_the_token_is_in_any_log_or_output(
    kind: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    at: Place = request.getfixturevalue("place" if kind == "basic" else "granted")
    said = list[str]()
    caplog.set_level(logging.DEBUG)
    made = bundle(tmp_path)
    publish(made, at.to, access=at.access(), check=verify_hashes_only, step=said.append)
    assert at.kill is not None
    assert at.start is not None
    at.kill()
    with pytest.raises(RegistryError) as silent:
        at.put(made)
    at.start()
    captured = capfd.readouterr()
    text = "\n".join([*said, said_by(silent.value), caplog.text, captured.out, captured.err])
    assert caplog.records
    user, _, password = TOKEN.partition(":") if kind == "basic" else ("token", "", SECRET)
    secrets = [password, base64.b64encode(f"{user}:{password}".encode()).decode(), "Bearer e"]
    assert [one for one in secrets if one in text] == []


def test_the_passwords_of_other_programs_are_not_taken(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, _, password = TOKEN.partition(":")
    host = place.to.split("/")[2]
    (tmp_path / ".docker").mkdir()
    encoded = base64.b64encode(TOKEN.encode()).decode()
    config = {"auths": {host: {"auth": encoded}}}
    (tmp_path / ".docker" / "config.json").write_text(json.dumps(config))
    (tmp_path / ".netrc").write_text(f"machine 127.0.0.1 login {user} password {password}\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ORAS_USER", user)
    monkeypatch.setenv("ORAS_PASS", password)
    access = Access(plain_http=True, limits=LIMITS, environment={})
    with pytest.raises(Unauthorized):
        publish(bundle(tmp_path), place.to, access=access, check=verify_hashes_only)
