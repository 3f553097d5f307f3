"""The command `validate`: how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.errors import PressError
from alibaba_press.tests.support.validating import INVALID, VALID, call


@pytest.mark.parametrize(
    ("arguments", "said"),
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
def test_a_wrong_call_ends_with_2(
    package: Path, set_validation_outcome, arguments: tuple[str, ...], said: str
) -> None:
    set_validation_outcome(VALID)
    done = call(package, *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())
    assert done.stdout == ""


def test_a_root_that_is_not_above_the_package_ends_with_2(
    package: Path, set_validation_outcome
) -> None:
    set_validation_outcome(VALID)
    done = call(package, "--root", package / "data")
    assert done.exit_code == 2
    assert "is not below" in done.stderr


def test_what_is_no_package_ends_with_3(tmp_path: Path) -> None:
    done = call(tmp_path, "--format", "json", "--output", tmp_path / "x.json")
    assert done.exit_code == 3
    assert "there is no descriptor" in done.stderr
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("place", ["nowhere/x.json", "."])
def test_a_report_that_cannot_be_written_ends_with_3(
    package: Path, set_validation_outcome, tmp_path: Path, place: str
) -> None:
    set_validation_outcome(INVALID)
    done = call(package, "--format", "json", "--output", tmp_path / place)
    assert done.exit_code == 3
    assert f"{tmp_path / place}: the file cannot be written" in done.stderr
    assert "remedy: " in done.stderr


def test_where_one_report_cannot_be_written_none_is(
    package: Path, set_validation_outcome, tmp_path: Path
) -> None:
    set_validation_outcome(VALID)
    kept = tmp_path / "x.json"
    kept.write_text("kept")
    before = sorted(tmp_path.iterdir())
    done = call(package, "--format", "json", "--output", kept,
                "--format", "sarif", "--output", tmp_path / "nowhere" / "x")  # fmt: skip
    assert done.exit_code == 3
    assert kept.read_text() == "kept"
    assert sorted(tmp_path.iterdir()) == before


def test_a_disk_that_fills_up_leaves_no_half_report(
    package: Path, set_validation_outcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_validation_outcome(VALID)

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    before = sorted(tmp_path.iterdir())
    done = call(package, "--output", tmp_path / "x.txt")
    assert done.exit_code == 3
    assert "No space left on device" in done.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("library", ["pandera", "duckdb"])
@pytest.mark.parametrize("command", ["validate", "build"])
def test_a_missing_library_ends_with_3_and_says_how_to_install_it(
    command: str, library: str
) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        f"from alibaba_press.scripts.cli import app; app([{command!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    assert done.returncode == 3
    assert f"{library} is not installed" in done.stderr
    assert "pip install 'alibaba-press[validate]'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PressError("so it is"), "so it is"),
        (PermissionError(13, "Permission denied", "x.csv"), "x.csv: Permission denied"),
        (ZeroDivisionError("ours"), "this is a fault of alibaba-press"),
    ],
)
def test_what_could_not_be_found_out_is_no_finding(
    package: Path, set_validation_outcome, error: Exception, said: str
) -> None:
    set_validation_outcome(error)
    done = call(package)
    assert done.exit_code == 3
    assert said in done.stderr
    assert done.stdout == ""


def test_the_exit_codes_stand_in_the_help_and_the_readme() -> None:
    texts = [call("--help").stdout, (ROOT / "README.md").read_text(encoding="utf-8")]
    for text in texts:
        words = " ".join(text.split())
        assert all(f"{code} " in words.partition("xit codes:")[2][:300] for code in "0123")
