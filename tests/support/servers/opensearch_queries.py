"""What the stand-in for OpenSearch finds: the queries that InvenioRDM asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

Document = dict[str, Any]


class Unknown(Exception):
    """Something is asked for that a stand-in does not do."""


def values(document: Any, path: str) -> list[Any]:
    """What stands at a path of names with dots, in all members of lists on the way."""
    found = [document]
    for name in path.removesuffix(".keyword").split("."):
        found = [one[name] for one in _flat(found) if isinstance(one, dict) and name in one]
    return _flat(found)


def _flat(found: Iterable[Any]) -> list[Any]:
    return [one for each in found for one in (each if isinstance(each, list) else [each])]


def listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else [] if found is None else [found]


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def fits(query: Any, key: str, document: Document) -> bool:
    """Whether a document is one that a query asks for. Raises Unknown."""
    return all(_fits(kind, body, key, document) for kind, body in (query or {}).items())


def _fits(kind: str, body: Any, key: str, document: Document) -> bool:
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
        [(field, wanted)] = [(name, body[name]) for name in body if name != "boost"]
        if isinstance(wanted, dict):
            wanted = wanted.get("value", wanted.get("query"))
        there = [key] if field == "_id" else values(document, field)
        if kind == "prefix":
            return any(_word(one).startswith(_word(wanted)) for one in there)
        return not {_word(one) for one in listed(wanted)}.isdisjoint(map(_word, there))
    raise Unknown(f"a query of the kind {kind}: {body}")


def _bool(body: Any, holds: Callable[[Any], bool]) -> bool:
    must = listed(body.get("must")) + listed(body.get("filter"))
    should, must_not = listed(body.get("should")), listed(body.get("must_not"))
    if not all(map(holds, must)) or any(map(holds, must_not)):
        return False
    least = str(body.get("minimum_should_match", 0 if must else "0<1"))
    wanted = int(least) if least != "0<1" else min(len(should), 1)
    return sum(map(holds, should)) >= wanted


def _range(body: Any, document: Document) -> bool:
    [(field, limits)] = body.items()
    unknown = limits.keys() - {"lt", "lte", "gt", "gte"}
    if unknown:
        raise Unknown(f"a range with {unknown}")
    return any(
        all(
            one < limit if name == "lt" else one <= limit if name == "lte" else
            one > limit if name == "gt" else one >= limit
            for name, limit in limits.items()
        )
        for one in values(document, field)
    )  # fmt: skip


def _has_words(text: str, document: Document) -> bool:
    there = json.dumps(document).lower()
    return all(word.strip('"*').lower() in there for word in text.split())
