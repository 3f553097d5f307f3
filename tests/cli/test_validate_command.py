"""The command `validate` writes each report to its place."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.cli import console
from alibaba_press.tests.support.validation_outcomes import INVALID, VALID, call


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real package without one of its files."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copy(ROOT / "datapackage.json", folder)
    (folder / "data" / "people.csv").unlink()
    return folder


def test_all_formats_of_one_validation_agree(broken: Path, tmp_path: Path) -> None:
    names = ("json", "junit", "sarif", "github")
    files = [tmp_path / name for name in names]
    options = [part for name, file in zip(names, files, strict=True) for part in
               ("--format", name, "--output", file)]  # fmt: skip
    result = call(broken, *options, "--format", "text")
    assert result.exit_code == 1
    report = json.loads(files[0].read_text(encoding="utf-8"))
    assert report["package"]["name"] == "alibaba-press"
    assert [rule["name"] for rule in report["rules"] if rule["state"] == "failed"] == [
        "damaged-file"
    ]
    assert {rule["name"] for rule in report["rules"]} == set(RULES)
    root = ElementTree.parse(files[1]).getroot()
    assert root.get("failures") == "1"
    assert root.get("skipped") == str(report["counts"]["not_run"])
    [run] = json.loads(files[2].read_text(encoding="utf-8"))["runs"]
    assert [finding["ruleId"] for finding in run["results"]] == ["damaged-file"]
    assert "::error file=data/people.csv,title=damaged-file::" in files[3].read_text(
        encoding="utf-8"
    )
    assert "data/people.csv: 1 finding" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("invalid: 1 finding; rules: ")


# Where a report goes


def test_without_options_the_text_report_is_printed(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(VALID)
    result = call(package)
    assert result.exit_code == 0
    assert result.stdout == f"valid: 0 findings; rules: {len(RULES)} passed, 0 failed, 0 not run\n"


def test_a_report_of_another_format_is_printed_alone(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(INVALID)
    result = call(package, "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["package"] == {"name": "press", "version": "7.8.9"}
    assert report["counts"]["findings"] == 1


def test_the_nth_output_belongs_to_the_nth_format(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(INVALID)
    first, second = tmp_path / "first", tmp_path / "second"
    result = call(package, "--format", "junit", "--format", "sarif", "--format", "github",
                "--output", first, "--output", second)  # fmt: skip
    assert result.exit_code == 1
    assert first.read_text(encoding="utf-8").startswith("<?xml")
    assert json.loads(second.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert result.stdout.startswith("::error file=data/people.csv,line=2,endLine=2,col=3,")


def test_a_dash_is_standard_output(package: Path, set_validation_outcome, tmp_path: Path) -> None:
    set_validation_outcome(VALID)
    file = tmp_path / "x.json"
    result = call(
        package, "--format", "text", "--output", "-", "--format", "json", "--output", file
    )
    assert result.exit_code == 0
    assert result.stdout.startswith("valid: ")
    assert json.loads(file.read_text(encoding="utf-8"))["valid"] is True


def test_the_default_format_can_be_written_to_a_file(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    result = call(package, "--output", tmp_path / "x.txt")
    assert result.stdout == ""
    assert (tmp_path / "x.txt").read_text(encoding="utf-8").startswith("valid: ")


def test_a_report_replaces_an_existing_file_and_keeps_its_mode(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    file, link = tmp_path / "x.txt", tmp_path / "link"
    file.write_text("something long that was here before\n" * 100)
    file.chmod(0o640)
    link.symlink_to(file)
    assert call(package, "--output", link).exit_code == 0
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8").count("\n") == 1
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_report_has_the_mode_that_the_umask_allows(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    before = os.umask(0o022)
    try:
        call(package, "--output", tmp_path / "x.txt")
    finally:
        os.umask(before)
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o644


def test_a_device_is_written_to_and_not_replaced(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(VALID)
    assert call(package, "--output", os.devnull).exit_code == 0
    assert Path(os.devnull).is_char_device()


def test_files_are_named_from_the_given_root(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(INVALID)
    result = call(package, "--format", "github", "--root", package.parent)
    assert result.stdout.startswith("::error file=press/data/people.csv,line=2,")


# Colours


def test_colours_are_printed_only_to_a_terminal(
    package: Path, set_validation_outcome, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_validation_outcome(INVALID)
    monkeypatch.setattr(console, "supports_colours", lambda: True)
    assert "\x1b[31mdangling-reference\x1b[0m" in call(package, color=True).stdout
    assert "\x1b" not in call(package, "--format", "json", color=True).stdout
    call(package, "--output", tmp_path / "x.txt", color=True)
    assert "\x1b" not in (tmp_path / "x.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("terminal", "environment", "shows"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),  # no-color.org: present and not an empty string
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colours_depend_on_the_terminal_and_the_environment(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], shows: bool
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert console.supports_colours() is shows
