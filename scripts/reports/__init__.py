"""Formats of the report of a validation.

A new format is a module with a function from a report to text, and an entry in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..lazy_import import lazy

if TYPE_CHECKING:
    from .report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format of reports.

    ``render`` returns the same text for the same report. ``render_coloured`` adds the colours of a
    terminal.
    """

    name: str
    description: str
    render: Callable[[Report], str]
    render_coloured: Callable[[Report], str] | None = None


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format(
            "text",
            "for people",
            lazy(f"{__name__}.text"),
            lazy(f"{__name__}.text", "render_coloured"),
        ),
        Format(
            "json",
            "for programs, see docs/report.schema.json",
            lazy(f"{__name__}.json_document"),
        ),
        Format("junit", "JUnit XML, a test case for each rule", lazy(f"{__name__}.junit")),
        Format("sarif", "SARIF 2.1.0, for code scanning and editors", lazy(f"{__name__}.sarif")),
        Format("github", "annotations of a GitHub workflow", lazy(f"{__name__}.github")),
    )
}
