"""A made-up catalogue, package and outcome for the tests of reports."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.checks import Finding, Outcome, Rule
from alibaba_press.scripts.reports.report import Product, Report, report_on

RULES = {
    rule.name: rule
    for rule in (
        Rule(
            "whole",
            description="Every file is whole.",
            why="A cut file lacks rows.",
            needs="files",
            scope="cell",
            remedy="fetch it again",
            check=lambda package: iter(()),
        ),
        Rule(
            "tidy",
            aliases=("neat", "clean"),
            description="Every cell is tidy.",
            why="Untidy cells are hard to read.",
            needs="tables",
            scope="cell",
            remedy="tidy it up",
            check=lambda package: iter(()),
        ),
        Rule(
            "true",
            description="Every cell is true.",
            why="Users rely on it.",
            needs="articles",
            scope="cell",
            remedy="read again",
            check=lambda package: iter(()),
        ),
    )
}

PEOPLE = 'id,name,note\na,"Muster, ""Erika""",x\nb,Max,y\n'

TIDY = Finding("tidy", "data/people.csv", expected="x", found="y", line=2, column="note", key="a")
"""The note of Erika Muster: it begins at character 23 of line 2, after cells of 2 and 20."""

HOSTILE = (
    "\x1b[31m\x00\x9b\ud800\u202e\ufffe]]>\r\n::error::x ##[stop-commands]y ##vso[task]z "
    "{0} [here](http://example.org) <b>&amp; 100%, a: b"
)
"""Text that can do harm in a terminal, in XML, in the log of a workflow or in a viewer."""


def outcome(*findings: Finding, not_run: dict[str, str] | None = None) -> Outcome:
    """Return an outcome in which every rule ran that ``not_run`` does not name."""
    skipped = not_run or {}
    ran = [rule for rule in RULES.values() if rule.name not in skipped]
    return Outcome(list(findings), ran, skipped)


def report(folder: Path, *findings: Finding, not_run: dict[str, str] | None = None) -> Report:
    """Write a package with one table into ``folder``, and return the report of an outcome."""
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "people.csv").write_text(PEOPLE, encoding="utf-8", newline="")
    return report_on(
        outcome(*findings, not_run=not_run),
        RULES,
        folder,
        tool=Product("alibaba-press", "1.2.3"),
        package=Product("people", "4.5.6"),
    )
