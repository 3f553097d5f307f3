"""The rules that a package has to keep."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from . import (
    accounting,
    agreement,
    conflicts,
    corrections,
    countries,
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
    quotes,
    rights,
    tables,
    wording,
)
from .catalogue import RULES, STAGES, Needs, Rule
from .findings import Finding
from .machine import cores
from .package import Package


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


AT_ONCE: dict[Needs, tuple[Needs, ...]] = {"cells": ("cells", "tables", "articles")}
"""Stages with which later ones are run, in which order: pandera leaves the database idle, and so
does the reader of German. What is found in the later ones counts when their turn comes, or not at
all."""


def run_stages(
    package: Package,
    at_hand: Collection[Needs],
    step: Callable[[str], None] = lambda rule: None,
) -> Outcome:
    """Run the rules of the stages that are at hand, in order.

    What a stage whose ground an earlier one has found unsound would find has its cause there: it
    is not run, or was run in vain. ``step`` is told the name of each rule before it runs.
    """

    def check(rule: Rule) -> list[Finding]:
        step(rule.name)
        with package.connected():
            return list(rule.check(package))

    outcome = Outcome()
    running: dict[str, Future[list[Finding]]] = {}
    pool = ThreadPoolExecutor(cores())
    try:
        for stage in STAGES:
            sound = outcome.valid
            if sound and stage in at_hand:
                if stage != "files":
                    # Not beside a rule that works in Python: each would wait for the other.
                    package.load()
                for one in AT_ONCE.get(stage, (stage,)):
                    for rule in _needing(one) if one in at_hand else ():
                        if rule.name not in running:
                            running[rule.name] = pool.submit(check, rule)
            for rule in _needing(stage):
                if stage not in at_hand:
                    outcome.not_run[rule.name] = f"no {stage} at hand"
                elif not sound:
                    outcome.not_run[rule.name] = "what it builds on is not sound: see the findings"
                elif found := running[rule.name].result():
                    outcome.findings += found
                    outcome.ran.append(rule)
                elif stage == "words" and (left := package.withheld):
                    outcome.not_run[rule.name] = f"run in part: {left}"
                else:
                    outcome.ran.append(rule)
            if not outcome.valid:
                pool.shutdown(wait=False, cancel_futures=True)
    finally:
        pool.shutdown(cancel_futures=True)
    return outcome


def _needing(stage: Needs) -> list[Rule]:
    return [rule for rule in RULES.values() if rule.needs == stage]


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
    "conflicts",
    "corrections",
    "countries",
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
    "quotes",
    "rights",
    "run",
    "run_stages",
    "tables",
    "wording",
]
