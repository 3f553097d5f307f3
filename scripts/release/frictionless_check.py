"""Ask frictionless whether a release is valid: it is what users of Data Packages read it with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import PressError, Problem
from ..project import DESCRIPTOR
from ..reports.report import format_count
from ..visible import make_line_visible

if TYPE_CHECKING:
    from frictionless import Error

MOST_SHOWN = 20
"""The most errors that are shown."""

MAX_LENGTH = 300
"""The most characters of an error that are shown: it can contain all names of a table."""


class NotValidToFrictionless(PressError):
    """frictionless does not find a release valid."""


def check_with_frictionless(folder: Path) -> None:
    """Raise NotValidToFrictionless if frictionless finds an error in the package in a folder."""
    errors = frictionless_errors(folder)
    if errors:
        raise NotValidToFrictionless(message(folder.name, errors))


def frictionless_errors(folder: Path) -> list[str]:
    """Return the errors that frictionless finds in a package, each with its file."""
    import frictionless

    try:
        report = frictionless.Package(str(folder / DESCRIPTOR)).validate()
    except frictionless.FrictionlessException as exception:
        reasons = exception.reasons or [exception.error]
        return [_line(DESCRIPTOR, error) for error in reasons]
    errors = [_line(DESCRIPTOR, error) for error in report.errors]
    return errors + [
        _line(task.place or task.name, error) for task in report.tasks for error in task.errors
    ]


def message(release: str, errors: list[str]) -> str:
    """Return a message with the first errors, and how many there are."""
    problem = Problem(
        release,
        "frictionless does not find the release valid",
        expected="no error",
        found=format_count(len(errors), "error"),
        remedy="correct what writes these files, in scripts/release or scripts/package",
    )
    shown = [make_line_visible(error) for error in errors[:MOST_SHOWN]]
    if len(errors) > MOST_SHOWN:
        shown.append(f"and {len(errors) - MOST_SHOWN:,} more")
    return "\n".join([str(problem), *(f"  {line}" for line in shown)])


def _line(place: str, error: Error) -> str:
    text = f"{place}: {error.type}: {error.message}"
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 1]}…"
