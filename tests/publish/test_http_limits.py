"""No server takes more time, memory or bytes than the limits allow, whatever it sends."""

from __future__ import annotations

import gzip
import io
import re
import ssl
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from alibaba_press.scripts.limits import MAX_ANSWER_SIZE, MAX_ERROR_SIZE
from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError
from alibaba_press.tests.publish.hostile import Connection, hostile
from alibaba_press.tests.publish.registries import HANGING, QUICK

BLOCK = b"x" * (1 << 16)
OK = b"HTTP/1.1 200 OK\r\n"
EMPTY_BLOCKS = b"\0\0\0\xff\xff" * 10_000
"""Blocks of a compressed content in which there is nothing."""

BUFFERS = 32 << 20
"""Bytes that the system may keep between a server and a client that reads no more."""

LARGEST = 1 << 20
"""Bytes of an answer that the clients of these tests accept."""

IMPATIENT = Limits(answer=0.05, file=HANGING, pause=0.01, tries=1)
ONCE = Limits(answer=HANGING, file=HANGING, pause=0.01, tries=1)
IN_TIME = r"in time|bytes within"


def client(limits: Limits = ONCE) -> HttpClient:
    access = Access(plain_http=True, limits=limits, environment={})
    return HttpClient(access, largest_answer=LARGEST)


def get(url: str, limits: Limits = ONCE) -> bytes:
    return client(limits).call("GET", url).content


def download(url: str, limits: Limits = ONCE) -> bytes:
    target = io.BytesIO()
    client(limits).download(url, target, LARGEST, SILENT)
    return target.getvalue()


def post(url: str, limits: Limits = ONCE) -> bytes:
    return client(limits).call("POST", url, data=b"data").content


CALLS = [get, download, post]
Answer = Callable[[Connection], None]


def endless(head: bytes, block: bytes = BLOCK) -> Answer:
    def answer(connection: Connection) -> None:
        connection.send(head)
        connection.send_endlessly(block)

    return answer


