"""The command `validate`: what it writes where."""

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
from alibaba_press.tests.support.validating import INVALID, VALID, call


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real package without one of its files."""
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
    done = call(broken, *options, "--format", "text")
    assert done.exit_code == 1
    made = json.loads(files[0].read_text(encoding="utf-8"))
    assert made["package"]["name"] == "alibaba-press"
    assert [rule["name"] for rule in made["rules"] if rule["state"] == "failed"] == ["damaged-file"]
    assert {rule["name"] for rule in made["rules"]} == set(RULES)
    root = ElementTree.parse(files[1]).getroot()
    assert root.get("failures") == "1"
    assert root.get("skipped") == str(made["counts"]["not_run"])
    [run] = json.loads(files[2].read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["damaged-file"]
    assert "::error file=data/people.csv,title=damaged-file::" in files[3].read_text(
        encoding="utf-8"
    )
    assert "data/people.csv: 1 finding" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("invalid: 1 finding; rules: ")


# Where a report goes


def test_without_options_the_text_is_printed(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(VALID)
    done = call(package)
    assert done.exit_code == 0
    assert done.stdout == f"valid: 0 findings; rules: {len(RULES)} passed, 0 failed, 0 not run\n"


def test_a_format_is_printed_as_it_is(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(INVALID)
    done = call(package, "--format", "json")
    assert done.exit_code == 1
    made = json.loads(done.stdout)
    assert made["package"] == {"name": "press", "version": "7.8.9"}
    assert made["counts"]["findings"] == 1


def test_the_nth_output_belongs_to_the_nth_format(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(INVALID)
    one, other = tmp_path / "one", tmp_path / "other"
    done = call(package, "--format", "junit", "--format", "sarif", "--format", "github",
                "--output", one, "--output", other)  # fmt: skip
    assert done.exit_code == 1
    assert one.read_text(encoding="utf-8").startswith("<?xml")
    assert json.loads(other.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert done.stdout.startswith("::error file=data/people.csv,line=2,endLine=2,col=3,")


def test_a_dash_is_standard_output(package: Path, set_validation_outcome, tmp_path: Path) -> None:
    set_validation_outcome(VALID)
    file = tmp_path / "x.json"
    done = call(package, "--format", "text", "--output", "-", "--format", "json", "--output", file)
    assert done.exit_code == 0
    assert done.stdout.startswith("valid: ")
    assert json.loads(file.read_text(encoding="utf-8"))["valid"] is True


def test_the_default_format_may_go_to_a_file(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    done = call(package, "--output", tmp_path / "x.txt")
    assert done.stdout == ""
    assert (tmp_path / "x.txt").read_text(encoding="utf-8").startswith("valid: ")


def test_a_report_replaces_the_one_before_and_keeps_its_mode(
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


def test_a_new_report_may_be_read_by_whom_the_mask_allows(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    before = os.umask(0o022)
    try:
        call(package, "--output", tmp_path / "x.txt")
    finally:
        os.umask(before)
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o644


def test_what_is_no_regular_file_is_written_to_and_stays(
    package: Path, set_validation_outcome
) -> None:
    set_validation_outcome(VALID)
    assert call(package, "--output", os.devnull).exit_code == 0
    assert Path(os.devnull).is_char_device()


def test_files_are_named_from_the_root_that_is_given(package: Path, set_validation_outcome) -> None:
    set_validation_outcome(INVALID)
    done = call(package, "--format", "github", "--root", package.parent)
    assert done.stdout.startswith("::error file=press/data/people.csv,line=2,")


# Colours


def test_colours_are_for_a_terminal(
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
def test_whose_terminal_supports_colours(
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
