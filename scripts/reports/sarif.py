"""The report as SARIF 2.1.0 (OASIS, errata 01), for code scanning and editors."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from .places import Region
from .report import Entry, Report, Verdict

VERSION = "2.1.0"
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "%SRCROOT%"
"""The conventional name of the folder that paths are relative to."""


def render(report: Report) -> str:
    """Return the report as the text of a SARIF log with one run."""
    index = {verdict.name: number for number, verdict in enumerate(report.verdicts)}
    run = {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "version": report.tool.version,
                "rules": [_rule(verdict) for verdict in report.verdicts],
            }
        },
        "invocations": [
            {
                # Section 3.20.14: the tool ran to its end, with or without findings.
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {
                        "level": "warning",
                        "message": _message(f"{verdict.name} was not run: {verdict.reason}"),
                        "associatedRule": {"id": verdict.name, "index": index[verdict.name]},
                    }
                    for verdict in report.in_state("not_run")
                ],
            }
        ],
        "originalUriBaseIds": {
            BASE: {"description": _message("the folder that the paths are relative to")}
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            _result(verdict, entry, index[verdict.name])
            for verdict in report.verdicts
            for entry in verdict.entries
        ],
    }
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _message(text: str) -> dict[str, str]:
    """Return a message that shows ``text`` as it is.

    Braces are doubled, because they mark placeholders (section 3.11.5). Brackets before a
    parenthesis make a link (3.11.6) unless a backslash precedes them, as the committee explains in
    issue 597 of its specification.
    """
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return {"text": text}


def _rule(verdict: Verdict) -> dict[str, Any]:
    former = {"deprecatedIds": list(verdict.aliases)} if verdict.aliases else {}
    return {
        "id": verdict.name,
        **former,
        "shortDescription": _message(verdict.description),
        "fullDescription": _message(f"{verdict.description} {verdict.why}"),
        "help": _message(f"Remedy: {verdict.remedy}"),
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": [verdict.needs]},
    }


def _result(verdict: Verdict, entry: Entry, index: int) -> dict[str, Any]:
    cell = f"{entry.cell}: " if entry.cell else ""
    text = f"{cell}expected {entry.expected}; found {entry.found}. Remedy: {verdict.remedy}"
    artifact = {"uri": quote(entry.file), "uriBaseId": BASE}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact}}
    if entry.region is not None:
        location["physicalLocation"]["region"] = _region(entry.region)
    if entry.key is not None:
        parts = [PurePosixPath(entry.file).stem, entry.key, entry.column]
        name = "/".join(part for part in parts if part)
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return {
        "ruleId": verdict.name,
        "ruleIndex": index,
        "level": "error",
        "message": _message(text),
        "locations": [location],
    }


def _region(region: Region) -> dict[str, int]:
    numbers = {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    return {name: number for name, number in numbers.items() if number is not None}
