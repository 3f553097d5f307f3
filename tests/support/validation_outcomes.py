"""Outcomes for tests of the command ``validate``, and a function that calls it."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

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


def call(*arguments: str | Path, color: bool = False) -> Result:
    """Call the command ``validate`` and return its exit code and output."""
    return CliRunner().invoke(app, ["validate", *map(str, arguments)], color=color)
