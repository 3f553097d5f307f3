"""Read the files of an untrusted package: only those that the models name, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...schemas import TableModel
from ..checks import Package
from ..limits import MAX_FILE_SIZE
from ..package.formats import FORMATS
from ..package.plain_files import NotAPlainFile, file_state, hash_file, open_plain
from ..package.plain_lines import PLAIN_LINES, LineCheck
from ..progress import SILENT, ByteCount, Progress
from .article_reader import read_articles
from .checked_file import CheckedFile, FileChanged
from .descriptor_reader import read_descriptor
from .table_reader import read_table

CSV, PARQUET = FORMATS


def count_steps(models: Mapping[str, TableModel]) -> int:
    """Return how many steps `open_package` takes: hashing each file, and reading each table."""
    return (len(FORMATS) + 1) * len(models)


def open_package(
    path: Path,
    models: Mapping[str, TableModel],
    progress: Progress = SILENT,
    *,
    load: bool = False,
    articles: Path | None = None,
) -> Package:
    """Read the package at ``path``, a folder or a descriptor, as far as it can be read.

    Faults of its files are noted in the package, for the rules to report. With ``load``, rows are
    loaded into its database while they are read. ``articles`` is the folder of the articles, if
    they are to be read. The caller plans the steps, see `count_steps`. Raises NotAPackage where
    there is no descriptor, and FileChanged where a file changes meanwhile.
    """
    folder, descriptor = read_descriptor(path)
    package = Package(models, folder=folder, descriptor=descriptor)
    try:
        files = _check_files(package, folder, progress)
        # Words of evidence are restored from the articles, which the table of articles names.
        for name in sorted(models, key="articles".__ne__):
            csv, parquet = files.get(CSV.file(name)), files.get(PARQUET.file(name))
            if csv is not None and parquet is not None:
                progress.begin(f"reading {name}")
                read_table(package, name, csv, parquet, progress, load=load)
            else:
                progress.skip()
            if name == "articles" and articles is not None:
                package.texts = read_articles(package, articles)
    except BaseException:
        package.close()
        raise
    return package


class _NotAsDescribed(Exception):
    """A file is not what the descriptor says."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, found


def _check_files(package: Package, folder: Path, progress: Progress) -> dict[str, CheckedFile]:
    """Return the files whose bytes are those that the descriptor states, by path.

    The faults of the other files are added to the package.
    """
    damaged: dict[str, tuple[str, str]] = {}
    checked: dict[str, CheckedFile] = {}
    resources = list(_resources(package))
    progress.skip(len(FORMATS) * len(package.models) - len(resources))
    for name, resource in resources:
        progress.begin(f"hashing {name}")
        try:
            checked[name] = _check_file(package, name, folder / name, resource, progress)
        except _NotAsDescribed as error:
            damaged[name] = (error.expected, error.found)
    package.damaged = damaged
    package.hashes = {name: file.sha256 for name, file in checked.items()}
    return checked


def _resources(package: Package) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the path of each file of a table and the resource of that path.

    Other resources are not read. The rule on resources reports them, and those that are missing.
    """
    resources = package.descriptor.get("resources")
    by_path: dict[str, Mapping[str, Any]] = {}
    for resource in resources if isinstance(resources, list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if isinstance(path, str):
            by_path[path] = resource
    for format in FORMATS:
        for table in package.models:
            if (name := format.file(table)) in by_path:
                yield name, by_path[name]


def _check_file(
    package: Package, name: str, path: Path, resource: Mapping[str, Any], progress: Progress
) -> CheckedFile:
    """Read a file once, and check its size, its hash and, if it is CSV, its lines.

    Raises _NotAsDescribed where size or hash are not those of the resource.
    """
    if path.parent.is_symlink():
        raise _NotAsDescribed("a file", "a link in place of its folder")
    is_csv = name.endswith(".csv")
    lines = LineCheck()
    try:
        with open_plain(path) as source:
            state = file_state(source)
            size = resource.get("bytes")
            if size is not None and size != state.size:
                raise _NotAsDescribed(f"{size} bytes", f"{state.size} bytes")
            if state.size > MAX_FILE_SIZE:
                raise _NotAsDescribed(f"at most {MAX_FILE_SIZE} bytes", f"{state.size} bytes")
            if is_csv:
                package.bytes += state.size
            bytes_done = ByteCount(progress, state.size)
            on_block = (lines.add, bytes_done.add) if is_csv else (bytes_done.add,)
            sha256 = hash_file(source, *on_block)
            is_expected = f"sha256:{sha256}" == resource.get("hash")
            after = file_state(source)
            if not after.may_have_content_of(state) or (
                after.modified != state.modified and not is_expected
            ):
                raise FileChanged(path)
    except NotAPlainFile as error:
        raise _NotAsDescribed("a file", str(error)) from None
    if not is_expected:
        raise _NotAsDescribed(str(resource.get("hash")), f"sha256:{sha256}")
    if is_csv and (fault := lines.finish()) is not None:
        package.unreadable[name] = (PLAIN_LINES, fault)
    return CheckedFile(name, path, state, sha256)
