"""The generated files of a checkout, other than the tables."""

from __future__ import annotations

from ...schemas import tables
from ..checks.rulebook import rules_page
from ..extraction.language_stub import language_stub
from .limits_page import limits_page
from .reference import reference_page


def generated_files() -> dict[str, str]:
    """Return the text of each generated file by its path in the checkout."""
    return {
        "docs/commands.md": reference_page(),
        "docs/limits.md": limits_page(),
        "docs/rules.md": rules_page(),
        "scripts/language_calls.pyi": language_stub(tables()),
    }
