"""The rules that a package has to keep."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from ..progress import SILENT, Progress
from . import (
    accounting,
    agreement,
    attribution,
    conflicts,
    corrections,
    countries,
    dated_alike,
    dates,
    descriptor,
    double_entry,
    evidence,
    facts,
    files,
    hygiene,
    inferences,
    keys,
    mentions,
    naming,
    nearness,
    orders,
    own_texts,
    own_time,
    parts,
    plausibility,
    printed_numbers,
    quotes,
    restatements,
    rights,
    roles,
    standing_alone,
    tables,
    undated,
    wording,
)
from .catalogue import RULES, STAGES, Needs, Rule
from .causes import common_cause
from .findings import Finding
from .package import Package
from .queries import FOLDER

UNSOUND = "what it builds on is not sound: see the findings"


@dataclass
class Outcome:
    """The findings, the rules that ran, and for each rule that did not the reason."""

    findings: list[Finding] = field(default_factory=list)
    ran: list[Rule] = field(default_factory=list)
    not_run: dict[str, str] = field(default_factory=dict)

    @property
    def valid(self) -> bool:
        """Whether there are no findings."""
        return not self.findings


def run(package: Package, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Run rules over a package and yield their findings."""
    for rule in rules:
        yield from findings_of_rule(rule, package)


def findings_of_rule(rule: Rule, package: Package) -> Iterator[Finding]:
    """Yield the findings of a rule. Any error names the rule, and its query if it has one."""
    try:
        yield from rule.check(package)
    except Exception as error:
        query = FOLDER / f"{rule.name}.sql"
        place = f", whose query is in {query.name}" if query.is_file() else ""
        error.add_note(f"This happened in the rule {rule.name}{place}.")
        raise


def run_stages(
    package: Package,
    available: Collection[Needs],
    progress: Progress = SILENT,
) -> Outcome:
    """Run the rules of the available stages, in order.

    When a stage fails, later stages are skipped: their findings would be consequences. If the
    findings of a stage have one cause, it is the only one, and the other rules count as not run.
    Begins or skips one step for each rule that there is; the caller plans them.
    """
    outcome = Outcome()
    for stage in STAGES:
        sound, first = outcome.valid, len(outcome.findings)
        for rule in RULES.values():
            if rule.needs != stage:
                continue
            if stage not in available:
                outcome.not_run[rule.name] = f"no {stage} at hand"
                progress.skip()
            elif not sound:
                outcome.not_run[rule.name] = UNSOUND
                progress.skip()
            else:
                progress.begin(rule.name)
                findings = list(findings_of_rule(rule, package))
                outcome.findings += findings
                if stage == "words" and not findings and package.withheld:
                    outcome.not_run[rule.name] = f"run in part: {package.withheld}"
                else:
                    outcome.ran.append(rule)
        if cause := common_cause(outcome.findings[first:]):
            others = {finding.rule for finding in outcome.findings[first:]} - {cause.rule}
            outcome.findings[first:] = [cause]
            outcome.ran = [rule for rule in outcome.ran if rule.name not in others]
            outcome.not_run |= dict.fromkeys(sorted(others), UNSOUND)
    return outcome


__all__ = [
    "RULES",
    "STAGES",
    "Finding",
    "Needs",
    "Outcome",
    "Package",
    "Rule",
    "accounting",
    "agreement",
    "attribution",
    "conflicts",
    "corrections",
    "countries",
    "dated_alike",
    "dates",
    "descriptor",
    "double_entry",
    "evidence",
    "facts",
    "files",
    "hygiene",
    "inferences",
    "keys",
    "mentions",
    "naming",
    "nearness",
    "orders",
    "own_texts",
    "own_time",
    "parts",
    "plausibility",
    "printed_numbers",
    "quotes",
    "restatements",
    "rights",
    "roles",
    "run",
    "run_stages",
    "standing_alone",
    "tables",
    "undated",
    "wording",
]
