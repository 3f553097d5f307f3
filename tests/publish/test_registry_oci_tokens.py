"""Show the user's token to a real docker-registry by HTTP Basic, or by a bearer token of a token
service, and to nobody else."""

from __future__ import annotations

import base64
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.registry_errors import RegistryError, Unauthorized
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.oci_places import LIMITS, OciContract, place, place_in, server
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files
from alibaba_press.tests.support.progress import Recorder
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
    """Yield a repository of a registry that accepts the tokens of a token service."""
    service.requests.clear()
    yield place_in(bearer, SECRET)
    bearer.mend()


def texts_of(error: BaseException) -> str:
    return f"{error} {error!r} {error.args} {error.__cause__!r} {error.__context__!r}"


class TestBearer(OciContract):
    """A repository of docker-registry that asks for a bearer token."""

    @pytest.fixture
    def place(self, granted: Place) -> Place:
        return granted


def test_a_bare_token_is_shown_to_the_token_service_alone(
    granted: Place, service: TokenService, tmp_path: Path
) -> None:
    granted.put(bundle(tmp_path))
    repository = granted.to.split("/", 3)[3]
    encoded = base64.b64encode(f"token:{SECRET}".encode()).decode()
    assert {authorization for _, authorization in service.requests} == {f"Basic {encoded}"}
    assert {scope.removeprefix(f"repository:{repository}:") for scope, _ in service.requests} <= {
        "pull",
        "pull,push",
        "push,pull",
    }


def test_what_is_public_is_read_without_a_token(
    granted: Place, service: TokenService, tmp_path: Path
) -> None:
    folder = bundle(tmp_path)
    granted.put(folder)
    granted.token = None
    service.requests.clear()
    assert files(granted.bring(f"{NAME}@{digest(folder)}", tmp_path)) == files(folder)
    assert {authorization for _, authorization in service.requests} == {""}
    assert not granted.put(folder).created


def test_a_bearer_token_that_has_expired_is_replaced(granted: Place, tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    granted.put(folder)
    registry = open_source(granted.to, granted.access())
    [version] = registry.versions(NAME)
    registry._client._auth.value = "Bearer of.no.use"  # type: ignore[attr-defined]
    target = io.BytesIO()
    registry.download(version, "README.md", target, 1000, SILENT)
    assert target.getvalue() == (folder / "README.md").read_bytes()


def test_the_message_of_a_token_service_is_shown_without_the_token(
    granted: Place, tmp_path: Path
) -> None:
    with pytest.raises(Unauthorized, match=r"\[token\] is no token of ours") as refused:
        publish(
            bundle(tmp_path), granted.to, access=granted.access("wrong-1"), check=verify_hashes_only
        )
    assert "wrong-1" not in texts_of(refused.value)
    assert VARIABLE in str(refused.value)


def test_a_bare_token_is_not_sent_to_a_server_that_asks_for_a_user(
    place: Place, tmp_path: Path
) -> None:
    with pytest.raises(Unauthorized, match="user:password"):
        publish(bundle(tmp_path), place.to, access=place.access(SECRET), check=verify_hashes_only)


@pytest.mark.parametrize("token", ["publisher:wrong-2", "stranger:pass-7d1e5b", ""])
def test_a_wrong_or_missing_password_is_reported(place: Place, tmp_path: Path, token: str) -> None:
    with pytest.raises(Unauthorized, match="401 Unauthorized") as refused:
        publish(bundle(tmp_path), place.to, access=place.access(token), check=verify_hashes_only)
    assert f"give a token that may do this, in {VARIABLE}" in str(refused.value)
    password = token.partition(":")[2]
    assert not password or password not in texts_of(refused.value)
    assert place.versions() == []


@pytest.mark.parametrize("kind", ["basic", "bearer"])
def test_the_token_is_in_no_log_and_no_output(
    kind: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    repository: Place = request.getfixturevalue("place" if kind == "basic" else "granted")
    steps = list[str]()
    caplog.set_level(logging.DEBUG)
    folder = bundle(tmp_path)
    publish(
        folder,
        repository.to,
        access=repository.access(),
        check=verify_hashes_only,
        progress=Recorder(steps.append, steps.append),
    )
    assert repository.kill is not None
    assert repository.start is not None
    repository.kill()
    with pytest.raises(RegistryError) as silent:
        repository.put(folder)
    repository.start()
    captured = capfd.readouterr()
    text = "\n".join([*steps, texts_of(silent.value), caplog.text, captured.out, captured.err])
    assert caplog.records
    user, _, password = TOKEN.partition(":") if kind == "basic" else ("token", "", SECRET)
    secrets = [password, base64.b64encode(f"{user}:{password}".encode()).decode(), "Bearer e"]
    assert [secret for secret in secrets if secret in text] == []


def test_the_passwords_of_other_programs_are_not_used(
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
