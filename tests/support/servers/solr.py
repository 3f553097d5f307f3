"""A stand-in for the search engine Solr, as far as CKAN needs one: it keeps documents in memory,
and finds them by the values of their fields. It knows nothing of words, weights and facets."""

from __future__ import annotations

import json
import re
import threading
import urllib.parse
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Document = dict[str, Any]
Test = Callable[[Document], bool]

TOKEN = re.compile(r'\s*([()]|[+-](?=\S)|"(?:\\.|[^"\\])*"|(?:\\.|[^\s():"])+:?)')


class Solr:
    """The core of a Solr at ``url``, in threads of this process."""

    def __init__(self, schema: Path) -> None:
        """``schema`` is the file that CKAN asks for, to see that the two fit together."""
        self.documents: dict[str, Document] = {}
        self.schema = schema.read_bytes()
        self._lock = threading.Lock()
        core = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer(b"")

            def do_POST(self) -> None:
                self._answer(self.rfile.read(int(self.headers["Content-Length"])))

            def _answer(self, sent: bytes) -> None:
                address, _, query = self.path.partition("?")
                path = address.rstrip("/")
                status, body = 200, b'{"responseHeader": {"status": 0}}'
                form = self.headers.get("Content-Type", "").startswith("application/x-www-form")
                words = urllib.parse.parse_qs(f"{query}&{sent.decode()}" if form else query)
                if path.endswith("/select"):
                    body = json.dumps(core.select(words)).encode()
                elif path.endswith("/update"):
                    core.update(sent)
                elif path.endswith("/schema"):
                    body = core.schema
                else:
                    status = 404
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/solr/ckan"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End it. It need not run."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def select(self, words: dict[str, list[str]]) -> Document:
        """Answer a search."""
        tests = [parse(text) for text in [*words.get("q", []), *words.get("fq", [])]]
        with self._lock:
            found = [one for one in self.documents.values() if all(test(one) for test in tests)]
        start, rows = (int(words.get(name, [default])[0]) for name, default in PAGE)
        return {
            "responseHeader": {"status": 0},
            "response": {
                "numFound": len(found),
                "start": start,
                "docs": found[start : start + rows],
            },
            "facet_counts": {"facet_fields": {}},
        }

    def update(self, sent: bytes) -> None:
        """Take in or forget documents: a JSON list of them, or the XML of a deletion."""
        with self._lock:
            if sent.startswith(b"["):
                for one in json.loads(sent):
                    self.documents[one["index_id"]] = one
                return
            for query in ElementTree.fromstring(sent).iter("query"):
                test = parse(query.text or "")
                self.documents = {k: one for k, one in self.documents.items() if not test(one)}


PAGE = (("start", "0"), ("rows", "10"))


def parse(text: str) -> Test:
    """What a document has to be to be found by a query."""
    tokens = TOKEN.findall(text)
    return _any(tokens, "text") if tokens else lambda one: True


def _any(tokens: list[str], field: str) -> Test:
    """A query, or what is between two brackets. Terms with no word between them have all to hold,
    as CKAN asks for it."""
    ways: list[list[Test]] = [[]]
    wanted = True
    while tokens and (token := tokens.pop(0)) != ")":
        if token == "OR":
            ways.append([])
        elif token in ("+", "-"):
            wanted = token == "+"
        elif token != "AND":
            ways[-1].append(_term(token, tokens, field, wanted))
            wanted = True
    return lambda one: any(all(test(one) for test in way) for way in ways)


def _term(token: str, tokens: list[str], field: str, wanted: bool) -> Test:
    if token.endswith(":") and token[0] != '"':
        field, token = token[:-1], tokens.pop(0)
    test = _any(tokens, field) if token == "(" else _has(field, token)
    return test if wanted else lambda one: not test(one)


def _has(field: str, token: str) -> Test:
    value = re.sub(r"\\(.)", r"\1", token[1:-1] if token[0] == '"' else token)
    if value == "*":
        return lambda one: field == "*" or field in one
    return lambda one: value in _values(one.get(field))


def _values(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
