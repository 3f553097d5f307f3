"""The command line: help, examples, exit codes, and output."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts import build as building
from alibaba_press.scripts.changelog import version
from alibaba_press.scripts.cli import COMMANDS, app, cookbook, generated, readme_examples
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_package

NAMES = sorted(getattr(get_command(app), "commands", {}))
EXAMPLES = [call for module in COMMANDS for call in module.EXAMPLES]


def call(*arguments: str):
    return CliRunner().invoke(app, list(arguments))


def test_the_program_has_exactly_these_commands() -> None:
    assert NAMES == [
        "about",
        "build",
        "coverage",
        "describe",
        "diff",
        "facts",
        "fetch",
        "generate",
        "new-article",
        "publish",
        "release",
        "rules",
        "search",
        "site",
        "trace",
        "validate",
        "verify",
        "versions",
    ]


@pytest.mark.parametrize("command", NAMES)
def test_each_command_has_help_with_exit_codes_and_examples_and_is_in_the_readme(
    command: str,
) -> None:
    result = call(command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout
    assert "Exit codes: 0 " in result.stdout
    assert f"  $ alibaba-press {command}" in result.stdout.partition("Examples:")[2]
    assert f"alibaba-press {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_command_line_accepts_each_example(example: str) -> None:
    program, name, *arguments = shlex.split(example)
    assert program == "alibaba-press"
    commands: Any = get_command(app)
    command = commands.commands[name]
    arguments = [str(ROOT) if is_path(argument) else argument for argument in arguments]
    command.make_context(name, arguments)


def is_path(argument: str) -> bool:
    """Return whether an example names a path that must exist."""
    return argument == "articles" or argument.startswith(("dist/", "data/", "alibaba-press-"))


def test_the_version_is_that_of_the_changelog() -> None:
    result = call("--version")
    assert (result.exit_code, result.stdout) == (0, f"alibaba-press {version()}\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands_options_and_formats(shell: str) -> None:
    completed = complete("validate --format s", shell)
    assert re.search(r"\bsarif\b", completed)
    assert not re.search(r"\bjunit\b", completed)
    assert re.search(r"\bverify\b", complete("ver", shell))


def complete(words: str, shell: str) -> str:
    """Return what a shell offers for the words after the program's name."""
    line = f"alibaba-press {words}"
    variables = {
        "_ALIBABA_PRESS_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split()) - 1),
    }
    return CliRunner().invoke(app, [], prog_name="alibaba-press", env=variables).stdout


@pytest.fixture(scope="module")
def answers_made_once() -> Iterator[None]:
    """Answer each query, and run each example, for the first call of a command: it takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cookbook, "answers", cache(cookbook.answers))
        patch.setattr(readme_examples, "_output", cache(readme_examples._output))
        yield


@pytest.mark.usefixtures("answers_made_once")
def test_the_generated_files_are_up_to_date() -> None:
    result = call("generate", "--check")
    assert result.exit_code == 0, result.output


def test_a_generated_file_that_differs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    equal = {path: (ROOT / path).read_text("utf-8") for path in ("docs/limits.md", "docs/rules.md")}
    files = equal | {"docs/commands.md": "other text"}
    monkeypatch.setattr(generated, "generated_files", lambda: files)
    result = call("generate", "--check")
    assert result.exit_code == 1
    assert result.stdout == "differs: docs/commands.md\n"
    assert "repair it with: alibaba-press generate" in result.stderr


@pytest.mark.usefixtures("answers_made_once")
@pytest.mark.parametrize(
    ("library", "file"),
    [("babel", "scripts/german/words/country_names.py"), ("yaml", "CITATION.cff")],
)
def test_without_its_library_a_generated_file_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch, library: str, file: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    result = call("generate", "--check")
    assert result.exit_code == 0, result.output
    assert result.stderr == f"{file} is left as it is, because {library} is missing\n"


def test_help_imports_no_heavy_library() -> None:
    code = (
        "import sys; from alibaba_press.scripts.cli import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('pandas', 'pyarrow', 'pandera', 'edtf') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.endswith("[]\n")


def test_the_committed_package_is_what_the_scripts_produce() -> None:
    result = call("build", "--check")
    assert result.exit_code == 0, f"repair it with: alibaba-press build\n{result.output}"


def test_this_package_is_valid_and_every_rule_runs() -> None:
    result = call("validate")
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(" passed, 0 failed, 0 not run\n")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of this package without the articles."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    return tmp_path


@pytest.mark.slow
def test_a_package_elsewhere_is_checked_without_the_articles() -> None:
    result = call("validate", str(small_package()))
    assert result.exit_code == 0, result.output
    [line] = [line for line in result.stdout.splitlines() if "not run: no articles" in line]
    assert "quote-mismatch" in line


@pytest.mark.slow
def test_the_articles_can_be_in_another_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(TEXT, encoding="utf-8")
    result = call("validate", str(small_package()), "--articles", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(" passed, 0 failed, 0 not run\n")


def test_an_invalid_package_names_file_expected_found_and_remedy(copy: Path) -> None:
    (copy / "data" / "people.csv").unlink()
    result = call("validate", str(copy))
    assert result.exit_code == 1
    assert "damaged-file: 1 finding in 1 file" in result.stdout
    assert "data/people.csv: 1 finding" in result.stdout
    assert "expected: a file" in result.stdout
    assert "remedy:" in result.stdout


def test_a_folder_without_a_package_cannot_be_validated(tmp_path: Path) -> None:
    result = call("validate", str(tmp_path))
    assert result.exit_code == 3
    assert "there is no descriptor" in result.stderr


def test_coverage_shows_nothing_unaccounted_for() -> None:
    result = call("coverage")
    assert result.exit_code == 0, result.output
    assert "alipay-rossmann (000_5a98e9f3dca28ffe.txt): 100% of the sentences" in result.stdout
    assert result.stdout.endswith("nothing is unaccounted for\n")


def test_coverage_counts_the_filled_and_the_empty_cells_of_each_column(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people, mentions = tables()["people"], tables()["mentions"]
    empty = {column.name: None for column in people.columns}
    rows = [
        {**empty, "id": "a", "name": "A", "nationality": "us"},
        {**empty, "id": "b", "name": "B"},
    ]
    assembly = SimpleNamespace(
        problems=[],
        tables={"people": people, "mentions": mentions},
        rows={"people": rows, "mentions": []},
    )
    monkeypatch.setattr(building, "assemble_rows", lambda inputs: (assembly, {}))
    result = call("coverage", "--columns")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "people: 2 rows",
        "  name: 2 filled, 0 empty",
        "  native_name: 0 filled, 2 empty",
        "  kind: 0 filled, 2 empty",
        "  nationality: 1 filled, 1 empty",
        "  description: 0 filled, 2 empty",
    ]


def test_trace_prints_the_words() -> None:
    result = call("trace", "figures", "ebay-market-share-china-2003")
    assert result.exit_code == 0
    assert "Marktanteil von »85 Prozent« besaß" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("trace", "figure", "x"), "did you mean 'figures'"),
        (("trace", "figures", "ebay-market-share"), "did you mean 'ebay-market-share-china-2003'"),
        (("trace", "figures"), "Missing argument"),
        (("nonsense",), "No such command"),
    ],
)
def test_a_usage_error_is_explained(arguments: tuple[str, ...], message: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_command_whose_output_is_closed_ends_as_usual(stream: str, sandbox: Sandbox) -> None:
    program = f"import sys; sys.{stream} = None; from alibaba_press.scripts.cli import app; app()"
    result = sandbox.run(program, "validate", "--fast", small_package())
    assert (result.code, result.error) == (0, "")
