"""Know the day on which the version of a package was released."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..changelog import CHANGELOG, parse_entries


def release_date(descriptor: Mapping[str, Any]) -> str:
    """Return the day that a descriptor states, or that the changelog has for its version.

    It is an empty text if neither says it.
    """
    if created := descriptor.get("created"):
        return str(created)[:10]
    version = descriptor.get("version")
    entries = parse_entries(CHANGELOG.read_text(encoding="utf-8"))
    return next((entry.date.isoformat() for entry in entries if entry.version == version), "")