def encoded(status: int, encoding: str, content: bytes) -> Answer:
    def answer(connection: Connection) -> None:
        head = f"HTTP/1.1 {status} x\r\nContent-Encoding: {encoding}\r\nContent-Type: text/plain"
        connection.send(f"{head}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content)

    return answer


ENDLESS = {
    "the content": endless(OK + b"\r\n"),
    "chunks": endless(
        OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + BLOCK + b"\r\n"
    ),
    "a compressed content": endless(
        OK + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(b"")[:2], EMPTY_BLOCKS
    ),
    "a line of a chunk": endless(OK + b"Transfer-Encoding: chunked\r\n\r\n10000;"),
    "the status line": endless(b"HTTP/1.1 200 "),
    "a header": endless(OK + b"X: "),
    "headers": endless(OK, b"X: y\r\n" * 1000),
    "the content of a redirect": endless(b"HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"),
    "the content of an odd redirect": endless(b"HTTP/1.1 300 Choices\r\n\r\n"),
    "the content of an error": endless(b"HTTP/1.1 500 Fault\r\nContent-Type: text/plain\r\n\r\n"),
    "the content of a refusal": endless(b"HTTP/1.1 403 No\r\nContent-Type: text/plain\r\n\r\n"),
    "the content of a missing page": endless(b"HTTP/1.1 404 No\r\n\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("part", ENDLESS)
def test_what_has_no_end_is_not_read_beyond_a_limit(
    call: Callable[[str], bytes], part: str
) -> None:
    with hostile(ENDLESS[part]) as server:
        with pytest.raises(RegistryError, match="remedy"):
            call(server.url)
        assert server.sent < LARGEST + len(server.requests) * BUFFERS
        assert len(server.requests) <= 6


def test_a_client_limits_answers_unless_told_otherwise() -> None:
    assert HttpClient(Access(environment={})).largest_answer == MAX_ANSWER_SIZE


@cache
def bomb(encoding: str) -> bytes:
    """Return a small content that is large when it is decoded."""
    compress = gzip.compress if encoding == "gzip" else zlib.compress
    return compress(bytes(32 * LARGEST))


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("status", [200, 404, 500])
@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_compressed_content_is_not_decoded_beyond_a_limit(
    call: Callable[[str], bytes], status: int, encoding: str
) -> None:
    with (
        hostile(encoded(status, encoding, bomb(encoding))) as server,
        pytest.raises(RegistryError, match="remedy") as refused,
    ):
        call(server.url)
    assert isinstance(refused.value, Damaged) == (status == 200)
    assert len(str(refused.value)) < 1000


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "x"])
def test_an_encoding_that_nobody_asked_for_is_refused(encoding: str) -> None:
    with (
        hostile(encoded(200, encoding, gzip.compress(b"yes"))) as server,
        pytest.raises(RegistryError, match=f"an answer in the encoding '{encoding}'"),
    ):
        get(server.url)


def test_a_compressed_content_that_breaks_off_is_not_taken_for_complete() -> None:
    with (
        hostile(encoded(200, "gzip", gzip.compress(BLOCK)[:-9])) as server,
        pytest.raises(RegistryError, match="an answer that broke off"),
    ):
        get(server.url)


def test_an_error_is_shown_by_its_first_words(capfd: pytest.CaptureFixture[str]) -> None:
    head = b"HTTP/1.1 500 Fault\r\nContent-Type: text/plain\r\n\r\n"
    with (
        hostile(endless(head, b"the disk is full ")) as server,
        pytest.raises(RegistryError, match="the disk is full the disk is full"),
    ):
        get(server.url)
    assert server.sent < MAX_ERROR_SIZE + BUFFERS
    assert capfd.readouterr() == ("", "")


def slow(before: bytes, dripping: bytes, after: bytes) -> Answer:
    """Send the middle of a good answer byte by byte, for longer than the client waits."""

    def answer(connection: Connection) -> None:
        connection.send(before)
        connection.drip(dripping)
        connection.send(after)

    return answer


GOOD_END = b"Content-Length: 3\r\n\r\nyes"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
SLOW = {
    "the status line": slow(b"HTTP/1.1 200 ", b"O", b"\r\n" + GOOD_END),
    "a header": slow(OK + b"X: ", b"y", b"\r\n" + GOOD_END),
    "continuations": slow(b"", b"HTTP/1.1 100 Continue\r\n\r\n", OK + GOOD_END),
    "headers of a continuation": slow(
        b"HTTP/1.1 100 Continue\r\nX: ", b"y", b"\r\n\r\n" + OK + GOOD_END
    ),
    "the line of a chunk": slow(CHUNKED + b"3;", b"x", b"\r\nyes\r\n0\r\n\r\n"),
    "trailers": slow(CHUNKED + b"3\r\nyes\r\n0\r\n", b"X: y\r\n", b"\r\n"),
    "chunks": slow(CHUNKED, b"1\r\ny\r\n", b"0\r\n\r\n"),
    "the content": slow(OK + b"\r\n", b"y", b""),
    "the content of an error": slow(
        b"HTTP/1.1 503 Busy\r\nContent-Type: text/plain\r\n\r\n", b"y", b""
    ),
    "the content of a missing page": slow(b"HTTP/1.1 404 No\r\n\r\n", b"y", b""),
    "the head of a redirect": slow(
        b"HTTP/1.1 302 Found\r\nX: ", b"y", b"\r\nLocation: /x\r\n" + GOOD_END
    ),
}  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("part", SLOW)
def test_what_comes_byte_by_byte_is_not_waited_for(
    call: Callable[[str, Limits], bytes], part: str
) -> None:
    limits = IMPATIENT
    if call is post:
        limits = Limits(answer=0.05, file=0.05, pause=0.01, tries=1)
    with hostile(SLOW[part]) as server, pytest.raises(RegistryError) as refused:
        call(server.url, limits)
    found = str(refused.value)
    assert re.search(IN_TIME, found) or "error" in part or "page" in part


def test_a_handshake_that_comes_byte_by_byte_is_not_waited_for() -> None:
    def drip(connection: Connection) -> None:
        connection.send(b"\x16\x03\x03\x3f\xff")
        connection.drip(b"\x02")

    with hostile(drip) as server, pytest.raises(RegistryError, match="in time"):
        get(server.url.replace("http:", "https:"), IMPATIENT)


@pytest.mark.usefixtures("certificates_of_the_system")
@pytest.mark.parametrize("part", ["a header", "trailers", "the content"])
def test_what_comes_byte_by_byte_over_tls_is_not_waited_for(
    part: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with (
        hostile(SLOW[part], context) as server,
        pytest.raises(RegistryError, match=IN_TIME),
    ):
        get(server.url, IMPATIENT)
    with hostile(lambda connection: connection.send(OK + GOOD_END), context) as server:
        assert get(server.url, QUICK) == b"yes"


def test_a_request_that_a_server_does_not_read_is_given_up() -> None:
    def read_nothing(connection: Connection) -> None:
        connection.server.is_over.wait()

    limits = Limits(answer=HANGING, file=0.3, pause=0.01, tries=1)
    with (
        hostile(read_nothing) as server,
        pytest.raises(RegistryError, match="in time"),
    ):
        client(limits).call("PUT", server.url, data=bytes(100 << 20))


def test_a_file_that_comes_too_slowly_is_given_up_before_its_time_is_up(tmp_path: Path) -> None:
    with (
        hostile(SLOW["the content"]) as server,
        pytest.raises(RegistryError, match=IN_TIME),
    ):
        download(server.url, Limits(answer=0.5, file=HANGING, pause=0.01, tries=1))
