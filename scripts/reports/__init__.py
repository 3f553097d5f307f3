"""Reports of a validation: one format each.

A new format is a module with a function from a report to text, and an entry in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import github, json_document, junit, sarif, text
from .report import Product, Report, identity, report_on


@dataclass(frozen=True, slots=True)
class Format:
    """A format of reports. ``render`` gives the same text for the same report;
    ``render_coloured`` does so for a terminal that shows colours."""

    name: str
    description: str
    render: Callable[[Report], str]
    render_coloured: Callable[[Report], str] | None = None


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("text", "for people", text.render, text.render_coloured),
        Format("json", "for programs, see docs/report.schema.json", json_document.render),
        Format("junit", "JUnit XML, a test case for each rule", junit.render),
        Format("sarif", "SARIF 2.1.0, for code scanning and editors", sarif.render),
        Format("github", "annotations of a GitHub workflow", github.render),
    )
}

__all__ = ["FORMATS", "Format", "Product", "Report", "identity", "report_on"]
