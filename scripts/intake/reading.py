"""Reading the files of a package that may be a stranger's: once, in bounded memory, and nothing
but what the models name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from ...schemas import TableModel
from ..checks import Package
from ..checks.package import MOST
from ..errors import PressError
from ..package import seeds
from ..package.arrow import schema
from ..package.formats import FORMATS, read_csv_chunks, read_parquet_chunks
from ..package.plain_files import (
    LARGEST_FILE,
    FileState,
    NotAPlainFile,
    file_state,
    file_state_at,
    hash_file,
    open_plain,
)
from ..package.plain_lines import PLAIN_LINES, LineCheck
from ..package.seeds import LARGEST_ARTICLE, ArticleText
from ..project import DESCRIPTOR
from . import strict_json
from .comparison import differing, side_by_side
from .parquet_pages import LARGEST_END, careful_chunks, excess, rows_at_once

LARGEST_DESCRIPTOR = 4 << 20
LARGEST_ARTICLES = 64 << 20
"""Bytes that are read of a descriptor, and of all articles."""

HELD = 4 << 20
"""Bytes of a table that is held in memory, once read; a larger one is read again when needed."""

UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError)
"""What a file that is no table of its model makes a library raise."""


class NotAPackage(PressError):
    """There is no package to validate at a path."""


class Changed(PressError):
    """A file was written to while it was validated."""


def open_package(path: Path, models: Mapping[str, TableModel]) -> Package:
    """Read the package at ``path``, a folder or a descriptor, as far as it can be read.

    Raises NotAPackage where there is no descriptor, and Changed where a file changes meanwhile.
    """
    folder, descriptor = _descriptor(path)
    package = Package(models, folder=folder, descriptor=descriptor)
    states = _look_through(package)
    csv, parquet = FORMATS
    for name in models:
        of_csv, of_parquet = states.get(csv.file(name)), states.get(parquet.file(name))
        if of_csv is None or of_parquet is None:
            continue
        rows = _look_at_pages(package, name, of_csv.size)
        if rows is not None and csv.file(name) not in package.unreadable:
            _read(package, name, of_csv, of_parquet, rows_at_once(rows, of_csv.size))
    return package


def _descriptor(path: Path) -> tuple[Path, Mapping[str, Any]]:
    file = path / DESCRIPTOR if path.is_dir() else path
    try:
        with open_plain(file) as source:
            data = source.read(LARGEST_DESCRIPTOR + 1)
    except NotAPlainFile as error:
        what = "there is no descriptor" if str(error) == "no file" else f"this is {error}"
        raise NotAPackage(
            f"{file}: {what}\n    remedy: name the folder that holds "
            f"{DESCRIPTOR}, or build one with: alibaba-press build"
        ) from None
    if len(data) > LARGEST_DESCRIPTOR:
        raise NotAPackage(f"{file}: the descriptor is larger than {LARGEST_DESCRIPTOR} bytes")
    try:
        found = strict_json.loads(data)
    except ValueError as error:
        raise NotAPackage(f"{file}: the descriptor is no JSON text: {error}") from error
    if not isinstance(found, dict):
        raise NotAPackage(f"{file}: the descriptor is no JSON object")
    return file.parent, found


def _resources(package: Package) -> dict[str, Mapping[str, Any]]:
    """The resources whose path is that of a table's file; the rule on resources reports others,
    and nothing else is read."""
    paths = {format.file(name) for format in FORMATS for name in package.models}
    listed = package.descriptor.get("resources")
    found = {}
    for resource in listed if isinstance(listed, list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if isinstance(path, str) and path in paths:
            found[path] = resource
    return found


def _look_through(package: Package) -> dict[str, FileState]:
    """The files whose bytes are what the descriptor says, each with its state; of the others, and
    of those that are no plain lines or pages, the package is told."""
    damaged: dict[str, tuple[str, str]] = {}
    states: dict[str, FileState] = {}
    listed = _resources(package)
    for format in FORMATS:
        for name in package.models:
            path = format.file(name)
            if path not in listed:
                continue  # the rule on resources reports it
            try:
                states[path] = _state_of(package, path, listed[path])
            except _Wrong as wrong:
                damaged[path] = (wrong.expected, wrong.found)
    package.damaged = damaged
    return states


class _Wrong(Exception):
    """A file is not what the descriptor says."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, found


def _state_of(package: Package, path: str, resource: Mapping[str, Any]) -> FileState:
    """Look through the bytes of a file; raise _Wrong where they are other ones."""
    assert package.folder is not None
    file = package.folder / path
    if file.parent.is_symlink():
        raise _Wrong("a file", "a link in place of its folder")
    try:
        with open_plain(file) as source:
            before = file_state(source)
            size, wanted = resource.get("bytes"), resource.get("hash")
            if size is not None and size != before.size:
                raise _Wrong(f"{size} bytes", f"{before.size} bytes")
            if before.size > LARGEST_FILE:
                raise _Wrong(f"at most {LARGEST_FILE} bytes", f"{before.size} bytes")
            package.bytes += before.size if path.endswith(".csv") else 0
            lines = LineCheck() if path.endswith(".csv") else None
            sha256 = hash_file(source, None if lines is None else lines.add)
            if file_state(source) != before:
                raise Changed(_changed(file))
    except NotAPlainFile as error:
        raise _Wrong("a file", str(error)) from None
    if wanted != f"sha256:{sha256}":
        raise _Wrong(str(wanted), f"sha256:{sha256}")
    if lines is not None and (fault := lines.finish()) is not None:
        package.unreadable[path] = (PLAIN_LINES, fault)
    return before


