"""Read the changelog, which alone states the version of the package and its date.

This module imports nothing of the project: the build of the wheel runs it to learn the version.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"

HEADING = re.compile(r"## (?P<version>[^\s(]+) \((?P<date>[^)]*)\)")
"""The heading of an entry."""

VERSION = re.compile(r"(0|[1-9][0-9]{0,17})(\.(0|[1-9][0-9]{0,17})){2}")
"""A version, MAJOR.MINOR.PATCH. Python converts no text of thousands of digits to a number."""

LONGEST_SHOWN = 200
"""Characters of a line that a message shows."""


class BadChangelog(ValueError):
    """A changelog that cannot be read. The text names the file and the line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the changelog: a version, its date and what changed, in Markdown."""

    version: str
    date: datetime.date
    notes: str

    @property
    def order(self) -> tuple[int, ...]:
        """The version as numbers, to sort by."""
        return tuple(map(int, self.version.split(".")))


def parse_entries(text: str, name: str = "CHANGELOG.md") -> list[Entry]:
    """Return the entries of a changelog, the newest first.

    Raises BadChangelog where a heading has no version or date, or where a version is not lower
    than the one above it.
    """
    lines = text.splitlines()
    headings = [index for index, line in enumerate(lines) if line.startswith("## ")]
    if not headings:
        raise BadChangelog(f"{name}:1: expected a heading '## 1.2.3 (2026-01-31)', found none")
    entries: list[Entry] = []
    for start, end in pairwise([*headings, len(lines)]):
        place, heading = f"{name}:{start + 1}", lines[start]
        match = HEADING.fullmatch(heading)
        try:
            if match is None or not VERSION.fullmatch(match["version"]):
                raise ValueError
            date = datetime.date.fromisoformat(match["date"])
            entry = Entry(match["version"], date, "\n".join(lines[start + 1 : end]).strip() + "\n")
            order = entry.order
        except ValueError:
            expected = "a version and its day as '## 1.2.3 (2026-01-31)'"
            found = repr(heading[:LONGEST_SHOWN])
            raise BadChangelog(f"{place}: expected {expected}, found {found}") from None
        if entries and order >= entries[-1].order:
            raise BadChangelog(
                f"{place}: expected a version below {entries[-1].version}, found {entry.version}"
            )
        entries.append(entry)
    return entries


def latest(path: Path = CHANGELOG) -> Entry:
    """Return the newest entry of a changelog. Raises BadChangelog as `parse_entries` does."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadChangelog(f"{path.name}:{line}: expected UTF-8 text, found {error}") from None
    return parse_entries(text, path.name)[0]


def version() -> str:
    """Return the version of the package."""
    return latest().version
