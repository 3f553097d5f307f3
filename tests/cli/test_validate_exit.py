"""The command `validate` ends with the documented exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts import build as building
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.wheel_file import install_command
from alibaba_press.tests.support.small import small_extraction
from alibaba_press.tests.support.validation_outcomes import INVALID, VALID, call


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "xml"), "'xml' is not one of 'text', 'json', 'junit', 'sarif', 'github'"),
        (("--format", "sarf"), "'sarf' is not one of 'text', 'json', 'junit', 'sarif', 'github'"),
        (("--format", "json", "--format", "text"), "standard output can take one report only"),
        (("--output", "a", "--output", "b"), "there are more outputs than formats"),
        (("--format", "json", "--format", "text", "--output", "a", "--output", "a"), "a can take"),
        (("--articles", "nowhere"), "does not exist"),
        (("--root", "nowhere"), "does not exist"),
        (("--nonsense",), "No such option"),
    ],
)
def test_a_usage_error_ends_with_2(
    package: Path, set_validation_outcome, arguments: tuple[str, ...], message: str
) -> None:
    set_validation_outcome(VALID)
    result = call(package, *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_root_that_is_not_above_the_package_ends_with_2(
    package: Path, set_validation_outcome
) -> None:
    set_validation_outcome(VALID)
    result = call(package, "--root", package / "data")
    assert result.exit_code == 2
    assert "is not below" in result.stderr


def test_a_folder_without_a_package_ends_with_3(tmp_path: Path) -> None:
    result = call(tmp_path, "--format", "json", "--output", tmp_path / "x.json")
    assert result.exit_code == 3
    assert "there is no descriptor" in result.stderr
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("place", ["nowhere/x.json", "."])
def test_a_report_that_cannot_be_written_ends_with_3(
    package: Path, set_validation_outcome, tmp_path: Path, place: str
) -> None:
    set_validation_outcome(INVALID)
    result = call(package, "--format", "json", "--output", tmp_path / place)
    assert result.exit_code == 3
    assert f"{tmp_path / place}: the file cannot be written" in result.stderr
    assert "remedy: " in result.stderr


def test_if_one_report_cannot_be_written_none_is(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    existing = tmp_path / "x.json"
    existing.write_text("existing")
    before = sorted(tmp_path.iterdir())
    result = call(package, "--format", "json", "--output", existing,
                "--format", "sarif", "--output", tmp_path / "nowhere" / "x")  # fmt: skip
    assert result.exit_code == 3
    assert existing.read_text() == "existing"
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk_leaves_no_partial_report(
    package: Path, set_validation_outcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_validation_outcome(VALID)

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    before = sorted(tmp_path.iterdir())
    result = call(package, "--output", tmp_path / "x.txt")
    assert result.exit_code == 3
    assert "No space left on device" in result.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("library", ["pandera", "duckdb"])
@pytest.mark.parametrize("command", [["validate"], ["build", "--check"]])
def test_a_missing_library_ends_with_3_and_says_how_to_install_it(
    command: list[str], library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = small_extraction(tmp_path).inputs()
    monkeypatch.setattr(building.BuildInputs, "of_project", lambda **options: small)
    monkeypatch.setitem(sys.modules, library, None)
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 3
    assert f"{library} is not installed" in result.stderr
    assert install_command("validate") in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PressError("so it is"), "so it is"),
        (PermissionError(13, "Permission denied", "x.csv"), "x.csv: Permission denied"),
        (ZeroDivisionError("ours"), "this is a fault of alibaba-press"),
    ],
)
def test_an_error_of_the_program_is_no_finding(
    package: Path, set_validation_outcome, error: Exception, message: str
) -> None:
    set_validation_outcome(error)
    result = call(package)
    assert result.exit_code == 3
    assert message in result.stderr
    assert result.stdout == ""


def test_the_exit_codes_are_in_the_help_and_the_readme() -> None:
    texts = [call("--help").stdout, (ROOT / "README.md").read_text(encoding="utf-8")]
    for text in texts:
        words = " ".join(text.split())
        assert all(f"{code} " in words.partition("xit codes:")[2][:300] for code in "0123")


def test_a_full_disk_is_reported_with_what_to_do(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("alibaba_press.scripts.validate.validate", fail)
    result = call(package)
    assert result.exit_code == 3
    assert result.stderr.startswith("No space left on device\n    remedy: free some space")
