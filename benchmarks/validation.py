"""How fast packages are validated, side by side with frictionless: `make bench`.

Packages of 10 thousand to 10 million rows are made from the real one, and validated by
`alibaba-press validate` with the articles at hand, so by every rule, and by `frictionless
validate`. What is measured goes to docs/benchmark.json, and from there to a page and a plot.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..scripts.project import ROOT
from .measure import Measure, once, repeated
from .page import SIZES, page
from .plot import plot

USUAL, FULL = 100_000, 1_000_000
"""Rows up to which frictionless is run, and up to which it is with --full."""

SHORT, RUNS = 30.0, 5
"""Seconds up to which a run is short, and how often short ones are repeated."""

LIBRARIES = ("duckdb", "frictionless", "pandas", "pandera", "pyarrow")
IMPORTS = """
import duckdb, pyarrow.csv, pyarrow.pandas_compat, pyarrow.parquet
import pandera.accessors.pandas_accessor, pandera.backends.pandas.builtin_checks
import pandera.backends.pandas.builtin_hypotheses, pandera.backends.pandas.register
import alibaba_press.scripts.cli.validate, alibaba_press.scripts.validate
import alibaba_press.schemas.pandera_schema, alibaba_press.scripts.reports.text
"""
"""What a validation imports."""

PRESS, FRICTIONLESS, START = "alibaba-press", "frictionless", "imports"
DOCS = ROOT / "docs"


def commands(folder: Path) -> dict[str, list[str]]:
    """The commands that validate a package, by tool, and one that only imports."""
    beside = Path(sys.executable).parent
    return {
        START: [sys.executable, "-c", IMPORTS],
        PRESS: [f"{beside}/{PRESS}", "validate", str(folder), "--articles", str(ROOT / "seeds")],
        FRICTIONLESS: [f"{beside}/{FRICTIONLESS}", "validate", str(folder / "datapackage.json")],
    }


def measured(folder: Path, tools: Sequence[str], limit: float) -> dict[str, Measure]:
    """Run the tools on a package by turns, so that what else the machine does meets all alike."""
    runs: dict[str, list[Measure]] = {tool: [] for tool in tools}
    for turn in range(RUNS):
        for tool in tools:
            if turn == 0 or runs[tool][0].seconds <= SHORT:
                runs[tool].append(once(commands(folder)[tool], limit))
                report(f"    {tool}: {runs[tool][-1].seconds:.1f} s")
                if runs[tool][-1].code:
                    raise SystemExit(f"{tool}: the package is not valid, or it could not run")
    return {tool: repeated(found) for tool, found in runs.items()}


def size(rows: int, beside: Path, full: bool, limit: float) -> dict[str, Any]:
    """Make a package of a size, and measure."""
    folder = beside / str(rows)
    folder.mkdir()
    report(f"{rows:,} rows")
    made = subprocess.run(
        [sys.executable, "-m", f"{__package__}.multiply", str(rows), str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    real, copies = map(int, made.stdout.split())
    tools = [PRESS, *([FRICTIONLESS] if rows <= (FULL if full else USUAL) else [])]
    if not copies:
        tools.insert(0, START)
    found = measured(folder, tools, limit)
    files = (folder / "data").iterdir()
    total = sum(file.stat().st_size for file in files if file.suffix == ".csv")
    measures = {tool: asdict(measure) for tool, measure in found.items()}
    return {"size": rows, "rows": real, "copies": copies, "csv_bytes": total, **measures}


def report(message: str) -> None:
    """Say how far it has come."""
    print(message, file=sys.stderr, flush=True)


def machine() -> dict[str, Any]:
    """What the figures depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory / 2**30),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }


def main() -> None:
    """Measure, keep what was measured, and write the page and the plot."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="ROWS")
    parser.add_argument("--full", action="store_true", help=f"frictionless on {FULL:,} rows too")
    parser.add_argument("--limit", type=float, default=3600, help="seconds that one run may take")
    parser.add_argument("--folder", type=Path, help="where the packages are made for the time")
    given = parser.parse_args()
    kept = DOCS / "benchmark.json"
    results = json.loads(kept.read_text("utf-8")) if kept.exists() else {"sizes": []}
    for rows in given.sizes:
        with tempfile.TemporaryDirectory(prefix="alibaba-press-", dir=given.folder) as beside:
            found = size(rows, Path(beside), given.full, given.limit)
        others = [one for one in results["sizes"] if one["size"] != rows]
        results = machine() | {"sizes": sorted([*others, found], key=lambda one: one["size"])}
        kept.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
        (DOCS / "benchmark.md").write_text(page(results), encoding="utf-8")
        (DOCS / "benchmark.svg").write_text(plot(results["sizes"]), encoding="utf-8")


if __name__ == "__main__":
    main()
