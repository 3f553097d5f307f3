"""A stand-in for the search engine Solr, with what CKAN needs of it.

It keeps documents in memory, and searches them by the values of their fields. It does not support
full text, scores or facets.
"""

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
    """A core of Solr at ``url``, in threads of this process."""

    def __init__(self, schema: Path) -> None:
        """``schema`` is the file that CKAN requests to check that its version fits."""
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

            def _answer(self, content: bytes) -> None:
                address, _, query = self.path.partition("?")
                path = address.rstrip("/")
                status, body = 200, b'{"responseHeader": {"status": 0}}'
                form = self.headers.get("Content-Type", "").startswith("application/x-www-form")
                parameters = urllib.parse.parse_qs(f"{query}&{content.decode()}" if form else query)
                if path.endswith("/select"):
                    body = json.dumps(core.select(parameters)).encode()
                elif path.endswith("/update"):
                    core.update(content)
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
        """Start to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Stop it, whether or not it runs."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def select(self, parameters: dict[str, list[str]]) -> Document:
        """Answer a search."""
        tests = [parse(text) for text in [*parameters.get("q", []), *parameters.get("fq", [])]]
        with self._lock:
            documents = [
                document
                for document in self.documents.values()
                if all(test(document) for test in tests)
            ]
        start, rows = (int(parameters.get(name, [default])[0]) for name, default in PAGE_PARAMETERS)
        return {
            "responseHeader": {"status": 0},
            "response": {
                "numFound": len(documents),
                "start": start,
                "docs": documents[start : start + rows],
            },
            "facet_counts": {"facet_fields": {}},
        }

    def update(self, content: bytes) -> None:
        """Add documents from a JSON list, or remove those of the XML of a deletion."""
        with self._lock:
            if content.startswith(b"["):
                for document in json.loads(content):
                    self.documents[document["index_id"]] = document
                return
            for query in ElementTree.fromstring(content).iter("query"):
                test = parse(query.text or "")
                self.documents = {
                    id: document for id, document in self.documents.items() if not test(document)
                }


PAGE_PARAMETERS = (("start", "0"), ("rows", "10"))


def parse(text: str) -> Test:
    """Return the test that the documents of a query pass."""
    tokens = TOKEN.findall(text)
    return _any(tokens, "text") if tokens else lambda document: True


def _any(tokens: list[str], field: str) -> Test:
    """Return the test of a query, or of the terms between two brackets.

    Terms without an operator between them must all hold: CKAN sets this default.
    """
    alternatives: list[list[Test]] = [[]]
    positive = True
    while tokens and (token := tokens.pop(0)) != ")":
        if token == "OR":
            alternatives.append([])
        elif token in ("+", "-"):
            positive = token == "+"
        elif token != "AND":
            alternatives[-1].append(_term(token, tokens, field, positive))
            positive = True
    return lambda document: any(all(test(document) for test in tests) for tests in alternatives)


def _term(token: str, tokens: list[str], field: str, positive: bool) -> Test:
    """Return the test of a term, which begins with ``token``."""
    if token.endswith(":") and token[0] != '"':
        field, token = token[:-1], tokens.pop(0)
    test = _any(tokens, field) if token == "(" else _has(field, token)
    return test if positive else lambda document: not test(document)


def _has(field: str, token: str) -> Test:
    """Return the test whether a field has a value. ``*`` stands for any."""
    value = re.sub(r"\\(.)", r"\1", token[1:-1] if token[0] == '"' else token)
    if value == "*":
        return lambda document: field == "*" or field in document
    return lambda document: value in _values(document.get(field))


def _values(value: Any) -> list[str]:
    """Return a value, or the items of a list, as text."""
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]
