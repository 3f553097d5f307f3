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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from alibaba_press.schemas import tables
from alibaba_press.scripts.project import ROOT, SEEDS
from alibaba_press.tests.corruptions import undetectable_classes
from alibaba_press.tests.corruptions.corruption_trial import DESCRIPTOR, Trial
from alibaba_press.tests.corruptions.corruption_tries import (
    SEED,
    Corruption,
    kinds_and_numbers,
    make_corruption,
    reporting_rules,
)
from alibaba_press.tests.corruptions.corruptions import KINDS
from alibaba_press.tests.corruptions.undetectable import effect_of

PAGE = ROOT / "docs" / "corruptions.md"
MODULE = "alibaba_press.tests.corruptions.corruptions_page"
TRIES = 5000
LONGEST = 90
"""The most characters of a cell that an example shows."""

HEAD = """\
<!-- Made by: make corruptions; do not edit. -->

# Random corruptions

Validation is tested on the package itself, version {version}. In each of {tries:,} tries one thing
is changed at random, by one of {kinds} kinds, and all rules run with the articles. A corruption of
rows changes the CSV and the Parquet file and updates their hashes, so that only the content can
reveal it.

{caught:,} of {tries:,} corruptions are caught. Of the other {uncaught:,}, {classified:,} belong to
classes that no program can detect; they are [listed below](#what-no-rule-can-detect), with the
reason and an example. **{unclassified}** are neither caught nor of such a class.

The seed is {seed}. Each try has its own random generator, which the seed, the kind and the number
determine, so it can be repeated alone:

```console
$ python -m {module} --seed {seed} --repeat '{kind}' {number}
```

The table shows how often each rule reports a corruption, in the first stage of
[validation](rules.md) that fails; often several rules report one. `NotAPackage` means that the
descriptor cannot be read.
"""


class Try(NamedTuple):
    """The result of a try: the rules that reported it, or its class, if any, and the change."""

    kind: str
    number: int
    rules: tuple[str, ...]
    undetectable: str | None = None
    change: str = ""


@dataclass
class Worker:
    """A process that tries corruptions."""

    seed: int
    trial: Trial | None = None
    scratch: list[tempfile.TemporaryDirectory[str]] = field(default_factory=list)

    def load_trial(self) -> Trial:
        """Load the package, once."""
        if self.trial is None:
            self.scratch.append(tempfile.TemporaryDirectory(prefix="alibaba-press-"))
            self.trial = Trial(ROOT, SEEDS, tables(), Path(self.scratch[0].name) / "package")
        return self.trial

    def attempt(self, kind: str, number: int) -> Try:
        """Try a corruption."""
        trial = self.load_trial()
        corruption = make_corruption(trial, kind, number, self.seed)
        rules = tuple(reporting_rules(trial, corruption))
        if rules:
            return Try(kind, number, rules)
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


def describe_change(trial: Trial, corruption: Corruption) -> str:
    """Describe what a corruption changes, in Markdown."""
    if corruption.files is not None:
        return ", ".join(f"`{name}`" for name in corruption.files if name != DESCRIPTOR)
    if corruption.descriptor is not None:
        return " and ".join(_differences(trial.descriptor, corruption.descriptor))
    effect = effect_of(trial.contents, corruption)
    parts = [
        f"`{cell.table}` {_code(cell.row['id'])}, {cell.column.name}: "
        f"{_code(cell.old)} → {_code(cell.new)}"
        for cell in effect.cells
        if (cell.table, cell.column.name) != ("evidence", "value") and not cell.column.bound
    ]
    for table, row in effect.removed:
        replacement = next((other for name, other in effect.added if name == table), None)
        if replacement is None:
            parts.append(f"`{table}` {_code(row['id'])} removed")
        else:
            old, new = (_words(trial, version) for version in (row, replacement))
            parts.append(f"`{table}` {_code(row['id'])}: {old} → {new}")
    return "; ".join(parts)


def _words(trial: Trial, row: Mapping[str, Any]) -> str:
    span = f"{row['article']}/{row['start']:05}-{row['end']:05}"
    return f"{span} {_code(trial.contents.texts[row['article']].text[row['start'] : row['end']])}"


def _code(value: Any) -> str:
    """Return a value as code in Markdown, cut to a length that shows it."""
    if value is None:
        return "nothing"
    plain = " ".join(str(value).split()).replace("`", "'").replace("|", "¦")
    return f"`{plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + '…'}`"


def _differences(old: Any, new: Any, place: str = "") -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*old, *new]):
            if old.get(name) != new.get(name):
                yield from _differences(old.get(name), new.get(name), f"{place}/{name}")
    else:
        yield f"`{place}`: {_code(old)} → {_code(new)}"


def page(results: Iterable[Try], version: str, seed: int) -> str:
    """Return the page of all tries."""
    by_kind: dict[str, list[Try]] = defaultdict(list)
    for result in sorted(results):
        by_kind[result.kind].append(result)
    tries = [result for kind in KINDS for result in by_kind[kind]]
    uncaught = [result for result in tries if not result.rules]
    unclassified = [result for result in uncaught if result.undetectable is None]
    example = (uncaught or tries)[0]
    head = HEAD.format(
        version=version,
        tries=len(tries),
        kinds=len(KINDS),
        caught=len(tries) - len(uncaught),
        uncaught=len(uncaught),
        classified=len(uncaught) - len(unclassified),
        unclassified=len(unclassified) or "None",
        seed=seed,
        module=MODULE,
        kind=example.kind,
        number=example.number,
    )
    parts = [head, "\n| kind of corruption | tried | caught | by which rules | not caught |\n"]
    parts.append("|---|--:|--:|---|---|\n")
    for kind in KINDS:
        rules = Counter(rule for result in by_kind[kind] for rule in result.rules)
        classes = Counter(
            result.undetectable or "**none**" for result in by_kind[kind] if not result.rules
        )
        caught = sum(bool(result.rules) for result in by_kind[kind])
        cells = (kind, len(by_kind[kind]), caught, _listed(rules), _listed(classes))
        parts.append(f"| {' | '.join(map(str, cells))} |\n")
    parts.append("\n## What no rule can detect\n")
    for group in undetectable_classes.CLASSES:
        members = [result for result in uncaught if result.undetectable == group.name]
        parts.append(f"\n### {group.name[0].upper()}{group.name[1:]}\n\n")
        parts.append(f"{group.reason}\n\n")
        parts.append(f"Not caught: {len(members)}.")
        parts.append(f" One of them: {members[0].change}\n" if members else "\n")
    if unclassified:
        parts.append("\n## Not caught, and of no class\n\n")
        parts += [f"- {hole.kind}, {hole.number}: {hole.change}\n" for hole in unclassified]
    return "".join(parts)


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
