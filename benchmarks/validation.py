"""Compare how fast this program and frictionless validate packages.

Packages of 10 thousand to 10 million rows are made from the real one. `alibaba-press validate` runs
with the articles, so that every rule runs; `frictionless validate` runs on the same package.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..scripts.project import ROOT
from .measure import Measure, combine, log, run_once

FRICTIONLESS_ROWS, FRICTIONLESS_ROWS_FULL = 100_000, 1_000_000
"""The largest package that frictionless validates, by default and with --full."""

SHORT_RUN, RUNS = 30.0, 5
"""How many seconds a short run takes at most, and how often short runs are made."""

IMPORTS = """
import duckdb, pyarrow.csv, pyarrow.pandas_compat, pyarrow.parquet
import pandera.accessors.pandas_accessor, pandera.backends.pandas.builtin_checks
import pandera.backends.pandas.builtin_hypotheses, pandera.backends.pandas.register
import alibaba_press.scripts.cli.validate, alibaba_press.scripts.validate
import alibaba_press.schemas.pandera_schema, alibaba_press.scripts.reports.text
"""
"""The imports of a validation."""

PRESS, FRICTIONLESS, START = "alibaba-press", "frictionless", "imports"


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
