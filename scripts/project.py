"""Facts about the project: its folders, and the metadata of the data package."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the project, which is the Python package `alibaba_press`."""

SEEDS = ROOT / "seeds"
"""The folder of the articles."""

DESCRIPTOR = "datapackage.json"
"""The file name of a descriptor."""

NAME = "alibaba-press"
TITLE = "Alibaba in the German-language press, 2016–2021"
KEYWORDS = ("Alibaba", "Ant Group", "Jack Ma", "e-commerce", "China", "press", "provenance")
CONTRIBUTORS = ({"title": "The alibaba-press maintainers", "roles": ["creator", "maintainer"]},)
CONTACT: str | None = None
"""The address for private reports of vulnerabilities, once there is one."""

QUOTABLE = 0.33
"""The share of an article that may be published, from 0 to 1, unless its extraction module says
otherwise. It covers quotes, names and numbers together."""

NUMBER_WORDS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
"""The numbers that a text writes in words."""

LICENSES = (
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    },
)


def count_articles(articles: int, kind: str = "") -> str:
    """Return a number of articles with the noun: 'five articles', 'one press article'."""
    number = NUMBER_WORDS[articles] if articles < len(NUMBER_WORDS) else f"{articles:,}"
    return " ".join([number, *kind.split(), "article" if articles == 1 else "articles"])


def description(articles: int) -> str:
    """Return the description of a package of so many articles."""
    return (
        "Companies, subsidiaries, people, events and figures, extracted by hand from "
        f"{count_articles(articles, 'German-language press')} about Alibaba, each value traced to "
        "the words that state it."
    )
