"""Rules on corrections of what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..german import read
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of, read_query


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
    corrected = package.database.query(read_query("corrected-numbers"))
    for line, key, read_as, number in package.database.limits.watch(corrected):
        if number not in _numbers_in(read_as or ""):
            yield Finding(
                "inconsistent-correction",
                "data/corrections.csv",
                expected="the value of the cell",
                found=read_as or "nothing",
                line=line,
                column="read_as",
                key=key,
            )


def _numbers_in(words: str) -> set[float]:
    """Return the numbers that the German reader reads in words, and a number in plain digits."""
    numbers = {float(reading.value) for reading in read(words) if reading.value is not None}
    if re.fullmatch(r"[0-9]{1,20}(,[0-9]{3}){0,6}", words):
        numbers.add(float(words.replace(",", "")))
    return numbers
