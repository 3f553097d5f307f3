"""Find the previous release, and check that the version is a large enough step from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..changelog import VERSION, Entry
from ..errors import PressError, Problem
from ..project import NAME

ARCHIVE = ".zip"


class VersionStepTooSmall(PressError):
    """The version is a smaller step from the previous one than the changes demand."""


def check_version_step(release: Path, entry: Entry, output: Path, previous: Path | None) -> str:
    """Compare a release with the previous one, and return a line that says the result.

    ``previous`` is by default the newest release of a lower version in ``output``. Raises
    VersionStepTooSmall, with the changes that demand a larger step.
    """
    from ..diff.compare import compare
    from ..diff.version_step import raises_enough, required_step

    previous = previous or newest_release_below(entry, output)
    if previous is None:
        return "no release before it"
    comparison = compare(previous, release)
    needed = required_step(comparison)
    old = comparison.old.version
    if not raises_enough(old, entry.version, needed):
        reasons = "; ".join(needed.reasons)
        raise VersionStepTooSmall(
            str(
                Problem(
                    "CHANGELOG.md",
                    f"the version is too small a step from {old} ({previous})",
                    expected=f"a {needed.level.name} step from {old}, forced by {reasons}",
                    found=entry.version,
                    remedy="raise the version of the newest entry",
                )
            )
        )
    return f"{old}: a {needed.level.name} step"


def newest_release_below(entry: Entry, output: Path) -> Path | None:
    """Return the release of the highest version below that of an entry, or None."""
    older = [(order, path) for order, path in _releases(output) if order < entry.order]
    return max(older, key=lambda release: release[0])[1] if older else None


def _releases(output: Path) -> Iterator[tuple[tuple[int, ...], Path]]:
    """Yield each release in a folder, as a folder or an archive, with its version as numbers."""
    for path in sorted(output.glob(f"{NAME}-*")):
        version = path.name.removeprefix(f"{NAME}-").removesuffix(ARCHIVE)
        is_release = path.is_dir() or path.suffix == ARCHIVE
        if is_release and VERSION.fullmatch(version):
            yield tuple(map(int, version.split("."))), path
