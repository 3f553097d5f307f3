"""Open a release on this machine and verify it before it is published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import PressError, Problem
from ..package.scratch import scratch_folder
from ..progress import SILENT, Progress
from ..release.sha256sums import SHA256SUMS
from .metadata import Metadata, metadata
from .verified_release import InvalidRelease, VerifiedRelease, verify_files

Check = Callable[[Path, Progress], None]
"""Checks the release in a folder. Raises PressError."""


class NotPublishable(PressError):
    """A bundle may not be published; the message says why."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A verified release: its folder, its files, and its metadata."""

    folder: Path
    release: VerifiedRelease
    metadata: Metadata

    @property
    def name(self) -> str:
        return self.metadata.name

    @property
    def version(self) -> str:
        return self.metadata.version

    @property
    def label(self) -> str:
        """The name and the version, for messages."""
        return f"{self.name} {self.version}"

    @property
    def digest(self) -> str:
        return self.release.digest

    @property
    def files(self) -> list[str]:
        """All files, the list of hashes first."""
        return self.release.files

    @property
    def hashes(self) -> Mapping[str, str]:
        """The SHA-256 of each file, that of the list of hashes too."""
        return {SHA256SUMS: self.digest.removeprefix("sha256:"), **self.release.hashes}


def verify_rules(folder: Path, progress: Progress) -> None:
    """Check the release in a folder as ``alibaba-press verify`` does. Raises NotPublishable."""
    from ..release.verify import verify

    verification = verify(folder, progress=progress)
    if not verification.passed:
        raise NotPublishable(f"{folder} does not verify:\n{verification}")


def verify_hashes_only(folder: Path, progress: Progress) -> None:
    """Check nothing more: the hashes of every bundle are verified anyway."""


@contextmanager
def open_bundle(
    path: Path, check: Check = verify_rules, progress: Progress = SILENT
) -> Iterator[Bundle]:
    """Open and verify the release in a folder, or in the zip archive of one.

    Raises NotPublishable if there is none, or if it does not pass the check.
    """
    with scratch_folder() as scratch:
        try:
            folder = path if path.is_dir() else _unpacked(path, scratch)
            progress.plan(1)
            progress.begin("hashing the bundle")
            release = verify_files(folder, progress)
            check(folder, progress)
        except NotPublishable:
            raise
        except InvalidRelease as error:
            problem = Problem(
                str(path),
                "this is not a complete release",
                expected=error.expected,
                found=error.found,
                remedy="build it again: alibaba-press release",
            )
            raise NotPublishable(str(problem)) from None
        except PressError as error:
            raise NotPublishable(str(error)) from None
        yield Bundle(folder, release, metadata(release.descriptor, folder))


def _unpacked(path: Path, scratch: Path) -> Path:
    from ..intake.unpacking import unpack

    return unpack(path, scratch)
