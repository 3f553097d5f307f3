"""Read the CSV and the Parquet file of a table side by side, in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import partial
from itertools import islice

import pyarrow as pa

from ..checks import Package
from ..limits import MAX_FINDINGS, MAX_PARQUET_METADATA_SIZE
from ..package.arrow import schema
from ..package.formats import read_csv_chunks, read_parquet_chunks
from ..package.plain_files import open_plain
from ..progress import Progress
from .checked_file import UNREADABLE, CheckedFile
from .parquet_pages import find_page_fault
from .parquet_rows import read_checked_chunks, rows_per_chunk
from .table_comparison import compare_chunks, pair_chunks

LARGEST_IN_MEMORY = 4 << 20
"""Bytes of a table that stays in memory. A larger one is read again whenever it is needed."""

READABLE = "a file that can be read"
"""What messages say is expected of a file that a library cannot read."""


def read_table(
    package: Package,
    name: str,
    csv: CheckedFile,
    parquet: CheckedFile,
    progress: Progress,
    *,
    load: bool,
) -> None:
    """Read the files of a table, and add its rows or the faults of the files to the package.

    With ``load``, the rows are loaded into the database of the package while they are read. The
    progress is the share of the rows that are read, as bytes of the CSV file.
    """
    rows = _check_parquet(package, name, csv.state.size, parquet)
    if rows is None or csv.name in package.unreadable:
        return
    expected, actual = schema(package.models[name]), package.schemas[name]
    if actual.names != expected.names or actual.types != expected.types:
        return  # the rule on Arrow schemas reports it
    rows_at_a_time = rows_per_chunk(rows, csv.state.size)
    pairs = pair_chunks(
        _read(csv, read_csv_chunks(csv.path, expected)),
        _read(parquet, read_checked_chunks(parquet.path, actual, rows_at_a_time)),
    )
    comparison = _Comparison(package, name, rows, csv.state.size, progress)
    chunks = comparison.chunks(pairs)
    try:
        if load:
            package.load(name, chunks)
        else:
            deque(chunks, maxlen=0)
    except _ReadError as error:
        package.unreadable[error.name] = (READABLE, first_line(error.__cause__))
        return
    progress.report_bytes(csv.state.size, csv.state.size)
    if comparison.differs:
        return  # the rule on formats reports it
    if comparison.size <= LARGEST_IN_MEMORY:
        package.tables[name] = partial(iter, comparison.chunks_in_memory)
    else:
        read_again = partial(read_parquet_chunks, parquet.path, actual, rows_at_a_time)
        package.tables[name] = lambda: parquet.unchanged(read_again())


class _Comparison:
    """Compares the files of a table while its rows are taken.

    ``size`` is the bytes of the rows that were taken, and ``chunks_in_memory`` these rows, up to
    `LARGEST_IN_MEMORY`.
    """

    def __init__(
        self, package: Package, name: str, rows: int, csv_size: int, progress: Progress
    ) -> None:
        self._package, self._name, self._progress = package, name, progress
        self._rows, self._csv_size = rows, csv_size
        self.differs, self.size = False, 0
        self.chunks_in_memory: list[pa.Table] = []

    def chunks(self, pairs: Iterator[tuple[pa.Table, pa.Table]]) -> Iterator[pa.Table]:
        """Yield the rows of the Parquet file, at least one chunk, which may be empty.

        The differences are added to the package. The last of them that is listed ends the rows.
        """
        findings, line = self._package.format_findings, 2
        for csv_rows, parquet_rows in pairs:
            differences = list(
                islice(
                    compare_chunks(self._name, csv_rows, parquet_rows, line),
                    MAX_FINDINGS - len(findings),  # the rule reports those of all tables
                )
            )
            findings += differences
            self.differs = self.differs or bool(differences)
            line += csv_rows.num_rows
            share = min(line - 2, self._rows) / max(self._rows, 1)
            self._progress.report_bytes(int(self._csv_size * share), self._csv_size)
            yield self._keep(parquet_rows)
            if len(findings) == MAX_FINDINGS:
                self.differs = True  # what follows is not compared
                return
        if line == 2:
            # `empty_table` would import pandas, which takes longer than a fast validation.
            yield self._keep(pa.Table.from_batches([], self._package.schemas[self._name]))

    def _keep(self, chunk: pa.Table) -> pa.Table:
        self.size += chunk.nbytes
        if self.size <= LARGEST_IN_MEMORY:
            self.chunks_in_memory.append(chunk)
        return chunk


def _check_parquet(package: Package, name: str, csv_size: int, file: CheckedFile) -> int | None:
    """Add the Arrow schema of a Parquet file to the package and return how many rows it has.

    Returns None, with the fault added to the package, if the file must not be read.
    """
    from pyarrow import parquet

    try:
        with open_plain(file.path) as source:
            if (fault := find_page_fault(source, csv_size)) is not None:
                expected = f"a flat table, no larger than its CSV file of {csv_size} bytes gives"
                package.unreadable[file.name] = (expected, fault)
                return None
            with parquet.ParquetFile(
                source, thrift_string_size_limit=MAX_PARQUET_METADATA_SIZE
            ) as opened:
                package.schemas[name] = opened.schema_arrow
                return int(opened.metadata.num_rows)
    except UNREADABLE as error:
        package.unreadable[file.name] = (READABLE, first_line(error))
        return None


class _ReadError(Exception):
    """A file cannot be read to its end. The cause says why."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _read(file: CheckedFile, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """Yield the rows of a file. Raises FileChanged, or _ReadError with the name of the file."""
    try:
        yield from file.unchanged(chunks)
    except UNREADABLE as error:
        raise _ReadError(file.name) from error


def first_line(error: object) -> str:
    """Return the first line of an error's text, or its type if it has none."""
    return (str(error).splitlines() or [type(error).__name__])[0]
