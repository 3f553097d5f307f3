"""Turn findings of rules into problems of the calls that they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..checks import RULES, Finding
from ..errors import Problem
from ..extraction.assembly import Assembly
from ..package.seeds import ArticleText

LINE = re.compile(r", also in line ([0-9]+)$")
"""Where a finding names a line of a CSV file, which a failed build does not write."""


def problem_of(assembly: Assembly, texts: Mapping[str, ArticleText], finding: Finding) -> Problem:
    """Return a finding as a problem at its place in the extraction, or in the article."""
    table, id = Path(finding.file).stem, finding.key or ""
    subject = f"in {table}" + (f" of {finding.key!r}" if finding.key else "")
    subject += f", column {finding.column}" if finding.column else ""
    if evidence := assembly.evidence_by_id.get(id) if table == "evidence" else None:
        subject = f"in the words of {evidence[0].table} of {evidence[0].row!r}"
        subject += f", column {evidence[0].column}" if evidence[0].column else ""
    rule = RULES[finding.rule]
    return Problem(
        _place(assembly, texts, table, id, finding.column),
        f"[{rule.name}] {subject}",
        expected=finding.expected,
        found=LINE.sub(lambda match: _first_place(assembly, table, int(match[1])), finding.found),
        remedy=rule.remedy,
    )


def _place(
    assembly: Assembly, texts: Mapping[str, ArticleText], table: str, id: str, column: str | None
) -> str:
    """Return the call that gives a row or a cell, or the line of the article that it describes."""
    row = assembly.row(table, id)
    if place := assembly.place(table, id, column):
        return place
    if row is not None and "article" in row and "start" in row:
        text = texts[row["article"]]
        return f"seeds/{text.file}:{text.line(row['start'])}"
    return "schemas/terms.toml" if table == "vocabulary" else f"schemas/{table}.py"


def _first_place(assembly: Assembly, table: str, line: int) -> str:
    """Return the place of the row in a line of a CSV file, as the end of a message."""
    rows = [*assembly.cells(table)]
    id = str(rows[line - 2]["id"])
    return f", also at {assembly.place(table, id, None) or id}"
