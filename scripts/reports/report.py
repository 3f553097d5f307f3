"""What is reported of a validation, whatever the format: the state of every rule, and every
finding with the place where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from .places import Region, Wanted, locate
from .visible import compared, shown, visible

if TYPE_CHECKING:
    from ..checks import Finding, Outcome, Rule

State = Literal["passed", "failed", "not_run"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding, fit to be shown. ``line`` is that of the row as rules count it; ``region`` is
    where the cell or the row stands in a CSV file."""

    file: str
    line: int | None
    column: str | None
    key: str | None
    expected: str
    found: str
    region: Region | None

    @property
    def spot(self) -> str:
        """Column and identifier of the row, as far as they are known."""
        key = f"[{self.key}]" if self.key is not None else ""
        return " ".join(part for part in (self.column, key) if part)

    @property
    def place(self) -> str:
        """File, line and column in the form that editors and terminals link, and the spot."""
        at = ""
        if self.region is not None:
            at = f":{self.region.start_line}"
            at += f":{self.region.start_column}" if self.region.start_column is not None else ""
        elif self.line is not None:
            at = f":{self.line}" if self.file.endswith(".csv") else f" row {self.line - 1}"
        return " ".join(part for part in (self.file + at, self.spot) if part)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one rule. ``reason`` says why it did not run."""

    name: str
    description: str
    needs: str
    remedy: str
    state: State
    reason: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A name and a version, of the program or of the package that it looked at."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Report:
    """A validation. All text in it is visible, on one line and of bounded length, so that a
    format has only its own syntax to escape."""

    tool: Product
    package: Product
    valid: bool
    verdicts: tuple[Verdict, ...]

    def of(self, state: State) -> list[Verdict]:
        """The rules in a state."""
        return [verdict for verdict in self.verdicts if verdict.state == state]

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return sum(len(verdict.entries) for verdict in self.verdicts)

    @property
    def summary(self) -> str:
        """The verdict on the package, in one line."""
        states: tuple[tuple[State, str], ...] = (
            ("passed", "passed"),
            ("failed", "failed"),
            ("not_run", "not run"),
        )
        rules = ", ".join(f"{len(self.of(state))} {words}" for state, words in states)
        verdict = "valid" if self.valid else "invalid"
        return f"{verdict}: {counted(self.findings, 'finding')}; rules: {rules}"


def identity(descriptor: Path) -> Product:
    """The name and the version that a descriptor gives its package, as far as it does."""
    try:
        found = json.loads(descriptor.read_text(encoding="utf-8"))
        return Product(*(str(found.get(key) or "") for key in ("name", "version")))
    except (OSError, ValueError, AttributeError, RecursionError):
        return Product("", "")


def counted(count: int, thing: str) -> str:
    """A number of things, in words."""
    return f"{count:,} {thing}{'s' * (count != 1)}"


def report_on(
    outcome: Outcome,
    rules: Mapping[str, Rule],
    folder: Path,
    *,
    tool: Product,
    package: Product,
    below: str = "",
) -> Report:
    """Report on the outcome of validating the package in ``folder``.

    A rule that neither ran nor says why not is reported as not run. ``below`` is put before each
    path of a file. Raises ValueError where a finding is of no rule in ``rules``.
    """
    found: dict[str, list[Entry]] = {name: [] for name in rules}
    regions = _regions(outcome.findings, folder)
    for finding in outcome.findings:
        if finding.rule not in rules:
            raise ValueError(f"a finding of {finding.rule!r}, which is no rule of the catalogue")
        found[finding.rule].append(_entry(finding, regions, below))
    ran = {rule.name for rule in outcome.ran}
    verdicts = []
    for name, rule in rules.items():
        state: State = "failed" if found[name] else "passed" if name in ran else "not_run"
        reason = outcome.not_run.get(name, "it was left out") if state == "not_run" else None
        verdicts.append(
            Verdict(
                name=visible(name),
                description=visible(rule.description),
                needs=visible(rule.needs),
                remedy=visible(rule.remedy),
                state=state,
                reason=shown(reason) if reason is not None else None,
                entries=tuple(sorted(found[name], key=_order)),
            )
        )
    return Report(
        Product(shown(tool.name), shown(tool.version)),
        Product(shown(package.name), shown(package.version)),
        outcome.valid,
        tuple(verdicts),
    )


def _regions(findings: Iterable[Finding], folder: Path) -> dict[tuple[str, Wanted], Region]:
    """The places of all findings in CSV files within the folder, each file read once."""
    wanted: dict[str, set[Wanted]] = {}
    for finding in findings:
        path = PurePosixPath(finding.file)
        if path.suffix == ".csv" and not path.is_absolute() and ".." not in path.parts:
            wanted.setdefault(finding.file, set()).add((finding.line, finding.column))
    return {
        (file, cell): region
        for file, cells in wanted.items()
        for cell, region in locate(folder / file, cells).items()
    }


def _entry(finding: Finding, regions: Mapping[tuple[str, Wanted], Region], below: str) -> Entry:
    expected, found = compared(finding.expected, finding.found)
    return Entry(
        file=shown(below + finding.file),
        line=finding.line,
        column=shown(finding.column) if finding.column is not None else None,
        key=shown(finding.key) if finding.key is not None else None,
        expected=expected,
        found=found,
        region=regions.get((finding.file, (finding.line, finding.column))),
    )


def _order(entry: Entry) -> tuple[object, ...]:
    """By place, whatever the order in which rules find."""
    start = (entry.region and entry.region.start_column) or 0
    names = (entry.column or "", entry.key or "", entry.expected, entry.found)
    return (entry.file, entry.line or 0, start, *names)
