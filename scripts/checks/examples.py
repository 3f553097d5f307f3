"""The recorded example of each rule, from examples.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .findings import Finding

FILE = Path(__file__).with_name("examples.toml")


@dataclass(frozen=True, slots=True)
class Example:
    """A violation of a rule in words, and the finding and remedy that a user sees."""

    violation: str
    finding: Finding
    remedy: str


@cache
def examples() -> Mapping[str, Example]:
    """Read the example of each rule by the rule's name."""
    with FILE.open("rb") as file:
        record = tomllib.load(file)
    return {
        rule: Example(
            violation=entry["violation"],
            finding=Finding(
                rule,
                entry["file"],
                expected=entry["expected"],
                found=entry["found"],
                line=entry.get("line"),
                column=entry.get("column"),
                key=entry.get("key"),
            ),
            remedy=entry["remedy"],
        )
        for rule, entry in record.items()
    }
