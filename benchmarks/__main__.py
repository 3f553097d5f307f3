"""Measure how much time and memory the commands take: `make bench`.

The results are written to docs/benchmark.json, and from there to a page and a plot. There are two
parts: the commands, and the validation of large packages beside frictionless. A run that measures
one of them keeps the figures of the other.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..scripts.project import ROOT
from .commands import COMMANDS, Workplace, measure_commands, measure_copied_articles
from .machine import OtherWork, machine
from .page import page
from .plot import plot
from .validation import FRICTIONLESS_ROWS_FULL, measure_size
from .validation_page import SIZES

DOCS = ROOT / "docs"
PREFIX = "alibaba-press-"
"""The beginning of the names of temporary folders."""


def main() -> None:
    """Measure one part or both, and write the results, the page and the plot."""
    parser = argparse.ArgumentParser(
        prog="python -m alibaba_press.benchmarks", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--commands", action="store_true", help="measure the commands")
    parser.add_argument("--validation", action="store_true", help="measure large packages")
    large = parser.add_argument_group("options of --validation")
    large.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="ROWS")
    large.add_argument(
        "--full",
        action="store_true",
        help=f"run frictionless on {FRICTIONLESS_ROWS_FULL:,} rows too",
    )
    large.add_argument("--limit", type=float, default=3600, help="seconds that one run may take")
    large.add_argument("--folder", type=Path, help="where the packages are made for the time")
    arguments = parser.parse_args()
    both = arguments.commands == arguments.validation
    if both or arguments.commands:
        measure_commands_part()
    if both or arguments.validation:
        for rows in arguments.sizes:
            measure_validation_part(rows, arguments.folder, arguments.full, arguments.limit)


def measure_commands_part() -> None:
    """Measure the commands, and the builds and sites of copied articles."""
    other_work = OtherWork()
    with TemporaryDirectory(prefix=PREFIX) as folder:
        workplace = Workplace(Path(folder))
        results = {
            "commands": measure_commands(workplace, list(COMMANDS)),
            **measure_copied_articles(workplace),
        }
    save({"commands": machine() | {"other_work": other_work.shares()} | results})


def measure_validation_part(rows: int, folder: Path | None, full: bool, limit: float) -> None:
    """Measure the validation of a package of a number of rows."""
    with TemporaryDirectory(prefix=PREFIX, dir=folder) as scratch:
        size = measure_size(rows, Path(scratch), full, limit)
    sizes = {each["size"]: each for each in read().get("validation", {"sizes": []})["sizes"]}
    sizes[rows] = size
    save({"validation": machine() | {"sizes": [sizes[rows] for rows in sorted(sizes)]}})


def read() -> dict[str, Any]:
    """Return the results of earlier runs."""
    path = DOCS / "benchmark.json"
    results: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return results


def save(part: dict[str, Any]) -> None:
    """Write the results of a part, and keep those of the other. Write the page and the plot."""
    results = read() | part
    (DOCS / "benchmark.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    (DOCS / "benchmark.md").write_text(page(results), encoding="utf-8")
    if "validation" in results:
        svg = plot(results["validation"]["sizes"])
        (DOCS / "benchmark.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
