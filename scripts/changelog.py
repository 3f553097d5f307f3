"""The changelog: the one place that says which version this is, and of which day.

Nothing of ours is imported here: the wheel is given its version by this file alone.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"

HEADING = re.compile(r"## (?P<version>[^\s(]+) \((?P<date>[^)]*)\)")
VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A version (MAJOR.MINOR.PATCH), its day, and what the changelog says of it (Markdown)."""

    version: str
    date: datetime.date
    notes: str

    @property
    def order(self) -> tuple[int, ...]:
        """What versions are sorted by."""
        return tuple(map(int, self.version.split(".")))


def parse_entries(text: str, name: str = "CHANGELOG.md") -> list[Entry]:
    """The entries of a changelog, the newest first.

    Raises ValueError, with file and line, where a heading is no version with its day, or where
    the versions do not fall from entry to entry.
    """
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("## ")]
    if not heads:
        raise ValueError(f"{name}: expected a heading '## 1.2.3 (2026-01-31)', found none")
    found: list[Entry] = []
    for head, end in pairwise([*heads, len(lines)]):
        place = f"{name}:{head + 1}"
        match = HEADING.fullmatch(lines[head])
        try:
            if match is None or not VERSION.fullmatch(match["version"]):
                raise ValueError
            date = datetime.date.fromisoformat(match["date"])
        except ValueError:
            expected = "a version and its day as '## 1.2.3 (2026-01-31)'"
            raise ValueError(f"{place}: expected {expected}, found {lines[head]!r}") from None
        entry = Entry(match["version"], date, "\n".join(lines[head + 1 : end]).strip() + "\n")
        if found and entry.order >= found[-1].order:
            raise ValueError(
                f"{place}: expected a version below {found[-1].version}, found {entry.version}"
            )
        found.append(entry)
    return found


def latest(path: Path = CHANGELOG) -> Entry:
    """The newest entry of a changelog. Raises ValueError as ``entries`` does."""
    return parse_entries(path.read_text(encoding="utf-8"), path.name)[0]


def version() -> str:
    """The version of the package."""
    return latest().version
