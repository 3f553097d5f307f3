"""Small made-up releases, a web server that fails on demand, and a reader that watches a registry,
for the tests of publishing and fetching."""

from __future__ import annotations

import hashlib
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.fetching import Fetched, fetch, read_back
from alibaba_press.scripts.publish.http_session import Session
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.references import newest_first
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.release.sha256sums import SHA256SUMS, file_hashes
from alibaba_press.tests.support.progress import Recorder, ignore

NAME = "alibaba-press"
HANGING = 300
"""Seconds after which a test does not wait any longer: only if something hangs."""

QUICK = Limits(answer=HANGING, file=HANGING, pause=0.01, tries=3)
"""Limits with short pauses. A test of an answer that does not come uses shorter ones, or
`unanswered`, which needs no clock."""


@contextmanager
def unanswered(is_unanswered: Callable[[str, str], bool]) -> Iterator[None]:
    """Let calls time out at once whose method and address the function accepts."""
    request = Session.request

    def request_or_time_out(session: Session, method: str, url: str, **options: Any) -> Any:
        if is_unanswered(method, url):
            raise requests.ReadTimeout
        return request(session, method, url, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "request", request_or_time_out)
        yield


def bundle(folder: Path, version: str = "1.0.0", text: str = "It is small.\n") -> Path:
    """Write a small release, which is complete but does not keep the rules; return its folder."""
    path = folder / f"bundle-{version}"
    (path / "data").mkdir(parents=True)
    table = b"id,name\na,Erika\n"
    (path / "README.md").write_text(text, "utf-8")
    (path / "CHANGELOG.md").write_text(f"# Changes\n\n## {version} (2026-01-31)\n\nx\n", "utf-8")
    (path / "data" / "people.csv").write_bytes(table)
    (path / "data" / "noise.bin").write_bytes(bytes(range(256)) * 200)
    describe(path, version)
    return path


def describe(folder: Path, version: str, **changes: Any) -> None:
    """Write the descriptor and the list of hashes of a release."""
    table = (folder / "data" / "people.csv").read_bytes()
    descriptor = {
        "name": NAME,
        "version": version,
        "title": "People <of the press>",
        "description": "Who is who.",
        "licenses": [{"name": "CC-BY-4.0", "title": "Attribution"}],
        "keywords": ["people", "press"],
        "contributors": [{"title": "The maintainers"}],
        "sources": [{"title": "An article"}, {"title": "Another article"}],
        "homepage": "https://example.org/press",
        "resources": [
            {
                "name": "people",
                "path": "data/people.csv",
                "hash": "sha256:" + hashlib.sha256(table).hexdigest(),
                "schema": {"fields": [{"name": "id", "type": "string", "description": "Who."}]},
            }
        ],
    } | changes
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    write_hash_list(folder)


def write_hash_list(folder: Path) -> None:
    lines = (f"{hash}  {name}\n" for name, hash in sorted(file_hashes(folder).items()))
    (folder / SHA256SUMS).write_text("".join(lines), "utf-8")


def digest(folder: Path) -> str:
    return "sha256:" + hashlib.sha256((folder / SHA256SUMS).read_bytes()).hexdigest()


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def access() -> Access:
    return Access(plain_http=True, limits=QUICK, environment={})


def put(folder: Path, target: str | Path, step: Callable[[str], None] = ignore) -> Publication:
    """Publish a made-up release. Only its hashes are verified, as it does not keep the rules."""
    return publish(
        folder,
        str(target),
        access=access(),
        check=verify_hashes_only,
        progress=Recorder(step, step),
    )


def bring(
    reference: str, target: str | Path, output: Path, step: Callable[[str], None] = ignore
) -> Fetched:
    return fetch(reference, str(target), output, access=access(), progress=Recorder(step, step))


@dataclass
class Onlooker:
    """A reader who watches registries all the time, and reads their newest versions.

    ``pause`` is the time between two looks, in seconds.
    """

    targets: list[str]
    pause: float = 0.02
    looks: int = 0
    seen: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    _ended: int = 0
    _look_ends: threading.Condition = field(default_factory=threading.Condition)

    @contextmanager
    def looking(self) -> Iterator[None]:
        over = threading.Event()

        def look() -> None:
            while not over.wait(self.pause):
                self.look()
                with self._look_ends:
                    self._ended += 1
                    self._look_ends.notify_all()

        thread = threading.Thread(target=look)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def wait_for_look(self) -> None:
        """Wait until a look has begun and ended; the present one began before."""
        with self._look_ends:
            enough = self._ended + 2
            assert self._look_ends.wait_for(lambda: self._ended >= enough, timeout=HANGING)

    def look(self) -> None:
        """Read the two newest versions, as only those change."""
        for target in self.targets:
            registry = open_source(target, access())
            try:
                for version in newest_first(registry.versions(NAME))[:2]:
                    read_back(registry, version, SILENT)
                    self.seen.add(version.version)
            except Exception as error:
                self.errors.append(f"{type(error).__name__}: {error}")
        self.looks += 1


Fault = Callable[["Handler"], None]


class Handler(SimpleHTTPRequestHandler):
    """Serves files, except where the server has a fault for the path."""

    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("://")[2].partition("/")[2] if "://" in self.path else self.path
        self.server.requests.append(self.path)
        for end, faults in self.server.faults.items():
            if path.endswith(end) and faults:
                fault = faults[0] if len(faults) == 1 else faults.pop(0)
                if fault is not None:
                    fault(self)
                    return
        self.path = f"/{path.lstrip('/')}"
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def answer(self, code: int, body: bytes = b"", **headers: object) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """A static web server of a folder. ``faults`` replace its answers, by the end of a path: one
    after the other, and the last one from then on. None is an ordinary answer."""

    daemon_threads = True

    def __init__(self, root: Path, context: ssl.SSLContext | None = None, port: int = 0) -> None:
        self.faults: dict[str, list[Fault | None]] = {}
        self.requests: list[str] = []
        super().__init__(("127.0.0.1", port), partial(Handler, directory=str(root)))
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.url = f"http{'s' * (context is not None)}://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a client that disconnects."""


@contextmanager
def serving(root: Path, context: ssl.SSLContext | None = None) -> Iterator[Server]:
    with Server(root, context) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
