"""Facts about the project: its folders, and the metadata of the data package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the project, which is the Python package `alibaba_press`."""

SEEDS = ROOT / "seeds"
"""The folder of the articles."""

DESCRIPTOR = "datapackage.json"
"""The file name of a descriptor."""

NAME = "alibaba-press"
TITLE = "Alibaba in the German-language press, 2016–2021"
KEYWORDS = ("Alibaba", "Ant Group", "Jack Ma", "e-commerce", "China", "press", "provenance")
MAINTAINERS = "The alibaba-press maintainers"

HOMEPAGE: str | None = None
"""The address of a web page about the data, such as https://example.org/press."""

REPOSITORY: str | None = None
"""The address of the source code."""

CONTACT: str | None = None
"""An e-mail address, for private reports of vulnerabilities too.

Everything that names one of these three takes it from here, and says nothing while it is None: the
descriptor, from which the files of a release and the registries have it; the wheel; SECURITY.md.
"""

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


def contributors() -> list[dict[str, Any]]:
    """Return the contributors of the package, as a descriptor lists them."""
    addresses = {"path": REPOSITORY, "email": CONTACT}
    return [
        {"title": MAINTAINERS}
        | {name: address for name, address in addresses.items() if address}
        | {"roles": ["creator", "maintainer"]}
    ]


def description(articles: int) -> str:
    """Return the description of a package of so many articles."""
    return (
        "Companies, subsidiaries, people, events and figures, extracted by hand from "
        f"{count_articles(articles, 'German-language press')} about Alibaba, each value traced to "
        "the words that state it."
    )
