"""Hostile and broken OCI registries: servers that do not answer, send too much, or lie."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.bundle import Bundle
from alibaba_press.scripts.publish.registry_errors import Damaged, NotFound, RegistryError
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.registries import HANGING, NAME, put
from alibaba_press.tests.publish.test_oci import access, manifest_of, verified

__all__ = ["verified"]


@contextmanager
def server(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """Start a server that answers every request in the same way, and yield its target."""

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

    with Server(("127.0.0.1", 0), Handler) as started:
        thread = threading.Thread(target=started.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"oci://127.0.0.1:{started.server_port}/press"
        finally:
            started.shutdown()
            thread.join()


def reply(to: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: object) -> None:
    to.send_response(status)
    for name, value in {"Content-Length": len(body), **headers}.items():
        to.send_header(name.replace("_", "-"), str(value))
    to.end_headers()
    to.wfile.write(body)


def test_a_server_that_does_not_answer_is_given_up() -> None:
    over = threading.Event()

    def wait(to: BaseHTTPRequestHandler) -> None:
        over.wait(HANGING)

    impatient = replace(access(), limits=Limits(0.1, HANGING, pause=0.01, tries=3))
    with server(wait) as target:
        try:
            with pytest.raises(RegistryError, match="no answer in time"):
                open_source(target, impatient).versions(NAME)
        finally:
            over.set()


def test_a_server_that_is_down_is_given_up() -> None:
    with server(lambda to: None) as target:
        pass
    with pytest.raises(RegistryError, match="Connection refused"):
        open_source(target, access()).versions(NAME)


def test_an_answer_without_an_end_is_not_read() -> None:
    def flood(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        for _ in range(1000):
            to.wfile.write(b" " * 100_000)

    with server(flood) as target, pytest.raises(Damaged, match="at most 4194304 bytes"):
        open_source(target, access()).versions(NAME)


def test_pages_of_tags_without_an_end_are_not_read() -> None:
    page, paths = json.dumps({"tags": ["x" * 40] * 1000}).encode(), list[str]()

    def more(to: BaseHTTPRequestHandler) -> None:
        paths.append(to.path)
        reply(to, page, Link='</v2/press/tags/list?n=1>; rel="next"')

    with server(more) as target, pytest.raises(Damaged, match="pages without an end"):
        open_source(target, access()).versions(NAME)
    assert len(paths) < 100


def test_tags_are_read_page_by_page() -> None:
    def pages(to: BaseHTTPRequestHandler) -> None:
        if "manifests" in to.path:
            reply(to, b"{}")
        elif "last" in to.path:
            reply(to, b'{"tags": ["2.0.0"]}')
        else:
            reply(to, b'{"tags": ["1.0.0"]}', Link='</v2/press/tags/list?last=1>; rel="next"')

    with server(pages) as target:
        opened: Any = open_source(target, access())
        assert opened._client.tags() == ["1.0.0", "2.0.0"]
        assert opened.versions(NAME) == []


@pytest.mark.parametrize("body", [b"[]", b'{"tags": 1}', b"<html>", b'{"tags": {"a": 1}}'])
def test_what_is_no_list_of_tags_is_not_accepted(body: bytes) -> None:
    with (
        server(lambda to: reply(to, body)) as target,
        pytest.raises(Damaged, match="a list of tags"),
    ):
        open_source(target, access()).versions(NAME)


def test_no_tags_are_no_versions() -> None:
    with server(lambda to: reply(to, b'{"name": "press", "tags": null}')) as target:
        assert open_source(target, access()).versions(NAME) == []
    with (
        server(lambda to: reply(to, b"{}", 404)) as target,
        pytest.raises(NotFound, match="no repository of this name"),
    ):
        open_source(target, access()).versions(NAME)


def test_a_version_whose_manifest_is_other_than_its_digest_has_a_fault(verified: Bundle) -> None:
    data = manifest_of(verified)

    def lie(to: BaseHTTPRequestHandler) -> None:
        if "manifests" in to.path:
            reply(to, data, Docker_Content_Digest="sha256:" + "0" * 64)
        else:
            reply(to, b'{"tags": ["1.0.0"]}')

    with server(lie) as target:
        [version] = open_source(target, access()).versions(NAME)
    assert version.digest == ""
    assert version.fault is not None
    assert version.fault.startswith("tag 1.0.0: sha256:")


@pytest.mark.parametrize(
    ("location", "expected"),
    [("", "an address to send a file to"), ("ftp://x/y", "an https: address")],
)
def test_a_server_that_gives_no_address_for_a_file_is_reported(
    location: str, expected: str, verified: Bundle
) -> None:
    def nowhere(to: BaseHTTPRequestHandler) -> None:
        to.rfile.read(int(to.headers.get("Content-Length") or 0))
        headers = {"Location": location} if location else {}
        reply(to, b"", 202 if to.command == "POST" else 404, **headers)

    with server(nowhere) as target, pytest.raises(RegistryError, match=expected) as refused:
        put(verified.folder, target)
    assert "publishing alibaba-press 1.0.0" in str(refused.value)
    assert "the bundle" not in str(refused.value)
