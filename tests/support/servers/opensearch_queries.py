"""The queries of InvenioRDM that the stand-in for OpenSearch supports."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

Document = dict[str, Any]


class Unknown(Exception):
    """A request that the stand-in does not support."""


def values(document: Any, path: str) -> list[Any]:
    """Return the values at a path of names with dots, in all items of lists on the way."""
    nodes = [document]
    for name in path.removesuffix(".keyword").split("."):
        nodes = [node[name] for node in _flat(nodes) if isinstance(node, dict) and name in node]
    return _flat(nodes)


def _flat(nodes: Iterable[Any]) -> list[Any]:
    """Return the nodes, with lists replaced by their items."""
    return [item for node in nodes for item in (node if isinstance(node, list) else [node])]


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, None as an empty list, and any other value as a list of one."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _word(value: Any) -> str:
    """Return a value as the text that queries compare."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def fits(query: Any, key: str, document: Document) -> bool:
    """Return whether a document matches a query. Raises Unknown."""
    return all(_fits(kind, body, key, document) for kind, body in (query or {}).items())


def _fits(kind: str, body: Any, key: str, document: Document) -> bool:
    """Return whether a document matches a query of one kind."""
    if kind == "bool":
        return _bool(body, lambda query: fits(query, key, document))
    if kind in ("match_all", "match_none"):
        return kind == "match_all"
    if kind == "ids":
        return key in body["values"]
    if kind == "exists":
        return bool(values(document, body["field"]))
    if kind in ("nested", "constant_score"):
        return fits(body.get("query") or body.get("filter"), key, document)
    if kind == "query_string":
        return _has_words(body["query"], document)
    if kind == "range":
        return _range(body, document)
    if kind in ("term", "terms", "match", "match_phrase", "prefix"):
        [(field, expected)] = [(name, body[name]) for name in body if name != "boost"]
        if isinstance(expected, dict):
            expected = expected.get("value", expected.get("query"))
        actual = [key] if field == "_id" else values(document, field)
        if kind == "prefix":
            return any(_word(value).startswith(_word(expected)) for value in actual)
        return not {_word(value) for value in as_list(expected)}.isdisjoint(map(_word, actual))
    raise Unknown(f"a query of the kind {kind}: {body}")


def _bool(body: Any, holds: Callable[[Any], bool]) -> bool:
    """Return whether the clauses of a boolean query hold."""
    must = as_list(body.get("must")) + as_list(body.get("filter"))
    should, must_not = as_list(body.get("should")), as_list(body.get("must_not"))
    if not all(map(holds, must)) or any(map(holds, must_not)):
        return False
    least = str(body.get("minimum_should_match", 0 if must else "0<1"))
    required = int(least) if least != "0<1" else min(len(should), 1)
    return sum(map(holds, should)) >= required


def _range(body: Any, document: Document) -> bool:
    """Return whether a value of a field is within limits."""
    [(field, limits)] = body.items()
    unknown = limits.keys() - {"lt", "lte", "gt", "gte"}
    if unknown:
        raise Unknown(f"a range with {unknown}")
    return any(
        all(
            value < limit if name == "lt" else value <= limit if name == "lte" else
            value > limit if name == "gt" else value >= limit
            for name, limit in limits.items()
        )
        for value in values(document, field)
    )  # fmt: skip


def _has_words(text: str, document: Document) -> bool:
    """Return whether a document contains all words of a text."""
    content = json.dumps(document).lower()
    return all(word.strip('"*').lower() in content for word in text.split())
