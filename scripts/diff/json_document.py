"""Render a difference for programs: one JSON document with every change.

`VERSION` is raised when a member is removed, renamed or changes its meaning, but not when one is
added. The kinds are those of `difference.KINDS`, the members of a change those of
`difference.Change`.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from ..visible import make_json_visible
from .difference import KINDS, Difference
from .version_step import required_step

VERSION = 1
"""The version of the format."""


def document(difference: Difference) -> dict[str, Any]:
    """Return a difference as plain data."""
    step = required_step(difference)
    counts = Counter(change.kind for change in difference.changes)
    return {
        "format": "alibaba-press-diff",
        "version": VERSION,
        "old": asdict(difference.old),
        "new": asdict(difference.new),
        "same": difference.is_empty,
        "step": {"level": step.level.name.lower(), "reasons": list(step.reasons)},
        "counts": {kind: counts[kind] for kind in KINDS if counts[kind]},
        "evidence_alone": [
            {"table": table, "row": row} for table, row in difference.evidence_alone()
        ],
        "changes": [asdict(change) for change in difference.changes],
    }


def render(difference: Difference) -> str:
    """Return the text of the JSON document, with an escape for each invisible character."""
    return make_json_visible(json.dumps(document(difference), ensure_ascii=False, indent=2)) + "\n"
