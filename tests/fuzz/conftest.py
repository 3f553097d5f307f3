"""Fixtures of the tests with random input."""

from __future__ import annotations

from pathlib import Path
from unicodedata import category

import pytest

from alibaba_press.tests.support.sandbox import Result, Sandbox


class LimitedCommands:
    """Runs commands with the time and memory that untrusted input may take."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def run(self, *arguments: str) -> Result:
        """Run a command, and check that it ends in findings, in success or in a refusal."""
        return self.run_program(
            f"from alibaba_press.scripts.cli import app; app({list(arguments)!r})", *arguments
        )

    def read(self, *arguments: str) -> Result:
        """Run a command that reads what a test has made, and check that it accepts the call."""
        result = self.run(*arguments)
        assert result.code != 2, (arguments, result.error[-3000:])
        return result

    def run_program(self, code: str, *arguments: str) -> Result:
        """Run Python code as `run` runs a command. ``arguments`` are for messages."""
        no_pauses = "import time; time.sleep = lambda seconds: None"
        result = self.sandbox.run(f"{no_pauses}; {code}")
        output = result.out + result.error
        assert result.code in (0, 1, 2, 3), (arguments, result.code, output[-3000:])
        assert "Traceback" not in output, (arguments, output[-3000:])
        assert "this is a fault of alibaba-press" not in output, (arguments, output[-3000:])
        hidden = [c for c in output if not (c.isprintable() or c in "\n\t" or category(c) == "Zs")]
        assert not hidden, (arguments, hidden, output[-3000:])
        return result


@pytest.fixture(scope="session")
def commands(sandbox: Sandbox) -> LimitedCommands:
    return LimitedCommands(sandbox)


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for damaged copies, which each example replaces."""
    return tmp_path_factory.mktemp("scratch")
