"""The report for people: findings by rule and file, rules not run with the reason, the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from .report import Entry, Report, Verdict, format_count

MOST_SHOWN = 20
"""The most findings of one rule in one file that are shown. Other formats list all."""

Paint = Callable[[str, str], str]
"""Returns a text in a colour."""

COLOURS = {"red": "31", "green": "32", "yellow": "33", "bold": "1", "faint": "2"}


def render(report: Report) -> str:
    """Return the report in plain text."""
    return _render(report, lambda colour, text: text)


def render_coloured(report: Report) -> str:
    """Return the report in plain text with the colours of a terminal."""
    return _render(report, lambda colour, text: f"\x1b[{COLOURS[colour]}m{text}\x1b[0m")


def _render(report: Report, paint: Paint) -> str:
    lines: list[str] = []
    for verdict in report.in_state("failed"):
        lines += [*_rule(verdict, paint), ""]
    for reason, names in report.not_run_by_reason().items():
        rules = f"{format_count(len(names), 'rule')} not run"
        lines.append(f"{paint('yellow', rules)}: {reason}: {', '.join(names)}")
    lines.append(paint("green" if report.valid else "red", report.summary))
    return "\n".join(lines) + "\n"


def _rule(verdict: Verdict, paint: Paint) -> Iterator[str]:
    files = [(file, list(group)) for file, group in groupby(verdict.entries, lambda e: e.file)]
    findings = format_count(len(verdict.entries), "finding")
    yield f"{paint('red', verdict.name)}: {findings} in {format_count(len(files), 'file')}"
    yield f"  {verdict.description}"
    for file, entries in files:
        yield f"  {paint('bold', file)}: {format_count(len(entries), 'finding')}"
        yield from _entries(file, entries, paint)
    yield f"  remedy: {verdict.remedy}"


def _entries(file: str, entries: Sequence[Entry], paint: Paint) -> Iterator[str]:
    for entry in entries[:MOST_SHOWN]:
        if entry.place != file:
            yield f"    {entry.place}"
        yield f"      {paint('faint', 'expected:')} {entry.expected}"
        yield f"      {paint('faint', 'found:')}    {entry.found}"
    if len(entries) > MOST_SHOWN:
        yield f"    and {len(entries) - MOST_SHOWN:,} more, which --format json lists"
