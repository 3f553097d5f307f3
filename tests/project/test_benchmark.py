"""The benchmark multiplies the package correctly, and measures the command that it starts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from alibaba_press.benchmarks.measure import run_once
from alibaba_press.benchmarks.multiply import NUMBER, multiply, read
from alibaba_press.benchmarks.page import page
from alibaba_press.benchmarks.plot import plot
from alibaba_press.schemas import tables
from alibaba_press.scripts.project import ROOT, SEEDS
from alibaba_press.scripts.validate import validate


@pytest.fixture(scope="module")
def doubled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doubled")
    models = tables()
    real = read(ROOT, models)
    rows, copies = multiply(real, models, sum(t.num_rows for t in real.values()) + 1, folder)
    assert copies == 1
    assert rows == sum(t.num_rows for t in read(folder, models).values())
    return folder


def test_a_multiplied_package_is_valid_under_all_rules(doubled: Path) -> None:
    outcome = validate(doubled, tables(), SEEDS)
    assert outcome.findings == []
    assert outcome.not_run == {}


def test_a_copied_row_refers_to_rows_of_its_copy_and_shares_their_words(doubled: Path) -> None:
    doubled_tables = read(doubled, ["participants", "evidence"])
    prefix = NUMBER.format(0)
    copied = [
        row for row in doubled_tables["participants"].to_pylist() if row["id"].startswith(prefix)
    ]
    assert copied
    assert all(row["event"].startswith(prefix) for row in copied)
    quotes: dict[bool, list[str]] = {True: [], False: []}
    for row in doubled_tables["evidence"].to_pylist():
        if row["table"] == "participants":
            quotes[row["row"].startswith(prefix)].append(row["sha256"])
    assert sorted(quotes[True]) == sorted(quotes[False])


def test_a_command_that_takes_too_long_is_stopped() -> None:
    result = run_once([sys.executable, "-c", "import time; time.sleep(60)"], limit=0.2)
    assert result.code is None
    assert 0.2 <= result.seconds < 30


def test_the_measured_memory_is_that_of_the_command() -> None:
    small = run_once([sys.executable, "-c", "import time; time.sleep(0.5)"], limit=60)
    large = run_once(
        [sys.executable, "-c", "import time; block = b'x' * (200 << 20); time.sleep(0.5)"], limit=60
    )
    assert (small.code, large.code) == (0, 0)
    assert large.peak - small.peak > 150


def test_memory_and_time_include_processes_that_the_command_starts() -> None:
    work = (
        "import time; block = b'x' * (200 << 20); time.sleep(0.5)\n"
        "while time.process_time() < 0.5: pass"
    )
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    direct, started = (run_once([sys.executable, "-c", code], limit=60) for code in (work, start))
    assert (direct.code, started.code) == (0, 0)
    assert started.peak > direct.peak
    assert min(direct.cpu, started.cpu) >= 0.5


def test_a_stopped_command_is_shown_with_a_lower_bound() -> None:
    ours = {"seconds": 2.0, "cpu": 1.0, "peak": 100, "code": 0, "runs": 5}
    theirs = {"seconds": 60.0, "cpu": 50.0, "peak": 300, "code": None, "runs": 1}
    size = {"size": 10, "rows": 10, "csv_bytes": 1000, "alibaba-press": ours}
    machine = {"cores": 2, "memory_gib": 4, "python": "3", "libraries": {}}
    shown = page(machine | {"sizes": [size | {"frictionless": theirs}]})
    assert "| more than 60.0 (50.0) | more than 300 MiB | more than 30.0 (50.0) |" in shown
    assert "| not run |" in page(machine | {"sizes": [size]})
    assert plot([size]).count("<circle") == 1
