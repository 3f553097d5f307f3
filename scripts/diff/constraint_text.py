"""Say in words how the constraints of a column changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...schemas.columns import PATTERNS, Format
from .shown_values import format_list, format_value

PATTERN_WORDS: dict[Format, str] = {
    "slug": "an identifier of a-z, 0-9 and -",
    "path": "an identifier of several parts, with / between them",
    "edtf": "a date in EDTF, such as 2016-09, 199X, XXXX-10-03 or 2015/2018",
    "sha256": "a SHA-256 hash",
    "country_code": "a country code of two letters",
    "iso_3166": "an ISO 3166 code",
    "language": "a language code",
}
"""What the texts are that match the patterns of this version."""

FLAGS = {
    "required": ("every row has a value now", "cells can be empty now"),
    "unique": ("no value occurs twice now", "values can occur more than once now"),
}
"""What a constraint says that is true now, and what its end says."""


def format_constraints(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Return the changes of the properties of a column, in words."""
    return "; ".join(
        text
        for name in dict.fromkeys([*old, *new])
        if old.get(name) != new.get(name)
        for text in _property(name, old.get(name), new.get(name))
    )


def _property(name: str, old: Any, new: Any) -> Iterator[str]:
    is_nested = name == "constraints" and all(isinstance(v, dict | None) for v in (old, new))
    if is_nested:
        before, after = old or {}, new or {}
        for constraint in dict.fromkeys([*before, *after]):
            if before.get(constraint) != after.get(constraint):
                yield from _constraint(constraint, before.get(constraint), after.get(constraint))
    elif name == "references" and isinstance(new, list):
        yield f"refers to {format_value(_targets(new))}" + (
            f" instead of {format_value(_targets(old))}" if isinstance(old, list) else ""
        )
    else:
        yield f"{format_value(name)}: {format_value(old)} → {format_value(new)}"


def _constraint(name: str, old: Any, new: Any) -> Iterator[str]:
    """Yield what became of one constraint."""
    if name == "enum" and isinstance(old, list) and isinstance(new, list):
        for verb, terms, others in (("added", new, old), ("removed", old, new)):
            kept = set(map(json.dumps, others))
            if changed := [term for term in terms if json.dumps(term) not in kept]:
                yield f"values {verb}: {format_list(changed)}"
    elif name in FLAGS and all(isinstance(value, bool | None) for value in (old, new)):
        yield FLAGS[name][0 if new else 1]
    elif name == "pattern":
        yield _pattern(new)
    else:
        yield f"{format_value(name)}: {format_value(old)} → {format_value(new)}"


def _pattern(new: Any) -> str:
    """Return what texts a column has now. Patterns of no known format are not shown."""
    if new is None:
        return "texts of any form are allowed now"
    words = next((words for format, words in PATTERN_WORDS.items() if PATTERNS[format] == new), "")
    return f"its texts have other forms now: {words}" if words else "its texts have other forms now"


def _targets(references: list[Any]) -> str:
    """Return the tables, or what stands for them, that references name."""
    return ", ".join(
        str(reference.get("resource") or "this table") if isinstance(reference, dict) else "–"
        for reference in references
    )
