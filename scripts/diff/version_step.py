"""Derive the version step that a difference requires.

- MAJOR: a table or column is removed, renamed or retyped, or a key changes. Keys are stable from
  release to release. So a withdrawn row counts as well: references of consumers to it would break.
- MINOR: rows, columns or tables are added, values or constraints of columns change, or the evidence
  of a remaining claim changes. The identifier of evidence is derived from its place, so it is not
  a stable key.
- PATCH: wording and documentation.

The rule also applies to versions below 1.0.0.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..changelog import VERSION
from ..errors import PressError, Problem
from .difference import KINDS, Difference, Level


class NotAVersion(PressError):
    """A text is not a version of the form MAJOR.MINOR.PATCH."""


@dataclass(frozen=True, slots=True)
class VersionStep:
    """The part of the version that must be raised, and the changes that require it."""

    level: Level
    reasons: tuple[str, ...]


def required_step(difference: Difference) -> VersionStep:
    """Return the step that a difference requires, with the changes of the highest level."""
    level = max((KINDS[kind].level for kind in difference.reported), default=Level.NONE)
    reasons = tuple(
        f"{table or 'the package'}: {KINDS[kind].counted(count)}"
        for kind, tables in difference.reported.items()
        if KINDS[kind].level == level
        for table, count in tables.items()
    )
    return VersionStep(level, reasons)


def raises_enough(old: str, new: str, step: VersionStep) -> bool:
    """Return whether the version ``new`` is at least a step higher than ``old``.

    Raises NotAVersion if one of them is not MAJOR.MINOR.PATCH.
    """
    before, after = _parts(old), _parts(new)
    if step.level is Level.NONE:
        return after >= before
    # The part of the step, or one to the left of it, must be higher.
    length = 1 + Level.MAJOR - step.level
    return after[:length] > before[:length]


def _parts(version: str) -> tuple[int, ...]:
    if not VERSION.fullmatch(version):
        problem = Problem(
            "version",
            "this is no version",
            expected="1.2.3",
            found=repr(version),
            remedy="give three whole numbers with points between",
        )
        raise NotAVersion(str(problem))
    return tuple(map(int, version.split(".")))
