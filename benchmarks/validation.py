"""Compare how fast this program and frictionless validate packages: `make bench`.

Packages of 10 thousand to 10 million rows are made from the real one. `alibaba-press validate` runs
with the articles, so that every rule runs; `frictionless validate` runs on the same package. The
results are written to docs/benchmark.json, and from there to a page and a plot.
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
from .measure import Measure, combine, run_once
from .page import SIZES, page
from .plot import plot

FRICTIONLESS_ROWS, FRICTIONLESS_ROWS_FULL = 100_000, 1_000_000
"""The largest package that frictionless validates, by default and with --full."""

SHORT_RUN, RUNS = 30.0, 5
"""How many seconds a short run takes at most, and how often short runs are made."""

LIBRARIES = ("duckdb", "frictionless", "pandas", "pandera", "pyarrow")
IMPORTS = """
import duckdb, pyarrow.csv, pyarrow.pandas_compat, pyarrow.parquet
import pandera.accessors.pandas_accessor, pandera.backends.pandas.builtin_checks
import pandera.backends.pandas.builtin_hypotheses, pandera.backends.pandas.register
import alibaba_press.scripts.cli.validate, alibaba_press.scripts.validate
import alibaba_press.schemas.pandera_schema, alibaba_press.scripts.reports.text
"""
"""The imports of a validation."""

PRESS, FRICTIONLESS, START = "alibaba-press", "frictionless", "imports"
DOCS = ROOT / "docs"


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the commands that validate a package, by tool, and one that only imports."""
    programs = Path(sys.executable).parent
    return {
        START: [sys.executable, "-c", IMPORTS],
        PRESS: [f"{programs}/{PRESS}", "validate", str(folder), "--articles", str(ROOT / "seeds")],
        FRICTIONLESS: [f"{programs}/{FRICTIONLESS}", "validate", str(folder / "datapackage.json")],
    }


def measure(folder: Path, tools: Sequence[str], limit: float) -> dict[str, Measure]:
    """Run the tools on a package in turns, so that other work of the machine affects all alike."""
    runs: dict[str, list[Measure]] = {tool: [] for tool in tools}
    for turn in range(RUNS):
        for tool in tools:
            if turn == 0 or runs[tool][0].seconds <= SHORT_RUN:
                runs[tool].append(run_once(commands(folder)[tool], limit))
                log(f"    {tool}: {runs[tool][-1].seconds:.1f} s")
                if runs[tool][-1].code:
                    raise SystemExit(f"{tool}: the package is not valid, or it could not run")
    return {tool: combine(tool_runs) for tool, tool_runs in runs.items()}


def measure_size(rows: int, scratch: Path, full: bool, limit: float) -> dict[str, Any]:
    """Make a package of a number of rows, and measure its validation."""
    folder = scratch / str(rows)
    folder.mkdir()
    log(f"{rows:,} rows")
    process = subprocess.run(
        [sys.executable, "-m", f"{__package__}.multiply", str(rows), str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    real, copies = map(int, process.stdout.split())
    largest = FRICTIONLESS_ROWS_FULL if full else FRICTIONLESS_ROWS
    tools = [PRESS, *([FRICTIONLESS] if rows <= largest else [])]
    if not copies:
        tools.insert(0, START)
    results = measure(folder, tools, limit)
    files = (folder / "data").iterdir()
    total = sum(file.stat().st_size for file in files if file.suffix == ".csv")
    measures = {tool: asdict(result) for tool, result in results.items()}
    return {"size": rows, "rows": real, "copies": copies, "csv_bytes": total, **measures}


def log(message: str) -> None:
    """Print the progress to standard error."""
    print(message, file=sys.stderr, flush=True)


def machine() -> dict[str, Any]:
    """Return what the figures depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory / 2**30),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }


def main() -> None:
    """Measure, and write the results, the page and the plot."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="ROWS")
    parser.add_argument(
        "--full",
        action="store_true",
        help=f"run frictionless on {FRICTIONLESS_ROWS_FULL:,} rows too",
    )
    parser.add_argument("--limit", type=float, default=3600, help="seconds that one run may take")
    parser.add_argument("--folder", type=Path, help="where the packages are made for the time")
    arguments = parser.parse_args()
    path = DOCS / "benchmark.json"
    results = json.loads(path.read_text("utf-8")) if path.exists() else {"sizes": []}
    for rows in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="alibaba-press-", dir=arguments.folder) as scratch:
            size = measure_size(rows, Path(scratch), arguments.full, arguments.limit)
        sizes = [size, *(each for each in results["sizes"] if each["size"] != rows)]
        results = machine() | {"sizes": sorted(sizes, key=lambda each: each["size"])}
        path.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
        (DOCS / "benchmark.md").write_text(page(results), encoding="utf-8")
        (DOCS / "benchmark.svg").write_text(plot(results["sizes"]), encoding="utf-8")


if __name__ == "__main__":
    main()
