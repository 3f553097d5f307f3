"""Rules on corrections of what is printed."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="inconsistent-correction",
    aliases=("corrections-kept",),
    description="Every corrected cell has a correction that points to it and is read as its value. "
    "What is printed differs from what it is read as. The kind is punctuation if that is all that "
    "differs, and only then. A misspelt name, and nothing else, points to the table of names.",
    why="A correction departs from the printed words, so users must see what is printed and how it "
    "is read.",
    needs="tables",
    scope="row",
    remedy="rebuild the package with: alibaba-press build",
)
def inconsistent_correction(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "inconsistent-correction")
