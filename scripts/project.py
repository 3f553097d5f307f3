"""Where things are, and what the data package says of itself."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DESCRIPTOR = "datapackage.json"

NAME = "alibaba-press"
TITLE = "Alibaba in the German-language press, 2016–2021"
DESCRIPTION = (
    "Companies, subsidiaries, people, events and figures, extracted by hand from five "
    "German-language press articles about Alibaba, each value traced to the words that state it."
)
KEYWORDS = ("Alibaba", "Ant Group", "Jack Ma", "e-commerce", "China", "press", "provenance")
CONTRIBUTORS = ({"title": "The alibaba-press maintainers", "roles": ["creator", "maintainer"]},)
QUOTABLE = 0.33
"""Share of an article, from 0 to 1, that quotes, names and numbers of the package together may
give back, where its extraction module does not say otherwise."""

LICENSES = (
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    },
)
