"""A command ends with the right exit code and a message, whatever its environment is."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.tests.support.small_checkout import small_checkout
from alibaba_press.tests.support.small_package import NAME, small_release

PROGRAM = [sys.executable, "-c", "from alibaba_press.scripts.cli import app; app()"]

FAULTS = ("Traceback", "fault of alibaba-press", "Exception ignored", "Errno")
"""What no message of an environment contains."""

COMMANDS: dict[str, tuple[str, int]] = {
    "help": ("--help", 0),
    "help of a command": ("validate --help", 0),
    "no arguments": ("", 2),
    "unknown command": ("nonsense", 2),
    "unknown row": ("trace figures ü»„x“—", 2),
    "version": ("--version", 0),
    "trace": ("trace figures singles-day-2016-sales", 0),
    "trace with a thin space": ("trace figures ali-health-doctors-online", 0),
    "rules": ("rules", 0),
    "rule": ("rules quote-mismatch", 0),
    "coverage": ("coverage", 0),
    "generate": ("generate --check", 0),
    "fast": ("validate --fast {release}", 0),
    "validate": ("validate {release}", 0),
    "report": ("validate --fast {release} --format json --output {scratch}/report.json", 0),
    "diff": ("diff {root} {release}", 1),
    "verify": ("verify {release}", 0),
    "build": ("build --check", 0),
    "no package": ("validate {scratch}", 3),
    "new article": ("new-article {root}/README.md", 1),
    "release": ("release --output {scratch}", 0),
    "publish": ("publish {release} --to {scratch}/registry", 0),
    "fetch": ("fetch alibaba-press --from {scratch}/none", 3),
}
"""Arguments of the program, and the exit code in a usual environment."""

OF_CHECKOUT = {"build", "release"}
"""Commands that read a whole checkout. They get a small one, as they take long."""

SILENT = {"report", "new article"}
"""Commands that end well or find something, and print nothing on standard output."""


@dataclass(frozen=True)
class Environment:
    """What is unusual: a redirection of the shell, variables, or a limit of the system.

    ``before`` is what the shell does before it calls the program. ``loses_output`` says that output
    cannot be written, ``may_fail`` that a command may say that it could not run.
    """

    redirection: str = ""
    variables: dict[str, str | None] = field(default_factory=dict)
    limit: tuple[int, int] | None = None
    before: str = ""
    loses_output: bool = False
    may_fail: bool = False

    def exit_codes(self, command: str, code: int) -> set[int]:
        """Return the exit codes that a command may have, given its usual one."""
        if self.loses_output and code < 2 and command not in SILENT:
            return {3}
        return {code, 3} if self.may_fail else {code}


ENVIRONMENTS: dict[str, Environment] = {
    "usual": Environment(),
    # Python compiles all modules in another way, and keeps them for the next command.
    "python -OO": Environment(variables={"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": None}),
    "closed output": Environment(">&-"),
    "closed errors": Environment("2>&-"),
    "closed streams": Environment("<&- >&- 2>&-"),
    "a pipe that nobody reads": Environment(">&{pipe}"),
    "errors that nobody reads": Environment("2>&{pipe}"),
    "a full disk for output": Environment("> /dev/full", loses_output=True),
    "closed input, a full disk for errors": Environment("<&- 2> /dev/full"),
    # An encoding, the size of a terminal and a home are independent of each other.
    "ASCII, one column, no home": Environment(
        variables={"PYTHONIOENCODING": "ascii", "COLUMNS": "1", "HOME": None}
    ),
    "Windows-1252, columns that are no number": Environment(
        variables={"PYTHONIOENCODING": "cp1252", "COLUMNS": "wide", "LINES": "-1"}
    ),
    "Latin-1, a terminal of no kind": Environment(
        variables={"PYTHONIOENCODING": "latin-1", "TERM": "nonsense", "NO_COLOR": ""}
    ),
    "Shift-JIS, more columns than any terminal has": Environment(
        variables={"PYTHONIOENCODING": "shift_jis", "COLUMNS": "9" * 20}
    ),
    "UTF-16, a home that does not exist": Environment(
        variables={"PYTHONIOENCODING": "utf-16", "HOME": "/nonexistent"}
    ),
    "locale C": Environment(
        variables={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ),
    "a folder for temporary files that does not exist": Environment(
        variables={"TMPDIR": "/nonexistent"}
    ),
    "few open files": Environment(limit=(resource.RLIMIT_NOFILE, 24), may_fail=True),
    "hardly any open files": Environment(limit=(resource.RLIMIT_NOFILE, 9), may_fail=True),
    "no large files": Environment(limit=(resource.RLIMIT_FSIZE, 1_000), may_fail=True),
    "a working directory that was removed": Environment(
        before='cd "$(mktemp -d)" && rmdir "$PWD" &&', may_fail=True
    ),
}

QUICK = {
    "closed output": "version",
    "closed errors": "unknown command",
    "closed streams": "version",
    "a pipe that nobody reads": "help of a command",
    "errors that nobody reads": "unknown command",
    "a full disk for output": "version",
    "closed input, a full disk for errors": "unknown command",
    "Windows-1252, columns that are no number": "trace with a thin space",
    "locale C": "unknown row",
    "hardly any open files": "trace",
    "no large files": "report",
    "a working directory that was removed": "version",
}
"""The command that is tried first in an environment."""

IN_SLOW_RUNS = {
    "closed output",
    "closed errors",
    "a pipe that nobody reads",
    "closed input, a full disk for errors",
    "hardly any open files",
}
"""Environments that a quick run leaves out, as another of `QUICK` is similar: each takes a process
that loads all libraries."""

EVERYWHERE = {
    "fast",
    "help",
    "new article",
    "no arguments",
    "no package",
    "report",
    "rules",
    "trace with a thin space",
    "unknown command",
    "unknown row",
}
"""A command for each kind of output and of end. The others take long or end like one of these."""

FOR_ALL_COMMANDS = {
    "python -OO",
    "closed streams",
    "locale C",
    "few open files",
    "no large files",
    "a folder for temporary files that does not exist",
    "a working directory that was removed",
}


def is_quick(environment: str, command: str) -> bool:
    """Return whether a quick run tries the command in the environment."""
    return environment not in IN_SLOW_RUNS and command == QUICK.get(environment)


CASES = [
    pytest.param(
        environment,
        command,
        id=f"{environment}: {command}",
        marks=[] if is_quick(environment, command) else pytest.mark.slow,
    )
    for environment in ENVIRONMENTS
    for command in COMMANDS
    if environment in FOR_ALL_COMMANDS or command in {*EVERYWHERE, QUICK.get(environment)}
]


@pytest.mark.parametrize(("environment", "command"), CASES)
def test_a_command_ends_with_its_exit_code_in_any_environment(
    tmp_path: Path, environment: str, command: str
) -> None:
    unusual = ENVIRONMENTS[environment]
    template, code = COMMANDS[command]
    release = small_release() / NAME
    words = template.format(root=ROOT, release=release, scratch=tmp_path).split()
    errors = tmp_path / "errors"
    reader, pipe = os.pipe()
    os.close(reader)
    call = f'{unusual.before} "$@" {unusual.redirection.format(pipe=pipe)}'

    def limit() -> None:
        if unusual.limit is not None:
            resource.setrlimit(unusual.limit[0], (unusual.limit[1], unusual.limit[1]))

    place = {"PYTHONPATH": str(small_checkout().parent)} if command in OF_CHECKOUT else {}
    variables = os.environ | {"PYTHONUNBUFFERED": "", **place, **unusual.variables}
    with errors.open("wb") as stream:
        result = subprocess.run(
            ["bash", "-c", call, "bash", *PROGRAM, *words],
            pass_fds=[pipe],
            env={name: value for name, value in variables.items() if value is not None},
            preexec_fn=limit,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stream,
            timeout=300,
        )
    os.close(pipe)
    message = errors.read_text("utf-8", "replace")
    assert result.returncode in unusual.exit_codes(command, code), message
    assert [fault for fault in FAULTS if fault in message] == []
