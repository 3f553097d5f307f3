"""Run programs in copies of a process that has loaded the libraries, and nothing of the project.

A Python process takes half a second to load them, which hundreds of tests would wait for. The
process runs this file, so it imports no module of the project: each program imports its own.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import subprocess
import sys
import traceback
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn


def run_forked(
    program: str, *arguments: str, folder: Path, input: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a Python program in a folder from which it imports modules, and return how it ended."""
    with TemporaryDirectory() as name:
        files = [Path(name, stream) for stream in ("in", "out", "error")]
        files[0].write_text(input, encoding="utf-8")
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(json.dumps([program, arguments, str(folder), [*map(str, files)]]) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        output, errors = (file.read_text("utf-8") for file in files[1:])
    return subprocess.CompletedProcess([program, *arguments], code, output, errors)


@cache
def _server() -> subprocess.Popen[str]:
    """Start the process. It ends when its input does."""
    server = subprocess.Popen(
        [sys.executable, "-P", __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    atexit.register(server.communicate)
    return server


def run_and_exit(program: str, *arguments: str) -> NoReturn:
    """Run a program, and end this process as Python does, but free no memory: that takes long."""
    code = 0
    sys.argv = ["-c", *arguments]
    try:
        exec(program, {"__name__": "__main__"})
    except SystemExit as exit:
        code = exit.code if isinstance(exit.code, int) else int(exit.code is not None)
        if isinstance(exit.code, str):
            print(exit.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        code = 1
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _serve() -> None:
    """Run the programs on the standard input, one a line, and print their exit codes."""
    import duckdb  # noqa: F401
    import pandas  # noqa: F401
    import typer  # noqa: F401
    from pyarrow import csv, parquet  # noqa: F401

    gc.freeze()  # Copies would copy the memory of all objects that a collection looks at.
    for line in sys.stdin:
        child = os.fork()
        if not child:
            program, arguments, folder, (input, *outputs) = json.loads(line)
            os.dup2(os.open(input, os.O_RDONLY), 0)
            for number, file in enumerate(outputs, 1):
                os.dup2(os.open(file, os.O_CREAT | os.O_WRONLY), number)
            os.chdir(folder)
            sys.stdin = os.fdopen(0, closefd=False)
            sys.path.insert(0, folder)
            run_and_exit(program, *arguments)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    _serve()
