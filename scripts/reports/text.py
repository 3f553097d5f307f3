"""The report for people: findings by rule and file, what was not run and why, the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from .report import Entry, Report, Verdict, counted

SHOWN = 20
"""Findings of one rule in one file that are shown; the other formats hold all."""

Paint = Callable[[str, str], str]
"""Gives a text a colour."""

COLOURS = {"red": "31", "green": "32", "yellow": "33", "bold": "1", "faint": "2"}


def render(report: Report) -> str:
    """The report in plain text."""
    return _render(report, lambda colour, text: text)


def render_coloured(report: Report) -> str:
    """The report in plain text with the colours of a terminal."""
    return _render(report, lambda colour, text: f"\x1b[{COLOURS[colour]}m{text}\x1b[0m")


def _render(report: Report, paint: Paint) -> str:
    lines: list[str] = []
    for verdict in report.of("failed"):
        lines += [*_rule(verdict, paint), ""]
    for verdict in report.of("not_run"):
        lines.append(f"{paint('yellow', 'not run')}: {verdict.name}: {verdict.reason}")
    lines.append(paint("green" if report.valid else "red", report.summary))
    return "\n".join(lines) + "\n"


def _rule(verdict: Verdict, paint: Paint) -> Iterator[str]:
    files = [(file, list(group)) for file, group in groupby(verdict.entries, lambda e: e.file)]
    found = counted(len(verdict.entries), "finding")
    yield f"{paint('red', verdict.name)}: {found} in {counted(len(files), 'file')}"
    yield f"  {verdict.description}"
    for file, entries in files:
        yield f"  {paint('bold', file)}: {counted(len(entries), 'finding')}"
        yield from _entries(file, entries, paint)
    yield f"  remedy: {verdict.remedy}"


def _entries(file: str, entries: Sequence[Entry], paint: Paint) -> Iterator[str]:
    for entry in entries[:SHOWN]:
        if entry.place != file:
            yield f"    {entry.place}"
        yield f"      {paint('faint', 'expected:')} {entry.expected}"
        yield f"      {paint('faint', 'found:')}    {entry.found}"
    if len(entries) > SHOWN:
        yield f"    and {len(entries) - SHOWN:,} more, which --format json lists"
