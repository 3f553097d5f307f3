"""The CI workflow, the pre-commit hook and the documentation call commands that exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from alibaba_press import ROOT
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.reports import FORMATS
from alibaba_press.tests.support.servers import install

BUILD_LOCK = "requirements-build.lock"
WORKFLOW = ROOT / ".github" / "workflows" / "validate.yml"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def steps() -> list[dict[str, Any]]:
    """Return the steps of all jobs of the workflow."""
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def is_accepted(call: list[str]) -> bool:
    """Return whether the program has the command and each of its options."""
    commands: Any = get_command(app)
    command = commands.commands.get(call[0])
    options = (
        {option for parameter in command.params for option in parameter.opts} if command else set()
    )
    return command is not None and all(
        part in options or part == "--help" for part in call[1:] if part.startswith("--")
    )


def test_the_workflow_runs_the_tests_and_reports_in_two_formats() -> None:
    runs = [step.get("run", "") for step in steps()]
    assert {"make test", "make test-slow"} <= set(runs)
    [call] = [run for run in runs if "alibaba-press validate" in run]
    assert shlex.split(call)[1:] == [
        "validate",
        "--format",
        "sarif",
        "--output",
        "alibaba-press.sarif",
        "--format",
        "github",
    ]


def test_the_workflow_uploads_the_report_of_an_invalid_package_too() -> None:
    [upload] = [step for step in steps() if "upload-sarif" in step.get("uses", "")]
    assert upload["with"]["sarif_file"] == "alibaba-press.sarif"
    assert "!cancelled()" in upload["if"]


def test_the_workflow_pins_its_actions_by_commit_and_needs_no_secrets() -> None:
    for step in steps():
        assert re.fullmatch(r"[\w-]+(/[\w-]+)+@[0-9a-f]{40}", step.get("uses", f"a/b@{'0' * 40}"))
    text = WORKFLOW.read_text(encoding="utf-8")
    assert len(re.findall(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n", text)) == text.count(
        "uses:"
    )
    assert "secrets." not in text
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}


def test_every_package_that_make_installs_is_pinned_with_those_that_build_it() -> None:
    command = ["make", "--dry-run", "--always-make", ".venv/installed"]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    calls = re.findall(r"(?:uv pip|pip --\S+ -qq) install .*", lines.replace("\\\n", " "))
    assert len(calls) == 4
    for call in calls:
        if "-e ." in call:
            assert "--no-deps --no-build-isolation" in call
        else:
            assert "--require-hashes -r" in " ".join(call.split())
    assert all(f"--build-constraints {BUILD_LOCK}" in call for call in calls if "uv" in call)
    lock = (ROOT / BUILD_LOCK).read_text(encoding="utf-8")
    assert re.search(r"^setuptools==\S+ \\\n    --hash=sha256:", lock, re.MULTILINE)


def test_every_package_of_a_server_is_pinned_with_those_that_build_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "ENVIRONMENTS", tmp_path)
    monkeypatch.setattr(install, "run", lambda command: calls.append([*map(str, command)]))
    (tmp_path / "ckan").mkdir()
    install.create_environment("ckan")
    [sync] = [call for call in calls if "sync" in call]
    assert "--require-hashes" in sync
    assert sync[sync.index("--build-constraints") + 1] == str(ROOT / BUILD_LOCK)


def test_every_make_target_of_the_workflow_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [word for step in steps() for word in re.findall(r"make (\S+)", step.get("run", ""))]
    assert targets
    for target in targets:
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target


def test_the_hook_calls_an_existing_command() -> None:
    program, *call = shlex.split(" ".join([HOOK["entry"], *HOOK["args"]]))
    assert program == "alibaba-press"
    assert is_accepted(call)
    assert HOOK["pass_filenames"] is False


def test_the_hook_runs_only_when_the_package_changes() -> None:
    files = [path.relative_to(ROOT).as_posix() for path in (ROOT / "data").iterdir()]
    for file in [*files, "datapackage.json", "press/datapackage.json", "press/data/people.csv"]:
        assert re.search(HOOK["files"], file), file
    for file in ["README.md", "metadata/people.csv", "data/people.csv.orig", "x-datapackage.json"]:
        assert not re.search(HOOK["files"], file), file


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_call_in_the_documentation_is_accepted_by_the_program(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace(" \\\n", " ")
    text = re.sub(
        r">-\n\s+(alibaba-press.*\n(?:\s+--.*\n)*)", lambda m: " ".join(m[1].split()), text
    )
    for call in re.findall(r"(?:\$ |`|- |\n)alibaba-press ([a-z]+[^`#\n]*)", text):
        assert is_accepted(call.split()), call


def test_every_report_format_is_documented() -> None:
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"| `{name}` |" in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_has_a_target(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_the_run_for_ci_makes_each_kind_of_test_and_prints_the_slowest_tests(
    tmp_path: Path,
) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "for target in test test-slow test-registries; do" in script
    report = tmp_path / "test.xml"
    report.write_text(
        '<testsuites><testsuite><testcase classname="a" name="fast" time="0.1"/>'
        '<testcase classname="b" name="slow" time="7.25"/></testsuite></testsuites>'
    )
    printed = subprocess.run(
        [sys.executable, ROOT / ".ci" / "slowest", report],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert printed == [
        "== the slowest 20 of 2 tests",
        "     7.2 s  b::slow",
        "     0.1 s  a::fast",
    ]


BY_NAME = re.compile(r"pip3? install[^\n]*[\s'\"]alibaba-press\b")
"""A call that has pip look for the package at an index."""


def test_no_instruction_installs_the_package_by_its_name() -> None:
    pages = [*PAGES, *ROOT.glob("*.md"), *(ROOT / "docs" / "queries").glob("*.md")]
    files = [*pages, *(ROOT / "scripts").rglob("*.py"), WORKFLOW]
    assert [path for path in files if BY_NAME.search(path.read_text("utf-8"))] == []
    assert BY_NAME.search("pip install 'alibaba-press[validate]'")
