"""The report for programs: one JSON document, described by docs/report.schema.json.

`VERSION` is raised when a member is removed, renamed or changes its meaning. A new member does not
raise it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from .report import Report, Verdict

VERSION = 1


def render(report: Report) -> str:
    """Return the report as the text of a JSON document."""
    document = {
        "format": "alibaba-press-report",
        "version": VERSION,
        "tool": asdict(report.tool),
        "package": asdict(report.package),
        "valid": report.valid,
        "counts": {
            "findings": report.finding_count,
            "passed": len(report.in_state("passed")),
            "failed": len(report.in_state("failed")),
            "not_run": len(report.in_state("not_run")),
        },
        "rules": [_rule(verdict) for verdict in report.verdicts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(verdict: Verdict) -> dict[str, Any]:
    members = asdict(verdict)
    members["findings"] = members.pop("entries")
    return members