def _look_at_pages(package: Package, name: str, csv_size: int) -> int | None:
    """Note the Arrow schema of a Parquet file, and return how many rows it has; or note why it
    is not read."""
    from pyarrow import parquet

    assert package.folder is not None
    path = FORMATS[1].file(name)
    try:
        with open_plain(package.folder / path) as source:
            if (too_much := excess(source, csv_size)) is not None:
                wanted = f"a flat table, no larger than its CSV file of {csv_size} bytes gives"
                package.unreadable[path] = (wanted, too_much)
                return None
            with parquet.ParquetFile(source, thrift_string_size_limit=LARGEST_END) as pages:
                package.schemas[name] = pages.schema_arrow
                return int(pages.metadata.num_rows)
    except UNREADABLE as error:
        package.unreadable[path] = ("a file that can be read", _first_line(error))
        return None


def _read(package: Package, name: str, of_csv: FileState, of_parquet: FileState, rows: int) -> None:
    """Read both files of a table side by side, so many rows at once, and note where they
    differ."""
    assert package.folder is not None
    wanted, own = schema(package.models[name]), package.schemas[name]
    if own.names != wanted.names or own.types != wanted.types:
        return  # the rule on Arrow schemas reports it
    csv, parquet = (format.file(name) for format in FORMATS)
    at = {path: package.folder / path for path in (csv, parquet)}
    line, left_out = 2, MOST
    held: list[pa.Table] = []
    size = 0
    try:
        pairs = side_by_side(
            _named(_unchanged(at[csv], of_csv, read_csv_chunks(at[csv], wanted)), csv),
            _named(
                _unchanged(at[parquet], of_parquet, careful_chunks(at[parquet], own, rows)),
                parquet,
            ),
        )
        for left, right in pairs:
            found = list(islice(differing(name, left, right, line), left_out))
            package.disagreements += found
            line, left_out = line + left.num_rows, left_out - len(found)
            size += right.nbytes
            if size <= HELD:
                held.append(right)
            if not left_out:
                break
    except _Unreadable as error:
        package.unreadable[error.file] = ("a file that can be read", _first_line(error.__cause__))
        return
    if size <= HELD and left_out:
        package.tables[name] = partial(iter, held or [own.empty_table()])
        return
    again = partial(read_parquet_chunks, at[parquet], own, rows)
    package.tables[name] = lambda: _unchanged(at[parquet], of_parquet, again())


class _Unreadable(Exception):
    """A file broke off; the cause says why."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


def _named(chunks: Iterator[pa.Table], file: str) -> Iterator[pa.Table]:
    """The same chunks; an error says which file it is about."""
    try:
        yield from chunks
    except UNREADABLE as error:
        raise _Unreadable(file) from error


def _unchanged(file: Path, before: FileState, chunks: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """The same chunks. Raises Changed where the file is not what it was when it was looked
    through, whatever that makes of the chunks."""
    if file_state_at(file) != before:
        raise Changed(_changed(file))
    try:
        yield from chunks
    except UNREADABLE:
        if file_state_at(file) != before:
            raise Changed(_changed(file)) from None
        raise
    if file_state_at(file) != before:
        raise Changed(_changed(file))


def _changed(file: Path) -> str:
    return (
        f"{file}: the file changed while it was read\n"
        "    remedy: validate a copy that nobody writes to"
    )


def _first_line(error: object) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def read_articles(package: Package, folder: Path) -> Mapping[str, ArticleText] | None:
    """The articles at hand in ``folder``; None where there is no such folder.

    Only plain files that the table of articles names are read, and only from within the folder,
    which, if it is one of the package, is no link.
    """
    inside = folder.parent == package.folder and folder.is_symlink()
    if inside or not folder.is_dir() or "articles" not in package.tables:
        return None
    texts: dict[str, ArticleText] = {}
    left = LARGEST_ARTICLES
    for chunk in package.tables["articles"]():
        for row in chunk.select(["id", "file"]).to_pylist():
            if row["file"] is None or row["file"] != Path(row["file"]).name:
                continue  # the rule on articles reports that it is not at hand
            try:
                with open_plain(folder / row["file"]) as source:
                    data = source.read(min(left, LARGEST_ARTICLE))
            except NotAPlainFile:
                continue
            left -= len(data)
            text = data.decode("utf-8", errors="replace")
            texts[row["id"]] = ArticleText(row["id"], row["file"], seeds.sha256(data), text)
    return texts
