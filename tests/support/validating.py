"""Outcomes of a validation, and a call of the command `validate`, for tests of the command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from alibaba_press.scripts.checks import RULES, Finding, Outcome
from alibaba_press.scripts.cli import app

FINDING = Finding(
    "dangling-reference",
    "data/people.csv",
    expected="a row",
    found="none",
    line=2,
    column="name",
    key="a",
)
VALID = Outcome([], list(RULES.values()))
INVALID = Outcome([FINDING], list(RULES.values()))


def call(*arguments: str | Path, color: bool = False) -> Any:
    """Call the command, and return its exit code and output."""
    return CliRunner().invoke(app, ["validate", *map(str, arguments)], color=color)
