"""Fetching over the web: a failure that may pass is tried again, one that does not is reported in
time, and nothing is trusted that should not be."""

from __future__ import annotations

import io
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, WrongCall
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.faults import (
    body,
    busy,
    cut,
    endless,
    hang_up,
    huge,
    refuse,
    silent,
    slow,
    to,
)
from alibaba_press.tests.publish.registries import (
    HANGING,
    NAME,
    Fault,
    Handler,
    Server,
    access,
    bring,
    files,
    names,
    serving,
    unanswered,
)


@pytest.fixture
def server(server: Server) -> Iterator[Server]:
    """The server, whose answers do not come where it has the fault `silent`."""

    def is_silent(method: str, url: str) -> bool:
        for end, faults in server.faults.items():
            if url.endswith(end) and faults[:1] == [silent]:
                del faults[: len(faults) > 1]
                return True
        return False

    with unanswered(is_silent):
        yield server


@pytest.mark.parametrize("fault", [busy, cut, hang_up, silent], ids=lambda fault: fault.__name__)
@pytest.mark.parametrize("file", ["versions.json", "people.csv"])
def test_a_failure_that_passes_is_tried_again(
    server: Server, published: Path, out: Path, fault: Fault, file: str
) -> None:
    server.faults[file] = [fault, None]
    assert files(bring(NAME, server.url, out).folder) == files(published)


@pytest.mark.parametrize(
    ("fault", "error", "message"),
    [
        (busy, RegistryError, r"the server said 503 .*come again \(tried 3 times\)"),
        (cut, RegistryError, "only 5 of 500 bytes"),
        (hang_up, RegistryError, "tried 3 times"),
        (silent, RegistryError, "no answer in time"),
        (refuse, RegistryError, "the server said 403 Forbidden. you may not"),
        (huge, Damaged, "at most"),
        (to("ftp://127.0.0.1/x"), RegistryError, "a redirect from http: to ftp://127.0.0.1"),
        (to("file:///etc/passwd"), RegistryError, "a redirect from http: to file:"),
        (to("/data/people.csv"), RegistryError, "Exceeded 5 redirects"),
        (body(b"id,name\n"), Damaged, "sha256:"),
    ],
)
def test_a_failure_that_stays_is_reported_and_leaves_no_version(
    server: Server, out: Path, fault: Fault, error: type[PressError], message: str
) -> None:
    server.faults["data/people.csv"] = [fault]
    with pytest.raises(error, match=message) as failure:
        bring(NAME, server.url, out)
    assert str(failure.value).startswith(
        f"{server.url}: reading {NAME} 1.0.0: data/people.csv failed"
    )
    assert all(name.startswith(".fetching-") for name in names(out))
    if error is Damaged:
        assert names(out) == []


def test_a_download_that_drips_is_given_up(server: Server) -> None:
    server.faults["README.md"] = [slow]
    limits = Limits(answer=HANGING, file=0.5, pause=0.01, tries=3)
    client = HttpClient(Access(limits=limits, environment={}))
    url = f"{server.url}/README.md"
    target = io.BytesIO()
    with pytest.raises(RegistryError, match=r"in time|bytes within 0\.5 seconds"):
        client.download(url, target, 1000, SILENT)
    assert target.getvalue() == b""


def test_an_answer_without_an_end_is_cut_off(server: Server) -> None:
    server.faults["versions.json"] = [endless]
    with pytest.raises(Damaged, match="at most 4194304 bytes"):
        open_source(server.url, access()).versions(NAME)


def test_a_redirect_on_the_web_is_followed(server: Server, published: Path, out: Path) -> None:
    server.faults["1.0.0/README.md"] = [to(f"{server.url}/moved/README.md")]
    server.faults["moved/README.md"] = [body((published / "README.md").read_bytes())]
    assert files(bring(NAME, server.url, out).folder) == files(published)


