"""The calls of an OCI registry: uploads, challenges, redirects, and who is shown the token."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.oci.client import RepositoryClient, digest_of
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.test_oci import access
from alibaba_press.tests.publish.test_oci_servers import reply, server

SECRET = "secret-1"
BASIC = "Basic " + base64.b64encode(f"token:{SECRET}".encode()).decode()
BLOB = b"some content\n" * 1000


def client(target: str, token: str = SECRET) -> RepositoryClient:
    opened: Any = open_source(target, access(token))
    repository: RepositoryClient = opened._client
    return repository


def url_of(target: str) -> str:
    return target.replace("oci://", "http://").removesuffix("/press")


def body_of(request: BaseHTTPRequestHandler) -> bytes:
    return request.rfile.read(int(request.headers["Content-Length"] or 0))


class Uploads:
    """Accepts uploads. ``statuses`` are the answers to PUT that come before a success."""

    def __init__(self, location: str, statuses: list[int] | None = None) -> None:
        self.location = location
        self.statuses = statuses or []
        self.contents = list[bytes]()
        self.paths = list[str]()

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        if request.command == "HEAD":
            reply(request, b"", 404)
        elif request.command == "POST":
            reply(request, b"", 202, Location=self.location)
        else:
            self.contents.append(body_of(request))
            self.paths.append(request.path)
            status = self.statuses.pop(0) if self.statuses else 201
            reply(request, b"", status, WWW_Authenticate='Basic realm="a registry"')


@pytest.mark.parametrize("content", [BLOB, b""], ids=["some", "empty"])
@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("/uploads/1", "/uploads/1?digest={}"),
        ("/uploads/1?state=a%2Fb", "/uploads/1?state=a%2Fb&digest={}"),
    ],
)
def test_a_file_is_sent_to_the_address_that_the_server_gives(
    location: str, path: str, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(content)
    uploads = Uploads(location)
    with server(uploads) as target:
        size = client(target).upload(tmp_path / "file", digest_of(content), SILENT)
    assert size == len(content)
    assert uploads.contents == [content]
    assert uploads.paths == [path.format(digest_of(content).replace(":", "%3A"))]


def test_a_file_is_sent_again_from_its_start_after_a_challenge(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(BLOB)
    uploads = Uploads("/uploads/1", [401])
    with server(uploads) as target:
        client(target, "user:word").upload(tmp_path / "file", digest_of(BLOB), SILENT)
    assert uploads.contents == [BLOB, BLOB]


def test_a_file_that_the_server_has_is_not_sent(tmp_path: Path) -> None:
    methods = list[str]()

    def has_it(request: BaseHTTPRequestHandler) -> None:
        methods.append(request.command)
        reply(request, b"")

    (tmp_path / "file").write_bytes(BLOB)
    with server(has_it) as target:
        assert client(target).upload(tmp_path / "file", digest_of(BLOB), SILENT) == len(BLOB)
    assert methods == ["HEAD"]


Calls = list[tuple[str, str, str | None]]


def bearer(calls: Calls, after: Callable[[BaseHTTPRequestHandler], None]) -> Callable[..., None]:
    """A registry and its token service in one server. ``after`` answers whoever has a token."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        authorization = request.headers.get("Authorization")
        calls.append((request.command, request.path, authorization))
        if request.path.startswith("/token"):
            reply(request, json.dumps({"token": "granted-1"}).encode())
        elif authorization == "Bearer granted-1":
            after(request)
        else:
            host = request.headers["Host"]
            challenge = (
                f'Bearer realm="http://{host}/token",service="a registry",'
                'scope="repository:press:pull,push"'
            )
            reply(request, b"", 401, WWW_Authenticate=challenge)

    return answer


def test_a_bearer_challenge_is_answered_by_a_token_of_its_service() -> None:
    calls: Calls = []
    with server(bearer(calls, lambda request: reply(request, b'{"tags": ["x"]}'))) as target:
        assert client(target).tags() == ["x"]
    tags = "/v2/press/tags/list"
    scope = "repository%3Apress%3Apull%2Cpush"
    assert calls == [
        ("GET", tags, None),
        ("GET", f"/token?service=a+registry&scope={scope}", BASIC),
        ("GET", tags, "Bearer granted-1"),
    ]


def test_a_blob_that_is_kept_on_another_host_is_read_without_the_token() -> None:
    calls, storage_calls = Calls(), Calls()

    def storage(request: BaseHTTPRequestHandler) -> None:
        storage_calls.append((request.command, request.path, request.headers.get("Authorization")))
        reply(request, BLOB)

    with server(storage) as store:
        url = f"{url_of(store)}/content"
        redirect = bearer(calls, lambda request: reply(request, b"", 307, Location=url))
        with server(redirect) as target:
            copy = io.BytesIO()
            client(target).download(digest_of(BLOB), copy, len(BLOB), SILENT)
    assert copy.getvalue() == BLOB
    # Signed addresses are often for one method: only the download goes there.
    assert storage_calls == [("GET", "/content", None)]
    assert [method for method, _, _ in calls] == ["HEAD", "GET", "HEAD", "GET"]


def test_a_page_of_tags_or_an_upload_on_another_host_is_not_shown_the_token(
    tmp_path: Path,
) -> None:
    calls, other_calls = Calls(), list[str | None]()

    def elsewhere(request: BaseHTTPRequestHandler) -> None:
        other_calls.append(request.headers.get("Authorization"))
        if request.command == "PUT":
            body_of(request)
        reply(request, b'{"tags": ["2.0.0"]}')

    (tmp_path / "file").write_bytes(BLOB)
    with server(elsewhere) as other_target:
        url = url_of(other_target)

        def refer(request: BaseHTTPRequestHandler) -> None:
            if request.command == "GET":
                reply(request, b'{"tags": ["1.0.0"]}', Link=f'<{url}/tags>; rel="next"')
            elif request.command == "HEAD":
                reply(request, b"", 404)
            else:
                reply(request, b"", 202, Location=f"{url}/upload")

        with server(bearer(calls, refer)) as target:
            repository = client(target)
            assert repository.tags() == ["1.0.0", "2.0.0"]
            repository.upload(tmp_path / "file", digest_of(BLOB), SILENT)
    assert other_calls == [None, None]
