"""A stand-in for OpenSearch, of which InvenioRDM needs indices, aliases, documents and searches by
exact values. All is in memory and seen at once; what it does not know, it refuses, and keeps in
``refused``.
"""

from __future__ import annotations

import fnmatch
import json
import threading
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from alibaba_press.tests.support.servers.opensearch_queries import (
    Document,
    Unknown,
    fits,
    listed,
    values,
)

Answer = tuple[int, Any]

SHARDS = {"total": 1, "successful": 1, "skipped": 0, "failed": 0}
WHO = {
    "name": "stand-in",
    "cluster_name": "stand-in",
    "version": {"number": "2.19.0", "distribution": "opensearch"},
}


class Store:
    """Documents by index and identifier, and the aliases of each index."""

    def __init__(self) -> None:
        self.indices: dict[str, dict[str, Document]] = {}
        self.aliases: dict[str, set[str]] = {}
        self.counter = 0

    def named(self, names: str) -> list[str]:
        """The indices that names mean: with commas, stars and aliases."""
        return [
            index
            for index in self.indices
            for name in names.split(",")
            if name == "_all"
            or any(fnmatch.fnmatch(one, name) for one in (index, *self.aliases[index]))
        ]

    def make(self, name: str, aliases: Iterable[str] = ()) -> None:
        self.indices.setdefault(name, {})
        self.aliases.setdefault(name, set()).update(aliases)

    def one(self, name: str) -> dict[str, Document]:
        """The index to write to; a new one if there is none."""
        found = self.named(name)
        if not found:
            self.make(name)
        return self.indices[found[0] if found else name]

    def put(self, index: str, key: str | None, document: Document) -> str:
        self.counter += 1
        key = key or str(self.counter)
        self.one(index)[key] = document
        return key

    def hits(self, names: str, query: Any) -> list[Document]:
        return [
            {"_index": index, "_id": key, "_version": 1, "_score": 1.0, "_source": document}
            for index in self.named(names)
            for key, document in self.indices[index].items()
            if fits(query, key, document)
        ]

    def search(self, names: str, body: Any) -> Document:
        hits = self.hits(names, body.get("query"))
        for order in reversed(listed(body.get("sort"))):
            if isinstance(order, str):
                order = {order.lstrip("-"): "desc" if order.startswith("-") else "asc"}
            [(field, way)] = order.items()
            if field != "_score":
                down = (way.get("order") if isinstance(way, dict) else way) == "desc"
                hits.sort(key=lambda hit: _order(values(hit["_source"], field)), reverse=down)
        start, size = int(body.get("from", 0)), int(body.get("size", 10))
        return {
            "took": 1,
            "timed_out": False,
            "_shards": SHARDS,
            "hits": {
                "total": {"value": len(hits), "relation": "eq"},
                "max_score": 1.0,
                "hits": [{**hit, "sort": [hit["_id"]]} for hit in hits[start : start + size]],
            },
            "aggregations": _no_counts(body.get("aggs") or body.get("aggregations") or {}),
        }


def _order(found: list[Any]) -> list[tuple[bool, Any]]:
    return [(isinstance(one, str), one) for one in found]


def _no_counts(asked: Document) -> Document:
    """Facets, which nobody looks at here."""
    inner = {name: one.get("aggs") or one.get("aggregations") for name, one in asked.items()}
    return {
        name: {"doc_count": 0, **_no_counts(inner[name] or {})}
        if one.keys() & {"filter", "nested", "global"}
        else {"buckets": [], "doc_count_error_upper_bound": 0, "sum_other_doc_count": 0}
        for name, one in asked.items()
    }


