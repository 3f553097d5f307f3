"""Pandera in a process of its own: to import it takes as long as all other rules together.

`python -m` this module is that process. It is given Arrow streams, one for each table, whose
schema's metadata say which table it is and how many failures are wanted, and answers each with a
line of JSON.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..errors import PressError
from .machine import cores

if TYPE_CHECKING:
    import pyarrow as pa

    from ...schemas import TableModel
    from .pandera_failures import Failure, Pandera


class Ended(PressError):
    """The process ended before it was done."""


@contextmanager
def pandera_sooner() -> Iterator[Pandera | None]:
    """How pandera is asked sooner: in a process of its own; None, which is in this one, where
    pandera is imported already or there is but one core."""
    if "pandera" in sys.modules or not find_spec("pandera") or cores() == 1:
        yield None
        return
    with pandera_beside() as beside:
        yield beside.failures


@contextmanager
def pandera_beside() -> Iterator[Beside]:
    """The process, which begins at once and ends with the block."""
    # -P: no module of the folder that one happens to be in, which may be a stranger's package.
    command = [sys.executable, "-P", "-m", __name__]
    places = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, env={**os.environ, **places}
    ) as process:
        try:
            yield Beside(process)
        finally:
            process.kill()  # It holds nothing that has to be put away.
            with suppress(BrokenPipeError):
                process.communicate()


class Beside:
    """Asks the process about one table after the other."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def failures(self, table: TableModel, chunks: Iterator[pa.Table], most: int) -> list[Failure]:
        """Ask pandera in the process. Raises Ended where that has ended."""
        import pyarrow as pa

        from .pandera_failures import Failure

        assert self.process.stdin is not None
        assert self.process.stdout is not None
        first = next(chunks)
        about = {"table": table.name, "most": str(most)}
        try:
            with pa.ipc.new_stream(self.process.stdin, first.schema.with_metadata(about)) as rows:
                rows.write_table(first)
                for chunk in chunks:
                    rows.write_table(chunk)
            self.process.stdin.flush()
        except BrokenPipeError as error:
            raise self._ended() from error
        answer = self.process.stdout.readline()
        if not answer.endswith(b"\n"):
            raise self._ended()
        return [Failure(*failure) for failure in json.loads(answer)]

    def _ended(self) -> Ended:
        return Ended(
            f"the process that asks pandera ended with exit code {self.process.wait()}\n"
            "    remedy: see what it says above; where that is nothing, it may have been ended "
            "for want of memory"
        )


def serve() -> None:
    """Answer streams of tables until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Who began this process ends it.
    streams, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What a library prints is no answer.

    import pyarrow as pa

    from ...schemas import tables
    from ...schemas.pandera_schema import pandera_schema
    from .pandera_failures import failures

    known = tables()
    for table in known.values():
        pandera_schema(table)
    while streams.peek(1):
        with pa.ipc.open_stream(streams) as rows:
            about = rows.schema.metadata
            chunks = map(pa.Table.from_batches, ([batch] for batch in rows))
            found = failures(known[about[b"table"].decode()], chunks, int(about[b"most"]))
            for _ in rows:
                pass  # What comes after that many failures.
        answers.write(json.dumps(found).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    serve()
