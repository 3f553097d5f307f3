"""The report as annotations of a GitHub workflow: one command per finding.

GitHub documents the syntax as "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from .report import Entry, Report, Verdict, format_count


def render(report: Report) -> str:
    """Return the report as lines for the log of a workflow."""
    lines = [
        _error(verdict, entry) for verdict in report.in_state("failed") for entry in verdict.entries
    ]
    for reason, names in report.not_run_by_reason().items():
        title = f"{format_count(len(names), 'rule')} not run"
        lines.append(_command("notice", {"title": title}, f"{reason}: {', '.join(names)}"))
    return "\n".join([*lines, report.summary]) + "\n"


def _error(verdict: Verdict, entry: Entry) -> str:
    properties: dict[str, object] = {"file": entry.file}
    if (region := entry.region) is not None:
        properties["line"] = region.start_line
        if region.end_line is not None:
            properties["endLine"] = region.end_line
        if region.start_column is not None and region.end_line == region.start_line:
            properties |= {"col": region.start_column, "endColumn": region.end_column}
    properties["title"] = verdict.name
    place = f"{entry.place}\n" if entry.place != entry.file else ""
    text = f"{place}expected: {entry.expected}\nfound: {entry.found}\nremedy: {verdict.remedy}"
    return _command("error", properties, text)


def _command(name: str, properties: dict[str, object], text: str) -> str:
    parts = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {parts}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
