"""Verify a release that was downloaded.

Three things are checked: the files have the hashes that ``SHA256SUMS`` lists, the tables have the
logical hashes that ``LOGICAL-HASHES`` lists, and the tables satisfy all rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...schemas import tables
from .. import validate as validation
from ..errors import PressError, Problem
from ..intake.package_reader import open_package
from ..intake.package_version import require_this_version
from ..intake.unpacking import unpack
from ..package.scratch import scratch_folder
from ..progress import SILENT, Progress
from ..project import DESCRIPTOR
from ..reports import text
from ..reports.package_report import package_report
from ..reports.report import format_count
from .checksums import LOGICAL, hash_chunks
from .listed_files import Difference, compare_files
from .sha256sums import (
    DOWNLOAD_AGAIN,
    SHA256SUMS,
    raise_not_a_bundle,
    read_hash_list,
    release_digest,
)

ARCHIVE = ".zip"

MOST_SHOWN = 20
"""The most problems that are shown."""


class NotVerified(PressError):
    """A release did not pass verification."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The result of verifying a release.

    digest
        The SHA-256 of its ``SHA256SUMS``, which stands for all files.
    files, tables
        How many files and tables have the hash that is listed.
    problems
        Files and tables with another hash, or listed and missing, or not listed.
    valid, report
        Whether the tables satisfy all rules, and the report of the validation.
    """

    digest: str
    files: int
    tables: int
    problems: tuple[Problem, ...]
    valid: bool
    report: str

    @property
    def passed(self) -> bool:
        """Return whether the release has no problem and is valid."""
        return self.valid and not self.problems

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:MOST_SHOWN]]
        if len(self.problems) > MOST_SHOWN:
            lines.append(f"and {len(self.problems) - MOST_SHOWN:,} more")
        if self.problems:
            lines.append(format_count(len(self.problems), "problem"))
        lines.append(self.report.rstrip("\n"))
        lines.append(f"{self.files} files and {self.tables} tables have the hashes that are listed")
        lines.append(f"{'whole' if self.passed else 'not whole'}: {self.digest}")
        return "\n".join(lines)


def count_steps(*, is_archive: bool) -> int:
    """Return how many steps `verify` takes. An archive is unpacked first."""
    return is_archive + 2 + validation.count_steps(tables())


def verify(path: Path, articles: Path | None = None, progress: Progress = SILENT) -> Verification:
    """Verify the release in a folder or a zip archive.

    ``articles`` is the folder of the articles, for those who hold them. Faults of the release are
    in the result. Raises NotABundle if there is no release, ArchiveRefused if an archive is
    refused, NotAPackage if there is no descriptor, and OtherVersion if the release is whole but of
    another version than this program checks.
    """
    progress.plan(count_steps(is_archive=not path.is_dir()))
    with _release_folder(path, progress) as folder:
        progress.begin("hashing the files")
        listed = read_hash_list(folder / SHA256SUMS)
        differences = sorted(compare_files(folder, listed, progress))
        problems = _problems(folder, "the file is not the one that was released", differences)
        models = tables()
        outcome = validation.validate(folder, models, articles, progress=progress)
        if not outcome.valid and not problems:
            require_this_version(folder, shown_as=path)
        report = package_report(outcome, folder / DESCRIPTOR)
        hashes: dict[str, str] = {}
        matching_tables = 0
        progress.begin("hashing the tables")
        if outcome.valid:
            with open_package(folder, models) as package:
                for name, chunks in package.tables.items():
                    hashes[name] = hash_chunks(package.schemas[name], chunks())
            logical = read_hash_list(folder / LOGICAL)
            table_differences = _compare_tables(logical, hashes)
            problems += _problems(folder, "the table does not say what it said", table_differences)
            matching_tables = len(logical.items() & hashes.items())
        return Verification(
            release_digest(folder),
            len(listed.keys() - {difference.name for difference in differences}),
            matching_tables,
            tuple(problems),
            outcome.valid,
            text.render(report),
        )


@contextmanager
def _release_folder(path: Path, progress: Progress) -> Iterator[Path]:
    """Give the folder of a release. An archive is unpacked into a temporary folder."""
    if path.is_dir():
        yield path
        return
    if path.suffix.lower() != ARCHIVE or not path.exists():
        raise_not_a_bundle(
            path,
            expected="the folder of a release, or the zip archive of one",
            found="another file" if path.exists() else "nothing",
        )
    progress.begin("unpacking")
    with scratch_folder() as scratch:
        yield unpack(path, scratch)


def _compare_tables(listed: dict[str, str], actual: dict[str, str]) -> Iterator[Difference]:
    """Yield each table whose logical hash is not the listed one."""
    for name in sorted(listed.keys() | actual.keys()):
        expected, found = listed.get(name, "no such table"), actual.get(name, "no such table")
        if expected != found:
            yield Difference(name, expected, found)


def _problems(folder: Path, message: str, differences: Iterable[Difference]) -> list[Problem]:
    return [
        Problem(str(folder / name), message, expected=expected, found=found, remedy=DOWNLOAD_AGAIN)
        for name, expected, found in differences
    ]
