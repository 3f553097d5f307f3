"""The report of a validation, for every format: the state of each rule, and each finding with its
place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from ..visible import make_visible, shorten, shorten_both
from .places import Cell, Region, locate

if TYPE_CHECKING:
    from ..checks import Finding, Outcome, Rule

State = Literal["passed", "failed", "not_run"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding with text that is safe to show.

    ``line`` is the line of the row as rules count it. ``region`` is the place of the cell or the
    row in a CSV file.
    """

    file: str
    line: int | None
    column: str | None
    key: str | None
    expected: str
    found: str
    region: Region | None

    @property
    def cell(self) -> str:
        """The column and the identifier of the row, if the finding has them."""
        key = f"[{self.key}]" if self.key is not None else ""
        return " ".join(part for part in (self.column, key) if part)

    @property
    def place(self) -> str:
        """The file, line and column in the form that editors and terminals link, and the cell."""
        position = ""
        if self.region is not None:
            position = f":{self.region.start_line}"
            if self.region.start_column is not None:
                position += f":{self.region.start_column}"
        elif self.line is not None and self.file.endswith(".csv"):
            position = f":{self.line}"
        elif self.line is not None:
            position = f" row {self.line - 1}"
        return " ".join(part for part in (self.file + position, self.cell) if part)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of one rule. ``reason`` says why it did not run."""

    name: str
    aliases: tuple[str, ...]
    description: str
    why: str
    needs: str
    remedy: str
    state: State
    reason: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """The name and the version of the program or of the package."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a validation.

    All text in it is visible, on one line and of bounded length, so a format escapes only its own
    syntax.
    """

    tool: Product
    package: Product
    valid: bool
    verdicts: tuple[Verdict, ...]

    def in_state(self, state: State) -> list[Verdict]:
        """Return the rules in a state."""
        return [verdict for verdict in self.verdicts if verdict.state == state]

    def not_run_by_reason(self) -> dict[str, list[str]]:
        """Return the names of the rules that did not run, by the reason, sorted."""
        names: dict[str, list[str]] = {}
        for verdict in self.in_state("not_run"):
            names.setdefault(verdict.reason or "", []).append(verdict.name)
        return dict(sorted(names.items()))

    @property
    def finding_count(self) -> int:
        """The number of findings of all rules."""
        return sum(len(verdict.entries) for verdict in self.verdicts)

    @property
    def summary(self) -> str:
        """The verdict on the package, in one line."""
        states: tuple[tuple[State, str], ...] = (
            ("passed", "passed"),
            ("failed", "failed"),
            ("not_run", "not run"),
        )
        rules = ", ".join(f"{len(self.in_state(state))} {words}" for state, words in states)
        verdict = "valid" if self.valid else "invalid"
        return f"{verdict}: {format_count(self.finding_count, 'finding')}; rules: {rules}"


def identity(descriptor: Path) -> Product:
    """Return the name and the version in a descriptor; each is empty if it is not there."""
    try:
        members = json.loads(descriptor.read_text(encoding="utf-8"))
        return Product(*(str(members.get(key) or "") for key in ("name", "version")))
    except (OSError, ValueError, AttributeError, RecursionError):
        return Product("", "")


def format_count(count: int, thing: str) -> str:
    """Return a number of things, such as "2 files"."""
    return f"{count:,} {thing}{'s' * (count != 1)}"


def report_on(
    outcome: Outcome,
    rules: Mapping[str, Rule],
    folder: Path,
    *,
    tool: Product,
    package: Product,
    path_prefix: str = "",
) -> Report:
    """Report on the outcome of validating the package in ``folder``.

    A rule that the outcome does not mention is reported as not run. ``path_prefix`` is put before
    the path of each file. Raises ValueError if a finding names a rule that is not in ``rules``.
    """
    entries: dict[str, list[Entry]] = {name: [] for name in rules}
    regions = _regions(outcome.findings, folder)
    for finding in outcome.findings:
        if finding.rule not in rules:
            raise ValueError(f"a finding of {finding.rule!r}, which is no rule of the catalogue")
        entries[finding.rule].append(_entry(finding, regions, path_prefix))
    ran = {rule.name for rule in outcome.ran}
    verdicts = []
    for name, rule in rules.items():
        state: State = "failed" if entries[name] else "passed" if name in ran else "not_run"
        reason = outcome.not_run.get(name, "it was left out") if state == "not_run" else None
        verdicts.append(
            Verdict(
                name=make_visible(name),
                aliases=tuple(map(make_visible, rule.aliases)),
                description=make_visible(rule.description),
                why=make_visible(rule.why),
                needs=make_visible(rule.needs),
                remedy=make_visible(rule.remedy),
                state=state,
                reason=shorten(reason) if reason is not None else None,
                entries=tuple(sorted(entries[name], key=_order)),
            )
        )
    return Report(
        Product(shorten(tool.name), shorten(tool.version)),
        Product(shorten(package.name), shorten(package.version)),
        outcome.valid,
        tuple(verdicts),
    )


def _regions(findings: Iterable[Finding], folder: Path) -> dict[tuple[str, Cell], Region]:
    """Return the places of all findings in CSV files of the folder. Each file is read once."""
    cells: dict[str, set[Cell]] = {}
    for finding in findings:
        path = PurePosixPath(finding.file)
        if path.suffix == ".csv" and not path.is_absolute() and ".." not in path.parts:
            cells.setdefault(finding.file, set()).add((finding.line, finding.column))
    return {
        (file, cell): region
        for file, cells_of_file in cells.items()
        for cell, region in locate(folder / file, cells_of_file).items()
    }


def _entry(finding: Finding, regions: Mapping[tuple[str, Cell], Region], path_prefix: str) -> Entry:
    expected, found = shorten_both(finding.expected, finding.found)
    return Entry(
        file=shorten(path_prefix + finding.file),
        line=finding.line,
        column=shorten(finding.column) if finding.column is not None else None,
        key=shorten(finding.key) if finding.key is not None else None,
        expected=expected,
        found=found,
        region=regions.get((finding.file, (finding.line, finding.column))),
    )


def _order(entry: Entry) -> tuple[object, ...]:
    """Sort entries by place, so that the order in which rules report them does not matter."""
    start = (entry.region and entry.region.start_column) or 0
    names = (entry.column or "", entry.key or "", entry.expected, entry.found)
    return (entry.file, entry.line or 0, start, *names)
