"""Read the questions of docs/queries, each with a query that answers it.

The comment that a query begins with is its question, and then what to mind. The order is that of
docs/queries/README.md.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from ..project import ROOT

QUERIES = ROOT / "docs" / "queries"

COMMENT = re.compile(r"(?:-- .*\n)+")
QUESTION = re.compile(r"(?P<question>.+?\?)(?: (?P<note>.+))?")
LINK = re.compile(r"\]\((?P<name>[a-z0-9-]+\.sql)\)")


class Recipe(NamedTuple):
    """A query with its question, and what to mind, which may be empty."""

    name: str
    question: str
    note: str
    sql: str


def recipes() -> list[Recipe]:
    """Return the recipes in the order of the list of queries."""
    page = (QUERIES / "README.md").read_text(encoding="utf-8")
    return [_recipe(QUERIES / link["name"]) for link in LINK.finditer(page)]


def _recipe(path: Path) -> Recipe:
    sql = path.read_text(encoding="utf-8")
    comment = COMMENT.match(sql)
    lines = comment.group().splitlines() if comment else []
    text = QUESTION.fullmatch(" ".join(line.removeprefix("-- ") for line in lines))
    if comment is None or text is None:
        raise ValueError(f"{path}: a query begins with a comment, which is its question")
    return Recipe(path.stem, text["question"], text["note"] or "", sql[comment.end() :])
