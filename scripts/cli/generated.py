"""The generated files of a checkout, other than the tables: each path with its text."""

from __future__ import annotations

from ..checks import rulebook
from .reference import reference_page


def generated_files() -> dict[str, str]:
    """Return the text of each generated file by its path in the checkout."""
    return {
        "docs/commands.md": reference_page(),
        "docs/rules.md": rulebook.rules_page(),
    }
