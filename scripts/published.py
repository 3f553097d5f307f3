"""The tables as the descriptor beside this program describes them: what the fast tier of
validation goes by, which needs no pandera."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..schemas import Column, Description
from .project import DESCRIPTOR, ROOT


def published(root: Path = ROOT) -> dict[str, Description]:
    """All tables with the names, types and descriptions of their columns."""
    listed = json.loads((root / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    return {
        resource["name"]: Description(
            name=resource["name"],
            title=resource["description"],
            singular=resource["name"],
            evidenced=False,
            describes=None,
            links=None,
            columns=tuple(_column(field) for field in resource["schema"]["fields"]),
        )
        for resource in listed
        if resource["format"] == "csv"
    }


def _column(field: dict[str, Any]) -> Column:
    return Column(
        name=field["name"],
        type=field["type"],
        description=field["description"],
        known=field["known"],
        required=field.get("constraints", {}).get("required", False),
        vocabulary=field.get("vocabulary"),
    )
