"""Run programs in processes with little memory and time, to test what untrusted input costs.

A test asserts how such a process ends. A process that takes too much is killed.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import subprocess
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Self

from alibaba_press.tests.support.forking import run_and_exit

MEMORY = 2_560 << 20
"""Bytes of address space of a process."""

CPU_SECONDS = 60
"""Seconds of computing of a process."""

WALL_SECONDS = 300
"""Seconds until a process is killed, computing or not."""


@dataclass(frozen=True)
class Result:
    """How a process ended: its exit code, negative for a signal, and its output."""

    code: int
    out: str
    error: str

    @property
    def fault_by_file(self) -> dict[str, str]:
        """What is wrong with each file by the last finding on it, from a report in JSON."""
        return {
            finding["file"]: finding["found"]
            for rule in json.loads(self.out)["rules"]
            for finding in rule["findings"]
        }

    @property
    def files_by_rule(self) -> dict[str, list[str]]:
        """The files with findings, by rule, from a report in JSON."""
        return {
            rule["name"]: [finding["file"] for finding in rule["findings"]]
            for rule in json.loads(self.out)["rules"]
            if rule["findings"]
        }


class Sandbox:
    """A process with all libraries loaded, which runs each program in a limited copy of itself."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from alibaba_press.tests.support.sandbox import serve; serve()",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            # The limit counts addresses, and each thread would reserve many.
            env=os.environ | {"MALLOC_ARENA_MAX": "1"},
        )

    def validate(self, package: Path, *options: str, format: str = "json") -> Result:
        """Run the command ``validate`` on a package."""
        return self.call("validate", package, "--format", format, *options)

    def call(self, *arguments: object) -> Result:
        """Run a command of the program."""
        return self.run("from alibaba_press.scripts.cli import app; app()", *arguments)

    def run(self, code: str, *arguments: object) -> Result:
        """Run a Python program with arguments in ``sys.argv``."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([code, *map(str, arguments)]) + "\n")
        self.process.stdin.flush()
        exit_code = int(self.process.stdout.readline())
        texts = [(self.folder / name).read_text("utf-8", "replace") for name in ("out", "error")]
        return Result(exit_code, *texts)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.communicate(timeout=300)


def serve() -> None:
    """Run the programs on the standard input, one a line, and print their exit codes."""
    _load_libraries()
    gc.freeze()  # Copies would copy the memory of all objects that a collection looks at.
    for line in sys.stdin:
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.alarm(WALL_SECONDS)
            for number, name in ((1, "out"), (2, "error")):
                os.dup2(os.open(name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), number)
            run_and_exit(*json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    gc.unfreeze()


def _load_libraries() -> None:
    """Load what commands load when they need it. No thread may start, as copies lack threads."""
    import duckdb  # noqa: F401
    from pandas import DataFrame
    from pandera.pandas import DataFrameSchema
    from pyarrow import csv, parquet  # noqa: F401

    from alibaba_press.schemas import pandera_schema, tables  # noqa: F401
    from alibaba_press.scripts import diff, validate  # noqa: F401
    from alibaba_press.scripts.cli import app
    from alibaba_press.scripts.release import verify  # noqa: F401

    DataFrameSchema().validate(DataFrame())
    tables()
    with redirect_stdout(TextIOWrapper(BytesIO())):
        app(["rules"], standalone_mode=False)
