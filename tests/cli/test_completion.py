"""A request for the completion of words is obeyed only if a shell has made it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from alibaba_press.scripts.cli.completion import VARIABLE, drop_invalid_request

PROGRAM = """
import sys
sys.argv[0] = "alibaba-press"
from alibaba_press.scripts.cli import app
app()
"""


def run(*arguments: str, **variables: str) -> tuple[int, str, str]:
    process = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env=os.environ | variables,
        capture_output=True,
        text=True,
    )
    return process.returncode, process.stdout, process.stderr


@pytest.mark.parametrize(
    "variables",
    [
        {VARIABLE: "nonsense"},
        {VARIABLE: "complete_bash"},
        {VARIABLE: "complete_bash", "COMP_WORDS": "alibaba-press v", "COMP_CWORD": "x"},
        {VARIABLE: "complete_tcsh"},
        {VARIABLE: "eat_bash"},
    ],
    ids=str,
)
def test_a_request_that_no_shell_has_made_is_dropped(variables: dict[str, str]) -> None:
    drop_invalid_request(variables)
    assert VARIABLE not in variables


def test_a_command_runs_as_it_does_without_such_a_request() -> None:
    usual = run("--version")
    assert usual[0] == 0
    assert run("--version", **{VARIABLE: "complete_bash"}) == usual


def test_words_are_completed_for_a_shell() -> None:
    request = {VARIABLE: "complete_bash", "COMP_WORDS": "alibaba-press val", "COMP_CWORD": "1"}
    assert run(**request) == (0, "validate\n", "")
