"""The recorded example of each rule, from examples.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..authored import read_toml
from ..errors import Problem, Problems
from .findings import Finding

FILE = Path(__file__).with_name("examples.toml")

REQUIRED = ("violation", "file", "expected", "found", "remedy")
TYPES = {**dict.fromkeys((*REQUIRED, "column", "key"), str), "line": int}
"""The type of each part of an example."""


@dataclass(frozen=True, slots=True)
class Example:
    """A violation of a rule in words, and the finding and remedy that a user sees."""

    violation: str
    finding: Finding
    remedy: str


@cache
def examples() -> Mapping[str, Example]:
    """Read the example of each rule by the rule's name.

    Raises Problems if the file cannot be read, or if a part of an example is missing.
    """
    record, _ = read_toml(FILE)
    return {rule: _example(rule, entry) for rule, entry in record.items()}


def example_of(rule: str) -> Example:
    """Return the example of a rule. Raises Problems if there is none."""
    if rule not in examples():
        raise _problem(f"there is no example of {rule}", f"a table [{rule}]", "none")
    return examples()[rule]


def _example(rule: str, entry: Any) -> Example:
    incomplete = f"the example of {rule} is not complete"
    if not isinstance(entry, dict):
        raise _problem(incomplete, f"a table [{rule}]", entry.__class__.__name__)
    for name, type in TYPES.items():
        if name in entry and not isinstance(entry[name], type):
            message = f"{name} of the example of {rule} is of another type"
            expected = "text" if type is str else "a number"
            raise _problem(message, expected, entry[name].__class__.__name__)
    if missing := [name for name in REQUIRED if name not in entry]:
        raise _problem(incomplete, ", ".join(REQUIRED), f"no {', '.join(missing)}")
    return Example(
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


def _problem(message: str, expected: str, found: str) -> Problems:
    remedy = "correct the file"
    return Problems([Problem(str(FILE), message, expected=expected, found=found, remedy=remedy)])
