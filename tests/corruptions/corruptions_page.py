"""Try thousands of random corruptions of the package, and write the page of the results.

``python -m alibaba_press.tests.corruptions.corruptions_page`` writes docs/corruptions.md. Its exit
code is 1 if a corruption is neither caught nor of a class that no rule can detect.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.checks.examples import examples
from alibaba_press.scripts.project import ROOT, SEEDS
from alibaba_press.tests.corruptions import undetectable_classes
from alibaba_press.tests.corruptions.corruption_trial import DESCRIPTOR, Trial
from alibaba_press.tests.corruptions.corruption_tries import (
    SEED,
    Corruption,
    is_caught,
    kinds_and_numbers,
    make_corruption,
    reporting_rules,
)
from alibaba_press.tests.corruptions.corruptions import KINDS
from alibaba_press.tests.corruptions.described_changes import describe_change

PAGE = ROOT / "docs" / "corruptions.md"
MODULE = "alibaba_press.tests.corruptions.corruptions_page"
TRIES = 5000
LARGE = 0.02
"""The share of the tries from which on a class shows many examples, to be read by hand."""

EXAMPLES = 20

HEAD = """\
<!-- Made by: make corruptions; do not edit. -->

# Random corruptions

Validation is tested on the package itself, version {version}. In each of {tries:,} tries one thing
is changed at random, by one of {kinds} kinds, and all rules run, with the articles and without
them. A corruption of rows changes the CSV and the Parquet file and updates their hashes, so that
only the content can reveal it.

