"""A release on this machine, opened and verified before it is published."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import PressError, Problem
from .metadata import Metadata, metadata
from .whole import NotWhole, Whole, whole

Check = Callable[[Path, Callable[[str], None]], None]
"""Checks the release in a folder, telling the names of its steps. Raises PressError."""


class NotPublishable(PressError):
    """A bundle is not one that is published; the message says why."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A release: its folder, what is in it, and what it says of itself."""

    folder: Path
    content: Whole
    metadata: Metadata

    @property
    def name(self) -> str:
        return self.metadata.name

    @property
    def version(self) -> str:
        return self.metadata.version

    @property
    def digest(self) -> str:
        return self.content.digest


def by_rules(folder: Path, step: Callable[[str], None]) -> None:
    """Check the release in a folder as ``alibaba-press verify`` does. Raises NotPublishable."""
    from ..release.verify import verify

    found = verify(folder, step=step)
    if not found.whole:
        raise NotPublishable(f"{folder} does not verify:\n{found}")


def by_hashes(folder: Path, step: Callable[[str], None]) -> None:
    """Check nothing besides what is checked of every bundle: that its files are those it lists."""


@contextmanager
def opened_bundle(
    path: Path, check: Check = by_rules, step: Callable[[str], None] = lambda name: None
) -> Iterator[Bundle]:
    """Open and verify the release in a folder, or in the zip archive of one.

    Raises NotPublishable where it is none, or not whole, or does not pass the check.
    """
    with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
        try:
            folder = path if path.is_dir() else _unpacked(path, Path(scratch))
            step("hashing the bundle")
            content = whole(folder)
            check(folder, step)
        except NotPublishable:
            raise
        except NotWhole as error:
            message, remedy = "this is no whole release", "make it anew: alibaba-press release"
            problem = Problem(
                str(path), message, expected=error.expected, found=error.found, remedy=remedy
            )
            raise NotPublishable(str(problem)) from None
        except PressError as error:
            raise NotPublishable(str(error)) from None
        yield Bundle(folder, content, metadata(content.descriptor, folder))


def _unpacked(path: Path, scratch: Path) -> Path:
    from ..intake.unpacking import unpack

    return unpack(path, scratch)
