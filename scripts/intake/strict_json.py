"""Read JSON that may be untrusted, and only JSON that means the same to every reader."""

from __future__ import annotations

import json
import math
from typing import Any

from ..limits import MAX_JSON_DEPTH


def loads(data: bytes, *, allow_infinite: bool = False) -> Any:
    """Read JSON (RFC 8259) in UTF-8.

    Raises ValueError if the data is not JSON, if an object has two members of the same name, or
    if lists and objects nest deeper than `MAX_JSON_DEPTH`. A number that is too large for a float,
    such as 1e400, is infinite, or a ValueError unless that is allowed.
    """
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_unique_members,
            parse_constant=_refuse_constant,
            parse_float=float if allow_infinite else _finite_number,
        )
    except RecursionError:
        raise ValueError("lists and objects within each other, too deep") from None
    _check_depth(value)
    return value


def _unique_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise ValueError(f"the member {name[:80]!r} stands twice in one object")
        members[name] = value
    return members


def _finite_number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text[:80]} is too large a number")
    return number


def _refuse_constant(name: str) -> None:
    """Raise ValueError for NaN and Infinity, which Python would accept."""
    raise ValueError(f"{name} is not a number of JSON")


def _check_depth(value: Any) -> None:
    """Raise ValueError where lists and objects nest deeper than `MAX_JSON_DEPTH`."""
    level = [value]
    for _ in range(MAX_JSON_DEPTH):
        level = [
            element
            for container in level
            if isinstance(container, (list, dict))
            for element in (container.values() if isinstance(container, dict) else container)
        ]
    if level:
        raise ValueError(f"more than {MAX_JSON_DEPTH} lists and objects within each other")
