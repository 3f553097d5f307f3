"""The benchmark multiplies the package, measures commands, and shows what it measured."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from alibaba_press.benchmarks import __main__ as benchmark
from alibaba_press.benchmarks.commands import (
    COMMANDS,
    COPIED_ARTICLES,
    Workplace,
    measure_commands,
    part_names,
    part_of,
)
from alibaba_press.benchmarks.machine import OtherWork
from alibaba_press.benchmarks.measure import run_once
from alibaba_press.benchmarks.multiply import NUMBER, multiply, read
from alibaba_press.benchmarks.page import page
from alibaba_press.benchmarks.parts import END, IMPORTS
from alibaba_press.benchmarks.plot import plot
from alibaba_press.schemas import tables
from alibaba_press.scripts.project import ROOT, SEEDS
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_package

MACHINE = {"cores": 2, "memory_gib": 4, "python": "3", "libraries": {}}
OURS = {"seconds": 2.0, "cpu": 1.0, "peak": 100, "code": 0, "runs": 5}


class Doubled(NamedTuple):
    """A package with a copy of each of its rows, and the folder of its articles."""

    package: Path
    articles: Path


@pytest.fixture(
    scope="module",
    params=["the small package", pytest.param("this package", marks=pytest.mark.slow)],
)
def doubled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Doubled:
    folder, articles = tmp_path_factory.mktemp("doubled"), tmp_path_factory.mktemp("articles")
    (articles / FILE).write_text(TEXT, encoding="utf-8", newline="")
    is_small = request.param == "the small package"
    models = tables()
    single = read(small_package() if is_small else ROOT, models)
    rows, copies = multiply(single, models, sum(t.num_rows for t in single.values()) + 1, folder)
    assert copies == 1
    assert rows == sum(t.num_rows for t in read(folder, models).values())
    return Doubled(folder, articles if is_small else SEEDS)


@pytest.mark.slow
def test_a_multiplied_package_is_valid_under_all_rules(doubled: Doubled) -> None:
    outcome = validate(doubled.package, tables(), doubled.articles)
    assert outcome.findings == []
    assert outcome.not_run == {}


def test_a_copied_row_refers_to_rows_of_its_copy_and_shares_their_words(doubled: Doubled) -> None:
    doubled_tables = read(doubled.package, ["participants", "evidence"])
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
    result = run_once([sys.executable, "-c", "import time; time.sleep(3600)"], limit=0.2)
    assert result.code is None


def measure_alone(code: str) -> dict[str, float]:
    """Measure a line of Python from a small process: its memory counts as that of the command."""
    measuring = (
        "import dataclasses, json, sys; from alibaba_press.benchmarks.measure import run_once\n"
        "result = run_once([sys.executable, '-c', sys.argv[1]], limit=600)\n"
        "print(json.dumps(dataclasses.asdict(result)))"
    )
    process = subprocess.run(
        [sys.executable, "-c", measuring, code], check=True, capture_output=True, text=True
    )
    result: dict[str, float] = json.loads(process.stdout)
    return result


def test_the_measured_memory_is_that_of_the_command() -> None:
    small = measure_alone("pass")
    large = measure_alone("block = b'x' * (200 << 20)")
    assert (small["code"], large["code"]) == (0, 0)
    assert large["peak"] - small["peak"] > 150


def test_the_usage_includes_processes_that_the_command_starts() -> None:
    work = "block = b'x' * (200 << 20)"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}], check=True)"
    small, started = measure_alone("pass"), measure_alone(start)
    assert (small["code"], started["code"]) == (0, 0)
    assert started["peak"] - small["peak"] > 150


def test_processor_time_and_memory_come_from_the_same_usage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wait = os.wait4

    def wait_with_usage(process: int, options: int) -> tuple[int, int, resource.struct_rusage]:
        user, system, kibibytes = 3.0, 2.0, 7 << 10
        other_fields = [0] * (resource.struct_rusage.n_sequence_fields - 3)
        usage = resource.struct_rusage([user, system, kibibytes, *other_fields])
        return *wait(process, options)[:2], usage

    monkeypatch.setattr(os, "wait4", wait_with_usage)
    result = run_once([sys.executable, "-c", "pass"], limit=600)
    assert (result.cpu, result.peak, result.code) == (5.0, 7.0, 0)


def test_the_cheapest_command_is_measured_in_a_copy_of_the_checkout(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path)
    code = "import alibaba_press; assert alibaba_press.ROOT.is_relative_to({copy!r})"
    workplace.run(["-c", code.format(copy=str(tmp_path))])
    cheapest = "import alibaba_press"
    (result,) = measure_commands(workplace, [cheapest], runs=1)
    assert (result["name"], result["code"], result["runs"]) == (cheapest, 0, 1)
    assert result["parts"].keys() == {"Python", "imports", "other work"}


def test_the_benchmark_stops_if_a_command_fails(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="trace no-table id: ended with exit code 2"):
        Workplace(tmp_path).run(["trace", "no-table", "id"])


@pytest.mark.slow
def test_parts_are_imports_and_the_steps_that_a_command_shows(tmp_path: Path) -> None:
    run = Workplace(tmp_path).run(["validate", "--fast"])
    assert {IMPORTS, "reading events", "damaged-file", END} <= run.parts.keys()
    names = part_names()
    parts = {part_of(step, names) for step in run.parts}
    assert parts == {"imports", "hashing", "reading", "rules", "other work"}


def test_each_command_and_number_of_articles_is_in_the_page_with_its_parts() -> None:
    parts = {"imports": [0.5, 0.6], "rules": [1.25, 2.5], "writing": [0.01, 0.01]}
    measures = {"seconds": 2.0, "cpu": 3.5, "peak": 1100, "code": 0, "runs": 5, "parts": parts}
    commands = [{"name": name, **measures} for name in COMMANDS]
    articles = [{"articles": number, **measures} for number in (*COPIED_ARTICLES, 5000)]
    other_work = {"stolen": 0.03, "other_programs": 0.4}
    sites = [{"articles": number, **measures} for number in COPIED_ARTICLES]
    results = {"commands": commands, "articles": articles, "sites": sites, "other_work": other_work}
    shown = page({"commands": MACHINE | results})
    row = "2.00 (3.50) | 1,100 MiB | rules 1.25 (2.50), imports 0.50 (0.60) |"
    for name in (*(f"`{name}`" for name in COMMANDS), "6", "50", "500", "5,000"):
        assert f"| {name} | {row}" in shown
    assert shown.partition("## Sites of many articles")[2].count(f"| {row}") == len(sites)
    unwrapped = " ".join(shown.split())
    assert "medians of the runs after a warm-up, 5 of each command" in unwrapped
    assert "other programs used 40% of the processor time, and the host took 3% away" in unwrapped
    assert "frictionless validate" not in shown


def test_measuring_one_part_keeps_the_figures_of_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benchmark, "DOCS", tmp_path)
    size = {"size": 10, "rows": 10, "csv_bytes": 1000, "alibaba-press": OURS}
    commands = {"commands": MACHINE}
    (tmp_path / "benchmark.json").write_text(json.dumps(commands))
    validation = {"validation": MACHINE | {"sizes": [size]}}
    monkeypatch.setattr(benchmark, "page", lambda results: "")
    benchmark.save(validation)
    assert benchmark.read() == commands | validation


def test_work_of_other_programs_is_a_share_of_the_processor_time() -> None:
    shares = OtherWork().shares()
    assert shares.keys() == {"stolen", "other_programs"}
    assert all(0 <= share <= 1 for share in shares.values())


def test_a_stopped_command_is_shown_with_a_lower_bound() -> None:
    theirs = {"seconds": 60.0, "cpu": 50.0, "peak": 300, "code": None, "runs": 1}
    size = {"size": 10, "rows": 10, "csv_bytes": 1000, "alibaba-press": OURS}
    shown = page({"validation": MACHINE | {"sizes": [size | {"frictionless": theirs}]}})
    assert "| more than 60.0 (50.0) | more than 300 MiB | more than 30.0 (50.0) |" in shown
    assert "| not run |" in page({"validation": MACHINE | {"sizes": [size]}})
    assert plot([size]).count("<circle") == 1


def test_the_committed_page_shows_the_committed_figures() -> None:
    assert (benchmark.DOCS / "benchmark.md").read_text(encoding="utf-8") == page(benchmark.read())
