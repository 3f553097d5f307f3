"""The release before a release, and whether the version is far enough from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..changelog import VERSION, Entry
from ..errors import PressError, Problem
from ..project import NAME

ARCHIVE = ".zip"


class TooSmall(PressError):
    """A version is no further from the one before it than the changes demand."""


def demand_step(release: Path, entry: Entry, output: Path, previous: Path | None) -> str:
    """Compare a release with the one before it, by default the newest of a lower version in
    ``output``, and return what it was compared with and which step that forces.

    Raises TooSmall, which says what forces it, where the version is a smaller step.
    """
    from ..diff.compare import compare
    from ..diff.version_step import raises_enough
    from ..diff.version_step import required_step as forced

    before = previous or newest_below(entry, output)
    if before is None:
        return "no release before it"
    found = compare(before, release)
    needed = forced(found)
    old = found.old.version
    if not raises_enough(old, entry.version, needed):
        reasons = "".join(f"\n              {reason}" for reason in needed.reasons)
        raise TooSmall(
            str(
                Problem(
                    "CHANGELOG.md",
                    f"the version is too small a step from {old} ({before})",
                    expected=f"a {needed.level.name} step from {old}, forced by{reasons}",
                    found=entry.version,
                    remedy="raise the version of the newest entry",
                )
            )
        )
    return f"{old}: a {needed.level.name} step"


def newest_below(entry: Entry, output: Path) -> Path | None:
    """The release of the highest version below that of an entry."""
    known = [(order, path) for order, path in _releases(output) if order < entry.order]
    return max(known, key=lambda one: one[0])[1] if known else None


def _releases(output: Path) -> Iterator[tuple[tuple[int, ...], Path]]:
    for path in sorted(output.glob(f"{NAME}-*")):
        version = path.name.removeprefix(f"{NAME}-").removesuffix(ARCHIVE)
        is_one = path.is_dir() or path.suffix == ARCHIVE
        if is_one and VERSION.fullmatch(version):
            yield tuple(map(int, version.split("."))), path
