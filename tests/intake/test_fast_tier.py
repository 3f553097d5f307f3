"""The fast tier of validation: files, sizes, hashes and Arrow schemas, without pandera."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.validate import validate
from alibaba_press.scripts.wheel_file import install_command
from alibaba_press.tests.support.forking import run_forked

WITHOUT_EXTRAS = (
    "import sys\n"
    "for name in ('pandera', 'duckdb', 'edtf', 'frictionless'): sys.modules[name] = None\n"
    "from alibaba_press.scripts.cli import app\n"
    "app(sys.argv[1:])"
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as if pandera and DuckDB were not installed."""
    return run_forked(WITHOUT_EXTRAS, *arguments, folder=ROOT)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the real package."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    return tmp_path


def test_only_the_rules_on_files_run_and_the_others_are_reported_as_not_run(
    package: Path,
) -> None:
    outcome = validate(package, tables(), None, fast=True)
    assert outcome.valid
    assert {rule.name for rule in outcome.ran} == {
        name for name, rule in RULES.items() if rule.needs == "files"
    }
    assert set(outcome.not_run) == set(RULES) - {rule.name for rule in outcome.ran}


def test_neither_pandera_nor_duckdb_is_needed(package: Path) -> None:
    result = run("validate", "--fast", str(package))
    assert result.returncode == 0, result.stderr
    (package / "data" / "figures.parquet").write_bytes(b"PAR1")
    result = run("validate", "--fast", str(package))
    assert result.returncode == 1, result.stderr
    assert "data/figures.parquet" in result.stdout


def test_the_full_tier_says_which_libraries_are_missing(package: Path) -> None:
    result = run("validate", str(package))
    assert result.returncode == 3
    assert install_command("validate") in result.stderr