class Handler(BaseHTTPRequestHandler):
    """What is asked over HTTP."""

    protocol_version = "HTTP/1.1"
    server: OpenSearch

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = [unquote(one) for one in parts.path.split("/") if one]
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            with self.server.lock:
                status, found = self._do(path, dict(parse_qsl(parts.query)), data)
        except (Unknown, LookupError, ValueError, TypeError, AttributeError) as error:
            reason = f"{self.command} {self.path}: {type(error).__name__}: {error}"
            self.server.refused.append(f"{reason} {data[:1000]!r}")
            status, found = 400, {"status": 400, "error": {"type": "unknown", "reason": reason}}
        body = json.dumps(found).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _do(self, path: list[str], query: dict[str, str], data: bytes) -> Answer:
        store = self.server.store
        words = [one for one in path if one.startswith("_") and one != "_all"]
        word = words[0] if words else ""
        names = path[0] if path and path[0] != word else "_all"
        rest = path[path.index(word) + 1 :] if word else []
        if not path:
            return 200, WHO
        if word == "_bulk":
            return 200, self._bulk(names, data)
        body = json.loads(data or b"{}")
        match word, self.command:
            case "_search", _:
                return 200, store.search(names, body | query)
            case "_msearch", _:
                raise Unknown("several searches at once")
            case "_count", _:
                return 200, {"count": len(store.hits(names, body.get("query"))), "_shards": SHARDS}
            case "_delete_by_query", _:
                hits = store.hits(names, body.get("query"))
                for hit in hits:
                    del store.indices[hit["_index"]][hit["_id"]]
                return 200, {"deleted": len(hits), "total": len(hits), "failures": []}
            case (("_doc" | "_create" | "_update"), _):
                return self._document(names, rest, body, word == "_update")
            case (("_alias" | "_aliases"), _):
                return self._alias(names, rest, body)
            case (("_index_template" | "_template" | "_component_template"), method):
                return (404 if method in ("HEAD", "GET") else 200), {"acknowledged": True}
            case (("_refresh" | "_flush" | "_mapping" | "_settings" | "_cluster"), _):
                return 200, {"acknowledged": True, "status": "green", "_shards": SHARDS}
            case "", _:
                return self._index(names, body)
        raise Unknown(word)

    def _bulk(self, names: str, data: bytes) -> Document:
        lines = iter([json.loads(line) for line in data.splitlines() if line.strip()])
        items = []
        for line in lines:
            [(what, about)] = line.items()
            index, key = about.get("_index") or names, about.get("_id")
            if what == "delete":
                self.server.store.one(index).pop(key, None)
            else:
                document = next(lines)
                old = self.server.store.one(index).get(key, {}) if what == "update" else {}
                key = self.server.store.put(
                    index, key, old | document.get("doc", {}) if old else document
                )
            items.append({what: {"_index": index, "_id": key, "status": 200, "result": "updated"}})
        return {"took": 1, "errors": False, "items": items}

    def _document(self, names: str, rest: list[str], body: Document, update: bool) -> Answer:
        key = rest[0] if rest else None
        there = self.server.store.one(names)
        about = {
            "_index": names,
            "_version": 1,
            "_shards": SHARDS,
            "_seq_no": 0,
            "_primary_term": 1,
        }
        if self.command in ("GET", "HEAD", "DELETE"):
            found = there.get(str(key))
            if self.command == "DELETE":
                there.pop(str(key), None)
            result = {"_id": key, "found": found is not None, "_source": found, "result": "deleted"}
            return (404 if found is None else 200), about | result
        document = there.get(str(key), {}) | body["doc"] if update else body
        return 201, about | {
            "_id": self.server.store.put(names, key, document),
            "result": "created",
        }

    def _alias(self, names: str, rest: list[str], body: Document) -> Answer:
        store = self.server.store
        for action in body.get("actions", []):
            [(what, about)] = action.items()
            for index in store.named(about["index"]):
                change = store.aliases[index].add if what == "add" else store.aliases[index].discard
                change(about["alias"])
        if self.command in ("PUT", "POST"):
            for index in store.named(names):
                store.aliases[index].update(rest)
            return 200, {"acknowledged": True}
        found: Document = {
            index: {"aliases": {one: {} for one in store.aliases[index]}}
            for index in store.named(names)
            if not rest or any(fnmatch.fnmatch(one, rest[0]) for one in store.aliases[index])
        }
        return (200 if found or not rest else 404), found

    def _index(self, names: str, body: Document) -> Answer:
        store = self.server.store
        if self.command == "PUT":
            store.make(names, body.get("aliases", {}))
            return 200, {"acknowledged": True, "shards_acknowledged": True, "index": names}
        found = store.named(names)
        if self.command == "DELETE":
            for index in found:
                del store.indices[index], store.aliases[index]
            return 200, {"acknowledged": True}
        about: Document = {
            index: {"aliases": {}, "mappings": {}, "settings": {}} for index in found
        }
        return (200 if found else 404), about


class OpenSearch(ThreadingHTTPServer):
    """A server on a free port of 127.0.0.1, in threads of this process."""

    daemon_threads = True

    def __init__(self) -> None:
        self.store = Store()
        self.lock = threading.Lock()
        self.refused: list[str] = []
        super().__init__(("127.0.0.1", 0), Handler)
        self.port = self.server_port
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()