def test_the_content_of_a_redirect_is_not_read(server: Server, published: Path, out: Path) -> None:
    def endless_redirect(handler: Handler) -> None:
        handler.answer(302, Location=f"{server.url}/moved/README.md", Content_Length=1 << 40)
        with suppress(OSError):
            while True:
                handler.wfile.write(b"x" * (1 << 20))

    server.faults["1.0.0/README.md"] = [endless_redirect]
    server.faults["moved/README.md"] = [body((published / "README.md").read_bytes())]
    assert files(bring(NAME, server.url, out).folder) == files(published)


def test_files_that_have_arrived_are_not_fetched_again(
    server: Server, published: Path, out: Path
) -> None:
    server.faults["data/people.csv"] = [refuse]
    with pytest.raises(RegistryError, match="the next fetch continues with what has arrived"):
        bring(NAME, server.url, out)
    [remains] = names(out)
    assert remains.startswith(".fetching-")
    (out / remains / f"{NAME}-1.0.0" / "README.md").write_text("half")
    server.faults.clear()
    server.requests.clear()
    assert files(bring(NAME, server.url, out).folder) == files(published)
    assert names(out) == [f"{NAME}-1.0.0"]
    requested = {path.rpartition("/")[2] for path in server.requests}
    assert {"people.csv", "README.md"} <= requested
    assert "CHANGELOG.md" not in requested


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("http://127.0.0.1:1/x", "--plain-http"),
        ("https://127.0.0.1:1/x?token=abc", "without"),
        ("https:///x", "an address such as"),
        ("https://127.0.0.1:0x/x", "an address such as"),
        ("https://127.0.0.1/a b", "an address such as"),
    ],
)
def test_an_address_that_is_not_accepted_is_reported(target: str, message: str) -> None:
    strict = access()
    strict.plain_http = False
    with pytest.raises(WrongCall, match=message) as refused:
        open_source(target, strict)
    assert "abc" not in str(refused.value)


def test_a_server_that_does_not_exist_is_reported(out: Path) -> None:
    with pytest.raises(RegistryError, match=r"Connection refused \(tried 3 times\)"):
        bring(NAME, "http://127.0.0.1:9", out)


def test_the_proxy_of_the_environment_is_used(
    server: Server, published: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    fetched = bring(NAME, "http://registry.invalid/", out)
    assert files(fetched.folder) == files(published)
    assert server.requests[0] == "http://registry.invalid/versions.json"


@pytest.mark.usefixtures("certificates_of_the_system")
def test_only_a_trusted_certificate_is_accepted(
    root: Path, published: Path, out: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(root, context) as server:
        with pytest.raises(RegistryError, match="certificate verify failed"):
            bring(NAME, server.url, out)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        server.faults["README.md"] = [to("http://127.0.0.1:9/README.md")]
        with pytest.raises(RegistryError, match="a redirect from https: to http:"):
            bring(NAME, server.url, out)
        server.faults.clear()
        assert files(bring(NAME, server.url, out).folder) == files(published)


def test_a_certificate_that_the_system_trusts_is_enough(
    root: Path, published: Path, out: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    system = ssl.create_default_context(cafile=certificate)
    monkeypatch.setattr(ssl, "create_default_context", lambda: system)
    with serving(root, context) as server:
        assert files(bring(NAME, server.url, out).folder) == files(published)


def test_fetching_continues_when_a_dead_server_is_back(
    root: Path, published: Path, out: Path
) -> None:
    with serving(root) as server:
        url, port = server.url, server.server_port
        server.faults["data/people.csv"] = [hang_up]
        with pytest.raises(RegistryError, match="remedy"):
            bring(NAME, url, out)
    with pytest.raises(RegistryError, match="refused"):
        bring(NAME, url, out)
    with Server(root, port=port) as server:
        threading.Thread(target=server.serve_forever).start()
        assert files(bring(NAME, url, out).folder) == files(published)
        server.shutdown()
    assert names(out) == [f"{NAME}-1.0.0"]
