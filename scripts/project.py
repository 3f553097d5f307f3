"""Where things are, and what the data package says of itself."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DESCRIPTOR = "datapackage.json"
CHANGELOG = "CHANGELOG.md"

NAME = "alibaba-press"
TITLE = "Alibaba in the German-language press, 2016–2021"
DESCRIPTION = (
    "Companies, subsidiaries, people, events and figures, extracted by hand from five "
    "German-language press articles about Alibaba, each value traced to the words that state it."
)
KEYWORDS = ("Alibaba", "Ant Group", "Jack Ma", "e-commerce", "China", "press", "provenance")
CONTRIBUTORS = ({"title": "The alibaba-press maintainers", "roles": ["creator", "maintainer"]},)
LICENSES = (
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    },
)


def version() -> str:
    """The version of the package."""
    from .changelog import latest

    return latest(ROOT / CHANGELOG).version
