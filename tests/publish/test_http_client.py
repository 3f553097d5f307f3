"""The HTTP client: limits, repeated calls, which server sees the token, and errors."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    HttpStatusError,
    NotFound,
    RegistryError,
    Unauthorized,
)
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import HANGING, QUICK
from alibaba_press.tests.support.progress import Recorder

SECRET = "s3cret-9b1f"
Answer = tuple[int, dict[str, str], bytes]


class Handler(BaseHTTPRequestHandler):
    server: Server

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.cookies.append(self.headers.get("Cookie"))
        self.server.calls.append((self.command, self.path, self.headers.get("Authorization")))
        status, headers, body = self.server.answer(self.path, len(self.server.calls))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = _answer

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Answers by a function of the path and the number of the call, and records the calls."""

    def __init__(self, answer: Callable[[str, int], Answer]) -> None:
        self.calls: list[tuple[str, str, str | None]] = []
        self.cookies: list[str | None] = []
        self.answer = answer
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a client that disconnects."""


Serve = Callable[[Callable[[str, int], Answer]], Server]


@contextmanager
def running(answer: Callable[[str, int], Answer]) -> Iterator[Server]:
    with Server(answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda answer: stack.enter_context(running(answer))


def client(limits: Limits = QUICK, authorization: str | None = f"Bearer {SECRET}") -> HttpClient:
    access = Access(limits=limits, environment={VARIABLE: SECRET})
    access.token()
    return HttpClient(access, authorization)


def answering(status: int, text: str = "", **headers: str) -> Callable[[str, int], Answer]:
    headers = {"Content-Type": "application/json"} | headers
    return lambda path, number: (status, headers, text.encode())


def test_a_call_that_changes_nothing_is_repeated(serve: Serve) -> None:
    server = serve(lambda path, number: (503 if number < 3 else 200, {}, b"yes"))
    assert client().call("GET", server.url).content == b"yes"
    assert [method for method, _, _ in server.calls] == ["GET"] * 3


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_call_that_may_change_something_is_made_once(serve: Serve, method: str) -> None:
    server = serve(answering(503, '{"message": "too much to do"}'))
    with pytest.raises(HttpStatusError, match="too much to do") as refused:
        client().call(method, server.url)
    assert len(server.calls) == 1
    assert refused.value.status == 503
    assert "503 Service Unavailable" in str(refused.value)
    assert "too much to do" in str(refused.value)
    assert "try again later" in str(refused.value)


def test_a_server_may_not_ask_for_a_long_wait(serve: Serve) -> None:
    limits = Limits(answer=HANGING, file=HANGING, pause=0.01, longest_pause=0.02, tries=2)
    server = serve(
        lambda path, number: (503 if number < 2 else 200, {"Retry-After": "86400"}, b"yes")
    )
    assert client(limits).call("GET", server.url).ok


@pytest.mark.parametrize(
    ("status", "error", "remedy"),
    [
        (401, Unauthorized, "give a token that may do this, in ALIBABA_PRESS_TOKEN"),
        (403, Unauthorized, "give a token that may do this, in ALIBABA_PRESS_TOKEN"),
        (404, NotFound, "correct the target"),
        (410, NotFound, "correct the target"),
        (409, HttpStatusError, "ask the operators of the server"),
    ],
)
def test_a_refusal_is_reported_without_the_token(
    serve: Serve, status: int, error: type[RegistryError], remedy: str
) -> None:
    server = serve(answering(status, f'{{"message": "not with {SECRET}"}}'))
    with pytest.raises(error, match=remedy) as refused:
        client().call("GET", server.url)
    assert type(refused.value) is error
    for text in (str(refused.value), repr(refused.value)):
        assert SECRET not in text
    assert "not with [token]" in str(refused.value)


def test_an_accepted_status_is_not_an_error(serve: Serve) -> None:
    assert (
        client().call("GET", serve(answering(404)).url, accepted_statuses={404}).status_code == 404
    )


def test_waiting_for_an_answer_has_a_limit(serve: Serve) -> None:
    over = threading.Event()

    def never(path: str, number: int) -> Answer:
        over.wait(HANGING)
        return 200, {}, b""

    server = serve(never)
    try:
        with pytest.raises(RegistryError, match="no answer in time"):
            client(Limits(answer=0.1, file=HANGING, pause=0.01, tries=2)).call("GET", server.url)
    finally:
        over.set()


def test_a_server_that_does_not_exist_is_reported() -> None:
    with pytest.raises(RegistryError, match=r"found:    Connection refused"):
        client().call("POST", "http://127.0.0.1:9")


def test_a_redirect_does_not_take_the_token_to_another_server(serve: Serve) -> None:
    other = serve(answering(200, "{}"))
    server = serve(answering(302, Location=f"{other.url}/elsewhere"))
    client().call("GET", server.url)
    client().download(server.url, io.BytesIO(), 100, SILENT)
    assert [authorization for _, _, authorization in server.calls] == [f"Bearer {SECRET}"] * 2
    assert [authorization for _, _, authorization in other.calls] == [None] * 2


def test_passwords_in_netrc_are_not_sent(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine\n", "utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    other = serve(answering(200, "{}"))
    server = serve(answering(302, Location=f"{other.url}/elsewhere"))
    client(authorization=None).call("GET", server.url)
    assert [authorization for _, _, authorization in server.calls + other.calls] == [None, None]


def test_cookies_are_not_returned(serve: Serve) -> None:
    server = serve(answering(200, "{}", **{"Set-Cookie": "session=1; Path=/"}))
    same_client = client()
    same_client.call("GET", server.url)
    same_client.call("GET", server.url)
    assert server.cookies == [None, None]


def test_no_redirect_leads_from_https_to_plain_http() -> None:
    import requests

    answer = requests.Response()
    answer.url, answer.status_code = "https://registry.invalid/", 302
    answer.raw = io.BytesIO()
    answer.headers["Location"] = "http://registry.invalid/"
    with pytest.raises(requests.exceptions.InvalidURL, match="from https: to http:"):
        client().session.get_redirect_target(answer)
    answer.headers["Location"] = "/elsewhere"
    assert client().session.get_redirect_target(answer) == "/elsewhere"


def test_the_proxy_of_the_environment_is_used(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(answering(200, "{}"))
    monkeypatch.setenv("http_proxy", proxy.url)
    client(authorization=None).call("GET", "http://registry.invalid/x")
    assert [path for _, path, _ in proxy.calls] == ["http://registry.invalid/x"]


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_the_certificates_of_the_environment_are_used(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv(variable, "certificates")
    assert client().session.verify == "certificates"


def test_the_limit_of_a_download_counts_decoded_bytes(serve: Serve) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    server = serve(lambda path, number: (200, {"Content-Encoding": "gzip"}, bomb))
    target = io.BytesIO()
    with pytest.raises(Damaged, match="at most 1000000 bytes"):
        client().download(server.url, target, 1_000_000, SILENT)
    assert target.getvalue() == b""


def test_a_compressed_answer_is_written_decoded(serve: Serve) -> None:
    server = serve(lambda path, number: (200, {"Content-Encoding": "gzip"}, gzip.compress(b"yes")))
    target = io.BytesIO()
    client().download(server.url, target, 100, SILENT)
    assert target.getvalue() == b"yes"


def test_a_download_reports_that_it_is_tried_again(serve: Serve) -> None:
    progress = Recorder()
    progress.plan(1)
    progress.begin("file")
    server = serve(lambda path, number: (503 if number < 2 else 200, {"Retry-After": "0"}, b"yes"))
    client().download(server.url, io.BytesIO(), 100, progress)
    progress.require_complete()
    assert progress.total_of("file") == len(b"yes")
    assert progress.notes == ["the server said 503 Service Unavailable; trying again"]
