"""Start the programs of servers, so that they end with the test process, even if that is killed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""With this variable, each start of a server would compile thousands of modules anew."""

REMOVAL = 'read -r end; until rm -rf -- "$0"; do sleep 1; done'
"""A program that removes a folder when its standard input is closed. The server that ends at the
same moment may still write to the folder."""


def start_program(
    command: Sequence[str | Path],
    *,
    log: Path,
    user: str | None = None,
    environment: Mapping[str, str] | None = None,
    end_signal: str = "KILL",
) -> subprocess.Popen[bytes]:
    """Start a program in the folder of its log.

    The kernel sends it ``end_signal`` when the calling thread ends, so call this in the main
    thread. ``user`` is who runs it, None for the user of this process. ``environment`` is by
    default that of `program_environment`.
    """
    with log.open("ab") as output:
        return subprocess.Popen(
            ["setpriv", "--pdeathsig", end_signal, *user_options(user), "--", *command],
            env=environment or program_environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=log.parent,
            start_new_session=True,
        )


def program_environment() -> dict[str, str]:
    """Return the environment of this process, but let Python keep what it compiles."""
    return {name: value for name, value in os.environ.items() if name != UNCOMPILED}


def user_options(user: str | None) -> list[str]:
    """Return the options of setpriv for the user who runs a program."""
    return [] if user is None else [f"--reuid={user}", f"--regid={user}", "--clear-groups"]


def start_removal(folder: Path) -> subprocess.Popen[bytes]:
    """Start a process that removes a folder when it is asked to, or when this process ends."""
    return subprocess.Popen(
        ["sh", "-c", REMOVAL, folder], stdin=subprocess.PIPE, start_new_session=True
    )
