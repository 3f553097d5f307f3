"""Render a difference for programs: one JSON document with every change that is listed.

`VERSION` is raised when a member is removed, renamed or changes its meaning, but not when one is
added. The kinds are those of `difference.KINDS`, the members of a change those of
`difference.Change`. Of very many changes a part is listed. Then ``not_listed`` has the number of
the others.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ..visible import make_json_visible
from .difference import Difference
from .version_step import required_step

VERSION = 1
"""The version of the format."""

END = "\n}"


def document(difference: Difference) -> dict[str, Any]:
    """Return a difference as plain data, but without its changes."""
    step = required_step(difference)
    return {
        "format": "alibaba-press-diff",
        "version": VERSION,
        "old": asdict(difference.old),
        "new": asdict(difference.new),
        "same": difference.is_empty,
        "step": {"level": step.level.name.lower(), "reasons": list(step.reasons)},
        "counts": difference.counts,
        **_not_listed(difference),
        "evidence_alone": [
            {"table": table, "row": row} for table, row in difference.evidence_alone
        ],
        "changes": [],
    }


def _not_listed(difference: Difference) -> dict[str, Any]:
    """Return how many changes and rows are not listed, if there are any."""
    changes = sum(difference.counts.values()) - len(difference.changes)
    rows = difference.evidence_alone_count - len(difference.evidence_alone)
    return {"not_listed": {"changes": changes, "evidence_alone": rows}} if changes or rows else {}


def render(difference: Difference) -> str:
    """Return the text of the JSON document, with an escape for each invisible character.

    Changes are rendered one by one: together they would take several times the memory of the text.
    """
    text = _to_json(document(difference))
    if difference.changes:
        start, indent = text.removesuffix(f"[]{END}"), "\n    "
        changes = (_to_json(asdict(change)).replace("\n", indent) for change in difference.changes)
        text = f"{start}[{indent}{f',{indent}'.join(changes)}\n  ]{END}"
    return f"{text}\n"


def _to_json(value: Any) -> str:
    return make_json_visible(json.dumps(value, ensure_ascii=False, indent=2))
