"""Measure the commands that people use most, and what their time consists of.

They run in a copy of the checkout, so nothing in the checkout changes.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from ..scripts.changelog import version
from ..scripts.project import NAME, ROOT
from .measure import Measure, combine, log, run_once
from .parts import BEGINNING, END, IMPORTS

PACKAGE = __name__.partition(".")[0]
"""The Python package, which the folder of the copy is named after."""

RUNS, LIMIT = 5, 3600.0
"""How often each command is measured, and the seconds that one run may take."""

COPIED_ARTICLES = (6, 50, 500)
"""The articles of the packages that are built from copied articles."""

NOT_NEEDED = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "tests")
"""Files of a checkout that no command reads."""

COMMANDS: dict[str, tuple[str, ...]] = {
    "import alibaba_press": ("-c", "import alibaba_press"),
    'load("facts")': ("-c", "import alibaba_press; alibaba_press.load('facts')"),
    "pandas.read_parquet": (
        "-c",
        "import pandas; pandas.read_parquet('{copy}/data/facts.parquet')",
    ),
    "--help": ("--help",),
    "diff": ("diff", "{copy}", "{copy}"),
    "trace": ("trace", "figures", "singles-day-2016-sales"),
    "validate --fast": ("validate", "--fast"),
    "validate": ("validate",),
    "build --check": ("build", "--check"),
    "build": ("build",),
    "site": ("site", "--output", "{output}/site"),
    "release": ("release", "--output", "{output}", "--overwrite"),
    "verify": ("verify", f"{{output}}/{NAME}-{version()}.zip", "--articles", "{copy}/seeds"),
}
"""The arguments of each command, by the name that the page gives it. `verify` needs `release`."""

Parts = dict[str, tuple[float, float]]
"""Wall time and processor time, in seconds, by part."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a command, and its parts."""

    measure: Measure
    parts: Parts


class Workplace:
    """A copy of the checkout in an empty folder, where commands run."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.copy, self.output = folder, folder / PACKAGE, folder / "output"
        shutil.copytree(ROOT, self.copy, ignore=NOT_NEEDED)

    def run(self, arguments: Iterable[str]) -> Run:
        """Run a command. Stops the benchmark if the command fails."""
        file = self.folder / "parts.tsv"
        arguments = [argument.format(copy=self.copy, output=self.output) for argument in arguments]
        # -P keeps the folder of parts.py from the places where modules are looked for.
        program = [sys.executable, "-P", str(self.copy / "benchmarks/parts.py"), str(file)]
        environment = os.environ | {"PYTHONPATH": str(self.folder)}
        measure = run_once([*program, *arguments], LIMIT, environment)
        if measure.code != 0:
            raise SystemExit(f"{' '.join(arguments)}: ended with exit code {measure.code}")
        return Run(measure, _read_parts(file))


def _read_parts(file: Path) -> Parts:
    """Read what parts.py has written."""
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {part: (float(wall), float(cpu)) for wall, cpu, part in lines}


def measure_commands(
    workplace: Workplace, names: Sequence[str], runs: int = RUNS
) -> list[dict[str, Any]]:
    """Run commands in turns, so that other work of the machine affects all alike.

    The first turn warms up: it fills the caches, and is not counted.
    """
    measured: dict[str, list[Run]] = {name: [] for name in names}
    for turn in range(runs + 1):
        for name in names:
            run = workplace.run(COMMANDS[name])
            log(f"    {name}: {run.measure.seconds:.2f} s")
            if turn:
                measured[name].append(run)
    return [{"name": name, **_results(runs)} for name, runs in measured.items()]


def measure_copied_articles(
    workplace: Workplace, numbers: Sequence[int] = COPIED_ARTICLES
) -> dict[str, list[dict[str, Any]]]:
    """Build packages of copied articles, and make their sites, each once."""
    results: dict[str, list[dict[str, Any]]] = {"articles": [], "sites": []}
    for number in numbers:
        folder = workplace.folder / f"{number}-articles"
        module = f"{PACKAGE}.benchmarks.copied_articles"
        run = workplace.run(["-m", module, str(number), str(folder)])
        log(f"    {number} articles: {run.measure.seconds:.1f} s")
        results["articles"].append({"articles": number, **_results([run])})
        site = workplace.folder / f"site-of-{number}-articles"
        run = workplace.run(["site", str(folder), "--output", str(site)])
        log(f"    the site of {number} articles: {run.measure.seconds:.1f} s")
        results["sites"].append({"articles": number, **_results([run])})
        shutil.rmtree(folder)
        shutil.rmtree(site)
    return results


def _results(runs: Sequence[Run]) -> dict[str, Any]:
    """Return the measure of several runs, and the medians of their parts, in order."""
    total = combine([run.measure for run in runs])
    grouped = [_group(run) for run in runs]
    parts = {
        part: [round(median(run[part][index] for run in grouped), 3) for index in (0, 1)]
        for part in grouped[0]
    }
    return asdict(total) | {"parts": parts}


def _group(run: Run) -> Parts:
    """Return the parts of a run by the names that the page gives them.

    Python's own start and end are the rest of the run.
    """
    inside = [sum(times[index] for times in run.parts.values()) for index in (0, 1)]
    grouped = {"Python": (run.measure.seconds - inside[0], run.measure.cpu - inside[1])}
    names = part_names()
    for step, times in run.parts.items():
        part = part_of(step, names)
        wall, cpu = grouped.get(part, (0.0, 0.0))
        grouped[part] = (wall + times[0], cpu + times[1])
    return grouped


def part_of(step: str, names: Mapping[str, str]) -> str:
    """Return the part that a step belongs to. Steps such as ``reading events`` are one part."""
    return names.get(step) or step.partition(" ")[0]


def part_names() -> dict[str, str]:
    """Return the part of each step whose part is not its first word."""
    # These import much, and the memory of this process counts as that of commands that follow.
    from ..scripts.checks import RULES
    from ..scripts.release.writers import WRITERS
    from ..scripts.site.files import DATA
    from ..scripts.site.pages import STEPS

    return {
        **{rule.name: "rules" for rule in RULES.values()},
        **{rule.name: "loading into DuckDB" for rule in RULES.values() if rule.needs == "rows"},
        **{write.__module__.rpartition(".")[2]: "release files" for write in WRITERS},
        **dict.fromkeys((*STEPS, DATA), "pages"),
        IMPORTS: "imports",
        BEGINNING: "other work",
        END: "other work",
    }
