"""A consumer's check of a release that was downloaded: that its files are those it lists, that its
tables say what they said when it was made, and that they keep every rule."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ...schemas import tables
from .. import changelog
from ..checks.rulebook import in_order
from ..errors import PressError, Problem
from ..intake.package_reader import open_package
from ..intake.unpacking import unpack
from ..project import DESCRIPTOR, NAME
from ..reports import text
from ..reports.report import Product, identity, report_on
from ..validate import validate
from .checksums import LOGICAL, logical_hash
from .hash_list import GET_AGAIN, SUMS, digest_of, no_release, read_list, sums

ARCHIVE = ".zip"


class NotWhole(PressError):
    """A release is not what it says."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying a release gave: its digest, which is the SHA-256 of its list of hashes; how
    many files and tables have the hash that it lists; what is wrong with them; and the report of
    the validation, with its verdict."""

    digest: str
    files: int
    tables: int
    problems: tuple[Problem, ...]
    valid: bool
    report: str

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong with the release."""
        return self.valid and not self.problems

    def __str__(self) -> str:
        lines = [*map(str, self.problems), self.report.rstrip("\n")]
        lines.append(f"{self.files} files and {self.tables} tables have the hashes that are listed")
        lines.append(f"{'whole' if self.whole else 'not whole'}: {self.digest}")
        return "\n".join(lines)


def verify(
    path: Path,
    articles: Path | None = None,
    step: Callable[[str], None] = lambda rule: None,
) -> Verified:
    """Verify the release in a folder, or in the zip archive of one.

    ``articles`` is the folder of the articles, for those who hold them. Raises NotABundle where
    there is no release, ArchiveRefused where an archive is refused, and NotAPackage where there is
    no descriptor; what is wrong within is in the result.
    """
    with _folder(path) as folder:
        listed, there = read_list(folder / SUMS), sums(folder)
        problems = [*_wrong(folder, listed, there, "the file is not the one that was released")]
        models = tables()
        outcome = validate(folder, models, articles, step)
        report = report_on(
            outcome,
            in_order(),
            folder,
            tool=Product(NAME, changelog.version()),
            package=identity(folder / DESCRIPTOR),
        )
        hashes: dict[str, str] = {}
        same = 0
        if outcome.valid:
            with open_package(folder, models) as package:
                for name, chunks in package.tables.items():
                    hashes[name] = logical_hash(pa.concat_tables(chunks()))
            logical = read_list(folder / LOGICAL)
            problems += _wrong(folder, logical, hashes, "the table does not say what it said")
            same = len(logical.items() & hashes.items())
        return Verified(
            digest_of(folder),
            len(listed.items() & there.items()),
            same,
            tuple(problems),
            outcome.valid,
            text.render(report),
        )


@contextmanager
def _folder(path: Path) -> Iterator[Path]:
    """The folder of a release; an archive is unpacked into one that goes away."""
    if path.is_dir():
        yield path
        return
    if path.suffix.lower() != ARCHIVE or not path.exists():
        found = "another file" if path.exists() else "nothing"
        no_release(path, "the folder of a release, or the zip archive of one", found)
    with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
        yield unpack(path, Path(scratch))


def _wrong(
    folder: Path, listed: dict[str, str], found: dict[str, str], message: str
) -> Iterator[Problem]:
    for name in sorted(listed.keys() | found.keys()):
        wanted, there = listed.get(name, "no such name"), found.get(name, "no such name")
        if wanted != there:
            yield Problem(
                str(folder / name), message, expected=wanted, found=there, remedy=GET_AGAIN
            )
