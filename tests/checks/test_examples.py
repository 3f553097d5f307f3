"""Mistakes in the file of examples of rules are reported with their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.scripts.checks import examples as module
from alibaba_press.scripts.cli import app


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the path of a file that takes the place of the project's."""
    monkeypatch.setattr(module, "FILE", tmp_path / "examples.toml")
    module.examples.cache_clear()
    yield tmp_path / "examples.toml"
    module.examples.cache_clear()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[quote-mismatch\n", ":1: the file is not TOML"),
        ("", ": there is no example of quote-mismatch"),
        ("quote-mismatch = 3\n", ": the example of quote-mismatch is not complete"),
        ("[quote-mismatch]\nfile = 'x'\n", ": the example of quote-mismatch is not complete"),
        ("[quote-mismatch]\nfile = 3\n", ": file of the example of quote-mismatch is of another"),
        ("[quote-mismatch]\nline = '3'\n", ": line of the example of quote-mismatch is of another"),
    ],
)
def test_a_broken_or_missing_example_is_reported(file: Path, content: str, message: str) -> None:
    file.write_text(content)
    result = CliRunner().invoke(app, ["rules", "quote-mismatch"])
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{file}{message}")


def test_a_missing_file_of_examples_is_named(file: Path) -> None:
    result = CliRunner().invoke(app, ["rules", "quote-mismatch"])
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{file}: the file cannot be read\n")


def test_the_page_of_the_rules_names_a_rule_without_an_example(file: Path) -> None:
    file.write_text("")
    result = CliRunner().invoke(app, ["rules", "--markdown"])
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{file}: there is no example of ")
