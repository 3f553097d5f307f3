"""Say where on the site the row of a table stands.

Identifiers are text of a stranger. Those with a usual form stand in addresses as they are, and a
hash stands for all others, so that no name of a file leaves its folder or is too long.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from ..intake.file_names import DEVICES

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ANCHOR = re.compile(r"[a-z][a-z0-9_./-]*")
LONGEST_NAME = 120
"""Characters of an identifier that is a file name as it is."""

ENTITIES, ARTICLES, VOCABULARY = "entities", "articles", "vocabulary"
OF_OTHERS = ("facts", "evidence")
"""Tables whose rows stand on the page of the row that they name by table and identifier."""

VOCABULARY_PAGE = "docs/vocabulary.html"
PARTS: dict[str, Callable[[Mapping[str, Any]], tuple[str, str]]] = {
    "names": lambda row: (ENTITIES, row["entity"]),
    "conflict_claims": lambda row: ("conflicts", row["conflict"]),
}
"""Tables whose rows are a part of another row's page, with the function that names that row."""

PLACES = {"sentences": "t", "numbers": "z", "mentions": "m"}
"""Tables whose rows are places in an article, with the letter that begins their anchors."""


def file_name(id: str) -> str:
    """Return the name of the page of an identifier, without its ending."""
    if len(id) <= LONGEST_NAME and SLUG.fullmatch(id) and not DEVICES.fullmatch(id):
        return id
    return f"_{_digest(id)}"


def anchor(prefix: str, id: str) -> str:
    """Return the anchor of an identifier on a page."""
    name = f"{prefix}-{id}"
    return name if len(name) <= 2 * LONGEST_NAME and ANCHOR.fullmatch(name) else _digest(name)


def span_anchor(start: int, end: int, letter: str = "s") -> str:
    """Return the anchor of a span on the page of its article."""
    return f"{letter}{start}-{end}"


def _digest(text: str) -> str:
    return "x" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def page(folder: str, id: str) -> str:
    """Return the address of the page of a row in a folder."""
    return f"{folder}/{file_name(id)}.html"


@lru_cache(maxsize=50_000)
def relative(target: str, depth: int) -> str:
    """Return an address from a page that stands so many folders deep."""
    path, mark, place = target.partition("#")
    if not path and mark:
        return f"#{place}"
    return "../" * depth + quote(path) + mark + place
