"""The command `validate`: what it writes where, and how it ends."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts import validate as library
from alibaba_press.scripts.checks import RULES, Finding, Outcome
from alibaba_press.scripts.cli import app, console
from alibaba_press.scripts.errors import PressError

FOUND = Finding("reference", "data/people.csv", "a row", "none", line=2, column="name", key="a")
VALID = Outcome([], list(RULES.values()))
INVALID = Outcome([FOUND], list(RULES.values()))


def call(*arguments: str | Path, color: bool = False):
    return CliRunner().invoke(app, ["validate", *map(str, arguments)], color=color)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder that stands for a package; its outcome is decided by `found`."""
    folder = tmp_path / "press"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "people.csv").write_text('id,name\na,"x, y"\n', encoding="utf-8")
    (folder / "datapackage.json").write_text('{"name": "press", "version": "7.8.9"}')
    return folder


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch):
    """Decides what validating comes to."""

    def decide(outcome: Outcome | Exception) -> None:
        def validate(*arguments: object) -> Outcome:
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(library, "validate", validate)

    return decide


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
    assert [rule["name"] for rule in made["rules"] if rule["state"] == "failed"] == ["file-bytes"]
    assert {rule["name"] for rule in made["rules"]} == set(RULES)
    root = ElementTree.parse(files[1]).getroot()
    assert root.get("failures") == "1"
    assert root.get("skipped") == str(made["counts"]["not_run"])
    [run] = json.loads(files[2].read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["file-bytes"]
    assert "::error file=data/people.csv,title=file-bytes::" in files[3].read_text(encoding="utf-8")
    assert "data/people.csv: 1 finding" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("invalid: 1 finding; rules: ")


# Where a report goes


def test_without_options_the_text_is_printed(package: Path, found) -> None:
    found(VALID)
    done = call(package)
    assert done.exit_code == 0
    assert done.stdout == f"valid: 0 findings; rules: {len(RULES)} passed, 0 failed, 0 not run\n"


def test_a_format_is_printed_as_it_is(package: Path, found) -> None:
    found(INVALID)
    done = call(package, "--format", "json")
    assert done.exit_code == 1
    made = json.loads(done.stdout)
    assert made["package"] == {"name": "press", "version": "7.8.9"}
    assert made["counts"]["findings"] == 1


def test_the_nth_output_belongs_to_the_nth_format(package: Path, found, tmp_path: Path) -> None:
    found(INVALID)
    one, other = tmp_path / "one", tmp_path / "other"
    done = call(package, "--format", "junit", "--format", "sarif", "--format", "github",
                "--output", one, "--output", other)  # fmt: skip
    assert done.exit_code == 1
    assert one.read_text(encoding="utf-8").startswith("<?xml")
    assert json.loads(other.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert done.stdout.startswith("::error file=data/people.csv,line=2,endLine=2,col=3,")


def test_a_dash_is_standard_output(package: Path, found, tmp_path: Path) -> None:
    found(VALID)
    file = tmp_path / "x.json"
    done = call(package, "--format", "text", "--output", "-", "--format", "json", "--output", file)
    assert done.exit_code == 0
    assert done.stdout.startswith("valid: ")
    assert json.loads(file.read_text(encoding="utf-8"))["valid"] is True


def test_the_default_format_may_go_to_a_file(package: Path, found, tmp_path: Path) -> None:
    found(VALID)
    done = call(package, "--output", tmp_path / "x.txt")
    assert done.stdout == ""
    assert (tmp_path / "x.txt").read_text(encoding="utf-8").startswith("valid: ")


def test_a_report_replaces_the_one_before_and_keeps_its_mode(
    package: Path, found, tmp_path: Path
) -> None:
    found(VALID)
    file, link = tmp_path / "x.txt", tmp_path / "link"
    file.write_text("something long that was here before\n" * 100)
    file.chmod(0o640)
    link.symlink_to(file)
    assert call(package, "--output", link).exit_code == 0
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8").count("\n") == 1
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_report_may_be_read_by_whom_the_mask_allows(
    package: Path, found, tmp_path: Path
) -> None:
    found(VALID)
    before = os.umask(0o022)
    try:
        call(package, "--output", tmp_path / "x.txt")
    finally:
        os.umask(before)
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o644


def test_what_is_no_regular_file_is_written_to_and_stays(package: Path, found) -> None:
    found(VALID)
    assert call(package, "--output", os.devnull).exit_code == 0
    assert Path(os.devnull).is_char_device()


def test_files_are_named_from_the_root_that_is_given(package: Path, found) -> None:
    found(INVALID)
    done = call(package, "--format", "github", "--root", package.parent)
    assert done.stdout.startswith("::error file=press/data/people.csv,line=2,")


# Colours


def test_colours_are_for_a_terminal(
    package: Path, found, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found(INVALID)
    monkeypatch.setattr(console, "shows_colours", lambda: True)
    assert "\x1b[31mreference\x1b[0m" in call(package, color=True).stdout
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
def test_whose_terminal_shows_colours(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], shows: bool
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert console.shows_colours() is shows


# How it ends


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "xml"), "there is no format 'xml'"),
        (("--format", "sarf"), "did you mean 'sarif'?"),
        (("--format", "json", "--format", "text"), "standard output can take one report only"),
        (("--output", "a", "--output", "b"), "there are more outputs than formats"),
        (("--format", "json", "--format", "text", "--output", "a", "--output", "a"), "a can take"),
        (("--articles", "nowhere"), "does not exist"),
        (("--root", "nowhere"), "does not exist"),
        (("--nonsense",), "No such option"),
    ],
)
def test_a_wrong_call_ends_with_2(
    package: Path, found, arguments: tuple[str, ...], said: str
) -> None:
    found(VALID)
    done = call(package, *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())
    assert done.stdout == ""


def test_a_root_that_is_not_above_the_package_ends_with_2(package: Path, found) -> None:
    found(VALID)
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
    package: Path, found, tmp_path: Path, place: str
) -> None:
    found(INVALID)
    done = call(package, "--format", "json", "--output", tmp_path / place)
    assert done.exit_code == 3
    assert f"{tmp_path / place}: the file cannot be written" in done.stderr
    assert "remedy: " in done.stderr


def test_where_one_report_cannot_be_written_none_is(package: Path, found, tmp_path: Path) -> None:
    found(VALID)
    kept = tmp_path / "x.json"
    kept.write_text("kept")
    before = sorted(tmp_path.iterdir())
    done = call(package, "--format", "json", "--output", kept,
                "--format", "sarif", "--output", tmp_path / "nowhere" / "x")  # fmt: skip
    assert done.exit_code == 3
    assert kept.read_text() == "kept"
    assert sorted(tmp_path.iterdir()) == before


def test_a_disk_that_fills_up_leaves_no_half_report(
    package: Path, found, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(VALID)

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
    package: Path, found, error: Exception, said: str
) -> None:
    found(error)
    done = call(package)
    assert done.exit_code == 3
    assert said in done.stderr
    assert done.stdout == ""


def test_the_exit_codes_stand_in_the_help_and_the_readme() -> None:
    texts = [call("--help").stdout, (ROOT / "README.md").read_text(encoding="utf-8")]
    for text in texts:
        words = " ".join(text.split())
        assert all(f"{code} " in words.partition("xit codes:")[2][:300] for code in "0123")
