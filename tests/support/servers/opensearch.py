"""A stand-in for OpenSearch, with what InvenioRDM needs of it.

It supports indices, aliases, documents and searches by exact values. Everything is in memory, and
visible at once. It refuses any other request, and records it in ``refused``.
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
    as_list,
    fits,
    values,
)

Answer = tuple[int, Any]

SHARDS = {"total": 1, "successful": 1, "skipped": 0, "failed": 0}
VERSION = {
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

    def matching(self, names: str) -> list[str]:
        """Return the indices that names stand for, with commas, stars and aliases."""
        return [
            index
            for index in self.indices
            for name in names.split(",")
            if name == "_all"
            or any(fnmatch.fnmatch(alias, name) for alias in (index, *self.aliases[index]))
        ]

    def create(self, name: str, aliases: Iterable[str] = ()) -> None:
        """Create an index, or add aliases to an existing one."""
        self.indices.setdefault(name, {})
        self.aliases.setdefault(name, set()).update(aliases)

    def index(self, name: str) -> dict[str, Document]:
        """Return the documents of an index. It is created if it does not exist."""
        names = self.matching(name)
        if not names:
            self.create(name)
        return self.indices[names[0] if names else name]

    def put(self, index: str, key: str | None, document: Document) -> str:
        """Store a document, and return its key."""
        self.counter += 1
        key = key or str(self.counter)
        self.index(index)[key] = document
        return key

    def hits(self, names: str, query: Any) -> list[Document]:
        """Return the documents that match a query."""
        return [
            {"_index": index, "_id": key, "_version": 1, "_score": 1.0, "_source": document}
            for index in self.matching(names)
            for key, document in self.indices[index].items()
            if fits(query, key, document)
        ]

    def search(self, names: str, body: Any) -> Document:
        """Return the answer to a search, sorted and cut to a page."""
        hits = self.hits(names, body.get("query"))
        for order in reversed(as_list(body.get("sort"))):
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


def _order(field_values: list[Any]) -> list[tuple[bool, Any]]:
    """Return a sort key for values of mixed types."""
    return [(isinstance(value, str), value) for value in field_values]


def _no_counts(facets: Document) -> Document:
    """Return empty facets: the tests do not use them."""
    inner = {name: facet.get("aggs") or facet.get("aggregations") for name, facet in facets.items()}
    return {
        name: {"doc_count": 0, **_no_counts(inner[name] or {})}
        if facet.keys() & {"filter", "nested", "global"}
        else {"buckets": [], "doc_count_error_upper_bound": 0, "sum_other_doc_count": 0}
        for name, facet in facets.items()
    }


class Handler(BaseHTTPRequestHandler):
    """Answers HTTP requests."""

    protocol_version = "HTTP/1.1"
    server: OpenSearch

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = [unquote(part) for part in parts.path.split("/") if part]
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            with self.server.lock:
                status, answer = self._handle(path, dict(parse_qsl(parts.query)), data)
        except (Unknown, LookupError, ValueError, TypeError, AttributeError) as error:
            reason = f"{self.command} {self.path}: {type(error).__name__}: {error}"
            self.server.refused.append(f"{reason} {data[:1000]!r}")
            status, answer = 400, {"status": 400, "error": {"type": "unknown", "reason": reason}}
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _handle(self, path: list[str], query: dict[str, str], data: bytes) -> Answer:
        """Return the status and the body of an answer."""
        store = self.server.store
        operations = [part for part in path if part.startswith("_") and part != "_all"]
        operation = operations[0] if operations else ""
        names = path[0] if path and path[0] != operation else "_all"
        path_parts = path[path.index(operation) + 1 :] if operation else []
        if not path:
            return 200, VERSION
        if operation == "_bulk":
            return 200, self._bulk(names, data)
        body = json.loads(data or b"{}")
        match operation, self.command:
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
                return self._document(names, path_parts, body, operation == "_update")
            case (("_alias" | "_aliases"), _):
                return self._alias(names, path_parts, body)
            case (("_index_template" | "_template" | "_component_template"), method):
                return (404 if method in ("HEAD", "GET") else 200), {"acknowledged": True}
            case (("_refresh" | "_flush" | "_mapping" | "_settings" | "_cluster"), _):
                return 200, {"acknowledged": True, "status": "green", "_shards": SHARDS}
            case "", _:
                return self._index(names, body)
        raise Unknown(operation)

    def _bulk(self, names: str, data: bytes) -> Document:
        """Write or delete many documents."""
        lines = iter([json.loads(line) for line in data.splitlines() if line.strip()])
        items = []
        for line in lines:
            [(action, target)] = line.items()
            index, key = target.get("_index") or names, target.get("_id")
            if action == "delete":
                self.server.store.index(index).pop(key, None)
            else:
                document = next(lines)
                old = self.server.store.index(index).get(key, {}) if action == "update" else {}
                key = self.server.store.put(
                    index, key, old | document.get("doc", {}) if old else document
                )
            items.append(
                {action: {"_index": index, "_id": key, "status": 200, "result": "updated"}}
            )
        return {"took": 1, "errors": False, "items": items}

    def _document(self, names: str, path_parts: list[str], body: Document, update: bool) -> Answer:
        """Read, write or delete a document."""
        key = path_parts[0] if path_parts else None
        documents = self.server.store.index(names)
        metadata = {
            "_index": names,
            "_version": 1,
            "_shards": SHARDS,
            "_seq_no": 0,
            "_primary_term": 1,
        }
        if self.command in ("GET", "HEAD", "DELETE"):
            source = documents.get(str(key))
            if self.command == "DELETE":
                documents.pop(str(key), None)
            result = {"_id": key, "found": source is not None, "_source": source}
            result["result"] = "deleted"
            return (404 if source is None else 200), metadata | result
        document = documents.get(str(key), {}) | body["doc"] if update else body
        return 201, metadata | {
            "_id": self.server.store.put(names, key, document),
            "result": "created",
        }

    def _alias(self, names: str, path_parts: list[str], body: Document) -> Answer:
        """Read or change aliases."""
        store = self.server.store
        for action in body.get("actions", []):
            [(kind, target)] = action.items()
            for index in store.matching(target["index"]):
                aliases = store.aliases[index]
                change = aliases.add if kind == "add" else aliases.discard
                change(target["alias"])
        if self.command in ("PUT", "POST"):
            for index in store.matching(names):
                store.aliases[index].update(path_parts)
            return 200, {"acknowledged": True}
        answer: Document = {
            index: {"aliases": {alias: {} for alias in store.aliases[index]}}
            for index in store.matching(names)
            if not path_parts
            or any(fnmatch.fnmatch(alias, path_parts[0]) for alias in store.aliases[index])
        }
        return (200 if answer or not path_parts else 404), answer

    def _index(self, names: str, body: Document) -> Answer:
        """Create, describe or delete indices."""
        store = self.server.store
        if self.command == "PUT":
            store.create(names, body.get("aliases", {}))
            return 200, {"acknowledged": True, "shards_acknowledged": True, "index": names}
        indices = store.matching(names)
        if self.command == "DELETE":
            for index in indices:
                del store.indices[index], store.aliases[index]
            return 200, {"acknowledged": True}
        answer: Document = {
            index: {"aliases": {}, "mappings": {}, "settings": {}} for index in indices
        }
        return (200 if indices else 404), answer


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
        """Stop to answer."""
        self.shutdown()
        self._thread.join()
        self.server_close()
