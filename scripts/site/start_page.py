"""The start page: what this is, a claim with its words, and where to go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..package.formats import FORMATS
from ..project import NAME
from .contents import Contents
from .evidence_parts import Words, words_of_row
from .lists import article_links
from .pictures import Shown, figure_pictures, ownership_pictures
from .release_date import release_date

TOOLS = (
    ("Python", 'import alibaba_press as ap\nfigures = ap.load("figures")'),
    ("pandas", 'import pandas as pd\nfigures = pd.read_parquet("data/figures.parquet")'),
    ("DuckDB", "SELECT * FROM 'data/figures.parquet';"),
    (
        "R",
        'figures <- readr::read_csv("data/figures.csv", na = "",\n'
        '  col_types = readr::cols(period = "c"))  # dates such as 2018-11 are texts',
    ),
    ("Command line", "alibaba-press facts\nalibaba-press trace TABLE ID"),
)
"""How to load the tables, by tool."""

LONGEST_EXAMPLE = 260
LARGEST_PICTURE = 80_000
"""Characters of the markup of a picture on the start page, which is to load fast."""


@dataclass
class Count:
    """How many there are of something, and where."""

    name: str
    number: int
    address: str


@dataclass
class Example:
    """A claim with its words."""

    label: str
    address: str
    words: list[Words]


def start_context(contents: Contents, descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the template of the start page shows."""
    rows = contents.rows
    return {
        "example": _example(contents),
        "counts": [
            Count("articles", len(rows("articles")), "articles.html"),
            Count("claims", len(rows("facts")), "tables/facts.html"),
            Count("rows of evidence", len(rows("evidence")), "tables/evidence.html"),
            Count("people, companies and other entities", len(rows("entities")), "entities.html"),
            Count("conflicts", len(rows("conflicts")), "conflicts.html"),
            Count("corrections", len(rows("corrections")), "corrections.html"),
        ],
        "pictures": _pictures(contents),
        "articles": article_links(contents),
        "tools": TOOLS,
        "dataset": _dataset(descriptor),
    }


def _pictures(contents: Contents) -> list[Shown]:
    """Return the picture of owners, and the figures of which there are most to compare."""
    figures = figure_pictures(contents)
    largest = max(figures, key=lambda picture: len(picture.entries), default=None)
    pictures = [*ownership_pictures(contents), *([] if largest is None else [largest])]
    return [picture for picture in pictures if len(picture.svg) <= LARGEST_PICTURE]


def _example(contents: Contents) -> Example | None:
    """Return a main figure whose words are shown: the largest, so that it is always the same."""
    facts = [
        fact
        for fact in contents.rows("facts").values()
        if fact["table"] == "figures" and fact["salience"] == "main"
        and fact["quote"] and fact["basis"] == "stated" and fact["rank"] != "deprecated"
        and len(fact["quote"]) <= LONGEST_EXAMPLE
    ]  # fmt: skip
    if not facts:
        return None
    fact = max(facts, key=lambda fact: (len(fact["quote"]), fact["id"]))
    words, _ = words_of_row(contents, fact["table"], fact["row"])
    shown = [w for w in words if any(run.words is not None for run in w.quote)]
    return Example(fact["claim"], contents.address(fact["table"], fact["row"]), shown[:1])


def _dataset(descriptor: Mapping[str, Any]) -> Markup:
    """Return the schema.org description of the tables, as search engines for data read it."""
    licences = [licence.get("path") for licence in descriptor.get("licenses") or []]
    document = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": descriptor.get("title"),
        "alternateName": descriptor.get("name"),
        "description": descriptor.get("description"),
        "version": descriptor.get("version"),
        "keywords": descriptor.get("keywords"),
        "license": licences[0] if licences else None,
        "datePublished": release_date(descriptor) or None,
        "url": descriptor.get("homepage"),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": f"The {NAME} maintainers"},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": format.mediatype,
                "contentUrl": format.file("facts"),
            }
            for format in FORMATS
        ],
    }
    text = json.dumps({k: v for k, v in document.items() if v is not None}, indent=1)
    # Nothing of a stranger can end the element: JSON reads the escapes as the same characters.
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)
