"""The report as SARIF 2.1.0 (OASIS, errata 01), for code scanning and for editors."""

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
"""The name by convention of the folder that relative paths begin at."""


def render(report: Report) -> str:
    """The report as the text of a SARIF log with one run."""
    index = {verdict.name: at for at, verdict in enumerate(report.verdicts)}
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
                # Section 3.20.14: that the tool ran to its end, whatever it found.
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {
                        "level": "warning",
                        "message": _message(f"{verdict.name} was not run: {verdict.reason}"),
                        "associatedRule": {"id": verdict.name, "index": index[verdict.name]},
                    }
                    for verdict in report.of("not_run")
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
    """A message that holds ``text`` as it is.

    Braces are placeholders and doubled (section 3.11.5). Brackets are a link where a parenthesis
    follows (3.11.6); a backslash before them says that they are none, as the committee's answer
    to issue 597 of its specification has it.
    """
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return {"text": text}


def _rule(verdict: Verdict) -> dict[str, Any]:
    return {
        "id": verdict.name,
        "shortDescription": _message(verdict.description),
        "fullDescription": _message(verdict.description),
        "help": _message(f"Remedy: {verdict.remedy}"),
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": [verdict.needs]},
    }


def _result(verdict: Verdict, entry: Entry, index: int) -> dict[str, Any]:
    spot = f"{entry.spot}: " if entry.spot else ""
    text = f"{spot}expected {entry.expected}; found {entry.found}. Remedy: {verdict.remedy}"
    artifact = {"uri": quote(entry.file), "uriBaseId": BASE}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact}}
    if entry.region is not None:
        location["physicalLocation"]["region"] = _region(entry.region)
    if entry.key is not None:
        parts = [PurePosixPath(entry.file).stem, entry.key, entry.column]
        named = "/".join(part for part in parts if part)
        location["logicalLocations"] = [{"fullyQualifiedName": named}]
    return {
        "ruleId": verdict.name,
        "ruleIndex": index,
        "level": "error",
        "message": _message(text),
        "locations": [location],
    }


def _region(region: Region) -> dict[str, int]:
    places = {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    return {name: at for name, at in places.items() if at is not None}
