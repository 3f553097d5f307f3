"""Read the controlled vocabularies from `terms.toml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..scripts.authored import read_toml
from ..scripts.errors import Problem, Problems, nearest

TERMS = Path(__file__).with_name("terms.toml")

SHAPE = "term = [English label, German label, definition]"
"""How a term is written."""

LONGEST_SHOWN = 200
"""Characters of the file that a message shows."""


@cache
def terms() -> dict[str, dict[str, list[str]]]:
    """Return English label, German label and definition of each term, by vocabulary and term.

    Raises Problems if the file is not TOML of that shape.
    """
    return read_terms(TERMS)


def terms_of(vocabulary: str) -> tuple[str, ...]:
    """Return the terms of a vocabulary, sorted. Raises Problems if there is none of that name."""
    if vocabulary not in terms():
        raise Problems(
            [
                Problem(
                    str(TERMS),
                    f"there is no vocabulary {vocabulary!r}",
                    expected=f"a table [{vocabulary}]",
                    found="none",
                    remedy=nearest(vocabulary, terms()),
                )
            ]
        )
    return tuple(sorted(terms()[vocabulary]))


def read_terms(path: Path) -> dict[str, dict[str, list[str]]]:
    """Read the vocabularies of a file. Raises Problems if it is not TOML of the right shape."""
    vocabularies, text = read_toml(path)
    for vocabulary, entries in vocabularies.items():
        start = _line_of(vocabulary, text)
        if not isinstance(entries, dict):
            found = f"{vocabulary} = {str(entries)[:LONGEST_SHOWN]}"
            raise _problem(path, start, "this is no vocabulary", f"[{vocabulary}]", found)
        for term, labels in entries.items():
            if not (isinstance(labels, list) and len(labels) == 3 and all(map(_is_label, labels))):
                line = _line_of(term, text, after=start)
                found = f"{term} = {str(labels)[:LONGEST_SHOWN]}"
                raise _problem(path, line, f"{vocabulary}.{term} is no term", SHAPE, found)
    return vocabularies


def _line_of(name: str, text: str, after: int = 0) -> int:
    """Return the line (1-based) that a name begins, behind another line, or that line."""
    for number, line in enumerate(text.splitlines(), 1):
        if number > after and line.lstrip(" \t[\"'").startswith(name):
            return number
    return max(after, 1)


def _is_label(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _problem(path: Path, line: int, message: str, expected: str, found: str) -> Problems:
    remedy = "correct the file"
    return Problems(
        [Problem(f"{path}:{line}", message, expected=expected, found=found, remedy=remedy)]
    )
