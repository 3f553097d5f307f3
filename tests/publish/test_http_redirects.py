"""A client follows a redirect to https:, or from http: to http:, and to nowhere else."""

from __future__ import annotations

import io

import pytest
import requests

from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.http_session import Session, redirect_address
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.tests.publish.hostile import Connection, hostile
from alibaba_press.tests.publish.registries import HANGING

ONCE = Limits(answer=HANGING, file=HANGING, tries=1)


def client() -> HttpClient:
    return HttpClient(Access(plain_http=True, limits=ONCE, environment={}))


def redirect(location: str, url: str = "https://registry.invalid/a/b") -> requests.Response:
    answer = requests.Response()
    answer.url, answer.status_code, answer.raw = url, 302, io.BytesIO()
    answer.headers["Location"] = location
    return answer


REFUSED = [
    "http://registry.invalid/", "HTTP://registry.invalid/", "hTTp://registry.invalid/",
    " http://registry.invalid/", "\thttp://registry.invalid/", "ht\ttp://registry.invalid/",
    "http:registry.invalid", "HTTP:/registry.invalid", "http:\\\\registry.invalid",
    "ftp://registry.invalid/", "file:///etc/passwd", "FILE:///etc/passwd", "javascript:alert(1)",
    "data:text/plain,x", "https://user:word@registry.invalid/", "https://user@registry.invalid/",
    "https://@registry.invalid/", "//user:word@registry.invalid/",
    "https://[", "https://[::1", "https://registry.invalid:99999/",
    "https://registry.invalid:x/", "https://registry.invalid:0/",
    "https://registry.invalid\\@other.invalid/", "https://\xff\xfe/",
]  # fmt: skip


@pytest.mark.parametrize("location", REFUSED)
def test_a_redirect_from_https_to_anything_else_is_refused(location: str) -> None:
    with pytest.raises(requests.exceptions.InvalidURL, match="a redirect"):
        Session(None).get_redirect_target(redirect(location))


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/elsewhere", "https://registry.invalid/elsewhere"),
        ("c", "https://registry.invalid/a/c"),
        ("?page=2", "https://registry.invalid/a/b?page=2"),
        ("//other.invalid/x", "https://other.invalid/x"),
        ("https://other.invalid:444/x", "https://other.invalid:444/x"),
        ("HTTPS://other.invalid/x", "https://other.invalid/x"),
        # An address without a host is one of the same host.
        ("https:///path", "https://registry.invalid/path"),
        ("/a b\u00e4", "https://registry.invalid/a%20b%C3%A4"),
    ],
)
def test_a_redirect_to_https_is_followed(location: str, target: str) -> None:
    answer = redirect(location.encode().decode("latin-1"))
    found = Session(None).get_redirect_target(answer)
    assert found is not None
    assert redirect_address("https://registry.invalid/a/b", found) == target


@pytest.mark.parametrize("url", ["http://registry.invalid/", "HTTP://registry.invalid/"])
def test_a_redirect_from_http_to_http_or_https_is_followed(url: str) -> None:
    for location in ("http://other.invalid/", "HTTP://other.invalid/", "https://other.invalid/"):
        assert Session(None).get_redirect_target(redirect(location, url)) == location
    with pytest.raises(requests.exceptions.InvalidURL, match="from http: to ftp:"):
        Session(None).get_redirect_target(redirect("ftp://other.invalid/", url))


LOCATIONS = [
    *REFUSED, "https://127.0.0.1:1/", "http://" + "a" * 70 + ".invalid/", "http://a..b/",
    "http://./", "http://%zz/", "http://\u00e4.invalid/", "http://xn--/", "https://", "https:///x",
    "https:\\\\x\\y", "x" * 60_000, "/" * 60_000, "?" * 1000, "#", "",
]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "location"),
    [
        pytest.param(
            method,
            location,
            id=f"{method}-{number}",
            # HEAD is redirected as GET is: `make test` tries every fifth address.
            marks=[pytest.mark.slow] if method == "HEAD" and number % 5 else [],
        )
        for method in ("GET", "HEAD", "POST")
        for number, location in enumerate(LOCATIONS)
    ],
)
def test_a_redirect_to_anywhere_ends_in_a_clear_message(method: str, location: str) -> None:
    def answer(connection: Connection) -> None:
        text = location.replace("\t", " ").encode("utf-8", "surrogateescape")
        connection.send(b"HTTP/1.1 307 x\r\nContent-Length: 0\r\nLocation: " + text + b"\r\n\r\n")

    with hostile(answer) as server, pytest.raises(RegistryError, match="remedy"):
        client().call(method, server.url)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_call_that_changes_something_is_not_redirected(method: str, status: int) -> None:
    def answer(connection: Connection) -> None:
        head = f"HTTP/1.1 {status} x\r\nContent-Length: 0\r\nLocation: /elsewhere\r\n\r\n"
        connection.send(head.encode())

    with (
        hostile(answer) as server,
        pytest.raises(RegistryError, match="a redirect of a call that changes something"),
    ):
        client().call(method, server.url, data=b"data")
    assert len(server.requests) == 1
