"""What a server can do to a client of OCI registries: say nothing, or too much, or lie."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from alibaba_press.scripts.publish.bundle import Bundle
from alibaba_press.scripts.publish.registry import Damaged, NotThere, RegistryError
from alibaba_press.scripts.publish.targets import source
from alibaba_press.tests.publish.registries import NAME, put
from alibaba_press.tests.publish.test_oci import access, made, manifest_of

__all__ = ["made"]


@contextmanager
def server(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """A server that gives one answer to all; the target that it is."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        do_HEAD = do_POST = do_PUT = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that goes away is no error of the test."""

    with Server(("127.0.0.1", 0), Handler) as found:
        thread = threading.Thread(target=found.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"oci://127.0.0.1:{found.server_port}/press"
        finally:
            found.shutdown()
            thread.join()


def reply(to: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: object) -> None:
    to.send_response(status)
    for name, value in {"Content-Length": len(body), **headers}.items():
        to.send_header(name.replace("_", "-"), str(value))
    to.end_headers()
    to.wfile.write(body)


def test_a_server_that_says_nothing_is_left_in_time() -> None:
    began = time.monotonic()
    with (
        server(lambda to: time.sleep(3)) as target,
        pytest.raises(RegistryError, match="no answer in time"),
    ):
        source(target, access()).versions(NAME)
    assert time.monotonic() - began < 10


def test_a_server_that_is_not_there_is_left_in_time() -> None:
    with server(lambda to: None) as target:
        pass
    began = time.monotonic()
    with pytest.raises(RegistryError, match="Connection refused"):
        source(target, access()).versions(NAME)
    assert time.monotonic() - began < 5


def test_an_answer_without_an_end_is_not_read() -> None:
    def flood(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        for _ in range(1000):
            to.wfile.write(b" " * 100_000)

    with server(flood) as target, pytest.raises(Damaged, match="at most 4194304 bytes"):
        source(target, access()).versions(NAME)


def test_pages_of_tags_without_an_end_are_not_read() -> None:
    page, asked = json.dumps({"tags": ["x" * 40] * 1000}).encode(), list[str]()

    def more(to: BaseHTTPRequestHandler) -> None:
        asked.append(to.path)
        reply(to, page, Link='</v2/press/tags/list?n=1>; rel="next"')

    with server(more) as target, pytest.raises(Damaged, match="pages without an end"):
        source(target, access()).versions(NAME)
    assert len(asked) < 100


def test_tags_are_read_page_by_page() -> None:
    def pages(to: BaseHTTPRequestHandler) -> None:
        if "manifests" in to.path:
            reply(to, b"{}")
        elif "last" in to.path:
            reply(to, b'{"tags": ["2.0.0"]}')
        else:
            reply(to, b'{"tags": ["1.0.0"]}', Link='</v2/press/tags/list?last=1>; rel="next"')

    with server(pages) as target:
        found: Any = source(target, access())
        assert found._client.tags() == ["1.0.0", "2.0.0"]
        assert found.versions(NAME) == []


@pytest.mark.parametrize("body", [b"[]", b'{"tags": 1}', b"<html>", b'{"tags": {"a": 1}}'])
def test_what_is_no_list_of_tags_is_not_taken(body: bytes) -> None:
    with server(lambda to: reply(to, body)) as target:
        registry_there = source(target, access())
        if body.endswith(b"}}"):
            assert registry_there.versions(NAME) == []
        else:
            with pytest.raises(Damaged, match="a list of tags"):
                registry_there.versions(NAME)


def test_no_tags_are_no_versions() -> None:
    with server(lambda to: reply(to, b'{"name": "press", "tags": null}')) as target:
        assert source(target, access()).versions(NAME) == []
    with (
        server(lambda to: reply(to, b"{}", 404)) as target,
        pytest.raises(NotThere, match="no repository of this name"),
    ):
        source(target, access()).versions(NAME)


def test_a_version_whose_manifest_is_other_than_its_digest_has_a_fault(made: Bundle) -> None:
    data = manifest_of(made)

    def lie(to: BaseHTTPRequestHandler) -> None:
        if "manifests" in to.path:
            reply(to, data, Docker_Content_Digest="sha256:" + "0" * 64)
        else:
            reply(to, b'{"tags": ["1.0.0"]}')

    with server(lie) as target:
        [found] = source(target, access()).versions(NAME)
    assert found.digest == ""
    assert found.fault is not None
    assert found.fault.startswith("tag 1.0.0: sha256:")


@pytest.mark.parametrize(("where", "said"), [("", "an address"), ("ftp://x/y", "not a valid host")])
def test_a_server_that_names_no_place_for_a_file_is_told(
    where: str, said: str, made: Bundle
) -> None:
    def nowhere(to: BaseHTTPRequestHandler) -> None:
        to.rfile.read(int(to.headers.get("Content-Length") or 0))
        headers = {"Location": where} if where else {}
        reply(to, b"", 202 if to.command == "POST" else 404, **headers)

    with server(nowhere) as target, pytest.raises(RegistryError, match=said) as refused:
        put(made.folder, target)
    assert "publishing alibaba-press 1.0.0" in str(refused.value)
    assert "the bundle" not in str(refused.value)
