"""Standard streams to which writing never fails: closed, full or broken ones, in any encoding.

A command then ends with the exit code of its result, whoever reads its output.
"""

from __future__ import annotations

import errno
import io
import os
import select
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

LAST_STANDARD = 2
"""The highest descriptor of a standard stream."""


class _Sink(io.RawIOBase):
    """The file of a descriptor. After the first failure, whatever is written is dropped.

    ``error`` is that failure, unless it is only that the reader of a pipe has gone.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.has_failed = False
        self.error: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int:
        if not self.has_failed:
            try:
                return self._write(data)
            except OSError as error:
                self.has_failed = True
                self.error = None if error.errno == errno.EPIPE else error
        return memoryview(data).nbytes

    def _write(self, data: ReadableBuffer) -> int:
        while True:
            try:
                return os.write(self.descriptor, data)
            except BlockingIOError:  # another program has made the terminal or pipe non-blocking
                select.select([], [self.descriptor], [])

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.descriptor

    def isatty(self) -> bool:
        return os.isatty(self.descriptor)


class Output:
    """Standard output and standard error of this process, secured."""

    def __init__(self) -> None:
        """Replace `sys.stdout` and `sys.stderr`, unless a program has replaced them already."""
        _open_closed_descriptors()
        self._sink = _Sink(1)
        for name, sink in (("stdout", self._sink), ("stderr", _Sink(2))):
            stream: TextIO | None = getattr(sys, name)
            if stream is None:
                setattr(sys, name, io.TextIOWrapper(io.BytesIO(), "utf-8"))  # for nobody
            elif stream is getattr(sys, f"__{name}__"):
                setattr(sys, name, _secured(stream, sink))

    def finish(self) -> OSError | None:
        """Write what is waiting. Return the error if standard output could not be written."""
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        return self._sink.error


def _open_closed_descriptors() -> None:
    """Open the null device for each standard stream that is closed.

    The next file that is opened would get its descriptor, and the messages of libraries.
    """
    with suppress(OSError):
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD:
            pass
        os.close(descriptor)


def _secured(stream: TextIO, sink: _Sink) -> TextIO:
    """Return a stream that writes to a sink in the encoding of another stream."""
    if os.name != "posix" and isinstance(stream, io.TextIOWrapper):  # a console of Windows
        stream.reconfigure(errors="backslashreplace")
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(sink),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=sink.isatty(),
        write_through=sink.descriptor == LAST_STANDARD,
    )
