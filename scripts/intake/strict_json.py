"""JSON as a stranger may have written it: read where it means one thing to every reader."""

from __future__ import annotations

import json
from typing import Any

DEEPEST = 32
"""Lists and objects within each other; a descriptor needs nine."""


def loads(data: bytes) -> Any:
    """Read JSON (RFC 8259) in UTF-8.

    Raises ValueError where it is none, has two members of one name in an object, which readers
    take differently, or nests deeper than `DEEPEST`.
    """
    try:
        found = json.loads(
            data.decode("utf-8"), object_pairs_hook=_members, parse_constant=_no_number
        )
    except RecursionError:
        raise ValueError("lists and objects within each other, too deep") from None
    _demand_flat(found)
    return found


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise ValueError(f"the member {name[:80]!r} stands twice in one object")
        members[name] = value
    return members


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _demand_flat(value: Any) -> None:
    """Raise ValueError where lists and objects nest deeper than `DEEPEST`."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            one
            for held in level
            if isinstance(held, (list, dict))
            for one in (held.values() if isinstance(held, dict) else held)
        ]
    if level:
        raise ValueError(f"more than {DEEPEST} lists and objects within each other")
