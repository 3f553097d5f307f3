"""The command line: help, exit codes, and what is printed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts.cli import app

COMMANDS = sorted(getattr(get_command(app), "commands", {}))


def call(*arguments: str):
    return CliRunner().invoke(app, list(arguments))


def test_the_commands_are_the_ones_we_mean() -> None:
    assert COMMANDS == [
        "build",
        "coverage",
        "diff",
        "fetch",
        "new-article",
        "publish",
        "release",
        "rules",
        "trace",
        "validate",
        "verify",
        "versions",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_and_stands_in_the_readme(command: str) -> None:
    done = call(command, "--help")
    assert done.exit_code == 0
    assert "Usage" in done.stdout
    assert f"alibaba-press {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_help_imports_no_heavy_library() -> None:
    code = (
        "import sys; from alibaba_press.scripts.cli import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('pandas', 'pyarrow', 'pandera', 'edtf') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_what_is_committed_is_what_the_scripts_produce() -> None:
    done = call("build", "--check")
    assert done.exit_code == 0, f"repair it with: alibaba-press build\n{done.output}"


def test_the_own_package_is_valid_with_every_rule_run() -> None:
    done = call("validate")
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith(" passed, 0 failed, 0 not run\n")


def test_a_package_elsewhere_is_checked_without_the_articles(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    done = call("validate", str(tmp_path))
    assert done.exit_code == 0, done.output
    assert "not run: quote-in-article: no articles at hand" in done.stdout


def test_the_articles_may_lie_elsewhere(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    done = call("validate", str(tmp_path), "--articles", str(ROOT / "seeds"))
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith(" passed, 0 failed, 0 not run\n")


def test_an_invalid_package_names_file_expected_found_and_remedy(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    (tmp_path / "data" / "people.csv").unlink()
    done = call("validate", str(tmp_path))
    assert done.exit_code == 1
    assert "file-bytes: 1 finding in 1 file" in done.stdout
    assert "data/people.csv: 1 finding" in done.stdout
    assert "expected: a file" in done.stdout
    assert "remedy:" in done.stdout


def test_what_is_no_package_could_not_be_validated(tmp_path: Path) -> None:
    done = call("validate", str(tmp_path))
    assert done.exit_code == 3
    assert "there is no descriptor" in done.stderr


def test_coverage_shows_nothing_unaccounted_for() -> None:
    done = call("coverage")
    assert done.exit_code == 0, done.output
    assert "alipay-rossmann (000_5a98e9f3dca28ffe.txt): 100% of the sentences" in done.stdout
    assert done.stdout.endswith("nothing is unaccounted for\n")


def test_trace_prints_the_words() -> None:
    done = call("trace", "figures", "ebay-market-share-china-2003")
    assert done.exit_code == 0
    assert "Marktanteil von »85 Prozent« besaß" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("trace", "figure", "x"), "did you mean 'figures'"),
        (("trace", "figures", "ebay-market-share"), "did you mean 'ebay-market-share-china-2003'"),
        (("trace", "figures"), "Missing argument"),
        (("nonsense",), "No such command"),
    ],
)
def test_a_wrong_call_is_told_so(arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
