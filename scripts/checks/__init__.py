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


AHEAD: dict[Needs, Needs] = {"words": "articles"}
"""Stages that are run along with an earlier one, for what they need is what that one needs: the
articles take long to read. What is found in them counts when their turn comes."""


def run_stages(
    package: Package,
    at_hand: Collection[Needs],
    step: Callable[[str], None] = lambda rule: None,
) -> Outcome:
    """Run the rules of the stages that are at hand, in order.

    What a stage whose ground an earlier one has found unsound would find has its cause there: it
    is not run, or was run ahead in vain. ``step`` is told the name of each rule before it runs.
    """
    outcome = Outcome()
    found: dict[str, list[Finding]] = {}
    for stage in STAGES:
        sound = outcome.valid
        if sound and stage in at_hand:
            if stage != "files":
                # Not beside a rule that works in Python: each would wait for the other's turn.
                package.load()
            ahead = AHEAD.get(stage)
            rules = [*(_needing(ahead) if ahead in at_hand else ()), *_needing(stage)]
            some = [rule for rule in rules if rule.name not in found]
            names = (rule.name for rule in some)
            found |= zip(names, _found(package, some, step), strict=True)
        for rule in _needing(stage):
            if stage not in at_hand:
                outcome.not_run[rule.name] = f"no {stage} at hand"
            elif not sound:
                outcome.not_run[rule.name] = "what it builds on is not sound: see the findings"
            elif found[rule.name] or stage != "words" or not (left := package.withheld):
                outcome.findings += found[rule.name]
                outcome.ran.append(rule)
            else:
                outcome.not_run[rule.name] = f"run in part: {left}"
    return outcome


def _needing(stage: Needs | None) -> list[Rule]:
    return [rule for rule in RULES.values() if rule.needs == stage]


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