With the articles {caught:,} of {tries:,} corruptions are caught. Of the other {uncaught:,},
{classified:,} belong to classes that no program can detect, which are written down in the tests;
they are [listed below](#what-no-rule-can-detect), with the reason and examples.
**{unclassified}** are neither caught nor of such a class.

| | caught | of those that a program can tell | share |
|---|--:|--:|--:|
| with the articles | {caught:,} | {tellable:,} | {share} |
| without the articles | {caught_without:,} | {tellable:,} | {share_without} |

The seed is {seed}. Each try has its own random generator, which the seed, the kind and the number
determine, so it can be repeated alone:

```console
$ python -m {module} --seed {seed} --repeat '{kind}' {number}
```

The table shows how often each rule reports a corruption, in the first stage of
[validation](rules.md) that fails; often several rules report one. `NotAPackage` means that the
descriptor cannot be read. "Without" counts what is caught without the articles. Some words are
withheld then, and what only they reveal is not caught.
"""


class Try(NamedTuple):
    """The result of a try: the rules that reported it, or its class, if any, and the change."""

    kind: str
    number: int
    rules: tuple[str, ...]
    undetectable: str | None = None
    change: str = ""
    is_caught_without_articles: bool = False


@dataclass
class Worker:
    """A process that tries corruptions."""

    seed: int
    trial: Trial | None = None
    trial_without_articles: Trial | None = None
    scratch: list[tempfile.TemporaryDirectory[str]] = field(default_factory=list)

    def load_trial(self) -> Trial:
        """Load the package, once."""
        if self.trial is None:
            self.trial = self._new_trial()
        return self.trial

    def _new_trial(self, *, at_hand: bool = True) -> Trial:
        self.scratch.append(tempfile.TemporaryDirectory(prefix="alibaba-press-"))
        folder = Path(self.scratch[-1].name) / "package"
        return Trial(ROOT, SEEDS, tables(), folder, at_hand=at_hand)

    def _is_caught_without_articles(self, corruption: Corruption) -> bool:
        """Return whether a corruption that is caught with the articles is caught without them."""
        if corruption.change is None:
            return True  # The rules on files look at no article.
        if self.trial_without_articles is None:
            self.trial_without_articles = self._new_trial(at_hand=False)
        return is_caught(self.trial_without_articles, corruption)

    def attempt(self, kind: str, number: int) -> Try:
        """Try a corruption."""
        trial = self.load_trial()
        corruption = make_corruption(trial, kind, number, self.seed)
        rules = tuple(reporting_rules(trial, corruption))
        if rules:
            without = self._is_caught_without_articles(corruption)
            return Try(kind, number, rules, is_caught_without_articles=without)
        group = undetectable_classes.class_of(trial.contents, trial.files, corruption)
        change = describe_change(trial, corruption)
        return Try(kind, number, (), group.name if group else None, change)


_worker = Worker(SEED)


def _set_seed(seed: int) -> None:
    _worker.seed = seed


def _attempt(kind_and_number: tuple[str, int]) -> Try:
    return _worker.attempt(*kind_and_number)


def try_all(tries: int, seed: int, processes: int) -> Iterator[Try]:
    """Try corruptions of all kinds, in any order."""
    context = get_context("spawn")
    with context.Pool(processes, _set_seed, (seed,)) as pool:
        yield from pool.imap_unordered(_attempt, kinds_and_numbers(tries), chunksize=4)


def page(results: Iterable[Try], version: str, seed: int) -> str:
    """Return the page of all tries."""
    by_kind: dict[str, list[Try]] = defaultdict(list)
    for result in sorted(results):
        by_kind[result.kind].append(result)
    tries = [result for kind in KINDS for result in by_kind[kind]]
    uncaught = [result for result in tries if not result.rules]
    unclassified = [result for result in uncaught if result.undetectable is None]
    without = sum(result.is_caught_without_articles for result in tries)
    tellable = len(tries) - len(uncaught) + len(unclassified)
    example = (uncaught or tries)[0]
    head = HEAD.format(
        version=version,
        tries=len(tries),
        kinds=len(KINDS),
        caught=len(tries) - len(uncaught),
        uncaught=len(uncaught),
        classified=len(uncaught) - len(unclassified),
        unclassified=len(unclassified) or "None",
        tellable=tellable,
        share=f"{(len(tries) - len(uncaught)) / tellable:.1%}",
        caught_without=without,
        share_without=f"{without / tellable:.1%}",
        seed=seed,
        module=MODULE,
        kind=example.kind,
        number=example.number,
    )
    parts = [
        head,
        "\n| kind of corruption | tried | caught | without | by which rules | not caught |\n",
    ]
    parts.append("|---|--:|--:|--:|---|---|\n")
    for kind in KINDS:
        rules = Counter(rule for result in by_kind[kind] for rule in result.rules)
        classes = Counter(
            result.undetectable or "**none**" for result in by_kind[kind] if not result.rules
        )
        caught = sum(bool(result.rules) for result in by_kind[kind])
        caught_without = sum(result.is_caught_without_articles for result in by_kind[kind])
        numbers = (len(by_kind[kind]), caught, caught_without)
        cells = (kind, *numbers, _listed(rules), _listed(classes))
        parts.append(f"| {' | '.join(map(str, cells))} |\n")
    parts += _rules_alone(tries)
    parts.append("\n## What no rule can detect\n")
    for group in undetectable_classes.CLASSES:
        members = [result for result in uncaught if result.undetectable == group.name]
        parts.append(f"\n### {group.name[0].upper()}{group.name[1:]}\n\n")
        parts.append(f"{group.reason}\n\n")
        parts.append(f"Not caught: {len(members)}.")
        if len(members) > LARGE * len(tries):
            parts.append(f" The first {EXAMPLES} of them:\n\n")
            parts += [f"- {result.change}\n" for result in members[:EXAMPLES]]
        else:
            parts.append(f" One of them: {members[0].change}\n" if members else "\n")
    if unclassified:
        parts.append("\n## Not caught, and of no class\n\n")
        parts += [f"- {hole.kind}, {hole.number}: {hole.change}\n" for hole in unclassified]
    return "".join(parts)


def _rules_alone(tries: Iterable[Try]) -> Iterator[str]:
    """Yield the part of the page on rules that never were the only one to report a corruption."""
    alone = {result.rules[0] for result in tries if len(result.rules) == 1}
    others = sorted(RULES.keys() - alone)
    yield "\n## Rules that were never alone\n\n"
    yield "Each of the other rules was the only one to report some corruption of these tries. "
    yield "These were not. Each is needed for what it alone reports, as the tests prove:\n\n"
    yield "| rule | what it alone reports |\n|---|---|\n"
    yield from (f"| `{name}` | {examples()[name].violation} |\n" for name in others)


def _listed(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {times}" for name, times in ordered)


def main(arguments: list[str] | None = None) -> int:
    """Try corruptions and write the page, or repeat one try and print its result."""
    parser = argparse.ArgumentParser(prog=f"python -m {MODULE}", description=__doc__)
    parser.add_argument("--tries", type=int, default=TRIES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--repeat", nargs=2, metavar=("KIND", "NUMBER"))
    options = parser.parse_args(arguments)
    if options.repeat:
        kind, number = options.repeat[0], int(options.repeat[1])
        worker = Worker(options.seed)
        result = worker.attempt(kind, number)
        trial = worker.load_trial()
        print(describe_change(trial, make_corruption(trial, kind, number, options.seed)))
        print("caught by", ", ".join(result.rules) or f"no rule; class: {result.undetectable}")
        return 0
    results: list[Try] = []
    for result in try_all(options.tries, options.seed, options.processes):
        results.append(result)
        if len(results) % 100 == 0:
            print(
                f"{len(results)} tried, {_holes(results)} of no class", file=sys.stderr, flush=True
            )
    version = json.loads((ROOT / DESCRIPTOR).read_text(encoding="utf-8"))["version"]
    PAGE.write_text(page(results, version, options.seed), encoding="utf-8", newline="\n")
    return int(_holes(results) > 0)


def _holes(results: Iterable[Try]) -> int:
    """Count the tries that are neither caught nor of a class."""
    return sum(not result.rules and result.undetectable is None for result in results)


if __name__ == "__main__":
    sys.exit(main())
