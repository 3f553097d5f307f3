"""Packages that somebody made to do harm, and a place to validate them with little memory and
time.

`Cell` is a program that waits, its libraries loaded, and does each thing in a process of its own:
one that may not have more than `MEMORY` bytes, `SECONDS` of computing, nor wait for longer than
`PATIENCE`. A test of what such a package comes to asserts how that process ends.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.tests.support.small import FILE, TEXT, small_extraction

MEMORY = 2_560 << 20
SECONDS = 60
PATIENCE = 300


@dataclass(frozen=True)
class End:
    """How a process ended: its exit code (below 0 a signal), and what it wrote."""

    code: int
    out: str
    error: str

    @property
    def said(self) -> dict[str, str]:
        """What was found, by file: the last of what was found there."""
        return {
            finding["file"]: finding["found"]
            for rule in json.loads(self.out)["rules"]
            for finding in rule["findings"]
        }

    @property
    def found(self) -> dict[str, list[str]]:
        """The files with findings, by rule, of a report in JSON."""
        return {
            rule["name"]: [finding["file"] for finding in rule["findings"]]
            for rule in json.loads(self.out)["rules"]
            if rule["findings"]
        }


class Cell:
    """A process that does things, each within limits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from alibaba_press.tests.support.hostile import serve; serve()",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            # What is limited are addresses, of which each thread else sets apart many.
            env=os.environ | {"MALLOC_ARENA_MAX": "1"},
        )

    def validate(self, package: Path, *options: str, format: str = "json") -> End:
        """Call the command ``validate`` with a package."""
        call = ["validate", str(package), "--format", format, *options]
        return self.run(f"from alibaba_press.scripts.cli import app; app({call!r})")

    def run(self, code: str) -> End:
        """Run a program in Python."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(code) + "\n")
        self.process.stdin.flush()
        ended = int(self.process.stdout.readline())
        texts = [(self.folder / name).read_text("utf-8", "replace") for name in ("out", "error")]
        return End(ended, *texts)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.communicate(timeout=60)


def serve() -> None:
    """Read programs, a line each, and write how each ended."""
    import duckdb  # noqa: F401
    from pyarrow import csv, parquet  # noqa: F401

    import alibaba_press.scripts.cli  # noqa: F401
    from alibaba_press.schemas import pandera_schema  # noqa: F401

    tables()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.alarm(PATIENCE)
            for number, name in ((1, "out"), (2, "error")):
                os.dup2(os.open(name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), number)
            exec(json.loads(line), {})
            sys.exit()
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def build(folder: Path) -> dict[str, pa.Table]:
    """The tables of the small article; that they keep the rules is for another test to say."""
    assembly, _ = library.assemble_rows(small_extraction(folder).sources())
    return {name: from_rows(model, assembly.rows[name]) for name, model in assembly.tables.items()}


def write(built: Mapping[str, pa.Table], folder: Path) -> Path:
    """Write the tables as a package, with its article beside them."""
    library.write(built, tables(), folder)
    (folder / "seeds").mkdir()
    (folder / "seeds" / FILE).write_bytes(TEXT.encode())
    return folder


def copy(package: Path, folder: Path) -> Path:
    """A copy of a package to do harm to."""
    shutil.copytree(package, folder)
    return folder


def edit(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the descriptor."""
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def put(package: Path, name: str, data: bytes) -> None:
    """Put a file in place of another, and let the descriptor say what it is."""
    (package / name).write_bytes(data)
    tell(package, name, len(data), seeds.sha256(data))


def tell(package: Path, name: str, size: int, sha256: str) -> None:
    """Let the descriptor say the size and the hash of a file."""

    def change(descriptor: dict[str, Any]) -> None:
        for one in descriptor["resources"]:
            if one["path"] == name:
                one["hash"] = f"sha256:{sha256}"
                one |= {"bytes": size} if "bytes" in one else {}

    edit(package, change)
