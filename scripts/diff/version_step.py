"""The version step that a difference forces.

MAJOR: a table or column is removed, renamed or re-typed, or a key changes. Identifiers are stable
from release to release, so a row that is withdrawn counts as a key that is gone: what a consumer
holds refers to nothing. MINOR: rows, columns or tables are added, or values change; so does the
evidence of a claim that stays, for the identifier of evidence is made of its place, which nobody
chose, and so do the constraints that a column keeps. PATCH: wording and documentation.

The same rule holds for versions below 1.0.0, which have no exemption here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..changelog import VERSION
from ..errors import PressError, Problem
from .difference import KINDS, Difference, Level, by_table


class NotAVersion(PressError):
    """A version is none of the form MAJOR.MINOR.PATCH."""


@dataclass(frozen=True, slots=True)
class VersionStep:
    """The part of the version that has to be raised, and what forces it."""

    level: Level
    reasons: tuple[str, ...]


def required_step(difference: Difference) -> VersionStep:
    """The step that a difference forces; its reasons are those of the highest level alone."""
    level = max((KINDS[kind].level for kind in difference.by_kind), default=Level.NONE)
    reasons = tuple(
        f"{table or 'the package'}: {KINDS[kind].counted(len(changes))}"
        for kind, all_tables in difference.by_kind.items()
        if KINDS[kind].level == level
        for table, changes in by_table(all_tables)
    )
    return VersionStep(level, reasons)


def raises_enough(old: str, new: str, step: VersionStep) -> bool:
    """Whether the version ``new`` is as far from ``old`` as a step demands.

    Raises NoVersion where one is no MAJOR.MINOR.PATCH.
    """
    before, after = _parts(old), _parts(new)
    if step.level is Level.NONE:
        return after >= before
    # A version that raises a part raises all that is before it as well, or that part alone.
    length = 1 + Level.MAJOR - step.level
    return after[:length] > before[:length]


def _parts(version: str) -> tuple[int, ...]:
    if not VERSION.fullmatch(version):
        message = "this is no version"
        remedy = "give three whole numbers with points between"
        raise NotAVersion(
            str(Problem("version", message, expected="1.2.3", found=repr(version), remedy=remedy))
        )
    return tuple(map(int, version.split(".")))
