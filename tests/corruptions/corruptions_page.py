"""Thousands of random corruptions of the package, and which rules notice them: a page of the
documentation.

``python -m alibaba_press.tests.corruptions.corruptions_page`` writes docs/corruptions.md. It ends
with 1 where
a corruption is neither caught nor of a class of those that no rule can tell.
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
from alibaba_press.tests.corruptions import untold_classes
from alibaba_press.tests.corruptions.corruption_trial import DESCRIPTOR, Trial
from alibaba_press.tests.corruptions.corruption_tries import (
    SEED,
    Corruption,
    corruption,
    noticed,
    spread,
)
from alibaba_press.tests.corruptions.corruptions import KINDS
from alibaba_press.tests.corruptions.untold import edited

PAGE = ROOT / "docs" / "corruptions.md"
MODULE = "alibaba_press.tests.corruptions.corruptions_page"
TRIES = 5000
LONGEST = 90
"""Characters of a cell that an example shows."""

HEAD = """\
<!-- Made by: make corruptions; do not edit. -->

# Random corruptions

Validation is tried on the package itself, version {version}: {tries:,} times one thing is changed,
at random and by one of {kinds} kinds, and all rules are run with the articles at hand. A corruption
of rows is put into CSV and Parquet alike, with hashes made anew, so that only the content can
tell. Caught are {caught:,} of {tries:,} corruptions. Of the other {left:,}, {classed:,} are of
classes that no program can tell; they are [told below](#what-no-rule-can-tell), each with its
reason and an example. **{uncaught}** are neither caught nor of such a class.

The seed is {seed}. Each try has a random generator of its own, made from the seed, the kind and
the number of the try alone, so that any of them can be repeated by itself:

```console
$ python -m {module} --seed {seed} --repeat '{kind}' {number}
```

The rules are those that notice the corruption in the first stage of
[validation](rules.md) that finds anything, with how often each does; one corruption is often
noticed by several. `NotAPackage` means that there is no descriptor that could be read.
"""


class Try(NamedTuple):
    """What came of a try: the rules that noticed it; else its class, if it has one, and what was
    changed."""

    kind: str
    number: int
    rules: tuple[str, ...]
    untold: str | None = None
    change: str = ""


@dataclass
class Worker:
    """A process that tries."""

    seed: int
    trial: Trial | None = None
    held: list[tempfile.TemporaryDirectory[str]] = field(default_factory=list)

    def ready(self) -> Trial:
        """The package, made ready to be corrupted once."""
        if self.trial is None:
            self.held.append(tempfile.TemporaryDirectory(prefix="alibaba-press-"))
            self.trial = Trial(ROOT, SEEDS, tables(), Path(self.held[0].name) / "package")
        return self.trial

    def attempt(self, kind: str, number: int) -> Try:
        """Try a corruption."""
        trial = self.ready()
        made = corruption(trial, kind, number, self.seed)
        rules = tuple(noticed(trial, made))
        if rules:
            return Try(kind, number, rules)
        untold = untold_classes.class_of(trial.world, trial.files, made)
        return Try(kind, number, (), untold.name if untold else None, told(trial, made))


_worker = Worker(SEED)


def _begin(seed: int) -> None:
    _worker.seed = seed


def _attempt(one: tuple[str, int]) -> Try:
    return _worker.attempt(*one)


def tried(tries: int, seed: int, processes: int) -> Iterator[Try]:
    """The tries of all kinds, in no order."""
    context = get_context("spawn")
    with context.Pool(processes, _begin, (seed,)) as pool:
        yield from pool.imap_unordered(_attempt, spread(tries), chunksize=4)


def told(trial: Trial, made: Corruption) -> str:
    """What a corruption changes, in Markdown."""
    if made.files is not None:
        return ", ".join(f"`{name}`" for name in made.files if name != DESCRIPTOR)
    if made.descriptor is not None:
        return " and ".join(_differing(trial.descriptor, made.descriptor))
    found = edited(trial.world, made)
    parts = [
        f"`{cell.table}` {_code(cell.row['id'])}, {cell.column.name}: "
        f"{_code(cell.old)} → {_code(cell.new)}"
        for cell in found.cells
        if (cell.table, cell.column.name) != ("evidence", "value") and not cell.column.bound
    ]
    for table, row in found.gone:
        to = next((other for name, other in found.come if name == table), None)
        if to is None:
            parts.append(f"`{table}` {_code(row['id'])} dropped")
        else:
            old, new = (_words(trial, one) for one in (row, to))
            parts.append(f"`{table}` {_code(row['id'])}: {old} → {new}")
    return "; ".join(parts)


def _words(trial: Trial, row: Mapping[str, Any]) -> str:
    span = f"{row['article']}/{row['start']:05}-{row['end']:05}"
    return f"{span} {_code(trial.world.texts[row['article']].text[row['start'] : row['end']])}"


def _code(value: Any) -> str:
    """A value as code in Markdown, cut to what shows it."""
    if value is None:
        return "nothing"
    plain = " ".join(str(value).split()).replace("`", "'").replace("|", "¦")
    return f"`{plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + '…'}`"


def _differing(old: Any, new: Any, place: str = "") -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*old, *new]):
            if old.get(name) != new.get(name):
                yield from _differing(old.get(name), new.get(name), f"{place}/{name}")
    else:
        yield f"`{place}`: {_code(old)} → {_code(new)}"


def page(found: Iterable[Try], version: str, seed: int) -> str:
    """The page of all tries."""
    of_kind: dict[str, list[Try]] = defaultdict(list)
    for one in sorted(found):
        of_kind[one.kind].append(one)
    everything = [one for kind in KINDS for one in of_kind[kind]]
    left = [one for one in everything if not one.rules]
    holes = [one for one in left if one.untold is None]
    example = (left or everything)[0]
    head = HEAD.format(
        version=version,
        tries=len(everything),
        kinds=len(KINDS),
        caught=len(everything) - len(left),
        left=len(left),
        classed=len(left) - len(holes),
        uncaught=len(holes) or "None",
        seed=seed,
        module=MODULE,
        kind=example.kind,
        number=example.number,
    )
    parts = [head, "\n| kind of corruption | tried | caught | by which rules | not caught |\n"]
    parts.append("|---|--:|--:|---|---|\n")
    for kind in KINDS:
        rules = Counter(rule for one in of_kind[kind] for rule in one.rules)
        classes = Counter(one.untold or "**none**" for one in of_kind[kind] if not one.rules)
        caught = sum(bool(one.rules) for one in of_kind[kind])
        cells = (kind, len(of_kind[kind]), caught, _counted(rules), _counted(classes))
        parts.append(f"| {' | '.join(map(str, cells))} |\n")
    parts.append("\n## What no rule can tell\n")
    for untold in untold_classes.CLASSES:
        its = [one for one in left if one.untold == untold.name]
        parts.append(f"\n### {untold.name[0].upper()}{untold.name[1:]}\n\n")
        parts.append(f"{untold.reason}\n\n")
        parts.append(f"Not caught: {len(its)}.")
        parts.append(f" One of them: {its[0].change}\n" if its else "\n")
    if holes:
        parts.append("\n## Uncaught, and should not be\n\n")
        parts += [f"- {one.kind}, {one.number}: {one.change}\n" for one in holes]
    return "".join(parts)


def _counted(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {times}" for name, times in ordered)


def main(arguments: list[str] | None = None) -> int:
    """Try, and write the page; or repeat one try and say what noticed it."""
    parser = argparse.ArgumentParser(prog=f"python -m {MODULE}", description=__doc__)
    parser.add_argument("--tries", type=int, default=TRIES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--repeat", nargs=2, metavar=("KIND", "NUMBER"))
    options = parser.parse_args(arguments)
    if options.repeat:
        kind, number = options.repeat
        worker = Worker(options.seed)
        made = worker.attempt(kind, int(number))
        print(told(worker.ready(), corruption(worker.ready(), kind, int(number), options.seed)))
        print("caught by", ", ".join(made.rules) or f"no rule; class: {made.untold}")
        return 0
    found = []
    for one in tried(options.tries, options.seed, options.processes):
        found.append(one)
        if len(found) % 100 == 0:
            uncaught = sum(not other.rules and other.untold is None for other in found)
            print(f"{len(found)} tried, {uncaught} uncaught", file=sys.stderr, flush=True)
    version = json.loads((ROOT / DESCRIPTOR).read_text(encoding="utf-8"))["version"]
    PAGE.write_text(page(found, version, options.seed), encoding="utf-8", newline="\n")
    return int(any(not one.rules and one.untold is None for one in found))


if __name__ == "__main__":
    sys.exit(main())
