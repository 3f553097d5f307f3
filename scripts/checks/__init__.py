"""The rules that a package has to keep."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from . import (
    accounting,
    agreement,
    conflicts,
    corrections,
    dates,
    descriptor,
    double_entry,
    evidence,
    files,
    hygiene,
    keys,
    mentions,
    naming,
    plausibility,
    rights,
    tables,
    wording,
)
from .catalogue import RULES, STAGES, Needs, Rule
from .findings import Finding
from .package import Package, cores


@dataclass
class Outcome:
    """What rules found, which of them ran, and which did not and why."""

    findings: list[Finding] = field(default_factory=list)
    ran: list[Rule] = field(default_factory=list)
    not_run: dict[str, str] = field(default_factory=dict)

    @property
    def valid(self) -> bool:
        """Whether every rule that ran found nothing."""
        return not self.findings


def run(package: Package, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Run rules over a package and yield what they find."""
    for rule in rules:
        yield from rule.check(package)


def _found(
    package: Package, rules: Collection[Rule], step: Callable[[str], None]
) -> Iterator[list[Finding]]:
    """What each rule finds, in their order. Several run at once: the database works while another
    rule reads words."""

    def check(rule: Rule) -> list[Finding]:
        step(rule.name)
        with package.connected():
            return list(rule.check(package))

    with ThreadPoolExecutor(cores()) as pool:
        yield from pool.map(check, rules)


def run_stages(
    package: Package,
    at_hand: Collection[Needs],
    step: Callable[[str], None] = lambda rule: None,
) -> Outcome:
    """Run the rules of the stages that are at hand, in order.

    A stage whose ground an earlier one has found unsound is not run: what it would find has its
    cause there. ``step`` is told the name of each rule before it runs.
    """
    outcome = Outcome()
    for stage in STAGES:
        unsound = bool(outcome.findings)
        rules: list[Rule] = []
        for rule in RULES.values():
            if rule.needs != stage:
                continue
            if stage not in at_hand:
                outcome.not_run[rule.name] = f"no {stage} at hand"
            elif unsound:
                outcome.not_run[rule.name] = "what it builds on is not sound: see the findings"
            else:
                rules.append(rule)
        for rule, found in zip(rules, _found(package, rules, step), strict=True):
            outcome.findings += found
            if found or stage != "words" or not (left := package.withheld):
                outcome.ran.append(rule)
            else:
                outcome.not_run[rule.name] = f"run in part: {left}"
    return outcome


__all__ = [
    "RULES",
    "Finding",
    "Needs",
    "Outcome",
    "Package",
    "Rule",
    "accounting",
    "agreement",
    "conflicts",
    "corrections",
    "dates",
    "descriptor",
    "double_entry",
    "evidence",
    "files",
    "hygiene",
    "keys",
    "mentions",
    "naming",
    "plausibility",
    "rights",
    "run",
    "run_stages",
    "tables",
    "wording",
]
